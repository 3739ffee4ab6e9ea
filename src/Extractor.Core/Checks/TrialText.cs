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
            WriteSide(text, trial, ledger, isLeft: true);
            text.Append(trial.Status == CheckStatus.Fail ? " ≠ " : trial.Identity.Relation == Rules.Relation.AtMost ? " ≤ " : " = ");
            WriteSide(text, trial, ledger, isLeft: false);
        }

        return new CheckResult(
            trial.Identity.Id, text.ToString(), trial.Identity.FormsText, trial.Row?.Key, trial.Measure, trial.Left, trial.Right, trial.Tolerance,
            trial.Status, LikelyCauses.Of(trial, ledger), PagesOf(trial, ledger));
    }

    private static void WriteSide(StringBuilder text, Trial trial, CheckLedger ledger, bool isLeft)
    {
        var count = 0;
        for (var i = trial.First; i < trial.First + trial.Count; i++)
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

    /// <summary>The pages of the figures, ascending, each once.</summary>
    private static string PagesOf(Trial trial, CheckLedger ledger)
    {
        var pages = new List<int>(2);
        for (var i = trial.First; i < trial.First + trial.Count; i++)
        {
            var page = ledger.Document.Facts[ledger.Figures[i].Figure.Fact].Page;
            var at = pages.BinarySearch(page);
            if (at < 0)
                pages.Insert(~at, page);
        }

        return string.Join(',', pages);
    }
}
