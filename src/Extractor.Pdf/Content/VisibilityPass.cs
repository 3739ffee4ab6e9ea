using System.Buffers;
using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Marks the letters that something covers, and those that have the colour of their ground.</summary>
/// <remarks>
/// The page is cut into tiles that list the areas that touch them, in drawing order. A letter looks only at its tile, from the topmost area
/// downwards, so that thousands of letters on thousands of filled cells stay cheap.
/// </remarks>
internal static class VisibilityPass
{
    /// <summary>Marks, until the pass, a letter that is filled and outlined in two colours: it shows on a ground of either.</summary>
    public const LetterVisibility Outlined = (LetterVisibility)0x80;

    /// <summary>Below this many letters or areas a look at all areas costs less than the tiles.</summary>
    private const int FewAreas = 8;

    private const int White = 0xFFFFFF;

    /// <summary>Difference of one colour component that an eye does not tell apart on paper, of 255.</summary>
    private const int ColorTolerance = 8;

    /// <summary>The colour with the opacity that it is drawn with, which the pass needs apart: its highest byte tells what is missing to 255.</summary>
    public static int Translucent(int color, float alpha) => alpha >= 1 ? color : color | (int)((1 - alpha) * 255 + 0.5f) << 24;

    /// <summary>Marks the letters in place, and gives those that let the paper through the colour that they have on it.</summary>
    /// <param name="letters">The page's letters in drawing order.</param>
    /// <param name="areas">The page's areas in drawing order.</param>
    /// <param name="shapes">The shapes of the areas.</param>
    /// <param name="page">The displayed page.</param>
    /// <param name="looks">How many areas may be looked at for all letters together.</param>
    /// <returns>False where those are used up; the letters that are left count as covered, since nobody knows whether they are seen.</returns>
    public static bool Mark(Span<Letter> letters, ReadOnlySpan<PaintedArea> areas, PageShapes shapes, Box page, long looks)
    {
        if (areas.Length <= FewAreas)
        {
            Span<int> all = stackalloc int[FewAreas];
            for (var i = 0; i < areas.Length; i++)
                all[i] = i;
            for (var i = 0; i < letters.Length; i++)
                MarkLetter(ref letters[i], i, areas, shapes, all[..areas.Length]);
            return true;
        }

        var tiles = Tiles.Fit(areas, page);
        Span<int> starts = stackalloc int[Tiles.MostTiles + 1];
        var listed = tiles.List(areas, starts);
        for (var i = 0; i < letters.Length; i++)
        {
            if (looks < 0)
            {
                letters[i] = letters[i] with { Visibility = (letters[i].Visibility | LetterVisibility.Covered) & ~Outlined, Color = OnPaper(letters[i].Color) };
                continue;
            }

            var tile = tiles.At(letters[i].Box.CenterX, letters[i].Box.CenterY);
            looks -= MarkLetter(ref letters[i], i, areas, shapes, listed.AsSpan(starts[tile], starts[tile + 1] - starts[tile]));
        }

        ArrayPool<int>.Shared.Return(listed);
        return looks >= 0;
    }

    /// <returns>How many areas were looked at.</returns>
    private static int MarkLetter(ref Letter letter, int index, ReadOnlySpan<PaintedArea> areas, PageShapes shapes, ReadOnlySpan<int> candidates)
    {
        if (letter.Color >>> 24 == 0)
            return MarkOpaque(ref letter, index, areas, shapes, candidates);
        var onPaper = OnPaper(letter.Color);
        letter = letter with { Color = letter.Color & White };
        var looks = MarkOpaque(ref letter, index, areas, shapes, candidates);
        letter = letter with { Color = onPaper };
        return looks;
    }

    /// <summary>What white paper makes of a <see cref="Translucent"/> colour.</summary>
    private static int OnPaper(int color)
    {
        int missing = color >>> 24, red = color >> 16 & 0xFF, green = color >> 8 & 0xFF, blue = color & 0xFF;
        return Paler(red) << 16 | Paler(green) << 8 | Paler(blue);

        int Paler(int component) => component + (255 - component) * missing / 255;
    }

    /// <summary>Marks a letter by the colour that it is drawn with.</summary>
    /// <returns>How many areas were looked at.</returns>
    private static int MarkOpaque(ref Letter letter, int index, ReadOnlySpan<PaintedArea> areas, PageShapes shapes, ReadOnlySpan<int> candidates)
    {
        float x = letter.Box.CenterX, y = letter.Box.CenterY;
        var isOutlined = (letter.Visibility & Outlined) != 0;
        if (isOutlined)
            letter = letter with { Visibility = letter.Visibility & ~Outlined };
        for (var i = candidates.Length - 1; i >= 0; i--)
        {
            ref readonly var area = ref areas[candidates[i]];
            if (!area.Box.Contains(x, y))
                continue;
            var traits = area.Traits;
            if (area.Shape != 0)
            {
                var coverage = shapes.Of(area.Shape, letter.Box);
                if (coverage == Coverage.None)
                    continue;
                if (coverage == Coverage.Part)
                    traits &= ~AreaTraits.Exact;
                else if ((traits & AreaTraits.Shaped) != 0)
                    traits |= AreaTraits.Exact;
            }

            const AreaTraits hides = AreaTraits.Opaque | AreaTraits.Exact;
            if (area.LettersBefore > index)
            {
                if ((traits & hides) != hides)
                    continue;
                letter = letter with { Visibility = letter.Visibility | LetterVisibility.Covered };
                return candidates.Length - i;
            }

            // Where the shape or the opacity leaves the ground open, the letter counts as seen unless all possible grounds have its colour.
            if (isOutlined || (traits & AreaTraits.OneColor) == 0 || !LooksAlike(letter.Color, area.Color))
                return candidates.Length - i;
            if ((traits & hides) == hides)
            {
                letter = letter with { Visibility = letter.Visibility | LetterVisibility.SameAsBackground };
                return candidates.Length - i;
            }
        }

        if (!isOutlined && LooksAlike(letter.Color, White))
            letter = letter with { Visibility = letter.Visibility | LetterVisibility.SameAsBackground };
        return candidates.Length;
    }

    private static bool LooksAlike(int a, int b) =>
        Math.Abs((a >> 16) - (b >> 16)) <= ColorTolerance
        && Math.Abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) <= ColorTolerance
        && Math.Abs((a & 0xFF) - (b & 0xFF)) <= ColorTolerance;
}
