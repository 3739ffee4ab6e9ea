using Extractor.Core.OpenTables;
using Extractor.Core.Records;
using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;
using static Extractor.Tests.OpenTables.OpenPage;

namespace Extractor.Tests.OpenTables;

/// <summary>Tables without lines whose columns stand close, far apart or askew: what was read as a column too few or too many.</summary>
public sealed class OpenTableColumnTests
{
    private static readonly string[] GeneralNames = ["科目编码", "科目名称", "小计", "基本支出", "项目支出"];
    private static readonly string[] ExpenditureNames = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
    private static readonly string[] Expenditures = ["9.00", "8.00", "1.00", "0.00", "0.00", "0.00"];

    /// <summary>栏次: numbers stand in the middle of their columns, and short values right of them.</summary>
    [Fact]
    public void ANumberAndTheValuesBesideItAreOneColumn()
    {
        var page = Headed(Caption(new PageBuilder()));
        Centred(page, 0, 2, 142, "栏次");
        for (var column = 2; column < 5; column++)
            Centred(page, column, column + 1, 142, $"{column - 1}");
        Row(page, 162, "205", "教育支出", "120.00", "113.79", "6.21");
        Row(page, 182, "20501", "教育管理事务", "6.21", "", "6.21");
        AssertFacts(page, "205 total=120.00", "205 basic_expenditure=113.79", "205 project_expenditure=6.21", "20501 total=6.21", "20501 project_expenditure=6.21");
    }

    /// <summary>One row alone does not tell at which side values stand; the nearer number does.</summary>
    [Fact]
    public void ValuesOfASingleRowBelongToTheNearerNumber()
    {
        var page = Headed(Caption(new PageBuilder()));
        Centred(page, 0, 2, 142, "栏次");
        for (var column = 2; column < 5; column++)
            Centred(page, column, column + 1, 142, $"{column - 1}");
        Row(page, 162, "205", "教育支出", "9.33", "3.12", "6.21");
        AssertFacts(page, "205 total=9.33", "205 basic_expenditure=3.12", "205 project_expenditure=6.21");
    }

    /// <summary>项目 and 金额 stand above columns of their own, though 项目金额 is the name of a column elsewhere.</summary>
    [Fact]
    public void TwoNamesOfColumnsAreNoneThatIsSpacedOut()
    {
        var page = Caption(new PageBuilder(), "收入支出决算总表").Text(50, 101, "项目").Text(200, 101, "金额").Text(300, 101, "项目").Text(470, 101, "金额");
        foreach (var (row, (income, expenditure, amount)) in new[] { ("一、财政拨款收入", "一、教育支出", "120.00"), ("二、其他收入", "二、住房保障支出", "6.21"), ("本年收入合计", "本年支出合计", "126.21") }.Index())
            page.Text(50, 124 + 20 * row, income).Text(220 - 5 * amount.Length, 124 + 20 * row, amount).Text(300, 124 + 20 * row, expenditure).Text(490 - 5 * amount.Length, 124 + 20 * row, amount);
        AssertFacts(page, "income 一、财政拨款收入 amount=120.00", "expenditure 一、教育支出 amount=120.00", "income 二、其他收入 amount=6.21", "expenditure 二、住房保障支出 amount=6.21", "income 本年收入合计 amount=126.21", "expenditure 本年支出合计 amount=126.21");
    }

    /// <summary>Every label of the left half wraps, so that none stands beside its line number: its last letter is none of that.</summary>
    [Fact]
    public void AColumnWhoseLabelsAllWrapIsAsWideAsTheyAre()
    {
        var page = Caption(new PageBuilder(), "收入支出决算总表").Text(90, 101, "项目").Text(160, 101, "行次").Text(205, 101, "金额").Text(300, 101, "项目").Text(470, 101, "金额");
        foreach (var (row, (upper, lower, expenditure, amount)) in new[] { ("一、一般公共预算财政", "拨款收入", "一、教育支出", "120.00"), ("二、政府性基金预算财", "政拨款收入", "二、住房保障支出", "6.21") }.Index())
        {
            var y = 130 + 40 * row;
            page.Text(50, y - 6, upper).Text(50, y + 6, lower).Text(167, y, $"{row + 1}").Text(230 - 5 * amount.Length, y, amount).Text(260, y, expenditure).Text(490 - 5 * amount.Length, y, amount);
        }

        var facts = BuiltDocument.Extract(page).Facts.Where(static fact => fact.Side == FormSide.Income);
        Assert.Equal([("1", "一、一般公共预算财政拨款收入", "120.00"), ("2", "二、政府性基金预算财政拨款收入", "6.21")], facts.Select(static fact => (fact.LineNo, fact.RowLabel, fact.RawText)));
    }

    /// <summary>873.76|302: a spreadsheet leaves a quarter of an em between a figure and the code of the next list.</summary>
    [Fact]
    public void AFigureEndsWhereTheNextCodeBegins()
    {
        var page = Caption(new PageBuilder(), "一般公共预算财政拨款基本支出决算明细表");
        foreach (var left in (float[])[50, 252.5f])
            page.Text(left, 101, "科目编码").Text(left + 60, 101, "科目名称").Text(left + 162, 101, "决算数");
        for (var row = 0; row < 3; row++)
        {
            page.Text(50, 124 + 20 * row, $"3010{row + 1}").Text(110, 124 + 20 * row, "基本工资").Text(220, 124 + 20 * row, $"87{row}.76");
            page.Text(252.5f, 124 + 20 * row, $"3020{row + 1}").Text(312.5f, 124 + 20 * row, "办公费").Text(420, 124 + 20 * row, $"71{row}.10");
        }

        AssertFacts(page, "30101 amount=870.76", "30102 amount=871.76", "30103 amount=872.76", "30201 amount=710.10", "30202 amount=711.10", "30203 amount=712.10");
    }

    /// <summary>The code of the next list may stand so near that it looks like the figure's end, and a line number like its beginning.</summary>
    [Theory]
    [InlineData("2,411,600.00 302", true)]
    [InlineData("27 2,384,883.25", true)]
    [InlineData("1 2 3 . 4 5", true)]
    [InlineData("27 302", false)]
    [InlineData("27 元", false)]
    public void AFigureMayHaveANumberBesideIt(string text, bool expected) => Assert.Equal(expected, OpenLine.IsFigure(text));

    /// <summary>2024 年预算数: a blank in a header word is no gap between columns.</summary>
    [Fact]
    public void ABlankAfterDigitsPartsNoWord()
    {
        var page = Caption(new PageBuilder(), "一般公共预算支出预算表").Text(50, 101, "科目编码").Text(120, 101, "科目名称").Text(390, 101, "2024").Text(413, 101, "年预算数");
        for (var row = 0; row < 3; row++)
            page.Text(50, 124 + 20 * row, $"205010{row + 1}").Text(120, 124 + 20 * row, "行政运行").Text(420, 124 + 20 * row, $"1{row}.00");
        var document = BuiltDocument.Extract(page);
        Assert.Equal(["10.00", "11.00", "12.00"], document.Facts.Select(static fact => fact.RawText));
        Assert.Equal(["2024年预算数"], document.Facts.Select(static fact => fact.ColumnLabel).Distinct());
    }

    /// <summary>Blanks at the same place of all labels, as they come from where another page broke them, make no second column.</summary>
    [Fact]
    public void AGapInAllLabelsPartsNoColumn()
    {
        var page = Headed(Caption(new PageBuilder()));
        string[] names = ["事业单位离休", "机关职业年金", "退休人员医疗"];
        for (var row = 0; row < names.Length; row++)
        {
            Row(page, 145 + 20 * row, $"205010{row + 1}", names[row][..4], "20.00", "20.00", "");
            page.Text(Columns[1] + 45, 145 + 20 * row, names[row][4..]);
        }

        Assert.Equal(names, Facts(page).Select(static fact => fact.RowLabel).Distinct());
    }

    /// <summary>Words that fill their cells stand as close as those of one cell: the gap that the values leave parts them, or that they are names of two columns.</summary>
    [Theory]
    [InlineData("120000.00", "上级补助", "事业收支")]
    [InlineData("120.00", "基本支出", "项目支出")]
    public void WordsThatFillTheirCellsAreTwo(string amount, string left, string right)
    {
        var page = Caption(new PageBuilder(), "支出决算表").Text(50, 122, "科目编码").Text(120, 122, "科目名称").Text(300, 122, "本年支出合计").Text(400, 122, left).Text(443, 122, right);
        for (var row = 0; row < 3; row++)
        {
            page.Text(50, 145 + 20 * row, $"2050{row + 1}").Text(120, 145 + 20 * row, "教育管理事务");
            foreach (var end in (float[])[360, 440, 483])
                page.Text(end - (end > 440 ? 25 : 5 * amount.Length), 145 + 20 * row, end > 440 ? "20.00" : amount);
        }

        Assert.Equal(["本年支出合计", left, right], Facts(page).Where(static fact => fact.RowKey == "20501").Select(static fact => fact.ColumnLabel));
    }

    /// <summary>科目代码 is longer than the codes and reaches over the labels, which have a word of their own.</summary>
    [Fact]
    public void AWordThatReachesIntoTheNextColumnKeepsToItsOwn()
    {
        var page = Caption(new PageBuilder(), "一般公共预算财政拨款支出决算表").Text(60, 122, "科目代码").Text(140, 122, "科目名称").Text(305, 122, "小计").Text(380, 122, "基本支出").Text(460, 122, "项目支出");
        for (var row = 0; row < 3; row++)
            page.Text(50, 145 + 20 * row, $"205010{row + 1}").Text(96, 145 + 20 * row, "一般行政管理事务").Text(330, 145 + 20 * row, "20.00").Text(410, 145 + 20 * row, "20.00");
        Assert.All(Facts(page), static fact => Assert.Equal((7, "一般行政管理事务"), (fact.RowKey.Length, fact.RowLabel)));
    }

    /// <summary>The total's only amount stands in the middle of a wide column, the others at its end.</summary>
    [Fact]
    public void ACentredTotalStandsInTheColumnOfTheOthers()
    {
        var page = Caption(new PageBuilder(), "机关运行经费支出预算表").Text(50, 101, "科目编码").Text(180, 101, "科目名称").Text(380, 101, "机关运行经费支出").Text(190, 124, "合计").Text(405, 124, "30.00");
        for (var row = 0; row < 3; row++)
            page.Text(50, 144 + 20 * row, $"3020{row + 1}").Text(180, 144 + 20 * row, "办公费").Text(500, 144 + 20 * row, "10.00");
        Assert.Equal(["30.00", "10.00", "10.00", "10.00"], Facts(page).Select(static fact => fact.RawText));
        Assert.Single(Facts(page).Select(static fact => fact.Measure).Distinct());
    }

    /// <summary>Columns of words that are never filled in one row are two all the same where the header names both.</summary>
    [Fact]
    public void ColumnsThatTheHeaderNamesAreNotOne()
    {
        var page = Caption(new PageBuilder(), "政府采购支出预算表").Text(60, 101, "专项名称").Text(190, 101, "采购物品名称").Text(330, 101, "采购组织形式").Text(470, 101, "总计");
        page.Text(60, 124, "设备购置费").Text(460, 124, "30.00");
        page.Text(190, 144, "服务器").Text(330, 144, "政府集中采购").Text(460, 144, "10.00");
        page.Text(190, 164, "计算机（20").Text(244.5f, 164, "万").Text(330, 170, "政府集中采购").Text(460, 170, "20.00").Text(190, 176, "以上）");
        var labels = Facts(page).Select(static fact => fact.RowLabel).ToList();
        Assert.Equal(3, labels.Count);
        Assert.Contains("计算机（20万以上）", labels[2], StringComparison.Ordinal);
        Assert.DoesNotContain(labels, static label => label.Contains("设备购置费", StringComparison.Ordinal) && label.Contains("服务器", StringComparison.Ordinal));
    }

    /// <summary>Words at the left of their cells, values at the right: each word stands beside its column, as near to the one before.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("100.00")]
    public void WordsAtTheOtherSideOfTheirCellsNameTheColumnsInOrder(string basic)
    {
        var page = Caption(new PageBuilder());
        foreach (var (column, name) in GeneralNames.Index())
            page.Text(Columns[column] + 4, 122, name);
        Row(page, 145, "205", "教育支出", "141.24", basic, "141.24");
        Row(page, 165, "20501", "教育管理事务", "141.24", basic, "141.24");
        Assert.Equal(
            [("205", "total"), ("205", "basic_expenditure"), ("205", "project_expenditure"), ("20501", "total"), ("20501", "basic_expenditure"), ("20501", "project_expenditure")],
            Facts(page).Select(static fact => (fact.RowKey, fact.Measure)));
    }

    /// <summary>No row has a value of 基本支出, whose word stands nearer to the totals than their own: the header does not tell, and nothing is called so.</summary>
    [Fact]
    public void AWordNearerToTheValuesOfTheColumnBeforeIsNotTheirs()
    {
        var page = Caption(new PageBuilder());
        foreach (var (column, name) in GeneralNames.Index())
            page.Text(Columns[column] + 4, 122, name);
        Row(page, 145, "205", "教育支出", "141.24", "", "141.24");
        Row(page, 165, "20501", "教育管理事务", "141.24", "", "141.24");
        Assert.DoesNotContain("basic_expenditure", Facts(page).Select(static fact => fact.Measure));
    }

    /// <summary>A word that is wider than its cell stands over the values of the next column too.</summary>
    [Fact]
    public void AWordOverTwoColumnsOfValuesNamesItsOwn()
    {
        var page = Caption(new PageBuilder(), "支出决算表");
        float[] ends = [300, 350, 400, 450, 500, 554.5f];
        foreach (var (column, name) in ExpenditureNames.Index())
            page.Text(ends[column] - 25 - name.Length * 3.5f, 122, name, 7f);
        page.Text(50, 122, "科目编码", 7f).Text(120, 122, "科目名称", 7f);
        for (var row = 0; row < 2; row++)
        {
            page.Text(50, 145 + 20 * row, $"2050{row + 1}").Text(120, 145 + 20 * row, "教育管理事务");
            foreach (var (column, value) in Expenditures.Index())
                page.Text(ends[column] - 5 * value.Length, 145 + 20 * row, value);
        }

        Assert.Equal(["total", "basic_expenditure", "project_expenditure", "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"], Facts(page)[..6].Select(static fact => fact.Measure));
    }

    /// <summary>Short codes in the middle of their cells and long ones at the left are never in one row: one column of codes, in each of three lists.</summary>
    [Fact]
    public void CodesSetInTwoWaysAreOneColumn()
    {
        var page = Caption(new PageBuilder(width: 842f, height: 595f), "一般公共预算财政拨款基本支出决算明细表").Text(140, 85, "人员经费", 8f).Text(525, 85, "公用经费", 8f);
        float[] codes = [42, 310, 573], names = [136, 405, 668], ends = [307, 570, 800];
        for (var list = 0; list < 3; list++)
        {
            var name = names[list];
            page.Text(codes[list] + 14, 101, "经济分类科目编码", 8f).Text(name + 35, 101, "科目名称", 8f).Text(ends[list] - 45, 101, "决算数", 8f);
            page.Text(codes[list] + 38, 114, $"30{list + 1}", 8f).Text(name, 114, "商品和服务支出", 8f).Text(ends[list] - 44, 114, "30000000.00", 8f);
            for (var row = 1; row < 9; row++)
                page.Text(codes[list], 114 + 13 * row, $"30{list + 1}0{row}", 8f).Text(name, 114 + 13 * row, "办公经费", 8f).Text(ends[list] - 44, 114 + 13 * row, $"{row}0000000.00", 8f);
        }

        page.Text(codes[0], 231, "人员经费合计", 8f).Text(ends[0] - 44, 231, "30000000.00", 8f).Text(codes[1], 231, "公用经费合计", 8f).Text(ends[2] - 44, 231, "60000000.00", 8f);
        var keys = Facts(page).Where(static fact => fact.Measure == "amount").Select(static fact => fact.RowKey).Order(StringComparer.Ordinal);
        string[] expected = [.. Enumerable.Range(1, 3).SelectMany(static list => Enumerable.Range(1, 8).Select(row => $"30{list}0{row}").Append($"30{list}")), "人员经费合计", "公用经费合计"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), keys);
    }

    /// <summary>助 is what did not fit into the line above, though rows stand as close as the two lines; the group above them spans no column without it.</summary>
    [Fact]
    public void ASingleLetterBelowAHeaderWordIsItsEnd()
    {
        var page = Caption(new PageBuilder(width: 700f), "支出预算表").Text(50, 108, "科目编码").Text(120, 108, "科目名称").Text(240, 108, "总计")
            .Text(400, 95, "基本支出").Text(320, 115, "小计").Text(390, 108, "对个人和家庭的补", 9f).Text(422, 121, "助", 9f).Text(500, 115, "商品服务支出").Text(600, 115, "项目支出");
        for (var row = 0; row < 4; row++)
        {
            page.Text(50, 138 + 13 * row, $"2050{row + 1}").Text(120, 138 + 13 * row, "教育管理事务").Text(245, 138 + 13 * row, "30.00").Text(325, 138 + 13 * row, "20.00")
                .Text(435, 138 + 13 * row, "5.00").Text(535, 138 + 13 * row, "15.00").Text(615, 138 + 13 * row, "10.00");
        }

        Assert.Equal(
            ["总计", "基本支出/小计", "基本支出/对个人和家庭的补助", "基本支出/商品服务支出", "项目支出"],
            Facts(page).Where(static fact => fact.RowKey == "20501").Select(static fact => fact.ColumnLabel));
    }

    /// <summary>A line of dashes closes the table: it puts no values into the columns of codes and labels.</summary>
    [Fact]
    public void DashesBelowATableAreNoValues()
    {
        var page = Headed(Caption(new PageBuilder()));
        Row(page, 145, "205", "教育支出", "20.00", "", "20.00");
        Row(page, 165, "20501", "教育管理事务", "20.00", "", "20.00");
        Row(page, 185, "------", "--------", "----", "--", "----");
        Assert.Equal(
            ["205 total=20.00", "205 project_expenditure=20.00", "20501 total=20.00", "20501 project_expenditure=20.00"],
            Facts(page).Where(static fact => fact.AmountYuan is not null).Select(FormLine.Describe));
    }

    private static void AssertFacts(PageBuilder page, params string[] expected) => Assert.Equal(expected.Order(StringComparer.Ordinal), Facts(page).Select(FormLine.Describe).Order(StringComparer.Ordinal));

    private static Fact[] Facts(PageBuilder page) => BuiltDocument.Extract(page).Facts;

    private static void Row(PageBuilder page, float y, params string[] cells)
    {
        page.Text(Columns[0], y, cells[0]).Text(Columns[1], y, cells[1]);
        for (var column = 2; column < cells.Length; column++)
            Right(page, column, y, cells[column]);
    }
}
