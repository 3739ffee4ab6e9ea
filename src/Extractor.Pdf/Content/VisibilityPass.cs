using System.Buffers;
using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Marks the letters that something covers, and those that have the colour of their ground.</summary>
/// <remarks>
/// The page is cut into horizontal bands that list the areas that touch them, in drawing order. A letter looks only at its band, from the
/// topmost area downwards, so that thousands of letters on thousands of filled cells stay cheap.
/// </remarks>
internal static class VisibilityPass
{
    /// <summary>Marks, until the pass, a letter that is filled and outlined in two colours: it shows on a ground of either.</summary>
    public const LetterVisibility Outlined = (LetterVisibility)0x80;

    private const int Bands = 64;

    /// <summary>Below this many letters or areas a look at all areas costs less than the bands.</summary>
    private const int FewAreas = 8;

    private const int White = 0xFFFFFF;

    /// <summary>Difference of one colour component that an eye does not tell apart on paper, of 255.</summary>
    private const int ColorTolerance = 8;

    /// <summary>Marks the letters in place.</summary>
    public static void Mark(Span<Letter> letters, ReadOnlySpan<PaintedArea> areas, float pageHeight)
    {
        if (areas.Length <= FewAreas)
        {
            Span<int> all = stackalloc int[FewAreas];
            for (var i = 0; i < areas.Length; i++)
                all[i] = i;
            for (var i = 0; i < letters.Length; i++)
                MarkLetter(ref letters[i], i, areas, all[..areas.Length]);
            return;
        }

        Span<int> starts = stackalloc int[Bands + 1];
        var scale = Bands / MathF.Max(pageHeight, 1);
        var listed = ListByBand(areas, starts, scale);
        for (var i = 0; i < letters.Length; i++)
        {
            var band = BandOf(letters[i].Box.CenterY, scale);
            MarkLetter(ref letters[i], i, areas, listed.AsSpan(starts[band], starts[band + 1] - starts[band]));
        }

        ArrayPool<int>.Shared.Return(listed);
    }

    /// <summary>Indexes of the areas, band by band; <paramref name="starts"/> receives where each band begins.</summary>
    private static int[] ListByBand(ReadOnlySpan<PaintedArea> areas, Span<int> starts, float scale)
    {
        starts.Clear();
        foreach (ref readonly var area in areas)
        {
            for (int band = BandOf(area.Box.Y0, scale), last = BandOf(area.Box.Y1, scale); band <= last; band++)
                starts[band + 1]++;
        }

        for (var band = 0; band < Bands; band++)
            starts[band + 1] += starts[band];
        var listed = ArrayPool<int>.Shared.Rent(starts[Bands]);
        Span<int> next = stackalloc int[Bands];
        starts[..Bands].CopyTo(next);
        for (var i = 0; i < areas.Length; i++)
        {
            for (int band = BandOf(areas[i].Box.Y0, scale), last = BandOf(areas[i].Box.Y1, scale); band <= last; band++)
                listed[next[band]++] = i;
        }

        return listed;
    }

    private static int BandOf(float y, float scale) => (int)Math.Clamp(y * scale, 0, Bands - 1);

    private static void MarkLetter(ref Letter letter, int index, ReadOnlySpan<PaintedArea> areas, ReadOnlySpan<int> candidates)
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
            const AreaTraits hides = AreaTraits.Opaque | AreaTraits.Exact;
            if (area.LettersBefore > index)
            {
                if ((area.Traits & hides) != hides)
                    continue;
                letter = letter with { Visibility = letter.Visibility | LetterVisibility.Covered };
                return;
            }

            // Where the shape or the opacity leaves the ground open, the letter counts as seen unless all possible grounds have its colour.
            if (isOutlined || (area.Traits & AreaTraits.OneColor) == 0 || !LooksAlike(letter.Color, area.Color))
                return;
            if ((area.Traits & hides) == hides)
            {
                letter = letter with { Visibility = letter.Visibility | LetterVisibility.SameAsBackground };
                return;
            }
        }

        if (!isOutlined && LooksAlike(letter.Color, White))
            letter = letter with { Visibility = letter.Visibility | LetterVisibility.SameAsBackground };
    }

    private static bool LooksAlike(int a, int b) =>
        Math.Abs((a >> 16) - (b >> 16)) <= ColorTolerance
        && Math.Abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) <= ColorTolerance
        && Math.Abs((a & 0xFF) - (b & 0xFF)) <= ColorTolerance;
}
