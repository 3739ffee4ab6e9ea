using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;
using static Extractor.Tests.Checks.Statements;

namespace Extractor.Tests.Checks;

/// <summary>Growth, completion, shares and parts: what words state is held against the amounts that they state beside it.</summary>
public sealed class NarrativeArithmeticTests
{
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

    /// <summary>The numbered items below “用于以下方面：” state shares of the amount before the colon: they are its sum, or most of the shares fit, lest it is another.</summary>
    [Theory]
    [InlineData("100.00", "30.00", "50.00", "VVVVVVV")]
    [InlineData("100.00", "30.00", "51.00", "VVVVVVD")]
    [InlineData("100.00", "31.00", "51.00", "VVVVDVD")] // what adds up is right, whatever its share says
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
    [InlineData("本年支出合计10.00万元。其中：甲支出5.00万元，占50.00%；乙支出3.00万元，占30.00%；丙支出2.00万元，占21.00%。", "VVVVVVD")]
    [InlineData("基本支出8.00万元，占80.00%；项目支出2.00万元，占20.00%；经营支出0.00万元，占0.00%。", "VVVV--")] // 100 % together: of their sum
    [InlineData("基本支出8.00万元，占80.00%；项目支出3.00万元，占20.00%。", "----")]
    [InlineData("基本支出8.00万元，占80.00%；项目支出1.00万元，占10.00%。", "----")] // there is more than they name
    [InlineData("项目总支出10.00万元，其中甲项目7.00万元，乙项目3.00万元，合计10.00万元。", "VVVV")]
    [InlineData("项目总支出10.00万元，其中甲项目7.00万元，乙项目3.00万元，合计11.00万元。", "----")]
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
    [InlineData("收入总计10.00万元，其中财政拨款10.00万元，较上年增加2.00万元，增长25.00%。", "-VVV")] // of either
    [InlineData("收入总计10.00万元，其中年初结转4.00万元，较上年增加2.00万元，增长30.00%。", "-DDD")] // of neither
    [InlineData("收入总计10.00万元，其中年初结转2.00万元，较上年增加2.00万元，增长25.00%。", "V-VV")] // what was nothing grows by no percentage
    [InlineData("收入总计10.00万元，其中年初结转4.00万元，较上年增加3.00万元，增长42.9%。", "V-VV")] // 42.857
    [InlineData("公务接待费年初预算8.00万元，决算6.45万元，具体是国内接待费支出5.00万元，完成年初预算的80.6%。", "VV-V")] // 80.625
    [InlineData("“三公”经费支出10.00万元，“三公”经费支出补助3.00万元。“三公”经费支出决算中，公务用车费8.00万元，公务接待费2.00万元。", "V-VV")]
    [InlineData("“三公”经费支出10.00万元。公务用车费8.00万元，占“三公”经费支出总数的80.00%。", "-VV")]
    [InlineData("“三公”经费支出10.00万元。公务用车费8.00万元，占“三公”经费支出总数的81.00%。", "---")] // may be another total
    [InlineData("收入总计10.00万元，支出总计10.00万元。与上年相比，收、支总计各增加2.00万元，增长25.00%。", "VVVV")]
    [InlineData("收入总计10.00万元，支出总计10.00万元。与上年相比，收、支总计各增加2.00万元，增长26.00%。", "DDDD")]
    [InlineData("收入总计10.00万元，支出总计9.00万元。与上年相比，收、支总计各增加2.00万元，增长25.00%。", "----")]
    [InlineData("收入总计10.00万元，支出总计10.00万元。与上年相比，财政拨款收、支总计各增加2.00万元，增长25.00%。", "----")]
    [InlineData("收入总计10.00万元，年初结转1.00万元；支出总计10.00万元，年末结转3.00万元。收支较上年增加2.00万元，增长25.00%。", "V-V-VV")]
    [InlineData("差旅费支出8.00万元，完成年初预算的80.00%，决算数小于年初预算数2.00万元。", "VVV")]
    [InlineData("财政拨款决算支出10.00万元。与上年相比，财政拨款支出增加2.00万元，增长25.00%。", "-VV")] // the same in short
    [InlineData("财政拨款决算支出10.00万元。与上年相比，财政拨款支出增加2.00万元，增长26.00%。", "---")]
    [InlineData("财政拨款决算支出10.00万元。与上年相比，财政拨款支出增加2.00万元，增长25%。", "---")] // which fits many
    [InlineData("财政拨款决算支出10.00万元。与上年相比，差旅费增加2.00万元，增长25.00%。", "---")]
    [InlineData("2024年度收入、支出总计10.00万元，与上年相比收、支总计各增加2.00万元，增长25.00%。", "VVV")]
    [InlineData("接待费3.57万元，比上年增加0.27万元，增长8.18%，主要原因是：一是差旅费较上年增加0.09万元；二是会议费较上年增加0.18万元。", "VVVVV")]
    [InlineData("接待费3.57万元，比上年增加0.27万元，增长8.18%，主要原因是：一是差旅费较上年增加0.09万元；二是会议费较上年增加0.16万元。", "VVV--")]
    [InlineData("支出合计10.00万元，比上年增加2.00万元，增长25.00%。主要原因是差旅费增加3.00万元，会议费减少1.00万元。", "VVVVV")]
    [InlineData("支出合计10.00万元，比上年增加2.00万元，增长25.00%。差旅费增加3.00万元，会议费减少1.00万元。", "VVV--")] // says nothing of reasons
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
    [InlineData("2946.25", "50.00", "VVV", "本年收入决算合计")]
    [InlineData("2946.25", "50.00", "V--", "财政拨款收入合计")]
    public void AShareMayBeOfAnAmountUnderAnotherHeading(string whole, string share, string expected, string name = "本年收入合计")
    {
        NarrativeFact[] said =
        [
            Said("二、收入决算情况", "本年收入合计", whole), Said("五、其他情况", "甲", "1473.125"),
            Said("五、其他情况", "甲", share, "share_percent") with { AmountYuan = null, Unit = "%", Whole = name },
        ];
        var tried = FormChecks.Run([Summary().Build()], said).Narrative;
        Assert.Equal(expected, string.Concat(tried.Select(static fact => fact.Verification switch { Verification.Verified => "V", Verification.Disputed => "D", _ => "-" })));
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
}
