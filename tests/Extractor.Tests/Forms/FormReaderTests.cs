using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

public sealed class FormReaderTests
{
    private static readonly float[] Coded = [60, 120, 60, 60, 60];

    private static PageBuilder Page(int number, string? title)
    {
        var page = new PageBuilder(number);
        return title is null ? page : page.Text(200, 60, title, 14).Text(450, 80, "单位：万元");
    }

    [Fact]
    public void A_list_of_subjects_is_no_summary_of_two_halves()
    {
        var reading = FormLine.Read(new PageBuilder(1).Text(200, 60, "收入支出决算表", 14).Text(450, 80, "单位：万元").Table(30, 100, [80, 120, 80, 80, 80, 80],
            ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"], ["204", "公共安全支出", "3.00", "33.00", "34.00", "2.00"]));
        Assert.Equal(("other", "收入支出决算表"), (reading.FormId, reading.Facts[0].FormLabel));
        Assert.Equal(["column_3", "column_4", "column_5", "column_6"], reading.Facts.Select(static fact => fact.Measure));
    }

    [Fact]
    public void A_list_with_the_balances_of_subjects_is_read_whole()
    {
        var reading = FormLine.Read(new PageBuilder(1).Text(200, 60, "一般公共预算财政拨款收入支出决算表", 14).Text(450, 80, "单位：万元").Table(30, 100, [80, 120, 80, 80, 80, 80],
            ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"], ["204", "公共安全支出", "3.00", "33.00", "34.00", "2.00"]));
        Assert.Equal(["opening_balance", "income", "total", "closing_balance"], reading.Facts.Select(static fact => fact.Measure));
        Assert.Equal(4, FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]).Forms[0].Rows[0].Values.Count(static fact => fact.Verification == Verification.Verified));
    }

    [Theory]
    [InlineData("部门预算收入总表", "预算金额", "total")]
    [InlineData("部门预算收入总表", "基金预算拨款", "government_fund_budget")]
    [InlineData("部门预算收入总表", "财政专户核拨收入", "fiscal_special_account")]
    [InlineData("部门预算收入总表", "纳入财政专户管理的政府非税收入拨款", "fiscal_special_account")]
    [InlineData("部门预算收入总表", "非教育收费收入预算", "institutional_income")]
    [InlineData("部门预算收入总表", "教育收费收入预算", "fiscal_special_account")]
    [InlineData("部门预算收入总表", "其中：教育收费", "education_fees")]
    [InlineData("部门预算收入总表", "其他来源收入", "other_income")]
    [InlineData("部门预算收入总表", "公共财政预算拨款", "general_public_budget")]
    [InlineData("政府采购预算明细表", "货物类", "goods")]
    [InlineData("政府采购预算明细表", "工程", "works")]
    [InlineData("政府采购预算明细表", "服务类", "services")]
    public void What_provinces_call_a_column_is_its_measure(string title, string header, string measure)
    {
        var facts = FormLine.Read(new PageBuilder(1).Text(200, 60, title, 14).Text(450, 80, "单位：万元").Table(50, 100, [150, 100, 200], ["项目", "合计数", header], ["某局", "44.00", "33.00"])).Facts;
        Assert.Equal(measure, facts[1].Measure);
    }

    /// <summary>公用经费合计 runs over the list beside it, in which its value stands, though no cell shows it; the name of a subject runs nowhere.</summary>
    [Fact]
    public void ATotalMayStandInTheLastOfListsSideBySide()
    {
        var reading = FormLine.Read(new PageBuilder(1, 842f).Text(200, 60, "一般公共预算财政拨款基本支出决算明细表", 14).Text(450, 80, "单位：万元").Table(50, 100, [60, 120, 60, 60, 120, 60, 60, 120, 60],
            ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
            ["301", "工资福利支出", "30.00", "302", "商品和服务支出", "9.00", "310", "资本性支出", "3.00"],
            ["30101", "基本工资", "30.00", "30201", "办公费", "", "", "", "3.00"],
            ["人员经费合计", "", "30.00", "公用经费合计", "", "", "", "", "12.00"]));
        Assert.Equal([("301", false), ("302", false), ("310", false), ("30101", false), ("", true), ("人员经费合计", false), ("公用经费合计", false)],
            reading.Rows.Where(static row => row.Values.Length > 0).Select(static row => (row.RowKey, row.IsKeyOpen)));
        Assert.Equal("公用经费合计 amount=12.00", FormLine.Describe(reading.Facts[^1]));
    }

    [Fact]
    public void RowsAreKeyedByTheirCode()
    {
        var facts = FormLine.Facts(Page(1, "支出决算表").Table(50, 100, Coded,
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["栏次", "", "1", "2", "3"],
            ["合计", "", "30.00", "20.00", "10.00"],
            ["2010601", "行政运行", "30.00", "20.00", "10.00"]));
        Assert.Equal(
            ["合计 total=30.00", "合计 basic_expenditure=20.00", "合计 project_expenditure=10.00", "2010601 total=30.00", "2010601 basic_expenditure=20.00", "2010601 project_expenditure=10.00"],
            facts);
    }

    [Fact]
    public void ColumnsAreKnownByTheirHeaderAndNotByTheirPlace()
    {
        var facts = FormLine.Facts(Page(1, "支出决算表").Table(50, 100, Coded,
            ["科目代码", "科目名称", "项目支出", "本年支出合计", "基本支出"],
            ["2010601", "行政运行", "10.00", "30.00", "20.00"]));
        Assert.Equal(["2010601 project_expenditure=10.00", "2010601 total=30.00", "2010601 basic_expenditure=20.00"], facts);
    }

    [Fact]
    public void ClassSectionAndItemColumnsJoinToACode()
    {
        var facts = FormLine.Facts(Page(1, "一般公共预算财政拨款支出决算表").Table(50, 100, [30, 30, 30, 120, 60, 60, 60],
            ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"],
            ["201", "06", "01", "行政运行", "30.00", "20.00", "10.00"],
            ["201", "06", "", "财政事务", "30.00", "20.00", "10.00"]));
        Assert.Equal(["2010601 total=30.00", "2010601 basic_expenditure=20.00", "2010601 project_expenditure=10.00", "20106 total=30.00", "20106 basic_expenditure=20.00", "20106 project_expenditure=10.00"], facts);
    }

    [Fact]
    public void TwoSidedFormsKeyRowsByLineNumber()
    {
        var facts = FormLine.Facts(Page(1, "收入支出决算总表").Table(50, 100, [120, 30, 60, 120, 30, 60],
            ["项目", "行次", "金额", "项目", "行次", "金额"],
            ["一、一般公共预算财政拨款收入", "1", "30.00", "一、一般公共服务支出", "32", "20.00"],
            ["二、事业收入", "2", "", "二、外交支出", "33", "10.00"]));
        Assert.Equal(["income 1 amount=30.00", "expenditure 32 amount=20.00", "expenditure 33 amount=10.00"], facts);
    }

    [Fact]
    public void BlankDashAndZeroStayApart()
    {
        var facts = FormLine.Read(Page(1, "支出决算表").Table(50, 100, Coded,
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["2010601", "行政运行", "0.00", "——", ""])).Facts;
        Assert.Equal([(ValueKind.Amount, 0.00m), (ValueKind.NotApplicable, null)], facts.Select(static f => (f.Kind, f.Value)));
    }

    [Fact]
    public void AmountsAreExactYuan()
    {
        var fact = FormLine.Read(Page(1, "支出决算表").Table(50, 100, Coded,
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["2010601", "行政运行", "436.108", "", ""])).Facts.Single();
        Assert.Equal((4361080.000m, "万元", UnitSource.Table), (fact.AmountYuan, fact.Unit, fact.UnitSource));
    }

    [Fact]
    public void AHeaderMayBeStackedIntoTheTotalRow()
    {
        var page = Page(1, "一般公共预算财政拨款支出决算表")
            .Horizontal(100, 50, 410).Horizontal(120, 230, 410).Horizontal(140, 50, 410).Horizontal(160, 50, 410)
            .Vertical(50, 100, 160).Vertical(110, 100, 160).Vertical(230, 100, 160).Vertical(290, 120, 160).Vertical(350, 120, 160).Vertical(410, 100, 160)
            .Text(55, 115, "科目编码", 8).Text(115, 115, "科目名称", 8).Text(300, 105, "本年支出", 8)
            .Text(240, 125, "合计", 8).Text(295, 125, "基本支出", 8).Text(355, 125, "项目支出", 8)
            .Text(55, 145, "201", 8).Text(115, 145, "一般公共服务支出", 8).Text(240, 145, "30.00", 8).Text(295, 145, "20.00", 8).Text(355, 145, "10.00", 8);
        Assert.Equal(["201 total=30.00", "201 basic_expenditure=20.00", "201 project_expenditure=10.00"], FormLine.Facts(page));
    }

    /// <summary>The codes stand in cells over the three columns that 类, 款 and 项 beside the total part.</summary>
    [Fact]
    public void TheStepsOfACodeMayBeStackedIntoTheTotalRow()
    {
        var page = Page(1, "支出决算表")
            .Text(80, 105, "项目", 8).Text(55, 125, "科目编码", 8).Text(115, 125, "科目名称", 8).Text(240, 115, "本年支出合计", 7).Text(300, 115, "基本支出", 8).Text(360, 115, "项目支出", 8)
            .Horizontal(100, 50, 410).Horizontal(120, 50, 230)
            .Vertical(50, 100, 140).Vertical(110, 120, 140).Vertical(230, 100, 140).Vertical(290, 100, 140).Vertical(350, 100, 140).Vertical(410, 100, 140)
            .Table(50, 140, [20, 20, 20, 120, 60, 60, 60], ["类", "款", "项", "合计", "30.00", "20.00", "10.00"])
            .Table(50, 160, [60, 120, 60, 60, 60], ["229", "其他支出", "30.00", "20.00", "10.00"], ["22999", "其他支出", "30.00", "20.00", "10.00"]);
        var rows = FormLine.Read(page).Rows;
        Assert.Equal([("合计", null, "合计", false), ("229", "229", "其他支出", false), ("22999", "22999", "其他支出", false)], rows.Select(static row => (row.RowKey, row.RowCode, row.RowLabel, row.IsKeyOpen)));
    }

    /// <summary>What the total row would print stands nowhere: it is not zero, and the subjects below it contradict nothing.</summary>
    [Fact]
    public void ATotalThatHeadersTakeThePlaceOfIsNotBlank()
    {
        float[] x = [50, 110, 230, 290, 350, 410, 470];
        var page = Page(1, "政府性基金预算财政拨款收入支出决算表")
            .Text(55, 105, "科目编码", 8).Text(115, 105, "科目名称", 8).Text(235, 105, "本年收入", 8).Text(360, 105, "本年支出", 8)
            .Table(50, 120, [180, 60, 60, 60, 60], ["合计", "30.00", "合计", "基本支出", "项目支出"])
            .Table(50, 140, [60, 120, 60, 60, 60, 60], ["229", "其他支出", "30.00", "30.00", "20.00", "10.00"], ["22960", "彩票公益金安排的支出", "30.00", "30.00", "20.00", "10.00"])
            .Horizontal(100, 50, 470);
        foreach (var at in (int[])[0, 1, 2, 3, 6])
            page.Vertical(x[at], 100, 120);
        var rows = FormLine.Read(page).Rows;
        Assert.Equal([true, false, false], rows.Select(static row => row.HoldsHeaders));
        var marked = FormChecks.Run([new FormRows("final_government_fund", [.. rows])]);
        Assert.All(marked.Forms.SelectMany(static form => form.Rows).SelectMany(static row => row.Values), static fact => Assert.Equal(Verification.Verified, fact.Verification));
        Assert.Contains(marked.Checks, static check => check is { CheckId: "final_forms.codes", RowKey: "合计", Measure: "total", Status: CheckStatus.NotTestable });
    }

    [Fact]
    public void AContinuationWithoutHeaderInheritsColumnsAndUnit()
    {
        var reading = FormLine.Read(
            Page(1, "支出决算表").Table(50, 100, Coded, ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]),
            Page(2, null).Table(50, 60, Coded, ["20106", "财政事务", "30.00", "20.00", "10.00"]));
        Assert.Equal(["20106 total=30.00", "20106 basic_expenditure=20.00", "20106 project_expenditure=10.00"], reading.Facts.Where(static f => f.Page == 2).Select(FormLine.Describe));
        Assert.All(reading.Facts, static f => Assert.Equal("万元", f.Unit));
    }

    [Fact]
    public void ARepeatedHeaderIsNoRow()
    {
        string[] header = ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"];
        var reading = FormLine.Read(
            Page(1, "支出决算表").Table(50, 100, Coded, header, ["栏次", "", "1", "2", "3"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]),
            Page(2, null).Table(50, 60, Coded, header, ["栏次", "", "1", "2", "3"], ["20106", "财政事务", "30.00", "20.00", "10.00"]));
        Assert.Equal(["201", "20106"], reading.Rows.Select(static r => r.RowKey));
    }

    [Fact]
    public void ARowThatAPageEndSplitsIsMadeWhole()
    {
        var reading = FormLine.Read(
            Page(1, "支出决算表").Table(50, 100, Coded, ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["2080505", "机关事业单位基本养老", "30.00", "20.00", "10.00"]),
            Page(2, null).Table(50, 60, Coded, ["", "保险缴费支出", "", "", ""], ["2080506", "机关事业单位职业年金缴费支出", "3.00", "2.00", "1.00"]));
        Assert.Equal(["机关事业单位基本养老保险缴费支出", "机关事业单位职业年金缴费支出"], reading.Rows.Select(static r => r.RowLabel));
    }

    /// <summary>A total is whole, whatever begins below it; values alone go on with no row that has some.</summary>
    [Theory]
    [InlineData("", "合计", "201", "一般公共服务支出", "", "")]
    [InlineData("201", "一般公共服务支出", "", "", "20.00", "10.00")]
    public void AWholeRowAboveAPageEndTakesNothingFromTheNext(string code, string label, string nextCode, string next, string basic, string project)
    {
        var reading = FormLine.Read(
            Page(1, "支出决算表").Table(50, 100, Coded, ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], [code, label, "30.00", "", ""]),
            Page(2, null).Table(50, 60, Coded, [nextCode, next, "", basic, project], ["20106", "财政事务", "30.00", "20.00", "10.00"]));
        Assert.Equal([label], reading.Facts.Where(static f => f.Page == 1).Select(static f => f.RowLabel));
        Assert.DoesNotContain(reading.Facts, f => f.Page == 2 && f.RowLabel == label);
    }

    /// <summary>Rows without codes or line numbers: a label above a page end and a labelled row below it are two rows.</summary>
    [Fact]
    public void ABlankRowAboveAPageEndIsNotTheBeginningOfTheNext()
    {
        float[] widths = [200, 60, 200, 60];
        var reading = FormLine.Read(
            Page(1, "收入支出决算总表").Table(50, 100, widths, ["项目", "决算数", "项目", "决算数"], ["本年收入合计", "30.00", "本年支出合计", "20.00"], ["使用非财政拨款结余", "", "结余分配", ""]),
            Page(2, null).Table(50, 60, widths, ["年初结转和结余", "1.00", "年末结转和结余", "11.00"]));
        Assert.Equal(["年初结转和结余", "年末结转和结余"], reading.Facts.Where(static f => f.Page == 2).Select(static f => f.RowKey));
    }

    [Fact]
    public void ThreePublicMeasuresTakeTheLowestHeaderFirst()
    {
        var page = Page(1, "财政拨款“三公”经费支出决算表").Table(50, 100, [60, 90, 90, 110, 60, 60],
            ["合计", "因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "小计", "公务接待费"],
            ["预算数", "预算数", "预算数", "预算数", "预算数", "预算数"],
            ["9.00", "1.00", "2.00", "3.00", "5.00", "3.00"]);
        Assert.Equal([" budget_total=9.00", " budget_overseas_travel=1.00", " budget_vehicle_purchase=2.00", " budget_vehicle_operation=3.00"], FormLine.Facts(page)[..4]);
    }

    [Fact]
    public void StatisticsRowsPrintTheirOwnUnits()
    {
        var facts = FormLine.Read(Page(1, "部门决算公开相关信息统计表").Table(50, 100, [250, 40, 80],
            ["项目", "行次", "统计数"],
            ["货物", "2", "3.46"],
            ["（一）车辆数合计（辆）", "7", "4"],
            ["2. 主要负责人用车", "9", "1"])).Facts;
        Assert.Equal([("万元", 34600.00m), ("辆", null), ("辆", null)], facts.Select(static f => (f.Unit, f.AmountYuan)));
    }

    [Fact]
    public void AnUnreadableValueIsPublishedAsTextAndReported()
    {
        var reading = FormLine.Read(Page(1, "支出决算表").Table(50, 100, Coded,
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["201", "一般公共服务支出", "1,23", "20.00", "10.00"]));
        Assert.Equal((ValueKind.Text, null), (reading.Facts[0].Kind, reading.Facts[0].Value));
        Assert.Equal(["form-unreadable-value"], reading.Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void AColumnThatNoFormKnowsIsPublishedAndReported()
    {
        var reading = FormLine.Read(Page(1, "支出决算表").Table(50, 100, [.. Coded, 60],
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出", "其中：捐赠"],
            ["201", "一般公共服务支出", "30.00", "20.00", "10.00", "5.00"]));
        Assert.Equal("201 column_6=5.00", FormLine.Describe(reading.Facts[^1]));
        Assert.Equal(["form-unknown-columns"], reading.Diagnostics.Select(static d => d.Code));
    }

    public static TheoryData<string, string[], string[][], string[]> SmallNumbers => new()
    {
        { "values with a gap", ["总计", "基本支出", "项目支出"], [["1", "2", "4"]], [" total=1", " basic_expenditure=2", " project_expenditure=4"] },
        { "three values under the header, and nothing below", ["总计", "基本支出", "项目支出"], [["1", "2", "3"]], [" total=1", " basic_expenditure=2", " project_expenditure=3"] },
        { "values below values", ["总计", "基本支出", "项目支出"], [["3.00", "2.00", "1.00"], ["1", "2", "3"], ["", "", ""]], [" total=3.00", " basic_expenditure=2.00", " project_expenditure=1.00", " total=1", " basic_expenditure=2", " project_expenditure=3"] },
        { "column numbers", ["总计", "基本支出", "项目支出"], [["1", "2", "3"], ["3.00", "2.00", "1.00"]], [" total=3.00", " basic_expenditure=2.00", " project_expenditure=1.00"] },
        { "column numbers with sums", ["总计", "基本支出", "项目支出"], [["1=2+3", "2", "3"], ["3.00", "2.00", "1.00"]], [" total=3.00", " basic_expenditure=2.00", " project_expenditure=1.00"] },
        { "column numbers of a form without data", ["项目", "总计", "基本支出", "项目支出", "上缴上级支出"], [["", "1", "2", "3", "4"]], [] },
    };

    [Theory]
    [MemberData(nameof(SmallNumbers))]
    public void SmallNumbersAreValuesUnlessTheyNumberTheColumns(string why, string[] header, string[][] rows, string[] expected)
    {
        var facts = FormLine.Facts(Page(1, "支出决算表").Table(50, 100, [.. header.Select(static _ => 80f)], [header, .. rows]));
        Assert.True(facts.AsSpan().SequenceEqual(expected), $"{why}: {string.Join('|', facts)}");
    }
}
