using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>The part of a table that stands on one page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Grid">The grid on it.</param>
/// <param name="Above">The lines between the grid and what stands above it on the page.</param>
/// <param name="Edges">For each column edge of the grid the column edge of the table that it falls on.</param>
public sealed record TablePart(PrintedPage Page, Grid Grid, TextLine[] Above, int[] Edges);

/// <summary>A table with all its parts, over pages or not.</summary>
public sealed class Table
{
    /// <summary>Number within the document, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its parts in page order; at least one.</summary>
    public required TablePart[] Parts { get; init; }

    /// <summary>Number of columns.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>The rows of all parts, headers and their repetitions included.</summary>
    public required TableRow[] Rows { get; init; }

    /// <summary>The form that the title names, or null.</summary>
    public TitleMatch? Title { get; init; }

    /// <summary>First page from 1.</summary>
    public int PageFirst => Parts[0].Page.Number;

    /// <summary>Last page.</summary>
    public int PageLast => Parts.Max(static part => part.Page.Pages[^1]);

    /// <summary>The caption: the lines above the first part, and those above the right half of a form that has one.</summary>
    public TextLine[] Caption
    {
        get => field ?? Parts[0].Above;
        init;
    }

    /// <summary>The caption with what sheets print of it in cells: title, 编制单位, year and unit in the first rows.</summary>
    public IEnumerable<TextLine> Heading
    {
        get
        {
            foreach (var line in Caption)
                yield return line;
            foreach (var row in Rows)
            {
                if (!row.IsHeading(Title))
                    break;
                foreach (var cell in row.Cells)
                {
                    if (cell is { StartsHere: true, IsBlank: false })
                        yield return cell.AsLine();
                }
            }
        }
    }

    /// <summary>The same table under another number, or with other rows; its parts, its title and its caption stay.</summary>
    internal Table Copy(int? index = null, TableRow[]? rows = null, int? columnCount = null) =>
        new() { Index = index ?? Index, Parts = Parts, ColumnCount = columnCount ?? ColumnCount, Rows = rows ?? Rows, Title = Title, Caption = Caption };
}
