using System.Buffers;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>并作一格: what the print of two cells looks like where the rule between them is missing.</summary>
internal static class RunTogether
{
    /// <summary>What is counted by the digits before it, within a name: 2024年, 20万以下.</summary>
    public static readonly SearchValues<char> Counted = SearchValues.Create("年月日季万亿元个项类级号");

    private static readonly SearchValues<char> s_figure = SearchValues.Create("0123456789,.-");

    /// <summary>Longest code of a subject.</summary>
    public const int LongestCode = 7;

    /// <summary>Most digits of a line number.</summary>
    private const int LongestLineNumber = 3;

    /// <summary>A single character is a piece of a word that is spaced out.</summary>
    private const int ShortestHeader = 2;

    /// <summary>Whether a header cell prints two headers with a gap between them, so that either may be meant by what stands below.</summary>
    /// <param name="printed">The cell's text.</param>
    /// <param name="registry">The forms.</param>
    public static bool AreHeaders(string printed, FormRegistry registry)
    {
        for (var gap = printed.IndexOf(' ', StringComparison.Ordinal); gap > 0; gap = printed.IndexOf(' ', gap + 1))
        {
            if (IsWhole(printed.AsSpan(0, gap), registry) && IsWhole(printed.AsSpan(gap + 1), registry))
                return !registry.IsHeader(HeaderText.Normalize(Text.CharacterFolding.MatchKey(printed)));
        }

        return false;
    }

    /// <summary>Whether one of the lines of a header cell prints nothing but headers with gaps between them: 科目代码 科目名称 决算数 below the 人员经费 that heads them.</summary>
    /// <param name="lines">The cell's lines.</param>
    /// <param name="registry">The forms.</param>
    public static bool HoldsLineOfHeaders(string[] lines, FormRegistry registry)
    {
        if (lines.Length < 2)
            return false;
        foreach (var line in lines)
        {
            if (IsLineOfHeaders(line, registry))
                return true;
        }

        return false;
    }

    private static bool IsLineOfHeaders(string line, FormRegistry registry)
    {
        var headers = 0;
        for (int from = 0, gap; from < line.Length; from = gap + 1)
        {
            gap = line.IndexOf(' ', from) is >= 0 and var next ? next : line.Length;
            if (!IsWhole(line.AsSpan(from, gap - from), registry))
                return false;
            headers++;
        }

        return headers > 1 && !registry.IsHeader(HeaderText.Normalize(Text.CharacterFolding.MatchKey(line)));
    }

    /// <summary>Whether a header cell prints two headers beside each other, each on the same lines as the other: left of the gaps the one, right of them the other.</summary>
    /// <param name="lines">The cell's lines.</param>
    /// <param name="registry">The forms.</param>
    public static bool AreWrappedHeaders(string[] lines, FormRegistry registry)
    {
        if (lines.Length < 2 || !Array.Exists(lines, static line => line.Contains(' ')))
            return false;
        string left = "", right = "";
        foreach (var line in lines)
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            if (gap < 0)
                return false;
            left += line[..gap];
            right += line[(gap + 1)..];
        }

        return IsWhole(left, registry) && IsWhole(right, registry);
    }

    /// <summary>The first of two numbers of columns that follow each other in one cell, as 3 in 3 4; 0 where it prints anything else.</summary>
    public static int FirstColumnNumber(string text)
    {
        var gap = text.IndexOf(' ', StringComparison.Ordinal);
        return gap > 0 && RowShape.ColumnNumber(text[..gap]) is > 0 and var first && RowShape.ColumnNumber(text[(gap + 1)..]) == first + 1 ? first : 0;
    }

    /// <summary>Whether digits alone stand in the columns before a name that begins left of its own: a code, whose last piece the name's cell may hold.</summary>
    public static bool ContinuesCode(TableRow row, TableCell name)
    {
        for (var c = 0; c < name.Column; c++)
        {
            if (row.Cells[c] is { IsBlank: false } cell && CodeText.IsDigits(cell.Key))
                return true;
        }

        return false;
    }

    /// <summary>The columns, in each part of a table, between which a rule is missing: a row prints two figures beside each other over them, or two rows print two texts.</summary>
    /// <returns>Null where there is none.</returns>
    public static HashSet<CellColumns>? CrowdedColumns(List<BodyRow> body)
    {
        HashSet<CellColumns>? crowded = null;
        List<CellColumns>? parted = null;
        foreach (var printed in body)
        {
            // Rows stand part by part: the list is never longer than a part has columns.
            if (parted is { Count: > 0 } && parted[0].Part != printed.Row.Part)
                parted.Clear();
            foreach (var cell in RowShape.Printed(printed.Row))
            {
                var columns = new CellColumns(printed.Row.Part, cell.Column, cell.EndColumn);
                var areTexts = cell.Source.HoldsTwoTexts;
                if (AreFigures(cell.Source.Lines) || areTexts && parted?.Contains(columns) == true)
                    (crowded ??= []).Add(columns);
                else if (areTexts)
                    (parted ??= []).Add(columns);
            }
        }

        return crowded;
    }

    /// <summary>Whether a line prints two figures, each with as many decimals as money has, or a whole number before one.</summary>
    private static bool AreFigures(string[] lines)
    {
        if (lines.Length != 1)
            return false;
        var text = lines[0];
        var gap = text.IndexOf(' ', StringComparison.Ordinal);
        return gap > 0 && IsFigure(text.AsSpan(0, gap), mayBeWhole: true) && IsFigure(text.AsSpan(gap + 1), mayBeWhole: false);
    }

    private static bool IsFigure(ReadOnlySpan<char> text, bool mayBeWhole)
    {
        var point = text.LastIndexOf('.');
        return !text.IsEmpty && !text.ContainsAnyExcept(s_figure) && (point >= 0 ? text.Length - point == 3 : mayBeWhole);
    }

    /// <summary>Whether all that names a row lies in cells that run over the rows below too, while its values' cells do not: the names of several rows may stand there.</summary>
    public static bool NamesRowsTogether(TableRow row, ColumnBlock block)
    {
        int names = int.MaxValue, values = int.MaxValue;
        foreach (var column in block.Columns)
        {
            if (row.Cells[column.Index] is not { } cell)
                continue;
            if (column.Role == ColumnRole.Measure)
                values = Math.Min(values, cell.Source.RowSpan);
            else if (column.Role is ColumnRole.Code or ColumnRole.Label or ColumnRole.LineNumber && cell is { IsBlank: false })
                names = Math.Min(names, cell.Source.RowSpan);
        }

        return names != int.MaxValue && names > values && values > 0;
    }

    /// <summary>Whether a label holds an amount, or a code behind words: what another cell prints lies in it.</summary>
    public static bool HoldsFigure(string label)
    {
        for (var at = label.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < label.Length; at++)
        {
            var end = at;
            while (end < label.Length && char.IsAsciiDigit(label[end]))
                end++;
            var isCode = end - at is 5 or LongestCode && EndsInWord(label.AsSpan(0, at));
            if (isCode || end > at && end + 2 < label.Length && label[end] == '.' && char.IsAsciiDigit(label[end + 1]) && char.IsAsciiDigit(label[end + 2]))
                return true;
            at = end;
        }

        return false;
    }

    /// <summary>Whether digits stand before or within the words of a cell that may hold a code or a line number too: 06机关, 收3入. Those of a date or an amount belong to the words.</summary>
    public static bool HoldsNumber(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i - 1]) && Text.CharacterFolding.IsChinese(text[i]) && char.IsLetter(text[i]) && !Counted.Contains(text[i]))
                return true;
        }

        return false;
    }

    private static bool EndsInWord(ReadOnlySpan<char> text) => text.TrimEnd() is [.., var last] && Text.CharacterFolding.IsChinese(last);

    /// <summary>Takes the line number from the end of a cell that holds it beside the label: 总计 31; false where none stands apart from it.</summary>
    public static bool TryTakeLineNumber(string text, out string label, out string line)
    {
        var gap = text.LastIndexOf(' ');
        (label, line) = gap > 0 ? (text[..gap], text[(gap + 1)..]) : (text, "");
        return line.Length is > 0 and <= LongestLineNumber && CodeText.IsDigits(line);
    }

    private static bool IsWhole(ReadOnlySpan<char> printed, FormRegistry registry) =>
        printed.Length >= ShortestHeader && registry.IsHeader(HeaderText.Normalize(Text.CharacterFolding.MatchKey(printed.ToString())));
}

/// <summary>The columns that a cell covers.</summary>
/// <param name="Part">The part of the table.</param>
/// <param name="First">First column of the table.</param>
/// <param name="End">The column behind the last.</param>
internal readonly record struct CellColumns(int Part, int First, int End);
