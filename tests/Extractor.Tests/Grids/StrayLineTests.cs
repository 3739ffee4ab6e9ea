using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Grids;

/// <summary>Lines that part nothing: underlines, strokes of a pen, boxes around figures.</summary>
public sealed class StrayLineTests
{
    private const string Whole = "项目|合计|基本支出 合计|30.00|20.00 教育|12.50|9.00 科技|10.50|6.00 卫生|4.00|3.00 住房|3.00|2.00";

    private static PageBuilder Table() => new PageBuilder().Table(50, 100, [100, 60, 60], ["项目", "合计", "基本支出"], ["合计", "30.00", "20.00"], ["教育", "12.50", "9.00"], ["科技", "10.50", "6.00"], ["卫生", "4.00", "3.00"], ["住房", "3.00", "2.00"]);

    /// <summary>The rows of the only grid, a blank cell as nothing between two bars.</summary>
    private static string Rows(PageBuilder page)
    {
        var grid = Assert.Single(GridBuilder.Build(page.Build()).Grids);
        return string.Join(' ', grid.Cells.GroupBy(static cell => cell.Row).Select(static row => string.Join('|', row.Select(static cell => cell.Text))));
    }

    public static TheoryData<string, Ruling[]> Strays => new()
    {
        { "none", [] },
        { "underline", [Line(134, 152, 172)] },
        { "underlines of all figures", [Line(134, 152, 172), Line(154, 152, 172), Line(174, 152, 172), Line(134, 212, 232), Line(154, 212, 232), Line(174, 212, 232)] },
        { "stroke through rows", [Down(192, 107, 153)] },
        { "stroke from a line into the next row", [Down(192, 120, 153)] },
        { "stroke over a row from line to line", [Down(192, 140, 160)] },
        { "box inside its cell", Box(151.5f, 123, 175, 137) },
        { "box inside a cell with room", Box(155, 145, 170, 155) },
        { "box on the line above", [Down(175, 120, 137), Line(137, 150, 175)] },
        { "box over two rows", Box(151.5f, 123, 175, 157) },
        { "box higher than the middle of its cell", [Down(175, 120, 134), Line(134, 150, 175)] },
    };

    [Theory]
    [MemberData(nameof(Strays))]
    public void APieceOfACellIsTheCell(string why, Ruling[] strays)
    {
        var page = Table();
        foreach (var line in strays)
            _ = line.IsHorizontal ? page.Horizontal(line.Position, line.Start, line.End) : page.Vertical(line.Position, line.Start, line.End);
        var rows = Rows(page);
        Assert.True(rows == Whole, $"{why}: {rows}");
    }

    [Fact]
    public void ALineWithPrintOnBothSidesPartsThem() => Assert.Equal(
        "项目|合计|基本支出 合计|30.00|20.00 教育|12.50|9.00|甲 科技|10.50|6.00 卫生|4.00|3.00 住房|3.00|2.00",
        Rows(Table().Vertical(240, 140, 160).Text(250, 145, "甲", 8)));

    /// <summary>The rest of a row that the page end before split stands above a form with other columns.</summary>
    [Fact]
    public void ManyPiecesAreARowOfCells()
    {
        var page = new PageBuilder().Table(50, 100, [50, 40, 40, 40, 30], ["", "", "立情况", "", ""]);
        for (var r = 1; r < 9; r++)
            _ = page.Horizontal(100 + (r + 1) * 20, 50, 250).Vertical(50, 100 + r * 20, 120 + r * 20).Vertical(100, 100 + r * 20, 120 + r * 20).Vertical(250, 100 + r * 20, 120 + r * 20)
                .Text(52, 105 + r * 20, "甲", 8).Text(102, 105 + r * 20, "乙", 8);
        Assert.StartsWith("||立情况|| 甲|乙 甲|乙 ", Rows(page), StringComparison.Ordinal);
    }

    /// <summary>A producer that leaves every joint open draws lines that end at no other; none of them is stray.</summary>
    [Fact]
    public void OpenJointsAreJoints()
    {
        var page = new PageBuilder().Horizontal(100, 50, 250).Horizontal(160, 50, 250).Vertical(50, 100, 160).Vertical(250, 100, 160)
            .Horizontal(120, 52, 248).Horizontal(140, 52, 248).Vertical(150, 102, 158).Vertical(200, 122, 158);
        page.Text(60, 105, "项目", 8).Text(160, 105, "支出", 8).Text(60, 125, "合计", 8).Text(155, 125, "3.00", 8).Text(205, 125, "2.00", 8).Text(60, 145, "教育", 8).Text(155, 145, "3.00", 8).Text(205, 145, "2.00", 8);
        Assert.Equal("项目|支出 合计|3.00|2.00 教育|3.00|2.00", Rows(page));
    }

    /// <summary>Lines across a table of 100 by 100 points that none of its lines ends at, and how many are left of them and its own two.</summary>
    public static TheoryData<string, float[][], float[][], int> Across => new()
    {
        { "a stroke between borders", [[50, 30, 60]], [[0, 0, 100], [100, 0, 100]], 2 },
        { "a line that runs out of the table", [[50, 30, 160]], [[0, 0, 100], [100, 0, 100]], 3 },
        { "as long together as the others", [[20, 20, 80], [40, 20, 80], [60, 20, 80], [80, 20, 80]], [[0, 0, 100], [100, 0, 100]], 6 },
        { "lines that hardly meet are no table", [[50, 30, 60]], [[0, 0, 100], [90, 10, 90]], 3 },
    };

    [Theory]
    [MemberData(nameof(Across))]
    public void ALineThatEndsNowhereIsLooseBetweenOthers(string why, float[][] strokes, float[][] down, int left)
    {
        Edge[] own = [new(0, 0, 100), new(100, 0, 100)];
        var lattice = new Lattice(
            [.. own[..(down[1][0] < 100 ? 1 : 2)].Concat(strokes.Select(static line => new Edge(line[0], line[1], line[2]))).OrderBy(static line => line.Position)],
            [.. down.Select(static line => new Edge(line[0], line[1], line[2]))]);
        LooseLines.LeaveOut(lattice, GridOptions.Default);
        Assert.True(left == lattice.Horizontal.Count + (down[1][0] < 100 ? 1 : 0), why);
    }

    [Fact]
    public void ATableInACellIsATable()
    {
        var page = new PageBuilder().Horizontal(100, 50, 310).Horizontal(120, 50, 310).Horizontal(166, 50, 310).Horizontal(186, 50, 310)
            .Vertical(50, 100, 186).Vertical(150, 100, 186).Vertical(310, 100, 186).Table(152, 123, [60, 60], ["目标", "数量"], ["修缮", "3"]);
        var grids = GridBuilder.Build(page.Build()).Grids;
        Assert.Equal(["目标", "数量", "修缮", "3"], grids.Single(static grid => grid.Box.X0 > 100).Cells.Select(static cell => cell.Text));
    }

    private static Ruling Line(float y, float x0, float x1) => new(true, y, x0, x1, 0.5f, 0);

    private static Ruling Down(float x, float y0, float y1) => new(false, x, y0, y1, 0.5f, 0);

    private static Ruling[] Box(float x0, float y0, float x1, float y1) => [Line(y0, x0, x1), Line(y1, x0, x1), Down(x0, y0, y1), Down(x1, y0, y1)];
}
