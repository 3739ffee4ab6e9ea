using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>Where the print leaves a choice, the reading that the identities prove is taken, and the fact says so.</summary>
public sealed class ReadingChooserTests
{
    private static readonly float[] Coded = [60, 120, 60, 60, 60];

    private static PageBuilder Titled(int number, string title, string unit) => new PageBuilder(number).Text(200, 60, title, 14).Text(450, 80, unit);

    private static PageBuilder Expenditure(int number, string unit, params string[][] rows) => Titled(number, "支出决算表", unit).Table(50, 100, Coded,
        [["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], .. rows]);

    private static PageBuilder Summary(int number, string unit, string total) => Titled(number, "收入支出决算总表", unit).Table(50, 100, [120, 30, 60, 120, 30, 60],
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["一、一般公共预算财政拨款收入", "1", total, "一、一般公共服务支出", "32", total],
        ["本年收入合计", "27", total, "本年支出合计", "57", total],
        ["总计", "31", total, "总计", "62", total]);

    /// <summary>The amount without a unit, and what it is in yuan beside a table of 30.00 万元.</summary>
    [Theory]
    [InlineData("300,000.00", "元", 300_000.00)]
    [InlineData("300.00", "千元", 300_000.00)]
    [InlineData("3,000.00", "百元", 300_000.00)]
    [InlineData("0.0030", "亿元", 300_000.00)]
    public void A_table_without_a_unit_is_read_in_the_one_that_ties_it_to_a_table_with_one(string printed, string unit, decimal yuan)
    {
        var document = BuiltDocument.Extract(
            Expenditure(1, "单位：万元", ["合计", "", "30.00", "20.00", "10.00"], ["2010601", "行政运行", "30.00", "20.00", "10.00"]),
            Summary(2, "", printed));

        var facts = document.Facts.Where(static fact => fact.Form == "final_summary").ToArray();
        Assert.Equal(6, facts.Length);
        Assert.All(facts, fact => Assert.Equal((unit, yuan, ChosenReading.Unit), (fact.Unit, fact.AmountYuan, fact.ChosenReading)));
        Assert.All(facts, static fact => Assert.Equal(Verification.Verified, fact.Verification));
        Assert.All(document.Facts.Except(facts), static fact => Assert.Null(fact.ChosenReading));
    }

    /// <summary>The unit of the document's other tables fits, or no unit does.</summary>
    [Theory]
    [InlineData("30.00", Verification.Verified)]
    [InlineData("77.00", Verification.Disputed)]
    public void A_table_without_a_unit_keeps_the_usual_one_where_it_is_proved_or_no_other_is(string printed, Verification verification)
    {
        var document = BuiltDocument.Extract(
            Expenditure(1, "单位：万元", ["合计", "", "30.00", "20.00", "10.00"], ["2010601", "行政运行", "30.00", "20.00", "10.00"]),
            Summary(2, "", printed));

        var total = document.Facts.Single(static fact => fact is { Form: "final_summary", Side: FormSide.Expenditure, RowLabel: "本年支出合计" });
        Assert.Equal(("万元", UnitSource.Document, null, verification), (total.Unit, total.UnitSource, total.ChosenReading, total.Verification));
    }

    [Fact]
    public void A_value_in_a_cell_over_two_columns_stands_where_rows_and_columns_add_up()
    {
        var page = Titled(1, "支出决算表", "单位：万元");
        string[][] rows =
        [
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["合计", "", "30.00", "20.00", "10.00"],
            ["2010601", "行政运行", "20.00", "20.00", ""],
            ["2010602", "一般行政管理事务", "10.00", "10.00", ""],
        ];
        page.Table(50, 100, Coded, rows[..3]);
        page.Horizontal(180, 50, 410);
        foreach (float x in (float[])[50, 110, 230, 290, 410]) page.Vertical(x, 160, 180);
        page.Text(52, 165, rows[3][0], 8).Text(112, 165, rows[3][1], 8).Text(232, 165, rows[3][2], 8).Text(340, 165, rows[3][3], 8);

        var document = BuiltDocument.Extract(page);

        var item = document.Facts.Where(static fact => fact.RowCode == "2010602").ToArray();
        Assert.Equal(["total", "project_expenditure"], item.Select(static fact => fact.Measure));
        Assert.Equal([null, ChosenReading.Column], item.Select(static fact => fact.ChosenReading));
        Assert.Equal("项目支出", item[1].ColumnLabel);
        Assert.All(document.Facts, static fact => Assert.Equal(Verification.Verified, fact.Verification));
    }

    /// <summary>The row adds up with either column, but the figure stands in that of 项目支出.</summary>
    [Theory]
    [InlineData(294, "basic_expenditure")]
    [InlineData(354, "project_expenditure")]
    public void A_value_that_stands_in_one_of_its_cells_columns_is_of_that_one(float x, string measure)
    {
        var page = Titled(1, "支出决算表", "单位：万元").Table(50, 100, Coded, ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["2010601", "行政运行", "20.00", "15.00", "5.00"]);
        page.Horizontal(160, 50, 410);
        foreach (float edge in (float[])[50, 110, 230, 290, 410]) page.Vertical(edge, 140, 160);
        page.Text(52, 145, "2010602", 8).Text(112, 145, "一般行政管理事务", 8).Text(232, 145, "10.00", 8).Text(x, 145, "10.00", 8);

        var item = BuiltDocument.Extract(page).Facts.Last(static fact => fact.RowCode == "2010602");
        Assert.Equal((measure, ChosenReading.Column, Verification.Verified), (item.Measure, item.ChosenReading, item.Verification));
    }

    /// <summary>Without a total below nothing tells which of the two columns it is: the row adds up with either.</summary>
    [Fact]
    public void A_value_in_a_cell_over_two_columns_is_given_to_neither_where_both_add_up()
    {
        var page = Titled(1, "支出决算表", "单位：万元").Table(50, 100, Coded, ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["2010601", "行政运行", "20.00", "15.00", "5.00"]);
        page.Horizontal(160, 50, 410);
        foreach (float x in (float[])[50, 110, 230, 290, 410]) page.Vertical(x, 140, 160);
        page.Text(52, 145, "2010602", 8).Text(112, 145, "一般行政管理事务", 8).Text(232, 145, "10.00", 8).Text(340, 145, "10.00", 8);

        var item = BuiltDocument.Extract(page).Facts.Where(static fact => fact.RowCode == "2010602").ToArray();
        Assert.NotEmpty(item);
        Assert.All(item, static fact => Assert.Null(fact.ChosenReading));
    }

    [Fact]
    public void A_value_that_a_page_end_cuts_is_made_whole_where_it_then_adds_up()
    {
        var document = BuiltDocument.Extract(
            Expenditure(1, "单位：万元", ["合计", "", "1,254.56", "1,244.56", "10.00"], ["2010602", "一般行政管理事务", "20.00", "10.00", "10.00"], ["2010601", "行政运行", "1,234.", "1,234.", ""]),
            new PageBuilder(2).Table(50, 40, Coded, ["", "", "56", "56", ""]));

        var cut = document.Facts.Where(static fact => fact.RowCode == "2010601").ToArray();
        Assert.Equal([12_345_600m, 12_345_600m], cut.Select(static fact => fact.AmountYuan));
        Assert.All(cut, static fact => Assert.Equal((ChosenReading.Row, Verification.Verified), (fact.ChosenReading, fact.Verification)));
        Assert.Equal(8, document.Facts.Length);
    }
}
