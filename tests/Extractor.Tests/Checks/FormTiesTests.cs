using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>表间勾稽: sums inside a table hold whatever form it is taken for; the totals of other forms tell whether it is that one.</summary>
public sealed class FormTiesTests
{
    private static readonly string[] IncomeHeader = ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];

    private static readonly string[] ExpenditureHeader = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"];

    private static PageBuilder Page(int number, string title)
    {
        var page = new PageBuilder(number, width: 842).Text(450, 80, "单位：万元");
        return title.Length > 0 ? page.Text(200, 60, title, 14) : page;
    }

    private static PageBuilder Summary(string income, string expenditure) => Page(1, "收入支出决算总表").Table(
        50, 100, [160, 40, 80, 160, 40, 80], ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["一、一般公共预算财政拨款收入", "1", income, "一、一般公共服务支出", "32", expenditure], ["本年收入合计", "27", income, "本年支出合计", "57", expenditure]);

    private static PageBuilder Income(string title, params string[][] rows) => Page(2, title).Table(50, 100, [60, 120, 70, 70, 70, 70, 70, 70, 70], [IncomeHeader, .. rows]);

    private static PageBuilder Expenditure(string title, params string[][] rows) => Page(3, title).Table(50, 100, [60, 120, 90, 90, 90], [ExpenditureHeader, .. rows]);

    private static bool AreVerified(ExtractedDocument document, string form) =>
        document.Facts.Where(fact => fact.Form == form).Select(static fact => fact.Verification == Verification.Verified).Distinct().Single();

    /// <summary>The title of a table of income, the income of the summary, whether the table's figures are verified, and what is said of it.</summary>
    [Theory]
    [InlineData("收入决算表", "30.00", true, "")]
    [InlineData("", "30.00", true, "")]
    [InlineData("某局", "30.00", true, "")]
    [InlineData("", "31.00", false, "Page 2: The table has no title that the form registry knows; its columns or lines are those of final_income")]
    public void WhatNoOtherFormBearsOutIsNotVerified(string title, string income, bool verified, string said)
    {
        string[][] rows = [["合计", "", "30.00", "30.00", "", "", "", "", ""], ["201", "一般公共服务支出", "30.00", "30.00", "", "", "", "", ""]];
        var document = BuiltDocument.Extract(Summary(income, "30.00"), Income(title, rows), Expenditure("支出决算表", ["合计", "", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]));
        Assert.Equal((verified, true), (AreVerified(document, "final_income"), AreVerified(document, "final_expenditure")));
        Assert.Contains(said, document.Document.StatusReason ?? "", StringComparison.Ordinal);
    }

    /// <summary>支出决算表 has the columns of several forms: the expenditure of the summary, and whether the table's figures are verified.</summary>
    [Theory]
    [InlineData("30.00", true)]
    [InlineData("31.00", false)]
    [InlineData("30.20", true)] // what rounding makes, or a last digit
    public void ATitleThatTotalsContradictIsDoubtedWhereColumnsAreThoseOfSeveralForms(string expenditure, bool verified)
    {
        string[][] rows = [["合计", "", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"], ["20101", "人大事务", "30.00", "20.00", "10.00"]];
        var document = BuiltDocument.Extract(Summary("30.00", expenditure), Income("收入决算表", ["合计", "", "30.00", "30.00", "", "", "", "", ""]), Expenditure("支出决算表", rows));
        Assert.Equal(verified, document.Facts.Single(static fact => fact is { Form: "final_expenditure", RowCode: "201", Measure: "basic_expenditure" }).Verification == Verification.Verified);
        Assert.Equal(!verified, (document.Document.StatusReason ?? "").Contains("Page 3: The table is headed as final_expenditure, and the totals of other forms contradict that", StringComparison.Ordinal));
    }

    /// <summary>A header that no other form has names the form as well as its title: totals that differ are disputed, and the rest is proved by its own sums.</summary>
    [Xunit.Fact]
    public void AHeaderOfOneFormAloneIsNotDoubted()
    {
        string[][] rows = [["合计", "", "30.00", "30.00", "", "", "", "", ""], ["201", "一般公共服务支出", "30.00", "30.00", "", "", "", "", ""], ["20101", "人大事务", "30.00", "30.00", "", "", "", "", ""]];
        var document = BuiltDocument.Extract(Summary("31.00", "30.00"), Income("收入决算表", rows), Expenditure("支出决算表", ["合计", "", "30.00", "20.00", "10.00"]));
        Assert.Equal(Verification.Disputed, document.Facts.First(static fact => fact is { Form: "final_income", RowKey: "合计" }).Verification);
        Assert.Equal(Verification.Verified, document.Facts.First(static fact => fact is { Form: "final_income", RowCode: "20101" }).Verification);
    }

    /// <summary>项目支出表 may list some projects alone: its sum is less than the expenditure on projects, and its own sums prove its figures.</summary>
    [Xunit.Fact]
    public void AListOfSomeProjectsIsNotDoubted()
    {
        var document = BuiltDocument.Extract(
            Page(1, "2024年部门预算支出预算总表").Table(50, 100, [60, 120, 90, 90, 90], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["合计", "", "100.00", "60.00", "40.00"], ["201", "一般公共服务支出", "100.00", "60.00", "40.00"]),
            Page(2, "项目支出预算表").Table(50, 100, [160, 90, 90, 90], ["项目名称", "合计", "一般公共预算", "政府性基金预算"], ["合计", "30.00", "18.00", "12.00"], ["甲项目", "20.00", "11.00", "9.00"], ["乙项目", "10.00", "7.00", "3.00"]));
        Assert.Equal(Verification.Verified, document.Facts.Single(static fact => fact is { Form: "budget_projects", RowLabel: "甲项目", Measure: "total" }).Verification);
        Assert.DoesNotContain("budget_projects", document.Document.StatusReason ?? "", StringComparison.Ordinal);
    }

    /// <summary>A total that its own form's sums contradict is misprinted: it says nothing against the forms that print it otherwise.</summary>
    [Xunit.Fact]
    public void AMisprintLeavesOtherFormsVerified()
    {
        var marked = FormChecks.Run([
            new Form("final_summary", "amount").Row(FormSide.Expenditure, "一、一般公共服务支出", "30.00").Row(FormSide.Expenditure, "本年支出合计", "31.00").Build(),
            new Form("final_expenditure", "total").Row("合计", "30.00").Row("201 一般公共服务支出", "30.00").Row("20101 人大事务", "30.00").Build()]);
        Assert.Equal([Verification.Disputed, Verification.Verified, Verification.Verified], marked.Forms[1].Rows.Select(static row => row.Values[0].Verification));
    }

    /// <summary>326.71 beside 326.72: the one that another print repeats is proved, and the one that none repeats is not.</summary>
    [Xunit.Fact]
    public void ALastDigitThatNoOtherPrintRepeatsIsNotProved()
    {
        var marked = FormChecks.Run([
            new Form("final_summary", "amount").Row(FormSide.Expenditure, "八、社会保障和就业支出", "326.71").Row(FormSide.Expenditure, "本年支出合计", "326.72").Build(),
            new Form("final_expenditure", "total").Row("合计", "326.72").Row("208 社会保障和就业支出", "326.72").Row("20805 行政事业单位养老支出", "326.72").Build()]);
        Assert.Equal(
            [Verification.Unverified, Verification.Verified, Verification.Verified, Verification.Verified, Verification.Verified],
            marked.Forms.SelectMany(static form => form.Rows).Select(static row => row.Values[0].Verification));
    }

    /// <summary>A table of one page under the title of 支出决算表 is another form where it lists subjects of the economic classification.</summary>
    [Theory]
    [InlineData("201", "20101", "2010101", true)]
    [InlineData("301", "30101", "30102", false)]
    [InlineData("301", "30101", "20101", true)]
    public void RowsOfAnotherClassificationAreAnotherForm(string first, string second, string third, bool verified)
    {
        var document = BuiltDocument.Extract(
            Summary("30.00", "30.00"), Income("收入决算表", ["合计", "", "30.00", "30.00", "", "", "", "", ""]),
            Expenditure("支出决算表", ["合计", "", "30.00", "20.00", "10.00"], [first, "甲", "30.00", "20.00", "10.00"], [second, "乙", "30.00", "20.00", "10.00"], [third, "丙", "30.00", "20.00", "10.00"]));
        Assert.Equal(verified, AreVerified(document, "final_expenditure"));
        Assert.Equal(!verified, (document.Document.StatusReason ?? "").Contains("Page 3: The table is headed as final_expenditure, and its rows are not those", StringComparison.Ordinal));
    }

    /// <summary>A table among the forms that nothing names stays <c>other</c>, and a person is asked to look at it.</summary>
    [Xunit.Fact]
    public void ATableThatNothingNamesIsSaidToBe()
    {
        string[] row = ["201", "一般公共服务支出", "30.00", "20.00", "10.00"];
        var document = BuiltDocument.Extract(Summary("30.00", "30.00"), Income("收入决算表", ["合计", "", "30.00", "30.00", "", "", "", "", ""]), Expenditure("政府购买服务支出决算表", row), Page(4, "支出决算表").Table(50, 100, [60, 120, 90, 90, 90], ExpenditureHeader, row));
        Assert.Equal(["final_summary", "final_income", "other", "final_expenditure"], document.Facts.Select(static fact => fact.Form).Distinct());
        Assert.Contains("Page 3: A table among the forms has no title that the form registry knows", document.Document.StatusReason, StringComparison.Ordinal);
    }

    /// <summary>A table that nothing names is one of the forms on the page behind them or before them, not farther away nor below prose.</summary>
    [Theory]
    [InlineData(4, "", true)]
    [InlineData(5, "", false)]
    [InlineData(4, "政府购买服务支出情况见下表。", false)]
    public void ATableBehindTheFormsIsSaidToBe(int at, string prose, bool isSaid)
    {
        string[] row = ["201", "一般公共服务支出", "30.00", "20.00", "10.00"];
        List<PageBuilder> pages = [Summary("30.00", "30.00"), Income("收入决算表", ["合计", "", "30.00", "30.00", "", "", "", "", ""]), Expenditure("支出决算表", row)];
        if (at == 5)
            pages.Add(new PageBuilder(4, width: 842));
        pages.Add(Page(at, "政府购买服务支出决算表").Text(100, 45, prose.Length > 0 ? prose : "附件").Table(50, 100, [60, 120, 90, 90, 90], ExpenditureHeader, row));
        Assert.Equal(isSaid, (BuiltDocument.Extract([.. pages]).Document.StatusReason ?? "").Contains($"Page {at}: A table among the forms", StringComparison.Ordinal));
    }

    /// <summary>As behind the forms, before them.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void ATableBeforeTheFormsIsSaidToBe(int pagesBefore, bool isSaid)
    {
        string[] row = ["201", "一般公共服务支出", "30.00", "20.00", "10.00"];
        List<PageBuilder> pages = [Page(1, "政府购买服务支出决算表").Table(50, 100, [60, 120, 90, 90, 90], ExpenditureHeader, row)];
        if (pagesBefore == 2)
            pages.Add(new PageBuilder(2, width: 842));
        pages.Add(Page(pagesBefore + 1, "支出决算表").Table(50, 100, [60, 120, 90, 90, 90], ExpenditureHeader, row));
        Assert.Equal(isSaid, (BuiltDocument.Extract([.. pages]).Document.StatusReason ?? "").Contains("Page 1: A table among the forms", StringComparison.Ordinal));
    }

    /// <summary>29.00 元 beside 2,595.66 万元 is less than what the rounding of that one hides: no sum of the two proves it.</summary>
    [Theory]
    [InlineData("元", "2,595.66", Verification.Unverified)]
    [InlineData("万元", "2,624.66", Verification.Verified)]
    [InlineData("元", "2,595.68", Verification.Disputed)]
    public void AFigureThatRoundingHidesIsNotProved(string unit, string expenditure, Verification expected)
    {
        var marked = FormChecks.Run([
            new Form("budget_expenditure", "project_expenditure").Row("合计", expenditure).Build(),
            new Form("budget_projects", "total").Row("某项目", "2,595.66").Build(),
            new Form("budget_projects_carried_forward", "total") { Unit = unit }.Row("某项目", "29.00").Build()]);
        Assert.Equal(expected, marked.Forms[2].Rows[0].Values[0].Verification);
    }
}
