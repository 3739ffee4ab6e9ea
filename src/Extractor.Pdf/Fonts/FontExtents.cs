using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>How far letters reach above and below the baseline (em = 1).</summary>
/// <param name="Ascent">Above the baseline; positive.</param>
/// <param name="Descent">Below the baseline; negative.</param>
internal readonly record struct FontExtents(float Ascent, float Descent)
{
    /// <summary>Usual for Latin text faces.</summary>
    public static readonly FontExtents Latin = new(0.9f, -0.2f);

    /// <summary>Chinese faces fill the em square: 880 and 120 thousandths, as DW2 presumes too (ISO 32000-2, 9.7.4.3).</summary>
    public static readonly FontExtents Ideographic = new(0.88f, -0.12f);

    // Outside of these bounds (em) a descriptor is wrong: published files state 0, the values of another em, or swapped signs.
    private const float LowestAscent = 0.4f;
    private const float HighestAscent = 1.3f;
    private const float DeepestDescent = -0.7f;

    /// <summary>The extents of a font descriptor, as far as they are believable.</summary>
    /// <param name="descriptor">The font descriptor; null where the font has none.</param>
    /// <param name="file">The file.</param>
    /// <param name="usual">What holds where the descriptor says nothing believable.</param>
    public static FontExtents Read(PdfDictionary? descriptor, PdfFile file, FontExtents usual)
    {
        if (descriptor is null)
        {
            return usual;
        }

        float ascent = (float)((file.GetNumber(descriptor, "Ascent") ?? 0) / 1000);
        float descent = (float)((file.GetNumber(descriptor, "Descent") ?? 0) / 1000);
        bool believable = ascent is >= LowestAscent and <= HighestAscent;

        // Many producers forget the minus sign of the descent. A descent of 0 is believed beside a good ascent only where letters fill the em.
        descent = -Math.Abs(descent);
        return believable ? new FontExtents(ascent, descent is < 0 and >= DeepestDescent ? descent : usual.Descent) : usual;
    }
}
