using Extractor.Pdf.Content;
using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>A font whose glyphs are content streams (ISO 32000-2, 9.6.4).</summary>
internal sealed class Type3Font : PdfFont
{
    /// <summary>The widest glyph of a font whose em is believed, in text space: far below are hundredths of dots, far above is damage.</summary>
    private const float SmallestUnit = 1e-6f, LargestUnit = 1e6f;

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
        (extents, EmSize) = ReadExtents(font, file);
    }

    public override string Name { get; }

    public override bool IsVertical => false;

    public override float Ascent => extents.Ascent;

    public override float Descent => extents.Descent;

    public override bool HasOwnUnits => true;

    public override float EmSize { get; }

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
        if (!text.IsGood && encoding.StatedText(code, widths is { LookLikeCharacters: true, Vary: true }) is { IsSomething: true } named)
        {
            text = named.IsGood || !text.IsSomething ? named : text;
        }

        widths.TryFind(code, out float width);

        // Widths are in glyph space here, not in thousandths.
        float advance = EmSize * GlyphSpace.Bound(width * 1000 * matrix.A / EmSize);
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

    /// <summary>How far upright letters reach, and the size of an em in text space: what the widths make of it where they are no part of a common em.</summary>
    private (FontExtents Extents, float EmSize) ReadExtents(PdfDictionary font, PdfFile file)
    {
        float widest = (float)Math.Abs(widths.Widest * 1000 * matrix.A);
        bool isCommon = widest is not ((> SmallestUnit and <= 0.2f) or (>= 3 and < LargestUnit));
        FontExtents usual = isCommon ? FontExtents.Latin : new(FontExtents.Latin.Ascent * widest, FontExtents.Latin.Descent * widest);
        float em = isCommon ? 1 : widest;
        if (file.GetArray(font, "FontBBox") is not { Count: >= 4 } box)
        {
            return (usual, em);
        }

        double one = file.NumberAt(box, 1, 0) * matrix.D + matrix.F;
        double other = file.NumberAt(box, 3, 0) * matrix.D + matrix.F;
        FontExtents extents = new((float)Math.Max(one, other), (float)Math.Min(one, other));
        if (!isCommon)
        {
            em = Math.Clamp(extents.Ascent - extents.Descent, em, 2 * em);
        }

        // An empty box is allowed and says nothing; one that does not reach both ways or is far off says nothing of use.
        if (Reaches(extents))
        {
            return (extents with { Descent = Math.Min(extents.Descent, 0) }, em);
        }

        // Upside down: the text matrix sets such glyphs upright, or the producer has forgotten that the font's matrix does.
        FontExtents upright = new(-extents.Descent, -extents.Ascent);
        return (Reaches(upright) ? upright with { Descent = Math.Min(upright.Descent, 0) } : usual, em);

        bool Reaches(FontExtents box) => box.Ascent > 0.2f * em && box.Ascent < 2 * em && box.Descent > -em && box.Descent <= 0.2f * em;
    }
}
