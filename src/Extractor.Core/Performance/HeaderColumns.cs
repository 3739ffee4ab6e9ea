using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>The header of an indicator or fund table: what each column holds.</summary>
/// <typeparam name="T">The kinds of columns.</typeparam>
/// <param name="Rows">Rows that the header takes.</param>
/// <param name="Columns">For each column of the table its kind, or null where no header names it.</param>
/// <param name="Cells">For each column its lowest header cell, or null.</param>
internal sealed record HeaderColumns<T>(int Rows, T?[] Columns, TableCell?[] Cells)
    where T : struct, Enum
{
    /// <summary>Reads a header that begins in row <paramref name="first"/>; null where too few of its cells are known headers.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">The row.</param>
    /// <param name="known">Known headers as match keys.</param>
    /// <param name="fewest">Different kinds that make a header.</param>
    public static HeaderColumns<T>? Read(Table table, int first, WordTable<T> known, int fewest)
    {
        if (CountIn(table.Rows[first], known) < fewest || PrintsFigures(table.Rows[first], known))
            return null;
        var columns = new T?[table.ColumnCount];
        var cells = new TableCell?[table.ColumnCount];
        Mark(table.Rows[first], known, columns, cells);
        if (KindsIn(columns) < fewest)
            return null;

        // Rows under the first belong to the header as long as they print nothing but headers beside cells that began above.
        var rows = 1;
        while (first + rows < table.Rows.Length && IsHeaderRow(table.Rows[first], table.Rows[first + rows], known, columns))
        {
            Mark(table.Rows[first + rows], known, columns, cells);
            rows++;
        }

        return new HeaderColumns<T>(rows, columns, cells);
    }

    /// <summary>The first column of a kind, or -1.</summary>
    public int IndexOf(T kind, int from = 0) => IndexOf(Columns, kind, from);

    /// <summary>The columns below the header that begins in a column.</summary>
    public (int From, int To) Under(int column)
    {
        var to = column + 1;
        while (to < Cells.Length && Cells[to] is { } cell && ReferenceEquals(cell, Cells[column]))
            to++;
        return (column, to);
    }

    /// <summary>The header cells that begin in a row, two of one kind counted twice: most rows have none.</summary>
    private static int CountIn(TableRow row, WordTable<T> known)
    {
        var count = 0;
        foreach (var cell in RowShape.Printed(row))
            count += Find(cell, known, out _) ? 1 : 0;
        return count;
    }

    /// <summary>预算数 100 执行数 93.31: a figure beside its label makes no header.</summary>
    private static bool PrintsFigures(TableRow row, WordTable<T> known)
    {
        TableCell? before = null;
        foreach (var cell in RowShape.Printed(row))
        {
            if (before is not null && before.EndColumn == cell.Column && TakenCells.IsFigure(cell) && Find(before, known, out _))
                return true;
            before = cell;
        }

        return false;
    }

    /// <summary>Looks a header up, and once more without what it adds in brackets: 分值（权重）, 权重（%）.</summary>
    private static bool Find(TableCell cell, WordTable<T> known, out T kind)
    {
        var key = HeaderText.Normalize(cell.Key);
        while (!known.TryGetValue(key, out kind))
        {
            if (!key.EndsWith(')') || key.LastIndexOf('(') is not (> 0 and var open))
                return false;
            key = key[..open];
        }

        return true;
    }

    /// <summary>The headers that are not known and stand right of one that is.</summary>
    public List<string> Unknown(Table table, int first)
    {
        var unknown = new List<string>();
        var begin = Array.FindIndex(Columns, static kind => kind is not null);
        for (var r = first; r < first + Rows; r++)
        {
            foreach (var cell in RowShape.Printed(table.Rows[r]))
            {
                if (cell.Column > begin && !Array.Exists(Columns[cell.Column..cell.EndColumn], static kind => kind is not null))
                    unknown.Add(cell.Text);
            }
        }

        return unknown;
    }

    private static int KindsIn(T?[] columns)
    {
        var kinds = 0;
        for (var c = 0; c < columns.Length; c++)
            kinds += columns[c] is { } kind && IndexOf(columns, kind, 0) == c ? 1 : 0;
        return kinds;
    }

    private static int IndexOf(T?[] columns, T kind, int from)
    {
        for (var c = from; c < columns.Length; c++)
        {
            if (columns[c] is { } found && EqualityComparer<T>.Default.Equals(found, kind))
                return c;
        }

        return -1;
    }

    /// <summary>Enters the headers that begin in a row.</summary>
    private static void Mark(TableRow row, WordTable<T> known, T?[] columns, TableCell?[] cells)
    {
        var begun = false;
        for (var c = 0; c < columns.Length; c++)
        {
            // A header may begin in the row above, beside a label of the whole table; left of the first it is a label itself.
            if (row.Cells[c] is not { IsBlank: false } cell || !cell.StartsHere && (!begun || columns[c] is not null) || !Find(cell, known, out var kind))
                continue;
            begun = true;
            columns[c] = kind;
            cells[c] = cell;
        }
    }

    private static bool IsHeaderRow(TableRow top, TableRow row, WordTable<T> known, T?[] columns)
    {
        int headers = 0, spanned = 0, kept = 0, parts = 0;
        var hasOthers = false;
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c] is not { } cell)
                continue;
            if (!cell.StartsHere)
            {
                var goesOn = !cell.IsBlank && ReferenceEquals(top.Cells[c]?.Source, cell.Source);
                spanned += goesOn ? 1 : 0;
                kept += goesOn && columns[c] is not null && (c == 0 || !TableRows.Share(row, c, c - 1)) ? 1 : 0;
            }
            else if (!cell.IsBlank && Find(cell, known, out _))
            {
                headers++;
            }
            else if (!cell.IsBlank && IsPart(top.Cells[c], cell, known))
            {
                parts++;
            }
            else if (!cell.IsBlank)
            {
                if (columns[c] is not null)
                    return false;
                hasOthers = true;
            }
        }

        // 近两年指标值 over 前年 and 上年: below headers that are not known stand others, beside known ones that reach down to them.
        return kept > 1 && (hasOthers || headers > 0 || parts > 0) || !hasOthers && (headers > 0 && spanned > 0 || parts > 1 && spanned > 1);
    }

    /// <summary>指标值 over 值 and 单位: a cell that parts a header with others.</summary>
    private static bool IsPart(TableCell? above, TableCell cell, WordTable<T> known) =>
        above is { StartsHere: true, IsBlank: false } && above.ColumnSpan > cell.ColumnSpan && Find(above, known, out _);
}
