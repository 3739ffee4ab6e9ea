using Extractor.Pdf.Fonts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

public sealed class FontMetricsTests
{
    [Theory]
    [InlineData("/Ascent 859/Descent -141", 0.859f, -0.141f)]
    [InlineData("/Ascent 859/Descent 141", 0.859f, -0.141f)] // the minus sign forgotten
    [InlineData("/Ascent 0/Descent 0", 0.88f, -0.12f)]
    [InlineData("", 0.88f, -0.12f)]
    [InlineData("/Ascent 2048/Descent -512", 0.88f, -0.12f)] // units of another em
    [InlineData("/Ascent 900/Descent 0", 0.9f, -0.12f)]
    [InlineData("/Ascent -900/Descent -100", 0.88f, -0.12f)]
    public void Ascent_and_descent_are_taken_where_they_are_believable(string entries, float ascent, float descent)
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]", $"<</Subtype/CIDFontType2/FontDescriptor<<{entries}>>>>");

        Assert.Equal((ascent, descent), (font.Ascent, font.Descent));
    }

    [Theory]
    [InlineData("/W[1[500 600]]", 2, 0.6f)]
    [InlineData("/W[1[500 600]]", 3, 1f)]
    [InlineData("/W[1 5 500]", 5, 0.5f)]
    [InlineData("/W[1 5 500 3[700]]", 3, 0.7f)] // the later entry holds
    [InlineData("/W[1 5 500 3[700]]", 4, 0.5f)]
    [InlineData("/W[9[900]1[100]]", 1, 0.1f)] // not in ascending order
    [InlineData("/W[5 1 500]", 3, 1f)] // ends swapped
    [InlineData("/W[1]", 1, 1f)]
    [InlineData("/W[(x)[5]7[800]]", 7, 0.8f)]
    [InlineData("/W[0 70000 500]/DW 250", 65535, 0.5f)]
    [InlineData("/DW 250", 1, 0.25f)]
    [InlineData("/DW 9999999999999999999999999999999999999999999999", 1, 100f)] // a length that no glyph has
    public void W_and_DW_give_the_widths_of_CIDs(string entries, int cid, float width)
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]", $"<</Subtype/CIDFontType2{entries}>>");

        Assert.Equal(width, font.Next([(byte)(cid >> 8), (byte)cid]).Advance);
    }

    [Theory]
    [InlineData("/DW2[900 -800]", 1, -0.8f, 0.5f, 0.9f)]
    [InlineData("/W2[1 3 -700 400 850]", 2, -0.7f, 0.4f, 0.85f)]
    [InlineData("/W2[1[-700 400 850 -600 300 800]]", 2, -0.6f, 0.3f, 0.8f)]
    [InlineData("/W2[1[-700 400]]", 1, -1f, 0.5f, 0.88f)] // an incomplete triple
    [InlineData("/W[1[600]]", 1, -1f, 0.3f, 0.88f)] // the origin is above the middle of the horizontal advance
    public void W2_and_DW2_give_vertical_metrics(string entries, byte cid, float advance, float x, float y)
    {
        PdfFont font = FontFixture.Make(
            "/Subtype/Type0/Encoding/Identity-V/DescendantFonts[5 0 R]", $"<</Subtype/CIDFontType2{entries}>>");

        Glyph glyph = font.Next([0, cid]);

        Assert.Equal((advance, x, y), (glyph.Advance, glyph.OriginX, glyph.OriginY));
    }

    [Theory]
    [InlineData("ABCDEF+SimSun", "SimSun")]
    [InlineData("SimSun,Bold", "SimSun,Bold")]
    [InlineData("ABCDEF+\u00CB\u00CE\u00CC\u00E5", "宋体")] // GBK
    [InlineData("\u00E5\u00AE\u008B\u00E4\u00BD\u0093", "宋体")] // UTF-8
    [InlineData("\u00C4\u00FF\u00FF", "\u00C4\u00FF\u00FF")] // neither
    [InlineData("ABCDe+F", "ABCDe+F")]
    [InlineData(null, "")]
    public void Font_names_are_made_readable(string? raw, string expected)
    {
        Assert.Equal(expected, FontName.Decode(raw));
    }

    [Fact]
    public void The_glyph_cache_gives_back_what_was_added()
    {
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).Two().ListOf().ToArbitrary(), pairs =>
        {
            GlyphCache cache = new();
            Dictionary<(int, int), Glyph> truth = [];
            foreach ((int code, int other) in pairs)
            {
                int length = (other & 3) + 1;
                ref Glyph place = ref cache.PlaceOf(code, length);
                if (place.CodeLength == 0)
                {
                    place = new('A', null, other, 0, 0, code, (byte)length);
                    truth.Add((code, length), place);
                }
            }

            return truth.All(entry => cache.PlaceOf(entry.Key.Item1, entry.Key.Item2) == entry.Value);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_shown_string_is_taken_to_its_end()
    {
        PdfFont[] fonts =
        [
            FontFixture.Make("/Subtype/Type0/Encoding/GBK2K-H/DescendantFonts[5 0 R]", "<<>>"),
            FontFixture.Make("/Subtype/Type0/Encoding/UniGB-UTF8-H/DescendantFonts[5 0 R]", "<<>>"),
            FontFixture.Make("/Subtype/Type0/Encoding/UniJIS-UTF16-V/DescendantFonts[5 0 R]", "<<>>"),
            FontFixture.Make("/Subtype/TrueType/Encoding/WinAnsiEncoding"),
        ];
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), text =>
            fonts.All(font => FontFixture.Show(font, text).Sum(glyph => glyph.CodeLength) == text.Length)).QuickCheckThrowOnFailure();
    }
}
