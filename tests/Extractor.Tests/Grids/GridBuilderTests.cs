using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Grids;

public sealed class GridBuilderTests
{
    /// <summary>Draws a grid as text: cells row by row as row,column,rowSpan×columnSpan:text.</summary>
    private static string Draw(Grid grid) =>
        string.Join(' ', grid.Cells.Select(static c => $"{c.Row},{c.Column},{c.RowSpan}x{c.ColumnSpan}:{c.Text}"));

    private static Grid OnlyGrid(PageBuilder page) => Assert.Single(GridBuilder.Build(page.Build()).Grids);

    [Fact]
    public void ReadsAFullyRuledTable()
    {
        var grid = OnlyGrid(new PageBuilder().Table(50, 100, [100, 60], ["项目", "金额"], ["合计", "12.50"]));
        Assert.Equal("0,0,1x1:项目 0,1,1x1:金额 1,0,1x1:合计 1,1,1x1:12.50", Draw(grid));
    }

    [Fact]
    public void JoinsPlacesThatNoRulingParts()
    {
        var page = new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(120, 100, 250).Horizontal(140, 50, 250)
            .Vertical(50, 100, 140).Vertical(100, 100, 140).Vertical(150, 120, 140).Vertical(250, 100, 140)
            .Text(55, 112, "项目", 8).Text(140, 105, "本年支出", 8).Text(110, 125, "合计", 8).Text(160, 125, "基本支出", 8);
        Assert.Equal("0,0,2x1:项目 0,1,1x2:本年支出 1,1,1x1:合计 1,2,1x1:基本支出", Draw(OnlyGrid(page)));
    }

    /// <summary>A merged cell that a page end cut has no bottom rule: the cells beside it must keep their columns.</summary>
    [Fact]
    public void PlacesCellsByCoordinatesWhereAMergedCellHasNoBottomRule()
    {
        var page = new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(120, 100, 250).Horizontal(140, 100, 250)
            .Vertical(50, 100, 140).Vertical(100, 100, 140).Vertical(150, 100, 140).Vertical(250, 100, 140)
            .Text(55, 105, "产出指标", 8).Text(105, 105, "甲", 8).Text(105, 125, "乙", 8).Text(160, 105, "1", 8).Text(160, 125, "2", 8);
        Assert.Equal("0,0,2x1:产出指标 0,1,1x1:甲 0,2,1x1:1 1,1,1x1:乙 1,2,1x1:2", Draw(OnlyGrid(page)));
    }

    [Fact]
    public void ClosesOpenOuterBorders()
    {
        var page = new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(120, 50, 250).Horizontal(140, 50, 250)
            .Vertical(150, 100, 140)
            .Text(55, 105, "合计", 8).Text(160, 105, "1.00", 8).Text(55, 125, "货物", 8).Text(160, 125, "2.00", 8);
        Assert.Equal("0,0,1x1:合计 0,1,1x1:1.00 1,0,1x1:货物 1,1,1x1:2.00", Draw(OnlyGrid(page)));
    }

    /// <summary>三公 with a merged header and no outer border: one line runs out at the top, those below the merged cells end before.</summary>
    [Fact]
    public void ClosesAnOpenTopThatOnlyOneLineReaches()
    {
        var page = new PageBuilder().Horizontal(120, 50, 250).Horizontal(140, 50, 250).Horizontal(160, 50, 250).Vertical(150, 104, 160)
            .Vertical(100, 120, 160).Vertical(200, 120, 160);
        page.Text(80, 107, "预算数", 8).Text(180, 107, "决算数", 8).Text(60, 125, "合计", 8).Text(110, 125, "接待", 8).Text(160, 125, "合计", 8).Text(210, 125, "接待", 8);
        Assert.StartsWith("0,0,1x2:预算数 0,2,1x2:决算数 1,0,1x1:合计", Draw(OnlyGrid(page)), StringComparison.Ordinal);
    }

    /// <summary>The rows of a merged first cell start at its right; those that run out are few, and end together.</summary>
    [Fact]
    public void ClosesAnOpenSideThatMostLinesDoNotReach()
    {
        var page = new PageBuilder().Horizontal(100, 50, 250).Horizontal(120, 50, 250).Horizontal(140, 110, 250).Horizontal(160, 110, 250).Horizontal(180, 110, 250)
            .Horizontal(200, 50, 250).Vertical(110, 120, 200).Vertical(180, 100, 200);
        page.Text(70, 105, "收入总计", 8).Text(190, 105, "9.00", 8).Text(55, 155, "公共预算", 8).Text(115, 125, "小计", 8).Text(190, 125, "5.00", 8);
        Assert.StartsWith("0,0,1x2:收入总计 0,2,1x1:9.00 1,0,4x1:公共预算 1,1,1x1:小计", Draw(OnlyGrid(page)), StringComparison.Ordinal);
    }

    /// <summary>A row of long texts over three pages has no line across on the second.</summary>
    [Fact]
    public void TakesARowInThatPageEndsCutAboveAndBelow()
    {
        var page = new PageBuilder().Vertical(50, 40, 800).Vertical(90, 40, 800).Vertical(300, 40, 800).Vertical(540, 40, 800).Text(100, 60, "目标", 8).Text(310, 60, "完成", 8);
        Assert.Equal("0,0,1x1: 0,1,1x1:目标 0,2,1x1:完成", Draw(OnlyGrid(page)));
    }

    [Fact]
    public void TakesNoLinesOfDifferentHeightsForACutRow() => Assert.Empty(GridBuilder.Build(
        new PageBuilder().Vertical(50, 40, 800).Vertical(90, 40, 800).Vertical(300, 40, 700).Vertical(540, 40, 800).Text(100, 60, "目标", 8).Build()).Grids);

    /// <summary>Columns below a ruled header hold rows that nothing parts: they are no row as high as the page.</summary>
    [Fact]
    public void TakesNoColumnsBelowARuledHeaderForACutRow()
    {
        var page = new PageBuilder().Table(50, 20, [240, 250], [["收入", "支出"]]).Vertical(90, 50, 800).Vertical(180, 50, 800).Vertical(350, 50, 800).Vertical(450, 50, 800).Text(100, 60, "目标", 8);
        Assert.Equal("0,0,1x1:收入 0,1,1x1:支出", Draw(OnlyGrid(page)));
    }

    /// <summary>A first cell merged over three pages has neither upper nor lower border on the second.</summary>
    [Fact]
    public void TakesAMergedCellAsHighAsThePageIn()
    {
        var page = new PageBuilder().Vertical(50, 40, 100).Vertical(90, 40, 100).Horizontal(60, 90, 250).Horizontal(80, 90, 250).Vertical(180, 40, 100).Vertical(250, 40, 100)
            .Horizontal(40, 90, 250).Horizontal(100, 90, 250);
        page.Vertical(300, 10, 700).Text(52, 66, "产出", 8).Text(95, 46, "甲", 8).Text(190, 46, "1", 8);
        Assert.StartsWith("0,0,3x1:产出 0,1,1x1:甲 0,2,1x1:1", Draw(OnlyGrid(page)), StringComparison.Ordinal);
    }

    /// <summary>A line that runs far out of a table, as the fold or the seal line of a page does, opens no row.</summary>
    [Fact]
    public void ALineThatLeavesTheTableOpensNoRow()
    {
        var page = new PageBuilder().Table(50, 300, [100, 100], ["项目", "金额"], ["合计", "1.00"]).Vertical(150, 100, 340).Text(60, 200, "说明", 8);
        Assert.Equal(2, OnlyGrid(page).RowCount);
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(2.5f, 0f)]
    [InlineData(0f, 1.8f)]
    [InlineData(2.5f, 1.8f)]
    public void TakesGapsAtJointsAndDoubledLinesForOneEdge(float gap, float doubled)
    {
        var page = new PageBuilder();
        foreach (var y in (float[])[100, 120, 140])
        foreach (var shift in doubled > 0 ? new[] { 0f, doubled } : [0f])
            page.Horizontal(y + shift, 50 + gap, 150 - gap).Horizontal(y + shift, 150 + gap, 250 - gap);
        foreach (var x in (float[])[50, 150, 250])
            page.Vertical(x, 100 + gap, 120 - gap).Vertical(x, 120 + gap, 140 - gap);
        page.Text(60, 106, "甲", 8).Text(160, 106, "1", 8).Text(60, 127, "乙", 8).Text(160, 127, "2", 8);
        var grid = OnlyGrid(page);
        Assert.Equal((2, 2, "甲1乙2"), (grid.RowCount, grid.ColumnCount, string.Concat(grid.Cells.Select(static c => c.Text))));
    }

    /// <summary>A merged header has no lower border, and the places below it are parted: they are cells of their own.</summary>
    [Fact]
    public void AnOpenCellEndsWherePlacesBelowItAreParted()
    {
        var page = new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(120, 150, 250).Horizontal(140, 50, 250)
            .Vertical(50, 100, 140).Vertical(100, 120, 140).Vertical(150, 100, 140).Vertical(250, 100, 140)
            .Text(60, 105, "甲", 8).Text(160, 105, "1", 8).Text(60, 125, "乙", 8).Text(110, 125, "2", 8).Text(160, 125, "3", 8);
        Assert.Equal("0,0,1x2:甲 0,2,1x1:1 1,0,1x1:乙 1,1,1x1:2 1,2,1x1:3", Draw(OnlyGrid(page)));
    }

    /// <summary>A short segment that rounding shifts does not move the border, and of doubled lines the longer weighs more.</summary>
    [Fact]
    public void LaysAnEdgeWhereMostOfItIsDrawn()
    {
        var grid = OnlyGrid(new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(120, 50, 200).Horizontal(120.6f, 200, 250).Horizontal(140, 50, 250)
            .Vertical(50, 100, 140).Vertical(150, 100, 140).Vertical(152, 100, 120).Vertical(250, 100, 140).Text(60, 105, "甲", 8));
        Assert.Equal(120f, grid.RowEdges[1]);
        Assert.Equal((150f * 40f + 152f * 20f) / 60f, grid.ColumnEdges[1], 0.01f);
    }

    [Fact]
    public void JoinsDashesToLines()
    {
        var page = new PageBuilder();
        foreach (var y in (float[])[100, 120, 140])
        for (var x = 50f; x < 250f; x += 6f)
            page.Horizontal(y, x, x + 3f);
        page.Vertical(50, 100, 140).Vertical(150, 100, 140).Vertical(250, 100, 140).Text(60, 106, "甲", 8);
        var grid = OnlyGrid(page);
        Assert.Equal((2, 2), (grid.RowCount, grid.ColumnCount));
    }

    /// <summary>Dots are as wide as long, so that a reader of rulings takes all of them for horizontal.</summary>
    [Fact]
    public void JoinsDotsToLinesOfBothDirections()
    {
        var page = new PageBuilder();
        foreach (var y in (float[])[100, 120, 140])
        for (var x = 50f; x <= 250f; x += 2f)
            page.Horizontal(y, x - 0.5f, x + 0.5f, 1f);
        foreach (var x in (float[])[50, 150, 250])
        for (var y = 100f; y <= 140f; y += 2f)
            page.Horizontal(y, x - 0.5f, x + 0.5f, 1f);
        var grid = OnlyGrid(page.Text(60, 106, "甲", 8));
        Assert.Equal((2, 2), (grid.RowCount, grid.ColumnCount));
    }

    [Fact]
    public void DoesNotTakeAFrameAroundThePageForATable()
    {
        var page = new PageBuilder().Horizontal(20, 20, 575).Horizontal(820, 20, 575).Vertical(20, 20, 820).Vertical(575, 20, 820).Text(60, 106, "第一部分概况");
        var built = GridBuilder.Build(page.Build());
        Assert.Empty(built.Grids);
        Assert.Equal("第一部分概况", Assert.Single(built.Lines).Text);
    }

    [Fact]
    public void IgnoresLinesThatDoNotShowOnPaper()
    {
        var page = new PageBuilder().Table(50, 100, [100, 60], ["甲", "1"], ["乙", "2"]).Vertical(100, 100, 140, 0.5f, 0xFFFFFF);
        Assert.Equal(2, OnlyGrid(page).ColumnCount);
    }

    [Fact]
    public void JoinsWrappedLinesWithoutSpaces()
    {
        var page = new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(140, 50, 250).Vertical(50, 100, 140).Vertical(150, 100, 140).Vertical(250, 100, 140)
            .Text(55, 105, "一般公共预算", 8).Text(55, 118, "财政拨款", 8).Text(160, 105, "2,940.", 8).Text(160, 118, "05", 8);
        Assert.Equal(["一般公共预算财政拨款", "2,940.05"], OnlyGrid(page).Cells.Select(static c => c.Text));
    }

    /// <summary>A bracket that closes a line may reach into the next cell: half of it is blank. What is no such mark, or stands apart, belongs where its centre is.</summary>
    [Theory]
    [InlineData("（套）", 0f, "（套）", "")]
    [InlineData("（套）", 3f, "（套", "）")]
    [InlineData("三套台", 0f, "三套", "台")]
    public void AMarkThatHangsOverABorderStandsWithItsText(string text, float gap, string left, string right)
    {
        var page = new PageBuilder().Table(50, 100, [20, 60], ["", ""], ["", ""]).Text(51, 105, text[..2], 8).Text(67 + gap, 105, text[2..], 8);
        Assert.Equal([left, right], OnlyGrid(page).Cells.Take(2).Select(static c => c.Text));
    }

    /// <summary>Behind a bracket that closes a new figure begins: 28台（套） and 28台（套） in two cells were once marked as cut.</summary>
    [Theory]
    [InlineData("8台（套）", "28台", "8台（套）", "28台")]
    [InlineData("台台套1", "28台", "台台套1…", "…28台")]
    public void AFigureBehindAClosingBracketIsNotCut(string left, string right, string first, string second)
    {
        var page = new PageBuilder().Table(50, 100, [38, 60], ["", ""], ["", ""]).Text(88f - (left[^1] == '1' ? 28f : 36f), 105, left, 8).Text(88.2f, 105, right, 8);
        Assert.Equal([first, second], OnlyGrid(page).Cells.Take(2).Select(static c => c.Text));
    }

    [Fact]
    public void ReadsVerticalTextFromTopToBottom()
    {
        var page = new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(180, 50, 250).Vertical(50, 100, 180).Vertical(150, 100, 180).Vertical(250, 100, 180)
            .Text(80, 110, "产", 8, direction: TextDirection.Down).Text(80, 120, "出", 8, direction: TextDirection.Down).Text(80, 130, "指", 8, direction: TextDirection.Down);
        Assert.Equal("产出指", OnlyGrid(page).Cells[0].Text);
    }

    /// <summary>Bold type that a converter draws as outlines over the text: the bars of 本 are rulings as straight as a border.</summary>
    [Fact]
    public void TakesNoStrokesOfDrawnCharactersForCells()
    {
        var page = new PageBuilder().Table(50, 100, [100, 60], ["项目", "基本支出"], ["合计", "12.50"]);
        for (var i = 0; i < 4; i++)
        {
            var x = 152f + i * 8f;
            page.Horizontal(107, x + 0.5f, x + 7.5f).Horizontal(111, x - 0.4f, x + 7.5f).Vertical(x + 2f, 105.2f, 112.9f).Vertical(x + 6f, 105.2f, 112.9f);
        }

        Assert.Equal("0,0,1x1:项目 0,1,1x1:基本支出 1,0,1x1:合计 1,1,1x1:12.50", Draw(OnlyGrid(page)));
    }

    /// <summary>A title in type of 26 points, drawn as outlines too, over a table in type of 8.</summary>
    [Fact]
    public void TakesNoStrokesOfADrawnTitleForATable()
    {
        var page = new PageBuilder().Text(100, 40, "收支总表", 26).Text(50, 80, "部门：某局").Table(50, 100, [100, 60], ["项目", "支出"], ["合计", "12.50"]);
        for (var i = 0; i < 4; i++)
        {
            var x = 100f + i * 26f;
            page.Horizontal(46, x + 4f, x + 22f).Horizontal(60, x + 4f, x + 22f).Horizontal(53, x + 4f, x + 22f)
                .Vertical(x + 4f, 46, 60).Vertical(x + 13f, 46, 53).Vertical(x + 22f, 46, 60);
        }

        Assert.Equal("0,0,1x1:项目 0,1,1x1:支出 1,0,1x1:合计 1,1,1x1:12.50", Draw(OnlyGrid(page)));
    }

    [Fact]
    public void KeepsTwoTablesOfOnePageApart()
    {
        var page = new PageBuilder().Table(50, 100, [100, 60], ["甲", "1"]).Table(50, 300, [80, 40, 40], ["乙", "2", "3"]);
        var grids = GridBuilder.Build(page.Build()).Grids;
        Assert.Equal([2, 3], grids.Select(static g => g.ColumnCount));
    }

    /// <summary>装订线: a string up the page across rows of level text stands in none of their cells.</summary>
    [Theory]
    [InlineData(TextDirection.Up)]
    [InlineData(TextDirection.Down)]
    public void LeavesATurnedStringAcrossRowsOut(TextDirection way) =>
        Assert.Equal("0,0,1x1:项目名称 0,1,1x1:金额 1,0,1x1: 1,1,1x1:12.50 2,0,1x1:合计 2,1,1x1:12.50", Draw(OnlyGrid(
            new PageBuilder().Table(50, 100, [100, 60], ["项目名称", "金额"], ["", "12.50"], ["合计", "12.50"]).Turned(90, 105, "装订线内", 9, way))));

    [Fact]
    public void KeepsALabelThatIsTurnedInItsCell() =>
        Assert.Equal("产出指标", OnlyGrid(new PageBuilder()
            .Horizontal(100, 50, 250).Horizontal(120, 90, 250).Horizontal(140, 50, 250).Vertical(50, 100, 140).Vertical(90, 100, 140).Vertical(250, 100, 140)
            .Turned(60, 103, "产出指标", 8, TextDirection.Up).Text(100, 105, "数量指标", 8).Text(100, 125, "质量指标", 8)).Cells[0].Text);

    /// <summary>印章: its strokes part no cells, wherever they cross the table's lines.</summary>
    [Theory]
    [InlineData(0xE01010)]
    [InlineData(0x1030E0)]
    public void LeavesTheStrokesOfAStampOut(int color) => Assert.Equal(Draw(OnlyGrid(Plain())), Draw(OnlyGrid(Stamped(Plain(), color))));

    /// <summary>Black lines at the same places are the table's, and so are coloured ones that end at its lines.</summary>
    [Fact]
    public void KeepsColouredLinesOfATable()
    {
        Assert.NotEqual(Draw(OnlyGrid(Plain())), Draw(OnlyGrid(Stamped(Plain(), 0))));
        Assert.NotEqual(Draw(OnlyGrid(Plain())), Draw(OnlyGrid(Plain().Horizontal(130, 50, 210, color: 0xE01010).Vertical(100, 100, 140, color: 0xE01010))));
    }

    /// <summary>Dots below each other are a line; strokes that are longer than thick, as of signs like ≡, are none.</summary>
    [Theory]
    [InlineData(2f, 1)]
    [InlineData(0.5f, 0)]
    public void OnlyDotsAreLinesOfBothDirections(float thickness, int expected)
    {
        var page = new PageBuilder();
        for (var i = 0; i < 5; i++)
            page.Horizontal(100 + 3 * i, 50, 53, thickness);
        Assert.Equal(expected, EdgeMerger.Merge(page.Build().Rulings, horizontal: false, GridOptions.Default).Length);
    }

    /// <summary>The side of a cell as high as the page that nothing crosses runs from the top of the table to its bottom.</summary>
    [Theory]
    [InlineData(100, 140, 3)]
    [InlineData(100, 120, 2)]
    [InlineData(120, 140, 2)]
    public void AnUncrossedSideIsAsHighAsItsTable(float top, float bottom, int expected)
    {
        var lattice = Assert.Single(LatticeFinder.Find([new(100, 50, 210), new(140, 50, 210)], [new(50, 100, 140), new(210, 100, 140), new(300, top, bottom)], GridOptions.Default));
        Assert.Equal(expected, lattice.Vertical.Count);
    }

    /// <summary>One crossing may be a border's; lines longer than the others are the table's, and so are lines that end at others.</summary>
    [Theory]
    [InlineData("two strokes across a border", 130, 170, 130, true)]
    [InlineData("one stroke across a border", 130, 170, 0, false)]
    [InlineData("longer than the table's lines", -300, 400, 130, false)]
    [InlineData("each with an end at a border", 50, 170, 130, false)]
    public void TakesStrokesOfAColourForAStamp(string why, float start, float end, float second, bool isStamp)
    {
        const int Red = 0xE01010;
        var page = Plain().Horizontal(110, start, end, color: Red);
        var rulings = (second > 0 ? page.Horizontal(second, start, end, color: Red) : page).Build().Rulings;
        Assert.True(isStamp == (StampStrokes.LeaveOut(rulings, GridOptions.Default).Length < rulings.Length), why);
    }

    private static PageBuilder Plain() => new PageBuilder().Table(50, 100, [100, 60], ["项目", "金额"], ["合计", "12.50"]);

    private static PageBuilder Stamped(PageBuilder page, int color) =>
        page.Horizontal(110, 120, 180, color: color).Horizontal(130, 120, 180, color: color).Vertical(120, 110, 130, color: color).Vertical(180, 110, 130, color: color);
}
