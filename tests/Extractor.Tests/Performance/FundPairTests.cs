using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Rows that print what their amounts are beside them instead of in a header.</summary>
public sealed class FundPairTests
{
    private static readonly string[] Indicators = ["三级指标|指标值|实际完成值|分值|得分|偏差原因", "次数|1|1|100|97|", "总分|<|<|100|97|"];

    /// <summary>The rows and what becomes of them: source, budgeted, annual budget, executed, rate.</summary>
    public static TheoryData<string[], string[]> Rows => new()
    {
        {
            ["预算执行情况（万元）|预算数：|100|执行数：|93.31|", "^|其中：财政拨款|80|其中：财政拨款|75.31|", "^|其他资金|20|其他资金|18|"],
            ["预算执行情况（万元）|1000000||933100|", "其中：财政拨款|800000||753100|", "其他资金|200000||180000|"]
        },
        {
            ["年度资金（万元）|预算数|100|执行数|93.31|"],
            ["年度资金（万元）|1000000||933100|"]
        },
        {
            ["年度资金总额（万元）|全年预算数：|100|执行数：|93.31|", "本级安排|全年预算数：|20|执行数：|18|"],
            ["年度资金总额（万元）||1000000|933100|", "本级安排||200000|180000|"]
        },
        {
            ["年初预算数（元）|6,800,000.00|全年预算数（元）|6,500,000.00|执行数（元）|6,298,500.00", "实施单位|某中心|预算执行率：|96.90%|自评时间|2024"],
            ["年初预算数（元）|6800000|6500000|6298500|96.9"]
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void AnAmountIsWhatTheLabelBesideItSays(string[] rows, string[] expected)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", ["项目名称|<|甲|<|<|<", .. rows, .. Indicators]);
        Assert.Equal(expected, reading.Funds.Select(static f => FormattableString.Invariant(
            $"{f.Source}|{f.BudgetedYuan:0.##}|{f.AnnualBudgetYuan:0.##}|{f.ExecutedYuan:0.##}|{f.ExecutionRate:0.##}")));
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>The dataset has no place for what arrived; it is kept with the words.</summary>
    [Fact]
    public void AnAmountThatNoColumnIsForIsKept()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", ["项目名称|甲|<|<|<|<", "预算数|100|到位数|90|执行数|93.31", "其中：财政资金|80|其中：财政资金|72|其中：财政资金|75.31", .. Indicators]);
        Assert.Equal([("预算数", 1000000m, 933100m), ("其中：财政资金", 800000m, 753100m)], reading.Funds.Select(static f => (f.Source, f.BudgetedYuan!.Value, f.ExecutedYuan!.Value)));
        Assert.Equal([("到位数", "90"), ("其中：财政资金", "72")], reading.Analyses.Select(static a => (a.Section, a.Text)));
        Assert.DoesNotContain("performance-row-unread", FormSheet.Codes(reading));
    }

    [Theory]
    [InlineData("20", CheckStatus.Pass)]
    [InlineData("25", CheckStatus.Fail)]
    public void PartsBelowAnyRowAddUpToIt(string other, CheckStatus expected)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", ["项目名称|<|甲|<|<|<", "预算执行情况（万元）|预算数：|100|执行数：|93.31|", "^|其中：财政拨款|80||<|<", $"^|其他资金|{other}||<|<", .. Indicators]);
        Assert.Equal(expected, Assert.Single(reading.Checks, static check => check is { CheckId: "performance-fund-parts", Measure: "budgeted" }).Status);
    }
}
