using System.Text;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Tables;
using Extractor.Core.Text;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class TitleMatcherTests
{
    private static readonly TitleMatcher Matcher = new(FormRegistry.BuiltIn);

    private static TextLine Line(string text) => new(text, new Box(0, 0, 100, 10), 10f, text.Length, []);

    [Theory]
    [InlineData("收入支出决算总表", "final_summary")]
    [InlineData("财政拨款收入支出决算总表", "final_fiscal_summary")]
    [InlineData("一般公共预算财政拨款支出决算表", "final_general_expenditure")]
    [InlineData("一般公共预算财政拨款基本支出决算明细表", "final_basic_detail")]
    [InlineData("支 出 决 算 表", "final_expenditure")]
    [InlineData("财政拨款“三公”经费支出决算表", "final_three_public")]
    [InlineData("财政拨款\"三公\"经费支出决算表", "final_three_public")]
    [InlineData("二、收入决算表（续表）", "final_income")]
    [InlineData("上海市某区财政局2024年度收入决算表 公开02表", "final_income")]
    public void TheLongestTitleDecides(string text, string form) => Assert.Equal(form, Matcher.Find([Line(text)])?.Form?.Id);

    [Theory]
    [InlineData("详见收入支出决算总表。")]
    [InlineData("一、收入支出决算总表..........5")]
    [InlineData("部门决算情况说明")]
    [InlineData("本套报表的数据取自财政部门批复的各单位上报并经过逐级汇总审核之后形成的年度收入支出决算总表及其附表")]
    public void ProseAndContentsLinesAreNoTitles(string text) => Assert.Null(Matcher.Find([Line(text)]));

    [Fact]
    public void ATitleMayRunOverTwoLines() =>
        Assert.Equal("final_basic_detail", Matcher.Find([Line("一般公共预算财政拨款基本支出"), Line("决算明细表"), Line("单位：万元")])?.Form?.Id);

    [Fact]
    public void ATitleOfBlanksNamesNothing()
    {
        var registry = FormRegistryReader.Read([new FormRegistryReader.RegistryFile("blank.json", Encoding.UTF8.GetBytes(
            """{"forms": [{"id": "a", "disclosure": "budget", "titles": [" ", "来源总览"], "measures": [{"id": "total", "headers": ["合计"]}]}]}"""))]);
        var matcher = new TitleMatcher(registry);

        Assert.Null(matcher.Find([Line("部门概况")]));
        Assert.Equal("a", matcher.Find([Line("某局来源总览")])?.Form?.Id);
    }

    [Fact]
    public void ATitleIsFoundBehindWordsThatEndAsItDoes() =>
        Assert.Equal("final_income", Matcher.Find([Line("附表三表收入决算表")])?.Form?.Id);
}
