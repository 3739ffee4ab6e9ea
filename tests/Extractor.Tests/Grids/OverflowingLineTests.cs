using Extractor.Core.Grids;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Grids;

/// <summary>Two cells below each other (y 50 to 90 and 90 to 130, x 50 to 100) and one beside the upper (x 100 to 200).</summary>
public sealed class OverflowingLineTests
{
    private static PageBuilder Page() => new PageBuilder()
        .Horizontal(50, 50, 200).Horizontal(90, 50, 200).Horizontal(130, 50, 200).Horizontal(170, 50, 200)
        .Vertical(50, 50, 170).Vertical(100, 50, 130).Vertical(200, 50, 170);

    /// <summary>Lines as they are drawn, each with its place, and what the cells of the first column and the one below both print.</summary>
    public static TheoryData<(float X, float Y, string Text)[], string, string, string> Drawn => new()
    {
        // The first line stands on the upper border: its centre lies in the cell above, which has a text of its own.
        { [(60, 60, "无"), (52, 84, "指标值"), (52, 97, "偏低，"), (52, 110, "调整。")], "无", "指标值偏低，调整。", "" },
        { [(52, 84, "指标值"), (52, 97, "偏低，"), (52, 110, "调整。")], "", "指标值偏低，调整。", "" },
        // The last line stands on the lower border of the upper cell.
        { [(52, 57, "指标值"), (52, 71, "偏低，"), (52, 85.5f, "调整。"), (60, 105, "无")], "指标值偏低，调整。", "无", "" },
        // The first line stands on the upper border of the table.
        { [(52, 43, "指标值"), (52, 57, "偏低，"), (52, 71, "调整。")], "指标值偏低，调整。", "", "" },
        // One after the other, but in two cells: neither stands on the border.
        { [(52, 74, "偏低，"), (52, 95, "调整。")], "偏低，", "调整。", "" },
        // A line between two texts may belong to either.
        { [(52, 71, "甲"), (52, 84, "乙"), (52, 97, "丙")], "甲乙", "丙", "" },
        // The first line of the next text follows nearer than the lines of a text do.
        { [(52, 58, "指标值"), (52, 71, "偏低，"), (52, 83, "调整。"), (52, 92, "预算"), (52, 105, "减少")], "指标值偏低，调整。", "预算减少", "" },
        { [(52, 60, "指标值"), (52, 73, "偏低，"), (52, 86, "调整。"), (52, 95, "预算"), (52, 108, "减少")], "指标值偏低，调整。", "预算减少", "" },
        // What stands below is a cell of other columns, whose text is drawn next.
        { [(52, 124, "0.00"), (52, 138, "目标一"), (52, 152, "目标二")], "", "0.00", "目标一目标二" },
    };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void ALineOnABorderBelongsToTheCellOfItsText((float X, float Y, string Text)[] lines, string upper, string lower, string below)
    {
        var page = Page().Text(110, 60, "旁");
        foreach (var (x, y, text) in lines)
            page.Text(x, y, text);

        var cells = Assert.Single(GridBuilder.Build(page.Build()).Grids).Cells;
        Assert.Equal((upper, lower, below, "旁"), (At(55, 55), At(55, 95), At(55, 135), At(105, 55)));

        string At(float x, float y) => cells.Single(cell => cell.Box.X0 < x && x < cell.Box.X1 && cell.Box.Y0 < y && y < cell.Box.Y1).Text;
    }

    /// <summary>Where no lines are drawn, the borders of cells are where the texts leave room: a line near one was given to the row below.</summary>
    [Theory]
    [InlineData(ExtractionMethod.Lattice, 1)]
    [InlineData(ExtractionMethod.Stream, 0)]
    public void WithoutLinesTheTextsTellTheCells(ExtractionMethod method, int expected)
    {
        var letters = new PageBuilder().Text(52, 84, "甲").Text(52, 97, "乙").Text(52, 110, "丙").Build().Letters;
        int[] owners = [0, 1, 1], starts = [0, 1, 2, 0, 0];
        var skeleton = new Skeleton([50, 100], [50, 90, 130], [new CellSpan(0, 0, 1, 1), new CellSpan(1, 0, 1, 1)], [0, 1], method);

        new OverflowingLines(letters, owners, starts, [skeleton], [0, 2]).GiveBack(1);

        Assert.Equal([expected, 1, 1], owners);
        Assert.Equal([0, 1 - expected, 2 + expected, 0, 0], starts);
    }
}
