using System.Globalization;
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

    /// <summary>Two rows print two texts over the columns of the label: between them a rule is missing, and the names of other rows may lack a half too.</summary>
    [Theory]
    [InlineData("会议费,培训费", false)]
    [InlineData("会议费", true)]
    public void WhereARuleIsMissingNoNameIsSure(string texts, bool isVerified)
    {
        var page = Page("政府采购支出预算表").Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "60.00"], ["", "20.00"], ["", "10.00"], ["差旅费", "30.00"]);
        var names = texts.Split(',');
        for (var i = 0; i < names.Length; i++)
            page.Text(52 + 70 * i, 145, names[i], 8).Text(52 + 70 * i, 165, "其他" + names[i], 8);
        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.Equal(("差旅费", isVerified), (fact.RowLabel, fact.Verification == Verification.Verified));
    }

    /// <summary>The row's label as two texts: beside each other on a line, or one on the height between the other's lines.</summary>
    [Theory]
    [InlineData("a gap between two names", "会议费@0,6 培训费@70,6", false)]
    [InlineData("a name beside the lines of another", "文印机要办公@0,1 印刷费@70,6 化经费@0,11", false)]
    [InlineData("a name that wraps", "文印机要办公自动化设备运行维@0,1 护经费@0,11", true)]
    [InlineData("a name that is spaced out", "会@0,6 议@30,6 费@60,6", true)]
    public void TwoNamesInOneCellAreProvedByNoSum(string why, string label, bool isVerified)
    {
        var page = Page("政府采购支出预算表")
            .Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["货物", "20.00"], ["", "10.00"]);
        foreach (var text in label.Split(' '))
        {
            var at = text.IndexOf('@', StringComparison.Ordinal);
            var place = text[(at + 1)..].Split(',');
            page.Text(52 + int.Parse(place[0], CultureInfo.InvariantCulture), 159 + int.Parse(place[1], CultureInfo.InvariantCulture), text[..at], 8);
        }

        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.True((fact.Verification == Verification.Verified) == isVerified, $"{why}: {fact.RowLabel} {fact.Verification}");
    }

    /// <summary>Pieces of codes that two rows share, dashes alone, and a label that a stroke cuts through.</summary>
    [Theory]
    [InlineData("201 201", "06", "一般行政", "2012010620 total=10.00")]
    [InlineData("208", "6", "抚恤", "20806 total=10.00 verified")]
    [InlineData("", "", "——", "—— total=10.00")]
    public void ACodeThatIsNoneIsProvedByNoSum(string upper, string lower, string label, string expected)
    {
        var last = upper.StartsWith("201", StringComparison.Ordinal) ? "20" : "";
        var document = BuiltDocument.Extract(Page("支出决算表").Table(
            50, 100, [60, 40, 40, 120, 60, 60, 60], ["类", "款", "项", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["", "", "", "合计", "30.00", "30.00", ""], ["204", "01", "01", "行政运行", "20.00", "20.00", ""], [upper, lower, last, label, "10.00", "10.00", ""]));
        var fact = document.Facts[^2];
        Assert.Equal(expected, $"{fact.RowKey} {fact.Measure}={fact.RawText}{(fact.Verification == Verification.Verified ? " verified" : "")}");
    }

    /// <summary>A form without figures prints dashes for subjects, and zeros or dashes beside them: nothing is in doubt.</summary>
    [Theory]
    [InlineData("0.00", "——", 0)]
    [InlineData("0.00", "0.01", 1)]
    public void DashesForANameAreInDoubtWhereAFigureStandsBeside(string total, string project, int diagnostics) =>
        Assert.Equal(diagnostics, FormLine.Read(Page("政府性基金预算财政拨款收入支出决算表").Table(
            50, 100, [70, 120, 70, 70], ["科目编码", "科目名称", "小计", "项目支出"], ["合计", "", "0.00", "0.00"], ["——", "——", total, project])).Diagnostics.Length);

    [Fact]
    public void ANameThatALineCutsThroughIsProvedByNoSum() => Assert.Equal(
        ["合计 amount=30.00 verified", "物业管理费 amount=20.00 verified", "会议 amount=10.00"],
        Read(Page("政府采购支出预算表").Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["物业管理费", "20.00"], ["会议培训服务", "10.00"]).Vertical(68.2f, 160, 180)));

    /// <summary>The rule below 会议费 is missing: its cell holds the next row's name too.</summary>
    [Fact]
    public void TheNamesOfTwoRowsAreProvedByNoSum()
    {
        var page = Page("政府采购支出预算表").Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["货物", "20.00"]);
        page.Horizontal(180, 170, 250).Horizontal(200, 50, 250).Vertical(50, 160, 200).Vertical(170, 160, 200).Vertical(250, 160, 200);
        page.Text(52, 165, "会议费", 8).Text(52, 185, "培训费", 8).Text(172, 165, "10.00", 8);
        Assert.Equal(["合计 amount=30.00 verified", "货物 amount=20.00 verified", "会议费培训费 amount=10.00"], Read(page));
    }

    /// <summary>Without the rule between 基本支出 and 项目支出 their figures lie beside each other in the total's cell: then no single one is known to be of the first.</summary>
    [Fact]
    public void AFigureInTwoColumnsIsProvedByNoSum()
    {
        var document = BuiltDocument.Extract(Page("支出决算表").Table(50, 100, [60, 120, 60, 120], ["科目代码", "科目名称", "本年支出合计", "基本支出"], ["", "合计", "30.00", ""], ["2010601", "行政运行", "20.00", "20.00"])
            .Text(235 - 3, 121, "", 8).Text(292, 121, "20.00", 8).Text(352, 121, "10.00", 8));
        Assert.Equal(Verification.Unverified, document.Facts[^1].Verification);
    }

    /// <summary>类 款 under one header: their figures make one piece of the code.</summary>
    [Fact]
    public void TwoPiecesOfACodeInOneCellAreOne() => Assert.Equal(
        ["208 total=30.00", "208 basic_expenditure=20.00", "208 project_expenditure=10.00", "2080501 total=30.00", "2080501 basic_expenditure=20.00", "2080501 project_expenditure=10.00"],
        Read(Page("支出决算表").Table(50, 100, [60, 30, 120, 60, 60, 60], ["类款", "项", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["208", "", "社会保障和就业支出", "30.00", "20.00", "10.00"], ["208 05", "01", "行政单位离退休", "30.00", "20.00", "10.00"]))
            .Select(static line => line.Replace(" verified", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("06机关事业单位", true)]
    [InlineData("国有资本收3入", true)]
    [InlineData("2024年专项", false)]
    [InlineData("台式计算机（20万以下）", false)]
    [InlineData("会议费12", false)]
    [InlineData("会议费", false)]
    public void ANumberAmongTheWordsOfANameIsKnown(string text, bool holds) => Assert.Equal(holds, RunTogether.HoldsNumber(text));

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
