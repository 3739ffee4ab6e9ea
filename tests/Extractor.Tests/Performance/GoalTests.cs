using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>年度总体目标 and how it was reached, wherever a form prints them.</summary>
public sealed class GoalTests
{
    /// <summary>The rows, the goal of the year, and its completion.</summary>
    public static TheoryData<string[], string?, string?> Forms => new()
    {
        { ["总体目标|建成三级网络|<|<|<|<"], "建成三级网络", null },
        { ["总体目标|建成三级网络|<|<|<|<", "年度目标|举办十场|<|<|<|<"], "举办十场", null },
        { ["年度目标|举办十场|<|<|<|<", "总体目标|建成三级网络|<|<|<|<"], "举办十场", null },
        { ["总体目标|实施期目标|<|年度目标|<|<", "^|建成三级网络|<|举办十场|<|<"], "举办十场", null },
        { ["项目绩效目标|项目总体目标（2024年-2026年）|<|年度总体目标（2026年）|<|<", "^|建成三级网络|<|举办十场|<|<"], "举办十场", null },
        { ["项目基本情况|1.项目年度目标完成情况|项目年度目标|<|年度目标完成情况|<", "^|^|举办十场|<|已举办|<"], "举办十场", "已举办" },
        { ["三、目标完成情况|年度预期目标|<|具体完成情况|<|<", "^|举办十场|<|已举办|<|<"], "举办十场", "已举办" },
        { ["年度总体目标|年度目标|<|实际完成情况|<|<", "^|1.举办十场；|<|1.已举办；|<|<", "^|2.培训百人。|<|2.培训九十人。|<|<"], "1.举办十场；2.培训百人。", "1.已举办；2.培训九十人。" },
        { ["总体目标完成情况|总体目标|<|全年实际完成情况|<|<", "^|建成三级网络|<|已建成|<|<"], "建成三级网络", "已建成" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void TheOverallGoalIsThatOfTheYearWhereNoOtherIsPrinted(string[] rows, string? goal, string? completion)
    {
        var reading = FormSheet.Read("项目支出绩效目标表", ["项目名称|甲|<|<|<|<", .. rows, "一级指标|二级指标|三级指标|指标值|实际完成值|偏差原因", "产出指标|数量指标|人数|≥90人|95人|"]);
        Assert.Equal((goal, completion), (reading.Projects[0].AnnualGoal, reading.Projects[0].ActualCompletion));
        Assert.Empty(reading.Analyses);
    }

    [Fact]
    public void GoalsBesideTheFundsAreHeadersOfTheirOwn()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "项目名称|甲|<|<|<|<",
            "资金来源|全年预算数（万元）|全年执行数（万元）|执行率|年度总体目标|年度总体目标完成情况",
            "年度资金总额|5|4|80%|举办十场|已举办",
            "财政拨款|5|4||^|^",
            "一级指标|二级指标|三级指标|指标值|实际完成值|偏差原因",
            "产出指标|数量指标|场次|10场|10场|");
        Assert.Equal(("举办十场", "已举办"), (reading.Projects[0].AnnualGoal, reading.Projects[0].ActualCompletion));
        Assert.Equal([("年度资金总额", 50000m, 80m), ("财政拨款", 50000m, (decimal?)null)], reading.Funds.Select(static f => (f.Source, f.AnnualBudgetYuan!.Value, f.ExecutionRate)));
        Assert.Empty(reading.Diagnostics);
    }
}
