using System.Numerics;
using Extractor.Core.Geometry;

namespace Extractor.Core.Text;

/// <summary>分栏: two columns of running text side by side on a page, each to be read for itself.</summary>
/// <remarks>
/// They are known by the gutter: a band in the middle of the page that no letter touches over many lines, with lines on both sides that fill their
/// column, as the lines of running text do and those of a table without rules do not.
/// </remarks>
/// <param name="Left">The box of the left column.</param>
/// <param name="Right">The box of the right column.</param>
public readonly record struct TextColumns(Box Left, Box Right)
{
    /// <summary>Part of the text's width, on either side of its middle, in which the gutter lies.</summary>
    private const float Middle = 0.12f;

    /// <summary>The gutter is at least this many ems wide; the gap between two words or segments of one line may be as wide, but not over many lines.</summary>
    private const float Gutter = 0.9f;

    /// <summary>Fewer lines side by side are a caption, or what stands beside a stamp.</summary>
    private const float FewestLines = 4f;

    /// <summary>Share of its column that the lines of running text fill on average, the last of each paragraph included.</summary>
    private const float Fill = 0.5f;

    /// <summary>A column of text is at least this many ems wide; names and labels in two lists are narrower.</summary>
    private const float Narrowest = 10f;

    /// <summary>Share of the wider column that the narrower one has at least.</summary>
    private const float Alike = 0.6f;

    /// <summary>Height of the strips in which the gutter is sought, in points.</summary>
    private const float Strip = 4f;

    /// <summary>The middle of the text is looked at through this many slits.</summary>
    private const int Slits = 64;

    private const int MostStrips = 1024;

    /// <summary>Finds the columns of the letters outside of all tables; null where they are lines across the page, as mostly.</summary>
    /// <param name="letters">The letters in any order.</param>
    /// <param name="em">The page's usual font size.</param>
    public static TextColumns? Find(ReadOnlySpan<Letter> letters, float em)
    {
        if (em <= 0f || letters.Length < 2 * FewestLines * FewestLines || letters[0].Direction == TextDirection.Down)
            return null;
        var text = letters[0].Box;
        foreach (ref readonly var letter in letters)
            text = text.Union(letter.Box);
        var strips = (int)(text.Height / Strip) + 1;
        var slit = 2f * Middle * text.Width / Slits;
        
        // A gutter need not begin where a slit does.
        var wide = Math.Max(1, (int)(Gutter * em / MathF.Max(slit, 0.01f)) - 1);
        if (strips > MostStrips || wide >= Slits)
            return null;

        // Each strip keeps which slits letters touch; bit by bit, since every page is looked at.
        Span<ulong> touched = stackalloc ulong[strips];
        Span<bool> printed = stackalloc bool[strips];
        touched.Clear();
        printed.Clear();
        var from = text.CenterX - Middle * text.Width;
        foreach (ref readonly var letter in letters)
        {
            if (letter.IsWhiteSpace)
                continue;
            var strip = (int)((letter.Box.CenterY - text.Y0) / Strip);
            printed[strip] = true;
            int first = Math.Max(0, (int)MathF.Floor((letter.Box.X0 - from) / slit)), last = Math.Min(Slits - 1, (int)MathF.Floor((letter.Box.X1 - from) / slit));
            if (first <= last)
                touched[strip] |= (ulong.MaxValue >> Slits - 1 - (last - first)) << first;
        }

        return GutterIn(touched, printed, wide) is { } run ? Measure(letters, text, (run.First, run.Last), from + slit * (run.Slit + wide / 2f), em) : null;
    }

    /// <summary>The lines: those above the columns, the left column, the right one, those below.</summary>
    /// <param name="letters">The letters in any order; the span is reordered.</param>
    public List<TextLine> Lines(ReadOnlySpan<Letter> letters)
    {
        var lines = new List<TextLine>();
        var part = new Letter[letters.Length];
        for (var wanted = Place.Above; wanted <= Place.Below; wanted++)
        {
            var count = 0;
            foreach (ref readonly var letter in letters)
            {
                if (PlaceOf(letter.Box) == wanted)
                    part[count++] = letter;
            }

            lines.AddRange(LineBuilder.Build(part.AsSpan(0, count)));
        }

        return lines;
    }

    /// <summary>The column that a line stands in; null where it stands above or below them.</summary>
    public Box? Of(Box line) => PlaceOf(line) switch
    {
        Place.Left => Left,
        Place.Right => Right,
        _ => null,
    };

    private enum Place
    {
        Above,
        Left,
        Right,
        Below,
    }

    private Place PlaceOf(Box box) =>
        box.CenterY < Left.Y0 ? Place.Above : box.CenterY > Left.Y1 ? Place.Below : box.CenterX < (Left.X1 + Right.X0) / 2f ? Place.Left : Place.Right;

    /// <summary>The longest run of strips through which a gutter goes, and its first slit; null where none goes through many.</summary>
    private static (int First, int Last, int Slit)? GutterIn(ReadOnlySpan<ulong> touched, ReadOnlySpan<bool> printed, int wide)
    {
        (int First, int Last, int Slit) best = default;
        int most = 0, first = 0, count = 0;
        var open = ulong.MaxValue;
        for (var i = 0; i < touched.Length; i++)
        {
            if (!printed[i])
                continue;

            // A run goes on as long as some band of slits is free in all of its strips; else the next begins at this one, or behind it.
            var free = open & FreeBands(touched[i], wide);
            if (free == 0UL)
            {
                (first, count) = (i, 0);
                free = FreeBands(touched[i], wide);
                if (free == 0UL)
                {
                    open = ulong.MaxValue;
                    continue;
                }
            }

            if (count == 0)
                first = i;
            open = free;
            if (++count > most)
                (most, best) = (count, (first, i, BitOperations.TrailingZeroCount(open) + BitOperations.PopCount(open) / 2));
        }

        return most >= FewestLines ? best : null;
    }

    /// <summary>The slits at which a band of that many free slits begins.</summary>
    private static ulong FreeBands(ulong touched, int wide)
    {
        var free = ~touched;
        for (var i = 1; i < wide && free != 0UL; i++)
            free &= ~touched >> i;
        return free;
    }

    private static TextColumns? Measure(ReadOnlySpan<Letter> letters, Box text, (int First, int Last) run, float gutter, float em)
    {
        float top = text.Y0 + run.First * Strip, bottom = text.Y0 + (run.Last + 1) * Strip;
        Box? left = null, right = null;
        float filledLeft = 0f, filledRight = 0f;
        Span<bool> linesLeft = stackalloc bool[run.Last - run.First + 1], linesRight = stackalloc bool[run.Last - run.First + 1];
        linesLeft.Clear();
        linesRight.Clear();
        foreach (ref readonly var letter in letters)
        {
            var box = letter.Box;
            if (letter.IsWhiteSpace || box.CenterY < top || box.CenterY >= bottom)
                continue;
            var strip = Math.Min(run.Last, (int)((box.CenterY - text.Y0) / Strip)) - run.First;
            if (box.CenterX < gutter)
            {
                left = left?.Union(box) ?? box;
                filledLeft += box.Width;
                linesLeft[strip] = true;
            }
            else
            {
                right = right?.Union(box) ?? box;
                filledRight += box.Width;
                linesRight[strip] = true;
            }
        }

        if (left is not { } one || right is not { } other || !IsText(one, filledLeft, CountRuns(linesLeft), em) || !IsText(other, filledRight, CountRuns(linesRight), em)
            || MathF.Min(one.Width, other.Width) < Alike * MathF.Max(one.Width, other.Width) || other.X0 - one.X1 < Gutter * em)
            return null;
        return new TextColumns(one with { Y0 = top, Y1 = bottom }, other with { Y0 = top, Y1 = bottom });
    }

    private static bool IsText(Box column, float filled, int lines, float em) => lines >= FewestLines && column.Width >= Narrowest * em && filled >= Fill * lines * column.Width;

    /// <summary>Lines are strips with letters in a row: the centres of one line's letters may lie in two strips.</summary>
    private static int CountRuns(ReadOnlySpan<bool> strips)
    {
        var runs = 0;
        for (var i = 0; i < strips.Length; i++)
            runs += strips[i] && (i == 0 || !strips[i - 1]) ? 1 : 0;
        return runs;
    }
}
