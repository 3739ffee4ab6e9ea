using Extractor.Core.Tables;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class ColumnAlignmentTests
{
    /// <summary>The edges of a table and of a part on another page, and which of the table's edges the part's are.</summary>
    public static TheoryData<string, float[], float[], int[]?> Edges => new()
    {
        { "the same", [50, 100, 200, 300], [50, 100, 200, 300], [0, 1, 2, 3] },
        { "the same shape, wider", [50, 100, 200, 300], [40, 100, 220, 340], [0, 1, 2, 3] },
        { "merged columns", [50, 100, 200, 300], [50, 200, 300], [0, 2, 3] },
        { "merged columns, shifted by the left margin", [50, 100, 200, 300], [70, 220, 320], [0, 2, 3] },
        { "without the first column, flush right elsewhere", [0, 50, 150, 250], [10, 110, 210], [1, 2, 3] },
        { "without the first column, in place", [0, 50, 150, 250, 400], [50, 150, 250], [1, 2, 3] },
        { "two edges at one of the table's", [0, 100, 200], [0, 2, 100, 200], null },
        { "other columns", [0, 50, 100, 150, 400], [0, 75, 230, 400], null },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void APartStandsUnderTheColumnsOfItsTable(string name, float[] table, float[] part, int[]? expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, ColumnAlignment.Align(table, part));
    }
}
