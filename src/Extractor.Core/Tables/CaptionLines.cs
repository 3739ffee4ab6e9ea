using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>表上方文字: the lines between the tables of a page that belong to the one below them.</summary>
/// <remarks>Where tables stand side by side, as on a sheet with two pages on it, a line holds the titles and units of both: each takes the segments that begin in its own part of the page.</remarks>
internal static class CaptionLines
{
    /// <summary>How far neighbouring boxes may overlap by rounding, in points.</summary>
    private const float Rounding = 2f;

    /// <summary>The lines above a grid, down from the grids before it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="index">The grid's place among those of the page, which are ordered from top to bottom.</param>
    public static TextLine[] Above(PrintedPage page, int index)
    {
        var box = page.Grids[index].Box;
        float left = float.MinValue, right = float.MaxValue, top = float.MinValue;
        foreach (var grid in page.Grids)
        {
            if (grid.Box.Y0 >= box.Y1 - Rounding || grid.Box.Y1 <= box.Y0 + Rounding)
                continue;
            if (grid.Box.X1 <= box.X0 + Rounding)
                left = MathF.Max(left, (grid.Box.X1 + box.X0) * 0.5f);
            else if (grid.Box.X0 >= box.X1 - Rounding)
                right = MathF.Min(right, (grid.Box.X0 + box.X1) * 0.5f);
        }

        foreach (var grid in page.Grids.AsSpan(0, index))
        {
            if (grid.Box.X1 > left && grid.Box.X0 < right)
                top = MathF.Max(top, grid.Box.Y1);
        }

        var lines = new List<TextLine>();
        foreach (var line in page.Lines)
        {
            if (line.Box.CenterY > top && line.Box.CenterY < box.Y0 + Rounding && Between(line, left, right) is { } part)
                lines.Add(part);
        }

        return [.. lines];
    }

    /// <summary>The part of a line that begins between two places; null where none does.</summary>
    private static TextLine? Between(TextLine line, float left, float right)
    {
        var segments = line.Segments;
        int first = 0, end = segments.Length;
        while (first < end && segments[first].Box.X0 < left)
            first++;
        while (end > first && segments[end - 1].Box.X0 >= right)
            end--;
        if (end - first == segments.Length)
            return line;
        if (first == end)
            return null;
        var box = segments[first].Box;
        var text = segments[first].Text;
        foreach (var segment in segments.AsSpan((first + 1)..end))
        {
            box = box.Union(segment.Box);
            text += " " + segment.Text;
        }

        return new TextLine(text, box, line.FontSize, text.Count(static c => !CharacterFolding.IsWhiteSpace(c)), segments[first..end]);
    }
}
