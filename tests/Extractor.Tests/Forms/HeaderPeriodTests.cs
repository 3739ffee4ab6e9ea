using Extractor.Core.Forms;
using Extractor.Core.Text;
using Xunit;

namespace Extractor.Tests.Forms;

public sealed class HeaderPeriodTests
{
    [Theory]
    [InlineData("合计", 0, false)]
    [InlineData("2024年预算数", 2024, false)]
    [InlineData("2024 年度预算数（万元）", 2024, false)]
    [InlineData("2024预算数", 2024, false)]
    [InlineData("二〇二四年预算数", 2024, false)]
    [InlineData("其中：2023年执行数", 2023, false)]
    [InlineData("2020年预算数比2019年预算数", 0, true)]      // two years: a comparison
    [InlineData("2024年预算数比2024年初", 2024, false)]      // one year, named twice
    [InlineData("上年预算数", 0, true)]
    [InlineData("上年度决算数", 0, true)]
    [InlineData("去年执行数", 0, true)]
    [InlineData("增减额", 0, true)]
    [InlineData("比上年增减（%）", 0, true)]
    [InlineData("较上年增长", 0, true)]
    [InlineData("上年结转", 0, false)]                       // a fund of this year
    [InlineData("上年财政拨款结转和结余", 0, false)]
    [InlineData("2023年结转资金", 0, false)]
    [InlineData("上年预算数（含结转）", 0, true)]            // a figure of last year, whatever it holds
    [InlineData("2023年预算数（含上年结转）", 2023, false)]
    [InlineData("编制日期：2024年8月30日", 0, false)]         // a date
    [InlineData("2024-08-30", 0, false)]
    [InlineData("年初预算数", 0, false)]
    [InlineData("本年预算数", 0, false)]
    [InlineData("12024年", 0, false)]
    [InlineData("项目2080505", 0, false)]
    public void Headers_say_whose_figures_stand_below(string printed, int year, bool isRelative) =>
        Assert.Equal(new HeaderPeriod(year, isRelative), HeaderPeriod.Of(CharacterFolding.MatchKey(printed), FormRegistry.BuiltIn.Vocabulary));
}
