using Extractor.Core.Geometry;
using Extractor.Core.Text;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Text;

public sealed class LineBuilderTests
{
    private static List<TextLine> Lines(PageBuilder page) => LineBuilder.Build(page.Build().Letters);

    [Fact]
    public void SegmentsStandApart()
    {
        var line = Assert.Single(Lines(new PageBuilder().Text(50, 50, "部门名称：某局").Text(250, 50, "2024年度").Text(400, 50, "金额单位：万元")));
        Assert.Equal(["部门名称：某局", "2024年度", "金额单位：万元"], line.Segments.Select(static s => s.Text));
    }

    [Fact]
    public void LettersOfOneLineMayBeDrawnInAnyOrder() =>
        Assert.Equal("收入支出", Assert.Single(Lines(new PageBuilder().Text(70, 50, "支出").Text(50, 50, "收入"))).Text);

    [Fact]
    public void DigitsAndIdeographsOfOneLineMayBeCentredApart() =>
        Assert.Equal("2024年度", Assert.Single(Lines(new PageBuilder().Text(50, 51.5f, "2024").Text(70, 50, "年度"))).Text);

    [Fact]
    public void NoSpaceIsInsertedBetweenIdeographs() =>
        Assert.Equal("合计", Assert.Single(Lines(new PageBuilder().Text(50, 50, "合").Text(66, 50, "计"))).Text);

    [Fact]
    public void ADrawnSpaceIsKept() => Assert.Equal("合 计", Assert.Single(Lines(new PageBuilder().Text(50, 50, "合 计"))).Text);

    [Fact]
    public void WordsThatStandApartGetASpace() =>
        Assert.Equal("AB CD", Assert.Single(Lines(new PageBuilder().Text(50, 50, "AB").Text(64, 50, "CD"))).Text);

    /// <summary>A mark of a note (脚注) beside a figure is none of its digits.</summary>
    [Theory]
    [InlineData(48f, 6f)]
    [InlineData(47.5f, 6f)]
    [InlineData(47.5f, 7.5f)]
    public void SmallRaisedDigitsAreTheMarkOfANote(float y, float size) =>
        Assert.Equal("13,122.25¹²", Assert.Single(Lines(new PageBuilder().Text(50, 50, "13,122.25").Text(95.1f, y, "12", size))).Text);

    [Theory]
    [InlineData(52f, 6f)]
    [InlineData(50.8f, 9f)]
    [InlineData(54f, 6f)]
    public void SmallDigitsThatAreNotRaisedAreDigits(float y, float size) =>
        Assert.Equal("2024年12", Assert.Single(Lines(new PageBuilder().Text(50, 50, "2024年").Text(80, y, "12", size))).Text);

    /// <summary>A year is no mark, and what stands above the figure altogether is none of it.</summary>
    [Theory]
    [InlineData("2024", 47.5f)]
    [InlineData("12", 46f)]
    public void SmallDigitsThatAreNoMarkAreALineOfTheirOwn(string digits, float y) =>
        Assert.Equal([digits, "13,122.25"], Lines(new PageBuilder().Text(50, 50, "13,122.25").Text(95.1f, y, digits, 6)).Select(static line => line.Text));

    /// <summary>叠印: a foot over a code leaves no code that anyone can read.</summary>
    [Theory]
    [InlineData("2101103", 51f, true)]
    [InlineData("合计", 51f, false)]
    [InlineData("2101103", 86f, false)]
    public void WordsOverACodeAreMarked(string below, float x, bool expected) =>
        Assert.Equal(expected, CutFigures.IsMarked(Assert.Single(Lines(new PageBuilder().Text(50, 50, below).Text(x, 50, "某某局"))).Text));

    [Theory]
    [InlineData("其他……", false)]
    [InlineData("…2101103", true)]
    [InlineData("2101…", true)]
    [InlineData("2101103", false)]
    public void AnEllipsisIsNoMark(string text, bool expected) => Assert.Equal(expected, CutFigures.IsMarked(text));

    [Fact]
    public void SmallRaisedDecimalsAreDigits() =>
        Assert.Equal("13,122.25", Assert.Single(Lines(new PageBuilder().Text(50, 50, "13,122.").Text(85.1f, 48, "25", 6))).Text);

    [Theory]
    [InlineData("职责....2")]
    [InlineData("2")]
    public void SmallTextAboveALargeTitleElsewhereIsALine(string small) =>
        Assert.Equal([small, "部门决算公开"], Lines(new PageBuilder().Text(50, 46, small, 8).Text(300, 50, "部门决算公开", 20)).Select(static line => line.Text));

    [Fact]
    public void ASmallCaptionBesideATitleIsNoMark() =>
        Assert.Equal("决算总表公开01表", Assert.Single(Lines(new PageBuilder().Text(50, 50, "决算总表", 16).Text(115, 51, "公开01表", 8))).Text);

    [Theory]
    [InlineData(TextDirection.Up, "第一行|第二行")]
    [InlineData(TextDirection.Down, "第二行|第一行")]
    public void TurnedLinesAreReadTheWayTheyRun(TextDirection way, string expected) =>
        Assert.Equal(expected, string.Join('|', Lines(new PageBuilder().Turned(50, 50, "第一行", 10f, way).Turned(70, 50, "第二行", 10f, way)).Select(static line => line.Text)));
}
