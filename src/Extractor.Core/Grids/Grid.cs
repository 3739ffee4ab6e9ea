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
    private const int FlagBits = 2;
    private const int TwoTexts = 1;
    private const int EarlyBreak = 2;

    // The page and, in the lowest bits, what is known of the lines: a page has hundreds of cells, which another field would make wider.
    private readonly int pageAndFlags;

    /// <summary>Page of the boxes where it is not the grid's: a wide sheet (分栏打印) lies on several pages. Else 0.</summary>
    public int Page
    {
        get => pageAndFlags >> FlagBits;
        init => pageAndFlags = value << FlagBits | pageAndFlags & (TwoTexts | EarlyBreak);
    }

    /// <summary>Whether two texts stand beside each other in it, as where the rule between two cells is missing.</summary>
    public bool HoldsTwoTexts
    {
        get => (pageAndFlags & TwoTexts) != 0;
        init => pageAndFlags = pageAndFlags & ~TwoTexts | (value ? TwoTexts : 0);
    }

    /// <summary>Whether one of its lines ends although the beginning of the next would have stood behind it: what wraps fills its line first.</summary>
    public bool BreaksEarly
    {
        get => (pageAndFlags & EarlyBreak) != 0;
        init => pageAndFlags = pageAndFlags & ~EarlyBreak | (value ? EarlyBreak : 0);
    }

    /// <summary>The text as it is compared, see <see cref="CharacterFolding.MatchKey(string)"/>; made once, since many stages ask for it.</summary>
    public string Key => field ??= CharacterFolding.MatchKey(Text);
}
