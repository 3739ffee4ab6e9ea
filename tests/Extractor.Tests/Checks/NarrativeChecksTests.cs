using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;
using static Extractor.Tests.Checks.Statements;

namespace Extractor.Tests.Checks;

/// <summary>What the words between the forms state is held against the forms.</summary>
public sealed class NarrativeChecksTests
{
    private static Form ThreePublic(params string[] row) =>
        row.Length == 0 ? new Form("final_three_public", "budget_total", "final_total") : new Form("final_three_public", "budget_total", "final_total").Row("", row);

    /// <summary>What is said, in which form it is looked up, and what comes of it.</summary>
    public static TheoryData<NarrativeFact, string, CheckStatus, string> Cases => new()
    {
        { Said("二、收入决算情况说明", "本年收入合计", "2946.25"), "narrative=final_summary.year_income", CheckStatus.Pass, "1,9" },
        { Said("二、2024年度收入决算情况说明", "本年收入合计", "2946.25"), "narrative=final_summary.year_income", CheckStatus.Pass, "1,9" },
        { Said("六、一般公共预算财政拨款“三公”经费支出决算情况说明", "“三公”经费支出", "0.10"), "narrative=final_three_public.final_total", CheckStatus.Fail, "1,9" },
        { Said("二、收入决算情况", "收入合计", "2946.3"), "narrative=final_summary.year_income", CheckStatus.Pass, "1,9" },
        { Said("二、收入决算情况", "收入合计", "2946"), "narrative=final_summary.year_income", CheckStatus.Pass, "1,9" },
        { Said("二、收入决算情况", "收入合计", "2946.52"), "narrative=final_summary.year_income", CheckStatus.Fail, "1,9" },
        { Said("一、收入支出决算总体情况说明", "收入支出总计", "0"), "narrative=final_summary.income_total", CheckStatus.Fail, "1,9" },
        { Said("七、财政拨款“三公”经费支出决算情况说明", "“三公”经费财政拨款支出", "0.95", "budget_amount"), "narrative=final_three_public.budget_total", CheckStatus.Fail, "9" },
        { Said("七、财政拨款“三公”经费支出决算情况说明", "“三公”经费财政拨款支出", "0.00"), "narrative=final_three_public.final_total", CheckStatus.Pass, "1,9" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void AStatementIsHeldAgainstItsForm(NarrativeFact said, string check, CheckStatus status, string pages)
    {
        var tried = FormChecks.Run([Summary().Build(), ThreePublic("", "0.00").Build()], [said]);
        var result = Assert.Single(tried.Checks, c => c.CheckId == check);
        Assert.Equal((status, pages), (result.Status, result.Pages));
        Assert.Equal(status == CheckStatus.Fail ? LikelyCause.Publication : LikelyCause.Unknown, result.LikelyCause);
    }

    /// <summary>What the words round is the same amount: another precision is no other print of it.</summary>
    [Theory]
    [InlineData("2946.25", Verification.Verified)]
    [InlineData("2946.3", Verification.Verified)]
    [InlineData("2946.26", Verification.Unverified)]
    public void AmountsThatWordsRoundAreProved(string said, Verification expected) =>
        Assert.Equal(expected, FormChecks.Run([Summary().Build()], [Said("二、收入决算情况", "收入合计", said)]).Narrative[0].Verification);

    /// <summary>Words that print another last digit leave open which is right, unless the form adds up to its own.</summary>
    [Theory]
    [InlineData("4.56", Verification.Verified)]
    [InlineData("4.57", Verification.Unverified)] // within what rounding explains
    public void AnotherLastDigitInWordsDoubtsWhatAddsUpOnlyNearly(string part, Verification expected)
    {
        var form = new Form("final_basic_detail", "amount").Row("310 资本性支出", "7.51").Row("31002 办公设备购置", "2.95").Row("31007 信息网络及软件购置更新", part);
        var tried = FormChecks.Run([form.Build()], [Said("六、一般公共预算财政拨款基本支出决算情况说明", "资本性支出", "7.52")]);
        Assert.Equal((expected, Verification.Unverified), (tried.Forms[0].Rows[0].Values[0].Verification, tried.Narrative[0].Verification));
    }

    /// <summary>What is said under which heading of a final account, and in which form, row and column it is looked up.</summary>
    [Theory]
    [InlineData("二、收入决算情况说明", "上级补助收入", "final_income.superior_subsidy", "12.00")]
    [InlineData("二、收入决算情况说明", "事业收入", "final_income.institutional", "356.10")]
    [InlineData("二、收入决算情况说明", "经营收入", "final_income.operating", "8.40")]
    [InlineData("二、收入决算情况说明", "附属单位上缴收入", "final_income.affiliate_remittance", "2.00")]
    [InlineData("三、支出决算情况说明", "上缴上级支出", "final_expenditure.remittance_to_superior", "1.00")]
    [InlineData("三、支出决算情况说明", "经营支出", "final_expenditure.operating_expenditure", "7.90")]
    [InlineData("三、支出决算情况说明", "对附属单位补助支出", "final_expenditure.subsidy_to_affiliates", "3.00")]
    [InlineData("一、收入支出决算总体情况说明", "年初结转和结余", "final_summary.opening_balance", "49.14")]
    [InlineData("六、一般公共预算财政拨款基本支出决算情况说明", "工资福利支出", "final_basic_detail.301", "20.00")]
    [InlineData("六、一般公共预算财政拨款基本支出决算情况说明", "商品和服务支出", "final_basic_detail.302", "4.00")]
    [InlineData("六、一般公共预算财政拨款基本支出决算情况说明", "对个人和家庭的补助", "final_basic_detail.303", "0.70")]
    public void PartsThatWordsNameAreHeldAgainstTheirColumnOrRow(string section, string subject, string check, string printed)
    {
        FormRows[] forms =
        [
            Summary().Build(),
            new Form("final_income", "superior_subsidy_income", "institutional_income", "operating_income", "affiliate_remittance_income").Row("合计", "12.00", "356.10", "8.40", "2.00").Build(),
            new Form("final_expenditure", "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates").Row("合计", "1.00", "7.90", "3.00").Build(),
            new Form("final_basic_detail", "amount").Row("301 工资福利支出", "20.00").Row("302 商品和服务支出", "4.00").Row("303 对个人和家庭的补助", "0.70").Build(),
        ];
        Assert.Equal(CheckStatus.Pass, StatusOf(printed));
        Assert.Equal(CheckStatus.Fail, StatusOf("512.30"));

        CheckStatus StatusOf(string said) =>
            Assert.Single(FormChecks.Run(forms, [Said(section, subject, said)]).Checks, c => c.CheckId == $"narrative={check}").Status;
    }

    /// <summary>What is said under which heading of a budget whose forms print one row, and where it is looked up.</summary>
    [Theory]
    [InlineData("二、收入预算情况说明", "本年收入预算合计", "budget_summary.year_income", "90.00")]
    [InlineData("三、支出预算情况说明", "本年支出预算合计", "budget_summary.year_expenditure", "91.00")]
    [InlineData("三、支出预算情况说明", "基本支出", "budget_expenditure.basic_expenditure_only", "60.00")]
    [InlineData("三、支出预算情况说明", "项目支出", "budget_expenditure.project_expenditure_only", "20.00")]
    [InlineData("三、支出预算情况说明", "单位预留机动经费", "budget_expenditure.unit_reserve", "11.00")]
    [InlineData("一、收支预算总体情况说明", "单位预留机动经费预算数", "budget_expenditure.unit_reserve", "11.00")]
    [InlineData("九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明", "一般公共预算拨款安排的会议费预算支出", "budget_three_public.meetings", "3.00")]
    [InlineData("九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明", "培训费预算支出", "budget_three_public.training", "4.00")]
    [InlineData("九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明", "公务接待费支出", "budget_three_public.official_reception", "5.00")]
    public void WordsOfABudgetAreHeldAgainstFormsOfOneRow(string section, string subject, string check, string printed)
    {
        FormRows[] forms =
        [
            new Form("budget_summary", "amount", "total").Row(FormSide.Income, "当年收入小计", "90.00", "").Row(FormSide.Expenditure, "当年支出小计", "", "91.00").Build(),
            new Form("budget_expenditure", "basic_expenditure", "project_expenditure", "unit_reserve").Row("", "60.00", "20.00", "11.00").Build(),
            new Form("budget_three_public", "meetings", "training", "official_reception").Row("", "3.00", "4.00", "5.00").Build(),
        ];
        Assert.Equal(CheckStatus.Pass, StatusOf(printed));
        Assert.Equal(CheckStatus.Fail, StatusOf("512.30"));

        CheckStatus StatusOf(string said) =>
            Assert.Single(FormChecks.Run(forms, [Said(section, subject, said)]).Checks, c => c.CheckId == $"narrative={check}").Status;
    }

    /// <summary>The forms prove their total by themselves: the words that say otherwise are wrong, and only they are disputed.</summary>
    [Fact]
    public void WordsAgainstAProvedFigureAreDisputedAndTheFigureIsNot()
    {
        var tried = FormChecks.Run([Summary().Build()], [Said("一、收入支出决算总体情况", "收入支出总计", "0"), Said("一、收入支出决算总体情况", "其他", "1")]);
        Assert.Equal([Verification.Disputed, Verification.Unverified], tried.Narrative.Select(static said => said.Verification));
        Assert.All(tried.Forms[0].Rows.Where(static row => row.RowKey == "总计"), static row => Assert.Equal(Verification.Verified, row.Values[0].Verification));
    }

    [Fact]
    public void WordsAgainstAFigureThatNothingProvesDisputeBoth()
    {
        var tried = FormChecks.Run([new Form("final_income", "total", "fiscal_appropriation_income").Row("合计", "", "5.00").Build()], [Said("二、收入决算情况", "财政拨款收入", "6.00")]);
        Assert.Equal((Verification.Disputed, Verification.Disputed), (tried.Narrative[0].Verification, tried.Forms[0].Rows[0].Values[0].Verification));
    }

    /// <summary>What the words state of a subject, and what comes of it against the rows of the forms; null where it is not tried.</summary>
    [Theory]
    [InlineData("商贸事务(款)招商引资(项)", "30.00", CheckStatus.Pass)]
    [InlineData("商贸事务(款)招商引资(项)", "31.00", CheckStatus.Fail)]
    [InlineData("一般公共服务支出(类)商贸事务(款)招商引资(项", "31.00", CheckStatus.Fail)]
    [InlineData("商贸事务(款)招商引资(项)", "35.00", null)] // what the expenditure of all funds prints
    [InlineData("行政运行(项)", "31.00", null)] // in two rows
    [InlineData("其他事务(款)行政运行(项)", "6.00", CheckStatus.Fail)]
    [InlineData("其他事务(款)招商引资(项)", "31.00", null)] // the row is below another
    [InlineData("一般公共服务支出(类)-商贸事务(款)-招商引资(项)", "31.00", CheckStatus.Fail)]
    [InlineData("其它事务(款)行政运行(项)", "6.00", CheckStatus.Fail)]
    [InlineData("商贸事务(款)招商引资(项)2023年执行数", "31.00", null)]
    [InlineData("一般公共服务支出(类)", "45.00", CheckStatus.Pass)]
    [InlineData("一般公共服务(类)", "45.00", CheckStatus.Pass)] // every 类 ends with 支出, which words leave out
    [InlineData("一般公共服务(类)商贸事务(款)招商引资(项)", "31.00", CheckStatus.Fail)]
    [InlineData("一般公共(类)", "45.00", null)]
    [InlineData("外交支出(类)", "7.76", CheckStatus.Pass)]
    [InlineData("外交支出(类)", "7.75", null)] // cut off after the last place
    [InlineData("外交支出(类)", "7.77", CheckStatus.Fail)]
    public void ASubjectIsHeldAgainstItsRow(string subject, string raw, CheckStatus? status)
    {
        var general = new Form("final_general_expenditure", "total")
            .Row("201 一般公共服务支出", "45.00").Row("20113 商贸事务", "40.00").Row("2011301 行政运行", "10.00").Row("2011308 招商引资", "30.00")
            .Row("20199 其他事务", "5.00").Row("2019901 行政运行", "5.00").Row("202 外交支出", "7.7580");
        var all = new Form("final_expenditure", "total").Row("2011308 招商引资", "35.00");
        var tried = FormChecks.Run([general.Build(), all.Build()], [Said("（一）一般公共服务支出（类）", subject, raw)]);
        Assert.Equal(status, tried.Checks.SingleOrDefault(static c => c.CheckId == "narrative=final_general_expenditure.subjects")?.Status);
    }

    /// <summary>Where words say what an expenditure consists of, the name of a 类 alone is one; elsewhere it may be its part of another total.</summary>
    [Theory]
    [InlineData("（二）一般公共预算财政拨款支出决算结构情况", "教育支出", "9.00", CheckStatus.Pass)]
    [InlineData("（二）一般公共预算财政拨款支出决算结构情况", "教育", "8.00", CheckStatus.Fail)]
    [InlineData("（二）一般公共预算财政拨款支出决算结构情况", "教", "9.00", null)]
    [InlineData("（二）政府性基金预算财政拨款支出决算结构情况", "教育支出", "8.00", null)]
    [InlineData("（三）一般公共预算财政拨款基本支出决算情况", "教育支出", "8.00", null)]
    public void ACategoryNeedNotBeCalledOneInAList(string section, string subject, string raw, CheckStatus? status)
    {
        var general = new Form("final_general_expenditure", "total").Row("205 教育支出", "9.00").Row("20502 普通教育", "9.00");
        var tried = FormChecks.Run([general.Build()], [Said(section, subject, raw)]);
        Assert.Equal(status, tried.Checks.SingleOrDefault(static c => c.CheckId == "narrative=final_general_expenditure.subjects")?.Status);
    }

    /// <summary>A subject that the form of 一般公共预算 does not print is held against the form of 政府性基金.</summary>
    [Theory]
    [InlineData("其他支出(类)彩票公益金安排的支出(款)用于体育事业的彩票公益金支出(项)", "8.00", CheckStatus.Pass)]
    [InlineData("其他支出(类)彩票公益金安排的支出(款)用于体育事业的彩票公益金支出(项)", "8.50", CheckStatus.Fail)]
    [InlineData("其他支出(类)", "8.50", null)] // both forms print it
    [InlineData("其他支出(类)其他支出(款)其他支出(项)", "8.50", null)] // no row of funds
    public void ASubjectOfFundsIsHeldAgainstTheirForm(string subject, string raw, CheckStatus? status)
    {
        var general = new Form("final_general_expenditure", "total").Row("229 其他支出", "5.00").Row("22999 其他支出", "5.00").Row("2299999 其他支出", "5.00");
        var fund = new Form("final_government_fund", "total").Row("229 其他支出", "8.00").Row("22960 彩票公益金安排的支出", "8.00").Row("2296003 用于体育事业的彩票公益金支出", "8.00");
        var tried = FormChecks.Run([general.Build(), fund.Build()], [Said("八、政府性基金预算财政拨款收入支出决算情况说明", subject, raw)]);
        Assert.Equal(status, tried.Checks.SingleOrDefault(static c => c.CheckId == "narrative=final_government_fund.subjects")?.Status);
    }

    /// <summary>收入: what is received for a subject need not be what is spent on it.</summary>
    [Fact]
    public void AnIncomeOfFundsIsNotHeldAgainstTheirExpenditure()
    {
        var fund = new Form("final_government_fund", "total").Row("229 其他支出", "8.00").Row("22960 彩票公益金安排的支出", "8.00");
        var general = new Form("final_general_expenditure", "total").Row("201 一般公共服务支出", "5.00");
        var tried = FormChecks.Run([general.Build(), fund.Build()], [Said("二、政府性基金预算收入情况", "其他支出(类)彩票公益金安排的支出(款)", "9.00")]);
        Assert.DoesNotContain(tried.Checks, static c => c.CheckId == "narrative=final_government_fund.subjects");
    }

    /// <summary>What the words of a budget say, in which form it is looked up, and what comes of it.</summary>
    [Theory]
    [InlineData("一、收支预算总体情况说明", "收入、支出预算总计", "2,995.39", "narrative=budget_summary.income_total", CheckStatus.Pass)]
    [InlineData("二、收支预算总表情况说明", "收入预算总计", "2995.49", "narrative=budget_summary.income_total", CheckStatus.Fail)]
    [InlineData("2025年部门预算编制说明", "收入预算", "2995.39", "narrative=budget_summary.income_total", CheckStatus.Pass)]
    [InlineData("2025年单位预算编制说明", "收入预算", "2995.39", "narrative=budget_summary.income_total", CheckStatus.Pass)]
    [InlineData("一、2025年“三公”经费预算情况说明", "公务接待费", "1.35", "narrative=budget_three_public.official_reception", CheckStatus.Pass)]
    [InlineData("七、“三公”经费增减变动原因说明", "公务接待费", "1.30", "narrative=budget_three_public.official_reception", CheckStatus.Fail)]
    public void AStatementOfABudgetIsHeldAgainstItsForm(string section, string subject, string raw, string check, CheckStatus status)
    {
        var summary = new Form("budget_summary", "amount").Row(FormSide.Income, "本年收入合计", "2,995.39").Row(FormSide.Income, "收入总计", "2,995.39");
        var threePublic = new Form("budget_three_public", "total", "overseas_travel", "official_reception").Row("", "1.35", "0.00", "1.35");
        var said = Said(section, subject, raw.Replace(",", "", StringComparison.Ordinal));
        var tried = FormChecks.Run([summary.Build(), threePublic.Build()], [said]);
        Assert.Equal(status, Assert.Single(tried.Checks, c => c.CheckId == check).Status);
    }

    /// <summary>One list prints its items as rows, the other as columns: words are held against the one that is printed.</summary>
    [Fact]
    public void ItemsOfThreePublicMayBeRows()
    {
        var rows = new Form("budget_three_public", "total", "general_public_budget").Row("合计", "29.00", "29.00").Row("因公出国（境）费", "10.00", "10.00").Row("公务接待费", "3.00", "3.00").Row("公务用车运行维护费", "16.00", "16.00");
        var tried = FormChecks.Run([rows.Build()], [Said("七、“三公”经费增减变动原因说明", "财政拨款安排的“三公”经费预算", "29.00"), Said("七、“三公”经费增减变动原因说明", "公务接待费", "3.00")]);
        Assert.Equal(
            [("narrative=budget_three_public.total_row", CheckStatus.Pass), ("narrative=budget_three_public.official_reception_row", CheckStatus.Pass)],
            tried.Checks.Where(static c => c.CheckId.StartsWith("narrative=", StringComparison.Ordinal)).Select(static c => (c.CheckId, c.Status)));
    }

    [Fact]
    public void AFormWithoutRowsStatesNothing()
    {
        var tried = FormChecks.Run([ThreePublic().Build()], [Said("五、财政拨款“三公”经费支出决算情况", "“三公”经费", "0.95", "budget_amount")]);
        Assert.Contains(tried.Checks, static c => c is { CheckId: "narrative=final_three_public.budget_total", Status: CheckStatus.Fail, Left: 9500m, Right: 0m });
    }

    [Fact]
    public void WhatWordsLeaveOutTheyDoNotDeny() =>
        Assert.DoesNotContain(
            FormChecks.Run([ThreePublic("5.00", "4.00").Build()], [Said("五、财政拨款“三公”经费支出决算情况", "“三公”经费", "4.00")]).Checks,
            static c => c.CheckId == "narrative=final_three_public.budget_total");

    [Fact]
    public void TheWordsAreNoForm()
    {
        var tried = FormChecks.Run([Summary().Build()], [Said("二、收入决算情况", "收入合计", "2946.25")]);
        Assert.Equal(["final_summary"], tried.Forms.Select(static f => f.Form));
        Assert.DoesNotContain(tried.Checks, static c => c is { CheckId: "table_verdict", Forms: "narrative" });
    }

    /// <summary>What is said again is proved where it agrees; where it does not, it may be said of something else.</summary>
    [Theory]
    [InlineData("2946.25", "2946.25", Verification.Verified, Verification.Verified)]
    [InlineData("2946.25", "2900.00", Verification.Verified, Verification.Unverified)]
    [InlineData("2900.00", "2946.25", Verification.Disputed, Verification.Verified)]
    public void AStatementIsHeldAgainstItsFormAsOftenAsItIsMade(string once, string again, Verification first, Verification second)
    {
        var said = FormChecks.Run([Summary().Build()], [Said("二、收入决算情况", "收入合计", once), Said("二、收入决算情况", "收入合计", again, page: 10)]).Narrative;
        Assert.Equal([first, second], said.Select(static fact => fact.Verification));
    }

    /// <summary>An amount that a statement leaves out is looked for where the same is said again.</summary>
    [Fact]
    public void AStatementWithoutAnAmountIsNoneOfOne()
    {
        var said = FormChecks.Run([Summary().Build()], [Said("二、收入决算情况", "收入合计", "3.00", "prior_year_change"), Said("二、收入决算情况", "收入合计", "2946.25", page: 10)]).Narrative;
        Assert.Equal(Verification.Verified, said[1].Verification);
    }
}
