using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class WatermarksTests
{
    /// <summary>A page of a form, with a watermark over its labels or beside them.</summary>
    private static PageBuilder Page(int number, float x) =>
        new PageBuilder(number).Text(200, 60, "收入支出决算总表", 16).Text(450, 80, "单位：万元", 8)
            .Table(60, 100, [150, 40, 150], ["项目", "行次", "金额"], ["其他收入", "1", "1.00"], ["事业收入", "2", "2.00"], ["本年收入合计", "3", "3.00"])
            .Text(x, 124, "内部资料", 8, 0xCCCCCC).Text(x, 144, "内部资料", 8, 0xCCCCCC).Text(x, 164, "内部资料", 8, 0xCCCCCC);

    /// <summary>水印: on the third page it lies over nothing, and only two others tell that it is no text of the cells; one might be chance.</summary>
    [Theory]
    [InlineData(66f, 3)]
    [InlineData(130f, 1)]
    public void PagesWithTextUnderItTellAWatermark(float second, int expected)
    {
        var document = BuiltDocument.Extract(Page(1, 66f), Page(2, second), Page(3, 130f));
        Assert.Equal(expected, document.Facts.Count(static fact => fact.RowLabel == "其他收入"));
    }

    [Fact]
    public void TwoOfManyPagesTellNone()
    {
        PageBuilder[] pages = [.. Enumerable.Range(1, 13).Select(static number => Page(number, number <= 2 ? 66f : 130f))];
        Assert.Equal(2, BuiltDocument.Extract(pages).Facts.Count(static fact => fact.RowLabel == "其他收入"));
    }
}
