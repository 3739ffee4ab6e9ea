using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Grids;

namespace Extractor.Core.Tables;

/// <summary>分栏打印: the right columns of a sheet alone, values in rows that nothing on the page names.</summary>
/// <remarks>A table of its own names its rows at the left. Where the first column that prints anything holds amounts, the names stand elsewhere.</remarks>
internal static class UnnamedRows
{
    /// <summary>Digits of a 类; fewer number the columns.</summary>
    private const int ShortestCode = 3;

    /// <summary>The y where such rows begin; null where the grid names its rows, or prints no amount.</summary>
    public static float? Top(Grid grid)
    {
        var header = GridHeader.Rows(grid);
        int first = grid.ColumnCount, amounts = 0;
        foreach (var cell in grid.Cells)
        {
            if (cell.Row >= header && cell.TextBox is not null)
                first = Math.Min(first, cell.Column);
        }

        foreach (var cell in grid.Cells)
        {
            if (cell.Row < header || cell.Column != first || cell.TextBox is null)
                continue;
            if (cell.ColumnSpan > 1 || cell.Key.Length >= ShortestCode && CodeText.IsDigits(cell.Key) || PrintedValueParser.Parse(cell.Text) is not { Kind: PrintedValueKind.Number or PrintedValueKind.Percent or PrintedValueKind.Dash } value)
                return null;
            amounts += value.Kind == PrintedValueKind.Number && (value.Value.Scale > 0 || cell.Key.Contains(',')) ? 1 : 0;
        }

        return amounts > 0 ? grid.RowEdges[header] : null;
    }

    /// <summary>Whether a grid has a header of its own, which names other columns than that of the grid before it.</summary>
    public static bool OpenColumns(Grid before, Grid grid)
    {
        int header = GridHeader.Rows(grid), beforeHeader = GridHeader.Rows(before);
        var opens = false;
        foreach (var cell in grid.Cells)
        {
            if (cell.Row >= header || cell.TextBox is null)
                continue;
            foreach (var known in before.Cells)
            {
                if (known.Row >= beforeHeader)
                    break;
                if (known.Column == cell.Column && known.Key == cell.Key)
                    return false;
            }

            opens = true;
        }

        return opens;
    }
}
