using System.Buffers;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>换行: whether the lines of a cell break where a text that wraps would, or earlier, as those of two texts do.</summary>
/// <remarks>A line that wraps is full: what begins the next one would not have stood behind it. A line that ends before says that another text begins.</remarks>
/// <param name="cell">The area between the cell's rulings.</param>
internal ref struct LineBreaks(Box cell)
{
    /// <summary>Cells leave this much free at their sides, in points, and lines that are spread end so much earlier or later.</summary>
    private const float Margin = 6f;

    /// <summary>Centred lines leave as much on both sides, give or take this share of the rest.</summary>
    private const float Centred = 0.2f;

    /// <summary>What no line begins with, so that the letter before it stands on that line too.</summary>
    private static readonly SearchValues<char> s_closing = SearchValues.Create("、，。；：！？）)》”’】〕]%％,.;:");

    /// <summary>What no line ends with.</summary>
    private static readonly SearchValues<char> s_opening = SearchValues.Create("（(《“‘【〔[");

    private Box above;
    private bool hasLine;

    /// <summary>Whether a line ended although the first word of the next one would have stood behind it.</summary>
    public bool AnyIsEarly { get; private set; }

    /// <summary>Adds the next line from the top.</summary>
    /// <param name="letters">Its letters in reading order.</param>
    /// <param name="box">Their box.</param>
    public void Add(ReadOnlySpan<Letter> letters, Box box)
    {
        if (hasLine && !AnyIsEarly && cell.Width > 0f)
            AnyIsEarly = FirstWord(letters) is var (width, size) && width + size + Margin < Room();
        above = box;
        hasLine = true;
    }

    /// <summary>The width that the line above leaves in its cell: behind it, or on both sides where it is centred.</summary>
    private readonly float Room()
    {
        float before = above.X0 - cell.X0, behind = cell.X1 - above.X1;
        return before > Margin && Math.Abs(before - behind) < Centred * (before + behind) ? before + behind - Margin : behind;
    }

    /// <summary>The width and the font size of what cannot be parted at the beginning of a line.</summary>
    private static (float Width, float Size) FirstWord(ReadOnlySpan<Letter> letters)
    {
        var first = 0;
        while (letters[first].IsWhiteSpace)
            first++;
        var last = first;
        for (var i = first + 1; i < letters.Length && !letters[i].IsWhiteSpace && Stay(letters[i - 1].Rune, letters[i].Rune); i++)
            last = i;
        return (letters[last].Box.X1 - letters[first].Box.X0, letters[first].FontSize);
    }

    private static bool Stay(int left, int right) =>
        Holds(s_closing, right) || Holds(s_opening, left) || !CharacterFolding.IsChinese(left) && !CharacterFolding.IsChinese(right);

    private static bool Holds(SearchValues<char> set, int rune) => rune <= char.MaxValue && set.Contains((char)rune);
}
