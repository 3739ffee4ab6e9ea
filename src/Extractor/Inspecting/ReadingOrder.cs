using Extractor.Core;
using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Inspecting;

/// <summary>Puts the lines of a page into the order in which a person reads them: column after column where prose is set in columns.</summary>
/// <remarks>
/// 1. Letters that run the same way are taken together, those that most letters do first, and turned so that they run to the right; the lines of
/// vertical writing, from right to left, then lie from top to bottom. 2. The letters are arranged into lines across the whole page.
/// 3. <see cref="ColumnFinder"/> looks for a gutter that many lines in a row leave free, with prose on both sides. 4. What stands above it, left of
/// it, right of it and below it is ordered in the same way, one after the other. Without a gutter the lines stand as they are, so that the rows of a
/// table without rules stay rows. A row of a ruled table is one line with a part for every column, and takes the table's whole width. It is a recursive cut of the page at its white space (Nagy and Seth 1984), with lines instead of pixels.
/// </remarks>
internal static class ReadingOrder
{
    /// <summary>Columns within columns; a newspaper has two levels.</summary>
    private const int MostLevels = 6;

    /// <summary>The lines of a page in reading order, a row of a table as one line. Their boxes are those of the turned letters.</summary>
    public static List<TextLine> Lines(PageLayout page)
    {
        var ordered = new List<TextLine>();
        using var printed = PrintedLetters.Of(page.Content);
        var tables = new TableRows(page.Grids);
        var outside = Array.FindAll(printed.Letters.ToArray(), letter => !tables.Take(letter));
        var rows = tables.Lines(printed.UsualSize);
        foreach (var (direction, letters) in ByDirection(outside))
        {
            var turn = new Turn(direction, page.Content.Width, page.Content.Height);
            Order(Array.ConvertAll(letters, turn.Apply), rows.ConvertAll(turn.Apply), ordered, 0);
            rows = [];
        }

        ordered.AddRange(rows);
        return ordered;
    }

    /// <summary>The letters by the way they run, the most frequent way first.</summary>
    private static IEnumerable<(TextDirection Direction, Letter[] Letters)> ByDirection(Letter[] letters) =>
        letters.GroupBy(static letter => letter.Direction).Select(static group => (group.Key, group.ToArray())).OrderByDescending(static group => group.Item2.Length);

    private static void Order(Letter[] letters, List<TextLine> tables, List<TextLine> ordered, int level)
    {
        var rows = Rows(letters, LineBuilder.Build(letters), tables);
        if (level == MostLevels || ColumnFinder.Find(rows) is not { } columns)
        {
            ordered.AddRange(rows.Select(static row => row.Line));
            return;
        }

        var within = rows[columns.FirstRow..columns.EndRow];
        Order(rows[..columns.FirstRow], static _ => true, ordered, level + 1);
        Order(within, box => box.CenterX < columns.Center, ordered, level + 1);
        Order(within, box => box.CenterX >= columns.Center, ordered, level + 1);
        Order(rows[columns.EndRow..], static _ => true, ordered, level + 1);
    }

    private static void Order(FlowRow[] rows, Predicate<Box> stands, List<TextLine> ordered, int level) => Order(
        [.. rows.SelectMany(static row => row.Letters).Where(letter => stands(letter.Box))],
        [.. rows.Where(row => row.IsTable && stands(row.Line.Box)).Select(static row => row.Line)],
        ordered,
        level);

    /// <summary>The lines and the rows of tables from top to bottom. White space that no line holds goes with the next one.</summary>
    /// <param name="sorted">The letters line by line, as <see cref="LineBuilder.Build"/> has left them.</param>
    /// <param name="lines">The lines that it made of them.</param>
    /// <param name="tables">The rows of tables.</param>
    private static FlowRow[] Rows(Letter[] sorted, List<TextLine> lines, List<TextLine> tables)
    {
        var rows = new List<FlowRow>(lines.Count + tables.Count);
        var next = 0;
        foreach (var line in lines)
        {
            var start = next;
            for (var printed = 0; printed < line.Letters; next++)
            {
                printed += sorted[next].IsWhiteSpace ? 0 : 1;
            }

            rows.Add(new FlowRow(line, sorted[start..next]));
        }

        if (tables.Count == 0)
        {
            return [.. rows];
        }

        rows.AddRange(tables.Select(static line => new FlowRow(line, [])));
        return [.. rows.OrderBy(static row => row.Line.Box.CenterY)];
    }

    /// <summary>Turns what runs one way on a page so that it runs to the right.</summary>
    private readonly record struct Turn(TextDirection Direction, float Width, float Height)
    {
        public TextLine Apply(TextLine line) => line with { Box = Apply(line.Box) };

        public Letter Apply(Letter letter) => letter with { Box = Apply(letter.Box), Direction = TextDirection.Right };

        public Box Apply(Box box) => Direction switch
        {
            TextDirection.Down => new Box(box.Y0, Width - box.X1, box.Y1, Width - box.X0),
            TextDirection.Left => new Box(Width - box.X1, Height - box.Y1, Width - box.X0, Height - box.Y0),
            TextDirection.Up => new Box(Height - box.Y1, box.X0, Height - box.Y0, box.X1),
            _ => box,
        };
    }
}
