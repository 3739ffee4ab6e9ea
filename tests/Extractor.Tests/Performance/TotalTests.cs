using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>总分: the row below the indicators, whatever it is called.</summary>
public sealed class TotalTests
{
    [Fact]
    public void TheSumOfALevelIsNoIndicator()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<|<|<", "一级指标|三级指标|指标值|实际完成值|分值|得分", "产出指标|场次|3场|3场|60|50", "^|人数|9人|9人|10|9", "^|小计|<|<|70|59", "效益指标|知晓度|提高|提高|30|30", "^|小计|<|<|30|30", "总分|<|<|<|100|89");
        Assert.Equal(["场次", "人数", "知晓度"], reading.Indicators.Select(static i => i.Level3!));
        Assert.Equal((89m, 0), (reading.Projects[0].TotalScore!.Value, reading.Diagnostics.Length));
    }

    /// <summary>The rows of sums, and the outcomes of the sums of weights and scores in their order.</summary>
    [Theory]
    [InlineData("^|小计|<|<|<|70|59", "^|小计|<|<|<|30|30", "pass pass pass pass")]
    [InlineData("^|小计|<|<|<|70|60", "^|小计|<|<|<|40|30", "pass fail fail pass")]
    [InlineData("^|小计|||||59", "产出指标小计|<|<|<|<|30|30", "pass pass pass")]
    [InlineData("^|质量指标|小计|||10|9", "^|小计|<|<|<|30|30", "pass pass pass pass")]
    public void TheSumsOfALevelAreHeldAgainstItsIndicators(string first, string second, string outcomes)
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表", "项目名称|甲|<|<|<|<|<", "一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分", "产出指标|数量指标|场次|3场|3场|60|50", "^|质量指标|合格率|9%|9%|10|9", first,
            "效益指标|社会效益|知晓度|提高|提高|30|30", second, "总分|<|<|<|<|100|89");
        Assert.Equal(["场次", "合格率", "知晓度"], reading.Indicators.Select(static i => i.Level3!));
        Assert.Equal(outcomes, string.Join(' ', reading.Checks.Where(static c => c.CheckId == "performance-subtotal").Select(static c => c.Status.ToString().ToLowerInvariant())));
    }

    /// <summary>A form may leave the score of the execution out of its sums and print so.</summary>
    [Theory]
    [InlineData("90|89", "90 = 90 pass")]
    [InlineData("100|89", "90 = 100 fail")]
    [InlineData("|89", "90 = 100 fail")]
    public void TheWeightsAddUpToWhatTheTotalPrints(string total, string outcome)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<|<", "三级指标|指标值|实际完成值|分值|得分", "场次|3场|3场|60|59", "人数|9人|9人|30|30", $"总分|<|<|{total}");
        var check = Assert.Single(reading.Checks, static c => c.CheckId == "performance-weight-sum");
        Assert.Equal(outcome, FormattableString.Invariant($"{check.Left} = {check.Right} {check.Status.ToString().ToLowerInvariant()}"));
    }

    /// <summary>The row, the score and the grade.</summary>
    public static TheoryData<string, decimal?, string?> Rows => new()
    {
        { "总 分|<|<|100|97.83|", 97.83m, null },
        { "合计|<|<|100|97.83|", 97.83m, null },
        { "总 计|<|<|100|97.83|", 97.83m, null },
        { "总分（100分）|<|<|100|97.83|", 97.83m, null },
        { "总得分（自评）|<|<|100|97.83|", 97.83m, null },
        { "得分合计|<|<|100|97.83分|", 97.83m, null },
        { "得分|<|<|100|97.83|", 97.83m, null },
        { "总分|<|<|100|97.83分|", 97.83m, null },
        { "总分|<|<|100|97.83（优）|", 97.83m, "优" },
        { "总分|<|<|100|97.83|（自评等级：优）", 97.83m, "优" },
        { "总分：97.83分|<|<|<|<|<", 97.83m, null },
        { "总分|<|<|97.83|评价等级|优", 97.83m, "优" },
        { "总分|<|<|100||", null, null },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheTotalIsTheFigureBelowTheScores(string row, decimal? score, string? grade)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|<|甲|<|<|<", "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|97.83|", row);
        Assert.Equal((score, grade), (reading.Projects[0].TotalScore, reading.Projects[0].Grade));
        Assert.Single(reading.Indicators);
    }

    /// <summary>What the cell of the grade prints, the grade, and whether a person is told.</summary>
    [Theory]
    [InlineData("优☑ 良□ 中□ 差□", "优", false)]
    [InlineData("□优 ☑良 □中 □差", "良", false)]
    [InlineData("优秀□ 良好√ 合格□ 不合格□", "良好", false)]
    [InlineData("优□ 良■ 中□ 差□", "良", false)]
    [InlineData("优 良 中 差√", "差", false)]
    [InlineData("优□√ 良□ 中□ 差□", "优", false)]
    [InlineData("优√ 良 中 差", null, true)]
    [InlineData("优□ 良□ 中□ 差□", null, true)]
    [InlineData("优☑ 良☑ 中□ 差□", null, true)]
    [InlineData("优秀（90分以上）", "优秀（90分以上）", false)]
    public void TheGradeIsTheOneThatIsTicked(string printed, string? grade, bool isToldOf)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|<|甲|<|<|<", "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|97.83|", "总分|<|<|100|97.83|", $"自评等级|{printed}|<|<|<|<");
        Assert.Equal(grade, reading.Projects[0].Grade?.Replace('(', '（').Replace(')', '）'));
        Assert.Equal(isToldOf, FormSheet.Codes(reading).Contains("performance-unreadable-value"));
    }

    /// <summary>The weights' 100 was once taken for a score that could not be read.</summary>
    [Fact]
    public void AScoreThatIsNoNumberIsToldOfAndTheWeightsSumIsNotTakenForIt()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|<|甲|<|<|<", "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|97.83|", "总分|<|<|100|97.8.3|");
        Assert.Null(reading.Projects[0].TotalScore);
        Assert.Contains("performance-unreadable-value", FormSheet.Codes(reading));
    }

    [Fact]
    public void AScoreInTheHeadIsTheTotalToo()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|<|甲|<|<|<", "填表人|张某|自评得分：|96.69|绩效等级：|优", "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|96.69|");
        Assert.Equal((96.69m, "优"), (reading.Projects[0].TotalScore, reading.Projects[0].Grade));
    }

    /// <summary>A line below the table, the total in the table, the score that is published, and the codes of the diagnostics.</summary>
    [Theory]
    [InlineData("自评总分：96.69分", "", "96.69", "")]
    [InlineData("自评总分：96.69分", "总分|<|<|100|96.69|", "96.69", "")]
    [InlineData("自评总分：95分", "总分|<|<|100|96.69|", "96.69", "performance-conflict")]
    [InlineData("自评总分：见附件", "", null, "performance-unreadable-value performance-incomplete")]
    public void AScoreBelowTheTableIsTheTotalToo(string line, string row, string? score, string codes)
    {
        string[] rows = ["项目名称|<|甲|<|<|<", "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|96.69|"];
        var reading = FormSheet.Read(FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, row.Length > 0 ? [.. rows, row] : rows).Text(40f, 300f, line));
        Assert.Equal(score, reading.Projects[0].TotalScore?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), FormSheet.Codes(reading));
    }

    [Fact]
    public void ATotalOfMoneyIsNoScore()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|<|甲|<|<|<", "资金来源|年初预算数|全年预算数（万元）|全年执行数|分值|得分", "合计|5|5|5|10|10", "省级财政|5|5|5||", "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|90|90|", "合计|<|<|100|100|");
        Assert.Equal(100m, reading.Projects[0].TotalScore);
        Assert.Equal([("合计", 10m, 10m), ("省级财政", null, (decimal?)null)], reading.Funds.Select(static f => (f.Source, f.Weight, f.Score)));
    }
}
