using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Finds where a page prints rows of figures that no rulings part into cells.</summary>
internal sealed class OpenRegions(FormRegistry registry)
{
    private const int MostHeaderLines = 14;

    /// <summary>Lines of one header stand closer than this many ems.</summary>
    private const float HeaderGap = 4.5f;

    private readonly OpenTableEnds ends = new(registry);

    /// <summary>Whether a page may hold such rows: one look at what stands outside of its tables, and at cells that hold several figures.</summary>
    public bool MayHold(PrintedPage page)
    {
        foreach (var line in page.Lines)
        {
            if (HoldsFigures(line) || IndicatorLayout.MayBeHeader(line, registry.Performance))
                return true;
        }

        return Array.Exists(page.Grids, IsCrowded);
    }

    /// <summary>Whether most figures of a ruled table share their cell with others: its rulings part neither its rows nor its columns.</summary>
    public static bool IsCrowded(Grid grid)
    {
        var crowded = 0;
        foreach (var cell in grid.Cells)
            crowded += IsWhole(cell) ? 0 : FiguresIn(cell);
        if (crowded < 2)
            return false;
        var alone = 0;
        foreach (var cell in grid.Cells)
            alone += IsWhole(cell) && cell.TextBox is not null && OpenLine.IsFigure(cell.Text) ? 1 : 0;
        return crowded > alone;
    }

    /// <summary>The regions of a page from top to bottom.</summary>
    /// <param name="page">The page.</param>
    /// <param name="before">The table that may go on at its top, of which a single row may be left; null where none does.</param>
    public List<OpenRegion> Of(PrintedPage page, OpenRegion? before)
    {
        var regions = new List<OpenRegion>();
        var kept = Array.FindAll(page.Grids, static grid => !IsCrowded(grid));
        var lines = LinesOutside(page, kept);
        MarkIndicators(lines, before);
        var across = EdgeMerger.Merge(page.Content.Rulings, horizontal: true, GridOptions.Default);
        var down = EdgeMerger.Merge(page.Content.Rulings, horizontal: false, GridOptions.Default);
        var below = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsRow)
                continue;
            var last = LastRow(page, lines, kept, i);
            if (IsTable(lines, i, last) || before is not null && regions.Count == 0 && IsRest(lines[i]))
                regions.Add(Region(page, lines, kept, below, i, ref last, across, down));
            below = last + 1;
            i = last;
        }

        if (regions.Count > 0)
            regions[^1].EndsPage = OpenTableEnds.EndsPage(page, lines, kept, regions[^1].Body[^1]);
        return regions;
    }

    /// <summary>Rows of indicators print whole numbers, a weight and a score, and reasons in words; their total ends them.</summary>
    private void MarkIndicators(List<OpenLine> lines, OpenRegion? before)
    {
        var vocabulary = registry.Performance;
        var first = before is not null && IndicatorLayout.Is(before, vocabulary) ? 0 : lines.FindIndex(line => IndicatorLayout.IsHeader(line.Line, vocabulary)) + 1;
        if (first == 0 && before is null)
            return;
        var total = lines.FindIndex(first, line => line.Pieces.Length > 1 && IndicatorLayout.IsTotal(line.Pieces[0], vocabulary));
        for (var i = first; i <= total; i++)
            lines[i].MarkInside(Array.FindAll(lines[i].Pieces, static piece => piece.Kind != PieceKind.Text).Length >= 2);
    }

    /// <summary>Whether a line prints a figure that stands apart, or ends in two where no gap of it is wide.</summary>
    private static bool HoldsFigures(TextLine line)
    {
        if (line.Segments.Length >= 2)
            return Array.Exists(line.Segments, static segment => char.IsDigit(segment.Text[^1]) && OpenLine.IsFigure(segment.Text));
        if (!char.IsDigit(line.Text[^1]))
            return false;
        var last = line.Text.LastIndexOf(' ');
        return last > 0 && OpenLine.IsFigure(line.Text[(last + 1)..]) && OpenLine.IsFigure(line.Text[(line.Text.LastIndexOf(' ', last - 1) + 1)..last]);
    }

    /// <summary>The figures in a cell that share it with each other, with a header above or a label beside.</summary>
    private static int FiguresIn(Cell cell)
    {
        var figures = 0;
        var words = false;
        foreach (var line in cell.Lines)
        {
            foreach (var range in line.AsSpan().Split(' '))
            {
                var part = line.AsSpan()[range];
                if (part.Length > 2 && char.IsAsciiDigit(part[^1]) && OpenLine.IsFigure(part.ToString()))
                    figures++;
                else
                    words |= part.Length > 0 && CharacterFolding.IsChinese(part[0]);
            }
        }

        return figures > 1 || words ? figures : 0;
    }

    /// <summary>Whether a cell prints one piece of text at most.</summary>
    private static bool IsWhole(Cell cell) => cell.Lines.Length <= 1 && !cell.Text.Contains(' ', StringComparison.Ordinal);

    private List<OpenLine> LinesOutside(PrintedPage page, Grid[] kept)
    {
        using var printed = PrintedLetters.Of(page.Content);
        var letters = new Letter[printed.Letters.Length];
        var count = 0;
        foreach (ref readonly var letter in printed.Letters)
        {
            var inside = false;
            foreach (var grid in kept)
                inside |= grid.Box.Contains(letter.Box.CenterX, letter.Box.CenterY);
            if (!inside)
                letters[count++] = letter;
        }

        return LineBuilder.Build(letters.AsSpan(0, count), OpenLine.NarrowestGap).ConvertAll(line => OpenLine.Of(line, registry.Vocabulary));
    }

    /// <summary>The last row before something that ends a table: its title, a caption, a sentence, another table.</summary>
    private int LastRow(PrintedPage page, List<OpenLine> lines, Grid[] kept, int first)
    {
        var last = first;
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (ends.Ends(page, lines[i]) || OpenTableEnds.IsGridBetween(kept, lines[i - 1].Box, lines[i].Box))
                break;
            if (lines[i].IsRow)
                last = i;
        }

        return last;
    }

    private static bool IsTable(List<OpenLine> lines, int first, int last)
    {
        int rows = 0, most = 0;
        for (var i = first; i <= last; i++)
        {
            rows += lines[i].IsRow ? 1 : 0;
            most = Math.Max(most, lines[i].Figures);
        }

        return rows >= 2 || most >= 3;
    }

    /// <summary>Whether a row is all that a page end left of a table.</summary>
    private static bool IsRest(OpenLine line) => line.Figures >= 1 && line.Pieces.Length >= 2;

    private OpenRegion Region(PrintedPage page, List<OpenLine> lines, Grid[] kept, int from, int first, ref int last, Edge[] across, Edge[] down)
    {
        var top = first;
        while (top > from && !ends.Ends(page, lines[top - 1]) && !OpenTableEnds.IsGridBetween(kept, lines[top - 1].Box, lines[top].Box)
            && lines[top].Y - lines[top - 1].Y < HeaderGap * lines[top].Line.FontSize)
            top--;
        var body = FirstOfBody(lines, top, first);
        if (IsSection(lines, body))
        {
            top = body + 1;
            body = FirstOfBody(lines, top, first);
        }

        while (body > top && lines[body].Y - lines[body - 1].Y < OpenRows.Overlapping * lines[body].Line.FontSize)
            body--;
        top = BelowTopRule(lines, Math.Max(top, body - MostHeaderLines), body, across);
        last = WithTail(page, lines, kept, body, last, across);
        var region = new OpenRegion
        {
            Page = page,
            Header = lines.GetRange(top, body - top),
            Body = lines.GetRange(body, last - body + 1),
            Across = [],
            Down = [],
        };
        var outline = region.Outline();
        foreach (var edge in across)
        {
            if (edge.Position > outline.Y0 - outline.Height && edge.Position < outline.Y1 + outline.Height && edge.Start < outline.X1 && edge.End > outline.X0)
                region.Across.Add(edge);
        }

        foreach (var edge in down)
        {
            if (edge.Start < outline.Y1 && edge.End > outline.Y0 && edge.Length > lines[first].Line.FontSize)
                region.Down.Add(edge);
        }

        for (var i = top - 1; i >= from; i--)
        {
            region.Title ??= ends.Title(lines[i]);
            region.IsHeaded |= !CaptionReader.IsCaption(lines[i].Line.Key) && !OpenTableEnds.IsPageNumber(page, lines[i]);
        }

        return region;
    }

    private static int FirstOfBody(List<OpenLine> lines, int from, int firstRow) => lines.FindIndex(from, firstRow - from + 1, static line => line.IsRow || IsBody(line));

    /// <summary>Whether a line is a heading above a header: 一、政府采购情况 above 项目 | 行次 | 统计数.</summary>
    private bool IsSection(List<OpenLine> lines, int at) =>
        !lines[at].IsRow && lines[at].Pieces.Length == 1 && at + 1 < lines.Count && HeaderBlocks.IsHeader(lines[at + 1], registry);

    /// <summary>Where wide lines are drawn above the rows, the topmost that no sentence or title parts from them is the table's upper border, unless header words stand above it.</summary>
    private int BelowTopRule(List<OpenLine> lines, int top, int first, Edge[] across)
    {
        var left = lines[first].Box.X0;
        var right = lines[first].Box.X1;
        for (var i = top; i < first; i++)
        {
            var above = i > 0 ? lines[i - 1].Y : float.MinValue;
            foreach (var edge in across)
            {
                if (edge.Position > above && edge.Position < lines[i].Y && MathF.Min(edge.End, right) - MathF.Max(edge.Start, left) > 0.6f * (right - left))
                {
                    while (i > top && Array.TrueForAll(lines[i - 1].Pieces, piece => HeaderBlocks.IsKnown(piece.Text, registry)))
                        i--;
                    return i;
                }
            }
        }

        return top;
    }

    /// <summary>Whether a line above the first figures belongs to the rows: a code, a numbered label, the number of a column or line.</summary>
    private static bool IsBody(OpenLine line)
    {
        if (line.Pieces.Length == 0)
            return false;
        var key = CharacterFolding.MatchKey(line.Pieces[0].Text);
        var isCode = line.Pieces[0].Kind == PieceKind.Digits && key.Length >= 3 && !(key.Length == 4 && key.StartsWith("20", StringComparison.Ordinal));
        return isCode || RowShape.IsEnumerated(key)
            || Array.FindAll(line.Pieces, static piece => piece.Kind == PieceKind.Digits).Length >= 2 && line.Pieces.Length >= 2;
    }

    /// <summary>Takes the lines below the last figures that still belong to the rows: labels without values, the rest of a wrapped label.</summary>
    private int WithTail(PrintedPage page, List<OpenLine> lines, Grid[] kept, int body, int last, Edge[] across)
    {
        var pitch = OpenRows.Pitch(lines, body, last);
        var box = lines[body].Box;
        for (var i = body; i <= last; i++)
            box = box.Union(lines[i].Box);
        for (var i = last + 1; i < lines.Count; i++)
        {
            var gap = lines[i].Y - lines[i - 1].Y;
            if (ends.Ends(page, lines[i]) || OpenTableEnds.IsGridBetween(kept, lines[i - 1].Box, lines[i].Box) || gap > 1.6f * pitch
                || lines[i].Box.X0 < box.X0 - lines[i].Line.FontSize || lines[i].Box.X1 > box.X1 + lines[i].Line.FontSize)
                break;

            // Below the lower border stand notes.
            if (IsRuledBetween(across, box, lines[i - 1].Y, lines[i].Y) && !IsRuledBetween(across, box, lines[i].Y, lines[i].Y + 2f * pitch))
                break;
            last = i;
        }

        return last;
    }

    private static bool IsRuledBetween(Edge[] across, Box box, float above, float below)
    {
        foreach (var edge in across)
        {
            if (edge.Position > above && edge.Position < below && MathF.Min(edge.End, box.X1) - MathF.Max(edge.Start, box.X0) > 0.6f * box.Width)
                return true;
        }

        return false;
    }
}
