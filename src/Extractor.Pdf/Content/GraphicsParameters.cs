using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>The entries of a graphics state parameter dictionary (ISO 32000-2, table 57) that matter here; null where absent.</summary>
internal sealed class GraphicsParameters
{
    public double? LineWidth { get; private init; }

    public int? LineCap { get; private init; }

    public double? StrokeAlpha { get; private init; }

    public double? FillAlpha { get; private init; }

    /// <summary>Whether the blend mode is another than Normal.</summary>
    public bool? HasBlendMode { get; private init; }

    public bool? HasSoftMask { get; private init; }

    /// <summary>The font as written, so that a cache can go by its object number.</summary>
    public PdfObject? Font { get; private init; }

    public double FontSize { get; private init; }

    public static GraphicsParameters Read(PdfDictionary dictionary, PdfFile file)
    {
        var font = file.GetArray(dictionary, "Font");
        return new GraphicsParameters
        {
            LineWidth = file.GetNumber(dictionary, "LW"),
            LineCap = file.GetInteger(dictionary, "LC"),
            StrokeAlpha = file.GetNumber(dictionary, "CA"),
            FillAlpha = file.GetNumber(dictionary, "ca"),
            HasBlendMode = file.Resolve(dictionary["BM"]) switch
            {
                PdfName name => name.Value is not ("Normal" or "Compatible"),
                PdfArray { Count: > 0 } list => file.Item(list, 0) is PdfName { Value: not ("Normal" or "Compatible") },
                _ => null,
            },
            HasSoftMask = file.Resolve(dictionary["SMask"]) switch
            {
                PdfName => false,
                PdfDictionary => true,
                _ => null,
            },
            Font = font is { Count: >= 2 } ? font.Items[0] : null,
            FontSize = font is { Count: >= 2 } ? file.NumberAt(font, 1, 0) : 0,
        };
    }
}
