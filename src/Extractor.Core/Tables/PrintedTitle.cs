using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>The printed title of a table that no registry knows: the line above it that is neither caption nor page number nor prose.</summary>
internal static class PrintedTitle
{
    /// <summary>A longer line is prose.</summary>
    private const int LongestTitle = 50;

    /// <summary>The title as printed; null where there is none.</summary>
    public static string? Of(Table table)
    {
        var page = table.Parts[0].Page;
        TextLine? found = null;
        foreach (var line in table.Caption)
        {
            if (line.Key.Length is < 3 or > LongestTitle || line.Key.Contains('。') || PageMargins.IsPageNumber(line, page) || CaptionReader.IsCaption(line.Key))
                continue;
            if (found is null || line.Key.EndsWith('表') || !found.Key.EndsWith('表'))
                found = line;
        }

        return found?.Text.Trim() ?? TitleInside(table);
    }

    /// <summary>Sheets print the title in a merged cell over all columns.</summary>
    private static string? TitleInside(Table table)
    {
        foreach (var row in table.Rows)
        {
            if (row.Cells[0] is { IsBlank: false } cell && cell.ColumnSpan == row.Cells.Length && row.Cells.Length > 1 && cell.Key.Length is > 2 and <= LongestTitle && !CaptionReader.IsCaption(cell.Key))
                return cell.Text;
            if (!Array.TrueForAll(row.Cells, static cell => cell is null or { IsBlank: true }))
                return null;
        }

        return null;
    }
}
