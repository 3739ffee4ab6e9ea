using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Looks at a row of a form whose cells span rows and columns.</summary>
internal static class TableRows
{
    /// <summary>The cells of the row from left to right, each once, those that began in a row above included.</summary>
    public static List<TableCell> Cells(TableRow row)
    {
        var cells = new List<TableCell>(row.Cells.Length);
        TableCell? last = null;
        foreach (var cell in row.Cells)
        {
            if (cell is null || ReferenceEquals(cell, last))
                continue;
            cells.Add(cell);
            last = cell;
        }

        return cells;
    }

    /// <summary>Text of the cell over a column; empty where there is none.</summary>
    public static string Text(TableRow row, int column) => column >= 0 && row.Cells[column] is { } cell ? cell.Text : "";

    /// <summary>Texts of the cells between two columns, which one header spans: ≥ and 95 under 指标值.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">First column and the one after the last.</param>
    /// <param name="begins">Whether cells that began in a row above are left out.</param>
    /// <param name="between">What parts the texts.</param>
    public static string Text(TableRow row, (int From, int To) columns, bool begins = false, string between = "")
    {
        var text = "";
        for (var c = Math.Max(0, columns.From); c < columns.To; c++)
        {
            if (row.Cells[c] is not { IsBlank: false } cell || c > columns.From && Share(row, c, c - 1) || begins && !cell.StartsHere)
                continue;
            text += text.Length > 0 ? between + cell.Text : cell.Text;
        }

        return text;
    }

    /// <summary>Whether two columns are covered by one cell in this row.</summary>
    public static bool Share(TableRow row, int a, int b) => row.Cells[a] is { } first && ReferenceEquals(first, row.Cells[b]);

    /// <summary>Whether anything printed begins in the row.</summary>
    public static bool IsBlank(TableRow row) => Array.TrueForAll(row.Cells, static cell => cell is null or { IsBlank: true } or { StartsHere: false });

    /// <summary>The box around what begins in the row on its first page, or around its cells where nothing does.</summary>
    public static Geometry.Box BoxOf(TableRow row)
    {
        Geometry.Box? box = null;
        foreach (var cell in row.Cells)
        {
            if (cell is { StartsHere: true, Source: { RowSpan: 1 } source } && cell.Page == row.Page)
                box = box is { } known ? known.Union(source.Box) : source.Box;
        }

        if (box is { } found)
            return found;
        foreach (var cell in row.Cells)
        {
            if (cell is { } any && any.Page == row.Page)
                box = box is { } known ? known.Union(any.Source.Box) : any.Source.Box;
        }

        return box ?? default;
    }
}
