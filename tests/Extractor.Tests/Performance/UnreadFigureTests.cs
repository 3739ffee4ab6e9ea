using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Every figure of a performance table is published or told of.</summary>
public sealed class UnreadFigureTests
{
    /// <summary>A row of six columns, and whether a person is asked to look at it.</summary>
    [Theory]
    [InlineData("分项支出|设备费|12.5|劳务费|30.25|45.5", true)]
    [InlineData("社会救助|发放低保金|<|5600.5|5600.5|0", true)]
    [InlineData("主管部门|某局|280|<|<|<", true)]
    [InlineData("主管部门|某局|联系电话|13800000000|<|<", false)]
    [InlineData("项目概况|建设泊位512个|<|<|<|<", false)]
    [InlineData("上年结转金额（万元）|0.20|<|<|<|<", false)]
    public void AFigureThatNoRuleReadsIsToldOf(string row, bool told)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<|<|<", row, "三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|97|", "总分|<|<|100|97|");
        Assert.Equal(told ? ["performance-row-unread"] : Array.Empty<string>(), FormSheet.Codes(reading));
    }

    [Fact]
    public void NumbersBelowAHeaderOfTelephonesAreNoFigures()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<", "三级指标|指标值|分值|得分", "次数|1|100|97", "总分|<|100|97", "评价人员|姓名|单位|联系电话", "某某|科员|某局|8200119");
        Assert.Empty(reading.Diagnostics);
    }
}
