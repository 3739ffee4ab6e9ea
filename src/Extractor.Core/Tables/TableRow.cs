using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>One printed row of a table that may run over pages, its cells placed in the columns of the whole table.</summary>
/// <param name="Page">Page number from 1 on which the row begins.</param>
/// <param name="Part">Index of the table's part that holds it.</param>
/// <param name="Cells">For each column of the table the cell that covers it, or null; a cell that spans columns stands in each of them.</param>
public sealed record TableRow(int Page, int Part, TableCell?[] Cells)
{
    /// <summary>Whether the row prints nothing but what else stands above a table: its title, a cell over all columns, or 编制单位, year and unit in cells.</summary>
    /// <param name="title">The table's title, or null.</param>
    internal bool IsHeading(TitleMatch? title)
    {
        foreach (var cell in Cells)
        {
            if (cell is null or { IsBlank: true } || cell.ColumnSpan == Cells.Length || title is not null && cell.Key.Contains(title.Key, StringComparison.Ordinal))
                continue;
            if (!cell.Key.AsSpan().ContainsAny(':', '年', '表') || !CaptionReader.IsCaption(cell.Key))
                return false;
        }

        return true;
    }
}

/// <summary>A cell of a table that may run over pages.</summary>
/// <param name="Column">First column of the table that it covers, from 0.</param>
/// <param name="ColumnSpan">Columns that it covers.</param>
/// <param name="StartsHere">Whether this row is the first of the rows that it spans.</param>
/// <param name="Page">Page number from 1.</param>
/// <param name="Text">What it prints.</param>
/// <param name="TextBox">The printed letters' box; null where nothing is printed.</param>
/// <param name="Source">The grid's cell.</param>
public sealed record TableCell(int Column, int ColumnSpan, bool StartsHere, int Page, string Text, Box? TextBox, Cell Source)
{
    /// <summary>The text as it is compared, see <see cref="CharacterFolding.MatchKey(string)"/>.</summary>
    public string Key => ReferenceEquals(Text, Source.Text) ? Source.Key : field ??= CharacterFolding.MatchKey(Text);

    /// <summary>Whether anything is printed.</summary>
    public bool IsBlank => TextBox is null;

    /// <summary>What a cell that prints something says, as a line of a caption.</summary>
    internal TextLine AsLine() => new(Text, TextBox!.Value, 0f, 0, [new TextSegment(Text, TextBox.Value)]);

    /// <summary>First column to the right of the cell.</summary>
    public int EndColumn => Column + ColumnSpan;
}
