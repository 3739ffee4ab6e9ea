using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Speed;

/// <summary>Pages as large as they come. What they cost is measured by the benchmarks, beside smaller ones.</summary>
public sealed class PageSizeTests
{
    [Fact]
    public void ALargePageIsReadWhole()
    {
        var grid = Assert.Single(GridBuilder.Build(RuledSheet.Make(50_000)).Grids);
        Assert.Equal((500, 10, 5_000), (grid.RowCount, grid.ColumnCount, grid.Cells.Length));
        Assert.All(grid.Cells, static cell => Assert.Equal(10, cell.Text.Length));
    }
}
