using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Forms whose sources of money are columns and whose amounts are rows.</summary>
public sealed class TransposedFundTests
{
    private static readonly string[] Indicators = ["绩效指标|三级指标|指标值|实际完成值|分值|得分", "^|次数|1|1|100|97", "总分|<|<|<|100|97"];

    /// <summary>The rows and what becomes of them: source, budgeted, annual budget, executed, rate, score.</summary>
    public static TheoryData<string[], string[]> Rows => new()
    {
        {
            ["项目资金（万元）||资金总额|中央补助|省级补助|其他", "^|年初预算数|100|60|40|0.00", "^|全年预算数|90|50|40|", "^|全年执行数|45|25|20|—", "^|执行率|50.00%|50.00%|50.00%|", "^|得分|5.00|||"],
            ["资金总额|1000000|900000|450000|50|5", "中央补助|600000|500000|250000|50|", "省级补助|400000|400000|200000|50|", "其他|0||||"]
        },
        {
            ["资金来源|合计|财政拨款|<|上年结转|<", "预算数（元）|100.5|80.5|<|20|<", "执行数（元）|90.5|80.5|<|10|<"],
            ["合计|100.5||90.5||", "财政拨款|80.5||80.5||", "上年结转|20||10||"]
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void EachSourceHasTheAmountsBelowIt(string[] rows, string[] expected)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", ["项目名称|<|甲|<|<|<", .. rows, .. Indicators]);
        Assert.Equal(expected, reading.Funds.Select(static f => FormattableString.Invariant(
            $"{f.Source}|{f.BudgetedYuan:0.##}|{f.AnnualBudgetYuan:0.##}|{f.ExecutedYuan:0.##}|{f.ExecutionRate:0.##}|{f.Score:0.##}")));
        Assert.Empty(reading.Diagnostics);
        Assert.Empty(reading.Analyses);
    }

    /// <summary>A figure below no source, or a figure where a source would stand, leaves open whose the amounts are.</summary>
    [Theory]
    [InlineData("项目资金（万元）||资金总额||省级补助|其他")]
    [InlineData("项目资金（万元）||资金总额|60|省级补助|其他")]
    public void AColumnWithoutASourceLeavesTheBlockUnread(string sources)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", ["项目名称|<|甲|<|<|<", sources, "^|年初预算数|100|60|40|0.00", "^|全年执行数|90|50|40|0.00", .. Indicators]);
        Assert.DoesNotContain(reading.Funds, static fund => fund.Source is "省级补助" or "其他");
        Assert.NotEmpty(reading.Diagnostics);
    }
}
