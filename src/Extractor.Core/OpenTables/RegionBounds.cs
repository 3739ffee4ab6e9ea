using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Tells how far a table reaches whose rows no rulings part: its header above the first figures, its last labels below the last ones.</summary>
internal sealed class RegionBounds(FormRegistry registry, OpenTableEnds ends)
{
    /// <summary>A header has so many lines at most; what stands higher belongs to something else.</summary>
    private const int MostHeaderLines = 14;

    /// <summary>Lines of one header stand closer than this many ems.</summary>
    private const float HeaderGap = 4.5f;

    /// <summary>A line drawn over more than this share of the rows' width is one of the table's borders.</summary>
    private const float BorderShare = 0.6f;

    /// <summary>The region around rows of figures.</summary>
    /// <param name="open">The page.</param>
    /// <param name="from">The first line that may belong to it.</param>
    /// <param name="first">The first line with figures.</param>
    /// <param name="last">The last line with figures; becomes the last one of the region.</param>
    public OpenRegion Region(OpenPage open, int from, int first, ref int last)
    {
        var lines = open.Lines;
        var top = first;
        while (top > from && !ends.Ends(open.Page, lines[top - 1]) && !OpenTableEnds.IsGridAbove(open, top)
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
        top = BelowTopRule(lines, Math.Max(top, body - MostHeaderLines), body, open.Across);
        last = WithTail(open, body, last);
        var region = new OpenRegion
        {
            Page = open.Page,
            Header = lines.GetRange(top, body - top),
            Body = lines.GetRange(body, last - body + 1),
            Across = [],
            Down = [],
        };
        var outline = region.Outline();
        foreach (var edge in open.Across)
        {
            if (edge.Position > outline.Y0 - outline.Height && edge.Position < outline.Y1 + outline.Height && edge.Start < outline.X1 && edge.End > outline.X0)
                region.Across.Add(edge);
        }

        foreach (var edge in open.Down)
        {
            if (edge.Start < outline.Y1 && edge.End > outline.Y0 && edge.Length > lines[first].Line.FontSize)
                region.Down.Add(edge);
        }

        for (var i = top - 1; i >= from; i--)
        {
            region.Title ??= ends.Title(lines[i]);
            region.IsHeaded |= !CaptionReader.IsCaption(lines[i].Line.Key) && !OpenTableEnds.IsPageNumber(open.Page, lines[i]);
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
        for (var i = top; i < first; i++)
        {
            var above = i > 0 ? lines[i - 1].Y : float.MinValue;
            if (!IsRuledBetween(across, lines[first].Box, above, lines[i].Y))
                continue;
            while (i > top && Array.TrueForAll(lines[i - 1].Pieces, piece => HeaderBlocks.IsKnown(piece.Text, registry)))
                i--;
            return i;
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
    private int WithTail(OpenPage open, int body, int last)
    {
        var lines = open.Lines;
        var pitch = OpenRows.Pitch(lines, body, last);
        var box = lines[body].Box;
        for (var i = body; i <= last; i++)
            box = box.Union(lines[i].Box);
        for (var i = last + 1; i < lines.Count; i++)
        {
            var gap = lines[i].Y - lines[i - 1].Y;
            if (ends.Parts(open, i) || gap > 1.6f * pitch
                || lines[i].Box.X0 < box.X0 - lines[i].Line.FontSize || lines[i].Box.X1 > box.X1 + lines[i].Line.FontSize)
                break;

            // Below the lower border stand notes.
            if (IsRuledBetween(open.Across, box, lines[i - 1].Y, lines[i].Y) && !IsRuledBetween(open.Across, box, lines[i].Y, lines[i].Y + 2f * pitch))
                break;
            last = i;
        }

        return last;
    }

    /// <summary>Whether a wide line is drawn between two heights.</summary>
    private static bool IsRuledBetween(Edge[] across, Box box, float above, float below)
    {
        foreach (var edge in across)
        {
            if (edge.Position > above && edge.Position < below && MathF.Min(edge.End, box.X1) - MathF.Max(edge.Start, box.X0) > BorderShare * box.Width)
                return true;
        }

        return false;
    }
}
