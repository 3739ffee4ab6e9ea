namespace Extractor.Pdf.Fonts;

/// <summary>Turns lengths of glyph space into lengths of text space (em = 1).</summary>
internal static class GlyphSpace
{
    // No letter is a hundred ems wide; a number of a damaged file may be, and its product with a matrix infinite.
    private const double Longest = 100;

    /// <summary>From thousandths of an em.</summary>
    public static float FromThousandths(double value) => Bound(value / 1000);

    /// <summary>The length itself, or the longest that a glyph can have.</summary>
    public static float Bound(double value) => (float)Math.Clamp(value, -Longest, Longest);
}
