using System.Text;
using Extractor.Pdf.Fonts;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

public sealed class FontFactoryTests
{
    private const string CidFont =
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

    [Fact]
    public void A_Type_0_font_uses_ToUnicode_and_W()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type0/BaseFont/ABCDEF+SimSun/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R",
            CidFont + "/DW 500/W[3[600 700]10 12 800]>>",
            FontFixture.Stream("2 beginbfrange <0003> <0004> <4E00> <000B> <000B> <0066006C> endbfrange"));

        List<Glyph> glyphs = FontFixture.Show(font, [0, 3, 0, 4, 0, 11, 0, 5]);

        Assert.Equal("SimSun", font.Name);
        Assert.False(font.IsVertical);
        Assert.Equal([0x4E00, 0x4E01, -1, 0xFFFD], glyphs.Select(g => g.Rune));
        Assert.Equal([0.6f, 0.7f, 0.8f, 0.5f], glyphs.Select(g => g.Advance));
        Assert.Equal("fl", glyphs[2].Text);
    }

    [Fact]
    public void A_GBK_font_that_is_not_embedded_is_read_by_its_CMap()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type0/BaseFont/#CB#CE#CC#E5/Encoding/GBK-EUC-H/DescendantFonts[5 0 R]",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/#CB#CE#CC#E5/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[7716[500]814 907 500]>>");

        List<Glyph> glyphs = FontFixture.Show(font, [0xB2, 0xBF, 0x31, 0x2E, 0x20]);

        Assert.Equal("宋体", font.Name);
        Assert.Equal("部1. ", string.Concat(glyphs.Select(g => new Rune(g.Rune).ToString())));
        Assert.Equal([1f, 0.5f, 0.5f, 0.5f], glyphs.Select(g => g.Advance));
        Assert.Equal([false, false, false, true], glyphs.Select(g => g.TakesWordSpacing));
    }

    [Fact]
    public void A_vertical_font_has_origins_and_advances_downwards()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type0/Encoding/Identity-V/DescendantFonts[5 0 R]",
            CidFont + "/W2[7[-900 450 800]]>>");

        List<Glyph> glyphs = FontFixture.Show(font, [0, 7, 0, 8]);

        Assert.True(font.IsVertical);
        Assert.Equal((-0.9f, 0.45f, 0.8f), (glyphs[0].Advance, glyphs[0].OriginX, glyphs[0].OriginY));
        Assert.Equal((-1f, 0.5f, 0.88f), (glyphs[1].Advance, glyphs[1].OriginX, glyphs[1].OriginY));
    }

    [Fact]
    public void A_simple_font_uses_its_encoding_its_differences_and_its_widths()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/TrueType/BaseFont/Any/FirstChar 65/Widths[700 710 720]/FontDescriptor<</Ascent 859/Descent 141/MissingWidth 300>>"
            + "/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[66/uni5E74/f_i]>>");

        List<Glyph> glyphs = FontFixture.Show(font, "ABC\u0080"u8[..3]);

        Assert.Equal("A年fi", FontFixture.Text(font, "ABC"u8));
        Assert.Equal([0.7f, 0.71f, 0.72f], glyphs.Select(g => g.Advance));
        Assert.Equal(0x20AC, font.Next([0x80]).Rune);
        Assert.Equal(0.3f, font.Next([0x80]).Advance);
        Assert.Equal((0.859f, -0.141f), (font.Ascent, font.Descent));
    }

    [Theory]
    [InlineData("Helvetica", "0", 0.556f)]
    [InlineData("Helvetica-Bold", "a", 0.556f)]
    [InlineData("ArialMT", "W", 0.944f)]
    [InlineData("Times-Roman", "W", 0.944f)]
    [InlineData("TimesNewRomanPS-BoldItalicMT", "W", 0.889f)]
    [InlineData("Courier", "i", 0.6f)]
    [InlineData("Symbol", "a", 0.631f)]
    [InlineData("ZapfDingbats", "!", 0.974f)]
    public void The_standard_fonts_need_no_widths(string name, string text, float width)
    {
        PdfFont font = FontFixture.Make($"/Type/Font/Subtype/Type1/BaseFont/{name}");

        Assert.Equal(width, font.Next(Encoding.Latin1.GetBytes(text)).Advance);
    }

    [Theory]
    [InlineData("Symbol", 0x61, "α")]
    [InlineData("ZapfDingbats", 0x34, "✔")]
    [InlineData("Helvetica", 0x27, "’")]
    [InlineData("Wingdings", 0xFC, "✓")]
    public void Fonts_without_an_encoding_have_their_own(string name, byte code, string expected)
    {
        PdfFont font = FontFixture.Make($"/Type/Font/Subtype/Type1/BaseFont/{name}");

        Assert.Equal(expected, FontFixture.Text(font, [code]));
    }

    /// <summary>Entries of a font whose ToUnicode calls the codes of 5 and 6 both a 6, and what is read of 456.</summary>
    [Theory]
    [InlineData("/Encoding/WinAnsiEncoding", "4\uFFFD6")]
    [InlineData("/Encoding<</Differences[52/four/five/six]>>", "4\uFFFD6")]
    [InlineData("/Encoding<</Differences[52/four/six/six]>>", "466")]
    [InlineData("/Encoding<</Differences[52/g4/g5/g6]>>", "466")]
    [InlineData("/Encoding/WinAnsiEncoding/FontDescriptor<</FontFile2 5 0 R>>", "466")]
    [InlineData("/Encoding<</Differences[52/four/five/six]>>/FontDescriptor<</FontFile2 5 0 R>>", "4\uFFFD6")]
    public void A_digit_that_the_encoding_calls_another_is_none(string entries, string expected)
    {
        var font = FontFixture.Make(
            "/Type/Font/Subtype/Type1/BaseFont/Any/ToUnicode 5 0 R" + entries,
            FontFixture.Stream("1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <34> <0034> <35> <0036> <36> <0036> endbfchar"));
        Assert.Equal(expected, FontFixture.Text(font, "456"u8));
    }

    /// <summary>The parts of a Chinese font are named so too, and every glyph of theirs is as wide as the next.</summary>
    [Fact]
    public void Names_that_repeat_their_codes_say_nothing_where_all_widths_are_one()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type1/BaseFont/Any/FirstChar 49/Widths[1000 0 1000 0 1000]/FontDescriptor<</FontFile 5 0 R>>/Encoding<</Differences[49/c049/c050/c051/c052/c053]>>",
            FontFixture.Stream("no font"));
        Assert.Equal("\uFFFD\uFFFD", FontFixture.Text(font, "15"u8));
    }

    /// <summary>Entries of a font whose Differences name glyphs by letters and numbers, and what is read of the codes 49, 65 and 196.</summary>
    [Theory]
    [InlineData("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]", "49/a49 65/a65 196/a196", "1AÄ")]
    [InlineData("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]", "49/C31 65/C41 196/Cc4", "1AÄ")]
    [InlineData("/Subtype/Type1/BaseFont/Any/FontDescriptor<</FontFile 5 0 R>>", "32/space/.notdef 49/g49 65/g65 196/g196", "1AÄ")]
    [InlineData("/Subtype/Type1/BaseFont/ABCDEF+Dingbats", "49/a49 65/a65 196/a196", "✶❆➘")] // the names are those of ZapfDingbats
    [InlineData("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]", "49/a49 65/a65 196/a97", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]", "49/a49 65/a65", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("/Subtype/Type3/FontMatrix[1 0 0 1 0 0]", "49/uni0049 65/uni0065 196/uni0196", "IeƖ")]
    public void Names_that_repeat_their_codes_say_no_more_than_these(string entries, string differences, string expected)
    {
        string widths = "400 " + string.Concat(Enumerable.Repeat("0 ", 15)) + "500 " + string.Concat(Enumerable.Repeat("0 ", 130)) + "500";
        PdfFont font = FontFixture.Make($"/Type/Font{entries}/FirstChar 49/Widths[{widths}]/Encoding<</Differences[{differences}]>>", FontFixture.Stream("no font"));
        Assert.Equal(expected, FontFixture.Text(font, [49, 65, 196]));
    }

    /// <summary>ISO 32000-2, 9.6.5.4: the codes of a Latin font are Adobe's standard ones where it says nothing, those of Windows where it may be none.</summary>
    [Theory]
    [InlineData("/FontDescriptor<</Flags 32>>", "æ")]
    [InlineData("/FontDescriptor<</Flags 4>>", "ñ")]
    [InlineData("", "ñ")]
    public void A_TrueType_font_that_is_not_embedded_has_the_encoding_of_its_kind(string entries, string expected) =>
        Assert.Equal(expected, FontFixture.Text(FontFixture.Make("/Type/Font/Subtype/TrueType/BaseFont/ArialMT" + entries), [0xF1]));

    /// <summary>A glyph as wide as an em and a box of the same height in units of any size: matrix, box, width, and the em, its ascent and its advance.</summary>
    [Theory]
    [InlineData("0.001 0 0 0.001 0 0", "0 -200 1000 800", "1000", 1, 0.8, 1)]
    [InlineData("0.001 0 0 0.001 0 0", "0 0 1 1", "500", 1, 0.9, 0.5)]
    [InlineData("1 0 0 1 0 0", "0 -20 100 80", "100", 100, 80, 100)]
    [InlineData("1 0 0 1 0 0", "0 -60 300 240", "300", 300, 240, 300)]
    [InlineData("1 0 0 1 0 0", "0 0 0 0", "100", 100, 90, 100)]
    [InlineData("1 0 0 1 0 0", "0 0 60 77", "60", 77, 77, 60)]
    [InlineData("0.00001 0 0 0.00001 0 0", "0 -200 1000 800", "1000", 0.01, 0.008, 0.01)]
    [InlineData("0.001 0 0 -0.001 0 0", "0 -800 1000 200", "1000", 1, 0.8, 1)]
    [InlineData("0.001 0 0 -0.001 0 0", "0 -200 1000 800", "1000", 1, 0.8, 1)]
    [InlineData("0.001 0 0 0.001 0 0", "0 -200 1000 800", "1e30", 1, 0.8, 100)]
    public void A_Type_3_font_has_an_em_of_its_own(string matrix, string box, string width, float em, float ascent, float advance)
    {
        var font = FontFixture.Make($"/Type/Font/Subtype/Type3/FontMatrix[{matrix}]/FontBBox[{box}]/FirstChar 65/Widths[{width}]/Encoding<</Differences[65/A]>>");
        Assert.Equal(em, font.EmSize, 1e-3f);
        Assert.Equal(ascent, font.Ascent, 1e-3f);
        Assert.Equal(advance, Assert.Single(FontFixture.Show(font, "A"u8)).Advance, 1e-3f);
    }

    [Fact]
    public void ToUnicode_of_private_use_gives_way_to_the_encoding()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type1/BaseFont/Any/Encoding/WinAnsiEncoding/ToUnicode 5 0 R",
            FontFixture.Stream("3 beginbfchar <41> <E041> <42> <0000> <43> <0058> endbfchar"));

        Assert.Equal("ABX", FontFixture.Text(font, "ABC"u8));
    }

    [Fact]
    public void A_bullet_of_the_Symbol_font_written_as_private_use_is_a_bullet()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type0/BaseFont/Symbol/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R",
            "<</Subtype/CIDFontType2/BaseFont/Symbol>>",
            FontFixture.Stream("1 beginbfchar <0078> <F0B7> endbfchar"));

        Assert.Equal("•", FontFixture.Text(font, [0, 0x78]));
    }

    [Fact]
    public void A_Type_3_font_measures_by_its_matrix()
    {
        PdfFont font = FontFixture.Make(
            "/Type/Font/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FontBBox[0 -20 100 80]/FirstChar 1/Widths[55]/CharProcs<</g 5 0 R>>"
            + "/Encoding<</Differences[1/g]>>/ToUnicode 6 0 R",
            FontFixture.Stream("0 0 d0"),
            FontFixture.Stream("1 beginbfchar <01> <5E74> endbfchar"));

        Assert.Equal("年", FontFixture.Text(font, [1]));
        Assert.Equal(0.55f, font.Next([1]).Advance, 5);
        Assert.Equal(0.8f, font.Ascent, 5);
        Assert.Equal(-0.2f, font.Descent, 5);
        Assert.True(font.HasOwnUnits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Subtype/Type0")]
    [InlineData("/Subtype/Type0/Encoding 17/DescendantFonts[null]")]
    [InlineData("/Subtype/Type0/Encoding/Nowhere-V/DescendantFonts 4 0 R/ToUnicode 4 0 R")]
    [InlineData("/Subtype/Type3/FontMatrix[1]/FontBBox 5/CharProcs[1]/Encoding/X")]
    [InlineData("/Subtype/TrueType/Widths 5/FirstChar(x)/Encoding<</Differences[(a)/b 999/c -1/d]>>/FontDescriptor 4 0 R")]
    public void A_bad_font_is_a_font_that_knows_less(string entries)
    {
        PdfFont font = FontFixture.Make(entries);

        List<Glyph> glyphs = FontFixture.Show(font, [0xFE, 0xFF, 0x80]);

        Assert.InRange(glyphs.Count, 2, 3);
        Assert.True(font.Ascent > 0 && font.Descent <= 0);
    }
}
