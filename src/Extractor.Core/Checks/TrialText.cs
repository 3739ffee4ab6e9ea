using System.Globalization;
using System.Text;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Writes a trial as a row of <c>checks</c>: the rule with this case's figures, as printed, in one line.</summary>
internal static class TrialText
{
    /// <summary>Figures of a side that are written out; more would hide the rule.</summary>
    private const int MostFigures = 8;

    /// <summary>The row of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="ledger">The ledger that holds its figures.</param>
    /// <param name="text">Overwritten: one serves all trials of a document.</param>
    public static CheckResult ResultOf(Trial trial, CheckLedger ledger, StringBuilder text)
    {
        text.Clear().Append(trial.Identity.Rule);
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
        // Nearly all identities speak of one page.
        var only = figures > 0 ? PageOf(ledger, first) : 0;
        List<int>? several = null;
        for (var i = first; i < first + figures; i++)
        {
            var page = PageOf(ledger, i);
            if (several is null && page == only)
                continue;
            several ??= [only];
            var at = several.BinarySearch(page);
            if (at < 0)
                several.Insert(~at, page);
        }

        return several is not null ? string.Join(',', several) : figures > 0 ? only.ToString(CultureInfo.InvariantCulture) : "";
    }

    private static int PageOf(CheckLedger ledger, int figure) => ledger.Document.Facts[ledger.Figures[figure].Figure.Fact].Page;

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
