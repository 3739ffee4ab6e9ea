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
}
