using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>续表: puts the halves of a form together whose right columns stand on the pages after its left ones, under the same codes and labels.</summary>
/// <remarks>
/// The rows of both halves are recognised by what the repeated columns print. Only where these are the same, row by row and in the same order,
/// do the halves become one table; else the right half stays a table of its own, of which no form is known.
/// </remarks>
internal static class RightHalves
{
    /// <summary>The tables with right halves joined to the tables before them.</summary>
    public static Table[] Join(Table[] tables, FormRegistry registry, DocumentMargins margins)
    {
        var joined = new List<Table>(tables.Length);
        foreach (var table in tables)
        {
            if (joined.Count > 0 && Join(joined[^1], table, registry, margins) is { } whole)
                joined[^1] = whole;
            else
                joined.Add(table);
        }

        if (joined.Count == tables.Length)
            return tables;
        return [.. joined.Select(static (table, index) => table.Copy(index))];
    }

    private static Table? Join(Table left, Table right, FormRegistry registry, DocumentMargins margins)
    {
        Grid first = left.Parts[0].Grid, other = right.Parts[0].Grid;
        if (!IsTitledAlike(left, right) || !Array.Exists(left.Parts, part => part.Page.Pages[^1] + 1 == right.PageFirst)
            || !GridHeader.OpensOtherColumns(first, other, registry) || IsLabelledOtherwise(left, right) || !Array.TrueForAll(right.Caption, line => IsCaptionAgain(line, right, margins)) || !Array.TrueForAll(left.Parts, margins.NothingElseBelow)
            || Array.Exists(left.Parts, IsTurned) || Array.Exists(right.Parts, IsTurned))
            return null;
        var header = GridHeader.Rows(other);
        var repeated = RepeatedColumns(left, right, header);
        if (repeated == 0 || header != GridHeader.Rows(first) || OpensWithTotal(right, header, repeated, registry, isAlone: true) && OpensWithTotal(left, header, repeated, registry, isAlone: false))
            return null;
        List<TableRow> leftRows = RowsOnce(left, header, repeated, registry), rightRows = RowsOnce(right, header, repeated, registry);
        if (leftRows.Count != rightRows.Count)
            return null;
        var columns = left.ColumnCount + right.ColumnCount - repeated;
        var rows = new TableRow[leftRows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (KeyOf(leftRows[i], repeated) != KeyOf(rightRows[i], repeated) || Beside(leftRows[i], rightRows[i], repeated, columns) is not { } row)
                return null;
            rows[i] = row;
        }

        var whole = new Table { Index = left.Index, Parts = [.. left.Parts, .. right.Parts], ColumnCount = columns, Rows = rows, Title = left.Title ?? right.Title, Caption = [.. left.Caption, .. right.Caption] };
        return IsOneForm(whole, left, right, registry) ? whole : null;
    }

    /// <summary>Whether a form whose title only one half prints knows the other half's columns as well as that one's: else they are two forms with the same rows, 收入 and 支出.</summary>
    private static bool IsOneForm(Table whole, Table left, Table right, FormRegistry registry)
    {
        if (whole.Title?.Form is not { } form || left.Title is not null && right.Title is not null)
            return true;
        var titled = left.Title is not null ? left : right;
        return HeaderReader.Read(whole, form, registry, year: 0).UnknownMeasures <= HeaderReader.Read(titled, form, registry, year: 0).UnknownMeasures;
    }

    /// <summary>Whether the right half has no title of its own: it repeats that of the left, or prints the only one, which stands in the middle of all columns.</summary>
    private static bool IsTitledAlike(Table left, Table right) =>
        right.Title is not { } title || (left.Title is { } own ? own.Key == title.Key : title.Form is not null && PrintedTitle.Of(left) is null);

    /// <summary>Whether both print a label, 公开02表 and 公开03表: two forms, though their rows may be the same.</summary>
    private static bool IsLabelledOtherwise(Table left, Table right) =>
        CaptionReader.Read(right.Caption).FormLabel is { } label && CaptionReader.Read(left.Caption).FormLabel is { } own && own != label;

    /// <summary>Whether a line above a right half says nothing that makes it a table of its own: its unit, its label, the form's title again.</summary>
    private static bool IsCaptionAgain(TextLine line, Table right, DocumentMargins margins) =>
        margins.Contain(line, right.Parts[0].Page) || right.Title is { } title && line.Key.Contains(title.Key, StringComparison.Ordinal);

    /// <summary>Boxes of a joined row are taken back to their page as those of its left half are.</summary>
    private static bool IsTurned(TablePart part) => part.Page.Direction != TextDirection.Right;

    /// <summary>The number of columns at the left under which both headers print the same.</summary>
    private static int RepeatedColumns(Table left, Table right, int header)
    {
        var most = Math.Min(left.ColumnCount, right.ColumnCount);
        for (var column = 0; column < most; column++)
        {
            for (var row = 0; row < Math.Min(header, Math.Min(left.Rows.Length, right.Rows.Length)); row++)
            {
                if (left.Rows[row].Cells[column]?.Key != right.Rows[row].Cells[column]?.Key)
                    return column;
            }
        }

        return 0;
    }

    /// <summary>Whether the first of a half's own columns is headed as a total; 本年支出合计 beside 本年收入合计 is that of another form, 小计 below 上年结转 is not.</summary>
    /// <param name="half">The half.</param>
    /// <param name="header">Its header rows.</param>
    /// <param name="column">The column.</param>
    /// <param name="registry">What totals are called.</param>
    /// <param name="isAlone">Whether no other header may stand above it.</param>
    private static bool OpensWithTotal(Table half, int header, int column, FormRegistry registry, bool isAlone)
    {
        TableCell? lowest = null;
        for (var row = 0; row < Math.Min(header, half.Rows.Length); row++)
        {
            if (half.Rows[row].Cells[column] is not { IsBlank: false, StartsHere: true } cell)
                continue;
            if (isAlone && lowest is not null)
                return false;
            lowest = cell;
        }

        return lowest is not null && registry.Vocabulary.Totals.Contains(lowest.Key);
    }

    /// <summary>A table's rows without the headers that its further pages repeat.</summary>
    private static List<TableRow> RowsOnce(Table table, int header, int repeated, FormRegistry registry)
    {
        var headers = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<TableRow>(table.Rows.Length);
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (i < header)
                headers.Add(KeyOf(row, repeated));
            else if (row.Part > 0 && (headers.Contains(KeyOf(row, repeated)) || row.Cells[0] is { } cell && registry.Vocabulary.ColumnNumbers.Contains(cell.Key)))
                continue;
            rows.Add(row);
        }

        return rows;
    }

    private static string KeyOf(TableRow row, int repeated)
    {
        var key = "";
        for (var c = 0; c < repeated; c++)
            key += (row.Cells[c] is { StartsHere: true } cell && cell.Column == c ? cell.Key : "") + '\n';
        return key;
    }

    /// <summary>The row with the right half's columns behind those of the left; null where a cell lies over the seam.</summary>
    private static TableRow? Beside(TableRow left, TableRow right, int repeated, int columns)
    {
        var cells = new TableCell?[columns];
        left.Cells.CopyTo(cells, 0);
        for (var c = repeated; c < right.Cells.Length; c++)
        {
            if (right.Cells[c] is not { } cell)
                continue;
            if (cell.Column < repeated)
                return null;
            var at = left.Cells.Length + c - repeated;
            cells[at] = cell.Column == c ? cell with { Column = at } : cells[at - 1];
        }

        return left with { Cells = cells };
    }
}
