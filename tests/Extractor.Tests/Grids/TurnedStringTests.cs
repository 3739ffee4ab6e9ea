using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Grids;

public sealed class TurnedStringTests
{
    private const int Outside = 2;

    /// <summary>Two letters turned across the page, one in cell 0 and one in cell 1, and two letters that lie beside each other in a cell.</summary>
    [Theory]
    [InlineData(TextDirection.Up, 60f, 50f, 0, true)]
    [InlineData(TextDirection.Left, 60f, 50f, 0, true)]
    [InlineData(TextDirection.Right, 60f, 50f, 0, false)]
    [InlineData(TextDirection.Up, 75f, 50f, 0, false)] // too far apart for a string
    [InlineData(TextDirection.Up, 30f, 50f, 0, false)] // the second is left of the first
    [InlineData(TextDirection.Up, 60f, 56f, 0, false)] // and here below it
    [InlineData(TextDirection.Up, 60f, 50f, Outside, false)]
    public void AStringTurnedInACellWithLevelTextIsOfNoCell(TextDirection direction, float x, float y, int cell, bool isLeftOut)
    {
        var page = new PageBuilder().Text(50, 50, "合").Text(x, y, "计");
        var letters = (direction == TextDirection.Left ? page.Text(110, 100, "某", direction: direction).Text(100, 100, "局", direction: direction)
            : page.Text(100, 110, "某", direction: direction).Text(100, 100, "局", direction: direction)).Build().Letters;
        int[] owners = [cell, cell, cell, 1], starts = new int[Outside + 3];
        foreach (var owner in owners)
            starts[owner + 1]++;

        TurnedStrings.LeaveOut(letters, owners, starts, Outside);

        Assert.Equal(isLeftOut ? [cell, cell, Outside + 1, Outside + 1] : new[] { cell, cell, cell, 1 }, owners);
        Assert.Equal(Enumerable.Range(0, Outside + 2).Select(owner => owners.Count(o => o == owner)), starts[1..]);
    }
}
