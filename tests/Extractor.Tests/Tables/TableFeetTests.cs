using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class TableFeetTests
{
    /// <summary>A page whose table reaches to its foot, where something is drawn over the label of the last row.</summary>
    private static PageBuilder Page(int number, string foot, float y = 786) =>
        new PageBuilder(number).Text(200, 680, "收入支出决算总表", 16).Text(450, 700, "单位：万元", 8)
            .Table(60, 720, [150, 40, 150], ["项目", "行次", "金额"], ["其他收入", "1", "1.00"], ["事业收入", "2", "2.00"], ["本年收入合计", "3", "3.00"])
            .Text(115, y, foot, 8);

    [Theory]
    [InlineData("— 1 —", "— 2 —", "— 3 —", "本年收入合计")]
    [InlineData("第8页", "第9页", "第10页", "本年收入合计")]
    [InlineData("第7页", "第7页", "第7页", "本年收入合计第7页")] // no page number: it may be part of the label
    public void PageNumbersAreNoPartOfALabel(string first, string second, string third, string label)
    {
        var document = BuiltDocument.Extract(Page(1, first), Page(2, second), Page(3, third));
        Assert.Equal(3, document.Facts.Count(fact => fact.RowLabel == label));
    }

    /// <summary>What stands across a table's last rule on page after page is in no cell, though no page draws it elsewhere.</summary>
    [Theory]
    [InlineData(794f, "本年收入合计")]
    [InlineData(786f, "本年收入合计某某市自然资源局")]
    public void ARunningFootStandsAcrossARule(float y, string label)
    {
        var document = BuiltDocument.Extract(Page(1, "某某市自然资源局", y), Page(2, "某某市自然资源局", y), Page(3, "某某市自然资源局", y));
        Assert.Equal(3, document.Facts.Count(fact => fact.RowLabel == label));
    }

    /// <summary>A code in the last row is no page number where other pages print theirs at the same place.</summary>
    [Fact]
    public void ACodeIsNoPageNumber()
    {
        PageBuilder[] pages = [.. Enumerable.Range(1, 3).Select(static number => new PageBuilder(number).Text(74, 780, $"{number}", 8)), Coded(4), Coded(5)];
        Assert.Equal(2, BuiltDocument.Extract(pages).Facts.Count(static fact => fact.RowKey == "2101103"));
    }

    /// <summary>So is no line number (行次) that stands there.</summary>
    [Fact]
    public void ALineNumberIsNoPageNumber()
    {
        PageBuilder[] pages = [.. Enumerable.Range(1, 3).Select(static number => new PageBuilder(number).Text(212, 785, $"{number}", 8)), Page(4, "")];
        Assert.Equal(["1", "2", "3"], BuiltDocument.Extract(pages).Facts.Select(static fact => fact.RowKey));
    }

    private static PageBuilder Coded(int number) => new PageBuilder(number).Text(200, 680, "支出决算表", 16).Text(450, 700, "单位：万元", 8)
        .Table(60, 735, [60, 100, 100], ["科目编码", "科目名称", "本年支出合计"], ["210", "卫生健康支出", "6.72"], ["2101103", "公务员医疗补助", "6.72"]);
}
