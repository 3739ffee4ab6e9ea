using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>Makes fonts from font dictionaries.</summary>
internal static class FontFactory
{
    private static readonly PdfDictionary Nothing = new([]);

    /// <summary>The font of a dictionary. A bad font gives one that knows less: its letters become U+FFFD, never an exception.</summary>
    /// <param name="fontDictionary">The dictionary, from the Font resources or from a graphics state.</param>
    /// <param name="file">The file that it stands in.</param>
    public static PdfFont Create(PdfDictionary fontDictionary, PdfFile file)
    {
        switch (file.GetName(fontDictionary, "Subtype"))
        {
            case "Type3":
                return new Type3Font(fontDictionary, file);
            case "Type0":
                return new CompositeFont(fontDictionary, Descendant(fontDictionary, file) ?? Nothing, file);
            case "CIDFontType0" or "CIDFontType2":
                return new CompositeFont(fontDictionary, fontDictionary, file);
            default:
                return Descendant(fontDictionary, file) is { } descendant
                    ? new CompositeFont(fontDictionary, descendant, file)
                    : new SimpleFont(fontDictionary, file);
        }
    }

    private static PdfDictionary? Descendant(PdfDictionary font, PdfFile file) =>
        file.GetArray(font, "DescendantFonts") is { } array ? file.DictionaryAt(array, 0) : file.GetDictionary(font, "DescendantFonts");
}
