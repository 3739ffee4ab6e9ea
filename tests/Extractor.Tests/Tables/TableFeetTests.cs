using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class TableFeetTests
{
    /// <summary>A page whose table reaches to its foot, where something is drawn over the label of the last row.</summary>
    private static PageBuilder Page(int number, string foot) =>
        new PageBuilder(number).Text(200, 680, "收入支出决算总表", 16).Text(450, 700, "单位：万元", 8)
            .Table(60, 720, [150, 40, 150], ["项目", "行次", "金额"], ["其他收入", "1", "1.00"], ["事业收入", "2", "2.00"], ["本年收入合计", "3", "3.00"])
            .Text(115, 786, foot, 8);

    [Theory]
    [InlineData("— 1 —", "— 2 —", "— 3 —", "本年收入合计")]
    [InlineData("第8页", "第9页", "第10页", "本年收入合计")]
    [InlineData("第7页", "第7页", "第7页", "本年收入合计第7页")] // no page number: it may be part of the label
    public void PageNumbersAreNoPartOfALabel(string first, string second, string third, string label)
    {
        var document = BuiltDocument.Extract(Page(1, first), Page(2, second), Page(3, third));
        Assert.Equal(3, document.Facts.Count(fact => fact.RowLabel == label));
    }
}
