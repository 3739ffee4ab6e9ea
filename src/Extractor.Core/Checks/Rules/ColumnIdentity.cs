namespace Extractor.Core.Checks.Rules;

/// <summary>合计栏 = 各分栏之和: in every row, one column is the sum of others.</summary>
/// <param name="forms">The forms.</param>
/// <param name="total">Measure of the sum.</param>
/// <param name="parts">Measures of the parts; those that a form does not print count as zero.</param>
/// <param name="perhaps">A measure that some provinces print inside the sum and others beside it; null for none.</param>
/// <param name="less">Measures that are taken away.</param>
/// <param name="unless">A measure whose presence in the form makes the rule void, since another one applies; null for none.</param>
internal sealed class ColumnIdentity(string[] forms, string total, string[] parts, string? perhaps, string[] less, string? unless) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                if (table.Prints(total) && PrintsAny(table) && !(unless is not null && table.Prints(unless)))
                    Try(table, ledger);
            }
        }
    }

    private bool PrintsAny(CheckedTable table)
    {
        foreach (var part in parts)
        {
            if (table.Prints(part))
                return true;
        }

        return false;
    }

    private void Try(CheckedTable table, CheckLedger ledger)
    {
        var includes = perhaps is not null && table.Prints(perhaps) && Broken(table, ledger, perhaps) <= Broken(table, ledger, null);
        foreach (var row in table.Rows)
        {
            if (row.FactCount == 0)
                continue;
            Add(row, ledger, includes ? perhaps : null);
            ledger.Close(row, total);
        }
    }

    /// <summary>The number of rows that do not add up in a reading of the form.</summary>
    private int Broken(CheckedTable table, CheckLedger ledger, string? also)
    {
        var broken = 0;
        foreach (var row in table.Rows)
        {
            Add(row, ledger, also);
            broken += ledger.Holds() ? 0 : 1;
            ledger.Abandon();
        }

        return broken;
    }

    private void Add(CheckedRow row, CheckLedger ledger, string? also)
    {
        ledger.Begin(this);
        ledger.Left(ledger.Document.FigureOf(row, total));
        foreach (var part in parts)
            ledger.Right(ledger.Document.FigureOf(row, part));
        if (also is not null)
            ledger.Right(ledger.Document.FigureOf(row, also));
        foreach (var part in less)
            ledger.Right(ledger.Document.FigureOf(row, part), -1);
    }
}
