using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Forms;

/// <summary>财政拨款“三公”经费支出决算表: items across or upright, with or without 预算数 and 决算数, beside what they count.</summary>
public sealed class ItemRowsTests
{
    private static PageBuilder Page() => new PageBuilder(1, 842f).Text(200, 60, "财政拨款“三公”经费支出决算表", 14).Text(450, 80, "单位：万元");

    [Fact]
    public void Items_below_each_other_are_the_measures_of_one_row()
    {
        var reading = FormLine.Read(2023, Page().Table(50, 100, [200, 80, 80, 80],
            ["项目", "2022年决算数", "年初预算数", "2023年决算数"],
            ["合计", "8.00", "14.00", "9.00"],
            ["一、因公出国（境）费", "1.00", "2.00", "1.00"],
            ["二、公务用车购置及运行维护费", "5.00", "7.00", "6.00"],
            ["其中：（1）公务用车购置费", "0.00", "0.00", "0.00"],
            ["（2）公务用车运行维护费", "5.00", "7.00", "6.00"],
            ["三、公务接待费", "2.00", "5.00", "2.00"]));
        Assert.Equal(
            ["budget_total=14.00", "final_total=9.00", "budget_overseas_travel=2.00", "final_overseas_travel=1.00", "budget_vehicle_total=7.00", "final_vehicle_total=6.00",
                "budget_vehicle_purchase=0.00", "final_vehicle_purchase=0.00", "budget_vehicle_operation=7.00", "final_vehicle_operation=6.00",
                "budget_official_reception=5.00", "final_official_reception=2.00"],
            reading.Rows[0].Values.Select(static fact => $"{fact.Measure}={fact.RawText}"));
        Assert.All(reading.Rows[0].Values, static fact => Assert.Equal("", fact.RowKey));
        Assert.Equal("三、公务接待费 column_2=2.00", FormLine.Describe(reading.Facts[^1]));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void What_is_counted_is_no_item()
    {
        var facts = FormLine.Facts(2023, Page().Table(50, 100, [220, 80, 80],
            ["项目", "预算数", "决算统计数"],
            ["（一）支出合计", "7.00", "6.00"],
            ["1.公务用车购置费", "7.00", "6.00"],
            ["2.公务用车购置数（辆）", "1", "2"]));
        Assert.Equal(
            [" budget_total=7.00", " final_total=6.00", " budget_vehicle_purchase=7.00", " final_vehicle_purchase=6.00", "2.公务用车购置数(辆) column_2=1", "2.公务用车购置数(辆) column_3=2"],
            facts);
    }

    [Fact]
    public void The_parts_of_reception_are_measures()
    {
        var reading = FormLine.Read(2023, Page().Table(50, 100, [220, 80, 80],
            ["项目", "预算数", "决算数"],
            ["3．公务接待费", "7.00", "6.00"],
            ["（1）国内接待费", "6.00", "5.00"],
            ["其中：外事接待费", "2.00", "1.00"],
            ["（2）国（境）外接待费", "1.00", "1.00"]));
        Assert.Equal(
            [" budget_official_reception=7.00", " final_official_reception=6.00", " budget_domestic_reception=6.00", " final_domestic_reception=5.00",
                " budget_foreign_guest_reception=2.00", " final_foreign_guest_reception=1.00", " budget_overseas_reception=1.00", " final_overseas_reception=1.00"],
            reading.Facts.Select(FormLine.Describe));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void An_item_that_two_rows_name_is_neithers()
    {
        var facts = FormLine.Facts(2023, Page().Table(50, 100, [220, 80, 80],
            ["项目", "预算数", "决算数"],
            ["合计", "7.00", "6.00"],
            ["公务接待费", "7.00", "6.00"],
            ["公务接待费", "1.00", "2.00"]));
        Assert.Equal(2, facts.Count(static fact => !fact.Contains("column_", StringComparison.Ordinal)));
    }

    /// <summary>“三公”经费支出 heads the lines and prints a dash, 支出合计 below it the sum: one of them is the total, and nothing is contested.</summary>
    [Fact]
    public void A_dash_claims_nothing_that_a_figure_does()
    {
        var facts = FormLine.Facts(2023, Page().Table(50, 100, [220, 80, 80],
            ["项目", "预算数", "统计数"],
            ["一、“三公”经费支出", "——", "——"],
            ["（一）支出合计", "7.00", "6.00"],
            ["1.公务接待费", "7.00", "6.00"]));
        Assert.Equal(
            [" budget_total=7.00", " final_total=6.00", " budget_official_reception=7.00", " final_official_reception=6.00"],
            facts.Where(static fact => !fact.Contains("column_", StringComparison.Ordinal)));
    }

    /// <summary>云南: 三公 经费, what it counts and 机关运行经费 by 行次. 用车 counts vehicles, and 公务用车运行维护费 is money all the same.</summary>
    [Fact]
    public void The_form_with_operating_costs_keeps_its_lines()
    {
        var reading = FormLine.Read(2023, new PageBuilder(1, 842f).Text(100, 60, "财政拨款“三公”经费、行政参公单位机关运行经费情况表", 14).Text(450, 80, "单位：万元").Table(50, 100, [220, 60, 80, 80],
            ["项目", "行次", "预算数", "决算统计数"],
            ["（一）支出合计", "1", "7.00", "6.00"],
            ["1.公务用车运行维护费", "2", "7.00", "6.00"],
            ["2.公务用车保有量（辆）", "3", "——", "5"],
            ["3.一般公务用车", "4", "——", "2"],
            ["（一）行政单位", "5", "——", "86.31"]));
        Assert.Equal("final_statistics", reading.FormId);
        Assert.Equal(
            ["1 budget 7.00万元", "1 value 6.00万元", "2 budget 7.00万元", "2 value 6.00万元", "3 value 5辆", "4 value 2辆", "5 value 86.31万元"],
            reading.Facts.Where(static fact => fact.Value is not null).Select(static fact => $"{fact.RowKey} {fact.Measure} {fact.RawText}{fact.Unit}"));
    }

    /// <summary>财决附03表: two lists by 行次 beside each other, of which only the left one has budgets.</summary>
    [Fact]
    public void The_lists_of_two_halves_keep_their_lines()
    {
        var reading = FormLine.Read(2023, new PageBuilder(1, 842f).Text(100, 60, "机构运行信息表", 14).Text(450, 80, "单位：万元").Table(50, 100, [180, 40, 70, 70, 70, 180, 40, 70],
            ["项  目", "行次", "年初预算数", "全年预算数", "统计数", "项  目", "行次", "统计数"],
            ["一、“三公”经费支出", "1", "—", "—", "—", "二、机关运行经费", "22", "96.44"],
            ["（一）支出合计", "2", "7.00", "7.50", "6.00", "（一）行政单位", "23", "96.44"],
            ["4．公务用车保有量（辆）", "15", "—", "—", "5", "（一）车辆数合计（辆）", "26", "3"]));
        Assert.Equal("final_statistics", reading.FormId);
        Assert.Equal(
            ["22 value 96.44万元", "2 budget 7.00万元", "2 adjusted_budget 7.50万元", "2 value 6.00万元", "23 value 96.44万元", "15 value 5辆", "26 value 3辆"],
            reading.Facts.Where(static fact => fact.Value is not null).Select(static fact => $"{fact.RowKey} {fact.Measure} {fact.RawText}{fact.Unit}"));
    }

    [Fact]
    public void The_title_says_what_figures_are_whose_header_does_not()
    {
        var reading = FormLine.Read(2023, Page().Table(20, 100, [80, 80, 80, 102, 102, 102, 102, 60, 60],
            ["“三公”经费合计", "因公出国（境）费", "因公出国（境）费", "公务用车购置及运行维护费", "公务用车购置及运行维护费", "公务用车购置及运行维护费", "公务用车购置及运行维护费", "公务接待费", "公务接待费"],
            ["", "金额", "团组数（个）", "小计", "公务用车购置费", "公务用车运行维护费", "保有量（辆）", "金额", "批次（批）"],
            ["9.00", "1.00", "2", "6.00", "0.00", "6.00", "12", "2.00", "88"]));
        Assert.Equal(
            "final_total final_overseas_travel column_3 final_vehicle_total final_vehicle_purchase final_vehicle_operation column_7 final_official_reception column_9",
            string.Join(' ', reading.Facts.Select(static fact => fact.Measure)));
        Assert.Equal([2, 6, 8], reading.Facts.Where(static fact => fact.Kind == ValueKind.Count).Select(static fact => fact.ColumnIndex));
    }

    [Fact]
    public void Two_kinds_of_budgets_are_no_budget_of_the_forms()
    {
        var facts = FormLine.Facts(2023, Page().Table(50, 100, [200, 80, 80, 80],
            ["项目", "年初预算数", "全年预算数", "决算数"],
            ["公务接待费", "7.00", "6.00", "5.00"],
            ["合计", "7.00", "6.00", "5.00"]));
        Assert.Equal([" final_official_reception=5.00", " final_total=5.00", "公务接待费 column_2=7.00", "公务接待费 column_3=6.00", "合计 column_2=7.00", "合计 column_3=6.00"], facts);
    }
}
