using Extractor.Core.Geometry;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class ColorTests
{
    private const string Tint2 = "/FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 0 0] /N 1";

    /// <summary>A colour space, a colour in it, and what it becomes.</summary>
    public static TheoryData<string, string, int> Spaces => new()
    {
        { "/DeviceGray", "0.2", 0x333333 },
        { "/DeviceRGB", "1 0.5 0", 0xFF8000 },
        { "/DeviceCMYK", "0 0 0 1", 0x000000 },
        { "/DeviceCMYK", "0.5 0 0 0.25", 0x40BFBF },
        { "[/CalGray << /WhitePoint [1 1 1] >>]", "1", 0xFFFFFF },
        { "[/CalRGB << /WhitePoint [1 1 1] >>]", "0 1 0", 0x00FF00 },
        { "[/Lab << /WhitePoint [0.9642 1 0.8249] >>]", "100 0 0", 0xFFFFFF },
        { "[/Lab << /WhitePoint [0.9642 1 0.8249] >>]", "0 0 0", 0x000000 },
        { "[/Indexed /DeviceRGB 1 <0000FFFF0000>]", "1", 0xFF0000 },
        { "[/Indexed /DeviceRGB 1 <0000FFFF0000>]", "7", 0x000000 },
        { "[/Indexed /DeviceGray 255 (AB)]", "1", 0x424242 },
        { $"[/Separation /Spot /DeviceRGB << {Tint2} >>]", "0.5", 0x800000 },
        { $"[/Separation /Spot /DeviceRGB << /FunctionType 3 /Domain [0 1] /Bounds [0.5] /Encode [0 1 0 1] /Functions [<< {Tint2} >> << {Tint2} >>] >>]", "0.75", 0x800000 },
        { "[/Separation /Black /DeviceGray << /FunctionType 9 >>]", "0.8", 0x333333 },
        { "[/Separation /Black]", "1", 0x000000 },
        { "[/DeviceN [/A /B] /DeviceRGB null]", "0.2 1", 0x000000 },
        { "[/Nonsense 1 2]", "0.2", 0x333333 },
        { "null", "0.2", 0x333333 },
    };

    [Theory]
    [MemberData(nameof(Spaces))]
    public void AColourBecomesRgb(string space, string color, int expected)
    {
        var page = new SmallPage { Resources = $"/ColorSpace << /Cs {space} >>" };
        var read = page.Read($"/Cs cs {color} scn /Cs CS {color} SCN BT /F 10 Tf 20 50 Td (A) Tj ET 10 40 m 90 40 l S");
        Assert.Equal(expected, Assert.Single(read.Letters).Color);
        Assert.Equal(expected, Assert.Single(read.Rulings).Color);
    }

    [Theory]
    [InlineData("1", 0x333333, "0.2")]
    [InlineData("3", 0xFF0000, "1 0 0")]
    [InlineData("4", 0x00FFFF, "1 0 0 0")]
    [InlineData("5 /Alternate /DeviceRGB", 0xFF0000, "1 0 0")]
    public void AProfileCountsByItsComponents(string components, int expected, string color)
    {
        var page = new SmallPage();
        page.Resources = $"/ColorSpace << /Cs [/ICCBased {page.AddStream($"/N {components}", "profile")} 0 R] >>";
        Assert.Equal(expected, Assert.Single(page.Read($"/Cs cs {color} sc BT /F 10 Tf 20 50 Td (A) Tj ET").Letters).Color);
    }

    /// <summary>A tint of 0.25 through a calculator function, and the grey it becomes in 255ths.</summary>
    [Theory]
    [InlineData("{ 1 exch sub }", 191)]
    [InlineData("{ dup mul }", 16)]
    [InlineData("{ 0.5 lt { 1 } { 0 } ifelse }", 255)]
    [InlineData("{ 0.5 gt { 1 } { 0 } ifelse }", 0)]
    [InlineData("{ 0.5 exch dup 0.2 gt { pop } if }", 128)]
    [InlineData("{ 0.5 1 3 1 roll pop pop }", 255)]
    [InlineData("{ 0 2 copy pop pop index }", 64)]
    [InlineData("{ 3 1 exch div 3 idiv add }", 64)]
    [InlineData("{ 4 mul cvi 1 bitshift 2 eq { 0.5 } { 0 } ifelse }", 128)]
    [InlineData("{ pop 90 sin }", 255)]
    [InlineData("{ pop true not { 0 } { 0.5 } ifelse }", 128)]
    [InlineData("{ pop }", 191)]
    [InlineData("{ nonsense }", 191)]
    [InlineData("{ { { { ", 191)]
    [InlineData("{ 2 }", 255)]
    public void ACalculatorFunctionIsComputed(string code, int expected)
    {
        var page = new SmallPage();
        page.Resources = $"/ColorSpace << /Cs [/Separation /S /DeviceGray {page.AddStream("/FunctionType 4 /Domain [0 1] /Range [0 1]", code)} 0 R] >>";
        Assert.Equal(expected * 0x010101, Assert.Single(page.Read("/Cs cs 0.25 scn BT /F 10 Tf 20 50 Td (A) Tj ET").Letters).Color);
    }

    [Theory]
    [InlineData("/BitsPerSample 8 /Size [2]", "\u0000\u00FF", "1", 255)]
    [InlineData("/BitsPerSample 8 /Size [3]", "\u0000\u0040\u00FF", "0.5", 64)]
    [InlineData("/BitsPerSample 4 /Size [2]", "\u00F0", "0", 255)]
    [InlineData("/BitsPerSample 8 /Size [2] /Decode [1 0]", "\u0000\u00FF", "0", 255)]
    [InlineData("/BitsPerSample 8 /Size [2] /Encode [1 0]", "\u0000\u00FF", "0", 255)]
    [InlineData("/BitsPerSample 8 /Size [2]", "", "1", 0)]
    public void ASampledFunctionIsReadAtTheNearestSample(string entries, string samples, string tint, int expected)
    {
        var page = new SmallPage();
        page.Resources = $"/ColorSpace << /Cs [/Separation /S /DeviceGray {page.AddStream($"/FunctionType 0 /Domain [0 1] /Range [0 1] {entries}", samples)} 0 R] >>";
        Assert.Equal(expected * 0x010101, Assert.Single(page.Read($"/Cs cs {tint} scn BT /F 10 Tf 20 50 Td (A) Tj ET").Letters).Color);
    }

    [Theory]
    [InlineData("1 0 0 rg q 0 1 0 rg Q", 0xFF0000)]
    [InlineData("1 0 0 rg /DeviceRGB cs", 0x000000)]
    [InlineData("1 0 0 rg /DeviceCMYK cs", 0x000000)]
    [InlineData("1 0 0 rg /Unknown cs 0.2 sc", 0x333333)]
    [InlineData("rg", 0x000000)]
    public void TheColourInForceCounts(string setting, int expected)
    {
        Assert.Equal(expected, Assert.Single(SmallPage.Of($"{setting} BT /F 10 Tf 20 50 Td (A) Tj ET").Letters).Color);
    }

    /// <summary>水印: what lets the paper through is as pale as a person sees it; what is hidden by its colour stays so.</summary>
    [Theory]
    [InlineData("/Half gs 0 g", 0x808080, LetterVisibility.Visible)]
    [InlineData("/Half gs 1 0 0 rg", 0xFF8080, LetterVisibility.Visible)]
    [InlineData("1 0 0 rg 0 0 200 100 re f /Half gs", 0xFF8080, LetterVisibility.SameAsBackground)]
    public void TranslucentTextIsPaler(string setting, int color, LetterVisibility visibility)
    {
        var letter = Assert.Single(new SmallPage { Resources = "/ExtGState << /Half << /ca 0.5 >> >>" }.Read($"{setting} BT /F 10 Tf 20 50 Td (A) Tj ET").Letters);
        Assert.Equal((color, visibility), (letter.Color, letter.Visibility));
    }
}
