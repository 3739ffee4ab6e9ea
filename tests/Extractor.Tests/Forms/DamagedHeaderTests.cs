using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>Headers that lost a rule: where they no longer say what names the rows or which measure a column has, no sum proves the figures below.</summary>
public sealed class DamagedHeaderTests
{
    private static PageBuilder Page(string title) => new PageBuilder(width: 842).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    private static string[] Read(PageBuilder page) =>
        [.. BuiltDocument.Extract(page).Facts.Where(static fact => !MeasureNames.IsUnknown(fact.Measure)).Select(static fact => $"{fact.RowKey} {fact.Measure}={fact.RawText}{(fact.Verification == Verification.Verified ? " verified" : "")}")];

    /// <summary>类 款 项 stand in one cell over their columns: nothing says that 06 and 01 are pieces of a code, and the names alone are no keys of this form.</summary>
    [Fact]
    public void RowsWhoseCodesAreReadAsValuesAreProvedByNoSum() => Assert.Equal(
        ["一般公共服务支出 total=30.00", "一般公共服务支出 basic_expenditure=20.00", "一般公共服务支出 project_expenditure=10.00", "财政事务 total=30.00", "财政事务 basic_expenditure=20.00", "财政事务 project_expenditure=10.00"],
        Read(Page("支出决算表")
            .Table(50, 100, [180, 120, 80, 80, 80], ["支出功能分类科目编码类款项", "科目名称", "本年支出合计", "基本支出", "项目支出"])
            .Table(50, 120, [60, 60, 60, 120, 80, 80, 80], ["201", "", "", "一般公共服务支出", "30.00", "20.00", "10.00"], ["201", "06", "", "财政事务", "30.00", "20.00", "10.00"])));

    /// <summary>收入 above and 行次 below it in one cell, or 次 alone: the column holds the line numbers that key the rows.</summary>
    [Theory]
    [InlineData("收入行次")]
    [InlineData("次")]
    public void RowsWhoseLineNumbersAreReadAsValuesAreProvedByNoSum(string header) => Assert.Equal(
        ["一、一般公共预算财政拨款收入 amount=30.00", "32 amount=30.00 verified", "本年收入合计 amount=30.00", "57 amount=30.00 verified"],
        Read(Page("收入支出决算总表").Table(
            50, 100, [160, 60, 80, 160, 60, 80], ["项目", header, "金额", "项目", "行次", "金额"],
            ["一、一般公共预算财政拨款收入", "1", "30.00", "一、一般公共服务支出", "32", "30.00"], ["本年收入合计", "27", "30.00", "本年支出合计", "57", "30.00"])));

    /// <summary>款 项 stand in the row of the total: its name is 合计 all the same.</summary>
    [Fact]
    public void HeaderCellsBesideATotalAreNoPartOfItsName() => Assert.Equal(
        ["合计 total=30.00 verified", "合计 basic_expenditure=20.00 verified", "合计 project_expenditure=10.00 verified"],
        Read(Page("支出决算表")
            .Table(50, 100, [120, 120, 80, 80, 80], ["支出功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"])
            .Table(50, 120, [40, 80, 120, 80, 80, 80], ["类", "款 项", "合计", "30.00", "20.00", "10.00"])
            .Table(50, 140, [40, 40, 40, 120, 80, 80, 80], ["201", "06", "01", "行政运行", "30.00", "20.00", "10.00"]))[..3]);

    [Theory]
    [InlineData(new[] { "人员经费", "科目代码 科目名称 决算数" }, true)]
    [InlineData(new[] { "科目名称", "科目 代码" }, false)]
    [InlineData(new[] { "科目代码 科目名称" }, false)]
    [InlineData(new[] { "人员经费", "决 算 数" }, false)]
    public void ALineOfHeadersIsKnown(string[] lines, bool holds) => Assert.Equal(holds, RunTogether.HoldsLineOfHeaders(lines, FormRegistry.BuiltIn));

    [Theory]
    [InlineData("budget_summary", "当年预算安排上年结转安排", true)]
    [InlineData("budget_summary", "上年结转安排", false)]
    [InlineData("budget_summary", "上年结转安排的支出", false)]
    [InlineData("final_fiscal_summary", "一般公共预算财政政府性基金预算财拨款政拨款", true)]
    [InlineData("final_fiscal_summary", "一般公共预算财政拨款支出", false)]
    [InlineData("final_three_public", "公务用车购置及运行维护费支出", false)]
    public void TheHeadersOfTwoMeasuresInOneCellAreKnown(string form, string header, bool areTwo) =>
        Assert.Equal(areTwo, TwoMeasures.AreNamedBy(["支出", header], FormRegistry.BuiltIn.Find(form)!, FormSide.Expenditure));
}
