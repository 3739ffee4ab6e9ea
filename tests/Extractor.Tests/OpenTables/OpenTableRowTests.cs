using Extractor.Core.Records;
using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.OpenTables;

/// <summary>Tables without lines whose rows are wrapped, cut by a page end, or hard to see as rows.</summary>
public sealed class OpenTableRowTests
{
    /// <summary>出 stands as far from the label above as from the one below, which begins with a number of its own.</summary>
    [Fact]
    public void TheRestOfALabelNeverBelongsToANumberedOneBelow()
    {
        var page = Summary();
        page.Text(300, 164, "二、国有资本经营预算支").Text(300, 173.5f, "出").Text(300, 183.4f, "三、灾害防治及应急").Text(300, 192.9f, "支出");
        Line(page, 206, "收入总计", "20.00", "支出总计", "20.00");
        Assert.Equal(["一、一般公共服务支出 20.00", "一、一般公共预算 20.00", "支出总计 20.00", "收入总计 20.00"], Labels(page));
    }

    /// <summary>Rows without values stand as far apart as the others, of which hardly two follow one another.</summary>
    [Fact]
    public void RowsWithoutValuesAreRows()
    {
        var page = Summary();
        Line(page, 164, "二、政府性基金预算", "", "二、外交支出", "");
        Line(page, 178, "三、国有资本经营预算", "", "三、国防支出", "");
        Line(page, 192, "收入总计", "20.00", "支出总计", "20.00");
        Assert.Equal(["一、一般公共服务支出 20.00", "一、一般公共预算 20.00", "支出总计 20.00", "收入总计 20.00"], Labels(page));
    }

    /// <summary>Words above the first figures of a page name no column: they are the rest of a label that the page end cut.</summary>
    [Fact]
    public void TheRestOfALabelOnTheNextPageIsNoHeader()
    {
        var first = Expenditure();
        Row(first, 124, "205", "教育支出", "30.00");
        Row(first, 144, "2050101", "一般行政管理", "30.00");
        var second = new PageBuilder(2).Text(120, 60, "事务");
        Row(second, 80, "2050199", "其他教育支出", "10.00");
        var facts = BuiltDocument.Extract(first, second).Facts;
        Assert.Contains("2050199 basic_expenditure=10.00", facts.Select(FormLine.Describe));
        Assert.DoesNotContain(facts, static fact => fact.RowKey == "事务");
    }

    /// <summary>A cell without rules reaches to the next column, so that its text wraps before: that line breaks no earlier than it must.</summary>
    [Fact]
    public void ALabelThatWrapsInAnOpenCellIsOneName()
    {
        var page = Expenditure();
        Row(page, 124, "合计", "", "30.00");
        Row(page, 144, "205", "教育支出", "20.00");
        Row(page, 164, "213", "农林水", "10.00");
        page.Text(120, 176, "支出");
        Assert.Equal(
            ["合计 Verified", "教育支出 Verified", "农林水支出 Verified"],
            BuiltDocument.Extract(page).Facts.Where(static fact => fact.Measure == "basic_expenditure").Select(static fact => $"{fact.RowLabel} {fact.Verification}"));
    }

    /// <summary>Figures stand beside the last line of their label, numbered labels or codes beside the first: the lines drawn across tell what belongs together.</summary>
    [Theory]
    [InlineData("一、一般公共服", "务支出", "二、社会保障和", "就业支出")]
    [InlineData("20103政府办公", "厅（室）", "2010301行政", "运行")]
    public void LinesDrawnBetweenAllRowsTellTheRows(string first, string rest, string second, string end)
    {
        var page = Expenditure().Horizontal(94, 50, 400).Horizontal(115, 50, 400);
        page.Text(50, 124, "合计").Text(340, 124, "30.00").Horizontal(132, 50, 400);
        page.Text(50, 141, first).Text(50, 154, rest).Text(340, 154, "10.00").Horizontal(162, 50, 400);
        page.Text(50, 171, second).Text(50, 184, end).Text(340, 184, "20.00").Horizontal(192, 50, 400);
        Assert.Equal(["合计 30.00", first + rest + " 10.00", second + end + " 20.00"], BuiltDocument.Extract(page).Facts.Select(static fact => $"{fact.RowCode}{fact.RowLabel} {fact.RawText}"));
    }

    /// <summary>Lines of one label stand closer than those of two, so that they are told wherever in its row each cell stands: figures at its end, at its top or in its middle.</summary>
    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1f, 1f)]
    [InlineData(0.5f, 0.5f)]
    [InlineData(0f, 1f)]
    public void LinesOfOneLabelStandCloserThanThoseOfTwo(float codeAt, float figureAt)
    {
        var page = Expenditure();
        string[] codes = ["205", "20501", "2050101", "208", "20805", "2080505"];
        string[][] labels = [["教育支出"], ["教育管理", "事务"], ["行政运行"], ["社会保障", "和就业支", "出"], ["行政事业", "养老支出"], ["机关养老"]];
        string[] values = ["30.00", "30.00", "30.00", "20.00", "20.00", "20.00"];
        var y = 130f;
        for (var row = 0; row < labels.Length; row++)
        {
            var more = (labels[row].Length - 1) * 12f;
            page.Text(50, y + codeAt * more, codes[row]).Text(340, y + figureAt * more, values[row]);
            foreach (var (line, text) in labels[row].Index())
                page.Text(120, y + 12f * line, text);
            y += more + 14f;
        }

        page.Text(120, y, "合计").Text(340, y, "50.00");
        Assert.Equal(
            [.. labels.Select((label, row) => $"{codes[row]} {string.Concat(label)} {values[row]}"), " 合计 50.00"],
            BuiltDocument.Extract(page).Facts.Select(static fact => $"{fact.RowCode} {fact.RowLabel} {fact.RawText}"));
    }

    /// <summary>Figures at the end of their cells: the first line of the first label stands above all figures, where header words do.</summary>
    [Fact]
    public void TheFirstLineOfTheFirstLabelIsNoHeader()
    {
        var page = Expenditure();
        string[] upper = ["一般行政管", "社会保障和", "卫生健康支"], lower = ["理事务", "就业支出", "出"];
        for (var row = 0; row < upper.Length; row++)
            page.Text(120, 130 + 27 * row, upper[row]).Text(120, 142 + 27 * row, lower[row]).Text(50, 142 + 27 * row, $"20{row + 1}").Text(340, 142 + 27 * row, "20.00");
        Assert.Equal(upper.Select((text, row) => $"20{row + 1} {text}{lower[row]} 20.00"), BuiltDocument.Extract(page).Facts.Select(static fact => $"{fact.RowCode} {fact.RowLabel} {fact.RawText}"));
        Assert.All(BuiltDocument.Extract(page).Facts, static fact => Assert.Equal("基本支出", fact.ColumnLabel));
    }

    /// <summary>Figures at the end of their cells: the lines of a label are no rows, and those of a header word stand as close.</summary>
    [Fact]
    public void TheEndOfANumberedLabelIsNoRow()
    {
        var page = OpenPage.Caption(new PageBuilder(), "支出决算表").Text(50, 113, "项目").Text(300, 113, "合计").Text(385, 103, "一般公共预算财政拨", 9f).Text(421, 113, "款", 9f);
        string[] upper = ["一、一般公共服务", "二、社会保障和就", "三、卫生健康和体"], lower = ["支出", "业支出", "育支出"];
        for (var row = 0; row < upper.Length; row++)
            page.Text(50, 135 + 26 * row, upper[row]).Text(50, 145 + 26 * row, lower[row]).Text(300, 145 + 26 * row, "20.00").Text(420, 145 + 26 * row, "20.00");
        Assert.Equal(["合计", "一般公共预算财政拨款"], BuiltDocument.Extract(page).Facts[..2].Select(static fact => fact.ColumnLabel));
    }

    /// <summary>The rest of a table goes down to its total; the total below another title is that one's, and a note between them ends the rest.</summary>
    [Fact]
    public void TheTotalBelowATitleDoesNotEndTheTableAbove()
    {
        var first = Expenditure();
        Row(first, 124, "205", "教育支出", "30.00");
        Row(first, 144, "20501", "教育管理", "30.00");
        var second = new PageBuilder(2);
        Row(second, 60, "20502", "普通教育", "10.00");
        Row(second, 80, "20503", "职业教育", "10.00");
        second.Text(50, 92, "注：本表反映部门本年度一般公共预算财政拨款支出情况。");
        second.Text(220, 150, "支出决算表", 14f).Text(460, 178, "单位：万元").Text(50, 201, "科目编码").Text(140, 201, "科目名称").Text(320, 201, "基本支出");
        second.Text(130, 224, "合计").Text(340, 224, "30.00");
        Row(second, 244, "205", "教育支出", "30.00");
        Assert.Equal(
            ["教育支出", "教育管理", "普通教育", "职业教育", "合计", "教育支出"],
            BuiltDocument.Extract(first, second).Facts.Select(static fact => fact.RowLabel.Length > 0 ? fact.RowLabel : fact.RowKey));
    }

    /// <summary>Rows as close as the lines of a label: a row that prints no figures is none's first line, though its label fills the column.</summary>
    [Fact]
    public void RowsAsCloseAsTheLinesOfALabelAreRows()
    {
        var page = Expenditure();
        string[] names = ["公务用车购置费用", "公务用车运行费用", "公务接待", "出国费用", "车辆维修"];
        for (var row = 0; row < names.Length; row++)
        {
            page.Text(120, 130 + 13 * row, names[row]);
            if (row != 1)
                page.Text(50, 130 + 13 * row, $"3020{row + 1}").Text(340, 130 + 13 * row, "20.00");
        }

        Assert.Equal(["30201 公务用车购置费用", "30203 公务接待", "30204 出国费用", "30205 车辆维修"], BuiltDocument.Extract(page).Facts.Select(static fact => $"{fact.RowCode} {fact.RowLabel}"));
    }

    /// <summary>Figures beside the last line of their label, codes beside the first: labels that fill their column go on below.</summary>
    [Fact]
    public void FiguresBesideTheLastLineOfALabelAreOfItsRow()
    {
        var page = Expenditure();
        Row(page, 124, "合计", "", "60.00");
        string[] codes = ["2080505", "2080506", "2101101", "2101103"], names = ["机关事业单位养老", "机关事业单位职业", "行政事业单位医疗", "公务员的各种医疗"], rests = ["缴费", "年金", "支出", "补助"];
        for (var row = 0; row < codes.Length; row++)
            page.Text(50, 144 + 30 * row, codes[row]).Text(120, 144 + 30 * row, names[row]).Text(120, 157 + 30 * row, rests[row]).Text(340, 157 + 30 * row, "15.00");
        Assert.Equal(["合计", .. codes.Select((code, row) => code + names[row] + rests[row])], BuiltDocument.Extract(page).Facts.Select(static fact => fact.RowCode + fact.RowLabel));
    }

    /// <summary>Without a code beside either, a label that fills its column may be that of a row that prints no figures.</summary>
    [Fact]
    public void ALabelWithoutFiguresAndCodeIsARowOfItsOwn()
    {
        var page = Expenditure();
        Row(page, 124, "合计", "", "60.00");
        string[] names = ["公务用车购置经费", "公务用车运行经费", "因公出国境的费用", "公务接待支出费用"];
        for (var row = 0; row < names.Length; row++)
        {
            page.Text(120, 144 + 13 * row, names[row]);
            if (row != 0)
                page.Text(340, 144 + 13 * row, "20.00");
        }

        Assert.Equal(["合计", .. names[1..]], BuiltDocument.Extract(page).Facts.Select(static fact => fact.RowLabel.Length > 0 ? fact.RowLabel : fact.RowKey));
    }

    /// <summary>The figures may be of the code above or of a row without one: no sum proves what they are called.</summary>
    [Fact]
    public void FiguresWithoutACodeBelowACodeWithoutFiguresStayUnverified()
    {
        var page = Expenditure();
        Row(page, 124, "合计", "", "30.00");
        Row(page, 144, "205", "教育支出", "20.00");
        page.Text(50, 164, "213").Text(120, 164, "农林").Text(120, 176, "支出").Text(340, 176, "10.00");
        Assert.Contains("form-open-row-keys", BuiltDocument.Extract(page).Diagnostics.Select(static diagnostic => diagnostic.Code));
    }

    /// <summary>单位医疗 is the rest of 行政事业单位医疗 and no caption that ends the table.</summary>
    [Fact]
    public void TheRestOfALabelIsNoCaption()
    {
        var page = Expenditure();
        Row(page, 124, "2101101", "行政事业", "30.00");
        page.Text(120, 136, "单位医疗");
        Row(page, 156, "2101102", "事业单位", "10.00");
        Assert.Equal(["行政事业单位医疗", "事业单位"], BuiltDocument.Extract(page).Facts.Select(static fact => fact.RowLabel));
    }

    /// <summary>一、政府采购情况 stands above the header and is neither header nor row.</summary>
    [Fact]
    public void AHeadingAboveTheHeaderIsNoRow()
    {
        var page = new PageBuilder().Text(170, 50, "部门决算公开相关信息统计表", 14f).Text(50, 78, "部门：某县教育局").Text(460, 78, "单位：万元")
            .Text(50, 100, "一、政府采购情况").Text(150, 120, "项目").Text(330, 120, "行次").Text(450, 120, "统计数");
        string[] goods = ["合计", "货物", "服务"];
        string[] values = ["30.00", "10.00", "20.00"];
        for (var row = 0; row < goods.Length; row++)
            page.Text(50, 140 + 20 * row, goods[row]).Text(338, 140 + 20 * row, $"{row + 1}").Text(470, 140 + 20 * row, values[row]);
        Assert.Equal(values, BuiltDocument.Extract(page).Facts.Select(static fact => fact.RawText));
    }

    /// <summary>A name that wraps puts its rest beside the unit: that line is caption, not header.</summary>
    [Fact]
    public void TheRestOfANameBesideTheUnitIsNoHeader()
    {
        var page = new PageBuilder().Text(170, 50, "一般公共预算支出预算表", 14f).Text(50, 72, "部门名称：某省高级人民法").Text(50, 86, "院").Text(460, 86, "单位：万元")
            .Text(50, 106, "功能科目编码").Text(180, 106, "功能科目名称").Text(460, 106, "金额");
        for (var row = 0; row < 3; row++)
            page.Text(50, 126 + 20 * row, $"204050{row + 1}").Text(180, 126 + 20 * row, "行政运行").Text(455, 126 + 20 * row, "10.00");
        Assert.Equal(["2040501", "2040502", "2040503"], BuiltDocument.Extract(page).Facts.Select(static fact => fact.RowKey));
        Assert.All(BuiltDocument.Extract(page).Facts, static fact => Assert.DoesNotContain("院", fact.ColumnLabel, StringComparison.Ordinal));
    }

    public static TheoryData<string, string[]> HardToSee => new()
    {
        { "full width", ["１０．００", "２０．００", "３０．００"] },
        { "nothing in the last column", ["10.00", "20.00", "30.00"] },
    };

    /// <summary>No line of the page ends in a digit of ASCII, and it holds a table all the same.</summary>
    [Theory]
    [MemberData(nameof(HardToSee))]
    public void RowsThatEndInNoPlainDigitAreSeen(string look, string[] values)
    {
        var page = Expenditure();
        for (var row = 0; row < values.Length; row++)
        {
            Row(page, 124 + 20 * row, $"205010{row + 1}", "行政运行", values[row]);
            if (look != "full width")
                page.Text(500, 124 + 20 * row, "见附注");
        }

        if (look != "full width")
            page.Text(505, 101, "备注");
        Assert.Equal(values, BuiltDocument.Extract(page).Facts.Where(static fact => fact.AmountYuan is not null).Select(static fact => fact.RawText));
    }

    /// <summary>合 计, set wide over the gap between codes and names, is one label.</summary>
    [Fact]
    public void ATotalSetWideIsOneLabel()
    {
        var page = Expenditure().Text(96, 124, "合").Text(124, 124, "计").Text(330, 124, "30.00");
        Row(page, 144, "205", "教育支出", "30.00");
        Assert.Equal(["合计", "205"], BuiltDocument.Extract(page).Facts.Select(static fact => fact.RowKey));
    }

    private static PageBuilder Expenditure() =>
        new PageBuilder().Text(170, 50, "一般公共预算财政拨款支出决算表", 14f).Text(50, 78, "部门：某县教育局").Text(460, 78, "单位：万元")
            .Text(50, 101, "科目编码").Text(140, 101, "科目名称").Text(320, 101, "基本支出");

    private static PageBuilder Summary()
    {
        var page = new PageBuilder().Text(220, 50, "收支预算总表", 14f).Text(50, 78, "部门：某县教育局").Text(460, 78, "单位：万元")
            .Text(130, 101, "收入").Text(390, 101, "支出");
        page.Text(90, 122, "项目").Text(210, 122, "预算数").Text(340, 122, "项目").Text(460, 122, "预算数");
        Line(page, 150, "一、一般公共预算", "20.00", "一、一般公共服务支出", "20.00");
        return page;
    }

    private static void Line(PageBuilder page, float y, params string[] cells) =>
        page.Text(50, y, cells[0]).Text(215, y, cells[1]).Text(300, y, cells[2]).Text(465, y, cells[3]);

    private static void Row(PageBuilder page, float y, string code, string name, string value) =>
        page.Text(50, y, code).Text(120, y, name).Text(360 - (value[0] > 0xFF ? 8f : 4f) * value.Length, y, value);

    private static IEnumerable<string> Labels(PageBuilder page) =>
        BuiltDocument.Extract(page).Facts.Select(static fact => $"{fact.RowLabel} {fact.RawText}").Order(StringComparer.Ordinal);
}
