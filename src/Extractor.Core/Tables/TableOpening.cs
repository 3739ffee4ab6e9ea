using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Grids;

namespace Extractor.Core.Tables;

/// <summary>The first rows of a table's body, as far as they tell whether a grid without a title goes on with a table or begins one of its own.</summary>
/// <remarks>
/// A table prints its 合计 once, at its top or at its end, and its codes are those of one classification. A sheet may repeat its first rows on
/// every page, the 合计 among them: then they come with the same figures, and other rows below.
/// </remarks>
internal static class TableOpening
{
    /// <summary>Digits of a 类; fewer are parts of codes, or numbers of lines and columns.</summary>
    private const int ShortestCode = 3;

    /// <summary>Digits of a 项.</summary>
    private const int LongestCode = 7;

    /// <summary>Whether two grids begin with the same row, whatever its figures: the second may be another table of the same form.</summary>
    public static bool IsSame(Grid one, Grid other)
    {
        var first = Label(one, FirstRow(one));
        return first.Length > 0 && first == Label(other, FirstRow(other));
    }

    /// <summary>Whether a grid without a title cannot go on with the rows of a table: the table lost its title.</summary>
    /// <param name="parts">The table's parts so far.</param>
    /// <param name="grid">The grid on the next page.</param>
    /// <param name="vocabulary">What totals are called.</param>
    public static bool BeginsAnew(List<TablePart> parts, Grid grid, HeaderVocabulary vocabulary)
    {
        var opening = parts[0].Grid;
        int row = FirstRow(grid), first = FirstRow(opening);
        if (row < 0 || first < 0)
            return row >= 0 && EndsBlank(parts[^1].Grid);
        if (ClassOfCodes(grid) is not '\0' and var own && ClassOfCodes(parts) is not '\0' and var known && own != known)
            return true;
        var isTotal = IsTotal(grid, row, vocabulary);
        if (Label(opening, first) == Label(grid, row) && (isTotal || RepeatsFirstRow(opening, grid)))
            return !PrintTheSame(opening, first, grid, row) || isTotal && PrintTheSame(opening, first + 1, grid, row + 1);
        return isTotal && (IsTotal(opening, first, vocabulary) || OpensList(grid, row, vocabulary) && IsTotal(parts[^1].Grid, LastRow(parts[^1].Grid), vocabulary));
    }

    /// <summary>Whether a grid goes on with a table's rows though its columns are as many of other widths: its first code comes next to the table's last one.</summary>
    /// <remarks>A sheet that was put together page by page has a table of its own on each, which fits its columns to the words on it.</remarks>
    /// <param name="last">The table's last grid.</param>
    /// <param name="grid">The grid on the next page.</param>
    public static bool GoesOnWithCodes(Grid last, Grid grid)
    {
        if (last.ColumnCount != grid.ColumnCount || FirstRow(grid) is not (var row and >= 0))
            return false;
        var before = "";
        for (var i = last.RowCount - 1; i >= 0 && before.Length == 0; i--)
            before = Code(last, i);
        return before.Length > 0 && Code(grid, row) is { Length: > 0 } code && code[0] == before[0] && string.CompareOrdinal(code, before) > 0;
    }

    /// <summary>Whether a grid with as many columns repeats the table's header, cell by cell: the gaps between figures, by which columns without rules are told, lie elsewhere on every page.</summary>
    /// <param name="table">The table's first grid.</param>
    /// <param name="grid">The grid on the next page.</param>
    public static bool RepeatsHeader(Grid table, Grid grid)
    {
        if (table.ColumnCount != grid.ColumnCount)
            return false;
        var printed = 0;
        for (var i = 0; i < table.Cells.Length && i < grid.Cells.Length; i++)
        {
            Cell one = table.Cells[i], other = grid.Cells[i];
            if (one.Row != other.Row || one.Column != other.Column || one.ColumnSpan != other.ColumnSpan || one.Key != other.Key)
                break;
            printed += one.TextBox is null ? 0 : 1;
        }

        return printed >= table.ColumnCount;
    }

    /// <summary>The code that a row begins with, in one cell or in several; empty where it begins with none.</summary>
    private static string Code(Grid grid, int row)
    {
        var code = "";
        foreach (var cell in grid.Cells)
        {
            if (cell.Row == row && cell.TextBox is not null && !CodeText.IsDigits(cell.Key))
                break;
            code += cell.Row == row ? cell.Key : "";
        }

        return code.Length is >= ShortestCode and <= LongestCode ? code : "";
    }

    /// <summary>空表: whether the last row of a table prints nothing: one without any figure before it has no more rows.</summary>
    private static bool EndsBlank(Grid grid) => Array.TrueForAll(grid.Cells, cell => cell.Row + cell.RowSpan < grid.RowCount || cell.TextBox is null);

    /// <summary>Whether the first rows of both grids, those of their headers, print the same.</summary>
    private static bool RepeatsFirstRow(Grid one, Grid other)
    {
        var printed = 0;
        foreach (var (a, b) in one.Cells.Zip(other.Cells))
        {
            if (a.Row > 0 || b.Row > 0)
                break;
            if (a.Key != b.Key)
                return false;
            printed += a.TextBox is null ? 0 : 1;
        }

        return printed > 1;
    }

    private static bool PrintTheSame(Grid one, int row, Grid other, int otherRow) => Keys(one, row).SequenceEqual(Keys(other, otherRow));

    private static IEnumerable<string> Keys(Grid grid, int row) => grid.Cells.Where(cell => cell.Row == row).Select(static cell => cell.Key);

    /// <summary>The first row that holds a figure; -1 where none does.</summary>
    private static int FirstRow(Grid grid) => Array.Find(grid.Cells, IsFigure)?.Row ?? -1;

    private static int LastRow(Grid grid) => Array.FindLast(grid.Cells, IsFigure)?.Row ?? -1;

    /// <summary>Whether the row below a total is another one's: 收入总计 behind 本年收入合计 has none, or one of the kind.</summary>
    private static bool OpensList(Grid grid, int total, HeaderVocabulary vocabulary) =>
        Array.Find(grid.Cells, cell => cell.Row > total && IsFigure(cell)) is { Row: var next } && !IsTotal(grid, next, vocabulary);

    private static bool IsFigure(Cell cell) => cell.TextBox is not null && PrintedValueParser.Parse(cell.Text) is { Kind: PrintedValueKind.Number, Value.Scale: > 0 };

    /// <summary>What a row prints before its first figure.</summary>
    private static string Label(Grid grid, int row)
    {
        var label = "";
        foreach (var cell in grid.Cells)
        {
            if (cell.Row == row && IsFigure(cell))
                break;
            label += cell.Row == row ? cell.Key : "";
        }

        return label;
    }

    private static bool IsTotal(Grid grid, int row, HeaderVocabulary vocabulary)
    {
        foreach (var cell in grid.Cells)
        {
            if (cell.Row == row && IsFigure(cell))
                break;
            if (cell.Row == row && vocabulary.Totals.Contains(cell.Key))
                return true;
        }

        return false;
    }

    /// <summary>The class that all codes of a table's parts begin with; '\0' where they have none, or several.</summary>
    private static char ClassOfCodes(List<TablePart> parts)
    {
        var known = '\0';
        foreach (var part in parts)
        {
            var own = ClassOfCodes(part.Grid);
            if (own == '\0' || known != '\0' && own != known)
                return '\0';
            known = own;
        }

        return known;
    }

    /// <summary>2 for subjects by function, 3 and 5 for those of the department's and the government's economic classification; '\0' for none, or others.</summary>
    /// <remarks>A code stands before the words of its row, an amount without decimals behind them.</remarks>
    private static char ClassOfCodes(Grid grid)
    {
        var found = '\0';
        var named = -1;
        foreach (var cell in grid.Cells)
        {
            if (cell.TextBox is null || cell.Row == named)
                continue;
            if (!CodeText.IsDigits(cell.Key))
                named = cell.Row;
            if (cell.Row == named || cell.Key.Length < ShortestCode)
                continue;
            if (cell.Key[0] is not ('2' or '3' or '5') || found != '\0' && cell.Key[0] != found)
                return '\0';
            found = cell.Key[0];
        }

        return found;
    }
}
