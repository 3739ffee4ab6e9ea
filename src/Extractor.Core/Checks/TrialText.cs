using System.Globalization;
using System.Text;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Writes a trial as a row of <c>checks</c>: the rule with this case's figures, as printed, in one line.</summary>
internal static class TrialText
{
    /// <summary>Figures of a side that are written out; more would hide the rule.</summary>
    private const int MostFigures = 8;

    public static CheckResult ResultOf(Trial trial, CheckLedger ledger)
    {
        var text = new StringBuilder(trial.Identity.Rule);
        if (trial.Row is { PrintedLabel.Length: > 0 } row)
            text.Append('（').Append(row.Code is { } code ? code + " " : "").Append(row.PrintedLabel).Append('）');
        if (trial.Status == CheckStatus.NotTestable)
        {
            text.Append(": not tried, ").Append(trial.Reason);
        }
        else
        {
            text.Append(": ");
            WriteSide(text, ledger, trial.First, trial.Count, isLeft: true);
            text.Append(trial.Status == CheckStatus.Fail ? " ≠ " : trial.Identity.Relation == Rules.Relation.AtMost ? " ≤ " : " = ");
            WriteSide(text, ledger, trial.First, trial.Count, isLeft: false);
        }

        return new CheckResult(
            trial.Identity.Id, text.ToString(), trial.Identity.FormsText, trial.Row?.Key, trial.Measure, trial.Left, trial.Right, trial.Tolerance,
            trial.Status, LikelyCauses.Of(trial, ledger), PagesOf(ledger, trial.First, trial.Count));
    }

    /// <summary>The figures of one side of a trial as printed, with their signs.</summary>
    public static string SideOf(CheckLedger ledger, int first, int figures, bool isLeft)
    {
        var text = new StringBuilder();
        WriteSide(text, ledger, first, figures, isLeft);
        return text.ToString();
    }

    /// <summary>The pages of some figures of the ledger, ascending, each once, joined by a comma.</summary>
    public static string PagesOf(CheckLedger ledger, int first, int figures)
    {
        var pages = new List<int>(2);
        for (var i = first; i < first + figures; i++)
        {
            var page = ledger.Document.Facts[ledger.Figures[i].Figure.Fact].Page;
            var at = pages.BinarySearch(page);
            if (at < 0)
                pages.Insert(~at, page);
        }

        return string.Join(',', pages);
    }

    private static void WriteSide(StringBuilder text, CheckLedger ledger, int first, int figures, bool isLeft)
    {
        var count = 0;
        for (var i = first; i < first + figures; i++)
        {
            var (figure, sign, onLeft) = ledger.Figures[i];
            if (onLeft != isLeft)
                continue;
            if (++count > MostFigures)
                continue;
            if (count > 1 || sign < 0)
                text.Append(sign < 0 ? count > 1 ? " − " : "−" : " + ");
            text.Append(ledger.Document.Facts[figure.Fact].RawText);
        }

        if (count == 0)
            text.Append("blank");
        else if (count > MostFigures)
            text.Append(CultureInfo.InvariantCulture, $" + … ({count} figures)");
    }
}
