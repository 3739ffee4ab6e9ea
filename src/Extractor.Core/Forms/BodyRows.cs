using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>The body rows of a form: repeated headers left out, a row that a page end splits made whole.</summary>
internal static class BodyRows
{
    /// <summary>Selects and mends the body rows of a table.</summary>
    /// <param name="printed">The rows below the header, see <see cref="Printed"/>.</param>
    /// <param name="plan">The table's columns.</param>
    /// <param name="registry">The forms.</param>
    /// <param name="choices">At which page ends a row is to be taken the other way.</param>
    public static List<BodyRow> Of(List<(TableRow Row, bool StartsPart)> printed, ColumnPlan plan, FormRegistry registry, ReadingChoices choices)
    {
        var body = new List<BodyRow>(printed.Count);
        foreach (var (row, startsPart) in printed)
        {
            if (startsPart && body.Count > 0 && row.Page != body[^1].Row.Page)
                AddAcross(body, row, plan, registry, choices);
            else
                body.Add(new BodyRow(row));
        }

        return body;
    }

    /// <summary>The rows below the header as they are printed, without what repeats it, and whether each is the first of its part.</summary>
    /// <param name="table">The table.</param>
    /// <param name="headerRows">Rows before the first body row.</param>
    /// <param name="registry">The forms.</param>
    public static List<(TableRow Row, bool StartsPart)> Printed(Table table, int headerRows, FormRegistry registry)
    {
        var rows = new List<(TableRow, bool)>(table.Rows.Length);
        var part = 0;
        var startsPart = false;
        for (var i = headerRows; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            if (row.Part != part)
            {
                part = row.Part;
                startsPart = true;
            }

            if (RowShape.IsColumnNumbers(table, i, registry.Vocabulary) || RowShape.IsHeaderRepetition(row, registry) || startsPart && RepeatsHeader(table, headerRows, row, registry))
                continue;
            rows.Add((row, startsPart));
            startsPart = false;
        }

        return rows;
    }

    /// <summary>Adds the first row of a page: to the last row of the page before, where it is the rest of that.</summary>
    private static void AddAcross(List<BodyRow> body, TableRow row, ColumnPlan plan, FormRegistry registry, ReadingChoices choices)
    {
        var upper = body[^1];
        var whole = SplitRow.Join(upper.Row, row, plan, registry.Vocabulary);
        int? open = SplitRow.IsOpen(upper.Row, row, plan, registry.Vocabulary) ? row.Part : null;
        var isChosen = open is not null && choices.OtherSplits.Contains(row.Part);
        if (isChosen)
            (whole, open) = (whole is null ? SplitRow.Merge(upper.Row, row) : null, null);
        if (whole is not null)
        {
            body[^1] = new BodyRow(whole) { IsChosen = upper.IsChosen || isChosen, OpenPart = open ?? upper.OpenPart };
            return;
        }

        body[^1] = upper with { IsChosen = upper.IsChosen || isChosen };
        body.Add(new BodyRow(row) { IsChosen = isChosen, OpenPart = open });
    }

    /// <summary>Whether a row at the top of a page prints what a header row of the table prints, or is its title or caption again.</summary>
    private static bool RepeatsHeader(Table table, int headerRows, TableRow row, FormRegistry registry)
    {
        if (RowShape.IsBanner(row))
            return row.Cells[0] is { IsBlank: false } banner
                && (CaptionReader.IsCaption(banner.Key) || table.Title is { } title && banner.Key.Contains(title.Key, StringComparison.Ordinal));
        for (var h = 0; h < headerRows; h++)
        {
            if (SamePrint(table.Rows[h], row))
                return true;
        }

        return !RowShape.IsBody(row, registry) && RowShape.Printed(row).AreAll(cell => registry.IsHeader(HeaderText.Normalize(cell.Key)));
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

/// <summary>A body row of a form.</summary>
/// <param name="Row">The row, whole.</param>
internal readonly record struct BodyRow(TableRow Row)
{
    /// <summary>Whether the identities decided what of it belongs together.</summary>
    public bool IsChosen { get; init; }

    /// <summary>The part of the table at whose beginning it stays open what belongs to this row; null where nothing is open.</summary>
    public int? OpenPart { get; init; }
}
