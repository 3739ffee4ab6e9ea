using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>Tells which rows of a table are its header and what they print above each column, whatever form the table is.</summary>
internal static class HeaderScanner
{
    private const int MostHeaderRows = 10;

    /// <summary>What the header prints and the columns hold, whatever form the table is.</summary>
    public static PrintedHeader Scan(Table table, FormRegistry registry)
    {
        var headerRows = CountHeaderRows(table, registry);
        var body = BodyRows.Printed(table, headerRows, registry);
        var columns = new PrintedColumn[table.ColumnCount];
        for (var c = 0; c < columns.Length; c++)
        {
            var path = PathOf(table, headerRows, c, registry);
            var printed = Array.ConvertAll(path, static part => CharacterFolding.MatchKey(part));
            var periods = Array.ConvertAll(printed, key => HeaderPeriod.Of(key, registry.Vocabulary));
            columns[c] = new PrintedColumn(path, Array.ConvertAll(printed, HeaderText.Normalize), periods, ColumnContent.Of(body, c, registry.Vocabulary)) { IsRunTogether = Array.Exists(path, part => RunTogether.AreHeaders(part, registry)) || IsRunTogether(table, headerRows, c, registry) };
        }

        return new PrintedHeader(headerRows, columns, body);
    }

    /// <summary>Whether a rule is missing in the header above a column: a cell prints two wrapped headers, or two numbers of columns.</summary>
    private static bool IsRunTogether(Table table, int headerRows, int column, FormRegistry registry)
    {
        for (var r = 0; r < headerRows; r++)
        {
            if (table.Rows[r].Cells[column] is not { IsBlank: false } cell)
                continue;
            if (RunTogether.AreWrappedHeaders(cell.Source.Lines, registry) || RunTogether.HoldsLineOfHeaders(cell.Source.Lines, registry)
                || cell.Source.HoldsTwoTexts && !registry.IsHeader(HeaderText.Normalize(cell.Key)) || RunTogether.FirstColumnNumber(cell.Text) > 0 && RowShape.IsColumnNumbers(table.Rows[r], registry.Vocabulary))
                return true;
        }

        return false;
    }

    private static int CountHeaderRows(Table table, FormRegistry registry)
    {
        var rows = table.Rows;
        var last = 0;
        for (var i = 0; i < Math.Min(rows.Length, MostHeaderRows); i++)
        {
            if (RowShape.IsBody(rows[i], registry) || RowShape.IsColumnNumbers(rows[i], registry.Vocabulary) && !RowShape.IsColumnNumbers(table, i, registry.Vocabulary))
                return i;

            // A label that is no header word begins the body even where the row prints no value.
            if (last > 0 && !RowShape.IsColumnNumbers(rows[i], registry.Vocabulary) && !SpannedFromAbove(rows[i])
                && RowShape.Printed(rows[i]).AreAll(cell => !registry.IsHeader(HeaderText.Normalize(cell.Key)) && !IsYearly(cell.Key)))
                return i;
            if (!RowShape.IsBanner(rows[i]) && !RowShape.Printed(rows[i]).IsEmpty)
                last = i + 1;
        }

        return Math.Min(rows.Length, Math.Max(last, 1));
    }

    private static bool IsYearly(string key) => key.Contains('年') || key.Contains('数');

    private static bool SpannedFromAbove(TableRow row) => Array.Exists(row.Cells, static cell => cell is { StartsHere: false, IsBlank: false });

    private static string[] PathOf(Table table, int headerRows, int column, FormRegistry registry)
    {
        var path = new List<string>(4);
        TableCell? last = null;
        for (var r = 0; r < headerRows; r++)
        {
            var row = table.Rows[r];
            if (row.Cells[column] is not { IsBlank: false } cell || ReferenceEquals(cell.Source, last?.Source) || RowShape.IsBanner(row) && !IsGroupHeader(row, table, registry)
                || RowShape.IsColumnNumbers(row, registry.Vocabulary))
                continue;
            last = cell;
            if (registry.Vocabulary.Totals.Contains(cell.Key) && path.Count > 0 && NamesRows(path[^1], registry.Vocabulary))
                continue;
            path.Add(cell.Text);
        }

        if (last is { ColumnSpan: > 1 } group && Stacked(table, headerRows, column, group, registry) is { } leaf)
            path.Add(leaf.Text);
        return [.. path];
    }

    /// <summary>Whether a header stands over codes or labels; a 合计 below it is the first row's label and no header.</summary>
    private static bool NamesRows(string header, HeaderVocabulary vocabulary) =>
        HeaderText.Normalize(CharacterFolding.MatchKey(header)) is var key && (vocabulary.Codes.Contains(key) || vocabulary.Labels.Contains(key));

    /// <summary>A header may be stacked into the 合计 row: under a cell over several columns, the first body row then names each of them.</summary>
    private static TableCell? Stacked(Table table, int headerRows, int column, TableCell group, FormRegistry registry) =>
        headerRows < table.Rows.Length && table.Rows[headerRows].Cells[column] is { StartsHere: true, IsBlank: false } cell
        && cell.ColumnSpan < group.ColumnSpan && registry.IsHeader(HeaderText.Normalize(cell.Key)) ? cell : null;

    /// <summary>A banner is part of the header where it names what all columns share, as 财政拨款“三公”经费 does, and part of the caption where it is a title or a unit.</summary>
    private static bool IsGroupHeader(TableRow row, Table table, FormRegistry registry)
    {
        var key = row.Cells[0]!.Key;
        if (table.Title is null)
            return registry.IsHeader(HeaderText.Normalize(key));
        return !key.Contains(table.Title.Key, StringComparison.Ordinal) && key.Length <= 20 && !CaptionReader.IsCaption(key);
    }
}
