using Extractor.Core.Records;
using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;
using static Extractor.Tests.OpenTables.OpenPage;

namespace Extractor.Tests.OpenTables;

public sealed class OpenTableTests
{
    private static readonly string[][] Rows =
    [
        ["合计", "", "120.00", "100.00", "20.00"],
        ["205", "教育支出", "120.00", "100.00", "20.00"],
        ["20501", "教育管理事务", "120.00", "100.00", "20.00"],
        ["2050101", "行政运行", "100.00", "100.00", ""],
        ["2050102", "一般行政管理事务", "20.00", "", "20.00"],
    ];

    private static readonly string[] Figures =
    [
        "合计 total=120.00", "合计 basic_expenditure=100.00", "合计 project_expenditure=20.00",
        "205 total=120.00", "205 basic_expenditure=100.00", "205 project_expenditure=20.00",
        "20501 total=120.00", "20501 basic_expenditure=100.00", "20501 project_expenditure=20.00",
        "2050101 total=100.00", "2050101 basic_expenditure=100.00",
        "2050102 total=20.00", "2050102 project_expenditure=20.00",
    ];

    [Theory]
    [InlineData("no lines")]
    [InlineData("three lines")]
    [InlineData("three lines and one below each word over several columns")]
    [InlineData("lines across")]
    [InlineData("lines down")]
    [InlineData("lines down below the header")]
    [InlineData("a frame")]
    [InlineData("a frame and lines across")]
    public void ATableIsReadWhateverLinesItDraws(string look)
    {
        var page = Draw(look, Body(Headed(Caption(new PageBuilder())), Rows));
        var document = BuiltDocument.Extract(page);
        Assert.True(Figures.SequenceEqual(document.Facts.Select(FormLine.Describe)), look + ": " + string.Join("; ", document.Facts.Select(FormLine.Describe)));
        Assert.All(document.Facts, static fact => Assert.Equal(("final_general_expenditure", ExtractionMethod.Stream, Verification.Verified), (fact.Form, fact.Method, fact.Verification)));
        Assert.All(document.Facts, fact => Assert.True(fact.Box.X1 <= Columns[^1] && fact.Box.Y0 > 138));
    }

    /// <summary>The value stands beside the middle of its label, at its first line or at its last.</summary>
    [Theory]
    [InlineData(0f)]
    [InlineData(7f)]
    [InlineData(14f)]
    public void ALabelOfTwoLinesIsOneRow(float below)
    {
        var page = Body(Headed(Caption(new PageBuilder())), Rows[..4]);
        page.Text(Columns[1], 230, "一般行政").Text(Columns[1], 244, "管理事务").Text(Columns[0], 230 + below, "2050102");
        Right(page, 2, 230 + below, "20.00");
        Right(page, 4, 230 + below, "20.00");
        var document = BuiltDocument.Extract(page);
        Assert.Equal(Figures, document.Facts.Select(FormLine.Describe));
        Assert.Equal("一般行政管理事务", document.Facts[^1].RowLabel);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ATableGoesOnOverAPageEnd(bool repeatsHeader)
    {
        var second = new PageBuilder(2);
        if (repeatsHeader)
            Headed(second);
        var document = BuiltDocument.Extract(Body(Headed(Caption(new PageBuilder())), Rows[..3]), Body(second, Rows[3..]));
        Assert.Equal(Figures, document.Facts.Select(FormLine.Describe));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2], document.Facts.Select(static fact => fact.Page));
    }

    /// <summary>基本支出 holds nothing: the column is there all the same, and 项目支出 keeps its values.</summary>
    [Fact]
    public void AColumnWithoutValuesTakesNoOthers()
    {
        var document = BuiltDocument.Extract(Body(Headed(Caption(new PageBuilder())), ["合计", "", "20.00", "", "20.00"], ["205", "教育支出", "20.00", "", "20.00"]));
        Assert.Equal(["合计 total=20.00", "合计 project_expenditure=20.00", "205 total=20.00", "205 project_expenditure=20.00"], document.Facts.Select(FormLine.Describe));
    }

    /// <summary>Values in the middle between two words stand below either: no one can tell.</summary>
    [Fact]
    public void ValuesBetweenTwoWordsAreLeftToAPerson()
    {
        var page = Headed(Caption(new PageBuilder()));
        for (var row = 0; row < 4; row++)
            page.Text(Columns[0], 150 + 20 * row, $"205010{row + 1}").Text(Columns[1], 150 + 20 * row, "行政运行").Text(330, 150 + 20 * row, "20.00").Text(438, 150 + 20 * row, "20.00");
        var document = BuiltDocument.Extract(page);
        Assert.Empty(document.Facts);
        Assert.Equal(DocumentStatus.NeedsReview, document.Document.Status);
    }

    public static TheoryData<string, string[]> NoTables => new()
    {
        { "sentences", ["一、收入支出总体情况。2023年度收入总计 1,234.56 万元，支出总计", "1,234.56 万元。与上年相比，增加 12.30 万元，增长 1.01%，支出增加", "12.30 万元，其中基本支出 1,000.00 万元，项目支出 234.56 万元。"] },
        { "contents", ["一、收入支出决算总表                                3", "二、收入决算表                                      4", "三、支出决算表                                     12"] },
        { "a list", ["1. 贯彻执行教育工作的方针", "2. 拟订教育改革的规划", "3. 指导学校的建设"] },
        { "a signature", ["                                          某县教育局", "                                      2024年8月30日"] },
    };

    [Theory]
    [MemberData(nameof(NoTables))]
    public void OtherTextIsNoTable(string text, string[] lines)
    {
        var page = new PageBuilder();
        for (var i = 0; i < lines.Length; i++)
            page.Text(60, 100 + 18 * i, lines[i]);
        Assert.True(BuiltDocument.Extract(page).Pages.All(static record => record.Kind != PageKind.Form), text);
    }

    private static PageBuilder Body(PageBuilder page, params string[][] rows)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            var y = 145 + 20 * r;
            if (rows[r][1].Length == 0)
                Centred(page, 0, 2, y, rows[r][0]);
            else
                page.Text(Columns[0], y, rows[r][0]).Text(Columns[1], y, rows[r][1]);
            for (var c = 2; c < rows[r].Length; c++)
                Right(page, c, y, rows[r][c]);
        }

        return page;
    }

    private static PageBuilder Draw(string look, PageBuilder page) => look switch
    {
        "no lines" => page,
        "three lines" => Three(page),
        "three lines and one below each word over several columns" => Three(page).Horizontal(117, 52, 288).Horizontal(117, 292, 528),
        "lines across" => Across(page),
        "lines down" => Down(page, 96, 117),
        "lines down below the header" => Down(page.Horizontal(96, 48, 532).Horizontal(138, 48, 532), 138, 138),
        "a frame" => Sides(page).Horizontal(96, 48, 532).Horizontal(242, 48, 532),
        "a frame and lines across" => Across(Sides(page)),
        _ => throw new ArgumentException(look, nameof(look)),
    };

    private static PageBuilder Three(PageBuilder page) => page.Horizontal(96, 48, 532).Horizontal(138, 48, 532).Horizontal(242, 48, 532);

    private static PageBuilder Across(PageBuilder page)
    {
        page.Horizontal(96, 48, 532).Horizontal(117, 48, 532);
        for (var r = 0; r <= Rows.Length; r++)
            page.Horizontal(139 + 20 * r, 48, 532);
        return page;
    }

    /// <summary>Lines between the columns, those inside of a group from where its own word ends.</summary>
    private static PageBuilder Down(PageBuilder page, float top, float inside)
    {
        foreach (var x in Columns)
            page.Vertical(x - 1f, x is 120f or 370f or 450f ? inside : top, 242);
        return page;
    }

    private static PageBuilder Sides(PageBuilder page) => page.Vertical(48, 96, 242).Vertical(532, 96, 242);
}
