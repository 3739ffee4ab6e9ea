using Extractor.Core.Forms;
using Extractor.Core.Grids;

namespace Extractor.Core.Tables;

/// <summary>表头: the header words of one grid, as far as they tell whether a grid goes on with the rows of a table or opens other columns.</summary>
internal static class GridHeader
{
    private const int MostRows = 10;

    /// <summary>Fewer words of headers in a row may be names of the body.</summary>
    private const int FewestWords = 3;

    /// <summary>Whether a grid repeats the codes or labels of a table's header over columns that the table does not have: its right half, not more rows.</summary>
    /// <remarks>
    /// A row that repeats such a word opens columns by another word that is a header of some form, or by nothing but other words. The first
    /// row of a project's form does neither (项目名称 | 甲 | 实施单位 | 二中): names stand beside its labels.
    /// </remarks>
    /// <param name="table">The table's first grid.</param>
    /// <param name="grid">The grid that may go on with it.</param>
    /// <param name="registry">What columns are called.</param>
    public static bool OpensOtherColumns(Grid table, Grid grid, FormRegistry registry)
    {
        var rows = Rows(grid);
        if (rows == 0)
            return false;
        var known = new HashSet<string>(StringComparer.Ordinal);
        var knownRows = Rows(table);
        foreach (var cell in table.Cells)
        {
            if (cell.Row < knownRows)
                known.Add(cell.Key);
        }

        Span<int> repeated = stackalloc int[MostRows], others = stackalloc int[MostRows], headers = stackalloc int[MostRows], kept = stackalloc int[MostRows];
        foreach (var cell in grid.Cells)
        {
            if (cell.Row >= rows || cell.TextBox is null)
                continue;
            var isKnown = known.Contains(cell.Key);
            if (NamesRows(cell, registry))
                repeated[cell.Row] += isKnown ? 1 : 0;
            else if (isKnown)
                kept[cell.Row]++;
            else if (registry.IsHeader(HeaderText.Normalize(cell.Key)))
                headers[cell.Row]++;
            else
                others[cell.Row]++;
        }

        for (var r = 0; r < rows; r++)
        {
            // A row without such a word may be one of the body that prints no value.
            if (repeated[r] > 0 && (headers[r] > 0 || others[r] > 1 && kept[r] == 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether a grid begins with a header that shares no word with that of a disclosure form: the rows below are another table's, whose title is missing.</summary>
    /// <remarks>Such a row prints nothing but words of headers, one of which names rows. A row of the body may hold one of them (合计), but not each and every one.</remarks>
    /// <param name="table">The form's first grid.</param>
    /// <param name="grid">The grid that may go on with it.</param>
    /// <param name="registry">What columns are called.</param>
    public static bool IsOfAnother(Grid table, Grid grid, FormRegistry registry)
    {
        int printed = 0, names = 0, rows = Rows(grid);
        foreach (var cell in grid.Cells)
        {
            if (cell.Row > 0 || rows == 0)
                break;
            if (cell.TextBox is null)
                continue;
            var isName = NamesRows(cell, registry);
            if (!isName && !registry.IsHeader(HeaderText.Normalize(cell.Key)) || registry.Vocabulary.Totals.Contains(cell.Key) && printed == 0)
                return false;
            printed++;
            names += isName ? 1 : 0;
        }

        if (names == 0 || printed < FewestWords)
            return false;
        var knownRows = Rows(table);
        foreach (var known in table.Cells)
        {
            if (known.Row >= knownRows)
                break;
            if (known.TextBox is not null && Array.Exists(grid.Cells, cell => cell.Row == 0 && cell.Key == known.Key && !registry.Vocabulary.Totals.Contains(known.Key)))
                return false;
        }

        return true;
    }

    /// <summary>Whether a grid's header calls what names its rows otherwise than that of a table does: 单位名称 over the same columns as 项目 begins another form.</summary>
    /// <param name="table">The table's first grid.</param>
    /// <param name="grid">The grid that may go on with it.</param>
    /// <param name="registry">What columns are called.</param>
    public static bool NamesRowsOtherwise(Grid table, Grid grid, FormRegistry registry)
    {
        int rows = Rows(grid), names = 0, values = 0;
        foreach (var cell in grid.Cells)
        {
            if (cell.Row >= rows)
                break;
            if (cell.TextBox is null)
                continue;
            if (!NamesRows(cell, registry))
                values += registry.IsHeader(HeaderText.Normalize(cell.Key)) ? 1 : 0;
            else if (Array.Exists(table.Cells, known => known.Key == cell.Key))
                return false;
            else
                names++;
        }

        // A header that a page end cuts goes on with the names of its next line: 项目 over 科目编码 and 科目名称.
        var knownRows = Rows(table);
        return knownRows < table.RowCount && names > 0 && values + names >= FewestWords && Array.Exists(table.Cells, cell => cell.Row < knownRows && NamesRows(cell, registry));
    }

    private static bool NamesRows(Cell cell, FormRegistry registry) => registry.Vocabulary.Labels.Contains(cell.Key) || registry.Vocabulary.Codes.Contains(cell.Key);

    /// <summary>The rows above the first one that prints a value or a code.</summary>
    public static int Rows(Grid grid)
    {
        foreach (var cell in grid.Cells)
        {
            if (cell.Row >= MostRows)
                return MostRows;
            if (cell.TextBox is not null && RowShape.PrintsValue(cell.Key, cell.Text))
                return cell.Row;
        }

        return Math.Min(MostRows, grid.RowCount);
    }
}
