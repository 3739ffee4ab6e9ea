using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>Figures of which a cell too narrow shows a part only (单元格过窄): the print looks like a smaller number that is whole.</summary>
/// <remarks>
/// A figure is cut where it runs over the rule into the next cell, where a hidden digit or sign goes on with its first or last visible letter, and where that letter meets the edge of
/// what is shown, since programs do not draw letters that lie wholly beyond it. The place is marked with <see cref="Mark"/>, so that no
/// stage reads what is left as a number.
/// </remarks>
internal static class CutFigures
{
    /// <summary>Printed in the place of what is not seen.</summary>
    public const char Mark = '…';

    /// <summary>What hides a part of a figure; white, transparent or tiny letters beside one are no part of it.</summary>
    private const LetterVisibility Hiding = LetterVisibility.Clipped | LetterVisibility.OffPage | LetterVisibility.Covered;

    /// <summary>Letters of one figure follow each other with a gap of at most this many ems: the width of a digit.</summary>
    private const float FarthestNext = 0.5f;

    /// <summary>They overlap by at most this many ems: what overflows a cell lies further over the figure beside it.</summary>
    private const float MostOverlap = 0.15f;

    /// <summary>How far a mark reaches over its letter, in points, to be sorted before it; a mark behind is as much narrower.</summary>
    private const float BesideLetter = 0.01f;

    /// <summary>Letters of one figure touch, or nearly so, in ems: those of two cells have the cells' margins between them.</summary>
    private const float FarthestTouch = 0.1f;

    /// <summary>Whether a text holds a mark; two of them are the 省略号 that a page prints.</summary>
    public static bool IsMarked(string text)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(Mark, at + 1) : -1)
        {
            if ((at == 0 || text[at - 1] != Mark) && (at + 1 == text.Length || text[at + 1] != Mark))
                return true;
        }

        return false;
    }

    /// <summary>Whether a cell's text is a figure of which a part is missing.</summary>
    public static bool IsCut(string text)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal))
            return false;
        var digits = 0;
        foreach (var c in text)
        {
            if (c != Mark && !CharacterFolding.IsWhiteSpace(c) && !IsFigure(c))
                return false;
            digits += char.IsAsciiDigit(CharacterFolding.FoldForMatching(c)) ? 1 : 0;
        }

        return digits > 0;
    }

    /// <summary>The marks of a page, each at the place of the letter beside which something is missing.</summary>
    /// <param name="letters">All letters in drawing order.</param>
    /// <param name="hasCopy">Whether the same letter is seen at the same place: what one clip hides, another may show.</param>
    public static List<Letter> Find(ReadOnlySpan<Letter> letters, Func<Letter, bool> hasCopy)
    {
        var marks = new List<Letter>();
        int before = -1, last = -1;
        for (var i = 0; i <= letters.Length; i++)
        {
            if (i < letters.Length && letters[i].IsWhiteSpace)
                continue;
            if (last >= 0)
                Add(marks, letters[last], before >= 0 ? letters[before] : null, i < letters.Length ? letters[i] : null, hasCopy);
            (before, last) = (last, i);
        }

        return marks;
    }

    /// <summary>Marks a figure that is wider than its cell and runs on in the next one, where two letters of it stand in different cells.</summary>
    /// <param name="marks">Receives a mark for either cell.</param>
    /// <param name="first">The last letter in one cell.</param>
    /// <param name="second">The letter drawn after it, in another cell.</param>
    public static void AddOverflow(List<Letter> marks, in Letter first, in Letter second)
    {
        // No figure goes on behind a bracket that closes, or before one that opens.
        var ends = first.Rune is ')' or '）' || second.Rune is '(' or '（';
        if (ends || !IsFigure(first) || !IsFigure(second) || !GoesOn(first, second) || second.Box.X0 - first.Box.X1 > FarthestTouch * first.FontSize)
            return;
        marks.Add(Beside(first, isBefore: false));
        marks.Add(Beside(second, isBefore: true));
    }

    private static void Add(List<Letter> marks, in Letter letter, Letter? before, Letter? after, Func<Letter, bool> hasCopy)
    {
        if (letter.Visibility == LetterVisibility.Visible || !IsFigure(letter))
            return;
        if (letter.IsVisible)
        {
            marks.Add(Beside(letter, isBefore: !(before is { IsVisible: true } first && GoesOn(first, letter))));
            return;
        }

        if ((letter.Visibility & ~(Hiding | LetterVisibility.Cut)) != 0)
            return;
        // What a narrow cell hides lies over its neighbour, whose figure may end there too: the nearer letter is the one that it goes on with.
        Letter? nearest = null;
        foreach (var neighbour in (ReadOnlySpan<Letter?>)[before, after])
        {
            if (neighbour is { IsVisible: true } seen && IsFigure(seen) && (GoesOn(letter, seen) || GoesOn(seen, letter))
                && (nearest is not { } other || Gap(letter, seen) < Gap(letter, other)))
                nearest = seen;
        }

        if (nearest is { } cut && !hasCopy(letter))
            marks.Add(Beside(cut, isBefore: letter.Box.CenterX < cut.Box.CenterX));
    }

    private static float Gap(in Letter a, in Letter b) => MathF.Abs(MathF.Max(a.Box.X0, b.Box.X0) - MathF.Min(a.Box.X1, b.Box.X1));

    /// <summary>Whether the second letter follows the first on its line.</summary>
    private static bool GoesOn(in Letter first, in Letter second)
    {
        if (first.Direction != TextDirection.Right || second.Direction != TextDirection.Right || MathF.Abs(first.FontSize - second.FontSize) > 0.1f * first.FontSize)
            return false;
        float em = first.FontSize, gap = second.Box.X0 - first.Box.X1;
        return gap <= FarthestNext * em && gap >= -MostOverlap * em && MathF.Abs(first.Box.CenterY - second.Box.CenterY) < 0.25f * em;
    }

    /// <summary>The mark has its letter's centre, so that it stands in the same cell.</summary>
    private static Letter Beside(in Letter letter, bool isBefore)
    {
        var reach = isBefore ? BesideLetter : -BesideLetter;
        return letter with { Rune = Mark, Box = letter.Box with { X0 = letter.Box.X0 - reach, X1 = letter.Box.X1 + reach }, Visibility = LetterVisibility.Visible };
    }

    /// <summary>Whether a letter may be part of a figure.</summary>
    public static bool IsFigure(in Letter letter) => letter.Rune < char.MaxValue && IsFigure((char)letter.Rune);

    private static bool IsFigure(char c) =>
        CharacterFolding.FoldForMatching(c) is (>= '0' and <= '9') or ',' or '.' or '-' or '+' or '(' or ')' or '%' or '△' or '▲' or '¥';
}
