using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>The tables of a page row by row, with a part for every column, so that a blank cell keeps its place.</summary>
internal sealed class TableRows
{
    /// <summary>A cell of more lines is no cell of a table but a frame around a page of prose.</summary>
    private const int MostLinesOfCell = 30;

    private readonly List<(Grid Grid, int[] CellOfPlace)> tables = [];

    public TableRows(Grid[] grids)
    {
        foreach (var grid in grids)
        {
            if (!Array.Exists(grid.Cells, static cell => cell.Lines.Length > MostLinesOfCell))
            {
                tables.Add((grid, Places(grid)));
            }
        }
    }

    /// <summary>Whether the letter stands in a cell, so that a row of the table prints it.</summary>
    public bool Hold(Letter letter)
    {
        foreach (var (grid, cellOfPlace) in tables)
        {
            float x = letter.Box.CenterX, y = letter.Box.CenterY;
            if (y < grid.RowEdges[0] || y > grid.RowEdges[^1] || x < grid.ColumnEdges[0] || x > grid.ColumnEdges[^1])
            {
                continue;
            }

            if (cellOfPlace[Gap(grid.RowEdges, y) * grid.ColumnCount + Gap(grid.ColumnEdges, x)] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows that print something. A cell over several rows stands in the first of them, one over several columns in the first of those.</summary>
    public List<TextLine> Lines(float fontSize)
    {
        var lines = new List<TextLine>();
        foreach (var (grid, _) in tables)
        {
            foreach (var row in grid.Cells.GroupBy(static cell => cell.Row))
            {
                if (Line(grid, row, fontSize) is { } line)
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    private static TextLine? Line(Grid grid, IGrouping<int, Cell> row, float fontSize)
    {
        var segments = new TextSegment[grid.ColumnCount];
        var box = new Box(grid.Box.X0, grid.RowEdges[row.Key], grid.Box.X1, grid.RowEdges[row.Key + 1]);
        Array.Fill(segments, new TextSegment("", box));
        var last = -1;
        foreach (var cell in row)
        {
            segments[cell.Column] = new TextSegment(cell.Text, cell.Box);
            last = cell.Text.Length > 0 ? Math.Max(last, cell.Column) : last;
        }

        if (last < 0)
        {
            return null;
        }

        segments = segments[..(last + 1)];
        return new TextLine(string.Join('\t', segments.Select(static segment => segment.Text)), box, fontSize, 0, segments);
    }

    private static int[] Places(Grid grid)
    {
        var cells = new int[grid.RowCount * grid.ColumnCount];
        Array.Fill(cells, -1);
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var cell = grid.Cells[i];
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                Array.Fill(cells, i, row * grid.ColumnCount + cell.Column, cell.ColumnSpan);
            }
        }

        return cells;
    }

    private static int Gap(float[] edges, float coordinate)
    {
        int found = Array.BinarySearch(edges, coordinate);
        return Math.Clamp(found < 0 ? ~found - 1 : found, 0, edges.Length - 2);
    }
}
