using Extractor.Core.Amounts;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Parts several indicators that one row prints below each other in its cells: 培训人数, 培训班次 beside 10, 10.</summary>
/// <remarks>
/// Scores below each other that would fit into one line are several scores. The row is parted where every other cell prints as many
/// lines, or as many numbered items; where one does not, no one can tell which figure is whose.
/// </remarks>
internal static class LumpedIndicators
{
    /// <summary>Points that a cell leaves free beside its text.</summary>
    private const float Padding = 2f;

    /// <summary>Points that the widest cells leave free beside their text, those of a word processor.</summary>
    private const float WidestPadding = 12f;

    private static readonly IndicatorColumn[] Figures = [IndicatorColumn.Weight, IndicatorColumn.Score, IndicatorColumn.Deduction];

    /// <summary>How many indicators a row holds, as its figures tell: two or more where some of them are printed below each other though they would fit into one line.</summary>
    public static int Count(TableRow row, IndicatorGroup group)
    {
        foreach (var kind in Figures)
        {
            if (CellOf(row, group, kind) is { Source.Lines.Length: > 1 } cell && HoldsFigures(cell, cell.Source.Lines.Length) && !MayWrap(cell))
                return cell.Source.Lines.Length;
        }

        return 1;
    }

    /// <summary>The figures that a row of several indicators prints in a column, parted; null where it prints one or something else.</summary>
    public static string? FiguresIn(TableRow row, IndicatorGroup group, IndicatorColumn kind, int count) =>
        count > 1 && CellOf(row, group, kind) is { } cell && HoldsFigures(cell, count) ? string.Join('、', cell.Source.Lines) : null;

    /// <summary>The indicators of a row from top to bottom; null where it holds one, or where its cells do not part alike.</summary>
    /// <param name="row">The row.</param>
    /// <param name="group">Its columns.</param>
    /// <param name="read">The row as a whole.</param>
    public static IndicatorRow[]? Part(TableRow row, IndicatorGroup group, IndicatorRow read)
    {
        var count = Count(row, group);
        if (count < 2)
            return null;
        var parts = new IndicatorRow[count];
        for (var i = 0; i < count; i++)
            parts[i] = new IndicatorRow(read.Level1, read.Level2, read.Page, read.Box) { Horizon = read.Horizon };
        for (var kind = IndicatorColumn.Level3; kind <= IndicatorColumn.Deduction; kind++)
        {
            if (read[kind] is null)
                continue;
            var (from, to) = group.Under(kind is IndicatorColumn.Level3 ? group.NameKind : kind);
            var texts = row.Cells[from] is { } cell && (to == from + 1 || cell.EndColumn >= to) ? TextsOf(cell, count, kind) : null;
            if (texts is null)
                return null;
            for (var i = 0; i < count; i++)
                parts[i][kind] = texts[i];
        }

        return parts;
    }

    private static TableCell? CellOf(TableRow row, IndicatorGroup group, IndicatorColumn kind) =>
        group[kind] >= 0 && row.Cells[group[kind]] is { StartsHere: true, IsBlank: false } cell ? cell : null;

    private static bool HoldsFigures(TableCell cell, int count)
    {
        if (cell.Source.Lines.Length != count || !IsWhole(cell))
            return false;
        foreach (var line in cell.Source.Lines)
        {
            if (ScoreText.Parse(line).Kind is not (PrintedValueKind.Number or PrintedValueKind.Percent))
                return false;
        }

        return true;
    }

    /// <summary>What a cell prints for each indicator; null where that is open.</summary>
    private static string[]? TextsOf(TableCell cell, int count, IndicatorColumn kind)
    {
        var lines = cell.Source.Lines;
        if (IsWhole(cell) && Items(lines, count) is { } items)
            return items;
        var isShared = kind is IndicatorColumn.Note or IndicatorColumn.Reason or IndicatorColumn.Measures || kind is >= IndicatorColumn.Initial and <= IndicatorColumn.Actual && lines.Length == 1;
        if (isShared)
        {
            // One value or one reason beside several indicators is that of each, as where its cell spans their rows.
            var shared = new string[count];
            Array.Fill(shared, cell.Text);
            return shared;
        }

        // Each indicator has a name and a value of a line at least.
        return IsWhole(cell) && lines.Length == count ? lines : null;
    }

    /// <summary>Lines that begin with 1. 2. 3. or ①②③, each with the lines that go on with it; null where they are not so many.</summary>
    private static string[]? Items(string[] lines, int count)
    {
        var items = new string[count];
        var begun = 0;
        foreach (var line in lines)
        {
            if (begun < count && BeginsWith(line, begun + 1))
                items[begun++] = line;
            else if (begun > 0)
                items[begun - 1] += line;
            else
                return null;
        }

        return begun == count ? items : null;
    }

    private static bool BeginsWith(string line, int number)
    {
        if (line[0] == '①' + number - 1)
            return true;
        var at = line[0] is '(' or '（' ? 1 : 0;
        var digits = at;
        var value = 0;
        for (; digits < line.Length && digits < at + 3 && char.IsAsciiDigit(line[digits]); digits++)
            value = 10 * value + line[digits] - '0';
        return value == number && digits < line.Length && line[digits] is '.' or '、' or '．' or ')' or '）';
    }

    /// <summary>Whether some line is so long that the next character would not fit behind it: then it may go on below.</summary>
    private static bool MayWrap(TableCell cell)
    {
        var lines = cell.Source.Lines;
        var widest = 0f;
        foreach (var line in lines)
            widest = MathF.Max(widest, WidthOf(line));
        var em = cell.TextBox!.Value.Width / widest;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var free = IsCut(lines[i], lines[i + 1]) ? WidestPadding : Padding;
            if ((WidthOf(lines[i]) + WidthOf(lines[i + 1].AsSpan(0, 1))) * em > cell.Source.Box.Width - free)
                return true;
        }

        return false;
    }

    /// <summary>Whether two lines read as one number that was cut: 18.0 and 0, 10 and 0.</summary>
    private static bool IsCut(string line, string next) => !next.AsSpan().ContainsAnyExceptInRange('0', '9') && (next[0] == '0' || line.Contains('.'));

    /// <summary>Width in ems, about.</summary>
    private static float WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0f;
        foreach (var c in text)
            width += char.IsAscii(c) ? 0.55f : 1f;
        return width;
    }

    /// <summary>Whether the lines are all that the cell prints: no page end took some of them.</summary>
    private static bool IsWhole(TableCell cell) => ReferenceEquals(cell.Text, cell.Source.Text);
}
