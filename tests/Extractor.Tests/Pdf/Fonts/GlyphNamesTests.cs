using Extractor.Pdf.Fonts.Encodings;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

public sealed class GlyphNamesTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("space", " ")]
    [InlineData("fi", "\uFB01")]
    [InlineData("Euro", "€")]
    [InlineData("afii10017", "А")]
    [InlineData("lessorequalslant", "⩽")]
    [InlineData("angbracketleft", "⟨")]
    [InlineData("uni5E74", "年")]
    [InlineData("uni5E746708", "年月")]
    [InlineData("u5E74", "年")]
    [InlineData("u20000", "\U00020000")]
    [InlineData("one.oldstyle", "1")]
    [InlineData("oneoldstyle", "1")]
    [InlineData("Asmall", "A")]
    [InlineData("f_f_i", "ffi")]
    [InlineData("uni5E74_uni6708.vert", "年月")]
    [InlineData("dalethatafpatah", "\u05D3\u05B2")]
    public void Names_tell_their_characters(string name, string expected)
    {
        Assert.Equal(expected, GlyphNames.ToUnicode(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".notdef")]
    [InlineData("g123")]
    [InlineData("uniXYZW")]
    [InlineData("uD800")]
    [InlineData("u110000")]
    [InlineData("nosuchname")]
    [InlineData("arrowhookleft")] // a part of an arrow
    public void Other_names_tell_nothing(string name)
    {
        Assert.Null(GlyphNames.ToUnicode(name));
    }

    /// <summary>Names of ZapfDingbats, which only count glyphs in any other font.</summary>
    [Theory]
    [InlineData("a1", "✁")]
    [InlineData("a205", "❮")]
    [InlineData("a999", null)]
    [InlineData("A", null)]
    public void Names_of_ZapfDingbats_are_its_own(string name, string? expected)
    {
        Assert.Equal(expected, GlyphNames.DingbatOf(name));
        Assert.Equal(name == "A" ? "A" : null, GlyphNames.ToUnicode(name));
    }

    [Theory]
    [InlineData("g12", 12)]
    [InlineData("cid00034", 34)]
    [InlineData("glyph7", 7)]
    [InlineData("index5", 5)]
    [InlineData("g", -1)]
    [InlineData("a12", -1)]
    [InlineData("g99999999999", -1)]
    public void Names_that_count_glyphs_are_recognised(string name, int expected)
    {
        Assert.Equal(expected, GlyphNames.GlyphNumber(name));
    }

    [Theory]
    [InlineData("WinAnsi", 0x80, "Euro")]
    [InlineData("WinAnsi", 0xE9, "eacute")]
    [InlineData("Standard", 0x27, "quoteright")]
    [InlineData("MacRoman", 0x8E, "eacute")]
    [InlineData("MacExpert", 0x57, "fi")]
    [InlineData("Symbol", 0x61, "alpha")]
    [InlineData("ZapfDingbats", 0x21, "a1")]
    public void Encodings_name_their_codes(string encoding, int code, string expected)
    {
        Assert.Equal(expected, GlyphTables.Encoding(encoding)[code]);
    }
}
