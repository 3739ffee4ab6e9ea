using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>Lists of items below one another: which lines are parts of which.</summary>
public sealed class OutlineChecksTests
{
    private static CheckedForms Run(Form form) => FormChecks.Run([form.Build()]);

    private static IEnumerable<string> Of(CheckedForms marked, Verification verification) =>
        marked.Forms[0].Rows.Where(row => row.Values.Any(fact => fact.Verification == verification)).Select(static row => row.RowLabel);

    private static Form Income(string fund, string subtotal = "45.00") => new Form("budget_summary", "amount")
        .Row(FormSide.Income, "财政拨款（补助）", "30.00").Row(FormSide.Income, "一般公共预算", "20.00").Row(FormSide.Income, "政府性基金预算", fund)
        .Row(FormSide.Income, "事业收入", "15.00").Row(FormSide.Income, "小计", subtotal)
        .Row(FormSide.Income, "上年结转", "5.00").Row(FormSide.Income, "收入总计", "50.00");

    [Fact]
    public void OfLinesWithoutNumbersTheAmountsTellHeadsFromParts()
    {
        var marked = Run(Income("10.00"));
        Assert.Equal(0, marked.Failed);
        Assert.Equal(7, Of(marked, Verification.Verified).Count());
    }

    [Theory]
    [InlineData("11.00", "45.00")]
    [InlineData("10.00", "46.00")]
    public void LinesThatFormNoOutlineAreDisputed(string fund, string subtotal) =>
        Assert.Contains("小计", Of(Run(Income(fund, subtotal)), Verification.Disputed));

    [Theory]
    [InlineData("5.00", 6)]
    [InlineData("6.00", 0)]
    public void UsesWithoutCodesAreHeadsAndParts(string office, int verified)
    {
        var marked = Run(new Form("final_basic_detail", "amount")
            .Row("一、工资福利支出", "30.00").Row("基本工资", "20.00").Row("津贴补贴", "10.00").Row("二、商品和服务支出", "5.00").Row("办公费", office).Row("合计", "35.00"));
        Assert.Equal(verified, Of(marked, Verification.Verified).Count());
        Assert.Equal(0, marked.Failed);
    }

    /// <summary>结余分配 and what it was used for, 年末结转和结余 and of what it is left: none of them numbered, the first part behind 其中.</summary>
    [Theory]
    [InlineData("3.00", 9)]
    [InlineData("2.00", 1)]
    public void PartsOfBalancesAreToldByTheirAmounts(string reserve, int verified)
    {
        var marked = Run(new Form("final_summary", "amount")
            .Row(FormSide.Expenditure, "一、教育支出", "30.00").Row(FormSide.Expenditure, "本年支出合计", "30.00")
            .Row(FormSide.Expenditure, "结余分配", "4.00").Row(FormSide.Expenditure, "其中：提取职工福利基金", "1.00").Row(FormSide.Expenditure, "转入事业基金", reserve)
            .Row(FormSide.Expenditure, "年末结转和结余", "11.00").Row(FormSide.Expenditure, "基本支出结转", "6.00").Row(FormSide.Expenditure, "项目支出结转和结余", "5.00")
            .Row(FormSide.Expenditure, "支出总计", "45.00"));
        Assert.Equal(verified, Of(marked, Verification.Verified).Count());
    }

    [Theory]
    [InlineData("7.00", Verification.Verified)]
    [InlineData("6.00", Verification.Unverified)]   // 其中 need not be all
    public void ANumberedLineIsTheSumOfTheLinesBelowIt(string institutional, Verification expected)
    {
        var marked = Run(new Form("budget_summary", "amount")
            .Row(FormSide.Income, "一、一般公共预算拨款收入", "20.00").Row(FormSide.Income, "二、单位资金", "10.00")
            .Row(FormSide.Income, "（一）事业收入", institutional).Row(FormSide.Income, "（二）其他收入", "3.00")
            .Row(FormSide.Income, "本年收入合计", "30.00").Row(FormSide.Income, "收入总计", "30.00"));
        Assert.Equal(0, marked.Failed);
        Assert.Equal(expected, marked.Forms[0].Rows[2].Values[0].Verification);
    }

    [Fact]
    public void WhatIsCarriedOverWithoutLinesOfItsOwnIsNotAskedForThem()
    {
        var marked = Run(new Form("budget_fiscal_summary", "amount")
            .Row(FormSide.Income, "一、本年收入", "30.00").Row(FormSide.Income, "（一）一般公共预算拨款", "30.00")
            .Row(FormSide.Income, "二、上年结转", "5.00").Row(FormSide.Income, "收入总计", "35.00"));
        Assert.Equal(0, marked.Failed);
        Assert.Equal(4, Of(marked, Verification.Verified).Count());
    }

    [Theory]
    [InlineData("30.00", CheckStatus.Pass)]
    [InlineData("31.00", CheckStatus.Fail)]
    public void ExpenditureListedByUseIsTheSumOfItsUses(string total, CheckStatus expected)
    {
        var marked = Run(new Form("budget_expenditure", "total")
            .Row("一、基本支出", "20.00").Row("工资福利支出", "15.00").Row("商品和服务支出", "5.00")
            .Row("二、项目支出", "10.00").Row("资本性支出", "10.00").Row("支出合计", total));
        Assert.Equal(expected, Assert.Single(marked.Checks, static c => c.CheckId == "budget_expenditure.rows").Status);
        Assert.Equal(Verification.Verified, marked.Forms[0].Rows[1].Values[0].Verification);
    }

    [Fact]
    public void TheTotalOfTheLeftHalfIsNoSumOfTheSubjectsOfTheRight()
    {
        var marked = Run(new Form("other", "column_2", "column_4")
            .Row(FormSide.None, 0, "财政拨款", "30.00").Row(FormSide.None, 1, "205 教育支出", "", "20.00")
            .Row(FormSide.None, 0, "", "").Row(FormSide.None, 1, "208 社会保障和就业支出", "", "10.00")
            .Row(FormSide.None, 0, "收入总计", "30.00").Row(FormSide.None, 1, "支出总计", "", "30.00"));
        Assert.Equal(0, marked.Failed);
        Assert.Contains("支出总计", Of(marked, Verification.Verified));
    }

    [Theory]
    [InlineData("25.00", CheckStatus.Pass)]   // of which 5.00 are carried over
    [InlineData("26.00", CheckStatus.Fail)]
    public void GeneralExpenditureMayHoldWhatIsCarriedOver(string general, CheckStatus expected)
    {
        var marked = FormChecks.Run([
            new Form("budget_general_expenditure", "total").Row("205 教育支出", general).Build(),
            new Form("budget_income", "total", "general_public_budget", "carried_forward").Row("205 教育支出", "25.00", "20.00", "5.00").Build()]);
        Assert.Equal(expected, Assert.Single(marked.Checks, static c => c.CheckId == "budget_general_expenditure<=budget_income.subjects").Status);
    }

    [Theory]
    [InlineData("行政经费", "3.00", CheckStatus.Pass)]
    [InlineData("行政经费", "4.00", CheckStatus.Fail)]
    [InlineData("合计", "3.00", CheckStatus.Pass)]   // 会议费 and 培训费 too
    public void ThreePublicExpensesListedBelowOtherCostsAddUp(string first, string reception, CheckStatus expected)
    {
        var marked = Run(new Form("budget_three_public", "total").Row(first, "361.37").Row("“三公”经费", "29.00")
            .Row("其中：（一）因公出国（境）支出", "10.00").Row("（二）公务用车购置及运行维护支出", "16.00").Row("2.公务用车运行维护费", "16.00").Row("（三）公务接待费支出", reception));
        Assert.Equal(expected, Assert.Single(marked.Checks, static c => c.CheckId.StartsWith("budget_three_public.", StringComparison.Ordinal) && c.CheckId != "budget_three_public.vehicle_rows").Status);
    }

    [Theory]
    [InlineData("30.00", CheckStatus.Pass)]
    [InlineData("31.00", CheckStatus.Fail)]
    public void PartsOfTheYearsIncomeAreNoLinesAfterIt(string total, CheckStatus expected)
    {
        var marked = Run(new Form("budget_fiscal_summary", "amount")
            .Row(FormSide.Income, "一、本年收入", "30.00").Row(FormSide.Income, "（一）一般公共预算", "20.00").Row(FormSide.Income, "（二）政府性基金预算", "10.00")
            .Row(FormSide.Income, "收入总计", total));
        Assert.Equal(expected, Assert.Single(marked.Checks, static c => c.CheckId == "budget_fiscal_summary.income_grand_total").Status);
    }

    [Theory]
    [InlineData("20.00", Verification.Verified)]
    [InlineData("19.00", Verification.Unverified)]
    public void ANumberInBracketsIsDeeperThanOneWithout(string general, Verification expected)
    {
        var marked = Run(new Form("budget_summary", "amount")
            .Row(FormSide.Income, "一、部门预算", "45.00").Row(FormSide.Income, "1、财政拨款", "30.00")
            .Row(FormSide.Income, "（1）一般公共预算拨款", general).Row(FormSide.Income, "（2）政府性基金拨款", "10.00")
            .Row(FormSide.Income, "2、事业收入", "15.00").Row(FormSide.Income, "本年收入合计", "45.00"));
        Assert.Equal(0, marked.Failed);
        Assert.Equal(expected, marked.Forms[0].Rows[2].Values[0].Verification);
        Assert.Equal(Verification.Verified, marked.Forms[0].Rows[4].Values[0].Verification);
    }
}
