using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>The body rows of a form: repeated headers left out, a row that a page end splits made whole.</summary>
internal static class BodyRows
{
    /// <summary>Selects and mends the body rows of a table.</summary>
    public static List<TableRow> Of(Table table, ColumnPlan plan, FormRegistry registry)
    {
        var body = new List<TableRow>(table.Rows.Length);
        var part = 0;
        var startsPart = false;
        for (var i = plan.HeaderRows; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (row.Part != part)
            {
                part = row.Part;
                startsPart = true;
            }

            if (RowShape.IsColumnNumbers(row, registry.Vocabulary) || RowShape.IsHeaderRepetition(row, registry) || startsPart && RepeatsHeader(table, plan, row, registry))
                continue;
            if (startsPart && body.Count > 0 && row.Page != body[^1].Page && SplitRow.Join(body[^1], row, plan, registry.Vocabulary) is { } whole)
                body[^1] = whole;
            else
                body.Add(row);
            startsPart = false;
        }

        return body;
    }

    /// <summary>Whether a row at the top of a page prints what a header row of the table prints, or is its title or caption again.</summary>
    private static bool RepeatsHeader(Table table, ColumnPlan plan, TableRow row, FormRegistry registry)
    {
        if (RowShape.IsBanner(row))
            return row.Cells[0] is { IsBlank: false } banner
                && (CaptionReader.IsCaption(banner.Key) || table.Title is { } title && banner.Key.Contains(title.Key, StringComparison.Ordinal));
        for (var h = 0; h < plan.HeaderRows; h++)
        {
            if (SamePrint(table.Rows[h], row))
                return true;
        }

        return !RowShape.IsBody(row, registry) && RowShape.Printed(row).AreAll(cell => registry.HeaderKeys.Contains(HeaderText.Normalize(cell.Key)));
    }

    private static bool SamePrint(TableRow header, TableRow row)
    {
        var printed = false;
        for (var c = 0; c < row.Cells.Length; c++)
        {
            var a = header.Cells[c] is { StartsHere: true } x ? x.Key : "";
            var b = row.Cells[c] is { StartsHere: true } y ? y.Key : "";
            if (a != b)
                return false;
            printed |= a.Length > 0;
        }

        return printed;
    }
}
