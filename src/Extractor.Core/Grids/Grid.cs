using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>One ruled table on one page: the cells that its rulings enclose, placed by coordinates.</summary>
/// <remarks>
/// Rows and columns are the gaps between <see cref="RowEdges"/> and <see cref="ColumnEdges"/>, so a cell's place never depends on
/// how many cells stand before it. Cells do not overlap; a place that no ruling closes belongs to no cell.
/// </remarks>
public sealed class Grid
{
    /// <summary>Page number from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The table's outline.</summary>
    public required Box Box { get; init; }

    /// <summary>Ascending y of the horizontal edges; one more than there are rows.</summary>
    public required float[] RowEdges { get; init; }

    /// <summary>Ascending x of the vertical edges; one more than there are columns.</summary>
    public required float[] ColumnEdges { get; init; }

    /// <summary>The cells, ordered by row and then by column.</summary>
    public required Cell[] Cells { get; init; }

    /// <summary>How the cells were found.</summary>
    public Records.ExtractionMethod Method { get; init; }

    /// <summary>Number of rows.</summary>
    public int RowCount => RowEdges.Length - 1;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => ColumnEdges.Length - 1;
}

/// <summary>One cell of a grid with what is printed in it.</summary>
/// <param name="Row">First row, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="RowSpan">Rows that it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns that it covers, at least 1.</param>
/// <param name="Box">The area between its rulings.</param>
/// <param name="Text">Its lines in reading order, joined without a space between Chinese characters; empty where nothing is printed.</param>
/// <param name="TextBox">The printed letters' box; null where nothing is printed.</param>
/// <param name="Lines">The lines of <paramref name="Text"/> before they were joined.</param>
public sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box, string Text, Box? TextBox, string[] Lines)
{
    // The page and, in the lowest bit, whether there are two texts: a page has hundreds of cells, which another field would make wider.
    private readonly int pageAndTwo;

    /// <summary>Page of the boxes where it is not the grid's: a wide sheet (分栏打印) lies on several pages. Else 0.</summary>
    public int Page
    {
        get => pageAndTwo >> 1;
        init => pageAndTwo = value << 1 | pageAndTwo & 1;
    }

    /// <summary>Whether two texts stand beside each other in it, as where the rule between two cells is missing.</summary>
    public bool HoldsTwoTexts
    {
        get => (pageAndTwo & 1) != 0;
        init => pageAndTwo = pageAndTwo & ~1 | (value ? 1 : 0);
    }

    /// <summary>The text as it is compared, see <see cref="CharacterFolding.MatchKey(string)"/>; made once, since many stages ask for it.</summary>
    public string Key => field ??= CharacterFolding.MatchKey(Text);
}
