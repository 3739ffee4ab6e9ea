using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>行高不足: texts of which a row that is too low hides the first or the last lines, so that the page shows words that begin or end in the middle.</summary>
/// <remarks>What a page end hides of a cell lies beyond the table and is shown by the next page; what the row hides lies in the table, in other rows.</remarks>
internal static class CutTexts
{
    /// <summary>Letters closer than this, in ems, are one letter that is drawn twice.</summary>
    private const float SamePlace = 0.1f;

    /// <summary>Counts the cells' texts of which lines are hidden, and finds the first of the cells.</summary>
    public static int Count(PrintedPage page, out Cell? first)
    {
        var letters = page.Content.Letters.AsSpan();
        var count = 0;
        first = null;
        Cell? last = null;
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i - 1].IsVisible == letters[i].IsVisible || (letters[i].Visibility | letters[i - 1].Visibility) is not (LetterVisibility.Clipped or (LetterVisibility.Clipped | LetterVisibility.Cut))
                || !OverflowingLines.BeginsLine(letters[i - 1], letters[i]))
                continue;
            var (seen, hidden) = letters[i].IsVisible ? (i, i - 1) : (i - 1, i);
            if (!StandsOver(letters, seen, hidden) || CellAt(page, letters[seen], letters[hidden]) is not { } cell || ReferenceEquals(cell, last) || IsSeen(letters, letters[hidden]))
                continue;
            last = cell;
            first ??= cell;
            count++;
        }

        return count;
    }

    /// <summary>Whether what is hidden of one line lies above or below what is seen of the other: what the edge of a page hides lies beside it.</summary>
    private static bool StandsOver(ReadOnlySpan<Letter> letters, int seen, int hidden)
    {
        var (left, right) = LineAround(letters, seen);
        var (from, to) = LineAround(letters, hidden);
        return MathF.Min(right, to) > MathF.Max(left, from);
    }

    /// <summary>From where to where the letters beside one reach that are seen, or hidden, as it is.</summary>
    private static (float X0, float X1) LineAround(ReadOnlySpan<Letter> letters, int at)
    {
        ref readonly var letter = ref letters[at];
        float x0 = letter.Box.X0, x1 = letter.Box.X1;
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; i >= 0 && i < letters.Length && letters[i].IsVisible == letter.IsVisible && MathF.Abs(letters[i].Box.Y1 - letter.Box.Y1) < SamePlace * letter.FontSize; i += step)
                (x0, x1) = (MathF.Min(x0, letters[i].Box.X0), MathF.Max(x1, letters[i].Box.X1));
        }

        return (x0, x1);
    }

    /// <summary>The cell of a visible letter, where the hidden one lies in the same table and outside of it; null elsewhere.</summary>
    private static Cell? CellAt(PrintedPage page, in Letter seen, in Letter hidden)
    {
        foreach (var grid in page.Grids)
        {
            if (!grid.Box.Contains(hidden.Box.CenterX, hidden.Box.CenterY))
                continue;
            foreach (var cell in grid.Cells)
            {
                if (cell.Box.Contains(seen.Box.CenterX, seen.Box.CenterY))
                    return cell.Box.Contains(hidden.Box.CenterX, hidden.Box.CenterY) ? null : cell;
            }
        }

        return null;
    }

    /// <summary>Whether the same letter is seen at the same place: what one clip hides, another may show.</summary>
    private static bool IsSeen(ReadOnlySpan<Letter> letters, in Letter hidden)
    {
        var near = SamePlace * hidden.FontSize;
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsVisible && letter.Rune == hidden.Rune && MathF.Abs(letter.Box.X0 - hidden.Box.X0) < near && MathF.Abs(letter.Box.Y0 - hidden.Box.Y0) < near)
                return true;
        }

        return false;
    }
}
