using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Reads the codes of a block's rows from the first to the last: of several codes in a row the one that keys it.</summary>
/// <param name="block">The block.</param>
/// <param name="vocabulary">Headers, which a row may repeat.</param>
/// <param name="form">The form, which says whose classification keys its rows; null for a table of no known form.</param>
internal sealed class RowCodes(ColumnBlock block, HeaderVocabulary vocabulary, FormDefinition? form)
{
    private readonly (CodeGroup Group, CodeSteps Steps)[] groups =
        Array.ConvertAll(CodeGroup.Of(block, vocabulary, form), static group => (group, new CodeSteps(group.Columns.Length)));

    private readonly bool keysByCode = form is null or { RowKey: RowKeyRule.Automatic };

    /// <summary>Whether the block has columns for codes.</summary>
    public bool HasColumns { get; } = Array.Exists(block.Columns, static column => column.Role == ColumnRole.Code);

    /// <summary>The code that stands before a label in its own cell; null where the form keys its rows by the whole label, or the block has columns for codes and the cell does not run over them.</summary>
    public CodedLabel? Before(PlannedColumn column, TableCell cell)
    {
        if (!keysByCode)
            return null;
        if (HasColumns)
            return column.Role == ColumnRole.Code && cell.ColumnSpan > 1 ? CodedLabel.Of(cell.Text) : null;
        return column.HoldsCodedLabels ? CodedLabel.Of(cell.Text, column.CodesTouchNames) : null;
    }

    /// <summary>What the code before a label counts.</summary>
    public RowCode Of(CodedLabel label, PlannedColumn column) => new(label.Code, vocabulary.KindOf(column.Keys), IsOpen: false);

    /// <summary>Of two codes of a row that which keys it.</summary>
    public RowCode Stronger(RowCode one, RowCode other) =>
        one.Text.Length == 0 || other.Text.Length > 0 && CodeGroup.Rank(other.Kind, form?.RowCode ?? CodeKind.Function) < CodeGroup.Rank(one.Kind, form?.RowCode ?? CodeKind.Function) ? other : one;

    /// <summary>Whether a cell that stands in a code column holds a code or a piece of one, and is no label that runs over the column.</summary>
    public bool Holds(TableCell cell)
    {
        if (cell.ColumnSpan == 1)
            return true;
        foreach (var column in block.Columns)
        {
            if (column.Index == cell.EndColumn - 1)
                return column.Role == ColumnRole.Code && CodeText.IsCode(cell.Key);
        }

        return false;
    }

    /// <summary>The code of the next row. What is no number, such as a dash or 合计, counts only where no number is printed.</summary>
    public RowCode Next(TableRow row)
    {
        if (RowShape.Printed(row).IsEmpty)
            return RowCode.None;
        RowCode? best = null;
        CodeKind? open = null;
        foreach (var (group, steps) in groups)
        {
            Read(group, row, steps.Pieces);
            var text = steps.Next(out var isOpen);
            var code = new RowCode(text, group.Kind, isOpen || !IsWhole(text, group));
            open = code.IsOpen ? code.Kind : open;
            if (best is null || Strength(code) > Strength(best.Value))
                best = code;
        }

        // 类 apart from 款 项 since their headers do not fit together: both print pieces of one code.
        return best is { } own ? own with { IsOpen = own.IsOpen || own.Kind == open } : RowCode.None;
    }

    /// <summary>Whether digits are as long as the code of a 类, 款 or 项, where pieces were joined to it; what stands in one column is longer than a piece at least.</summary>
    private static bool IsWhole(string code, CodeGroup group) =>
        group.Kind is CodeKind.Unit or CodeKind.Project || !CodeText.IsDigits(code) || (group.Columns.Length > 1 ? code.Length is 3 or 5 or 7 : code.Length >= 3);

    private static int Strength(RowCode code) => code.IsOpen || CodeText.IsDigits(code.Text) ? 2 : code.Text.Length > 0 ? 1 : 0;

    private void Read(CodeGroup group, TableRow row, string[] pieces)
    {
        TableCell? last = null;
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = "";
            if (row.Cells[group.Columns[i].Index] is not { IsBlank: false } cell || ReferenceEquals(cell, last) || cell.EndColumn - 1 > group.Columns[^1].Index || !Holds(cell))
                continue;
            last = cell;
            if (!vocabulary.Codes.Contains(cell.Key) && !vocabulary.ColumnNumbers.Contains(cell.Key))
                pieces[i] = i > 0 && cell.Key is [>= '1' and <= '9'] ? '0' + cell.Key : CodeText.Joined(cell.Key); // a sheet's number for 02
        }
    }
}

/// <summary>The code of a row.</summary>
/// <param name="Text">The code, empty where the row has none.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="IsOpen">Whether the row prints a piece of a code and nothing says to which subject it belongs.</param>
internal readonly record struct RowCode(string Text, CodeKind Kind, bool IsOpen)
{
    /// <summary>No code.</summary>
    public static RowCode None { get; } = new("", CodeKind.Subject, IsOpen: false);
}
