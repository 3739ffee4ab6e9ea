using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>类 = Σ款 = Σ项: a subject is the sum of the subjects below it, and the total is the sum of those that have none above.</summary>
/// <param name="forms">The forms.</param>
/// <param name="totalName">Name of the total row; empty where the totals are not sums of all subjects.</param>
internal sealed class HierarchyIdentity(string[] forms, RowNameSet totalName) : Identity
{
    private static readonly FormSide[] Sides = [FormSide.None, FormSide.Income, FormSide.Expenditure];

    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                foreach (var side in Sides)
                foreach (var kind in table.CodeKinds)
                    Try(table, side, kind, ledger);
            }
        }
    }

    private void Try(CheckedTable table, FormSide side, CodeKind kind, CheckLedger ledger)
    {
        var tree = CodeTree.Of(table, side, kind);
        if (tree.Coded == 0)
            return;
        if (table.RepeatsCodes(kind))
        {
            ledger.NotTestable(this, null, null, $"{table.Form} prints a code twice");
            return;
        }

        var totals = 0;
        foreach (var row in table.Rows)
        {
            if (row.Side != side)
                continue;
            if (row.Code is not null)
            {
                if (row.CodeKind != kind)
                    continue;
                Try(table, tree, row, tree.FirstChild(row), tree.MissingBelow(row), ledger);
            }
            else if (row.Names.Overlaps(totalName))
            {
                totals++;
                Try(table, tree, row, tree.FirstTop, tree.MissingTop, ledger);
            }
        }

        if (!totalName.IsEmpty && totals == 0)
            ledger.NotTestable(this, null, null, $"{table.Form} prints no total row");
    }

    private void Try(CheckedTable table, CodeTree tree, CheckedRow row, int first, string? missing, CheckLedger ledger)
    {
        if (missing is not null)
        {
            ledger.NotTestable(this, row, null, $"{table.Form} prints no row {missing}");
            return;
        }

        if (first < 0)
        {
            if (row.Code is { } code && code.Length < tree.LongestCode && ledger.Document.PrintsNumber(row))
                ledger.NotTestable(this, row, null, $"{table.Form} prints no row below {code}");
            return;
        }

        foreach (var measure in table.Measures)
        {
            if (!IsListed(table, tree, row, first, measure))
                continue;
            var sum = ledger.Document.FigureOf(row, measure);
            if (sum.State == FigureState.Blank && table.MayLackSums(measure))
                continue;
            ledger.Begin(this);
            ledger.Left(sum);
            for (var child = first; child >= 0; child = tree.NextSibling(child))
                ledger.Right(ledger.Document.FigureOf(table.Rows[child], MeasureIn(table.Rows[child], row, measure, ledger.Document)));
            ledger.Close(row, measure);
        }
    }

    /// <summary>The measure of a row below another: of lists side by side that nobody knows, each has its own name for the column with the same header.</summary>
    private static string MeasureIn(CheckedRow row, CheckedRow head, string measure, CheckedDocument document)
    {
        if (row.Block == head.Block || !MeasureNames.IsUnknown(measure) || LabelOf(head, measure, document) is not { } label)
            return measure;
        for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
        {
            if (document.Facts[f].ColumnLabel == label)
                return document.Facts[f].Measure;
        }

        return measure;
    }

    private static string? LabelOf(CheckedRow row, string measure, CheckedDocument document)
    {
        for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
        {
            if (document.Facts[f].Measure == measure)
                return document.Facts[f].ColumnLabel;
        }

        return null;
    }

    /// <summary>Whether a measure is one of the row's list and of one below it: 收入总计 of the left half is no sum of what the right half lists.</summary>
    private static bool IsListed(CheckedTable table, CodeTree tree, CheckedRow row, int first, string measure)
    {
        if (!table.PrintsIn(row.Block, measure))
            return false;
        for (var child = first; child >= 0; child = tree.NextSibling(child))
        {
            if (table.Rows[child].Block == row.Block || table.PrintsIn(table.Rows[child].Block, measure))
                return true;
        }

        return false;
    }
}
