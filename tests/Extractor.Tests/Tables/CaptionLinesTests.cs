using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

/// <summary>Which lines stand above which table of a page.</summary>
public sealed class CaptionLinesTests
{
    private static readonly float[] Columns = [100, 100];

    private static readonly string[][] Rows = [["项目", "金额"], ["合计", "1.00"]];

    private static string[][] Above(PageBuilder builder)
    {
        var page = GridBuilder.Build(builder.Build());
        return [.. page.Grids.Select((_, index) => CaptionLines.Above(page, index).Select(static line => line.Text).ToArray())];
    }

    [Fact]
    public void TablesBelowEachOtherHaveTheLinesBetweenThem() => Assert.Equal(
        [["收入决算表", "部门：某局 单位：万元"], ["支出决算表"]],
        Above(new PageBuilder().Text(100, 60, "收入决算表").Text(50, 80, "部门：某局").Text(200, 80, "单位：万元").Table(50, 100, Columns, Rows).Text(100, 160, "支出决算表").Table(50, 180, Columns, Rows)));

    /// <summary>Two pages on one sheet: the titles of both tables stand on one line.</summary>
    [Fact]
    public void TablesSideBySideHaveTheSegmentsAboveThem() => Assert.Equal(
        [["收入决算表", "部门：甲局 单位：万元"], ["支出决算表", "部门：乙局 单位：元"]],
        Above(new PageBuilder(width: 842)
            .Text(100, 60, "收入决算表").Text(50, 80, "部门：甲局").Text(200, 80, "单位：万元").Table(50, 100, Columns, Rows)
            .Text(500, 60, "支出决算表").Text(450, 80, "部门：乙局").Text(600, 80, "单位：元").Table(450, 110, Columns, Rows)));

    /// <summary>A title over both halves of a form that is printed in two boxes is the first one's, and names the form once.</summary>
    [Fact]
    public void ATitleOverTwoTablesIsTheFirstOnes() => Assert.Equal(
        [["收入支出决算总表"], []],
        Above(new PageBuilder(width: 842).Text(290, 60, "收入支出决算总表", 20).Table(50, 100, Columns, Rows).Table(450, 100, Columns, Rows)));

    [Fact]
    public void EachOfTwoFormsSideBySideIsReadWithItsOwnTitleAndUnit()
    {
        string[][] Body(string total) => [["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["201", "一般公共服务支出", total, total, "0.00"]];
        var document = BuiltDocument.Extract(new PageBuilder(width: 842)
            .Text(100, 60, "支出决算表").Text(250, 80, "单位：万元").Table(50, 100, [50, 80, 70, 60, 60], Body("3.00"))
            .Text(450, 60, "一般公共预算财政拨款支出决算表").Text(650, 80, "单位：元").Table(450, 100, [50, 80, 70, 60, 60], Body("20000.00")));
        Assert.Equal(
            [("final_expenditure", (decimal?)30000m), ("final_general_expenditure", 20000m)],
            document.Facts.Where(static fact => fact.Measure == "basic_expenditure").Select(static fact => (fact.Form, fact.AmountYuan)));
    }
}
