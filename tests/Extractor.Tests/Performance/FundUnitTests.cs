using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>金额单位 of a project's funds: printed beside them, above their table, or nowhere.</summary>
public sealed class FundUnitTests
{
    private const string Title = "项目支出绩效自评表", Unit = "单位：万元";

    private static readonly string[] Head = ["项目名称|<|甲|<|<|<"];
    private static readonly string[] Header = ["项目资金（元）|资金来源|年初预算数|全年预算数|全年执行数|执行率"];
    private static readonly string[] Rest = ["绩效指标|三级指标|指标值|实际完成值|分值|得分", "^|次数|1|1|2|2", "总分|<|<|<|<|92"];

    private static PageBuilder Page(int number, string[] above, params string[][] rows)
    {
        var page = FormSheet.Page(number);
        var y = 10f;
        foreach (var line in above)
            page.Text(20f, y += 18f, line);
        return page.Form(80f, [.. rows.SelectMany(static r => r)]);
    }

    /// <summary>The label stays on the first page; another form above prints 万元.</summary>
    [Fact]
    public void TheUnitBesideTheFundsHoldsBehindThePageEnd()
    {
        var reading = FormSheet.Read(
            Page(1, ["部门整体支出绩效自评表", Unit], ["年初预算金额|100.5|<|预算执行金额|90.5|<"], Rest),
            Page(2, [Title], Head, Header, ["^|年度资金总额|3000|3000|2500|83.33"]),
            Page(3, [], ["|其中：财政拨款|2000|2000|1500|75", "|其他资金|1000|1000|1000|100"], Rest));
        Assert.Equal([1005000m, 905000m], reading.Funds[..2].Select(static f => f.BudgetedYuan ?? f.ExecutedYuan));
        Assert.Equal([("元", 2500m), ("元", 1500m), ("元", 1000m)], reading.Funds[2..].Select(static f => (f.Unit, f.ExecutedYuan)));
        Assert.DoesNotContain("form-unit-assumed", FormSheet.Codes(reading));
    }

    /// <summary>What the caption of one form says is assumed for another that says nothing, and a person is asked.</summary>
    [Theory]
    [InlineData("项目支出绩效自评表", true)]
    [InlineData("", false)]
    public void ACaptionHoldsForItsOwnTable(string titleOfTheSecond, bool isAssumed)
    {
        string[] funds = ["项目资金|资金来源|年初预算数|全年预算数|全年执行数|执行率", "^|年度资金总额|3|3|2|66.67"];
        var reading = FormSheet.Read(
            Page(1, [Title, Unit], Head, funds, Rest),
            Page(2, titleOfTheSecond.Length > 0 ? [titleOfTheSecond] : [], ["项目名称|<|乙|<|<|<"], funds, Rest));
        Assert.Equal([("万元", 20000m), ("万元", 20000m)], reading.Funds.Select(static f => (f.Unit, f.ExecutedYuan)));
        Assert.Equal(isAssumed, FormSheet.Codes(reading).Contains("form-unit-assumed"));
    }

    /// <summary>The header over the sources prints the unit of the amounts beside it.</summary>
    [Fact]
    public void TheUnitStandsOverTheSources()
    {
        var reading = FormSheet.Read(
            Title, "项目名称|甲|<|<|<|<", "年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|原因", "总额|3|2.5|2|80%|压减", "其中：财政资金|3|2.5|2|80%|", "三级指标|指标值|分值|得分|备注|<", "次数|3次|10|9||<");
        Assert.Equal([("万元", 30000m, 25000m, 20000m), ("万元", 30000m, 25000m, 20000m)], reading.Funds.Select(static f => (f.Unit, f.BudgetedYuan!.Value, f.AnnualBudgetYuan!.Value, f.ExecutedYuan!.Value)));
        Assert.Equal("压减", reading.Funds[0].DeviationReason);
        Assert.DoesNotContain("form-unit-assumed", FormSheet.Codes(reading));
    }

    [Fact]
    public void TwoUnitsInOneProjectAreReported()
    {
        var reading = FormSheet.Read(Title, "项目名称|甲|<|<", "项目总预算（元）|30000|当年预算（万元）|2", "三级指标|指标值|分值|备注", "次数|3次|10|");
        Assert.Equal([30000m, 20000m], reading.Funds.Select(static f => f.DeclaredYuan));
        Assert.Contains("performance-two-units", FormSheet.Codes(reading));
    }
}
