using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>The printed title of a table that no registry knows: the line above it that is neither caption nor page number nor prose.</summary>
internal static class PrintedTitle
{
    /// <summary>A longer line is prose.</summary>
    private const int LongestTitle = 50;

    /// <summary>By which share the sizes of two lines may differ and still be one size.</summary>
    private const float SameSize = 0.03f;

    /// <summary>The title as printed; null where there is none.</summary>
    public static string? Of(Table table) => LineOf(table)?.Text.Trim() ?? TitleInside(table);

    /// <summary>The title with the line above it that is set like it, as a match key; null where there is none.</summary>
    public static string? WholeKeyOf(Table table)
    {
        if (LineOf(table) is not { } line)
            return CharacterFolding.MatchKey(TitleInside(table));
        TextLine? above = null;
        foreach (var other in table.Caption)
        {
            if (other == line)
                break;
            above = other;
        }

        return above is not null && AreOne(above, line) ? above.Key + line.Key : line.Key;
    }

    /// <summary>Whether two lines are set as one text on two: in one size, on one axis, right below each other.</summary>
    public static bool AreOne(TextLine upper, TextLine lower)
    {
        var size = lower.FontSize;
        return upper.Segments.Length == 1 && lower.Segments.Length == 1 && upper.Key.AsSpan().IndexOfAny("。;!?") < 0 && MathF.Abs(upper.FontSize - size) <= SameSize * size
            && MathF.Abs(upper.Box.CenterX - lower.Box.CenterX) <= 0.5f * size && lower.Box.Y0 - upper.Box.Y1 <= size;
    }

    private static TextLine? LineOf(Table table)
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

        return found;
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
