using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

/// <summary>Sheets wider than a page: rows whose right half stands on a later page.</summary>
public sealed class SheetJoinerTests
{
    private static readonly float[] Rows = [60f, 80f, 110f, 125f, 160f, 180f];

    private static PrintedPage[] Join(params PageBuilder[] pages) => new SheetJoiner(FormRegistry.BuiltIn).Join([.. pages.Select(static p => GridBuilder.Build(p.Build()))]);

    private static PageBuilder Ruled(int number, float[] rows, params float[] columns)
    {
        var page = new PageBuilder(number);
        foreach (var y in rows)
            page.Horizontal(y, columns[0], columns[^1]);
        foreach (var x in columns)
            page.Vertical(x, rows[0], rows[^1]);
        return page;
    }

    /// <summary>Draws a text on both pages, on each under a clip at the seam: at 300 on the left page, at 40 on the right.</summary>
    private static void Cut(PageBuilder left, PageBuilder right, float x, float y, string text)
    {
        foreach (var c in text)
        {
            var inside = x + 5f < 300f;
            left.Text(x, y, c.ToString(), visibility: inside ? LetterVisibility.Visible : LetterVisibility.Clipped);
            right.Text(x - 260f, y, c.ToString(), visibility: inside ? LetterVisibility.Clipped : LetterVisibility.Visible);
            x += 10f;
        }
    }

    private static (PageBuilder Left, PageBuilder Right) Sheet(int leftPage = 1, int rightPage = 2)
    {
        // The first row's cell goes on across the seam: no rule parts it there.
        var left = Ruled(leftPage, Rows, 40f, 150f).Text(45f, 65f, "项目名称").Text(45f, 85f, "金额");
        var right = Ruled(rightPage, Rows, 140f, 200f).Text(150f, 85f, "1.50");
        foreach (var y in Rows)
        {
            left.Horizontal(y, 150f, 300f);
            right.Horizontal(y, 40f, 140f);
        }

        left.Vertical(300f, Rows[1], Rows[^1]);
        right.Vertical(40f, Rows[1], Rows[^1]).Vertical(140f, Rows[0], Rows[1]);
        Cut(left, right, 270f, 65f, "招商引资推介");
        return (left, right);
    }

    [Fact]
    public void ACellThatTheSeamCutsIsMadeWhole()
    {
        var (left, right) = Sheet();
        var pages = Join(left, right);
        var grid = Assert.Single(pages[0].Grids);
        Assert.Equal(["项目名称", "招商引资推介", "金额", "1.50"], grid.Cells.Where(static c => c.TextBox is not null).Select(static c => c.Text));
        Assert.Equal([1, 2], pages[0].Pages);
        Assert.Empty(pages[1].Grids);
    }

    [Fact]
    public void EveryCellLiesOnThePageThatPrintsIt()
    {
        var (left, right) = Sheet();
        var cells = Join(left, right)[0].Grids[0].Cells.Where(static c => c.TextBox is not null).ToDictionary(static c => c.Text);
        Assert.Equal((1, 300f), (cells["招商引资推介"].Page, cells["招商引资推介"].Box.X1));
        Assert.Equal((2, 140f, 200f), (cells["1.50"].Page, cells["1.50"].Box.X0, cells["1.50"].Box.X1));
        Assert.All(cells.Values, static c => Assert.True(c.Box.Contains(c.TextBox!.Value, 0.5f)));
    }

    /// <summary>Some programs draw the page's edge as if every cell ended there.</summary>
    [Fact]
    public void ARuleThatOnlyThePageEdgeDrawsPartsNoCells()
    {
        var (left, right) = Sheet();
        left.Vertical(300f, Rows[0], Rows[^1]);
        Assert.Contains(Join(left, right)[0].Grids[0].Cells, static c => c.Text == "招商引资推介");
    }

    [Fact]
    public void PagesThatFollowDownFirstAreJoinedAcross()
    {
        var (upperLeft, upperRight) = Sheet(1, 3);
        float[] few = [60f, 80f, 100f];
        var lowerLeft = Ruled(2, few, 40f, 150f, 300f).Text(45f, 65f, "合计");
        var lowerRight = Ruled(4, few, 40f, 140f, 200f).Text(150f, 65f, "2.50");
        var pages = Join(upperLeft, lowerLeft, upperRight, lowerRight);
        Assert.Equal([[1, 3], [2, 4]], pages.Where(static p => p.Grids.Length > 0).Select(static p => p.Pages));
        Assert.Equal(["合计", "2.50"], pages[1].Grids[0].Cells.Where(static c => c.TextBox is not null).Select(static c => c.Text));
    }

    /// <summary>The last rows may cut no text; the seam of the rows above tells that they belong together.</summary>
    [Fact]
    public void PagesThatFollowAcrossFirstAreJoinedRowByRow()
    {
        var (upperLeft, upperRight) = Sheet(1, 2);
        float[] few = [60f, 80f, 100f, 120f];
        var lowerLeft = Ruled(3, few, 40f, 150f, 300f).Text(45f, 65f, "合计");
        var lowerRight = Ruled(4, few, 40f, 140f, 200f).Text(150f, 65f, "2.50");
        Assert.Equal([[1, 2], [3, 4]], Join(upperLeft, upperRight, lowerLeft, lowerRight).Where(static p => p.Grids.Length > 0).Select(static p => p.Pages));
    }

    [Fact]
    public void HeadersAndFootersStayOnTheirPages()
    {
        var (left, right) = Sheet();
        var pages = Join(left.Text(280f, 20f, "Sheet1").Text(280f, 800f, "第1页"), right.Text(280f, 20f, "Sheet1").Text(280f, 800f, "第2页"));
        Assert.Equal([["Sheet1", "第1页"], ["Sheet1", "第2页"]], pages.Select(static p => p.Lines.Select(static line => line.Text)));
    }

    [Fact]
    public void RowsOfUnequalHeightsBelongTogetherWithoutACut()
    {
        var pages = Join(Ruled(1, Rows, 40f, 150f, 300f).Text(45f, 65f, "项目"), Ruled(2, Rows, 40f, 90f, 220f).Text(45f, 65f, "1.50"));
        Assert.Equal([1, 2], pages[0].Pages);
    }

    /// <summary>Programs that leave out clipped letters leave no cut text at the second seam, and a merged cell hides a row of the middle page.</summary>
    [Fact]
    public void RowsThatAMergedCellHidesOnTheMiddlePageAreKnownFromTheFirst()
    {
        var (left, middle) = Sheet();
        float[] rows = [.. Rows, 200f, 230f, 245f, 280f, 300f, 330f, 345f];
        foreach (var y in rows[Rows.Length..])
        {
            left.Horizontal(y, 40f, 300f);
            if (y != 245f)
                middle.Horizontal(y, 40f, 200f);
        }

        left.Vertical(40f, 180f, 345f).Vertical(150f, 180f, 345f).Vertical(300f, 180f, 345f);
        middle.Vertical(140f, 180f, 345f).Vertical(200f, 180f, 345f).Vertical(40f, 180f, 345f);
        var right = Ruled(3, rows, 40f, 110f).Text(50f, 85f, "92.82");
        Assert.Equal([1, 2, 3], Join(left, middle, right)[0].Pages);
    }

    public static TheoryData<string, float[], float[], string> Apart => new()
    {
        { "the same columns go on with the rows", Rows, [40f, 150f, 300f], "1.50" },
        { "rows of one height are any table's", [60f, 80f, 100f, 120f, 140f, 160f], [40f, 90f, 220f], "1.50" },
        { "other rows", [60f, 90f, 100f, 125f, 150f, 180f], [40f, 90f, 220f], "1.50" },
        { "the same form again", Rows, [40f, 90f, 220f], "项目" },
    };

    [Theory]
    [MemberData(nameof(Apart))]
    public void OtherTablesStayApart(string why, float[] rows, float[] columns, string text)
    {
        float[] first = rows.Length == Rows.Length && rows[1] == 80f && rows[2] == 100f ? rows : Rows;
        var pages = Join(Ruled(1, first, 40f, 150f, 300f).Text(45f, 65f, "项目"), Ruled(2, rows, columns).Text(45f, 65f, text));
        Assert.True(pages[0].Pages.Length == 1 && pages[1].Grids.Length == 1, why);
    }

    [Fact]
    public void ATableUnderItsOwnTitleStaysApart()
    {
        var pages = Join(Ruled(1, Rows, 40f, 150f, 300f).Text(45f, 65f, "项目"), Ruled(2, Rows, 40f, 90f, 220f).Text(45f, 30f, "支出决算表").Text(45f, 65f, "1.50"));
        Assert.Single(pages[0].Pages);
    }

    private static PageBuilder Names(string caption) => new PageBuilder(1).Text(60, 60, caption).Table(50, 100, [60, 120, 60, 60],
        ["科目编码", "科目名称", "本年支出合计", "基本支出"], ["合计", "", "30.00", "20.00"], ["201", "一般公共服务支出", "30.00", "20.00"], ["20106", "财政事务", "30.00", "20.00"]);

    /// <summary>Rows of one height, no text cut: what stands in the first column tells whose rows they are.</summary>
    private static PageBuilder Values(string header, string first, string caption) => new PageBuilder(2).Text(60, 60, caption).Table(
        50, 100, [60, 60], [header, "经营支出"], ["10.00", "0.00"], [first, "0.00"], ["", "0.00"]);

    [Theory]
    [InlineData("values under a header of their own", "支出决算表", "项目支出", "9.00", "")]
    [InlineData("the number of a column among them", "支出决算表", "项目支出", "3", "")]
    [InlineData("the title in the middle of the sheet", "", "项目支出", "9.00", "支出决算表")]
    [InlineData("the label at the right end of the sheet", "支出决算表", "项目支出", "9.00", "公开03表")]
    public void RowsThatNothingNamesBelongToThoseOfThePageBefore(string why, string title, string header, string first, string caption)
    {
        var pages = Join(Names(title), Values(header, first, caption));
        Assert.True(pages[0].Pages.Length == 2, why);
        Assert.Equal(["20106", "财政事务", "30.00", "20.00", "0.00"], pages[0].Grids[0].Cells.Where(static cell => cell is { Row: 3, TextBox: not null }).Select(static cell => cell.Text));
    }

    [Theory]
    [InlineData("codes name the rows", "支出决算表", "项目支出", "205", "")]
    [InlineData("words name the rows", "支出决算表", "项目支出", "教育支出", "")]
    [InlineData("another title", "支出决算表", "项目支出", "9.00", "收入决算表")]
    [InlineData("a form without names of rows", "", "项目支出", "9.00", "财政拨款“三公”经费支出决算表")]
    [InlineData("a column of the same name in the same place", "支出决算表", "科目编码", "9.00", "")]
    [InlineData("no header", "支出决算表", "1.00", "9.00", "")]
    public void RowsThatMayBeOthersStayApart(string why, string title, string header, string first, string caption) =>
        Assert.True(Join(Names(title), Values(header, first, caption))[0].Pages.Length == 1, why);

    /// <summary>项目 over code and name rules a line on the left page that the columns of the right one, merged over both rows, do not have.</summary>
    [Theory]
    [InlineData(0f, 2)]
    [InlineData(5f, 1)]
    public void MergedCellsOfAHeaderHideItsRows(float lower, int joined)
    {
        var left = Ruled(1, [60f, 80f, 100f, 120f, 140f], 40f, 150f, 300f).Text(45f, 65f, "科目编码").Text(45f, 105f, "合计").Text(155f, 105f, "3.00").Text(45f, 125f, "201").Text(155f, 125f, "3.00");
        var right = Ruled(2, [60f, 100f, 120f + lower, 140f], 40f, 110f).Text(45f, 75f, "项目支出").Text(45f, 107f, "1.00").Text(45f, 127f, "1.00");
        Assert.Equal(joined, Join(left, right)[0].Pages.Length);
    }

    [Fact]
    public void ColumnsOfOneWidthAreOthersUnderAnotherHeader()
    {
        string[][] rows = [["1.00", "2.00"], ["1.00", "2.00"], ["1.00", "2.00"]];
        var names = new PageBuilder(1).Table(50, 100, [60, 60], ["科目编码", "科目名称"], ["201", "甲"], ["202", "乙"], ["203", "丙"]);
        var pages = Join(
            names, new PageBuilder(2).Table(50, 100, [60, 60], ["本年支出合计", "基本支出"], rows[0], rows[1], rows[2]),
            new PageBuilder(3).Table(50, 100, [60, 60], ["项目支出", "经营支出"], rows[0], rows[1], rows[2]));
        Assert.Equal([1, 2, 3], pages[0].Pages);
    }

    [Fact]
    public void PagesWithoutASheetAreLeftAsTheyAre()
    {
        PrintedPage[] pages = [GridBuilder.Build(Ruled(1, Rows, 40f, 300f, 310f).Build()), GridBuilder.Build(new PageBuilder(2).Text(50f, 50f, "说明").Build())];
        Assert.Same(pages, new SheetJoiner(FormRegistry.BuiltIn).Join(pages));
    }
}
