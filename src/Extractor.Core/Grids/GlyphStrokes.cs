using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>Parts lines of tables from the strokes of characters that a producer draws as shapes, as for bold type or by conversion to outlines.</summary>
/// <remarks>
/// The bars of 三 or 日 drawn as paths are as straight as a border, and where the same characters are printed as text over them they would
/// cut their cell to pieces. A line that runs inside printed characters from end to end is a part of them: a border leaves its text's
/// characters somewhere on its way.
/// </remarks>
internal readonly ref struct GlyphStrokes
{
    /// <summary>A character larger than this many times the page's usual size is a mark across the page and covers whole cells; titles have up to three times that size.</summary>
    private const float LargestSize = 3.5f;

    /// <summary>Some stroke of a page that draws its characters is shorter than this many times the usual size; sides of cells are longer.</summary>
    private const float ShortStroke = 1.2f;

    /// <summary>How far a stroke may stick out of its character's box, in em: outlines have width, and fonts state their boxes roughly.</summary>
    private const float Overhang = 0.12f;

    private readonly ReadOnlySpan<Letter> letters;
    private readonly float side;
    private readonly Dictionary<(int X, int Y), int>? heads;
    private readonly int[] next;

    /// <summary>Looks at a page; O(n) in its rulings, and in its letters where some rulings are as short as strokes.</summary>
    public GlyphStrokes(ReadOnlySpan<Ruling> rulings, PrintedLetters printed)
    {
        letters = printed.Letters;
        side = MathF.Max(1f, LargestSize * printed.UsualSize);
        next = [];
        if (!AnyShort(rulings, ShortStroke * printed.UsualSize))
            return;

        // The letters by squares of the page as large as the largest of them.
        heads = new Dictionary<(int X, int Y), int>(letters.Length / 4);
        next = new int[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            ref readonly var letter = ref letters[i];
            if (letter.IsWhiteSpace || letter.FontSize > side)
                continue;
            var square = Square(letter.Box.CenterX, letter.Box.CenterY);
            next[i] = heads.TryGetValue(square, out var head) ? head : -1;
            heads[square] = i;
        }
    }

    /// <summary>The lines without those that are strokes.</summary>
    /// <param name="lines">Merged lines of one orientation, ordered by position; the result is its beginning.</param>
    /// <param name="horizontal">Which orientation.</param>
    public Edge[] LeaveOut(Edge[] lines, bool horizontal)
    {
        if (heads is null)
            return lines;
        var kept = 0;
        foreach (var line in lines)
        {
            if (!RunsInsideLetters(line, horizontal))
                lines[kept++] = line;
        }

        return lines[..kept];
    }

    private static bool AnyShort(ReadOnlySpan<Ruling> rulings, float length)
    {
        foreach (ref readonly var ruling in rulings)
        {
            if (ruling.Length < length)
                return true;
        }

        return false;
    }

    private bool RunsInsideLetters(Edge line, bool horizontal)
    {
        var reached = line.Start;
        while (reached < line.End)
        {
            var end = horizontal ? EndOfLetterAt(reached, line.Position, true) : EndOfLetterAt(line.Position, reached, false);
            if (end <= reached)
                return false;
            reached = end;
        }

        return true;
    }

    /// <summary>Where the letter ends, along the line, that holds the point; no further than the point where none does.</summary>
    private float EndOfLetterAt(float x, float y, bool horizontal)
    {
        var farthest = float.MinValue;
        var (column, row) = Square(x, y);
        for (var dy = -1; dy <= 1; dy++)
        for (var dx = -1; dx <= 1; dx++)
        {
            for (var i = heads!.TryGetValue((column + dx, row + dy), out var head) ? head : -1; i >= 0; i = next[i])
            {
                var box = letters[i].Box;
                var overhang = Overhang * letters[i].FontSize;
                if (horizontal && y > box.Y0 && y < box.Y1 && x >= box.X0 - overhang)
                    farthest = MathF.Max(farthest, box.X1 + overhang);
                else if (!horizontal && x > box.X0 && x < box.X1 && y >= box.Y0 - overhang)
                    farthest = MathF.Max(farthest, box.Y1 + overhang);
            }
        }

        return farthest;
    }

    private (int X, int Y) Square(float x, float y) => ((int)MathF.Floor(x / side), (int)MathF.Floor(y / side));
}
