using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Forms;

/// <summary>财政拨款“三公”经费支出决算表 with 预算数 and 决算数 as rows below each other.</summary>
public sealed class RowFiguresTests
{
    private static PageBuilder Page() => new PageBuilder(1, 842f).Text(200, 60, "财政拨款“三公”经费支出决算表", 14).Text(450, 80, "单位：万元");

    [Theory]
    [InlineData("预算数", "决算数", "budget_total=9.00 budget_official_reception=1.00 final_total=8.00 final_official_reception=0.90")]
    [InlineData("2023年度决算数", "2023年度预算数", "final_total=9.00 final_official_reception=1.00 budget_total=8.00 budget_official_reception=0.90")]
    [InlineData("上年决算数", "本年决算数", "column_2=9.00 column_3=1.00 final_total=8.00 final_official_reception=0.90")]
    [InlineData("2022年预算数", "2023年预算数", "column_2=9.00 column_3=1.00 budget_total=8.00 budget_official_reception=0.90")]
    [InlineData("年初预算数", "全年预算数", "column_2=9.00 column_3=1.00 column_2=8.00 column_3=0.90")]   // which of them is the form's budget is not said
    [InlineData("某局", "某局本级", "final_total=9.00 final_official_reception=1.00 final_total=8.00 final_official_reception=0.90")]
    public void A_row_says_what_its_figures_are(string first, string second, string facts)
    {
        var reading = FormLine.Read(2023, Page().Table(50, 100, [120, 80, 80], ["项目", "合计", "公务接待费"], [first, "9.00", "1.00"], [second, "8.00", "0.90"]));
        Assert.Equal(facts.Split(' '), reading.Facts.Select(static fact => $"{fact.Measure}={fact.RawText}"));
    }

    [Fact]
    public void Rows_of_both_figures_are_the_one_row_of_the_form()
    {
        var rows = FormLine.Read(2023, Page().Table(50, 100, [120, 80, 80], ["项目", "合计", "公务接待费"], ["预算数", "9.00", "1.00"], ["决算数", "8.00", "0.90"])).Rows;
        Assert.Equal(4, Assert.Single(rows).Values.Length);
    }

    /// <summary>The header's word is the nearer one: 预算数 as a row's name below it says something else.</summary>
    [Fact]
    public void What_the_header_says_counts_before_the_rows()
    {
        var facts = FormLine.Facts(2023, Page().Table(50, 100, [120, 80, 80], ["项目", "决算数", "决算数"], ["", "合计", "公务接待费"], ["预算数", "9.00", "1.00"]));
        Assert.Equal([" final_total=9.00", " final_official_reception=1.00"], facts);
    }
}
