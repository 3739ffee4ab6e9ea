using Extractor.Core.Geometry;
using Extractor.Core.Text;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class PrintedLettersTests
{
    private static string Read(PageBuilder page)
    {
        using var printed = PrintedLetters.Of(page.Build());
        return string.Join('|', LineBuilder.Build(printed.Letters.ToArray()).Select(static line => line.Text));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(0.6f)]
    public void ABoldFakedByDrawingTwiceIsOneLetter(float shift) =>
        Assert.Equal("收入支出决算总表", Read(new PageBuilder().Text(100, 50, "收入支出决算总表").Text(100 + shift, 50, "收入支出决算总表")));

    /// <summary>Shadows and copies in a second font lie further away, in any direction.</summary>
    [Theory]
    [InlineData(1.2f, 0f)]
    [InlineData(0f, 1.8f)]
    [InlineData(1.2f, -1.2f)]
    [InlineData(-1.5f, 1.5f)]
    public void AShadowIsOneLetterWithItsText(float right, float down) =>
        Assert.Equal("合计1,122.33", Read(new PageBuilder().Text(100, 50, "合计1,122.33", 8).Text(100 + right, 50 + down, "合计1,122.33", 8, 0x999999)));

    [Fact]
    public void ACopyInAWiderFontIsTheSameText() =>
        Assert.Equal("1,122.33", Read(new PageBuilder().Text(100, 50, "1,122.33", 10).Text(100, 49.6f, "1,122.33", 11)));

    [Theory]
    [InlineData("1,284.56", "1,234.56", 100f)]
    [InlineData("12,345.00", "1,234.00", 100f)]
    [InlineData("284.56", "284.59", 100f)]
    [InlineData("1,234.56", "777.00", 102f)]
    public void FiguresPrintedOverEachOtherAreNoFigure(string old, string correction, float x) =>
        Assert.True(CutFigures.IsCut(Read(new PageBuilder().Text(100, 50, old).Text(x, 50, correction))));

    [Fact]
    public void RepeatedDigitsAreNotDuplicates() => Assert.Equal("1111.11", Read(new PageBuilder().Text(100, 50, "1111.11", 8)));

    [Fact]
    public void SlantedLettersAreAWatermark() =>
        Assert.Equal("合计", Read(new PageBuilder().Text(100, 50, "合计").Text(120, 48, "仅供内部审核", 40, 0xC0C0C0, TextDirection.Slanted)));

    [Fact]
    public void LargePaleLettersAreAWatermark() =>
        Assert.Equal("合计12.00", Read(new PageBuilder().Text(100, 50, "合计12.00").Text(90, 40, "样本", 40, 0xD0D0D0)));

    [Fact]
    public void ALargeDarkTitleIsNone() =>
        Assert.Equal("决算公开|合计12.00", Read(new PageBuilder().Text(100, 50, "合计12.00").Text(90, 20, "决算公开", 26)));

    [Fact]
    public void ADarkTextStaysWhoseShadowIsDrawnFirst()
    {
        using var printed = PrintedLetters.Of(new PageBuilder().Text(101, 51, "合计12.00", 10, 0x999999).Text(100, 50, "合计12.00").Build());
        Assert.All(printed.Letters.ToArray(), static letter => Assert.Equal(0, letter.Color));
    }

    /// <summary>水印: what stands across the text is none of it, however dark it is.</summary>
    [Fact]
    public void LargeLettersAcrossTheTextAreAWatermark() =>
        Assert.Equal("合计12.00|货物7.00", Read(new PageBuilder().Text(100, 50, "合计12.00").Text(100, 64, "货物7.00").Text(90, 40, "机密", 40, 0xE01818)));

    /// <summary>The lower of two is drawn first; what shows that they are a watermark lies below the other.</summary>
    [Fact]
    public void AWatermarkIsLookedForWhereverItReaches() =>
        Assert.Equal("合计12.00", Read(new PageBuilder().Text(100, 300, "合计12.00").Text(90, 290, "机密", 40).Text(90, 20, "样本", 40)));

    /// <summary>Two large letters far apart are two strings, of which each lies over a single letter.</summary>
    [Fact]
    public void LettersFarApartAreNoString() =>
        Assert.Contains("机", Read(new PageBuilder().Text(105, 55, "合").Text(415, 55, "计").Text(100, 200, "合计合计").Text(90, 40, "机", 40).Text(400, 40, "密", 40)), StringComparison.Ordinal);

    /// <summary>Four of many pale words lie over others by chance.</summary>
    [Fact]
    public void FewTilesAcrossTheTextAreChance()
    {
        var page = Tiled("内部资料", 0xCCCCCC);
        for (var i = 0; i < 16; i++)
            page.Text(100, 200 + 20 * i, "说明", 10, 0xCCCCCC);
        Assert.Equal("说明", Read(page).Split('|')[^1]);
    }

    [Fact]
    public void AFigureInTheColourOfAWatermarkStays() =>
        Assert.Equal("项目支出一|项目支出二|项目支出三|项目支出四|12.00", Read(Tiled("内部资料", 0xFF3333).Text(300, 150, "12.00", 10, 0xFF3333)));

    [Fact]
    public void ALetterOfAnotherSizeIsNoCopy()
    {
        using var printed = PrintedLetters.Of(new PageBuilder().Text(100, 50, "5", 10).Text(100, 46, "5", 14).Build());
        Assert.Equal(2, printed.Printed);
    }

    /// <summary>Half of the letters are no larger than the median.</summary>
    [Fact]
    public void TheUsualSizeIsTheMedian()
    {
        using var printed = PrintedLetters.Of(new PageBuilder().Text(100, 50, "合计", 10).Text(100, 100, "金额", 20).Build());
        Assert.Equal(10f, printed.UsualSize, 0.5f);
    }

    [Fact]
    public void LargeLettersBesideTheTextAreNone() =>
        Assert.Equal("合计12.00|机密", Read(new PageBuilder().Text(100, 50, "合计12.00").Text(90, 70, "机密", 40, 0xE01818)));

    [Theory]
    [InlineData(1e9f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void LettersOfAnySizeAreLookedAt(float size) =>
        Assert.Contains("合计12.00", Read(new PageBuilder().Text(100, 50, "合计12.00").Text(90, 40, "机", size)), StringComparison.Ordinal);

    /// <summary>The year in a title's middle has another size or colour: the title does not lie over it.</summary>
    [Fact]
    public void ATitleAroundAYearIsNone() =>
        Assert.Equal("某局2024年度决算|合计12.00", Read(new PageBuilder().Text(100, 20, "某局", 30).Text(161, 21, "2024", 28, 0xE01818).Text(220, 20, "年度决算", 30).Text(100, 90, "合计12.00").Text(100, 110, "合计合计合计合计")).Replace("|合计合计合计合计", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("内部资料", 0xCCCCCC)]
    [InlineData("2023 08 15", 0xCCCCCC)]
    [InlineData("内部资料", 0xFF3333)]
    public void PaleAndColouredTilesAreAWatermark(string tile, int color) => Assert.Equal("项目支出一|项目支出二|项目支出三|项目支出四", Read(Tiled(tile, color)));

    /// <summary>Text of the same kinds that stands across nothing, and a correction, which may be the figure that counts.</summary>
    [Theory]
    [InlineData("内部资料", 0x333333)]
    [InlineData("7777.77", 0xFF3333)]
    public void DarkTextAndColouredFiguresAreNone(string tile, int color) => Assert.NotEqual("项目支出一|项目支出二|项目支出三|项目支出四", Read(Tiled(tile, color)));

    [Fact]
    public void PaleTextBesideOtherTextIsNone() =>
        Assert.Equal("项目支出说明", Read(new PageBuilder().Text(100, 50, "项目支出").Text(160, 50, "说明", 10, 0xAAAAAA)));

    private static PageBuilder Tiled(string tile, int color)
    {
        var page = new PageBuilder();
        foreach (var (i, row) in "一二三四".Index())
            page.Text(100, 50 + 20 * i, $"项目支出{row}").Text(115, 52 + 20 * i, tile, 10, color).Text(300, 52 + 20 * i, tile, 10, color);
        return page;
    }

    [Theory]
    [InlineData(LetterVisibility.Invisible)]
    [InlineData(LetterVisibility.Clipped)]
    [InlineData(LetterVisibility.OffPage)]
    [InlineData(LetterVisibility.SameAsBackground)]
    [InlineData(LetterVisibility.Covered)]
    [InlineData(LetterVisibility.Microscopic)]
    public void LettersThatNobodySeesAreLeftOut(LetterVisibility visibility) =>
        Assert.Equal("536.65", Read(new PageBuilder().Text(100, 50, "536.65").Text(100, 50, "888.88", visibility: visibility)));
}
