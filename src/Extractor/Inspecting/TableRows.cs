using System.Buffers;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>The tables of a page row by row, with a part for every column, so that a blank cell keeps its place.</summary>
/// <remarks>Where rules part only every few rows, a cell has a figure on each of its lines; such a row is cut into the lines that its cells have.</remarks>
internal sealed class TableRows
{
    /// <summary>A cell of more lines is no cell of a table but a frame around a page of prose.</summary>
    private const int MostLinesOfCell = 30;

    /// <summary>Lines of neighbouring cells whose middles differ by less than this share of the font size are one row.</summary>
    private const float SameRow = 0.45f;

    private static readonly SearchValues<char> PartsOfFigure = SearchValues.Create("0123456789.,");

    private readonly List<Table> tables = [];

    /// <summary>A table: the cell at each of its places, or -1, and the letters of those cells whose rows are cut into lines.</summary>
    private sealed record Table(Grid Grid, int[] CellOfPlace, List<Letter>?[] Letters);

    public TableRows(Grid[] grids)
    {
        foreach (var grid in grids)
        {
            if (Array.Exists(grid.Cells, static cell => cell.Lines.Length > MostLinesOfCell))
            {
                continue;
            }

            var table = new Table(grid, Places(grid), new List<Letter>?[grid.Cells.Length]);
            var stacked = grid.Cells.Where(static cell => cell.Lines.Length > 1 && Array.TrueForAll(cell.Lines, IsFigure)).Select(static cell => cell.Row).ToHashSet();
            for (var i = 0; i < grid.Cells.Length; i++)
            {
                table.Letters[i] = stacked.Contains(grid.Cells[i].Row) ? [] : null;
            }

            tables.Add(table);
        }
    }

    /// <summary>Takes a letter that stands in a cell, so that a row of the table prints it; false for one that stands in none.</summary>
    public bool Take(Letter letter)
    {
        foreach (var table in tables)
        {
            var grid = table.Grid;
            float x = letter.Box.CenterX, y = letter.Box.CenterY;
            if (y < grid.RowEdges[0] || y > grid.RowEdges[^1] || x < grid.ColumnEdges[0] || x > grid.ColumnEdges[^1])
            {
                continue;
            }

            int cell = table.CellOfPlace[Gap(grid.RowEdges, y) * grid.ColumnCount + Gap(grid.ColumnEdges, x)];
            if (cell >= 0)
            {
                table.Letters[cell]?.Add(letter);
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows that print something. A cell over several rows stands in the first of them, one over several columns in the first of those.</summary>
    /// <param name="fontSize">The page's usual size, in points.</param>
    public List<TextLine> Lines(float fontSize)
    {
        var lines = new List<TextLine>();
        foreach (var table in tables)
        {
            for (var first = 0; first < table.Grid.Cells.Length;)
            {
                int row = table.Grid.Cells[first].Row, end = first + 1;
                while (end < table.Grid.Cells.Length && table.Grid.Cells[end].Row == row)
                {
                    end++;
                }

                var box = new Box(table.Grid.Box.X0, table.Grid.RowEdges[row], table.Grid.Box.X1, table.Grid.RowEdges[row + 1]);
                if (table.Letters[first] is null)
                {
                    AddLine(lines, table.Grid.ColumnCount, box, fontSize, table.Grid.Cells[first..end].Select(static cell => (cell.Column, new TextSegment(cell.Text, cell.Box))));
                }
                else
                {
                    AddStacked(lines, table, first, end, box);
                }

                first = end;
            }
        }

        return lines;
    }

    /// <summary>Puts the lines of neighbouring cells that stand at the same height together.</summary>
    private static void AddStacked(List<TextLine> lines, Table table, int first, int end, Box row)
    {
        var parts = new List<(int Column, TextLine Line)>();
        for (var i = first; i < end; i++)
        {
            parts.AddRange(LineBuilder.Build(table.Letters[i]!.ToArray()).Select(line => (table.Grid.Cells[i].Column, line)));
        }

        parts.Sort(static (a, b) => a.Line.Box.CenterY.CompareTo(b.Line.Box.CenterY));
        for (int start = 0, next; start < parts.Count; start = next)
        {
            var line = parts[start].Line;
            for (next = start + 1; next < parts.Count && parts[next].Line.Box.CenterY - line.Box.CenterY < SameRow * line.FontSize; next++)
            {
            }

            var box = row with { Y0 = line.Box.Y0, Y1 = line.Box.Y1 };
            AddLine(lines, table.Grid.ColumnCount, box, line.FontSize, parts[start..next].Select(static part => (part.Column, new TextSegment(part.Line.Text, part.Line.Box))));
        }
    }

    private static void AddLine(List<TextLine> lines, int columns, Box box, float fontSize, IEnumerable<(int Column, TextSegment Part)> parts)
    {
        var segments = new TextSegment[columns];
        Array.Fill(segments, new TextSegment("", box));
        var last = -1;
        foreach (var (column, part) in parts)
        {
            segments[column] = segments[column].Text.Length == 0 ? part : part with { Text = segments[column].Text + ' ' + part.Text };
            last = part.Text.Length > 0 ? Math.Max(last, column) : last;
        }

        if (last >= 0)
        {
            segments = segments[..(last + 1)];
            lines.Add(new TextLine(string.Join('\t', segments.Select(static segment => segment.Text)), box, fontSize, 0, segments));
        }
    }

    private static bool IsFigure(string line)
    {
        var digits = line.AsSpan().Trim("-+%()（）— ");
        return !digits.IsEmpty && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits.IndexOfAnyExcept(PartsOfFigure) < 0;
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
