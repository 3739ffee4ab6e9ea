using System.Buffers;
using System.Text;
using Extractor.Core.Diagnostics;
using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Puts /ActualText in the place of the letters it stands for (ISO 32000-2, 14.9.4), as text extractors do.</summary>
internal static class ReplacedText
{
    /// <summary>Longer replacements are prose for a figure rather than letters, in Unicode scalars.</summary>
    private const int MaximumLength = 4096;

    /// <summary>How many letters back the first print of a letter drawn twice may lie: bold is faked line by line.</summary>
    private const int TwinReach = 512;

    /// <summary>How far the two prints of a letter may lie apart, as a share of its size.</summary>
    private const float TwinShift = 0.15f;

    /// <summary>Gives the letters from <paramref name="first"/> on the characters of <paramref name="text"/>, spread over their boxes.</summary>
    public static void Apply(PageCanvas canvas, int first, string text)
    {
        first = Math.Min(first, canvas.LetterCount);
        var drawn = canvas.Letters[first..];
        if (drawn.IsEmpty || Matches(drawn, text))
            return;
        if (!KeepsFigures(drawn, text) && !(text.Length == 0 && AreTwins(canvas.Letters[..first], drawn)))
        {
            canvas.Report(DiagnosticMessages.ReplacedDigits(canvas.PageNumber));
            return;
        }

        var count = 0;
        foreach (var rune in text.EnumerateRunes())
            count += IsPrinted(rune) ? 1 : 0;
        if (count > MaximumLength)
            return;
        var replaced = ArrayPool<Letter>.Shared.Rent(Math.Max(count, 1));
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPrinted(rune))
                replaced[index] = Share(drawn, index++, count) with { Rune = rune.Value };
        }

        canvas.ReplaceLetters(first, replaced.AsSpan(0, count));
        ArrayPool<Letter>.Shared.Return(replaced);
    }

    /// <summary>Whether the replacement has the figures that are printed: a figure is what a person sees, not what the file says beside it.</summary>
    /// <remarks>Letters that the font cannot name may turn into anything.</remarks>
    private static bool KeepsFigures(ReadOnlySpan<Letter> drawn, string text)
    {
        var rented = ArrayPool<char>.Shared.Rent(drawn.Length);
        var printed = rented.AsSpan(0, drawn.Length);
        var isUnnamed = false;
        for (var i = 0; i < drawn.Length; i++)
        {
            isUnnamed |= drawn[i].Rune == 0xFFFD;
            printed[i] = drawn[i].Rune <= char.MaxValue ? (char)drawn[i].Rune : '\uFFFD';
        }

        var same = isUnnamed || HaveSameFigures(printed, text);
        ArrayPool<char>.Shared.Return(rented);
        return same;
    }

    private static bool HaveSameFigures(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        for (int i = 0, j = 0; ;)
        {
            var next = NextOfFigure(a, ref i);
            if (next != NextOfFigure(b, ref j))
                return false;
            if (next == '\0')
                return true;
        }
    }

    /// <summary>The next character that a figure's value depends on: a digit, a point between two, or a minus before one; NUL at the end.</summary>
    private static char NextOfFigure(ReadOnlySpan<char> text, ref int index)
    {
        while (index < text.Length)
        {
            var c = text[index++];
            bool follows = index > 1 && char.IsAsciiDigit(text[index - 2]), precedes = index < text.Length && char.IsAsciiDigit(text[index]);
            if (char.IsAsciiDigit(c) || c == '.' && follows && precedes)
                return c;
            if (c is '-' or '\u2212' or '\uFF0D' && precedes && !follows)
                return '-';
        }

        return '\0';
    }

    /// <summary>Whether all letters have been drawn before in the same place: producers that fake bold so declare the second print empty.</summary>
    private static bool AreTwins(ReadOnlySpan<Letter> before, ReadOnlySpan<Letter> drawn)
    {
        if (drawn.Length > MaximumLength)
            return false;
        before = before[Math.Max(0, before.Length - TwinReach)..];
        foreach (ref readonly var letter in drawn)
        {
            if (!letter.IsWhiteSpace && !HasTwin(before, letter))
                return false;
        }

        return true;
    }

    private static bool HasTwin(ReadOnlySpan<Letter> before, in Letter letter)
    {
        var reach = letter.FontSize * TwinShift;
        foreach (ref readonly var earlier in before)
        {
            if (earlier.Rune == letter.Rune && MathF.Abs(earlier.Box.X0 - letter.Box.X0) <= reach && MathF.Abs(earlier.Box.Y0 - letter.Box.Y0) <= reach)
                return true;
        }

        return false;
    }

    /// <summary>Marks of order and zero-width characters are no letters of a page.</summary>
    private static bool IsPrinted(Rune rune) => rune.Value is not (0 or 0xFEFF or 0x200B or 0xAD);

    private static bool Matches(ReadOnlySpan<Letter> drawn, string text)
    {
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (index >= drawn.Length || drawn[index++].Rune != rune.Value)
                return false;
        }

        return index == drawn.Length;
    }

    /// <summary>The letter whose box is the part of the drawn boxes that falls to one of <paramref name="count"/> characters.</summary>
    private static Letter Share(ReadOnlySpan<Letter> drawn, int index, int count)
    {
        if (count <= drawn.Length)
        {
            int from = (int)((long)index * drawn.Length / count), to = (int)((long)(index + 1) * drawn.Length / count);
            var box = drawn[from].Box;
            for (var i = from + 1; i < to; i++)
                box = box.Union(drawn[i].Box);
            return drawn[from] with { Box = box };
        }

        // More characters than boxes: each box is cut into as many slices as characters fall to it.
        var host = (int)((long)index * drawn.Length / count);
        var begin = (int)(((long)host * count + drawn.Length - 1) / drawn.Length);
        var end = (int)(((long)(host + 1) * count + drawn.Length - 1) / drawn.Length);
        var letter = drawn[host];
        return letter with { Box = Slice(letter.Box, letter.Direction, index - begin, end - begin) };
    }

    private static Box Slice(Box box, TextDirection direction, int index, int count)
    {
        float from = (float)index / count, to = (index + 1f) / count;
        if (direction is TextDirection.Left or TextDirection.Up)
            (from, to) = (1 - to, 1 - from);
        return direction is TextDirection.Down or TextDirection.Up
            ? box with { Y0 = box.Y0 + box.Height * from, Y1 = box.Y0 + box.Height * to }
            : box with { X0 = box.X0 + box.Width * from, X1 = box.X0 + box.Width * to };
    }
}
