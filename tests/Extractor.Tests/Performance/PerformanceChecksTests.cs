using Extractor.Core.Geometry;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Performance;

public sealed class PerformanceChecksTests
{
    private static PerformanceProject Project(decimal? total) =>
        new() { ProjectIndex = 0, ReportKind = PerformanceReportKind.SelfEvaluation, ProjectName = "甲", TotalScore = total, PageFirst = 3, PageLast = 4 };

    private static PerformanceFund Fund(decimal? annual, decimal? executed, decimal? balance = null, decimal? rate = null, decimal? score = null, string source = "资金总额") => new()
    {
        ProjectIndex = 0, Source = source, Unit = "万元", Page = 3, Box = new Box(0f, 0f, 1f, 1f),
        AnnualBudgetYuan = annual * 10_000m, ExecutedYuan = executed * 10_000m, BalanceYuan = balance * 10_000m, ExecutionRate = rate, Score = score,
    };

    private static CheckResult[] Run(PerformanceProject project, PerformanceFund[] funds, params (decimal? Weight, decimal? Score)[] rows) =>
        PerformanceChecks.Run(new PerformanceReading([project], funds, [], [], [new ScoreSheet(0, Array.ConvertAll(rows, static row => new ScoreRow(null, row.Weight, row.Score)))], []));

    private static CheckStatus? StatusOf(CheckResult[] results, string id) => Array.Find(results, r => r.CheckId == id)?.Status;

    /// <summary>Scores, execution score, total, and whether they add up.</summary>
    public static TheoryData<decimal[], decimal?, decimal?, CheckStatus?> ScoreSums => new()
    {
        { [50m, 36m], 8.87m, 94.87m, CheckStatus.Pass },
        { [50m, 36m], 8.87m, 94.88m, CheckStatus.Pass },
        { [50m, 36m], 8.87m, 94.90m, CheckStatus.Fail },
        { [50m, 36m], 9m, 95m, CheckStatus.Pass },
        { [50m, 36m], 9m, 96m, CheckStatus.Fail },
        { [60m, 32.82m], null, 92.82m, CheckStatus.Pass },
        { [50m, 36m], 9m, null, null },
        { [], 9m, 95m, null },
    };

    [Theory]
    [MemberData(nameof(ScoreSums))]
    public void ScoresAddUpToTheTotal(decimal[] scores, decimal? execution, decimal? total, CheckStatus? expected)
    {
        var results = Run(Project(total), [Fund(null, null, score: execution)], [.. scores.Select(static s => ((decimal?)null, (decimal?)s))]);
        Assert.Equal(expected, StatusOf(results, "performance-score-sum"));
    }

    [Theory]
    [InlineData("50 40", true, CheckStatus.Pass)]
    [InlineData("50 38", true, CheckStatus.Fail)]
    [InlineData("50 50", false, CheckStatus.Pass)]
    [InlineData("50 40", false, CheckStatus.Fail)]
    [InlineData("", true, null)]
    public void WeightsAddUpToAHundred(string weights, bool execution, CheckStatus? expected)
    {
        (decimal?, decimal?)[] rows = [.. weights.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => ((decimal?)decimal.Parse(w, System.Globalization.CultureInfo.InvariantCulture), (decimal?)null)), (null, null)];
        Assert.Equal(expected, StatusOf(Run(Project(90m), execution ? [Fund(1m, 1m, score: 10m)] : [], rows), "performance-weight-sum"));
    }

    public static TheoryData<decimal, decimal, decimal, CheckStatus?> Rates => new()
    {
        { 294.8m, 254.984m, 86.49m, CheckStatus.Pass },
        { 294.8m, 254.984m, 86.60m, CheckStatus.Fail },
        { 1768m, 1618.788m, 91.56m, CheckStatus.Pass },
        { 100m, 50m, 50m, CheckStatus.Pass },
        { 0m, 0m, 0m, null },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void ExecutedOverBudgetIsTheRate(decimal annual, decimal executed, decimal rate, CheckStatus? expected) =>
        Assert.Equal(expected, StatusOf(Run(Project(null), [Fund(annual, executed, rate: rate)]), "performance-execution-rate"));

    public static TheoryData<decimal, decimal, decimal, CheckStatus?> Balances => new()
    {
        { 294.8m, 254.984m, 39.816m, CheckStatus.Pass },
        { 70483.6m, 63435.2m, 7048.36m, CheckStatus.Pass }, // the amounts are rounded, the balance less so
        { 50m, 0m, 0m, CheckStatus.Fail },
    };

    [Theory]
    [MemberData(nameof(Balances))]
    public void BudgetLessExecutedIsTheBalance(decimal annual, decimal executed, decimal balance, CheckStatus? expected) =>
        Assert.Equal(expected, StatusOf(Run(Project(null), [Fund(annual, executed, balance)]), "performance-balance"));

    [Theory]
    [InlineData(20, CheckStatus.Pass)]
    [InlineData(25, CheckStatus.Fail)]
    public void SourcesAddUpToTheirTotal(int other, CheckStatus expected)
    {
        var results = Run(Project(null), [Fund(1386.75m, null), Fund(1366.75m, null, source: "省级财政资金"), Fund(other, null, source: "其他资金")]);
        var result = Assert.Single(results);
        Assert.Equal(("performance-fund-parts", "annual_budget", "甲", "3", expected), (result.CheckId, result.Measure, result.RowKey, result.Pages, result.Status));
    }

    /// <summary>Scores above their weight are doubted, but not one that is merged over rows of the same weight.</summary>
    [Theory]
    [InlineData("10/10 5/5", CheckStatus.Pass)]
    [InlineData("10/12 5/3", CheckStatus.Fail)]
    [InlineData("10/-1 5/5", CheckStatus.Fail)]
    [InlineData("10/20 10/ 5/5", CheckStatus.Pass)]
    [InlineData("10/21 10/ 5/5", CheckStatus.Fail)]
    [InlineData("10/ 5/", null)]
    public void NoScoreExceedsItsWeight(string rows, CheckStatus? expected)
    {
        (decimal?, decimal?)[] printed = [.. rows.Split(' ').Select(static row => row.Split('/')).Select(static row => (Number(row[0]), Number(row[1])))];
        Assert.Equal(expected, StatusOf(Run(Project(null), [], printed), "performance-score-limit"));

        static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Rate, weight as printed, score, and whether it is the rate's share of the weight.</summary>
    public static TheoryData<decimal, decimal?, decimal, CheckStatus> ExecutionScores => new()
    {
        { 91.72m, null, 9.17m, CheckStatus.Pass },
        { 91.72m, 10m, 9.2m, CheckStatus.Pass },
        { 93.31m, 10m, 9.90m, CheckStatus.Fail },
        { 93.31m, 20m, 18.66m, CheckStatus.Pass },
        { 93.31m, 20m, 9.33m, CheckStatus.Fail },
        { 104.5m, 10m, 10m, CheckStatus.Pass },
        { 0m, 10m, 0m, CheckStatus.Pass },
    };

    [Theory]
    [MemberData(nameof(ExecutionScores))]
    public void TheExecutionScoresItsRateOfTheWeight(decimal rate, decimal? weight, decimal score, CheckStatus expected) =>
        Assert.Equal(expected, StatusOf(Run(Project(null), [Fund(null, null, rate: rate, score: score) with { Weight = weight }], (80m, 80m)), "performance-execution-score"));

    /// <summary>A form that prints the execution in its funds and once more among its indicators counts it once.</summary>
    [Theory]
    [InlineData("预算执行率", "9.33", CheckStatus.Pass)]
    [InlineData("预算执行率", "9.30", CheckStatus.Fail)]
    [InlineData("完成率", "9.33", CheckStatus.Fail)]
    public void TheExecutionAmongTheIndicatorsIsCountedOnce(string name, string score, CheckStatus expected)
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表", "项目名称|甲|<|<|<|<", "资金来源|全年预算数（万元）|全年执行数|分值|执行率|得分", "合计|100|93.31|10|93.31%|9.33",
            "三级指标|指标值|实际完成值|分值|得分|偏差原因", $"{name}|100%|93.31%|10|{score}|", "次数|1|1|90|90|", "总分|<|<|100|99.33|");
        Assert.Equal(expected, StatusOf(reading.Checks, "performance-score-sum"));
        Assert.Equal(expected, StatusOf(reading.Checks, "performance-weight-sum"));
    }

    [Theory]
    [InlineData("0.4", CheckStatus.Pass)]
    [InlineData("-0.4", CheckStatus.Pass)]
    [InlineData("0.6", CheckStatus.Fail)]
    [InlineData("", null)]
    public void WhatIsDeductedIsWhatTheScoreLacks(string deduction, CheckStatus? expected)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<|<|<", "三级指标|指标值|实际完成值|分值|扣分|得分", $"次数|1|1|100|{deduction}|99.6", "总分|<|<|100||99.6");
        Assert.Equal(expected, StatusOf(reading.Checks, "performance-deduction"));
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData(20, CheckStatus.Pass)]
    [InlineData(10, CheckStatus.Fail)]
    public void ThePrintedWeightOfTheExecutionCounts(int weight, CheckStatus expected) =>
        Assert.Equal(expected, StatusOf(Run(Project(null), [Fund(1m, 1m, score: 5m) with { Weight = weight }], (80m, 80m)), "performance-weight-sum"));

    /// <summary>Rates printed beside 100 and 93.31, and what is published: a fraction only where the amounts say so.</summary>
    [Theory]
    [InlineData("0.9331", "93.31")]
    [InlineData("93.31", "93.31")]
    [InlineData("0.9331%", "0.9331")]
    [InlineData("0.9531", "0.9531")]
    public void ARateIsPublishedInPercent(string printed, string expected)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<", "资金来源|全年预算数（万元）|全年执行数|执行率", $"合计|100|93.31|{printed}", "三级指标|指标值|分值|得分", "次数|1|100|100", "总分|<|<|100");
        Assert.Equal(expected, reading.Funds[0].ExecutionRate!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>One fraction tells that all are, one percentage that none is; 1 alone may be either.</summary>
    [Theory]
    [InlineData("100|1", "50|0.5", "100 50")]
    [InlineData("100|1", "0|0", "1 0")]
    [InlineData("93.31|0.9331", "1.2|1.2", "0.9331 1.2")]
    [InlineData("93.31|0.9331", "50|0.5", "93.31 50")]
    public void RatesOfOneFormAreWrittenAlike(string first, string second, string expected)
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表", "项目名称|甲|<|<", "资金来源|全年预算数（万元）|全年执行数|执行率", $"财政拨款|100|{first}", $"其他资金|100|{second}", "三级指标|指标值|分值|得分", "次数|1|100|100", "总分|<|<|100");
        Assert.Equal(expected, string.Join(' ', reading.Funds.Select(static f => f.ExecutionRate!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    /// <summary>Two totals are two sums, of which no one can tell what belongs to which.</summary>
    [Fact]
    public void SourcesBelowTwoTotalsAreNotTried() =>
        Assert.Empty(Run(Project(null), [Fund(100m, null), Fund(60m, null, source: "省级财政资金"), Fund(40m, null, source: "其他资金合计"), Fund(40m, null, source: "其他资金")]));

    /// <summary>其中 below 60 prints as much as 60: one row alone is not told from a source of its own.</summary>
    [Fact]
    public void ASinglePartOfTheSameAmountIsASource() =>
        Assert.Equal(CheckStatus.Fail, Assert.Single(Run(Project(null), [Fund(100m, null), Fund(40m, null, source: "其他资金"), Fund(60m, null, source: "财政拨款"), Fund(60m, null, source: "其中：中央补助")])).Status);

    [Theory]
    [InlineData("产出指标（50分）", "30 20", CheckStatus.Pass)]
    [InlineData("产出指标（50分）", "30 25", CheckStatus.Fail)]
    [InlineData("产出指标(2)", "30 20", null)]
    public void TheWeightThatALevelPrintsIsTheSumOfItsIndicators(string level, string weights, CheckStatus? expected)
    {
        string[] rows = [.. weights.Split(' ').Select((weight, i) => $"{(i == 0 ? level : "^")}|次数{i}|1|{weight}|{weight}")];
        var reading = FormSheet.Read("项目支出绩效自评表", ["项目名称|<|甲|<|<", "一级指标|三级指标|指标值|分值|得分", .. rows, "效益指标|效益|1|50|50", "总分|<|<|<|100"]);
        Assert.Equal(expected, StatusOf(reading.Checks, "performance-level-weight"));
    }

    [Fact]
    public void TargetsHaveNoScores() =>
        Assert.Empty(Run(Project(90m) with { ReportKind = PerformanceReportKind.Target }, [], (90m, 90m)));

    /// <summary>Sources and amounts below a total of 100, and whether they add up to it.</summary>
    public static TheoryData<string, CheckStatus> NestedParts => new()
    {
        { "其中：财政拨款 60,其中：中央补助 25,本级安排 35,其他资金 40", CheckStatus.Pass },
        { "其中：财政拨款 60,其中：中央补助 25,本级安排 30,其他资金 40", CheckStatus.Fail },
        { "其中：财政拨款 60,其他资金 30,其中：捐赠 10,利息 20", CheckStatus.Fail },
    };

    [Theory]
    [MemberData(nameof(NestedParts))]
    public void PartsOfAPartAreNotPartsOfTheTotalAsWell(string parts, CheckStatus expected)
    {
        PerformanceFund[] funds = [Fund(100m, null), .. parts.Split(',').Select(static p => p.Split(' ')).Select(static p => Fund(decimal.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), null, source: p[0]))];
        Assert.Equal(expected, Assert.Single(Run(Project(null), funds)).Status);
    }

    /// <summary>年度资金总额 says of which horizon it is and its parts do not: they were once never held against it.</summary>
    [Theory]
    [InlineData("3.00", CheckStatus.Pass)]
    [InlineData("4.00", CheckStatus.Fail)]
    public void ThePartsOfATableAreThoseOfItsTotal(string total, CheckStatus expected)
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表", "项目名称|甲|<|<", "项目资金（万元）||全年预算数|全年执行数", $"^|年度资金总额|{total}|3", "^|其中：财政拨款|2.00|2", "^|其他资金|1.00|1", "三级指标|指标值|分值|得分", "次数|1|90|90", "总分|<|<|90");
        Assert.Equal(expected, Array.Find(reading.Checks, static c => c is { CheckId: "performance-fund-parts", Measure: "annual_budget" })?.Status);
    }
}
