using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>Rules that are missing between two cells: what stands in one then is taken apart, or proved by no sum.</summary>
public sealed class RunTogetherTests
{
    private static PageBuilder Page(string title) => new PageBuilder(width: 842).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    private static string[] Read(PageBuilder page) =>
        [.. BuiltDocument.Extract(page).Facts.Select(static fact => $"{fact.RowKey} {fact.Measure}={fact.RawText}{(fact.Verification == Verification.Verified ? " verified" : "")}")];

    [Fact]
    public void ACodeAndItsNameInOneCellAreTakenApart() => Assert.Equal(
        ["合计 total=30.00 verified", "合计 basic_expenditure=20.00 verified", "合计 project_expenditure=10.00 verified", "201 total=30.00 verified", "201 basic_expenditure=20.00 verified", "201 project_expenditure=10.00 verified"],
        Read(Page("一般公共预算财政拨款支出决算表")
            .Table(50, 100, [50, 150, 80, 80, 80], ["科目代码", "科目名称", "小计", "基本支出", "项目支出"])
            .Table(50, 120, [200, 80, 80, 80], ["合计", "30.00", "20.00", "10.00"], ["201 一般公共服务支出", "30.00", "20.00", "10.00"])));

    /// <summary>06 and its name in one cell: 20805 alone is the code of another row.</summary>
    [Fact]
    public void ThePieceOfACodeInALabelLeavesTheRowOpen() => Assert.Equal(
        ["208 total=30.00 verified", "208 basic_expenditure=20.00 verified", "208 project_expenditure=10.00 verified", "20805 total=30.00", "20805 basic_expenditure=20.00", "20805 project_expenditure=10.00"],
        Read(Page("一般公共预算财政拨款支出决算表")
            .Table(50, 100, [30, 30, 30, 150, 80, 80, 80], ["类", "款", "项", "科目名称", "小计", "基本支出", "项目支出"], ["208", "", "", "社会保障和就业支出", "30.00", "20.00", "10.00"])
            .Table(50, 140, [30, 30, 180, 80, 80, 80], ["208", "05", "06机关事业单位职业年金缴费支出", "30.00", "20.00", "10.00"])));

    [Fact]
    public void ALabelAndItsLineNumberInOneCellAreTakenApart() => Assert.Equal(
        ["1 amount=30.00 verified", "32 amount=30.00 verified", "27 amount=30.00 verified", "57 amount=30.00 verified", "31 amount=30.00 verified", "62 amount=30.00 verified"],
        Read(Page("收入支出决算总表").Table(
            50, 100, [160, 80, 160, 80], ["项目 行次", "金额", "项目 行次", "金额"],
            ["一、一般公共预算财政拨款收入 1", "30.00", "一、一般公共服务支出 32", "30.00"], ["本年收入合计 27", "30.00", "本年支出合计 57", "30.00"], ["总计 31", "30.00", "总计 62", "30.00"])));

    /// <summary>A stroke through a line number makes two columns of 行次: the other rows keep their numbers, and this one is proved by no sum.</summary>
    [Fact]
    public void LineNumbersBesideACutOneAreRead() => Assert.Equal(
        ["27 amount=30.00 verified", "57 amount=30.00 verified", "31 amount=30.00 verified", "…2 amount=30.00"],
        Read(Page("收入支出决算总表").Table(
            50, 100, [120, 40, 80, 120, 40, 80], ["项目", "行次", "金额", "项目", "行次", "金额"],
            ["本年收入合计", "27", "30.00", "本年支出合计", "57", "30.00"], ["总计", "31", "30.00", "总计", "62", "30.00"]).Vertical(416, 140, 160)));

    /// <summary>项目支出 or 上缴上级支出: the sum of the row holds either way.</summary>
    [Fact]
    public void AValueBelowTwoHeadersIsOfNeither() => Assert.Equal(
        ["合计 total=30.00", "合计 basic_expenditure=20.00", "合计 column_5=10.00"],
        Read(Page("支出决算表").Table(
            50, 100, [60, 120, 60, 60, 140, 60], ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出 上缴上级支出", "经营支出"], ["合计", "", "30.00", "20.00", "10.00", ""])).Select(static line => line.Replace(" verified", "", StringComparison.Ordinal)));

    /// <summary>栏次 3 4 in one cell: whatever the headers above it look like, they are two.</summary>
    [Fact]
    public void AValueBelowTwoColumnNumbersIsOfNeither() => Assert.Equal(
        ["合计 total=30.00", "合计 basic_expenditure=20.00", "合计 column_5=10.00"],
        Read(Page("支出决算表").Table(
            50, 100, [60, 120, 60, 60, 140, 60], ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出上缴", "经营支出"], ["栏次", "", "1", "2", "3 4", "5"], ["合计", "", "30.00", "20.00", "10.00", ""])).Select(static line => line.Replace(" verified", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData(new[] { "一般公共预算财 政府性基金预算", "政拨款 财政拨款" }, true)]
    [InlineData(new[] { "一般公共预算财", "政拨款" }, false)]
    [InlineData(new[] { "一般公共预算 财", "政 拨款" }, false)]
    [InlineData(new[] { "项目支出 上缴上级支出" }, false)]
    public void TwoWrappedHeadersInOneCellAreKnown(string[] lines, bool areTwo) => Assert.Equal(areTwo, RunTogether.AreWrappedHeaders(lines, FormRegistry.BuiltIn));

    [Theory]
    [InlineData("3 4", 3)]
    [InlineData("9 10", 9)]
    [InlineData("34", 0)]
    [InlineData("3 5", 0)]
    [InlineData("3 4 5", 0)]
    [InlineData("", 0)]
    public void TwoColumnNumbersInOneCellAreKnown(string printed, int first) => Assert.Equal(first, RunTogether.FirstColumnNumber(printed));

    [Theory]
    [InlineData("项目支出 上缴上级支出", true)]
    [InlineData("小计 公务用车运行费", true)]
    [InlineData("科目编码 科目名称", true)]
    [InlineData("预算数 决算数", true)]
    [InlineData("项 目 支 出", false)]
    [InlineData("项目 支出", false)]
    [InlineData("基本支出 明细", false)]
    public void TwoHeadersInOneCellAreKnown(string printed, bool areTwo) => Assert.Equal(areTwo, RunTogether.AreHeaders(printed, FormRegistry.BuiltIn));

    public static TheoryData<string, string[], string> TwoRows => new()
    {
        { "two items", ["一、财政拨款", "二、其他收入"], "9" },
        { "two line numbers", ["财政拨款"], "9 10" },
        { "an amount of the neighbour", ["财政拨款12.50收入"], "9" },
    };

    [Theory]
    [MemberData(nameof(TwoRows))]
    public void ARowOfTwoNamesIsProvedByNoSum(string why, string[] labels, string lines)
    {
        var page = Page("收入支出决算总表")
            .Table(50, 100, [120, 30, 80, 120, 30, 80], ["项目", "行次", "金额", "项目", "行次", "金额"])
            .Table(50, 120, [120, 30, 80, 120, 30, 80], ["", "", "30.00", "一、一般公共服务支出", "32", "30.00"])
            .Table(50, 140, [120, 30, 80, 120, 30, 80], ["本年收入合计", "27", "30.00", "本年支出合计", "57", "30.00"]);
        for (var i = 0; i < labels.Length; i++)
            page.Text(52, 121 + 9 * i, labels[i], 8);
        var numbers = lines.Split(' ');
        for (var i = 0; i < numbers.Length; i++)
            page.Text(172, 121 + 9 * i, numbers[i], 8);
        var document = BuiltDocument.Extract(page);
        Assert.True(document.Facts[0].Verification == Verification.Unverified, $"{why}: {document.Facts[0].RowKey}");
        Assert.Contains("cannot be keyed for certain", document.Document.StatusReason!, StringComparison.Ordinal);
    }

    [Fact]
    public void AValueWithoutANameIsProvedByNoSum() => Assert.Equal(
        ["合计 total=30.00 verified", "合计 basic_expenditure=20.00 verified", "合计 project_expenditure=10.00 verified", " total=30.00", " basic_expenditure=20.00", " project_expenditure=10.00"],
        Read(Page("支出决算表").Table(
            50, 100, [60, 120, 60, 60, 60], ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["合计", "", "30.00", "20.00", "10.00"], ["", "", "30.00", "20.00", "10.00"])));

    /// <summary>The value's cell reaches over 工程 and 服务: it may be of either.</summary>
    [Fact]
    public void AValueThatRunsOverTwoRowsIsProvedByNoSum()
    {
        var page = Page("支出决算表")
            .Table(50, 100, [60, 120, 60, 60, 60], ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["合计", "", "30.00", "20.00", "10.00"])
            .Horizontal(140, 50, 410).Horizontal(160, 50, 230).Horizontal(180, 50, 410).Vertical(50, 140, 180).Vertical(110, 140, 180).Vertical(230, 140, 180).Vertical(290, 140, 180).Vertical(350, 140, 180).Vertical(410, 140, 180)
            .Text(52, 145, "201", 8).Text(112, 145, "一般公共服务支出", 8).Text(52, 165, "205", 8).Text(112, 165, "教育支出", 8)
            .Text(232, 155, "30.00", 8).Text(292, 155, "20.00", 8).Text(352, 155, "10.00", 8);
        Assert.All(BuiltDocument.Extract(page).Facts.Where(static fact => fact.RowKey == "201"), static fact => Assert.Equal(Verification.Unverified, fact.Verification));
    }

    [Theory]
    [InlineData("一般公共服务支出", false)]
    [InlineData("2024年专项（第2期）", false)]
    [InlineData("行政事业单位养老支出 20805", true)]
    [InlineData("某局001001", false)]
    [InlineData("本年收入合计/3803.71本年支出合计", true)]
    [InlineData("其他事务支2010399出", true)]
    [InlineData("增长1.5倍", false)]
    public void ALabelWithAFigureInItIsNotWhole(string label, bool holds) => Assert.Equal(holds, RunTogether.HoldsFigure(label));
}
