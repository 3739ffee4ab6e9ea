using Extractor.Core.Geometry;
using Extractor.Core.Grids;

namespace Extractor.Core.Tables;

/// <summary>One printed row of a table that may run over pages, its cells placed in the columns of the whole table.</summary>
/// <param name="Page">Page number from 1 on which the row begins.</param>
/// <param name="Part">Index of the table's part that holds it.</param>
/// <param name="Cells">For each column of the table the cell that covers it, or null; a cell that spans columns stands in each of them.</param>
public sealed record TableRow(int Page, int Part, TableCell?[] Cells);

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
    /// <summary>The text as it is compared, see <see cref="Text.CharacterFolding.MatchKey(string)"/>.</summary>
    public string Key => ReferenceEquals(Text, Source.Text) ? Source.Key : field ??= Core.Text.CharacterFolding.MatchKey(Text);

    /// <summary>Whether anything is printed.</summary>
    public bool IsBlank => TextBox is null;

    /// <summary>First column to the right of the cell.</summary>
    public int EndColumn => Column + ColumnSpan;
}
