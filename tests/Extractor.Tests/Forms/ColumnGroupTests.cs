using Extractor.Core.Checks;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Forms;

/// <summary>Headers over several columns: the sum printed below them is theirs, and columns below others are no columns of the form's own.</summary>
public sealed class ColumnGroupTests
{
    private static PageBuilder Page(string title) => new PageBuilder(1).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    private static string Measures(FormReading reading) => string.Join(' ', reading.Facts.Take(reading.Plan.Measures).Select(static f => f.Measure));

    private static CheckedForms Check(FormReading reading) => FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]);

    /// <summary>本年预算 alone is the sum of the row; beside 合计 it is the part that 上年结转 is added to, on either half.</summary>
    [Theory]
    [InlineData("部门收支总表")]
    [InlineData("财政拨款收支总表")]
    public void The_current_year_beside_a_total_is_its_part(string title)
    {
        var reading = FormLine.Read(2024, Page(title).Table(30, 100, [110, 50, 50, 50, 110, 50, 50, 50],
            ["收入", "收入", "收入", "收入", "支出", "支出", "支出", "支出"],
            ["项目", "合计", "本年预算", "上年结转", "项目", "合计", "本年预算", "上年结转"],
            ["一、一般公共预算", "9.00", "7.00", "2.00", "一、教育支出", "9.00", "7.00", "2.00"],
            ["收入总计", "9.00", "7.00", "2.00", "支出总计", "9.00", "7.00", "2.00"]));
        Assert.Equal("amount current_year carried_forward total current_year carried_forward", Measures(reading));
        var marked = Check(reading);
        Assert.Equal(0, marked.Failed);
        Assert.Equal(
            ["budget_summary.columns 2", "budget_summary.income_columns 2"],
            marked.Checks.Where(static c => c.CheckId.EndsWith("columns", StringComparison.Ordinal)).GroupBy(static c => c.CheckId).Select(static g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Projects_are_of_the_current_year_or_carried_forward()
    {
        var reading = FormLine.Read(2024, Page("项目支出预算表").Table(50, 100, [150, 60, 60, 60],
            ["项目名称", "合计", "本年预算", "上年结转"], ["普法", "9.00", "7.00", "2.00"]));
        Assert.Equal("total current_year carried_forward", Measures(reading));
    }

    /// <summary>Only the expenditure is divided: nothing is said of the income, whose sums have no columns.</summary>
    [Fact]
    public void A_half_whose_sum_is_not_divided_is_not_added_up()
    {
        var marked = Check(FormLine.Read(2024, Page("部门收支总表").Table(30, 100, [110, 50, 110, 50, 50, 50],
            ["收入", "收入", "支出", "支出", "支出", "支出"],
            ["项目", "合计", "项目", "合计", "本年预算", "上年结转"],
            ["一、一般公共预算", "9.00", "一、教育支出", "9.00", "7.00", "2.00"])));
        Assert.Equal("budget_summary.columns", Assert.Single(marked.Checks, static c => c.CheckId.EndsWith("columns", StringComparison.Ordinal)).CheckId);
    }

    /// <summary>上海 divides the expenditure of 收支总表 by its kinds, and the kinds are added up row by row and down the lines.</summary>
    [Fact]
    public void The_expenditure_may_be_divided_by_its_kinds()
    {
        var reading = FormLine.Read(2026, Page("2026年预算单位财务收支预算总表").Table(30, 100, [110, 50, 110, 50, 50, 50, 50],
            ["本年收入", "本年收入", "本年支出", "本年支出", "本年支出", "本年支出", "本年支出"],
            ["项目", "预算数", "项目", "预算数", "预算数", "预算数", "预算数"],
            ["", "", "", "合计", "基本支出", "基本支出", "项目支出"],
            ["", "", "", "", "人员经费", "公用经费", ""],
            ["一、财政拨款收入", "18.00", "一、教育支出", "12.00", "7.00", "2.00", "3.00"],
            ["", "", "二、住房保障支出", "6.00", "5.00", "", "1.00"],
            ["收入总计", "18.00", "支出总计", "18.00", "12.00", "2.00", "4.00"]));
        Assert.Equal("amount total personnel public project_expenditure", Measures(reading));
        var marked = Check(reading);
        Assert.Equal(0, marked.Failed);
        Assert.All(marked.Forms[0].Rows.SelectMany(static row => row.Values), static fact => Assert.Equal(Verification.Verified, fact.Verification));
    }

    [Fact]
    public void The_current_year_without_a_total_is_the_sum()
    {
        var reading = FormLine.Read(2024, Page("部门收支总表").Table(30, 100, [110, 70, 110, 70],
            ["收入", "收入", "支出", "支出"],
            ["项目", "本年预算", "项目", "本年预算"],
            ["一、一般公共预算", "9.00", "一、教育支出", "9.00"]));
        Assert.Equal("amount total", Measures(reading));
    }

    [Fact]
    public void The_subtotal_below_a_header_is_that_headers_measure()
    {
        var reading = FormLine.Read(2024, Page("一般公共预算支出表").Table(50, 100, [70, 100, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "基本支出", "基本支出", "基本支出", "项目支出"],
            ["", "", "", "小计", "人员经费", "公用经费", ""],
            ["204", "公共安全支出", "33.00", "22.00", "20.00", "2.00", "11.00"],
            ["20406", "司法", "33.00", "22.00", "20.00", "2.00", "11.00"]));
        Assert.Equal("total basic_expenditure personnel public project_expenditure", Measures(reading));
        var marked = Check(reading);
        Assert.Equal(0, marked.Failed);
        Assert.All(marked.Forms[0].Rows[0].Values, static fact => Assert.Equal(Verification.Verified, fact.Verification));
        Assert.Equal(2, marked.Checks.Count(static c => c is { CheckId: "budget_expenditure.columns", Status: CheckStatus.Pass }));
    }

    [Theory]
    [InlineData("33.00", CheckStatus.Pass)]
    [InlineData("33.10", CheckStatus.Fail)]
    public void A_header_without_a_subtotal_is_the_sum_of_its_columns(string total, CheckStatus expected)
    {
        var reading = FormLine.Read(2024, Page("一般公共预算支出表").Table(50, 100, [70, 100, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "基本支出", "基本支出", "项目支出"],
            ["", "", "", "人员经费", "公用经费", ""],
            ["204", "公共安全支出", total, "20.00", "2.00", "11.00"]));
        Assert.Equal("total personnel public project_expenditure", Measures(reading));
        Assert.Equal(expected, Assert.Single(Check(reading).Checks, static c => c.CheckId == "budget_expenditure.columns").Status);
    }

    /// <summary>人员经费 below the 基本支出 of one source is no 人员经费 of the whole.</summary>
    [Fact]
    public void Parts_of_basic_expenditure_below_one_source_are_none_of_the_forms()
    {
        var reading = FormLine.Read(2024, Page("部门支出总表").Table(50, 100, [60, 90, 50, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "一般公共预算", "一般公共预算", "一般公共预算", "单位资金"],
            ["", "", "", "基本支出", "基本支出", "项目支出", ""],
            ["", "", "", "人员经费", "公用经费", "", ""],
            ["204", "公共安全支出", "33.00", "20.00", "2.00", "6.00", "5.00"]));
        Assert.Equal("total column_4 column_5 general_public_project unit_funds", Measures(reading));
    }

    [Fact]
    public void A_column_that_nobody_knows_may_be_a_part_and_disputes_nothing()
    {
        var marked = Check(FormLine.Read(2024, Page("部门支出总表").Table(50, 100, [70, 100, 60, 60, 60, 80],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "专项安排支出"],
            ["204", "公共安全支出", "33.00", "22.00", "10.00", "1.00"],
            ["20406", "司法", "32.00", "22.00", "10.00", ""],
            ["20499", "其他公共安全支出", "1.10", "", "", "1.00"])));
        Assert.Equal([CheckStatus.NotTestable, CheckStatus.Pass, CheckStatus.NotTestable], marked.Checks.Where(static c => c.CheckId == "budget_expenditure.columns").Select(static c => c.Status));
    }

    [Fact]
    public void A_row_that_does_not_add_up_is_disputed_where_all_columns_are_known()
    {
        var marked = Check(FormLine.Read(2024, Page("一般公共预算支出表").Table(50, 100, [70, 100, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "基本支出", "基本支出", "基本支出", "项目支出"],
            ["", "", "", "小计", "人员经费", "公用经费", ""],
            ["204", "公共安全支出", "33.10", "22.00", "20.00", "2.00", "11.00"])));
        Assert.Contains(marked.Checks, static c => c is { CheckId: "budget_expenditure.columns", Status: CheckStatus.Fail });
    }

    [Fact]
    public void Columns_repeated_below_several_sources_are_none_of_the_forms()
    {
        var reading = FormLine.Read(2024, Page("部门支出总表").Table(50, 100, [60, 90, 50, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "一般公共预算", "一般公共预算", "政府性基金", "政府性基金"],
            ["", "", "", "基本支出", "项目支出", "基本支出", "项目支出"],
            ["204", "公共安全支出", "33.00", "22.00", "6.00", "1.00", "4.00"]));
        Assert.Equal("total general_public_basic general_public_project column_6 column_7", Measures(reading));
    }

    [Fact]
    public void Groups_of_this_year_and_carried_over_are_parts_of_the_forms_total()
    {
        var reading = FormLine.Read(2024, Page("部门支出总表").Table(50, 100, [60, 90, 50, 60, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "上年结转", "上年结转", "上年结转", "本年预算安排", "本年预算安排", "本年预算安排"],
            ["", "", "", "小计", "基本支出", "项目支出", "小计", "基本支出", "项目支出"],
            ["204", "公共安全支出", "33.00", "3.00", "2.00", "1.00", "30.00", "20.00", "10.00"]));
        Assert.Equal("total column_4 column_5 column_6 column_7 column_8 column_9", Measures(reading));
    }

    [Fact]
    public void Sources_below_what_is_carried_over_are_parts_of_that()
    {
        var reading = FormLine.Read(2024, Page("部门收入总表").Table(50, 100, [60, 90, 50, 60, 80, 60, 60, 80],
            ["科目编码", "科目名称", "合计", "上年结转", "上年结转", "本年收入", "本年收入", "本年收入"],
            ["", "", "", "小计", "一般公共预算", "小计", "一般公共预算", "单位资金"],
            ["204", "公共安全支出", "33.00", "3.00", "3.00", "30.00", "20.00", "10.00"]));
        Assert.Equal("total carried_forward carried_general_public_budget current_year general_public_budget unit_funds", Measures(reading));
    }

    /// <summary>Where every group is divided alike, the form's own parts stand below what is its total.</summary>
    [Theory]
    [InlineData("本年收入", "本年支出", "income column_4 column_5 total basic_expenditure project_expenditure")]
    [InlineData("本年支出", "年末结转和结余", "total basic_expenditure project_expenditure closing_balance column_7 column_8")]
    [InlineData("年初预算数", "决算数", "column_3 column_4 column_5 total basic_expenditure project_expenditure")]
    [InlineData("决算", "调整预算", "total basic_expenditure project_expenditure column_6 column_7 column_8")]
    [InlineData("财政拨款支出", "非财政拨款支出", "column_3 column_4 column_5 column_6 column_7 column_8")]
    public void Of_groups_divided_alike_the_forms_own_is_meant(string first, string second, string measures)
    {
        var reading = FormLine.Read(2024, Page("一般公共预算财政拨款收入支出决算表").Table(50, 100, [60, 90, 60, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", first, first, first, second, second, second],
            ["", "", "小计", "基本支出", "项目支出", "小计", "基本支出", "项目支出"],
            ["204", "公共安全支出", "3.00", "2.00", "1.00", "30.00", "20.00", "10.00"]));
        Assert.Equal(measures, Measures(reading));
    }

    [Fact]
    public void The_figures_below_a_measure_are_that_measures()
    {
        var reading = FormLine.Read(2024, Page("一般公共预算财政拨款支出决算表").Table(50, 100, [60, 90, 60, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "合计", "基本支出", "基本支出", "项目支出", "项目支出"],
            ["", "", "年初预算数", "决算数", "年初预算数", "决算数", "年初预算数", "决算数"],
            ["204", "公共安全支出", "31.00", "33.00", "20.00", "22.00", "11.00", "11.00"]));
        Assert.Equal("column_3 total column_5 basic_expenditure column_7 project_expenditure", Measures(reading));
    }

    [Fact]
    public void The_sum_of_personnel_and_public_costs_is_the_amount()
    {
        var reading = FormLine.Read(2024, Page("一般公共预算财政拨款基本支出决算表").Table(50, 100, [60, 90, 60, 60, 60],
            ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
            ["301", "工资福利支出", "3.00", "3.00", ""],
            ["302", "商品和服务支出", "2.00", "", "2.00"]));
        Assert.Equal(["301 amount=3.00", "301 personnel=3.00", "302 amount=2.00", "302 public=2.00"], reading.Facts.Select(FormLine.Describe));
    }

    [Fact]
    public void What_is_carried_over_is_no_expenditure()
    {
        var reading = FormLine.Read(2024, Page("政府性基金预算财政拨款收入支出决算表").Table(50, 100, [60, 90, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", "年初结转和结余", "年初结转和结余", "年初结转和结余", "本年收入", "本年支出"],
            ["", "", "合计", "基本支出结转", "项目支出结转", "", ""],
            ["212", "城乡社区支出", "3.00", "2.00", "1.00", "30.00", "33.00"]));
        Assert.Equal("opening_balance column_4 column_5 income total", Measures(reading));
    }

    [Fact]
    public void Basic_expenditure_of_one_source_is_not_that_of_the_whole()
    {
        var reading = FormLine.Read(2025, Page("部门支出预算表").Table(50, 100, [60, 80, 55, 55, 55, 55, 55, 55, 55],
            ["科目编码", "科目名称", "合计", "一般公共预算", "一般公共预算", "一般公共预算", "政府性基金预算", "政府性基金预算", "单位资金"],
            ["", "", "", "小计", "基本支出", "项目支出", "小计", "基本支出", ""],
            ["204", "公共安全支出", "38.00", "31.00", "20.00", "11.00", "4.00", "4.00", "3.00"]));
        Assert.Equal("total general_public_budget general_public_basic general_public_project government_fund_budget column_8 unit_funds", string.Join(' ', reading.Facts.Select(static f => f.Measure)));
        var checks = Check(reading).Checks;
        Assert.Equal(CheckStatus.Pass, Assert.Single(checks, static c => c.CheckId == "budget_expenditure.sources").Status);
        Assert.Equal(CheckStatus.Pass, Assert.Single(checks, static c => c.CheckId == "budget_expenditure.general").Status);
        Assert.DoesNotContain(checks, static c => c.CheckId == "budget_expenditure.columns");
    }

    [Fact]
    public void What_is_carried_over_from_each_source_stands_beside_the_income_of_the_year()
    {
        var reading = FormLine.Read(2024, Page("部门收入总表").Table(50, 100, [60, 80, 55, 55, 55, 55, 55, 55, 55],
            ["科目编码", "科目名称", "合计", "本年收入", "本年收入", "本年收入", "上年结转结余", "上年结转结余", "上年结转结余"],
            ["", "", "", "一般公共预算", "政府性基金预算", "单位资金", "小计", "一般公共预算", "单位资金"],
            ["204", "公共安全支出", "38.00", "20.00", "10.00", "3.00", "5.00", "4.00", "1.00"]));
        Assert.Equal("total general_public_budget government_fund_budget unit_funds carried_forward carried_general_public_budget carried_unit_funds", string.Join(' ', reading.Facts.Select(static f => f.Measure)));
        Assert.Equal(CheckStatus.Pass, Assert.Single(Check(reading).Checks, static c => c.CheckId == "budget_income.carried_forward").Status);
    }

    [Theory]
    [InlineData("138.00", CheckStatus.Pass)]
    [InlineData("139.00", CheckStatus.Fail)]
    public void Projects_may_be_paid_from_what_is_left_of_each_source(string total, CheckStatus expected)
    {
        var reading = FormLine.Read(2024, Page("项目支出表").Table(50, 100, [120, 60, 80, 80, 80, 80],
            ["项目名称", "合计", "本年拨款", "本年拨款", "财政拨款结转结余", "财政拨款结转结余"],
            ["", "", "一般公共预算", "政府性基金预算", "一般公共预算", "政府性基金预算"],
            ["信息化运维", total, "100.00", "20.00", "10.00", "8.00"]));
        Assert.Equal("total general_public_budget government_fund_budget carried_general_public_budget carried_government_fund_budget", string.Join(' ', reading.Facts.Select(static f => f.Measure)));
        Assert.Equal(expected, Assert.Single(Check(reading).Checks, static c => c.CheckId == "budget_projects.columns").Status);
    }
}
