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
    [InlineData("收入支出决算表", "final_summary")]
    [InlineData("财政拨款收入支出决算总表", "final_fiscal_summary")]
    [InlineData("财政拨款收入支出决算表", "final_fiscal_summary")]
    [InlineData("一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", "final_three_public")]
    [InlineData("2021年区本级“三公”经费预算支出表", "budget_three_public")]
    [InlineData("一般公共预算财政拨款支出决算表", "final_general_expenditure")]
    [InlineData("一般公共预算财政拨款基本支出决算明细表", "final_basic_detail")]
    [InlineData("国有资本经营预算财政拨款支出表", "budget_state_capital")]
    [InlineData("财政拨款收支预算总体情况表", "budget_fiscal_summary")]
    [InlineData("财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表", "budget_three_public")]
    [InlineData("一般公共预算安排的行政经费及“三公”经费预算表", "budget_three_public")]
    [InlineData("财政拨款“三公”经费、会议费和培训费支出决算表", "final_three_public")]
    [InlineData("政府采购支出决算表", "final_procurement")]
    [InlineData("2014年公共财政预算拨款“三公经费”预算表", "budget_three_public")]
    [InlineData("公共财政预算拨款支出预算表", "budget_general_expenditure")]
    [InlineData("公共预算财政拨款支出决算表", "final_general_expenditure")]
    [InlineData("政府性基金预算财政拨款收入、支出及结转和结余决算表", "final_government_fund")]
    [InlineData("支 出 决 算 表", "final_expenditure")]
    [InlineData("财政拨款“三公”经费支出决算表", "final_three_public")]
    [InlineData("财政拨款\"三公\"经费支出决算表", "final_three_public")]
    [InlineData("二、收入决算表（续表）", "final_income")]
    [InlineData("上海市某区财政局2024年度收入决算表 公开02表", "final_income")]
    [InlineData("收入支出决算公开表", "final_summary")]
    [InlineData("支出决算公开表", "final_expenditure")]
    [InlineData("一般公共预算财政拨款收入支出决算公开表", "final_general_expenditure")]
    [InlineData("一般公共预算财政拨款“三公”经费支出决算公开表", "final_three_public")]
    public void TheLongestTitleDecides(string text, string form) => Assert.Equal(form, Matcher.Find([Line(text)])?.Form?.Id);

    [Theory]
    [InlineData("详见收入支出决算总表。")]
    [InlineData("一、收入支出决算总表..........5")]
    [InlineData("部门决算情况说明")]
    [InlineData("本套报表的数据取自财政部门批复的各单位上报并经过逐级汇总审核之后形成的年度收入支出决算总表及其附表")]
    public void ProseAndContentsLinesAreNoTitles(string text) => Assert.Null(Matcher.Find([Line(text)]));

    /// <summary>The title of a part ends as that of the whole does.</summary>
    [Theory]
    [InlineData("财政专户管理资金支出预算表")]
    [InlineData("项目收入支出决算表")]
    [InlineData("上年结转支出预算表")]
    [InlineData("部门基本支出预算表（人员类、运转类公用经费项目）")]
    [InlineData("一般公共预算项目支出情况表（按支出经济分类科目）")]
    [InlineData("部门预算基本支出预算表")]
    [InlineData("部门预算项目支出及其他支出预算表")]
    [InlineData("政府性基金预算支出总表")]
    [InlineData("一般公共预算收入总表")]
    [InlineData("2024年国有资本经营预算支出总表")]
    public void TheFormOfAPartIsNotThatOfTheWhole(string text) => Assert.Null(Matcher.Find([Line(text)]));

    /// <summary>Whatever is bought, collected or spent: a word that names no organisation makes the title another form's, and so does one behind it.</summary>
    [Theory]
    [InlineData("政府购买服务支出决算表")]
    [InlineData("白水县水利局政府购买服务支出决算表")]
    [InlineData("政府购买服务2024年度支出决算表")]
    [InlineData("专项资金支出决算表")]
    [InlineData("机关运行经费支出决算表")]
    [InlineData("项目支出决算表")]
    [InlineData("国有资产收益支出决算表")]
    [InlineData("非税收入决算表")]
    [InlineData("债务支出决算表")]
    [InlineData("行政事业性收费收入决算表")]
    [InlineData("政府债务收入支出决算总表")]
    [InlineData("白水县水利局下属单位支出决算表")]
    [InlineData("上年结转一般公共预算财政拨款支出决算表")]
    [InlineData("支出决算表（分项目）")]
    [InlineData("支出决算表（按政府经济分类）")]
    [InlineData("支出决算表情况说明")]
    public void OtherWordsAroundATitleMakeItAnotherForms(string text) => Assert.Null(Matcher.Find([Line(text)]));

    [Theory]
    [InlineData("白水县水利局支出决算表", "final_expenditure")]
    [InlineData("白水县水利局（本级）2022年度支出决算表", "final_expenditure")]
    [InlineData("二〇二二年度白水县人民政府办公室部门支出决算表", "final_expenditure")]
    [InlineData("公开03表 支出决算表 单位：万元", "final_expenditure")]
    [InlineData("支出决算表（汇总）部门：白水县水利局 金额单位：万元", "final_expenditure")]
    [InlineData("（三）支出决算表（按功能分类）", "final_expenditure")]
    [InlineData("附表2-3 支出决算表（续）", "final_expenditure")]
    [InlineData("Z03 支出决算表（万元）", "final_expenditure")]
    [InlineData("一般公共预算基本支出预算表（经济科目）", "budget_basic_economic")]
    [InlineData("一般公共预算支出预算表（不含上年结转）", "budget_general_expenditure")]
    public void WhoseFormItIsAndHowItIsFiledMayStandAroundATitle(string text, string form) => Assert.Equal(form, Matcher.Find([Line(text)])?.Form?.Id);

    [Fact]
    public void AnOrganisationOfAnyNameMayStandBeforeATitleWhereTheCaptionNamesIt()
    {
        var caption = new TextLine("部门：白水县苗圃", new Box(0, 0, 100, 10), 10f, 8, [new TextSegment("部门：白水县苗圃", new Box(0, 0, 100, 10))]);
        Assert.Equal("final_expenditure", Matcher.Find([Line("白水县苗圃支出决算表"), caption])?.Form?.Id);
    }

    [Theory]
    [InlineData("2024年部门支出预算总表", "budget_expenditure")]
    [InlineData("附件3 云南省司法厅2024年部门支出预算表", "budget_expenditure")]
    [InlineData("本级单位收入总表", "budget_income")]
    [InlineData("一般公共预算“三公”经费支出表", "budget_three_public")]
    [InlineData("一般公共预算机关运行经费支出预算表", "budget_operating")]
    [InlineData("部门项目支出预算表（其他运转类、特定目标类项目）", "budget_projects")]
    [InlineData("上年结转项目支出预算表", "budget_projects_carried_forward")]
    [InlineData("一般公共预算支出情况表（按功能分类科目）", "budget_general_expenditure")]
    [InlineData("政府性基金预算财政拨款收入支出决算表", "final_government_fund")]
    [InlineData("2024年部门综合预算收支总表", "budget_summary")]
    [InlineData("2024年部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表", "budget_three_public")]
    [InlineData("部门财务收支预算总表", "budget_summary")]
    [InlineData("一般公共预算拨款支出预算表", "budget_general_expenditure")]
    public void OrganisationYearAndScopeMayStandBeforeATitle(string text, string form) => Assert.Equal(form, Matcher.Find([Line(text)])?.Form?.Id);

    [Theory]
    [InlineData("详见一般公共预算支出表（单位：万元）：")]
    [InlineData("见支出决算表")]
    [InlineData("详见附表收入支出决算总表")]
    [InlineData("一般公共预算支出表如下：")]
    [InlineData("本部门公开《支出决算表》")]
    public void AReferenceIsNoTitle(string text) => Assert.Null(Matcher.Find([Line(text)]));

    [Theory]
    [InlineData("财政拨款支出预算表（部门经济分类科目）", null)]
    [InlineData("财政拨款支出预算表（功能科目）", "budget_fiscal_expenditure")]
    public void AnOrganisationBelowATitleDoesNotHideTheBracketBehindIt(string title, string? form) =>
        Assert.Equal(form, Matcher.Find([Line(title), Line("部门：蜀南市水利局 单位：万元")])?.Form?.Id);

    [Fact]
    public void ATitleMayRunOverTwoLines() =>
        Assert.Equal("final_basic_detail", Matcher.Find([Line("一般公共预算财政拨款基本支出"), Line("决算明细表"), Line("单位：万元")])?.Form?.Id);

    /// <summary>空表: a form without rows makes no table, so that its title, a longer one, stands above the next one's.</summary>
    [Theory]
    [InlineData("无此项支出", "支出决算表", "final_expenditure")]
    [InlineData("科目编码 科目名称 合计", "收入支出决算总表", "final_summary")]
    [InlineData("单位：万元", "支出决算表", "final_expenditure")]
    public void TheTitleOfAFormWithoutRowsIsNotTheNextOnes(string between, string title, string form) =>
        Assert.Equal(form, Matcher.Find([Line("国有资本经营预算财政拨款支出决算表"), Line(between), Line(title), Line("单位：万元")])?.Form?.Id);

    /// <summary>A line set like the title above it is a part of it, whether that says whose form it is or makes it another one.</summary>
    [Theory]
    [InlineData("政府购买服务", "支出预算表", "", null)]
    [InlineData("上年结转", "一般公共预算支出表", "", null)]
    [InlineData("支出预算表", "（政府购买服务）", "", null)]
    [InlineData("白水县水利局2024年度", "支出预算表", "", "budget_expenditure")]
    [InlineData("预算03表", "支出预算表", "", "budget_expenditure")]
    [InlineData("支出预算表", "（2024年度）", "", "budget_expenditure")]
    [InlineData("政府购买服务", "支出预算表", "larger", "budget_expenditure")]
    [InlineData("政府购买服务", "支出预算表", "aside", "budget_expenditure")]
    [InlineData("政府购买服务", "支出预算表", "far", "budget_expenditure")]
    public void ATitleOnTwoLinesIsReadAsAWhole(string first, string second, string difference, string? form)
    {
        TextLine Set(string text, float y, float size, float center)
        {
            var half = text.Length * size / 2f;
            var box = new Box(center - half, y, center + half, y + size);
            return new TextLine(text, box, size, text.Length, [new TextSegment(text, box)]);
        }

        var found = Matcher.Find([Set(first, difference == "far" ? 60f : 100f, difference == "larger" ? 20f : 16f, difference == "aside" ? 100f : 300f), Set(second, 120f, 16f, 300f)]);
        Assert.Equal(form, found?.Form?.Id);
    }

    [Fact]
    public void ATitleIsFoundBehindWordsThatEndAsItDoes() =>
        Assert.Equal("final_income", Matcher.Find([Line("附表三表收入决算表")])?.Form?.Id);
}
