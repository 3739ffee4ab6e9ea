using Extractor.Core.Geometry;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class TextTests
{
    /// <summary>Content, and the letters with their boxes: 10 pt text has letters of 5 by 10, its baseline 8 below the top.</summary>
    public static TheoryData<string, string, string> Positions => new()
    {
        { "Tj", "BT /F 10 Tf 20 50 Td (AB) Tj ET", "A 20,42,25,52\nB 25,42,30,52" },
        { "Td twice", "BT /F 10 Tf 20 50 Td 5 -10 Td (A) Tj ET", "A 25,52,30,62" },
        { "TD sets the leading", "BT /F 10 Tf 20 50 TD 0 -12 TD (A) Tj T* (B) Tj ET", "A 20,54,25,64\nB 20,66,25,76" },
        { "Tm replaces", "BT /F 1 Tf 1 0 0 1 0 0 Tm 10 0 0 10 20 50 Tm (A) Tj ET", "A 20,42,25,52" },
        { "TL and T*", "BT /F 10 Tf 12 TL 20 50 Td T* (A) Tj ET", "A 20,54,25,64" },
        { "quote", "BT /F 10 Tf 12 TL 20 50 Td (A) ' ET", "A 20,54,25,64" },
        { "double quote", "BT /F 10 Tf 12 TL 20 50 Td 3 1 (A B) \" ET", "A 20,54,25,64\n  26,54,31,64\nB 35,54,40,64" },
        { "TJ moves left by thousandths", "BT /F 10 Tf 20 50 Td [(A) -200 (B) 100 (C)] TJ ET", "A 20,42,25,52\nB 27,42,32,52\nC 31,42,36,52" },
        { "Tc", "BT /F 10 Tf 2 Tc 20 50 Td (AB) Tj ET", "A 20,42,25,52\nB 27,42,32,52" },
        { "Tw counts for spaces", "BT /F 10 Tf 2 Tw 20 50 Td (A B) Tj ET", "A 20,42,25,52\n  25,42,30,52\nB 32,42,37,52" },
        { "Tz", "BT /F 10 Tf 50 Tz 2 Tc 20 50 Td [(A) -200 (B)] TJ ET", "A 20,42,22.5,52\nB 24.5,42,27,52" },
        { "Ts", "BT /F 10 Tf 3 Ts 20 50 Td (A) Tj ET", "A 20,39,25,49" },
        { "cm", "2 0 0 2 5 5 cm BT /F 10 Tf 5 10 Td (A) Tj ET", "A 15,59,25,79" },
        { "Tj goes on where Tj ended", "BT /F 10 Tf 20 50 Td (A) Tj (B) Tj ET", "A 20,42,25,52\nB 25,42,30,52" },
        { "BT starts anew", "BT /F 10 Tf 20 50 Td (A) Tj ET BT 30 50 Td (B) Tj ET", "A 20,42,25,52\nB 30,42,35,52" },
        { "escapes and nested brackets", @"BT /F 10 Tf 20 50 Td (\101\(\)) Tj ET", "A 20,42,25,52\n( 25,42,30,52\n) 30,42,35,52" },
        { "hexadecimal", "BT /F 10 Tf 20 50 Td <41 4> Tj ET", "A 20,42,25,52\n@ 25,42,30,52" },
        { "a state that q saves", "BT /F 10 Tf ET q BT /F 20 Tf ET Q BT 20 50 Td (A) Tj ET", "A 20,42,25,52" },
        { "missing operands", "BT /F 10 Tf Td Tm 20 50 Td Tj TJ (A) Tj ET", "A 20,42,25,52" },
        { "an unknown operator", "BT /F 10 Tf 1 2 3 nonsense 20 50 Td (A) Tj ET", "A 20,42,25,52" },
        { "more Q than q", "Q Q BT /F 10 Tf 20 50 Td (A) Tj ET", "A 20,42,25,52" },
    };

    [Theory]
    [MemberData(nameof(Positions))]
    public void EveryOperatorMovesThePen(string name, string content, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, SmallPage.Boxes(SmallPage.Of(content)));
    }

    [Theory]
    [InlineData("10 0 0 10 20 50", TextDirection.Right)]
    [InlineData("0 -10 10 0 20 50", TextDirection.Down)]
    [InlineData("-10 0 0 -10 20 50", TextDirection.Left)]
    [InlineData("0 10 -10 0 20 50", TextDirection.Up)]
    [InlineData("7 7 -7 7 20 50", TextDirection.Slanted)]
    [InlineData("10 0.05 -0.05 10 20 50", TextDirection.Right)]
    public void TheTextMatrixGivesTheDirection(string matrix, TextDirection expected)
    {
        var letter = Assert.Single(SmallPage.Of($"BT /F 1 Tf {matrix} Tm (A) Tj ET").Letters);
        Assert.Equal(expected, letter.Direction);
    }

    [Fact]
    public void TurnedTextHasATurnedBox()
    {
        Assert.Equal("A 12,45,22,50\nB 12,40,22,45", SmallPage.Boxes(SmallPage.Of("BT /F 1 Tf 0 10 -10 0 20 50 Tm (AB) Tj ET")));
    }

    [Theory]
    [InlineData("BT /F 12 Tf (A) Tj ET", 12)]
    [InlineData("BT /F 1 Tf 12 0 0 12 0 0 Tm (A) Tj ET", 12)]
    [InlineData("3 0 0 3 0 0 cm BT /F 4 Tf (A) Tj ET", 12)]
    [InlineData("BT /F 1 Tf 0 12 -12 0 50 50 Tm (A) Tj ET", 12)]
    [InlineData("BT /F 1 Tf 50 Tz 12 0 0 12 0 0 Tm (A) Tj ET", 12)]
    public void TheSizeIsTheDisplayedEm(string content, float expected)
    {
        Assert.Equal(expected, SmallPage.Of(content).Letters[0].FontSize, 3);
    }

    [Theory]
    [InlineData("", 0x000000)]
    [InlineData("0.5 g", 0x808080)]
    [InlineData("1 0 0 rg", 0xFF0000)]
    [InlineData("0 1 1 0 k", 0xFF0000)]
    [InlineData("/DeviceRGB cs 0 0 1 sc", 0x0000FF)]
    [InlineData("0 1 0 RG 1 Tr", 0x00FF00)]
    [InlineData("1 0 0 rg 0 1 0 RG 2 Tr", 0xFF0000)]
    [InlineData("/Pattern cs /P1 scn", 0x808080)]
    public void TheColourIsTheOneThatPaints(string setting, int expected)
    {
        Assert.Equal(expected, SmallPage.Of($"{setting} BT /F 10 Tf 20 50 Td (A) Tj ET").Letters[0].Color);
    }

    [Fact]
    public void TheFontIndexPointsToItsName()
    {
        var page = SmallPage.Of("BT /F 10 Tf 20 50 Td (A) Tj /F 8 Tf (B) Tj ET");
        Assert.Equal(["Test"], page.Fonts);
        Assert.All(page.Letters, letter => Assert.Equal(0, letter.Font));
    }

    [Fact]
    public void AStringCutByTheEndOfAStreamGoesOnInTheNext()
    {
        Assert.Equal("AB", SmallPage.Text(new SmallPage().Read("BT /F 10 Tf 20 50", "Td (A) Tj (B)", "Tj ET")));
    }

    [Fact]
    public void AUnicodeOfSeveralCharactersSharesTheBox()
    {
        var page = new SmallPage();
        var map = page.AddStream("", "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <006600660069> endbfchar");
        page.Fonts = $"/L {page.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /Lig /FirstChar 65 /LastChar 65 /Widths [900] /ToUnicode {map} 0 R >>")} 0 R";
        var letters = page.Read("BT /L 10 Tf 20 50 Td (A) Tj ET").Letters;
        Assert.Equal(['f', 'f', 'i'], letters.Select(letter => (char)letter.Rune));
        Assert.Equal([20f, 23f, 26f], letters.Select(letter => letter.Box.X0));
        Assert.Equal(29f, letters[^1].Box.X1, 3);
    }

    [Fact]
    public void VerticalWritingRunsDown()
    {
        var page = new SmallPage();
        var map = page.AddStream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0002> <4E00> endbfrange");
        var font = page.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /V /Encoding /Identity-V /ToUnicode {map} 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /V /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>");
        page.Fonts = $"/V {font} 0 R";
        var read = page.Read("BT /V 10 Tf 50 80 Td <00010002> Tj ET");
        Assert.Equal("一 45,20,55,30\n丁 45,30,55,40", SmallPage.Boxes(read));
        Assert.All(read.Letters, letter => Assert.Equal(TextDirection.Down, letter.Direction));
    }

    /// <summary>Ghostscript writes boxes upside down that it has turned over with the font's matrix; the way of the text tells where a letter stands.</summary>
    [Theory]
    [InlineData("0.001", "0 -200 1000 800", "1 0 0 1", "42,26,52")]
    [InlineData("-0.001", "0 -800 1000 200", "1 0 0 1", "42,26,52")]
    [InlineData("-0.001", "0 -200 1000 800", "1 0 0 1", "42,26,52")]
    [InlineData("-0.001", "0 -200 1000 800", "1 0 0 -1", "42,26,52")]
    [InlineData("-0.001", "0 -100 200 100", "1 0 0 -1", "41,26,52")]
    [InlineData("0.001", "0 -800 1000 200", "1 0 0 -1", "42,26,52")]
    [InlineData("0.001", "0 -200 1000 800", "-1 0 0 -1", "48,20,58")]
    public void LettersOfAType3FontStandUpright(string matrix, string box, string text, string expected)
    {
        var page = new SmallPage();
        page.Fonts = $"/T {page.Add($"<< /Type /Font /Subtype /Type3 /FontBBox [{box}] /FontMatrix [0.001 0 0 {matrix} 0 0] /FirstChar 65 /LastChar 65 /Widths [600] /Encoding << /Differences [65 /A] >> /CharProcs << >> >>")} 0 R";
        Assert.EndsWith(expected, SmallPage.Boxes(page.Read($"BT /T 10 Tf {text} 20 50 Tm (A) Tj ET")));
    }

    [Fact]
    public void AType3GlyphIsALetterAndItsPathsAreNoRulings()
    {
        var page = new SmallPage();
        var glyph = page.AddStream("", "600 0 0 0 500 500 d1 0 0 500 2 re f");
        page.Fonts = $"/T {page.Add($"<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 1 /Widths [600] /Encoding << /Differences [1 /g1] >> /CharProcs << /g1 {glyph} 0 R >> >>")} 0 R";
        var read = page.Read("BT /T 10 Tf 20 50 Td <01> Tj ET");
        Assert.Equal("\uFFFD 20,42,26,52", SmallPage.Boxes(read));
        Assert.Empty(read.Rulings);
    }
}
