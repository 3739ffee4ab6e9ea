using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>Rows of two forms that name the same subject print the same amount: lines 一、教育支出 and the code 205 教育支出, or equal codes.</summary>
/// <param name="left">The form whose rows are taken one by one.</param>
/// <param name="right">The form in which the same subject is looked for; its selector limits the rows.</param>
/// <param name="byCode">Whether rows match by code; else by label, numbers removed.</param>
/// <param name="measures">Pairs of measures that are compared.</param>
/// <param name="plus">A measure that some provinces print beside the right one instead of inside it; null for none.</param>
internal sealed class MatchIdentity(MatchSide left, MatchSide right, bool byCode, (string Left, string Right)[] measures, string? plus) : Identity
{
    public override IReadOnlyList<string> Forms { get; } = [left.Form, right.Form];

    /// <summary>A figure that one of the forms counts and the other does not, in which subjects nothing tells: 结转下年. Where it is no zero, the rule is not tried.</summary>
    public SumTerm? Unless { get; init; }

    public override void Try(CheckLedger ledger)
    {
        var lefts = ledger.Document.TablesOf(left.Form);
        var rights = ledger.Document.TablesOf(right.Form);
        if (lefts is not [var from] || rights is not [var to])
        {
            if (lefts.Length + rights.Length > 0)
                ledger.NotTestable(this, null, null, Missing(left.Form, lefts.Length) ?? Missing(right.Form, rights.Length)!);
            return;
        }

        if (Unless is { } apart && Prints(ledger.Document, apart))
        {
            ledger.NotTestable(this, null, null, $"{apart.Form} prints what the other form leaves out");
            return;
        }

        var rows = new List<CheckedRow>();
        var candidates = new List<CheckedRow>();
        if (!left.Rows.Select(from, left.Side, null, rows) || !right.Rows.Select(to, right.Side, null, candidates))
            return;
        // Below several units the same subject stands in several rows: which of them is which of the other form's, no code tells.
        if (byCode && (from.RepeatsFunctions || to.RepeatsFunctions))
        {
            ledger.NotTestable(this, null, null, $"{(from.RepeatsFunctions ? from : to).Form} prints a code twice");
            return;
        }

        var found = new Dictionary<string, CheckedRow>(StringComparer.Ordinal);
        foreach (var row in candidates)
        {
            if (KeyOf(row) is { } key)
                found.TryAdd(key, row);
        }

        if (found.Count == 0)
        {
            ledger.NotTestable(this, null, null, $"{right.Form} prints no such rows");
            return;
        }

        foreach (var row in rows)
        {
            if (KeyOf(row) is { Length: > 0 } key)
                Try(ledger, row, found.TryGetValue(key, out var other) && AreComparable(row, other) ? other : null, from, to);
        }
    }

    private void Try(CheckLedger ledger, CheckedRow row, CheckedRow? other, CheckedTable from, CheckedTable to)
    {
        foreach (var (leftMeasure, rightMeasure) in measures)
        {
            if (!from.Prints(leftMeasure, left.Side) || !to.Prints(rightMeasure, right.Side))
                continue;
            var figure = ledger.Document.FigureOf(row, leftMeasure);
            if (other is null)
            {
                if (figure.State == FigureState.Number && figure.Amount != 0m)
                    ledger.NotTestable(this, row, leftMeasure, $"{to.Form} has no row {row.PrintedLabel}");
                continue;
            }

            ledger.Begin(this);
            ledger.Left(figure);
            ledger.Right(ledger.Document.FigureOf(other, rightMeasure));
            if (plus is not null && !ledger.Holds())
                ledger.Right(ledger.Document.FigureOf(other, plus));
            ledger.Close(row, leftMeasure);
        }
    }

    private static bool Prints(CheckedDocument document, SumTerm term)
    {
        var rows = new List<CheckedRow>();
        return document.TablesOf(term.Form) is [var table] && term.Rows.Select(table, term.Side, null, rows)
            && rows.Exists(row => document.FigureOf(row, term.Measure!) is { State: FigureState.Number, Amount: not 0m });
    }

    private string? KeyOf(CheckedRow row) => byCode ? row.SubjectCode : row.Label.Text;

    /// <summary>Whether two equal codes name one subject: they are of one classification, or a header leaves open of which.</summary>
    private bool AreComparable(CheckedRow row, CheckedRow other) =>
        !byCode || row.CodeKind == other.CodeKind || row.CodeKind == CodeKind.Subject || other.CodeKind == CodeKind.Subject;

    private static string? Missing(string form, int count) => count switch
    {
        0 => $"{form} is not in this document",
        1 => null,
        _ => $"{form} is printed {count} times",
    };
}

/// <summary>One form of a comparison row by row.</summary>
/// <param name="Form">Form id.</param>
/// <param name="Side">The half of a two-sided form; null for any.</param>
/// <param name="Rows">Which rows.</param>
internal sealed record MatchSide(string Form, FormSide? Side, RowSelector Rows);
