using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>预算: identities on layouts that provinces print differently.</summary>
public sealed class BudgetChecksTests
{
    private static CheckResult[] Tried(string check, params Form[] forms) =>
        [.. FormChecks.Run([.. forms.Select(static form => form.Build())]).Checks.Where(c => c.CheckId == check)];

    [Theory]
    [InlineData("30.00", CheckStatus.Pass)]
    [InlineData("30.10", CheckStatus.Fail)]
    public void AHeadThatStandsFirstIsTheSumOfTheDeeperLinesBelowIt(string head, CheckStatus expected)
    {
        var check = Assert.Single(Tried("budget_fiscal_summary.year_income", new Form("budget_fiscal_summary", "amount")
            .Row(FormSide.Income, "一、本年收入", head)
            .Row(FormSide.Income, "（一）一般公共预算拨款", "20.00")
            .Row(FormSide.Income, "（二）政府性基金预算拨款", "10.00")
            .Row(FormSide.Income, "二、上年结转", "5.00")
            .Row(FormSide.Income, "（一）一般公共预算拨款", "5.00")
            .Row(FormSide.Income, "收入总计", "35.00")));
        Assert.Equal(expected, check.Status);
    }

    [Fact]
    public void AHeadWithoutLinesIsNotTried()
    {
        Assert.Empty(Tried("budget_fiscal_summary.year_income", new Form("budget_fiscal_summary", "amount")
            .Row(FormSide.Income, "一、本年收入", "30.00").Row(FormSide.Income, "二、上年结转", "5.00").Row(FormSide.Income, "收入总计", "35.00")));
    }

    [Fact]
    public void ATotalBelowTheProjectsIsTheOneThatIsCompared()
    {
        var check = Assert.Single(Tried("budget_projects=budget_expenditure.projects",
            new Form("budget_expenditure", "project_expenditure").Row("合计", "30.00"),
            new Form("budget_projects", "total").Row("普法", "20.00").Row("调解", "10.00").Row("合计", "30.00")));
        Assert.Equal(CheckStatus.Pass, check.Status);
    }

    /// <summary>结转下年 is no expenditure of the year, and its subjects are not said.</summary>
    [Theory]
    [InlineData("30.00", "35.00", 2)]
    [InlineData("35.00", "35.00", 2)]
    [InlineData("31.00", "35.00", 0)]
    [InlineData("30.00", "34.00", 1)]
    public void WhatIsCarriedToNextYearStandsInNoTableOfExpenditure(string expenditure, string income, int passed)
    {
        var marked = FormChecks.Run([
            new Form("budget_summary", "total").Row(FormSide.Expenditure, "一、教育支出", "30.00").Row(FormSide.Expenditure, "本年支出合计", "30.00")
                .Row(FormSide.Expenditure, "结转下年", "5.00").Row(FormSide.Expenditure, "支出总计", "35.00").Build(),
            new Form("budget_expenditure", "total").Row("205 教育支出", expenditure).Row("合计", expenditure).Build(),
            new Form("budget_income", "total").Row("205 教育支出", income).Row("合计", income).Build()]);
        var between = marked.Checks.Where(static check => check.CheckId is "budget_summary=budget_expenditure.total" or "budget_expenditure=budget_income.total");
        Assert.Equal(passed, between.Count(static check => check.Status == CheckStatus.Pass));
        Assert.Equal(CheckStatus.NotTestable, Assert.Single(marked.Checks, static check => check.CheckId == "budget_expenditure=budget_income.subjects").Status);
    }

    [Fact]
    public void ListsOfExpenditureSideBySideAreAddedUpEachByItself()
    {
        var form = new Form("budget_summary", "amount", "total", "total", "total")
            .Row(FormSide.Expenditure, 1, "一、公共安全支出", "", "30.00").Row(FormSide.Expenditure, 2, "一、基本支出", "", "", "20.00").Row(FormSide.Expenditure, 3, "一、机关工资福利支出", "", "", "", "25.00")
            .Row(FormSide.Expenditure, 1, "", "").Row(FormSide.Expenditure, 2, "二、项目支出", "", "", "10.00").Row(FormSide.Expenditure, 3, "二、机关商品和服务支出", "", "", "", "5.00")
            .Row(FormSide.Expenditure, 1, "本年支出合计", "", "30.00").Row(FormSide.Expenditure, 2, "本年支出合计", "", "", "30.00").Row(FormSide.Expenditure, 3, "本年支出合计", "", "", "", "30.00")
            .Row(FormSide.Expenditure, 1, "支出总计", "", "30.00").Row(FormSide.Expenditure, 2, "支出总计", "", "", "30.00").Row(FormSide.Expenditure, 3, "支出总计", "", "", "", "30.00");
        var marked = FormChecks.Run([form.Build()]);
        Assert.Equal(0, marked.Failed);
        Assert.All(marked.Forms[0].Rows.SelectMany(static row => row.Values), static fact => Assert.Equal(Verification.Verified, fact.Verification));
    }

    [Fact]
    public void IncomeOfUnitsPrintedBySourceCountsAsTheirFundsDo()
    {
        string[] columns = ["total", "general_public_budget", "institutional_income", "other_income"];
        Assert.Equal(CheckStatus.Pass, Assert.Single(Tried("budget_income.columns", new Form("budget_income", columns).Row("合计", "30.00", "20.00", "7.00", "3.00"))).Status);
        Assert.Equal(CheckStatus.Pass, Assert.Single(Tried("budget_income.columns",
            new Form("budget_income", [.. columns, "unit_funds"]).Row("合计", "30.00", "20.00", "7.00", "3.00", "10.00"))).Status);
    }

    [Fact]
    public void ARowThatLacksAnUnknownColumnIsNeitherDisputedNorVerified()
    {
        var marked = FormChecks.Run([new Form("budget_income", "total", "general_public_budget", "column_5")
            .Row("合计", "30.00", "20.00", "10.00").Row("201 公共安全支出", "30.00", "20.00", "10.00")
            .Build()]);
        Assert.Equal(0, marked.Failed);
        Assert.All(marked.Forms[0].Rows.SelectMany(static row => row.Values).Where(static fact => fact.Measure != "column_5"), static fact => Assert.Equal(Verification.Unverified, fact.Verification));
    }

    /// <summary>采购: nobody adds up the 数量 of desks and of paper, nor 单价; a head that leaves them blank disputes none of them.</summary>
    [Theory]
    [InlineData("", "", Verification.Unverified)]
    [InlineData("70", "", Verification.Verified)]
    [InlineData("71", "", Verification.Disputed)]
    [InlineData("", "0.62", Verification.Disputed)]
    public void QuantitiesAndPricesNeedNoTotal(string quantity, string price, Verification expected)
    {
        Form Of(string unit, params string[] printed) => new Form("budget_procurement", "column_4", "column_5", "amount") { Unit = unit }.Row("合计", printed);
        var quantities = Of("台", quantity).Row("台式计算机", "20").Row("复印纸", "50").Build();
        var money = Of("万元", "", price, "15.00").Row("台式计算机", "", "0.60", "12.00").Row("复印纸", "", "0.06", "3.00").Build();
        var marked = FormChecks.Run([quantities with { Rows = [.. quantities.Rows.Zip(money.Rows, static (count, amount) => amount with { Values = [.. count.Values, .. amount.Values] })] }]);
        var values = marked.Forms[0].Rows[1].Values;
        Assert.Equal(Verification.Verified, values[2].Verification);
        Assert.Equal(expected, values[price.Length > 0 ? 1 : 0].Verification);
    }

    [Theory]
    [InlineData("27.00", CheckStatus.Pass)]
    [InlineData("26.00", CheckStatus.Fail)]
    public void TheYearsIncomeIsTheSumOfItsSourcesAndPartOfTheTotal(string year, CheckStatus expected)
    {
        var form = new Form("budget_income", "total", "current_year", "general_public_budget", "institutional_income", "carried_forward").Row("合计", "30.00", year, "20.00", "7.00", "3.00");
        Assert.Equal(expected, Assert.Single(Tried("budget_income.current_year", form)).Status);
        Assert.Equal(expected, Assert.Single(Tried("budget_income.current_sources", form)).Status);
    }

    [Fact]
    public void WithoutTheYearsIncomeTheTotalNeedNotBeWhatIsCarriedForward() =>
        Assert.Empty(Tried("budget_income.current_year", new Form("budget_income", "total", "general_public_budget", "carried_forward").Row("合计", "30.00", "27.00", "3.00")));

    [Theory]
    [InlineData("budget_projects", "total", "budget_projects.sources", "30.00", CheckStatus.Pass)]
    [InlineData("budget_projects", "total", "budget_projects.sources", "29.00", CheckStatus.Fail)]
    [InlineData("budget_procurement", "amount", "budget_procurement.columns", "30.00", CheckStatus.Pass)]
    [InlineData("budget_procurement", "amount", "budget_procurement.columns", "29.00", CheckStatus.Fail)]
    public void FiscalFundsStandForTheirSourcesWhereTheseAreNotPrinted(string form, string total, string check, string fiscal, CheckStatus expected)
    {
        var marked = FormChecks.Run([new Form(form, total, "fiscal_funds", "unit_funds").Row("合计", "37.00", fiscal, "7.00").Build()]);
        Assert.Equal(expected, Assert.Single(marked.Checks, tried => tried.CheckId == check).Status);
        Assert.Empty(Tried("budget_projects.sources", new Form("budget_projects", "total", "general_public_budget", "unit_funds").Row("合计", "37.00", "30.00", "7.00")));
    }

    [Theory]
    [InlineData("20.00", CheckStatus.Pass)]
    [InlineData("21.00", CheckStatus.Fail)]
    public void BasicExpenditureIsComparedWithTheTotalOfAList(string basic, CheckStatus expected)
    {
        var check = Assert.Single(Tried("budget_summary=budget_expenditure.basic", new Form("budget_summary", "total").Row(FormSide.Expenditure, "一、基本支出", basic),
            new Form("budget_expenditure", "basic_expenditure").Row("合计", "20.00").Row("201 一般公共服务支出", "15.00").Row("208 社会保障和就业支出", "5.00")));
        Assert.Equal(expected, check.Status);
    }

    /// <summary>Below several units the same subject stands again: the first of one form is not the first of the other.</summary>
    [Fact]
    public void SubjectsOfSeveralUnitsAreNotMatchedByCode()
    {
        string[] columns = ["total", "basic_expenditure", "project_expenditure"];
        var marked = FormChecks.Run([
            new Form("budget_expenditure", columns).Row("合计", "60.00", "50.00", "10.00").Row("第一中学", "10.00", "10.00", "").Row("205 教育支出", "10.00", "10.00", "")
                .Row("第二中学", "50.00", "40.00", "10.00").Row("205 教育支出", "50.00", "40.00", "10.00").Build(),
            new Form("budget_general_expenditure", columns).Row("合计", "45.00", "35.00", "10.00").Row("第二中学", "45.00", "35.00", "10.00").Row("205 教育支出", "45.00", "35.00", "10.00").Build()]);
        Assert.Equal(0, marked.Failed);
        Assert.All(marked.Forms.SelectMany(static form => form.Rows).SelectMany(static row => row.Values), static fact => Assert.Equal(Verification.Verified, fact.Verification));
    }

    [Theory]
    [InlineData("30.00", CheckStatus.Pass)]
    [InlineData("20.00", CheckStatus.Fail)]
    public void AListThatGoesOnBesideItselfAddsUpUnderOneHeader(string total, CheckStatus expected)
    {
        var form = new Form("other", "column_3", "column_6").Row(FormSide.None, 0, "302 商品和服务支出", "20.00").Row(FormSide.None, 1, "310 资本性支出", "", "10.00").Row(FormSide.None, 0, "合计", total).Build();
        var rows = Array.ConvertAll(form.Rows, static row => row with { Values = Array.ConvertAll(row.Values, static fact => fact with { ColumnLabel = "金额" }) });
        var tried = FormChecks.Run([form with { Rows = rows }]).Checks.Where(static check => check.CheckId == "budget_forms.codes");
        Assert.Equal(expected, Assert.Single(tried, static check => check.RowKey == "合计").Status);
    }
}
