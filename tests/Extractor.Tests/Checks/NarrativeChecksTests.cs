using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>What the words between the forms state is held against the forms.</summary>
public sealed class NarrativeChecksTests
{
    private static NarrativeFact Said(string section, string subject, string raw, string measure = "amount", int page = 9)
    {
        var value = decimal.Parse(raw, System.Globalization.CultureInfo.InvariantCulture);
        return new NarrativeFact(section, subject, measure, raw, value, "万元", value * 10_000m, $"{subject}{raw}万元。", page);
    }

    private static Form Summary() => new Form("final_summary", "amount")
        .Row(FormSide.Income, "本年收入合计", "2,946.25").Row(FormSide.Income, "年初结转和结余", "49.14").Row(FormSide.Income, "总计", "2,995.39").Row(FormSide.Expenditure, "总计", "2,995.39");

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

    /// <summary>基本支出 50 万元，占 50 %；项目支出 25 万元，占 50 %: what has a share of its own is no whole, though the other share fits it.</summary>
    [Fact]
    public void WhatIsAShareItselfIsNoWhole()
    {
        const string Section = "三、支出决算情况";
        NarrativeFact[] said =
        [
            Said(Section, "基本支出", "50.00"), Said(Section, "基本支出", "50.00", "share_percent") with { AmountYuan = null, Unit = "%" },
            Said(Section, "项目支出", "25.00"), Said(Section, "项目支出", "50.00", "share_percent") with { AmountYuan = null, Unit = "%" },
        ];
        var tried = FormChecks.Run([Summary().Build()], Array.ConvertAll(said, static fact => fact with { Sentence = "支出" }));
        Assert.DoesNotContain(tried.Checks, static check => check.CheckId == "narrative.share");
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

    /// <summary>Amount, change against the year before, growth in percent, and whether they agree within their printed places.</summary>
    [Theory]
    [InlineData("6032.55", "3401.59", "129.29", true)]
    [InlineData("6032.55", "3401.59", "129.97", false)]
    [InlineData("2995.39", "-56.95", "-1.87", true)]
    [InlineData("2995.39", "-56.95", "1.87", false)]
    [InlineData("0.38", "0.05", "15.15", true)]
    [InlineData("0.38", "0.05", "13", true)]
    [InlineData("0.38", "0.05", "12", false)]
    [InlineData("13656.34", "309.03", "2.31", true)] // 2.3153 cut off
    [InlineData("13656.34", "309.03", "2.30", false)]
    [InlineData("9768.47", "-231.53", "-2.31", true)] // -2.3153 cut off
    [InlineData("9768.47", "-231.53", "-2.30", false)]
    public void GrowthIsTheChangeOverTheYearBefore(string amount, string change, string percent, bool holds)
    {
        var tried = FormChecks.Run([], [Said("五", "甲", amount), Said("五", "甲", change, "prior_year_change"), Said("五", "甲", percent, "growth_percent") with { AmountYuan = null, Unit = "%" }]);
        var result = Assert.Single(tried.Checks);
        Assert.Equal(("narrative.growth", holds ? CheckStatus.Pass : CheckStatus.Fail), (result.CheckId, result.Status));
        Assert.All(tried.Narrative, said => Assert.Equal(holds ? Verification.Verified : Verification.Disputed, said.Verification));
    }

    /// <summary>接待 12 批次，比上年减少 3 批次，下降 20 %: no growth of the money that is spoken of before.</summary>
    [Fact]
    public void GrowthBehindANumberOfThingsIsNotOfMoney()
    {
        var tried = FormChecks.Run([], [Said("五", "甲", "9"), Said("五", "甲", "1", "prior_year_change"), Said("五", "甲", "12", "count") with { AmountYuan = null, Unit = "批次" },
            Said("五", "甲", "-3", "prior_year_change") with { AmountYuan = null, Unit = "批次" }, Said("五", "甲", "-20", "growth_percent") with { AmountYuan = null, Unit = "%" }]);
        Assert.Empty(tried.Checks);
    }

    /// <summary>Amount, the year before, change, growth: the change is the difference, the growth the change over the year before.</summary>
    [Theory]
    [InlineData("4429.85", "5182.92", "-753.07", "-14.53", CheckStatus.Pass, CheckStatus.Pass)]
    [InlineData("4429.85", "5182.92", "-753.07", "-17.00", CheckStatus.Pass, CheckStatus.Fail)]
    public void GrowthUsesTheYearBeforeWhereItIsSaid(string amount, string prior, string change, string percent, CheckStatus difference, CheckStatus growth)
    {
        NarrativeFact[] said =
        [
            Said("五", "甲", amount), Said("五", "甲", prior, "prior_year_amount"), Said("五", "甲", change, "prior_year_change"),
            Said("五", "甲", percent, "growth_percent") with { AmountYuan = null, Unit = "%" },
        ];
        var tried = FormChecks.Run([], Array.ConvertAll(said, static fact => fact with { Sentence = "甲" }));
        Assert.Equal([("narrative.change", difference), ("narrative.growth", growth)], tried.Checks.Select(static c => (c.CheckId, c.Status)));
    }

    /// <summary>Three amounts that do not agree: nobody knows which is wrong, and none of them is tried again.</summary>
    [Fact]
    public void AChangeThatIsNotTheDifferenceDisputesAll()
    {
        NarrativeFact[] said =
        [
            Said("五", "甲", "100"), Said("五", "甲", "80", "prior_year_amount"), Said("五", "甲", "30", "prior_year_change"),
            Said("五", "甲", "37.5", "growth_percent") with { AmountYuan = null, Unit = "%" },
        ];
        var tried = FormChecks.Run([], Array.ConvertAll(said, static fact => fact with { Sentence = "甲" }));
        Assert.Equal(CheckStatus.Fail, Assert.Single(tried.Checks).Status);
        Assert.Equal([Verification.Disputed, Verification.Disputed, Verification.Disputed, Verification.Unverified], tried.Narrative.Select(static fact => fact.Verification));
    }

    [Fact]
    public void PercentagePointsAreNoGrowth() =>
        Assert.Empty(FormChecks.Run([], [Said("五", "甲", "300"), Said("五", "甲", "50", "prior_year_change"), Said("五", "甲", "-3.10", "growth_percent") with { AmountYuan = null, Unit = "个百分点" }]).Checks);

    /// <summary>年初预算 100, 全年预算 120, 决算 108: which of the two a completion is of is said, or it is not tried.</summary>
    [Theory]
    [InlineData(BudgetStage.Initial, "108", CheckStatus.Pass)]
    [InlineData(BudgetStage.Adjusted, "90", CheckStatus.Pass)]
    [InlineData(BudgetStage.Initial, "90", CheckStatus.Fail)]
    [InlineData(BudgetStage.Unsaid, "90", null)]
    public void ACompletionIsOfTheBudgetThatItNames(BudgetStage stage, string percent, CheckStatus? status)
    {
        var tried = FormChecks.Run(
            [],
            [
                Said("五", "甲", "100", "budget_amount") with { BudgetStage = BudgetStage.Initial },
                Said("五", "甲", "120", "budget_amount") with { BudgetStage = BudgetStage.Adjusted },
                Said("五", "甲", "108"),
                Said("五", "甲", percent, "completion_percent") with { AmountYuan = null, Unit = "%", BudgetStage = stage },
            ]);
        Assert.Equal(status, tried.Checks is [var only] ? only.Status : null);
    }

    [Theory]
    [InlineData(BudgetStage.Unsaid, BudgetStage.Adjusted, true)]
    [InlineData(BudgetStage.Adjusted, BudgetStage.Unsaid, true)]
    [InlineData(BudgetStage.Initial, BudgetStage.Adjusted, false)]
    public void OneBudgetMayGoWithoutItsName(BudgetStage budget, BudgetStage completion, bool isTried)
    {
        var tried = FormChecks.Run(
            [],
            [
                Said("五", "甲", "100", "budget_amount") with { BudgetStage = budget },
                Said("五", "甲", "90"),
                Said("五", "甲", "90", "completion_percent") with { AmountYuan = null, Unit = "%", BudgetStage = completion },
            ]);
        Assert.Equal(isTried, tried.Checks.Length == 1);
    }

    [Theory]
    [InlineData("2940.05", "2993.92", "98.20", true)]
    [InlineData("2940.05", "2993.92", "92.80", false)]
    [InlineData("0.00", "0.95", "0", true)]
    public void CompletionIsTheAmountOverItsBudget(string amount, string budget, string percent, bool holds)
    {
        var tried = FormChecks.Run([], [Said("五", "甲", budget, "budget_amount"), Said("五", "甲", amount), Said("五", "甲", percent, "completion_percent") with { AmountYuan = null, Unit = "%" }]);
        Assert.Equal(("narrative.completion", holds ? CheckStatus.Pass : CheckStatus.Fail), (Assert.Single(tried.Checks).CheckId, tried.Checks[0].Status));
    }

    [Fact]
    public void WhatMayBeOfAnotherSubjectIsNotTried()
    {
        var tried = FormChecks.Run(
            [Summary().Build()],
            [
                Said("一、收入支出决算总体情况", "收入总计", "100", "budget_amount"),
                Said("一、收入支出决算总体情况", "收入总计", "75") with { IsDoubtful = true },
                Said("一、收入支出决算总体情况", "收入总计", "75", "completion_percent") with { AmountYuan = null, Unit = "%", IsDoubtful = true },
            ]);
        Assert.All(tried.Narrative, static said => Assert.Equal(Verification.Unverified, said.Verification));
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

    /// <summary>The numbered items below “用于以下方面：” state shares of the amount before the colon: they are its sum, or most of the shares fit, lest it is another.</summary>
    [Theory]
    [InlineData("100.00", "30.00", "50.00", "VVVVVVV")]
    [InlineData("100.00", "30.00", "51.00", "-VVVVDD")]
    [InlineData("100.00", "31.00", "51.00", "-VVDDDD")]
    [InlineData("101.00", "31.00", "51.00", "-------")]
    public void SharesOfAListAreOfWhatStandsBeforeIt(string whole, string second, string third, string expected)
    {
        var identity = new DocumentIdentity(null, "某某局", null, 2024, DocumentKind.FinalAccount, null);
        string[] lines =
        [
            "（二）支出决算结构情况", $"本年支出{whole}万元，主要用于以下方面：", "1.甲支出20.00万元，占20.00%；",
            $"2.乙支出30.00万元，占{second}%；", $"3.丙支出50.00万元，占{third}%。", "（三）其他情况", "1.丁支出5.00万元，占5.00%。",
        ];
        var said = NarrativeReader.Read(Array.ConvertAll(lines, static line => new Paragraph(PageKind.Narrative, line, [new PageStart(0, 1)], [])), identity);
        var marks = string.Concat(FormChecks.Run([], said).Narrative.Select(static fact => fact.Verification switch { Verification.Verified => "V", Verification.Disputed => "D", _ => "-" }));
        Assert.Equal(expected + "--", marks);
    }

    /// <summary>（一）…；（二）…: numbered items are the amount before them, or what their heading names.</summary>
    [Theory]
    [InlineData("VVV", "四、基本支出决算情况说明", "基本支出9.00万元，其中：", "（一）工资福利支出6.00万元，其中：基本工资2.00万元。", "（二）资本性支出3.00万元。")]
    [InlineData("---", "四、基本支出决算情况说明", "基本支出9.00万元，其中：", "（一）工资福利支出6.00万元，其中：基本工资2.00万元。", "（二）资本性支出3.50万元。")]
    [InlineData("VVV", "四、基本支出决算情况说明", "基本支出9.00万元。", "四、基本支出结构情况", "1.工资福利支出6.00万元。", "2.资本性支出3.00万元。")]
    [InlineData("---", "四、基本支出决算情况说明", "基本支出9.00万元。", "四、其他支出结构情况", "1.工资福利支出6.00万元。", "2.资本性支出3.00万元。")]
    [InlineData("VVV", "三、支出情况", "2.基本支出9.00万元。", "（1）工资福利支出6.00万元。", "（2）资本性支出3.00万元。", "3.项目支出4.00万元。")]
    [InlineData("V-VVVV", "（二）支出情况", "1.总体情况。基本支出9.00万元，较上年增加1.00万元。", "2.比较情况。基本支出主要用于以下几个方面：", "（1）工资福利支出6.00万元，占66.67%。", "（2）资本性支出3.00万元，占33.33%。")]
    [InlineData("VVVVV", "一、总体情况", "基本支出9.00万元。", "二、具体情况", "基本支出决算中，工资福利支出6.00万元，占66.67%；资本性支出3.00万元，占33.33%。")]
    public void NumberedItemsAreWhatStandsBeforeThem(string expected, params string[] lines)
    {
        var identity = new DocumentIdentity(null, "某某局", null, 2024, DocumentKind.FinalAccount, null);
        var said = NarrativeReader.Read(Array.ConvertAll(lines, static line => new Paragraph(PageKind.Narrative, line, [new PageStart(0, 1)], [])), identity);
        var tried = FormChecks.Run([], said).Narrative.Where(static fact => fact.Subject is "基本支出" or "工资福利支出" or "资本性支出");
        Assert.Equal(expected, string.Concat(tried.Select(static fact => fact.Verification == Verification.Verified ? "V" : "-")));
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

    private static NarrativeFact[] Shares(string whole, params (string Amount, string Percent)[] parts)
    {
        NarrativeFact Within(NarrativeFact fact) => fact with { Sentence = "支出合计，其中……" };
        return
        [
            Within(Said("三、支出决算情况", "支出", whole)),
            .. parts.SelectMany((part, i) => (NarrativeFact[])
            [
                Within(Said("三、支出决算情况", $"分项{i}", part.Amount)),
                Within(Said("三、支出决算情况", $"分项{i}", part.Percent, "share_percent")) with { AmountYuan = null, Unit = "%" },
            ]),
        ];
    }

    /// <summary>Real figures: 71.73 % is printed for 71.65 %, beside shares that are right.</summary>
    [Fact]
    public void AShareIsItsPartOfTheAmountThatItsSentenceBeginsWith()
    {
        var tried = FormChecks.Run([], Shares("2940.05", ("2106.66", "71.73"), ("352.34", "11.98"), ("146.06", "4.97"), ("334.99", "11.39")));
        Assert.Equal([CheckStatus.Fail, CheckStatus.Pass, CheckStatus.Pass, CheckStatus.Pass], tried.Checks.Select(static c => c.Status));
        Assert.All(tried.Checks, static c => Assert.Equal("narrative.share", c.CheckId));
        Assert.Equal(
            [Verification.Unverified, Verification.Disputed, Verification.Disputed, .. Enumerable.Repeat(Verification.Verified, 6)],
            tried.Narrative.Select(static said => said.Verification));
    }

    /// <summary>占 75 %（其中小微企业 60 万元，占 40 %）: 40 % of what stands before the bracket, not of the whole.</summary>
    [Fact]
    public void SharesInBracketsAreNotOfTheWhole()
    {
        var said = Shares("200", ("150", "75"), ("60", "40"), ("50", "25"));
        (said[3], said[4]) = (said[3] with { IsAside = true }, said[4] with { IsAside = true });
        Assert.Equal([CheckStatus.Pass, CheckStatus.Pass], FormChecks.Run([], said).Checks.Select(static c => c.Status));
    }

    [Fact]
    public void SharesOfAnAmountInAnotherSentenceAreNotTried() =>
        Assert.Empty(FormChecks.Run([], Shares("4393.86", ("6200.00", "57.19"), ("150.00", "1.38"))).Checks);

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

    /// <summary>What a paragraph says, and what arithmetic says of each of its figures: verified, disputed or -.</summary>
    [Theory]
    [InlineData("差旅费支出9.00万元，年初预算8.00万元，比年初预算数增加1.00万元，增长12.50%。", "VVVV")]
    [InlineData("差旅费支出9.00万元，比年初预算8.00万元增加2.00万元，增长12.50%。", "DDD-")]
    [InlineData("差旅费支出9.00万元，比年初预算数增加1.00万元，增长12.50%。", "VVV")]
    [InlineData("差旅费支出9.00万元，比年初预算数减少1.00万元，下降12.50%。", "DDD")]
    [InlineData("差旅费支出9.00万元，比年初预算数减少1.00万元，下降10.00%。", "VVV")]
    [InlineData("差旅费支出10.00万元，年初预算8.00万元，比年初预算数减少2.00万元。", "DDD")]
    [InlineData("水利支出9.00万元。2023年当年预算执行数为8.00万元，2024年预算安排9.00万元，比2023年预算执行数增加12.50%。", "-VVV")]
    [InlineData("水利支出9.00万元。2023年当年预算执行数为8.00万元，2024年预算安排9.00万元，比2023年预算执行数增加15.50%。", "-DDD")]
    [InlineData("水利支出9.00万元。2023年当年预算执行数为8.00万元，2024年预算安排9.00万元，比2022年预算执行数增加15.50%。", "----")]
    [InlineData("水利支出9.00万元。2023年当年预算执行数为8.00万元，2024年预算安排9.00万元，比2023年预算增加15.50%。", "----")] // from the budget of that year
    [InlineData("水利支出9.00万元。2023年当年预算执行数为0.00万元，2024年预算安排9.00万元，比2023年预算执行数增加100.00%。", "----")]
    [InlineData("本年支出合计10.00万元。其中：基本支出8.00万元，占80.00%；项目支出2.00万元，占20.00%。", "VVVVV")]
    [InlineData("本年支出合计10.00万元。其中：甲支出5.00万元，占50.00%；乙支出3.00万元，占30.00%；丙支出2.00万元，占21.00%。", "-VVVVDD")]
    [InlineData("基本支出8.00万元，占80.00%；项目支出2.00万元，占20.00%；经营支出0.00万元，占0.00%。", "------")]
    [InlineData("政府采购金额10.00万元，其中：货物6.00万元、工程3.00万元、服务1.00万元。", "VVVV")]
    [InlineData("政府采购金额10.00万元，其中：货物6.00万元、工程3.00万元、服务1.50万元。", "----")] // 其中 may leave parts out, or one is wrong
    [InlineData("政府采购金额10.0万元，其中：货物6.02万元；服务4.01万元（其中：小微企业2.00万元）。", "VVV-")]
    [InlineData("共有车辆3辆，其中：机要通信用车0辆、应急保障用车2辆、其他用车1辆；50万元以上设备3台。", "VVVV-")]
    [InlineData("共有车辆3辆，其中：机要通信用车3辆。", "--")] // a list of one says the same again
    [InlineData("政府采购支出总额10.00万元。授予中小企业合同金额8.00万元，占政府采购支出总额的80.00%。", "-VV")]
    [InlineData("政府采购支出总额10.00万元。授予中小企业合同金额8.00万元，占政府采购支出总额的81.00%。", "-DD")]
    [InlineData("一般公共预算支出合计10.00万元。基本支出8.00万元，占支出合计的40.00%。", "---")] // of all expenditure
    [InlineData("收支总额10.00万元。收入包括：财政拨款7.00万元、上年结转3.00万元；支出包括：教育支出6.00万元、其他支出4.00万元。", "VVVVV")]
    [InlineData("收支总额10.00万元。收入包括：财政拨款7.00万元、上年结转3.00万元；支出包括：教育支出6.00万元、其他支出5.00万元。", "VVV--")]
    [InlineData("公务用车费9.00万元（购置费5.00万元，运行费4.00万元），公务接待费2.00万元。", "VVV-")]
    [InlineData("公务用车费9.00万元（购置费5.00万元，运行费4.50万元），公务接待费2.00万元。", "----")]
    [InlineData("本年支出合计10.00万元，较上年增加1.00万元。年末结转3.00万元。本年支出的具体构成为：基本支出6.00万元，占60.00%；项目支出4.00万元，占40.00%。", "V--VVVV")]
    [InlineData("“三公”经费支出10.00万元。“三公”经费支出决算中，公务用车费8.00万元，占80.00%，比上年增加3.00万元；公务接待费2.00万元，占20.00%。", "VVV-VV")]
    [InlineData("“三公”经费支出10.00万元。专项经费支出决算中，公务用车费8.00万元，公务接待费2.00万元。", "---")] // of what nothing is stated
    [InlineData("收入总计10.00万元，其中年初结转4.00万元，较上年增加2.00万元，增长25.00%。", "V-VV")] // the growth is that of the whole
    [InlineData("收入总计10.00万元，其中年初结转4.00万元，较上年增加2.00万元，增长100.00%。", "-VVV")]
    [InlineData("收入总计10.00万元，其中年初结转0.00万元，较上年增加0.00万元，增长0.00%。", "----")] // nothing is 0 % of anything
    [InlineData("“三公”经费支出10.00万元。公务用车费8.00万元，占“三公”经费支出总数的80.00%。", "-VV")]
    [InlineData("“三公”经费支出10.00万元。公务用车费8.00万元，占“三公”经费支出总数的81.00%。", "---")] // may be another total
    [InlineData("收入总计10.00万元，支出总计10.00万元。与上年相比，收、支总计各增加2.00万元，增长25.00%。", "VVVV")]
    [InlineData("收入总计10.00万元，支出总计10.00万元。与上年相比，收、支总计各增加2.00万元，增长26.00%。", "DDDD")]
    [InlineData("收入总计10.00万元，支出总计9.00万元。与上年相比，收、支总计各增加2.00万元，增长25.00%。", "----")]
    [InlineData("收入总计10.00万元，支出总计10.00万元。与上年相比，财政拨款收、支总计各增加2.00万元，增长25.00%。", "----")]
    [InlineData("收入总计10.00万元，年初结转1.00万元；支出总计10.00万元，年末结转3.00万元。收支较上年增加2.00万元，增长25.00%。", "V-V-VV")]
    [InlineData("差旅费支出8.00万元，完成年初预算的80.00%，决算数小于年初预算数2.00万元。", "VVV")]
    [InlineData("差旅费支出8.00万元，完成年初预算的80.00%，决算数大于年初预算数2.00万元。", "DDD")]
    [InlineData("差旅费支出8.00万元。与年初预算相比，年初预算数10.00万元，决算数8.00万元，预决算差异率-20.00%。", "-VVV")]
    [InlineData("差旅费支出8.00万元。与年初预算相比，年初预算数10.00万元，决算数8.00万元，预决算差异率20.00%。", "-VVV")]
    [InlineData("差旅费支出8.00万元。与年初预算相比，年初预算数10.00万元，决算数8.00万元，预决算差异率25.00%。", "-DDD")]
    [InlineData("差旅费支出12.00万元。与年初预算相比，年初预算数10.00万元，决算数12.00万元，预决算差异率-20.00%。", "-DDD")]
    [InlineData("总收入10.00万元，其中：财政拨款7.00万元，政府性基金3.00万元；总支出8.00万元，其中：人员支出6.00万元，公用支出2.00万元。", "VVVVVV")]
    [InlineData("总支出8.00万元，按类别分：人员支出6.00万元，占75.00%，比上年增加1.00万元，公用支出2.00万元，占25.00%，比上年增加2.00万元。", "VVV-VV-")]
    [InlineData("财政拨款“三公”经费支出10.00万元。“三公”经费支出决算中，公务用车费8.00万元，占80.00%；公务接待费2.00万元，占20.00%。", "VVVVV")]
    [InlineData("收入总计434.71万元，其中：本年收入合计434.16万元，年初结转0.55万元。支出总计434.71万元，其中：本年支出合计434.16万元，年末结转0.55万元。收入支出总体与上年相比，增加58.21万元，增长15.46%。", "VVVVVVVV")]
    public void ArithmeticHoldsWhatAParagraphSays(string text, string expected)
    {
        var identity = new DocumentIdentity(null, "某某局", null, 2024, DocumentKind.FinalAccount, null);
        var said = NarrativeReader.Read([new Paragraph(PageKind.Narrative, text, [new PageStart(0, 1)], [])], identity);
        var tried = FormChecks.Run([], said).Narrative;
        Assert.Equal(expected, string.Concat(tried.Select(static fact => fact.Verification switch { Verification.Verified => "V", Verification.Disputed => "D", _ => "-" })));
    }

    /// <summary>占本年支出合计的: a whole under another heading tells where a form proves it and the share fits, and denies nothing.</summary>
    [Theory]
    [InlineData("2946.25", "50.00", "VVV")]
    [InlineData("2946.25", "51.00", "V--")]
    [InlineData("2946.20", "50.00", "D--")]
    public void AShareMayBeOfAnAmountUnderAnotherHeading(string whole, string share, string expected)
    {
        NarrativeFact[] said =
        [
            Said("二、收入决算情况", "本年收入合计", whole), Said("五、其他情况", "甲", "1473.125"),
            Said("五、其他情况", "甲", share, "share_percent") with { AmountYuan = null, Unit = "%", Whole = "本年收入合计" },
        ];
        var tried = FormChecks.Run([Summary().Build()], said).Narrative;
        Assert.Equal(expected, string.Concat(tried.Select(static fact => fact.Verification switch { Verification.Verified => "V", Verification.Disputed => "D", _ => "-" })));
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

    /// <summary>A total that its form belies is no whole: 1473.26 of 2946.52 proves nothing where the form prints 2946.25.</summary>
    [Fact]
    public void AShareOfADisputedWholeIsNotTried()
    {
        NarrativeFact[] said =
        [
            Said("二、收入决算情况", "收入合计", "2946.52"), Said("二、收入决算情况", "甲", "1473.26"),
            Said("二、收入决算情况", "甲", "50.00", "share_percent") with { AmountYuan = null, Unit = "%" },
        ];
        var tried = FormChecks.Run([Summary().Build()], Array.ConvertAll(said, static fact => fact with { Sentence = "收入" })).Narrative;
        Assert.Equal([Verification.Disputed, Verification.Unverified, Verification.Unverified], tried.Select(static fact => fact.Verification));
    }

    /// <summary>An amount that a statement leaves out is looked for where the same is said again.</summary>
    [Fact]
    public void AStatementWithoutAnAmountIsNoneOfOne()
    {
        var said = FormChecks.Run([Summary().Build()], [Said("二、收入决算情况", "收入合计", "3.00", "prior_year_change"), Said("二、收入决算情况", "收入合计", "2946.25", page: 10)]).Narrative;
        Assert.Equal(Verification.Verified, said[1].Verification);
    }

    /// <summary>Who is likely to have made a mistake, told by what would mend it.</summary>
    public static TheoryData<string, string[][], LikelyCause> Causes => new()
    {
        { "a digit of the total", [["合计", "40.00", "20.00", "10.00"]], LikelyCause.Publication },
        { "the parts one row down", [["合计", "33.00", "20.00", "10.00"], ["其他", "", "", "13.00"]], LikelyCause.Extraction },
        { "a value of the column beside", [["合计", "30.00", "20.00", "", "10.00"]], LikelyCause.Publication },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void TheLikelyCauseIsWhatWouldMendTheSum(string why, string[][] rows, LikelyCause cause)
    {
        var form = new Form("final_expenditure", "total", "basic_expenditure", "project_expenditure");
        foreach (var row in rows)
            form.Row(row[0], row[1..4]);
        var failed = FormChecks.Run([form.Build()]).Checks.Where(static c => c is { CheckId: "final_expenditure.columns", RowKey: "合计", Status: CheckStatus.Fail });
        Assert.All(failed, c => Assert.True(c.LikelyCause == cause, why));
        Assert.NotEmpty(failed);
    }

    /// <summary>A 类 and its only 款 print one amount: 30.00 below 40.00 is no value that was read one row too high.</summary>
    [Fact]
    public void TheAmountOfAnOnlyPartMendsNoSum()
    {
        var form = new Form("final_expenditure", "total", "basic_expenditure", "project_expenditure")
            .Row("201 一般公共服务支出", "40.00", "20.00", "10.00").Row("20101 人大事务", "30.00", "20.00", "10.00");
        var failed = Assert.Single(FormChecks.Run([form.Build()]).Checks, static c => c is { CheckId: "final_expenditure.columns", RowKey: "201", Status: CheckStatus.Fail });
        Assert.Equal(LikelyCause.Publication, failed.LikelyCause);
    }
}
