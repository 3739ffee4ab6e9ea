namespace Extractor.Core.Grids;

/// <summary>A rectangle of elementary places that no ruling divides.</summary>
internal readonly record struct CellSpan(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Finds the cells of a grid: the places between edges, joined where no ruling parts them.</summary>
/// <remarks>
/// Cells come from coordinates, never from counting: a cell whose rule a page end cut off takes no neighbour's place.
/// </remarks>
internal static class CellTracer
{
    /// <summary>The most cells that room is made for at first; a grid of more places mostly has large cells.</summary>
    private const int MostExpected = 512;

    /// <summary>The cells, ordered by row and then by column.</summary>
    /// <param name="grid">Edges and rulings.</param>
    /// <param name="options">Thresholds.</param>
    /// <param name="cellOfPlace">For each elementary place (row × columns + column) the index of its cell, or -1.</param>
    public static List<CellSpan> Trace(EdgeGrid grid, GridOptions options, out int[] cellOfPlace)
    {
        int rows = grid.Rows, columns = grid.Columns;
        cellOfPlace = new int[rows * columns];
        Array.Fill(cellOfPlace, -1);
        var cells = new List<CellSpan>(Math.Min(rows * columns, MostExpected));
        for (var row = 0; row < rows; row++)
        for (var column = 0; column < columns; column++)
        {
            if (cellOfPlace[row * columns + column] >= 0)
                continue;
            var cell = Grow(grid, cellOfPlace, row, column);
            Mark(cellOfPlace, columns, cell, cells.Count);
            cells.Add(cell);
        }

        DropUnruled(grid, cells, cellOfPlace, options);
        return cells;
    }

    /// <summary>Grows a cell from its top left place: to the right until a ruling, then down while the whole width stays open.</summary>
    private static CellSpan Grow(EdgeGrid grid, int[] taken, int row, int column)
    {
        var columns = grid.Columns;
        var right = column + 1;
        while (right < columns && taken[row * columns + right] < 0 && !grid.RuledLeft(row, right))
            right++;
        var bottom = row + 1;
        while (bottom < grid.Rows && Continues(grid, taken, bottom, column, right))
            bottom++;
        return new CellSpan(row, column, bottom - row, right - column);
    }

    private static bool Continues(EdgeGrid grid, int[] taken, int row, int left, int right)
    {
        var columns = grid.Columns;
        for (var column = left; column < right; column++)
        {
            if (taken[row * columns + column] >= 0 || grid.RuledAbove(row, column))
                return false;
            if (column > left && grid.RuledLeft(row, column))
                return false;
        }

        return true;
    }

    private static void Mark(int[] cellOfPlace, int columns, CellSpan cell, int index)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            cellOfPlace.AsSpan(row * columns + cell.Column, cell.ColumnSpan).Fill(index);
    }

    /// <summary>Removes regions that are not enclosed: the notch of a table whose outline is not a rectangle.</summary>
    private static void DropUnruled(EdgeGrid grid, List<CellSpan> cells, int[] cellOfPlace, GridOptions options)
    {
        var kept = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var isCell = RuledShare(grid, cell) >= options.RuledOutline;
            if (!isCell || kept != i)
                Mark(cellOfPlace, grid.Columns, cell, isCell ? kept : -1);
            if (isCell)
                cells[kept++] = cell;
        }

        cells.RemoveRange(kept, cells.Count - kept);
    }

    /// <summary>The ruled share of the outline, each side counting alike, so that a long side does not outweigh a short one.</summary>
    private static float RuledShare(EdgeGrid grid, CellSpan cell)
    {
        int bottom = cell.Row + cell.RowSpan, right = cell.Column + cell.ColumnSpan, top = 0, low = 0, near = 0, far = 0;
        for (var column = cell.Column; column < right; column++)
        {
            top += grid.RuledAbove(cell.Row, column) ? 1 : 0;
            low += grid.RuledAbove(bottom, column) ? 1 : 0;
        }

        for (var row = cell.Row; row < bottom; row++)
        {
            near += grid.RuledLeft(row, cell.Column) ? 1 : 0;
            far += grid.RuledLeft(row, right) ? 1 : 0;
        }

        return ((float)(top + low) / cell.ColumnSpan + (float)(near + far) / cell.RowSpan) / 4f;
    }
}
