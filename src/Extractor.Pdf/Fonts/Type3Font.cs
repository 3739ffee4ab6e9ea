using Extractor.Pdf.Content;
using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>A font whose glyphs are content streams (ISO 32000-2, 9.6.4).</summary>
internal sealed class Type3Font : PdfFont
{
    /// <summary>From glyph space to text space.</summary>
    private readonly Matrix matrix;
    private readonly ToUnicodeMap? toUnicode;
    private readonly SimpleEncoding encoding;
    private readonly SimpleWidths widths;
    private readonly FontExtents extents;
    private SimpleGlyphs glyphs;

    public Type3Font(PdfDictionary font, PdfFile file)
    {
        Name = FontName.Decode(file.GetName(font, "BaseFont") ?? file.GetName(font, "Name"));
        matrix = ReadMatrix(font, file);
        toUnicode = ToUnicodeSource.Read(font, file);
        encoding = SimpleEncoding.Read(font, file, ownEncoding: null, isEmbedded: true, FontFlags.Symbolic);
        widths = SimpleWidths.Read(font, file.GetDictionary(font, "FontDescriptor"), file, standard: null);
        extents = ReadExtents(font, file);
    }

    public override string Name { get; }

    public override bool IsVertical => false;

    public override float Ascent => extents.Ascent;

    public override float Descent => extents.Descent;

    public override bool HasOwnUnits => true;

    public override ref readonly Glyph Next(ReadOnlySpan<byte> text)
    {
        ref Glyph glyph = ref glyphs[text[0]];
        if (glyph.CodeLength == 0)
        {
            glyph = Make(text[0]);
        }

        return ref glyph;
    }

    private Glyph Make(int code)
    {
        GlyphText text = toUnicode?.Find((uint)code) ?? GlyphText.None;
        if (!text.IsGood && encoding.Stated(code) is { } name)
        {
            GlyphText named = GlyphText.From(GlyphNames.ToUnicode(name));
            text = named.IsGood || !text.IsSomething ? named : text;
        }

        widths.TryFind(code, out float width);

        // Widths are in glyph space here, not in thousandths.
        float advance = GlyphSpace.Bound(width * 1000 * matrix.A);
        return new Glyph(text.IsSomething ? text.Rune : 0xFFFD, text.Text, advance, 0, 0, code, 1);
    }

    private static Matrix ReadMatrix(PdfDictionary font, PdfFile file)
    {
        if (file.GetArray(font, "FontMatrix") is not { Count: >= 6 } array)
        {
            return new Matrix(0.001, 0, 0, 0.001, 0, 0);
        }

        return new Matrix(
            file.NumberAt(array, 0, 0.001), file.NumberAt(array, 1, 0), file.NumberAt(array, 2, 0),
            file.NumberAt(array, 3, 0.001), file.NumberAt(array, 4, 0), file.NumberAt(array, 5, 0));
    }

    private FontExtents ReadExtents(PdfDictionary font, PdfFile file)
    {
        if (file.GetArray(font, "FontBBox") is not { Count: >= 4 } box)
        {
            return FontExtents.Latin;
        }

        double one = file.NumberAt(box, 1, 0) * matrix.D + matrix.F;
        double other = file.NumberAt(box, 3, 0) * matrix.D + matrix.F;
        FontExtents extents = new((float)Math.Max(one, other), (float)Math.Min(one, other));

        // An empty box is allowed and says nothing; one that does not reach both ways or is far off says nothing of use.
        bool believable = extents.Ascent is > 0.2f and < 2 && extents.Descent is > -1 and <= 0.2f;
        return believable ? extents with { Descent = Math.Min(extents.Descent, 0) } : FontExtents.Latin;
    }
}
