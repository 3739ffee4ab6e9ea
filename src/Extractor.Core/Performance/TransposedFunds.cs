using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>资金来源横排: funds whose sources stand beside each other (资金总额 | 中央 | 省级 | 其他) above rows that say what the amounts are (年初预算数, 执行率).</summary>
internal sealed class TransposedFunds
{
    /// <summary>Fewest rows of amounts that make such a block, and fewest sources.</summary>
    private const int Fewest = 2;

    private readonly Table table;
    private readonly int first;
    private readonly List<TableCell> sources;

    private TransposedFunds(Table table, int first, int rows, List<TableCell> sources) => (this.table, this.first, Rows, this.sources) = (table, first, rows, sources);

    /// <summary>Rows of the block, the one with the sources included.</summary>
    public int Rows { get; }

    /// <summary>The block that begins with a row of sources; null where none begins.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">The row.</param>
    /// <param name="vocabulary">What forms call the amounts.</param>
    public static TransposedFunds? At(Table table, int first, PerformanceVocabulary vocabulary)
    {
        if (first + Fewest >= table.Rows.Length || LabelIn(table.Rows[first + 1], vocabulary) is not { } label)
            return null;
        var end = first + 2;
        while (end < table.Rows.Length && LabelIn(table.Rows[end], vocabulary)?.Column == label.Column)
            end++;
        return end - first > Fewest && Sources(table, first, end, label, vocabulary) is { Count: >= Fewest } sources ? new TransposedFunds(table, first, end - first, sources) : null;
    }

    /// <summary>Adds the funds, one for each source.</summary>
    /// <param name="funds">Receives them.</param>
    /// <param name="captionUnit">The unit in the caption of the table.</param>
    /// <param name="vocabulary">What forms call the amounts.</param>
    public void AddTo(List<FundRow> funds, AmountUnit? captionUnit, PerformanceVocabulary vocabulary)
    {
        foreach (var source in sources)
        {
            var fund = new FundRow(source.Text, source.Page, source.Source.Box) { CaptionUnit = captionUnit };
            for (var r = first + 1; r < first + Rows; r++)
            {
                var row = table.Rows[r];
                if (row.Cells[source.Column] is not { IsBlank: false } amount)
                    continue;
                var kind = vocabulary.FundColumns[FundPairs.LabelKey(LabelIn(row, vocabulary)!)];
                fund[kind] = new PrintedAmount(amount.Text, UnitText.LeftOf(row, source.Column));
                if (amount.Page == fund.Page)
                    fund.Box = fund.Box.Union(amount.Source.Box);
            }

            funds.Add(fund);
        }
    }

    /// <summary>The first text that begins in a row, where it says which amounts stand right of it; null where it says something else.</summary>
    private static TableCell? LabelIn(TableRow row, PerformanceVocabulary vocabulary)
    {
        foreach (var cell in row.Cells)
        {
            if (cell is { StartsHere: true, IsBlank: false })
                return vocabulary.FundColumns.TryGetValue(FundPairs.LabelKey(cell), out var kind) && kind is >= FundColumn.Declared and <= FundColumn.Score ? cell : null;
        }

        return null;
    }

    /// <summary>The sources in the first row, each above figures or nothing in all rows; null where the block is something else.</summary>
    private static List<TableCell>? Sources(Table table, int first, int end, TableCell label, PerformanceVocabulary vocabulary)
    {
        var sources = new List<TableCell>();
        foreach (var cell in RowShape.Printed(table.Rows[first]))
        {
            if (cell.EndColumn <= label.EndColumn && vocabulary.FieldOf(cell.Key) is not ProjectField.ProjectName)
                continue;
            if (cell.Column < label.EndColumn || TakenCells.IsFigure(cell))
                return null;
            sources.Add(cell);
        }

        for (var r = first + 1; r < end; r++)
        {
            if (!StandBelow(table.Rows[r], sources, label))
                return null;
        }

        return sources;
    }

    /// <summary>Whether a row prints a value or nothing below each source, and nothing else right of its label.</summary>
    private static bool StandBelow(TableRow row, List<TableCell> sources, TableCell label)
    {
        foreach (var source in sources)
        {
            if (row.Cells[source.Column] is not { StartsHere: true } amount || amount.Column != source.Column || amount.EndColumn != source.EndColumn || !amount.IsBlank && !IsValue(amount))
                return false;
        }

        foreach (var cell in RowShape.Printed(row))
        {
            if (cell.Column >= label.EndColumn && !sources.Exists(source => source.Column == cell.Column))
                return false;
        }

        return true;
    }

    private static bool IsValue(TableCell cell) => PrintedValueParser.Parse(cell.Text).Kind is PrintedValueKind.Number or PrintedValueKind.Percent or PrintedValueKind.Dash;
}
