using System.Buffers;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>Arranges letters into lines. Pure: the letters may come from a cell or from what lies outside all grids.</summary>
public static class LineBuilder
{
    /// <summary>Letters whose centres differ by less than this share of the font size stand on one line; digits and ideographs of one line differ by up to 0.2.</summary>
    private const float SameLine = 0.45f;

    /// <summary>A gap of this many ems between Latin letters or digits is a space that the page did not draw.</summary>
    private const float WordGap = 0.25f;

    /// <summary>A gap of this many ems parts a line into segments.</summary>
    private const float SegmentGap = 2f;

    /// <summary>Arranges the letters into lines from top to bottom, or from right to left where they run downwards.</summary>
    /// <param name="letters">The letters in any order; the span is reordered.</param>
    public static List<TextLine> Build(Span<Letter> letters)
    {
        var lines = new List<TextLine>();
        if (letters.IsEmpty)
            return lines;
        var vertical = RunsDownwards(letters);
        Sort(letters, vertical ? Order.ByColumn : Order.ByRow);
        var start = 0;
        while (start < letters.Length)
        {
            var end = EndOfLine(letters, start, vertical);
            var line = letters[start..end];
            Sort(line, vertical ? Order.ByTop : Order.ByLeft);
            if (MakeLine(line, vertical) is { } made)
                lines.Add(made);
            start = end;
        }

        return lines;
    }

    private enum Order
    {
        ByRow,
        ByColumn,
        ByLeft,
        ByTop,
    }

    /// <summary>Sorts by a number per letter. Pages mostly draw letters in reading order, and then there is nothing to do.</summary>
    private static void Sort(Span<Letter> letters, Order order)
    {
        var sorted = true;
        for (var i = 1; i < letters.Length && sorted; i++)
            sorted = KeyOf(letters[i - 1], order) <= KeyOf(letters[i], order);
        if (sorted)
            return;
        var rented = ArrayPool<float>.Shared.Rent(letters.Length);
        var keys = rented.AsSpan(0, letters.Length);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = KeyOf(letters[i], order);
        keys.Sort(letters);
        ArrayPool<float>.Shared.Return(rented);
    }

    private static float KeyOf(in Letter letter, Order order) => order switch
    {
        Order.ByRow => letter.Box.CenterY,
        Order.ByColumn => -letter.Box.CenterX,
        Order.ByLeft => letter.Box.X0,
        _ => letter.Box.Y0,
    };

    private static bool RunsDownwards(ReadOnlySpan<Letter> letters)
    {
        int down = 0, printed = 0;
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsWhiteSpace)
                continue;
            printed++;
            if (letter.Direction is TextDirection.Down)
                down++;
        }

        return down * 2 > printed;
    }

    /// <summary>Takes letters as long as their centres follow the running centre of the line.</summary>
    private static int EndOfLine(ReadOnlySpan<Letter> sorted, int start, bool vertical)
    {
        var sum = 0f;
        var size = 0f;
        var end = start;
        for (; end < sorted.Length; end++)
        {
            ref readonly var letter = ref sorted[end];
            var center = vertical ? -letter.Box.CenterX : letter.Box.CenterY;
            if (end > start && center - sum / (end - start) > SameLine * Math.Max(1f, Math.Min(size, letter.FontSize)))
                break;
            sum += center;
            size = Math.Max(size, letter.FontSize);
        }

        return end;
    }

    private static TextLine? MakeLine(ReadOnlySpan<Letter> line, bool vertical)
    {
        var buffer = ArrayPool<char>.Shared.Rent(line.Length * 4);
        List<TextSegment>? segments = null;
        int length = 0, printed = 0, segmentStart = 0, previousRune = 0;
        Box box = default, segmentBox = default;
        float size = 0f, previousEnd = 0f;
        var space = false;
        foreach (ref readonly var letter in line)
        {
            if (letter.IsWhiteSpace)
            {
                space = length > 0;
                continue;
            }

            var begin = vertical ? letter.Box.Y0 : letter.Box.X0;
            var gap = length == 0 ? 0f : begin - previousEnd;
            var em = Math.Max(1f, letter.FontSize);
            if (length > 0 && gap > SegmentGap * em)
            {
                (segments ??= []).Add(new TextSegment(new string(buffer, segmentStart, length - segmentStart), segmentBox));
                buffer[length++] = ' ';
                segmentStart = length;
                segmentBox = letter.Box;
            }
            else
            {
                if (length > 0 && (space || gap > WordGap * em && !CharacterFolding.IsChinese(previousRune) && !CharacterFolding.IsChinese(letter.Rune)))
                    buffer[length++] = ' ';
                segmentBox = length == 0 ? letter.Box : segmentBox.Union(letter.Box);
            }

            box = length == 0 ? letter.Box : box.Union(letter.Box);
            length = Append(buffer, length, letter.Rune);
            previousEnd = Math.Max(vertical ? letter.Box.Y1 : letter.Box.X1, length == 0 ? float.MinValue : previousEnd);
            previousRune = letter.Rune;
            size = Math.Max(size, letter.FontSize);
            space = false;
            printed++;
        }

        TextLine? made = null;
        if (printed > 0)
        {
            var text = new string(buffer, 0, length);
            var last = new TextSegment(segments is null ? text : new string(buffer, segmentStart, length - segmentStart), segmentBox);
            made = new TextLine(text, box, size, printed, segments is null ? [last] : [.. segments, last]);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return made;
    }

    private static int Append(char[] buffer, int length, int rune)
    {
        if (rune < 0x10000)
        {
            buffer[length] = CharacterFolding.Canonical((char)rune);
            return length + 1;
        }

        buffer[length] = (char)(0xD800 + (rune - 0x10000 >> 10));
        buffer[length + 1] = (char)(0xDC00 + (rune - 0x10000 & 0x3FF));
        return length + 2;
    }

    /// <summary>Joins wrapped lines: a space only where a Latin word ends one line and another begins the next.</summary>
    public static string Join(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count == 0)
            return "";
        if (lines.Count == 1)
            return lines[0].Text;
        var joined = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (joined.Length > 0 && char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(line.Text[0]))
                joined.Append(' ');
            joined.Append(line.Text);
        }

        return joined.ToString();
    }
}
