using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Fonts.Programs;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>A Type 1 or TrueType font: codes of one byte (ISO 32000-2, 9.6).</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly ToUnicodeMap? toUnicode;
    private readonly SimpleEncoding encoding;
    private readonly SimpleWidths widths;
    private readonly EmbeddedProgram program;
    private readonly SymbolFont symbols;
    private readonly FontExtents extents;

    private SimpleGlyphs glyphs;

    public SimpleFont(PdfDictionary font, PdfFile file)
    {
        PdfDictionary? descriptor = file.GetDictionary(font, "FontDescriptor");
        Name = FontName.Decode(file.GetName(font, "BaseFont") ?? (descriptor is null ? null : file.GetName(descriptor, "FontName")));
        FontFlags flags = descriptor is null ? FontFlags.None : (FontFlags)(file.GetInteger(descriptor, "Flags") ?? 0);
        StandardFont? standard = StandardFont.Find(Name);
        program = new EmbeddedProgram(descriptor, file);
        symbols = SymbolFont.Of(Name);
        extents = FontExtents.Read(descriptor, file, standard?.Extents ?? FontExtents.Latin);
        toUnicode = ToUnicodeSource.Read(font, file);
        encoding = SimpleEncoding.Read(font, file, standard?.Encoding, program.Exists, flags);
        widths = SimpleWidths.Read(font, descriptor, file, standard ?? NearestStandard(flags));
    }

    public override string Name { get; }

    public override bool IsVertical => false;

    public override float Ascent => extents.Ascent;

    public override float Descent => extents.Descent;

    public override ref readonly Glyph Next(ReadOnlySpan<byte> text)
    {
        ref Glyph glyph = ref glyphs[text[0]];
        if (glyph.CodeLength == 0)
        {
            glyph = Make(text[0]);
        }

        return ref glyph;
    }

    private StandardFont NearestStandard(FontFlags flags) => StandardFont.Nearest(
        (flags & FontFlags.FixedPitch) != 0,
        (flags & FontFlags.Serif) != 0,
        (flags & FontFlags.ForceBold) != 0 || Name.Contains("Bold", StringComparison.OrdinalIgnoreCase),
        (flags & FontFlags.Italic) != 0 || Name.Contains("Italic", StringComparison.OrdinalIgnoreCase));

    private Glyph Make(int code)
    {
        GlyphText text = TextOf(code);
        return new Glyph(text.IsSomething ? text.Rune : 0xFFFD, text.Text, WidthOf(code), 0, 0, code, 1);
    }

    /// <summary>
    /// Asks the sources in the order of their reliability; a character of private use is taken when none knows better, and none at all where
    /// ToUnicode names another digit than the encoding: a wrong digit is worse than none.
    /// </summary>
    private GlyphText TextOf(int code)
    {
        GlyphText mapped = toUnicode?.Find((uint)code) ?? GlyphText.None;
        if (mapped.IsGood)
        {
            return mapped.Rune is >= '0' and <= '9' && IsOtherDigit(code, mapped.Rune) ? GlyphText.None : mapped;
        }

        GlyphText picture = symbols.PictureOf(code);
        if (picture.IsGood)
        {
            return picture;
        }

        string? name = encoding.Stated(code);
        if (SymbolFont.IsDingbats(Name) && DingbatOf(code, name) is { IsGood: true } dingbat)
        {
            return dingbat;
        }

        GlyphText named = encoding.StatedText(code, !SymbolFont.IsOfPictures(Name) && widths is { LookLikeCharacters: true, Vary: true });
        if (named.IsGood || (named is { IsSomething: true, IsPrivate: false } && (!mapped.IsSomething || mapped == named)))
        {
            return named;
        }

        GlyphText own = TextInProgram(code, name);
        if (own.IsGood)
        {
            return own;
        }

        GlyphText known = symbols.Translate(mapped.IsSomething ? mapped : named.IsSomething ? named : own);
        GlyphText presumed = (known.IsSomething && !known.IsPrivate) || name is not null ? GlyphText.None : Presume(code);
        return presumed.IsGood ? presumed : known;
    }

    /// <summary>What a glyph of ZapfDingbats shows by the name that the dictionary states, or else the program.</summary>
    private GlyphText DingbatOf(int code, string? name)
    {
        name ??= program.Value is { } embedded ? embedded.NameOfGlyph(embedded.GlyphOfCode(code)) : null;
        return GlyphText.From(name is null ? null : GlyphNames.DingbatOf(name));
    }

    /// <summary>Whether what is drawn has the name of another digit. The codes of a subset under a plain Latin encoding may be dealt out and name nothing.</summary>
    private bool IsOtherDigit(int code, int digit) =>
        (program.Exists ? encoding.Differing(code) : encoding.Stated(code)) is { } name && GlyphNames.DigitOf(name) is { } drawn && drawn != digit;

    /// <summary>
    /// The character that a code has by custom. An embedded font that states no encoding may as well use codes of its own: a wrong
    /// digit is worse than none, so the codes have to look like characters and the font must not be one of pictures.
    /// </summary>
    private GlyphText Presume(int code)
    {
        bool isText = !SymbolFont.IsOfPictures(Name) && (program.Value is not { } embedded || (widths.LookLikeCharacters && !IsNamed(embedded, code)));
        return isText && encoding.Presumed(code) is { } presumed ? GlyphText.From(GlyphNames.ToUnicode(presumed)) : GlyphText.None;
    }

    /// <summary>Whether the program has a word for the glyph, one that is in no list: whatever it is, it is not the character that the code has by custom.</summary>
    private static bool IsNamed(FontProgram embedded, int code) =>
        embedded.NameOfGlyph(embedded.GlyphOfCode(code)) is { } name && GlyphNames.IsWord(name);

    private GlyphText TextInProgram(int code, string? name)
    {
        if (program.Value is not { } embedded)
        {
            return GlyphText.None;
        }

        int glyph = GlyphOf(embedded, code, name);
        return glyph == 0 ? GlyphText.None : embedded.TextOfGlyph(glyph);
    }

    private static int GlyphOf(FontProgram embedded, int code, string? name)
    {
        int glyph = name is null ? 0 : embedded.GlyphOfName(name);
        if (glyph == 0 && name is not null)
        {
            glyph = Math.Max(0, GlyphNames.GlyphNumber(name));
        }

        return glyph == 0 ? embedded.GlyphOfCode(code) : glyph;
    }

    private float WidthOf(int code)
    {
        if (widths.TryFind(code, out float stated))
        {
            return GlyphSpace.Bound(stated);
        }

        string? name = encoding.Stated(code) ?? encoding.Presumed(code);
        float own = program.Value is { } embedded ? embedded.WidthOfGlyph(GlyphOf(embedded, code, encoding.Stated(code))) : float.NaN;
        return float.IsNaN(own) ? widths.Missing(name) : own;
    }
}
