using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class RunningHeadsTests
{
    /// <summary>What each page prints at the height, and whether it is a running head. An empty text leaves the page without.</summary>
    [Theory]
    [InlineData(40, true, "某局2024年度部门决算", "某局2024年度部门决算", "某局2024年度部门决算")]
    [InlineData(810, true, "某局决算 第1页", "某局决算 第9页", "某局决算 第10页")]
    [InlineData(40, true, "某局决算", "", "某局决算", "", "某局决算")] // heads of odd pages
    [InlineData(40, true, "第三部分 决算情况说明", "第三部分 决算情况说明", "第三部分 决算情况说明")]
    [InlineData(40, true, "11/22/26, 12:46 AM", "11/22/26, 12:46 AM", "11/22/26, 12:46 AM")] // what browsers print
    [InlineData(40, false, "元，完成年初预算", "元，完成年初预算", "元，完成年初预算")]
    [InlineData(40, false, "某局决算", "某局决算", "")]
    [InlineData(40, false, "某局决算", "", "", "某局决算", "", "", "某局决算")]
    [InlineData(400, false, "某局决算", "某局决算", "某局决算")]
    [InlineData(40, false, "元，完成年初预算的86.21%。", "元，完成年初预算的97.09%。", "元，完成年初预算的98.04%。")]
    [InlineData(40, false, "一、收入决算情况", "二、支出决算情况", "三、财政拨款情况")]
    public void AreAtTheEdgeOfSeveralPages(float y, bool isHead, params string[] texts)
    {
        var pages = texts.Select((text, i) => Page(i + 1, text, y)).ToArray();
        var line = Array.Find(pages[0].Lines, static line => !line.Text.StartsWith("2024年度收入总计", StringComparison.Ordinal))!;
        Assert.Equal(isHead, RunningHeads.Of(pages).Contains(line, pages[0]));
    }

    [Fact]
    public void StandAtTheSameHeight()
    {
        PrintedPage[] pages = [Page(1, "某局决算", 30), Page(2, "某局决算", 55), Page(3, "某局决算", 80)];
        Assert.False(RunningHeads.Of(pages).Contains(pages[0].Lines[0], pages[0]));
    }

    private static PrintedPage Page(int number, string text, float y)
    {
        var page = new PageBuilder(number).Text(60, 300, "2024年度收入总计3.00万元，支出总计3.00万元。");
        return GridBuilder.Build((text.Length > 0 ? page.Text(100, y, text) : page).Build());
    }
}
