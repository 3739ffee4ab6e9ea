using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>Not every column of a table in 万元 prints money.</summary>
public sealed class ColumnUnitTests
{
    private static PageBuilder Page(string title) => new PageBuilder(1).Text(200, 60, title, 14).Text(450, 80, "单位：万元");

    [Theory]
    [InlineData("金额", ValueKind.Amount, "万元")]
    [InlineData("账面原值（元）", ValueKind.Amount, "元")]
    [InlineData("增减%", ValueKind.Percent, "%")]
    [InlineData("比上年增减（％）", ValueKind.Percent, "%")]
    [InlineData("占比（%）", ValueKind.Percent, "%")]
    [InlineData("占总支出比重", ValueKind.Percent, null)]
    [InlineData("完成率", ValueKind.Percent, null)]
    [InlineData("增幅", ValueKind.Percent, null)]
    [InlineData("批次（个）", ValueKind.Count, "个")]
    [InlineData("人次（人）", ValueKind.Count, "人")]
    [InlineData("数量（辆、台、套）", ValueKind.Count, "辆、台、套")]
    [InlineData("数量（台（套））", ValueKind.Count, "台（套）")]
    [InlineData("数量（含租用）", ValueKind.Count, null)]
    [InlineData("数量（单位：平方米）", ValueKind.Count, "平方米")]
    [InlineData("人数/人", ValueKind.Count, "人")]
    [InlineData("批次", ValueKind.Count, "批次")]
    [InlineData("数量", ValueKind.Count, null)]
    [InlineData("原值", ValueKind.Amount, "万元")]
    public void A_columns_header_says_what_its_values_are(string header, ValueKind kind, string? unit)
    {
        var fact = FormLine.Read(Page("资产情况").Table(50, 100, [120, 60, 120], ["项目", "预算数", header], ["领导用车", "3.00", "-7.03"], ["机要用车", "3.00", "2"])).Facts[1];
        Assert.Equal((kind, unit, -7.03m, kind == ValueKind.Amount), (fact.Kind, fact.Unit, fact.Value, fact.AmountYuan is not null));
    }

    [Fact]
    public void A_known_column_is_money_unless_its_header_prints_a_unit()
    {
        var facts = FormLine.Read(2024, Page("部门支出总表").Table(50, 100, [70, 100, 60, 60, 60, 80],
            ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "比上年增减（%）"],
            ["204", "公共安全支出", "33.00", "22.00", "11.00", "53.27"])).Facts;
        Assert.Equal([330000m, 220000m, 110000m, null], facts.Select(static f => f.AmountYuan));
    }

    [Theory]
    [InlineData("决算数（元）", "决算数（万元）", "amount=4100000", "column_4=4100000", 0)]
    [InlineData("决算数（万元）", "决算数（元）", "column_3=4100000", "amount=4100000", 0)]
    [InlineData("决算数（元）", "决算数（元）", "column_3=4100000", "column_4=4100000", 1)]     // nothing tells them apart
    [InlineData("决算数（元）", "预算金额（万元）", "amount=4100000", "column_4=4100000", 1)]   // another figure
    public void Of_columns_in_two_units_the_finer_one_is_the_measure(string first, string second, string one, string other, int diagnostics)
    {
        static string Printed(string header) => header.Contains('万') ? "410.00" : "4,100,000.00";
        var reading = FormLine.Read(new PageBuilder(1).Text(200, 60, "一般公共预算财政拨款基本支出决算表", 14).Table(50, 100, [80, 120, 110, 110],
            ["科目编码", "科目名称", first, second], ["301", "工资福利支出", Printed(first), Printed(second)]));
        Assert.Equal([one, other], reading.Facts.Select(static f => $"{f.Measure}={f.AmountYuan:0}"));
        Assert.Equal(diagnostics, reading.Diagnostics.Length);
    }

    [Fact]
    public void A_printed_column_of_units_gives_every_row_its_own()
    {
        var facts = FormLine.Read(Page("“三公”经费相关情况").Table(50, 100, [150, 60, 60],
            ["项目", "单位", "2023年"],
            ["公务用车保有量", "辆", "5"],
            ["国内公务接待费", "万元", "4.09"],
            ["公务接待占比", "%", "12.5"],
            ["公务用车购置费", "元", "41800.00"])).Facts;
        Assert.Equal(
            [("公务用车保有量", ValueKind.Count, "辆", null), ("国内公务接待费", ValueKind.Amount, "万元", 40900m), ("公务接待占比", ValueKind.Percent, "%", null), ("公务用车购置费", ValueKind.Amount, "元", 41800m)],
            facts.Select(static f => (f.RowKey, f.Kind, f.Unit, f.AmountYuan)));
        Assert.All(facts, static f => Assert.Equal(UnitSource.Header, f.UnitSource));
    }

    [Fact]
    public void A_rows_unit_counts_its_quantity_and_leaves_its_amounts_money()
    {
        var facts = FormLine.Read(Page("办公设备明细").Table(50, 100, [150, 60, 60, 60],
            ["项目", "计量单位", "数量", "预算数"],
            ["计算机", "台", "5", "4.00"],
            ["软件", "套", "2", "3.00"])).Facts;
        Assert.Equal([("台", null), ("万元", 40000m), ("套", null), ("万元", 30000m)], facts.Select(static f => (f.Unit, f.AmountYuan)));
        facts = FormLine.Read(Page("车辆情况").Table(50, 100, [150, 60, 60], ["项目", "账面原值", "总价"], ["执法执勤用车（辆）", "5.00", "4.00"], ["应急用车（辆）", "5.00", "4.00"])).Facts;
        Assert.All(facts, static f => Assert.Equal("万元", f.Unit));
    }

    /// <summary>A row's 万元 is not the unit of things, its 辆 not that of a share.</summary>
    [Theory]
    [InlineData("数量（辆）", "万元", ValueKind.Count, "辆")]
    [InlineData("占比（%）", "万元", ValueKind.Percent, "%")]
    [InlineData("占比（%）", "辆", ValueKind.Percent, "%")]
    [InlineData("原值（元）", "辆", ValueKind.Amount, "元")]
    public void A_rows_unit_leaves_a_column_of_another_kind_its_own(string header, string unit, ValueKind kind, string expected)
    {
        var facts = FormLine.Read(Page("车辆情况").Table(50, 100, [150, 60, 60, 100], ["项目", "单位", "预算数", header], ["执法执勤用车", unit, "3.00", "12"])).Facts;
        Assert.Equal((kind, expected), (facts[1].Kind, facts[1].Unit));
    }

    [Fact]
    public void A_column_of_units_that_are_organisations_names_the_rows()
    {
        var facts = FormLine.Read(Page("机关运行经费明细").Table(50, 100, [150, 60], ["单位", "金额"], ["省司法厅本级", "5.00"], ["省法律援助中心", "4.00"])).Facts;
        Assert.Equal([("省司法厅本级", 50000m), ("省法律援助中心", 40000m)], facts.Select(static f => (f.RowKey, f.AmountYuan)));
    }

    [Theory]
    [InlineData("公务用车保有量（辆）", ValueKind.Count, "辆")]
    [InlineData("2024年比2023年增减%", ValueKind.Percent, "%")]
    [InlineData("国内公务接待费（元）", ValueKind.Amount, "元")]
    [InlineData("因公出国（境）费", ValueKind.Amount, "万元")]
    [InlineData("因公出国（境）", ValueKind.Amount, "万元")]
    public void A_unit_behind_a_rows_label_is_that_of_its_values(string label, ValueKind kind, string unit)
    {
        var fact = FormLine.Read(Page("相关情况").Table(50, 100, [150, 60], ["项目", "合计"], [label, "5"], ["其他", "5.00"])).Facts[0];
        Assert.Equal((kind, unit), (fact.Kind, fact.Unit));
    }

    [Theory]
    [InlineData("台（套）", ValueKind.Count)]
    [InlineData("人次", ValueKind.Count)]
    [InlineData("万元", ValueKind.Amount)]
    [InlineData("%", ValueKind.Percent)]
    [InlineData("司法厅", null)]
    public void Units_are_known_by_name(string name, ValueKind? kind) => Assert.Equal(kind, HeaderUnit.Named(name, FormRegistry.BuiltIn.Vocabulary)?.Kind);
}
