using System.Buffers;
using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>两行并作一行: what the cells that name a row print where a rule between two rows, or between a name and what stands beside it, is missing.</summary>
internal static class TwoNames
{
    private static readonly SearchValues<char> s_numerals = SearchValues.Create("一二三四五六七八九十");

    /// <summary>Letters on both sides of a border stand this far apart at least, in points: cells have margins.</summary>
    private const float Torn = 1f;

    /// <summary>Lines of one or two characters are those of a name that runs down a narrow cell.</summary>
    private const int ShortestName = 3;

    /// <summary>Whether a cell that names a row prints the names of two, each on a line of its own or beside each other.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="role">What its column holds.</param>
    public static bool AreRows(TableCell cell, ColumnRole role)
    {
        var lines = cell.Source.Lines;
        if (role == ColumnRole.Label && (cell.Source.HoldsTwoTexts || cell.Source.BreaksEarly))
            return true;
        if (lines.Length < 2)
            return false;
        return role == ColumnRole.Label
            ? Array.FindAll(lines, IsNumberedItem).Length > 1
            : Array.TrueForAll(lines, static line => CodeText.IsDigits(line)) && (role == ColumnRole.LineNumber || lines.Sum(static line => line.Length) > RunTogether.LongestCode);
    }

    /// <summary>Whether two cells whose texts make a row's name are one that a stray line cut through, or each is numbered as a row of its own.</summary>
    public static bool IsTornOrTwo(TableCell left, TableCell right) =>
        left.TextBox is { } before && right.TextBox is { } behind && left.EndColumn == right.Column && behind.X0 - before.X1 < Torn
        || IsNumberedItem(left.Text) && IsNumberedItem(right.Text);

    /// <summary>Whether what a row's label ends in is the label of another row of the form, or a total's, and the whole is none: 结余分配 and below it 年末结转和结余.</summary>
    /// <remarks>It begins a line, or the page on which a row goes on.</remarks>
    /// <param name="cell">The cell.</param>
    /// <param name="form">The form, or null.</param>
    /// <param name="vocabulary">The totals.</param>
    public static bool EndsInAnotherRow(TableCell cell, FormDefinition? form, HeaderVocabulary vocabulary)
    {
        if (form is null || cell.Source.Lines.Length < 2 && ReferenceEquals(cell.Text, cell.Source.Text) || Array.IndexOf(form.Lines, cell.Key) >= 0 || vocabulary.Totals.Contains(cell.Key))
            return false;
        foreach (var line in form.Lines)
        {
            if (EndsIn(cell, line))
                return true;
        }

        foreach (var total in vocabulary.Totals)
        {
            if (total.Length >= HeaderScore.ShortestPartial && EndsIn(cell, total))
                return true;
        }

        return false;
    }

    private static bool EndsIn(TableCell cell, string label)
    {
        if (!cell.Key.EndsWith(label, StringComparison.Ordinal))
            return false;
        var lines = cell.Source.Lines;
        var begins = !ReferenceEquals(cell.Text, cell.Source.Text);
        for (var i = 1; i < lines.Length && !begins; i++)
            begins = lines[i].StartsWith(label[0]);
        return begins;
    }

    /// <summary>Whether a cell that names the rows it runs over has a line for each: their names, and no name that they share.</summary>
    public static bool ListsNames(Cell cell) =>
        cell.RowSpan > 1 && cell.Lines.Length >= cell.RowSpan && Array.TrueForAll(cell.Lines, static line => line.Length >= ShortestName);

    /// <summary>Whether a name begins with the digits of a 款 or 项, which no rule parts from it: 01 基本工资.</summary>
    public static bool BeginsWithStep(string label)
    {
        var digits = label.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2))
            return false;
        var name = label.AsSpan(digits).TrimStart();
        return CharacterFolding.IsChinese(name[0]) && char.IsLetter(name[0]) && !RunTogether.Counted.Contains(name[0]);
    }

    /// <summary>Whether the name of a total stands behind the header of a code, which no rule parts from it: 项 合计.</summary>
    public static bool BeginsWithHeader(string text, HeaderVocabulary vocabulary) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap && vocabulary.Codes.Contains(text[..gap]) && vocabulary.Totals.Contains(CharacterFolding.MatchKey(text[gap..]));

    /// <summary>一、 or ①, as the items of summaries are numbered.</summary>
    private static bool IsNumberedItem(string line)
    {
        if (RowShape.IsEnumerated(line))
            return true;
        var end = line.IndexOf('、', StringComparison.Ordinal);
        return end is > 0 and <= 3 && !line.AsSpan(0, end).ContainsAnyExcept(s_numerals);
    }
}
