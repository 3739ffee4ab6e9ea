using Extractor.Core.Geometry;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>压线: figures and names that are printed across the rule above or below them, so that they may be of the neighbouring row.</summary>
internal static class AcrossRules
{
    /// <summary>A line whose middle lies nearer to the rule than this share of its height is cut by it.</summary>
    private const float Near = 0.3f;

    /// <summary>A name whose first or last line sticks out by more than this share of a line's height is cut by the rule.</summary>
    private const float Overhang = 0.2f;

    /// <summary>What names the row and is set as far off its own middle, give or take this share of a line's height, stands on the same line: the whole text lies off its rules.</summary>
    private const float SameLine = 0.3f;

    /// <summary>Whether a value of one line lies across the upper or lower edge of its cell while what names its row does not stand beside it.</summary>
    /// <param name="value">The value's cell.</param>
    /// <param name="row">Its row.</param>
    /// <param name="block">The columns that hold its name.</param>
    public static bool Crosses(TableCell value, TableRow row, ColumnBlock block)
    {
        if (value.Source is not { Lines.Length: 1, TextBox: { } box } || !IsCut(box, value.Source.Box))
            return false;
        foreach (var column in block.Columns)
        {
            if (column.Role is ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber && row.Cells[column.Index] is { IsBlank: false, Source: { TextBox: { } name } } && Math.Abs(name.CenterY - box.CenterY) < SameLine * box.Height)
                return false;
        }

        return true;
    }

    /// <summary>Whether a line of what names a row lies across the upper or lower edge of its cell while none of the row's values stands beside it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="block">The columns that hold its name and its values.</param>
    public static bool CutName(TableRow row, ColumnBlock block)
    {
        var isCut = false;
        foreach (var column in block.Columns)
        {
            if (column.Role is not (ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber) || row.Cells[column.Index] is not { Source: { TextBox: { } text } source })
                continue;
            var isBeside = HasValueBeside(text, row, block);

            // A code beside the figures names the row, though its label is too long for a row of that height.
            if (isBeside && column.Role != ColumnRole.Label)
                return false;
            isCut |= !isBeside && Math.Max(source.Box.Y0 - text.Y0, text.Y1 - source.Box.Y1) > Overhang * text.Height / source.Lines.Length;
        }

        return isCut;
    }

    private static bool HasValueBeside(Box name, TableRow row, ColumnBlock block)
    {
        foreach (var column in block.Columns)
        {
            if (column.Role == ColumnRole.Measure && row.Cells[column.Index] is { Source: { TextBox: { } value } } && Math.Abs(name.CenterY - value.CenterY) < SameLine * value.Height)
                return true;
        }

        return false;
    }

    private static bool IsCut(Box text, Box cell) => Math.Min(text.CenterY - cell.Y0, cell.Y1 - text.CenterY) < Near * Math.Min(text.Height, cell.Height);
}
