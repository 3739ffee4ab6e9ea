using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Fonts.Programs;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>What the CIDs of a CID font stand for, where the font has no ToUnicode entry: by its character collection or its font program.</summary>
internal sealed class CidGlyphs
{
    private readonly EmbeddedProgram program;
    private readonly PdfStream? mapStream;
    private readonly PdfFile file;
    private readonly string? collection;
    private readonly bool isIdentity;
    private ReadOnlyMemory<byte>? map;

    public CidGlyphs(PdfDictionary cidFont, PdfDictionary? descriptor, PdfFile file, CMap cmap)
    {
        this.file = file;
        program = new EmbeddedProgram(descriptor, file);
        mapStream = file.GetStream(cidFont, "CIDToGIDMap");
        isIdentity = cmap == CMap.IdentityH || cmap == CMap.IdentityV;
        collection = cmap.Collection ?? ReadCollection(cidFont, file);
    }

    /// <summary>The characters of a CID; <see cref="GlyphText.None"/> where nothing tells.</summary>
    public GlyphText TextOf(int cid)
    {
        // Under an Identity CMap producers write glyph numbers and state a collection that they do not mean: the program knows better.
        GlyphText first = isIdentity ? TextInProgram(cid) : TextInCollection(cid, collection);
        if (first.IsGood)
        {
            return first;
        }

        GlyphText second = isIdentity ? TextInCollection(cid, collection ?? program.Value?.Collection) : TextInProgram(cid);
        return second.IsSomething ? second : first;
    }

    private static GlyphText TextInCollection(int cid, string? collection)
    {
        int[] table = collection is null ? [] : CMapArchive.CidToUnicode(collection);
        return (uint)cid < (uint)table.Length ? new GlyphText(table[cid]) : GlyphText.None;
    }

    private GlyphText TextInProgram(int cid)
    {
        if (program.Value is not { } embedded)
        {
            return GlyphText.None;
        }

        int glyph = mapStream is null ? embedded.GlyphOfCid(cid) : MappedGlyph(mapStream, cid);
        return glyph == 0 ? GlyphText.None : embedded.TextOfGlyph(glyph);
    }

    private int MappedGlyph(PdfStream stream, int cid)
    {
        map ??= file.Decode(stream).Bytes;
        ReadOnlySpan<byte> pairs = map.Value.Span;
        return 2 * cid + 1 < pairs.Length ? pairs[2 * cid] << 8 | pairs[2 * cid + 1] : 0;
    }

    private static string? ReadCollection(PdfDictionary cidFont, PdfFile file)
    {
        if (file.GetDictionary(cidFont, "CIDSystemInfo") is not { } info || file.GetString(info, "Ordering") is not { } ordering)
        {
            return null;
        }

        string name = System.Text.Encoding.Latin1.GetString(ordering);
        return name == "Identity" ? null : $"Adobe-{name}";
    }
}
