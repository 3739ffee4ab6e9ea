using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Makes a row whole that a page end split: its label begins on one page and ends on the next, its code or value stands on either.</summary>
internal static class SplitRow
{
    /// <summary>The row that two halves make, or null where they are two rows.</summary>
    /// <param name="upper">The last row of a page.</param>
    /// <param name="lower">The first row of the next page.</param>
    /// <param name="plan">The table's columns.</param>
    /// <param name="vocabulary">Labels that never continue a row.</param>
    public static TableRow? Join(TableRow upper, TableRow lower, ColumnPlan plan, HeaderVocabulary vocabulary)
    {
        if (RowShape.IsBanner(upper) || RowShape.IsBanner(lower))
            return null;
        var continues = false;
        foreach (var block in plan.Blocks)
        {
            var above = HalfOf(upper, block);
            var below = HalfOf(lower, block);
            if (above.HasKey && below.HasKey || SharesAValue(upper, lower, block))
                return null;
            if (below.IsBlank || above.IsBlank && !below.HasLabel)
                continue;
            if (below.HasLabel && (vocabulary.Totals.Contains(below.Label) || RowShape.IsEnumerated(below.Label)))
                return null;
            if (above.HasLabel && vocabulary.Totals.Contains(above.Label))
                return null;

            // Where rows have keys, a half without one is no row of its own. Where they have none, only a bracket left open tells.
            if (!(above.HasKey || below.HasKey || IsUnclosed(above.Label)))
                return null;
            if (above.HasKey && above.HasLabel && above.HasValue && !below.HasLabel)
                return null;
            continues = true;
        }

        return continues ? Merge(upper, lower) : null;
    }

    /// <summary>Whether the print leaves it open which of the two it is: a half lacks a label, or its values.</summary>
    public static bool IsOpen(TableRow upper, TableRow lower, ColumnPlan plan, HeaderVocabulary vocabulary)
    {
        if (RowShape.IsBanner(upper) || RowShape.IsBanner(lower))
            return false;
        var isOpen = false;
        foreach (var block in plan.Blocks)
        {
            var above = HalfOf(upper, block);
            var below = HalfOf(lower, block);
            if (above.HasKey && below.HasKey || above.HasLabel && vocabulary.Totals.Contains(above.Label) || below.HasLabel && (vocabulary.Totals.Contains(below.Label) || RowShape.IsEnumerated(below.Label)))
                return false;
            isOpen |= below is { IsBlank: false, HasKey: false } && !(below.HasLabel && below.HasValue && above.HasLabel && above.HasValue);
        }

        return isOpen;
    }

    private static bool IsUnclosed(string label) => label.LastIndexOf('(') > label.LastIndexOf(')');

    private readonly record struct Half(bool HasKey, bool HasValue, string Label)
    {
        public bool HasLabel => Label.Length > 0;

        public bool IsBlank => !HasKey && !HasValue && !HasLabel;
    }

    private static Half HalfOf(TableRow row, ColumnBlock block)
    {
        bool key = false, value = false;
        var label = "";
        foreach (var column in block.Columns)
        {
            if (row.Cells[column.Index] is not { StartsHere: true, IsBlank: false } cell)
                continue;
            switch (column.Role)
            {
                case ColumnRole.Code or ColumnRole.LineNumber:
                    if (cell.ColumnSpan == 1)
                        key = true;
                    else
                        label += cell.Key;
                    break;
                case ColumnRole.Label:
                    label += cell.Key;
                    break;
                case ColumnRole.Measure:
                    value = true;
                    break;
            }
        }

        return new Half(key, value, label);
    }

    private static bool SharesAValue(TableRow upper, TableRow lower, ColumnBlock block) =>
        Array.Exists(block.Columns, column => column.Role == ColumnRole.Measure
            && upper.Cells[column.Index] is { StartsHere: true, IsBlank: false } && lower.Cells[column.Index] is { StartsHere: true, IsBlank: false });

    /// <summary>The row that two halves make, texts of the same column joined.</summary>
    public static TableRow Merge(TableRow upper, TableRow lower)
    {
        var cells = new TableCell?[upper.Cells.Length];
        for (var c = 0; c < cells.Length; c++)
        {
            var above = upper.Cells[c];
            var below = lower.Cells[c];
            if (below is null or { IsBlank: true })
                cells[c] = above;
            else if (above is null or { IsBlank: true })
                cells[c] = below;
            else
                cells[c] = above with { Text = JoinText(above.Text, below.Text) };
        }

        return upper with { Cells = cells };
    }

    private static string JoinText(string above, string below) =>
        char.IsAsciiLetter(above[^1]) && char.IsAsciiLetter(below[0]) ? above + " " + below : above + below;
}
