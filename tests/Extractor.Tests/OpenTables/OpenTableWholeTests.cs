using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;
using static Extractor.Tests.OpenTables.OpenPage;

namespace Extractor.Tests.OpenTables;

/// <summary>Tables without lines whose values are whole numbers without grouped digits, which look like codes and line numbers.</summary>
public sealed class OpenTableWholeTests
{
    private static readonly string[] Contents = ["第一部分 概况", "一、收入支出决算总表", "二、收入决算表", "三、支出决算表"];
    private static readonly string[][] Rows = [["205", "教育支出", "305", "293", "12"], ["20501", "教育管理事务", "293", "293", "0"], ["20502", "普通教育", "12", "0", "12"]];

    private static readonly string[] Figures =
    [
        "205 total=305", "205 basic_expenditure=293", "205 project_expenditure=12", "20501 total=293", "20501 basic_expenditure=293", "20501 project_expenditure=0",
        "20502 total=12", "20502 basic_expenditure=0", "20502 project_expenditure=12",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WholeNumbersBelowAHeaderAreValues(bool isNumbered)
    {
        var page = Headed(Caption(new PageBuilder()));
        for (var column = 2; isNumbered && column < 5; column++)
            Centred(page, column, column + 1, 142, $"{column - 1}");
        AssertFacts([Body(page, Rows, 162)], Figures);
    }

    /// <summary>The next page repeats no header.</summary>
    [Fact]
    public void WholeNumbersGoOnOverPages() => AssertFacts([Body(Headed(Caption(new PageBuilder())), Rows[..2], 145), Body(new PageBuilder(2), Rows[2..], 60)], Figures);

    /// <summary>行次: line numbers are none, in either half.</summary>
    [Fact]
    public void LineNumbersBesideWholeNumbersAreNoValues()
    {
        var page = Caption(new PageBuilder(), "收入支出决算总表").Text(90, 101, "项目").Text(160, 101, "行次").Text(230, 101, "金额").Text(330, 101, "项目").Text(410, 101, "行次").Text(480, 101, "金额");
        foreach (var (row, (income, expenditure, amount)) in new[] { ("一、财政拨款收入", "一、教育支出", "120"), ("二、其他收入", "二、住房保障支出", "7"), ("本年收入合计", "本年支出合计", "127") }.Index())
        {
            var y = 124 + 20 * row;
            page.Text(60, y, income).Text(167, y, $"{row + 1}").Text(255 - 5 * amount.Length, y, amount).Text(300, y, expenditure).Text(417, y, $"{row + 4}").Text(505 - 5 * amount.Length, y, amount);
        }

        AssertFacts(
            [page], "income 1 amount=120", "income 2 amount=7", "income 3 amount=127", "expenditure 4 amount=120", "expenditure 5 amount=7", "expenditure 6 amount=127");
    }

    /// <summary>科目编码: the codes of a second list stand behind the values of the first.</summary>
    [Fact]
    public void TheCodesOfASecondListAreNoValues()
    {
        var page = Caption(new PageBuilder(), "一般公共预算财政拨款基本支出决算明细表");
        foreach (var left in (float[])[50, 290])
        {
            page.Text(left, 101, "科目编码").Text(left + 60, 101, "科目名称").Text(left + 162, 101, "决算数");
            for (var row = 0; row < 3; row++)
                page.Text(left, 124 + 20 * row, left < 60 ? $"3010{row + 1}" : $"3020{row + 1}").Text(left + 60, 124 + 20 * row, "基本工资").Text(left + 177, 124 + 20 * row, $"87{row}");
        }

        AssertFacts([page], "30101 amount=870", "30102 amount=871", "30103 amount=872", "30201 amount=870", "30202 amount=871", "30203 amount=872");
    }

    /// <summary>Numbers below words that name no columns: the pages of a table of contents.</summary>
    [Fact]
    public void NumbersBelowNoHeaderAreNone()
    {
        var page = new PageBuilder().Text(250, 60, "目录");
        foreach (var (row, name) in Contents.Index())
            page.Text(60, 90 + 20 * row, name).Text(500, 90 + 20 * row, $"{row + 3}");
        Assert.Empty(BuiltDocument.Extract(page).Facts);
    }

    private static PageBuilder Body(PageBuilder page, string[][] rows, float y)
    {
        foreach (var (row, cells) in rows.Index())
        {
            page.Text(Columns[0], y + 20 * row, cells[0]).Text(Columns[1], y + 20 * row, cells[1]);
            for (var column = 2; column < cells.Length; column++)
                Right(page, column, y + 20 * row, cells[column]);
        }

        return page;
    }

    private static void AssertFacts(PageBuilder[] pages, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), BuiltDocument.Extract(pages).Facts.Select(FormLine.Describe).Order(StringComparer.Ordinal));
}
