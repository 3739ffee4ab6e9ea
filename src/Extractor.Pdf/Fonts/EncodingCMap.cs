using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>Reads the Encoding entry of a Type 0 font (ISO 32000-2, 9.7.5).</summary>
internal static class EncodingCMap
{
    // CMaps that build on each other; real ones build on one at most.
    private const int LongestChain = 8;

    /// <summary>The CMap of the entry; Identity where it is missing or unknown, in the writing direction that its name tells.</summary>
    public static CMap Read(PdfDictionary font, PdfFile file) => Read(file.Resolve(font["Encoding"]), file, 0) ?? CMap.IdentityH;

    private static CMap? Read(PdfObject entry, PdfFile file, int depth) => entry switch
    {
        PdfName name => CMapArchive.Find(name.Value) ?? (name.Value.EndsWith("-V", StringComparison.Ordinal) ? CMap.IdentityV : null),
        PdfStream stream when depth < LongestChain => Parse(stream, file, depth),
        _ => null,
    };

    private static CMap Parse(PdfStream stream, PdfFile file, int depth)
    {
        CMap? basis = Read(file.Resolve(stream.Dictionary["UseCMap"]), file, depth + 1);
        bool? isVertical = file.GetInteger(stream.Dictionary, "WMode") is { } mode ? mode == 1 : null;
        using var decoded = file.LendCMap(stream);
        CMap map = CMapParser.ParseEncoding(decoded.Bytes.Span, isVertical, basis);
        if (map.IsCutOff)
        {
            file.ReportLimit("ranges of a font", CodeRangesBuilder.MostRanges);
        }

        return map;
    }
}
