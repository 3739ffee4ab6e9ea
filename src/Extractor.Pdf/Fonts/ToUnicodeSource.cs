using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>Reads the ToUnicode entry of a font dictionary.</summary>
internal static class ToUnicodeSource
{
    /// <summary>The map of the entry; null where the font has none.</summary>
    public static ToUnicodeMap? Read(PdfDictionary font, PdfFile file) => file.Resolve(font["ToUnicode"]) switch
    {
        PdfStream stream => Parse(stream, file),
        PdfName name when name.Value.StartsWith("Identity", StringComparison.Ordinal) => ToUnicodeMap.Identity,
        PdfName name when name.Value.EndsWith("-UCS2", StringComparison.Ordinal) =>
            new ToUnicodeMap(CodeRanges.Empty, [], CMapArchive.CidToUnicode(name.Value[..^5])),
        _ => null,
    };

    private static ToUnicodeMap Parse(PdfStream stream, PdfFile file)
    {
        using var decoded = file.LendCMap(stream);
        ToUnicodeMap map = CMapParser.ParseToUnicode(decoded.Bytes.Span);
        if (map.IsCutOff)
        {
            file.ReportLimit("ranges of a font", CodeRangesBuilder.MostRanges);
        }

        return map;
    }
}
