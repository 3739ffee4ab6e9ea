using System.Text;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Fonts.CMaps;
using Xunit;

namespace Extractor.Tests.Pdf.Fonts;

public sealed class CMapParserTests
{
    public static TheoryData<string, uint, string> ToUnicode => new()
    {
        { "1 beginbfchar <0003> <5E74> endbfchar", 3, "年" },
        { "1 beginbfchar <03> <0041> endbfchar", 3, "A" },
        { "1 beginbfchar <0003> <41> endbfchar", 3, "A" },
        { "1 beginbfchar <0003> <D840DC00> endbfchar", 3, "\U00020000" },
        { "1 beginbfchar <0003> <006600660069> endbfchar", 3, "ffi" },
        { "1 beginbfchar <0003> <00000041> endbfchar", 3, "A" },
        { "1 beginbfchar <0003> /eacute endbfchar", 3, "é" },
        { "1 beginbfrange <0010> <001F> <4E00> endbfrange", 0x12, "丂" },
        { "1 beginbfrange <0010> <0012> [<4E00> <0066006C> <4E8C>] endbfrange", 0x11, "fl" },
        { "1 beginbfrange <0010> <0012> [<4E00> <0066006C> <4E8C>] endbfrange", 0x12, "二" },
        { "1 beginbfrange <0010> <0012> <00660061> endbfrange", 0x12, "fc" },
        { "1 beginbfrange <0000> <00FF> <00660000> endbfrange", 0xFF, "fÿ" },
        { "1 beginbfrange <0010> <0010> [<4E00> 7] <0011> <0011> <4E8C> endbfrange", 0x11, "二" },
        { "1 beginbfrange <0010> <0012> <D840DC00> endbfrange", 0x11, "\U00020001" },
        { "2 beginbfchar <0003> <0041> <0003> <0042> endbfchar", 3, "B" },
        { "1 beginbfrange <0000> <FFFF> <0000> endbfrange 1 beginbfchar <0041> <4E00> endbfchar", 0x41, "一" },
        { "1 beginbfrange <0000> <FFFF> <0000> endbfrange 1 beginbfchar <0041> <4E00> endbfchar", 0x42, "B" },
        { "1 beginbfchar <0003> <5E74> 1 beginbfrange <0004> <0005> <6708> endbfrange", 4, "月" },
        { "1 beginbfchar\n<0003>\n<5E 74>\nendbfchar", 3, "年" },
        { "/Adobe-GB1-UCS2 usecmap 1 beginbfchar <0003> <5E74> endbfchar", 940, "啊" },
        { "garbage ] >> 17 <0001> 1 beginbfchar <0003> <5E74> endbfchar", 3, "年" },
    };

    [Theory]
    [MemberData(nameof(ToUnicode))]
    public void ToUnicode_gives_the_characters_of_a_code(string cmap, uint code, string expected)
    {
        GlyphText text = CMapParser.ParseToUnicode(Encoding.Latin1.GetBytes(cmap)).Find(code);

        Assert.Equal(expected, text.Text ?? char.ConvertFromUtf32(text.Rune));
    }

    [Theory]
    [InlineData("1 beginbfchar <0003> <5E74> endbfchar", 4)]
    [InlineData("1 beginbfchar <0003> <> endbfchar", 3)]
    [InlineData("1 beginbfchar <0003> <0000> endbfchar", 3)]
    [InlineData("1 beginbfchar <0003> <FFFD> endbfchar", 3)]
    [InlineData("1 beginbfchar <0003> <D840> endbfchar", 3)]
    [InlineData("1 beginbfrange <0005> <0003> <5E74> endbfrange", 4)]
    [InlineData("1 beginbfrange <0003> <0003> [<4E00> <4E8C>] endbfrange", 4)]
    [InlineData("1 beginbfchar <0003>", 3)]
    [InlineData("", 3)]
    public void ToUnicode_that_says_nothing_is_told_from_one_that_does(string cmap, uint code)
    {
        GlyphText text = CMapParser.ParseToUnicode(Encoding.Latin1.GetBytes(cmap)).Find(code);

        Assert.False(text.IsSomething);
    }

    [Fact]
    public void Private_use_is_something_but_not_good()
    {
        GlyphText text = CMapParser.ParseToUnicode("1 beginbfchar <0003> <F0B7> endbfchar"u8).Find(3);

        Assert.True(text.IsSomething);
        Assert.False(text.IsGood);
    }

    [Fact]
    public void An_embedded_CMap_gives_CIDs_and_lengths()
    {
        const string Source =
            """
            /CMapName /Own def /WMode 1 def
            2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange
            1 begincidrange <20> <7E> 100 endcidrange
            2 begincidchar <8001> 7 <8002> 9 endcidchar
            """;

        CMap cmap = CMapParser.ParseEncoding(Encoding.Latin1.GetBytes(Source), null, null);

        Assert.Equal("Own", cmap.Name);
        Assert.True(cmap.IsVertical);
        Assert.Equal((101, 7, 9, 0), (cmap.Cid(0x21), cmap.Cid(0x8001), cmap.Cid(0x8002), cmap.Cid(0x8003)));
        Assert.Equal(0x21u, cmap.Codespace.Read([0x21, 0x80], out int one));
        Assert.Equal(0x8001u, cmap.Codespace.Read([0x80, 0x01], out int two));
        Assert.Equal((1, 2), (one, two));
    }

    /// <summary>The stream's dictionary goes before its data, and that before the CMap that it builds on.</summary>
    [Theory]
    [InlineData("/WMode 1 def", null, true)]
    [InlineData("/WMode 1 def", false, false)]
    [InlineData("/WMode 0 def", true, true)]
    [InlineData("/GBK-EUC-V usecmap", null, true)]
    [InlineData("/GBK-EUC-V usecmap /WMode 0 def", null, false)]
    public void The_nearest_writing_mode_counts(string source, bool? own, bool expected) =>
        Assert.Equal(expected, CMapParser.ParseEncoding(Encoding.ASCII.GetBytes(source), own, null).IsVertical);

    /// <summary>A code that no range allows is as long as the shortest range that its first byte fits, or as the shortest of all.</summary>
    [Theory]
    [InlineData("<8140> <FEFE> <81308130> <FE39FE39>", "81208130", 2)]
    [InlineData("<8140> <FEFE> <81308130> <FE39FE39>", "2041", 2)]
    [InlineData("<8140> <FEFE> <81308130> <FE39FE39>", "81308130", 4)]
    [InlineData("<8140> <FEFE> <81308130> <FE39FE39>", "81408130", 2)]
    [InlineData("<00> <80> <8140> <FEFE>", "FF41", 1)]
    public void Codes_of_no_range_are_as_long_as_the_nearest_one(string ranges, string text, int length)
    {
        CMap cmap = CMapParser.ParseEncoding(Encoding.ASCII.GetBytes($"2 begincodespacerange {ranges} endcodespacerange"), null, null);
        cmap.Codespace.Read(Convert.FromHexString(text), out int read);
        Assert.Equal(length, read);
    }

    [Fact]
    public void An_embedded_CMap_builds_on_a_predefined_one()
    {
        CMap cmap = CMapParser.ParseEncoding("/GBK-EUC-H usecmap 1 begincidchar <B0A1> 5 endcidchar"u8, null, null);

        Assert.Equal((5, 941), (cmap.Cid(0xB0A1), cmap.Cid(0xB0A2)));
        Assert.Equal("Adobe-GB1", cmap.Collection);
        Assert.Equal(0x41u, cmap.Codespace.Read("A"u8, out _));
    }
}
