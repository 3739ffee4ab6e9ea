using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Tells which gradients leave nothing open (ISO 32000-2, 8.7.4), so that they hide what lies under them.</summary>
internal static class Shading
{
    /// <summary>The type of a gradient along a line.</summary>
    private const int Axial = 2;

    /// <summary>The type of a pattern that is a gradient, and not a tile.</summary>
    private const int ShadingPattern = 2;

    /// <summary>Whether a gradient paints all that it is asked to paint: one along a line that goes on beyond both ends.</summary>
    /// <param name="written">An entry of the Shading resources; null where there is none.</param>
    /// <param name="file">The file.</param>
    public static bool Covers(PdfObject? written, PdfFile file) =>
        file.Resolve(written) is PdfDictionary shading && file.GetInteger(shading, "ShadingType") == Axial && file.Resolve(shading["BBox"]) is PdfNull
        && file.GetArray(shading, "Extend") is { Count: >= 2 } extend && IsTrue(extend, 0, file) && IsTrue(extend, 1, file);

    /// <summary>Whether a pattern paints all that it is asked to paint: such a gradient, or one on a ground of its own.</summary>
    /// <param name="written">An entry of the Pattern resources; null where there is none.</param>
    /// <param name="file">The file.</param>
    public static bool PatternCovers(PdfObject? written, PdfFile file)
    {
        if (file.Resolve(written) is not PdfDictionary pattern || file.GetInteger(pattern, "PatternType") != ShadingPattern || file.Resolve(pattern["ExtGState"]) is not PdfNull)
            return false;
        return Covers(pattern["Shading"], file) || file.GetDictionary(pattern, "Shading") is { } shading && file.GetArray(shading, "Background") is not null;
    }

    private static bool IsTrue(PdfArray array, int index, PdfFile file) => file.Item(array, index) is PdfBoolean { Value: true };
}
