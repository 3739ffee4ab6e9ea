using Extractor.Core.Geometry;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Takes away what filled areas hide of the rulings drawn before them: a merged cell may be a white box over the lines of a full grid.</summary>
/// <remarks>Areas come in drawing order, so that each lies over all rulings that the one before lies over. What is too much to compare stays as it is.</remarks>
internal static class CoveredRulings
{
    /// <summary>How far an area must reach beyond a line on both sides to hide it, in points: the fills of cells end at the lines around them, or within.</summary>
    private const float Overhang = 1f;

    private const AreaTraits Hides = AreaTraits.Opaque | AreaTraits.Exact | AreaTraits.OneColor;

    /// <summary>The thickness of a ruling of which nothing is left.</summary>
    private const float Gone = -1;

    /// <summary>Shortens, parts and removes rulings in place.</summary>
    /// <returns>False where the looks that the page may take were used up.</returns>
    public static bool Remove(ref PooledList<Ruling> rulings, ReadOnlySpan<PaintedArea> areas, PdfLimits limits)
    {
        var (drawn, looks, changes) = (rulings.Count, limits.MaxVisibilityLooksPerPage, false);
        if (drawn == 0)
            return true;
        foreach (ref readonly var area in areas)
        {
            if (area.RulingsBefore == 0 || (area.Traits & Hides) != Hides || area.Shape != 0 || area.Box.Width <= 2 * Overhang || area.Box.Height <= 2 * Overhang)
                continue;
            looks -= area.RulingsBefore + rulings.Count - drawn;
            if (looks < 0)
                break;
            for (var i = 0; i < area.RulingsBefore; i++)
                changes |= Cut(ref rulings, i, area.Box, limits);

            // What is left of parted rulings.
            for (int i = drawn, end = rulings.Count; i < end; i++)
                changes |= Cut(ref rulings, i, area.Box, limits);
        }

        if (changes)
            Compact(ref rulings);
        return looks >= 0;
    }

    private static bool Cut(ref PooledList<Ruling> rulings, int index, Box area, PdfLimits limits)
    {
        ref var ruling = ref rulings[index];
        var (low, high, from, to) = ruling.IsHorizontal ? (area.Y0, area.Y1, area.X0, area.X1) : (area.X0, area.X1, area.Y0, area.Y1);
        var reach = ruling.Thickness * 0.5f + Overhang;
        if (ruling.Position - reach < low || ruling.Position + reach > high || MathF.Min(ruling.End, to) - MathF.Max(ruling.Start, from) <= Overhang || ruling.Thickness == Gone)
            return false;
        bool keepsStart = from > ruling.Start + Overhang, keepsEnd = to < ruling.End - Overhang;
        if (keepsStart && keepsEnd)
        {
            if (rulings.Count >= limits.MaxRulingsPerPage)
                return false;
            var rest = ruling with { Start = to };
            ruling = ruling with { End = from };
            rulings.Add(rest);
        }
        else
        {
            ruling = keepsStart ? ruling with { End = from } : keepsEnd ? ruling with { Start = to } : ruling with { Thickness = Gone };
        }

        return true;
    }

    private static void Compact(ref PooledList<Ruling> rulings)
    {
        var kept = 0;
        for (var i = 0; i < rulings.Count; i++)
        {
            if (rulings[i].Thickness != Gone)
                rulings[kept++] = rulings[i];
        }

        rulings.Truncate(kept);
    }
}
