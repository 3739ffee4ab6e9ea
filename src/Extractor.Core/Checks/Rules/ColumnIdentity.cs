using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Checks.Rules;

/// <summary>合计栏 = 各分栏之和: in every row, one column is the sum of others.</summary>
/// <param name="forms">The forms.</param>
/// <param name="total">Measure of the sum.</param>
/// <param name="parts">Measures of the parts; one that a form does not print is the sum of the columns below its header, or zero.</param>
/// <param name="perhaps">A measure that some provinces print inside the sum and others beside it; null for none.</param>
/// <param name="within">Parts of one of the parts, which count only where a form does not print that one; its measure first. Empty for none.</param>
/// <param name="less">Measures that are taken away.</param>
/// <param name="unless">A measure whose presence in the form makes the rule void, since another one applies; null for none.</param>
/// <remarks>
/// Columns that the form does not know may be parts too: where one prints a figure in a row that does not add up, nothing is said of the row.
/// </remarks>
internal sealed class ColumnIdentity(string[] forms, string total, string[] parts, string? perhaps, string[] within, string[] less, string? unless) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    /// <summary>A measure without which the form is divided otherwise; null where any part will do.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>The half of which alone the rule speaks: columns of the same names may divide another sum in the other one; null for both.</summary>
    public FormSide? Side { get; init; }

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                if (table.Prints(total, Side) && PrintsAny(table) && !(unless is not null && table.Prints(unless)) && (OnlyWith is null || table.Prints(OnlyWith)))
                    Try(table, ledger);
            }
        }
    }

    private bool CountsInner(CheckedTable table) => within.Length > 0 && !table.Prints(within[0]);

    private bool PrintsAny(CheckedTable table)
    {
        foreach (var part in parts)
        {
            if (table.Prints(part, Side))
                return true;
        }

        return CountsInner(table) && Array.Exists(within, part => table.Prints(part, Side));
    }

    private void Try(CheckedTable table, CheckLedger ledger)
    {
        var includes = perhaps is not null && table.Prints(perhaps) && Broken(table, ledger, perhaps) <= Broken(table, ledger, null);
        foreach (var row in table.Rows)
        {
            if (row.FactCount == 0 || Side is { } side && row.Side != side)
                continue;
            Add(table, row, ledger, includes ? perhaps : null);
            if (!ledger.Holds() && PrintsUnknownPart(table, row, ledger))
                ledger.Doubt(row, total, $"{table.Form} prints an amount there in a column that may be a part");
            else
                ledger.Close(row, total);
        }
    }

    /// <summary>The number of rows that do not add up in a reading of the form.</summary>
    private int Broken(CheckedTable table, CheckLedger ledger, string? also)
    {
        var broken = 0;
        foreach (var row in table.Rows)
        {
            Add(table, row, ledger, also);
            broken += ledger.Holds() ? 0 : 1;
            ledger.Abandon();
        }

        return broken;
    }

    /// <summary>Whether a row prints a number that may be one of the parts: nothing then says that the row does not add up, nor that its figures stand where they should.</summary>
    private bool PrintsUnknownPart(CheckedTable table, CheckedRow row, CheckLedger ledger)
    {
        for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
        {
            var fact = ledger.Document.Facts[f];
            if (IsUnknown(fact) && fact.Value != 0m && !(fact.PartOf is { } whole && whole != total && table.Prints(whole)))
                return true;
        }

        return false;
    }

    private static bool IsUnknown(Fact fact) =>
        fact is { Kind: ValueKind.Amount, IsOtherPeriod: false } && MeasureNames.IsUnknown(fact.Measure);

    private void Add(CheckedTable table, CheckedRow row, CheckLedger ledger, string? also)
    {
        ledger.Begin(this);
        ledger.Left(ledger.Document.FigureOf(row, total));
        foreach (var part in parts)
        {
            if (table.Prints(part))
                ledger.Right(ledger.Document.FigureOf(row, part));
            else
                AddBelow(part, row, ledger);
        }

        for (var i = 1; i < within.Length && CountsInner(table); i++)
            ledger.Right(ledger.Document.FigureOf(row, within[i]));
        if (also is not null)
            ledger.Right(ledger.Document.FigureOf(row, also));
        foreach (var part in less)
            ledger.Right(ledger.Document.FigureOf(row, part), -1);
    }

    /// <summary>Adds the columns below the header of a part that has no column of its own: 人员经费 and 公用经费 below 基本支出.</summary>
    private static void AddBelow(string part, CheckedRow row, CheckLedger ledger)
    {
        for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
        {
            if (ledger.Document.Facts[f] is { } fact && fact.PartOf == part && IsUnknown(fact))
                ledger.Right(ledger.Document.FigureOf(row, fact.Measure, fact.ColumnIndex));
        }
    }
}
