namespace Extractor.Core.Checks.Rules;

/// <summary>合计行 = 各行之和，合计栏 = 各栏之和: sums that a table of no known form obeys throughout.</summary>
/// <param name="forms">The forms whose columns have no meaning that the program knows.</param>
/// <remarks>
/// Nothing says which columns of such a table add up. One is taken for the sum of the others only where that holds in every row, the last
/// or first row for the sum of the rest only where that holds in a column, each with at least two parts somewhere. A table that breaks such
/// a sum has none: its figures stay unverified and none is disputed.
/// </remarks>
internal sealed class DiscoveredIdentity(string[] forms) : Identity
{
    public override IReadOnlyList<string> Forms => forms;

    public override void Try(CheckLedger ledger)
    {
        foreach (var form in forms)
        {
            foreach (var table in ledger.Document.TablesOf(form))
            {
                TryColumns(table, ledger);
                TryRows(table, ledger);
            }
        }
    }

    private void TryColumns(CheckedTable table, CheckLedger ledger)
    {
        foreach (var total in table.Measures)
        {
            if (!Array.TrueForAll(table.Rows, row => RowHolds(row, total, table, ledger)) || !Array.Exists(table.Rows, row => Parts(row, total, table, ledger) > 1))
                continue;
            foreach (var row in table.Rows)
            {
                AddRow(row, total, table, ledger);
                ledger.Close(row, total);
            }

            return;
        }
    }

    private bool RowHolds(CheckedRow row, string total, CheckedTable table, CheckLedger ledger)
    {
        AddRow(row, total, table, ledger);
        var holds = ledger.Holds();
        ledger.Abandon();
        return holds;
    }

    private static int Parts(CheckedRow row, string total, CheckedTable table, CheckLedger ledger)
    {
        var parts = 0;
        foreach (var measure in table.Measures)
            parts += measure != total && ledger.Document.FigureOf(row, measure) is { State: FigureState.Number, Amount: not 0m } ? 1 : 0;
        return parts;
    }

    private void AddRow(CheckedRow row, string total, CheckedTable table, CheckLedger ledger)
    {
        ledger.Begin(this);
        foreach (var measure in table.Measures)
        {
            var figure = ledger.Document.FigureOf(row, measure);
            if (measure == total)
                ledger.Left(figure);
            else
                ledger.Right(figure);
        }
    }

    private void TryRows(CheckedTable table, CheckLedger ledger)
    {
        var rows = Array.FindAll(table.Rows, static row => row is { FactCount: > 0, Code: null });
        if (rows.Length < 3)
            return;
        foreach (var measure in table.Measures)
        {
            var total = SumOfRest(rows, rows.Length - 1, measure, ledger) ? rows.Length - 1 : SumOfRest(rows, 0, measure, ledger) ? 0 : -1;
            if (total < 0)
                continue;
            AddColumn(rows, total, measure, ledger);
            ledger.Close(rows[total], measure);
        }
    }

    private bool SumOfRest(CheckedRow[] rows, int total, string measure, CheckLedger ledger)
    {
        AddColumn(rows, total, measure, ledger);
        var holds = ledger.Holds();
        ledger.Abandon();
        return holds;
    }

    private void AddColumn(CheckedRow[] rows, int total, string measure, CheckLedger ledger)
    {
        ledger.Begin(this);
        ledger.Left(ledger.Document.FigureOf(rows[total], measure));
        for (var i = 0; i < rows.Length; i++)
        {
            if (i != total)
                ledger.Right(ledger.Document.FigureOf(rows[i], measure));
        }
    }
}
