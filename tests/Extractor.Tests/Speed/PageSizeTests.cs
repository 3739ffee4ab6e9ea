using System.Diagnostics;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Speed;

/// <summary>The cost of a page grows with its letters and rulings, not with their square.</summary>
public sealed class PageSizeTests
{
    private const int Rounds = 7;

    [Fact]
    public void ALargePageIsReadWhole()
    {
        var grid = Assert.Single(GridBuilder.Build(RuledSheet.Make(50_000)).Grids);
        Assert.Equal((500, 10, 5_000), (grid.RowCount, grid.ColumnCount, grid.Cells.Length));
        Assert.All(grid.Cells, static cell => Assert.Equal(10, cell.Text.Length));
    }

    /// <summary>Ten times the page: a join of every ruling with every letter or ruling would cost a hundred times as much.</summary>
    [Fact]
    public void TenTimesThePageCostsFarLessThanAHundredTimes()
    {
        PageContent small = RuledSheet.Make(5_000), large = RuledSheet.Make(50_000);
        double most = 30 * Fastest(small), taken = Fastest(large);
        Assert.True(taken < most, $"50,000 letters and 20,000 rulings took {taken:0.0} ms, more than {most:0.0} ms, thirty times a tenth of them.");
    }

    private static double Fastest(PageContent page)
    {
        double fastest = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long began = Stopwatch.GetTimestamp();
            GridBuilder.Build(page);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return fastest;
    }
}
