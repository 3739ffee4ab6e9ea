namespace Extractor.Core.Checks.Rules;

/// <summary>合计行 = 各行之和，合计栏 = 各栏之和: sums that a table of no known form obeys throughout.</summary>
/// <param name="forms">The forms whose columns have no meaning that the program knows.</param>
/// <remarks>
/// Nothing says which columns of such a table add up. One is taken for the sum of the others only where that holds in every row, the last
/// or first row for the sum of the rest only where that holds in a column, each with at least two parts somewhere. Columns below one header
/// cell may have a sum of their own among them (固定资产: 小计, 房屋, 车辆), which then stands for them in the sum of all. A table that breaks
/// such a sum has none: its figures stay unverified and none is disputed.
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
        var columns = new List<string>(table.Measures);
        if (TrySum(columns, table, ledger) is not null)
            return;
        var isDivided = false;
        foreach (var group in ColumnsByHeader.Groups(table, ledger.Document))
        {
            if (TrySum(group, table, ledger) is not { } sum)
                continue;
            isDivided = true;
            columns.RemoveAll(column => column != sum && group.Contains(column));
        }

        if (isDivided)
            TrySum(columns, table, ledger);
    }

    /// <summary>Tries the first of some columns that is the sum of the rest in every row.</summary>
    /// <returns>It; null where none is.</returns>
    private string? TrySum(List<string> columns, CheckedTable table, CheckLedger ledger)
    {
        foreach (var total in columns)
        {
            if (!Array.TrueForAll(table.Rows, row => RowHolds(row, total, columns, ledger)) || !Array.Exists(table.Rows, row => Parts(row, total, columns, ledger) > 1))
                continue;
            foreach (var row in table.Rows)
            {
                AddRow(row, total, columns, ledger);
                ledger.Close(row, total);
            }

            return total;
        }

        return null;
    }

    private bool RowHolds(CheckedRow row, string total, List<string> columns, CheckLedger ledger)
    {
        AddRow(row, total, columns, ledger);
        var holds = ledger.Holds();
        ledger.Abandon();
        return holds;
    }

    private static int Parts(CheckedRow row, string total, List<string> columns, CheckLedger ledger)
    {
        var parts = 0;
        foreach (var measure in columns)
            parts += measure != total && ledger.Document.FigureOf(row, measure) is { State: FigureState.Number, Amount: not 0m } ? 1 : 0;
        return parts;
    }

    private void AddRow(CheckedRow row, string total, List<string> columns, CheckLedger ledger)
    {
        ledger.Begin(this);
        foreach (var measure in columns)
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
