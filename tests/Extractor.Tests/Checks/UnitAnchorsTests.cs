using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>金额单位: a unit that is misprinted over one form makes sums hold all the same.</summary>
public sealed class UnitAnchorsTests
{
    private static PageBuilder Summary(int page, string unit) => new PageBuilder(page, width: 842).Text(200, 60, "收入支出决算总表", 14).Text(450, 80, $"单位：{unit}").Table(
        50, 100, [160, 40, 80, 160, 40, 80], ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["一、一般公共预算财政拨款收入", "1", "30.00", "一、一般公共服务支出", "32", "30.00"], ["本年收入合计", "27", "30.00", "本年支出合计", "57", "30.00"], ["总计", "31", "30.00", "总计", "62", "30.00"]);

    private static PageBuilder Income(int page, string unit) => new PageBuilder(page, width: 842).Text(200, 60, "收入决算表", 14).Text(450, 80, $"单位：{unit}").Table(
        50, 100, [60, 120, 90, 90], ["科目代码", "科目名称", "本年收入合计", "财政拨款收入"], ["合计", "", "30.00", "30.00"], ["201", "一般公共服务支出", "30.00", "30.00"]);

    private static PageBuilder Expenditure(int page, string unit) => new PageBuilder(page, width: 842).Text(200, 60, "支出决算表", 14).Text(450, 80, $"单位：{unit}").Table(
        50, 100, [60, 120, 90, 90, 90], ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["合计", "", "30.00", "20.00", "10.00"], ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]);

    public static TheoryData<string, string, string, string[]> Units => new()
    {
        { "万元", "万元", "万元", [] },
        { "万元", "万元", "元", ["final_expenditure"] },
        { "万元", "元", "万元", ["final_income"] },
        { "元", "元", "元", [] },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void AFormWhoseUnitTheOthersBelieIsNotVerified(string summary, string income, string expenditure, string[] belied)
    {
        var document = BuiltDocument.Extract(Summary(1, summary), Income(2, income), Expenditure(3, expenditure));
        Assert.Equal(belied, document.Facts.GroupBy(static fact => fact.Form).Where(static form => form.All(static fact => fact.Verification != Verification.Verified)).Select(static form => form.Key));
        Assert.Equal(belied, document.Facts.Select(static fact => fact.Form).Distinct().Where(form => document.Document.StatusReason!.Contains($"The figures of {form} stand in other forms with the same digits", StringComparison.Ordinal)));
    }

    /// <summary>With two forms nothing tells whose unit is wrong.</summary>
    [Xunit.Fact]
    public void OfTwoFormsThatBelieEachOtherNeitherIsVerified()
    {
        var document = BuiltDocument.Extract(Summary(1, "万元"), Income(2, "元"));
        Assert.DoesNotContain(document.Facts, static fact => fact.Verification == Verification.Verified);
    }
}
