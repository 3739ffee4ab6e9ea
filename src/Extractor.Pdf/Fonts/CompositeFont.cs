using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>A Type 0 font: a CMap splits the text into codes of one to four bytes and leads to the CIDs of a CID font (ISO 32000-2, 9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CMap cmap;
    private readonly ToUnicodeMap? toUnicode;
    private readonly CidWidths widths;
    private readonly VerticalMetrics vertical;
    private readonly CidGlyphs cids;
    private readonly SymbolFont symbols;
    private readonly FontExtents extents;
    private readonly GlyphCache cache = new();

    /// <param name="font">The Type 0 font dictionary.</param>
    /// <param name="cidFont">Its descendant.</param>
    /// <param name="file">The file.</param>
    public CompositeFont(PdfDictionary font, PdfDictionary cidFont, PdfFile file)
    {
        PdfDictionary? descriptor = file.GetDictionary(cidFont, "FontDescriptor");
        Name = FontName.Decode(file.GetName(cidFont, "BaseFont") ?? file.GetName(font, "BaseFont"));
        cmap = EncodingCMap.Read(font, file);
        toUnicode = ToUnicodeSource.Read(font, file);
        widths = CidWidths.Read(cidFont, file);
        vertical = VerticalMetrics.Read(cidFont, file);
        cids = new CidGlyphs(cidFont, descriptor, file, cmap);
        symbols = SymbolFont.Of(Name);
        extents = FontExtents.Read(descriptor, file, FontExtents.Ideographic);
    }

    public override string Name { get; }

    public override bool IsVertical => cmap.IsVertical;

    public override float Ascent => extents.Ascent;

    public override float Descent => extents.Descent;

    public override ref readonly Glyph Next(ReadOnlySpan<byte> text)
    {
        uint code = cmap.Codespace.Read(text, out int length);
        ref Glyph glyph = ref cache.PlaceOf((int)code, length);
        if (glyph.CodeLength == 0)
        {
            glyph = Make(code, length);
        }

        return ref glyph;
    }

    private Glyph Make(uint code, int length)
    {
        int cid = cmap.Cid(code);
        GlyphText text = TextOf(code, cid);
        int rune = text.IsSomething ? text.Rune : 0xFFFD;
        float advance = widths.Of(cid);
        if (!IsVertical)
        {
            return new Glyph(rune, text.Text, advance, 0, 0, (int)code, (byte)length);
        }

        VerticalMetrics.Metric metric = vertical.Of(cid, advance);
        return new Glyph(rune, text.Text, metric.Advance, metric.OriginX, metric.OriginY, (int)code, (byte)length);
    }

    /// <summary>Asks the sources in the order of their reliability; a character of private use is taken when none knows better.</summary>
    private GlyphText TextOf(uint code, int cid)
    {
        // Some producers name Identity-H as ToUnicode although their codes are glyph numbers: anything else is better.
        GlyphText mapped = toUnicode?.Find(code) ?? GlyphText.None;
        if (mapped.IsGood && toUnicode != ToUnicodeMap.Identity)
        {
            return mapped;
        }

        GlyphText scalar = new(cmap.Scalar(code));
        if (scalar.IsGood)
        {
            return scalar;
        }

        GlyphText own = cids.TextOf(cid);
        return own.IsGood ? own : symbols.Translate(mapped.IsSomething ? mapped : scalar.IsSomething ? scalar : own);
    }
}
