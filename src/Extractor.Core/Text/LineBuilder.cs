using System.Buffers;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>Arranges letters into lines. Pure: the letters may come from a cell or from what lies outside all grids.</summary>
public static class LineBuilder
{
    /// <summary>A gap of this many ems between Latin letters or digits is a space that the page did not draw.</summary>
    private const float WordGap = 0.25f;

    /// <summary>A gap of this many ems parts a line into segments.</summary>
    private const float SegmentGap = 2f;

    /// <summary>A gap of this many ems between ideographs parts two words, where each has more letters than one: what is spaced out has a gap behind every letter.</summary>
    private const float PartingGap = 1f;

    /// <summary>An ideograph that begins this many ems before the one left of it ends belongs to another text, which lies over the first.</summary>
    private const float InterleavedGap = 0.4f;

    /// <summary>Lines of one text are set at least this many ems apart.</summary>
    private const float NearestLine = 0.8f;

    /// <summary>Letters of figures that begin this close, as a share of the narrower one's width, lie on top of each other.</summary>
    private const float OverprintShare = 0.5f;

    /// <summary>They lie no further apart than this share of the font size: some fonts state the width of an ideograph for digits, which stand 0.45 em apart.</summary>
    private const float OverprintDistance = 0.3f;

    /// <summary>Arranges the letters into lines from top to bottom, or across the page where they run down or up.</summary>
    /// <param name="letters">The letters in any order; the span is reordered.</param>
    public static List<TextLine> Build(Span<Letter> letters) => Build(letters, SegmentGap);

    /// <summary>As <see cref="Build(Span{Letter})"/>, with lines that fall into segments at other gaps.</summary>
    /// <param name="letters">The letters in any order; the span is reordered.</param>
    /// <param name="segmentGap">The gap in ems that parts a line into segments.</param>
    internal static List<TextLine> Build(Span<Letter> letters, float segmentGap)
    {
        var made = new List<TextLine>();
        var parts = new List<TextSegment>();
        for (var lines = new LetterLines(letters); lines.Next(out var line); parts.Clear())
        {
            if (Print(line, lines.Way, parts, segmentGap) is { Letters: > 0 } printed)
                made.Add(new TextLine(printed.Text, printed.Box, printed.FontSize, printed.Letters, [.. parts]));
        }

        return made;
    }

    /// <summary>The texts of the lines from top to bottom, or across the page where they run down or up, and the box around them.</summary>
    /// <param name="letters">The letters in any order; the span is reordered.</param>
    /// <param name="box">The box of the letters that print something; null where none does.</param>
    /// <param name="areTwo">Whether two texts stand beside each other or one over the other: words with a gap between them or among each other, or lines of which one begins beside the other before that ends.</param>
    public static string[] Texts(Span<Letter> letters, out Box? box, out bool areTwo)
    {
        var breaks = default(LineBreaks);
        return Texts(letters, out box, out areTwo, ref breaks);
    }

    /// <summary>As <see cref="Texts(Span{Letter}, out Box?, out bool)"/>, with a look at where the lines end.</summary>
    /// <param name="letters">The letters in any order; the span is reordered.</param>
    /// <param name="box">The box of the letters that print something; null where none does.</param>
    /// <param name="areTwo">Whether two texts stand beside each other.</param>
    /// <param name="breaks">Takes the lines.</param>
    internal static string[] Texts(Span<Letter> letters, out Box? box, out bool areTwo, ref LineBreaks breaks)
    {
        string? first = null;
        List<string>? all = null;
        box = null;
        areTwo = false;
        var above = default(Printed);
        for (var lines = new LetterLines(letters); lines.Next(out var line);)
        {
            if (Print(line, lines.Way, null, SegmentGap) is not { Letters: > 0 } printed)
                continue;
            areTwo |= printed.IsParted || above.Letters > 0 && StandsBeside(above, printed);
            if (lines.Way == TextDirection.Right)
                breaks.Add(line, printed.Box);
            above = printed;
            box = box?.Union(printed.Box) ?? printed.Box;
            if (first is null)
                first = printed.Text;
            else
                (all ??= [first]).Add(printed.Text);
        }

        return all?.ToArray() ?? (first is null ? [] : [first]);
    }

    /// <summary>What a line prints.</summary>
    private readonly record struct Printed(string Text, Box Box, float FontSize, int Letters, bool IsParted);

    /// <summary>Whether a line stands beside the one above it rather than below: lines of one text lie an em apart at least.</summary>
    private static bool StandsBeside(in Printed above, in Printed line) =>
        line.Box.CenterY - above.Box.CenterY < NearestLine * Math.Max(above.FontSize, line.FontSize) && (line.Box.X0 >= above.Box.X1 || above.Box.X0 >= line.Box.X1);

    /// <summary>Puts the text of a line together.</summary>
    /// <param name="line">Its letters in reading order.</param>
    /// <param name="way">The way in which it runs: to the right, down or up.</param>
    /// <param name="segments">Takes the line's parts, see <see cref="TextLine.Segments"/>; null where they are not wanted.</param>
    /// <param name="segmentGap">The gap in ems that parts a line into segments.</param>
    /// <param name="isMarked">Whether the marks of notes in it are written as such.</param>
    private static Printed Print(ReadOnlySpan<Letter> line, TextDirection way, List<TextSegment>? segments, float segmentGap, bool isMarked = false)
    {
        var vertical = way != TextDirection.Right;
        var buffer = ArrayPool<char>.Shared.Rent(line.Length * 4);
        int length = 0, printed = 0, segmentStart = 0, previousRune = 0, together = 0;
        Box box = default, segmentBox = default;
        float size = 0f, smallest = float.MaxValue, previousEnd = 0f;
        bool space = false, mayPart = false, isParted = false;
        ref readonly var previous = ref line[0];
        foreach (ref readonly var letter in line)
        {
            if (letter.IsWhiteSpace)
            {
                space = length > 0;
                continue;
            }

            var begin = !vertical ? letter.Box.X0 : way == TextDirection.Down ? letter.Box.Y0 : -letter.Box.Y1;
            var gap = length == 0 ? 0f : begin - previousEnd;
            var em = Math.Max(1f, letter.FontSize);
            var isApart = gap > PartingGap * em;
            isParted |= mayPart && !isApart || gap < -InterleavedGap * em && !vertical && IsWord(previousRune) && IsWord(letter.Rune);
            mayPart = isApart && together > 1 && (IsWord(previousRune) || previousRune is ')' or '）') && IsWord(letter.Rune);
            together = isApart ? 1 : together + 1;
            if (length > 0 && gap > segmentGap * em)
            {
                segments?.Add(new TextSegment(new string(buffer, segmentStart, length - segmentStart), segmentBox));
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

            if (printed > 0 && gap < 0f && !vertical && AreOverprinted(previous, letter))
                buffer[length++] = CutFigures.Mark;
            previous = ref letter;
            box = length == 0 ? letter.Box : box.Union(letter.Box);
            previousEnd = Math.Max(!vertical ? letter.Box.X1 : way == TextDirection.Down ? letter.Box.Y1 : -letter.Box.Y0, length == 0 ? float.MinValue : previousEnd);
            length = Append(buffer, length, letter.Rune);
            previousRune = letter.Rune;
            size = Math.Max(size, letter.FontSize);
            smallest = Math.Min(smallest, letter.FontSize);
            space = false;
            printed++;
        }

        if (smallest <= NoteMarks.LargestSize * size && !vertical && !isMarked && NoteMarks.Written(line) is { } marked)
        {
            ArrayPool<char>.Shared.Return(buffer);
            segments?.Clear();
            return Print(marked, way, segments, segmentGap, isMarked: true);
        }

        var text = new string(buffer, 0, length);
        if (printed > 0)
            segments?.Add(new TextSegment(segmentStart == 0 ? text : new string(buffer, segmentStart, length - segmentStart), segmentBox));
        ArrayPool<char>.Shared.Return(buffer);
        return new Printed(text, box, size, printed, isParted);
    }

    /// <summary>叠印: whether a letter of a figure and another letter are printed over each other, as a correction over the old figure is or a foot over a code, so that nobody can read either.</summary>
    private static bool AreOverprinted(in Letter first, in Letter second) =>
        (CutFigures.IsFigure(first) ? CutFigures.IsFigure(second) || IsIdeograph(second) : IsIdeograph(first) && CutFigures.IsFigure(second))
        && second.Box.X0 - first.Box.X0 < Math.Min(OverprintDistance * Math.Max(first.FontSize, second.FontSize), OverprintShare * Math.Min(first.Box.Width, second.Box.Width));

    private static bool IsWord(int rune) => rune < char.MaxValue && char.IsLetter((char)rune) && CharacterFolding.IsChinese(rune);

    private static bool IsIdeograph(in Letter letter) => letter.Rune != CutFigures.Mark && CharacterFolding.IsChinese(letter.Rune);

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
    public static string Join(ReadOnlySpan<string> lines)
    {
        if (lines.Length <= 1)
            return lines.IsEmpty ? "" : lines[0];
        var joined = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (joined.Length > 0 && char.IsAsciiLetter(joined[^1]) && char.IsAsciiLetter(line[0]))
                joined.Append(' ');
            joined.Append(line);
        }

        return joined.ToString();
    }
}
