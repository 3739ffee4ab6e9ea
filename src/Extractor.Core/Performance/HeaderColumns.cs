using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>The header of an indicator or fund table: what each column holds.</summary>
/// <typeparam name="T">The kinds of columns.</typeparam>
/// <param name="Rows">Rows that the header takes.</param>
/// <param name="Columns">For each column of the table its kind, or null where no header names it.</param>
/// <param name="Texts">For each column its lowest header cell as printed; empty where there is none.</param>
internal sealed record HeaderColumns<T>(int Rows, T?[] Columns, string[] Texts)
    where T : struct, Enum
{
    /// <summary>Reads a header that begins in row <paramref name="first"/>; null where too few of its cells are known headers.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">The row.</param>
    /// <param name="known">Known headers as match keys.</param>
    /// <param name="fewest">Different kinds that make a header.</param>
    public static HeaderColumns<T>? Read(Table table, int first, WordTable<T> known, int fewest)
    {
        if (CountIn(table.Rows[first], known) < fewest)
            return null;
        var columns = new T?[table.ColumnCount];
        var texts = new string[table.ColumnCount];
        Array.Fill(texts, "");
        Mark(table.Rows[first], known, columns, texts);
        if (KindsIn(columns) < fewest)
            return null;

        // Rows under the first belong to the header as long as they print nothing but headers beside cells that began above.
        var rows = 1;
        while (first + rows < table.Rows.Length && IsHeaderRow(table.Rows[first], table.Rows[first + rows], known))
        {
            Mark(table.Rows[first + rows], known, columns, texts);
            rows++;
        }

        return new HeaderColumns<T>(rows, columns, texts);
    }

    /// <summary>The first column of a kind, or -1.</summary>
    public int IndexOf(T kind, int from = 0) => IndexOf(Columns, kind, from);

    /// <summary>The header cells that begin in a row, two of one kind counted twice: most rows have none.</summary>
    private static int CountIn(TableRow row, WordTable<T> known)
    {
        var count = 0;
        foreach (var cell in RowShape.Printed(row))
            count += known.Contains(HeaderText.Normalize(cell.Key)) ? 1 : 0;
        return count;
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
    private static void Mark(TableRow row, WordTable<T> known, T?[] columns, string[] texts)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            if (row.Cells[c] is not { StartsHere: true, IsBlank: false } cell || !known.TryGetValue(HeaderText.Normalize(cell.Key), out var kind))
                continue;
            columns[c] = kind;
            texts[c] = cell.Text;
        }
    }

    private static bool IsHeaderRow(TableRow top, TableRow row, WordTable<T> known)
    {
        int headers = 0, spanned = 0;
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c] is not { } cell)
                continue;
            if (!cell.StartsHere)
                spanned += cell.IsBlank || !ReferenceEquals(top.Cells[c]?.Source, cell.Source) ? 0 : 1;
            else if (!cell.IsBlank && known.Contains(HeaderText.Normalize(cell.Key)))
                headers++;
            else if (!cell.IsBlank)
                return false;
        }

        return headers > 0 && spanned > 0;
    }
}
