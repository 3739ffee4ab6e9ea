using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Forms;

/// <summary>Measures are the document's own year: columns of other years keep their number.</summary>
public sealed class ColumnYearTests
{
    private static PageBuilder Page(string title) => new PageBuilder(1).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    private static PageBuilder TwoYears(string title = "部门支出总表") => Page(title).Table(50, 100, [70, 100, 60, 60, 60, 60, 60, 60],
        ["科目编码", "科目名称", "2023年预算数", "2023年预算数", "2023年预算数", "2024年预算数", "2024年预算数", "2024年预算数"],
        ["", "", "合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出"],
        ["204", "公共安全支出", "30.00", "20.00", "10.00", "33.00", "22.00", "11.00"]);

    private static PageBuilder Summary(string left, string right) => Page("部门收支总表").Table(50, 100, [110, 60, 60, 110, 60, 60],
        ["收入", "收入", "收入", "支出", "支出", "支出"],
        ["项目", left, right, "项目", left, right],
        ["一、一般公共预算", "41.00", "49.00", "一、一般公共服务支出", "32.00", "27.00"]);

    [Theory]
    [InlineData(2024, "column_3,column_4,column_5,total,basic_expenditure,project_expenditure")]
    [InlineData(2023, "total,basic_expenditure,project_expenditure,column_6,column_7,column_8")]
    [InlineData(2022, "column_3,column_4,column_5,column_6,column_7,column_8")]   // neither year is the document's
    [InlineData(0, "column_3,column_4,column_5,column_6,column_7,column_8")]      // nothing tells which one is
    public void Of_two_years_the_documents_own_has_the_measures(int year, string measures) =>
        Assert.Equal(measures, string.Join(',', FormLine.Read(year, TwoYears()).Facts.Select(static f => f.Measure)));

    [Theory]
    [InlineData("2023年预算数", "2024年预算数", "column_2 amount column_5 total")]
    [InlineData("2024年预算数", "2023年预算数", "amount column_3 total column_6")]
    [InlineData("上年预算数", "本年预算数", "column_2 amount column_5 total")]
    [InlineData("2024年预算", "比上年增减", "amount column_3 total column_6")]
    [InlineData("2023年", "2024年", "column_2 amount column_5 total")]
    public void Summaries_of_two_years_take_the_documents_own(string left, string right, string measures) =>
        Assert.Equal(measures, string.Join(' ', FormLine.Read(2024, Summary(left, right)).Facts.Select(static f => f.Measure)));

    [Fact]
    public void The_only_year_of_a_table_is_taken_where_the_document_names_none()
    {
        var facts = FormLine.Facts(Page("部门支出总表").Table(50, 100, [70, 100, 80],
            ["科目编码", "科目名称", "2024年预算数"],
            ["204", "公共安全支出", "33.00"]));
        Assert.Equal(["204 total=33.00"], facts);
    }

    [Fact]
    public void A_year_that_is_not_the_documents_leaves_the_measure_open_and_says_so()
    {
        var reading = FormLine.Read(2025, Page("部门支出总表").Table(50, 100, [70, 100, 80, 60, 60],
            ["科目编码", "科目名称", "2024年预算数", "基本支出", "项目支出"],
            ["204", "公共安全支出", "33.00", "22.00", "11.00"]));
        Assert.Equal(["column_3", "basic_expenditure", "project_expenditure"], reading.Facts.Select(static f => f.Measure));
        Assert.Equal(["form-other-years"], reading.Diagnostics.Select(static d => d.Code));
    }

    [Fact]
    public void Columns_of_other_years_beside_the_own_one_are_no_unknown_headers()
    {
        var reading = FormLine.Read(2024, TwoYears());
        Assert.Empty(reading.Diagnostics);
        Assert.Equal([true, true, true, false, false, false], reading.Facts.Select(static f => f.IsOtherPeriod));
    }

    [Fact]
    public void Figures_of_other_years_and_percentages_are_never_verified_as_the_documents()
    {
        var reading = FormLine.Read(2024, Page("部门支出总表").Table(50, 100, [70, 100, 70, 70, 70, 60, 60],
            ["科目编码", "科目名称", "2023年预算数", "2024年预算数", "比上年增减（%）", "基本支出", "项目支出"],
            ["204", "公共安全支出", "30.00", "33.00", "10.00", "22.00", "11.00"],
            ["20406", "司法", "30.00", "33.00", "10.00", "22.00", "11.00"]));
        var marked = FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]);
        Assert.Equal(
            [Verification.Unverified, Verification.Verified, Verification.Unverified, Verification.Verified, Verification.Verified],
            marked.Forms[0].Rows[0].Values.Select(static f => f.Verification));
        Assert.DoesNotContain(marked.Checks, static c => c.Measure?.StartsWith("column_", StringComparison.Ordinal) == true);
    }

    /// <summary>上年数, 本年数 and what is printed as their difference, of two rows: v verified, u unverified, x disputed.</summary>
    [Theory]
    [InlineData("30.00 33.00 3.00", "8.00 6.00 -2.00", "vvv vvv")]
    [InlineData("30.00 33.00 3.00", "8.00 8.00 ", "vvv uuu")]
    [InlineData("30.00 33.00 3.00", " 6.00 6.00", "vvv vvv")]
    [InlineData("30.00 33.00 3.00", "8.00 6.00 2.00", "uuu uuu")]
    [InlineData("30.00 33.00 -3.00", "8.00 6.00 2.00", "uuu uuu")]
    [InlineData("30.00 33.00 3.00", "8.00 6.00 -2.10", "uuu uuu")]
    [InlineData("30.00 30.00 0.00", "8.00 8.00 0.00", "uuu uuu")]
    [InlineData(" 33.00 33.00", " 6.00 6.00", "uuu uuu")]
    public void A_change_is_the_difference_of_two_years_in_every_row_or_in_none(string first, string second, string expected)
    {
        var reading = FormLine.Read(2024, Page("“三公”经费支出表").Table(50, 100, [120, 80, 80, 80, 80],
            ["项目", "上年数", "本年数", "增减额", "增减原因"], ["因公出国（境）费", .. first.Split(' '), "无"], ["公务接待费", .. second.Split(' '), "无"]));
        var marked = FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]);
        var letters = marked.Forms[0].Rows.Select(static row => string.Concat(row.Values.Where(static fact => fact.Kind == ValueKind.Amount)
            .Select(static fact => fact.Verification switch { Verification.Verified => 'v', Verification.Disputed => 'x', _ => 'u' })));
        Assert.Equal(expected.Split(' ').Select((row, i) => row[..(i == 0 ? first : second).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length]), letters);
    }

    [Fact]
    public void A_change_compares_the_columns_of_which_it_is_the_difference_and_proves_no_percentage()
    {
        var reading = FormLine.Read(2024, Page("一般公共预算支出表").Table(50, 100, [60, 90, 60, 60, 60, 60, 60, 60, 60, 60],
            ["科目编码", "科目名称", "2023年预算数", "2023年预算数", "2023年预算数", "2024年预算数", "2024年预算数", "2024年预算数", "2024年比2023年增减", "2024年比2023年增减"],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出", "增减额", "增减%"],
            ["204", "公共安全支出", "30.00", "22.00", "8.00", "33.00", "23.50", "9.50", "3.00", "10.00"],
            ["205", "教育支出", "10.00", "7.00", "3.00", "8.00", "6.00", "2.00", "-2.00", "-20.00"]));
        var marked = FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]);
        Assert.All(marked.Forms[0].Rows, static row => Assert.Equal("column_3 total basic_expenditure project_expenditure column_9",
            string.Join(' ', row.Values.Where(static fact => fact.Verification == Verification.Verified).Select(static fact => fact.Measure))));
        Assert.All(marked.Checks.Where(static check => check.CheckId == "budget_forms.change"), static check => Assert.Equal(("total", CheckStatus.Pass), (check.Measure, check.Status)));
    }

    [Fact]
    public void What_is_carried_over_from_last_year_is_a_fund_and_no_year()
    {
        var facts = FormLine.Facts(2024, Page("部门收入总表").Table(50, 100, [70, 100, 60, 80, 80],
            ["科目编码", "科目名称", "合计", "上年结转", "一般公共预算"],
            ["204", "公共安全支出", "33.00", "3.00", "30.00"]));
        Assert.Equal(["204 total=33.00", "204 carried_forward=3.00", "204 general_public_budget=30.00"], facts);
    }

    [Fact]
    public void The_budget_columns_of_final_accounts_stay_what_they_are()
    {
        var facts = FormLine.Facts(2024, Page("财政拨款“三公”经费支出决算表").Table(50, 100, [80, 80, 80, 80],
            ["2024年度预算数", "2024年度预算数", "2024年度决算数", "2024年度决算数"],
            ["合计", "公务接待费", "合计", "公务接待费"],
            ["预算数", "预算数", "决算数", "决算数"],
            ["9.00", "1.00", "8.00", "0.90"]));
        Assert.Equal([" budget_total=9.00", " budget_official_reception=1.00", " final_total=8.00", " final_official_reception=0.90"], facts);
    }

    [Theory]
    [InlineData("2023年", "2024年", "column_2 column_3 total official_reception")]
    [InlineData("2024年预算数", "2023年预算数", "total official_reception column_2 column_3")]
    [InlineData("上年预算数", "本年预算数", "column_2 column_3 total official_reception")]
    [InlineData("2024年", "增减额", "total official_reception column_2 column_3")]
    [InlineData("2024年", "2024年比2023年增减", "total official_reception column_2 column_3")]
    [InlineData("某局", "2023年度专项", "total official_reception total official_reception")]   // names that begin with a year
    [InlineData("某局", "上年结转", "total official_reception total official_reception")]
    public void A_row_of_another_year_has_no_measures(string first, string second, string measures)
    {
        var reading = FormLine.Read(2024, Page("“三公”经费支出表").Table(50, 100, [120, 80, 80],
            ["年度", "“三公”经费合计", "公务接待费"], [first, "8.00", "3.00"], [second, "9.00", "4.00"]));
        Assert.Equal(measures, string.Join(' ', reading.Facts.Select(static f => f.Measure)));
        Assert.All(reading.Facts, static fact => Assert.Equal(fact.Measure.StartsWith("column", StringComparison.Ordinal), fact.IsOtherPeriod));
    }

    [Fact]
    public void The_years_income_below_its_header_is_a_measure_beside_the_total()
    {
        var facts = FormLine.Facts(Page("部门收入总表").Table(50, 100, [80, 60, 60, 60, 60],
            ["单位名称", "合计", "本年收入", "本年收入", "上年结转"],
            ["", "", "小计", "一般公共预算", ""],
            ["某局", "33.00", "30.00", "30.00", "3.00"]));
        Assert.Equal(["某局 total=33.00", "某局 current_year=30.00", "某局 general_public_budget=30.00", "某局 carried_forward=3.00"], facts);
    }

    [Fact]
    public void Basic_expenditure_of_one_fund_is_none_of_all_funds()
    {
        var facts = FormLine.Facts(Page("财政拨款支出预算表").Table(50, 100, [60, 100, 60, 90, 90, 90],
            ["科目编码", "科目名称", "总计", "一般公共预算拨款", "一般公共预算拨款", "政府性基金预算"],
            ["", "", "", "小计", "基本支出", ""],
            ["204", "公共安全支出", "33.00", "30.00", "20.00", "3.00"]));
        Assert.Equal(["204 total=33.00", "204 general_public_budget=30.00", "204 column_5=20.00", "204 government_fund_budget=3.00"], facts);
    }
}
