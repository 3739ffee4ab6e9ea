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
    public static HeaderColumns<T>? Read(Table table, int first, IReadOnlyDictionary<string, T> known, int fewest)
    {
        var columns = new T?[table.ColumnCount];
        var texts = new string[table.ColumnCount];
        Array.Fill(texts, "");
        if (Mark(table.Rows[first], known, columns, texts) < fewest)
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
    public int IndexOf(T kind, int from = 0)
    {
        for (var c = from; c < Columns.Length; c++)
        {
            if (Columns[c] is { } found && EqualityComparer<T>.Default.Equals(found, kind))
                return c;
        }

        return -1;
    }

    /// <summary>Enters the headers of a row; the number of different kinds that begin in it.</summary>
    private static int Mark(TableRow row, IReadOnlyDictionary<string, T> known, T?[] columns, string[] texts)
    {
        var found = new HashSet<T>();
        TableCell? last = null;
        for (var c = 0; c < columns.Length; c++)
        {
            if (row.Cells[c] is not { StartsHere: true, IsBlank: false } cell || !known.TryGetValue(HeaderText.Normalize(cell.Key), out var kind))
                continue;
            columns[c] = kind;
            texts[c] = cell.Text;
            if (!ReferenceEquals(cell, last))
                found.Add(kind);
            last = cell;
        }

        return found.Count;
    }

    private static bool IsHeaderRow(TableRow top, TableRow row, IReadOnlyDictionary<string, T> known)
    {
        int headers = 0, spanned = 0;
        for (var c = 0; c < row.Cells.Length; c++)
        {
            if (row.Cells[c] is not { } cell)
                continue;
            if (!cell.StartsHere)
                spanned += cell.IsBlank || !ReferenceEquals(top.Cells[c]?.Source, cell.Source) ? 0 : 1;
            else if (!cell.IsBlank && known.ContainsKey(HeaderText.Normalize(cell.Key)))
                headers++;
            else if (!cell.IsBlank)
                return false;
        }

        return headers > 0 && spanned > 0;
    }
}
