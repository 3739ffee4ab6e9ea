using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Classification;

/// <summary>A header tells the form where the title does not, and only there.</summary>
public sealed class UntitledFormTests
{
    private static PageBuilder Page(int number, string title) => new PageBuilder(number).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    private static string FormUnder(string title)
    {
        var summary = Page(1, "一般公共预算财政拨款支出决算表").Table(50, 100, [70, 100, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
            ["204", "公共安全支出", "33.00", "22.00", "11.00"]);
        var table = Page(2, title).Table(40, 100, [55, 125, 70, 65, 65, 65, 65],
            ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出"],
            ["204", "公共安全支出", "44.00", "22.00", "11.00", "", "11.00"]);
        return BuiltDocument.Extract(summary, table).Pages[1].Form!;
    }

    [Theory]
    [InlineData("白水县水利局", "final_expenditure")]
    [InlineData("支出情况表", "final_expenditure")]
    [InlineData("白水县水利局2024年度支出情况总表", "final_expenditure")]
    [InlineData("政府购买服务支出情况表", "other")]
    [InlineData("政府购买服务支出决算表", "other")]
    [InlineData("非税收入安排的支出情况表（2024年）", "other")]
    public void A_title_that_says_something_else_is_not_overruled_by_the_header(string title, string form) => Assert.Equal(form, FormUnder(title));

    /// <summary>A form that few print with their balances is known without them.</summary>
    [Fact]
    public void What_few_print_need_not_be_there()
    {
        var titled = Page(1, "支出决算表").Table(50, 100, [70, 100, 60, 60, 60], ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["204", "公共安全支出", "33.00", "22.00", "11.00"]);
        var table = Page(2, "白水县水利局").Table(50, 100, [70, 100, 60, 60, 60], ["科目编码", "科目名称", "小计", "基本支出", "项目支出"], ["204", "公共安全支出", "32.00", "22.00", "10.00"]);
        Assert.Equal("final_general_expenditure", BuiltDocument.Extract(titled, table).Pages[1].Form);
    }
}
