using Extractor.Core.Amounts;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>Tells header rows, column-number rows (栏次) and body rows apart by what they print.</summary>
internal static class RowShape
{
    /// <summary>So many numbers that run on from 1 may be the only values of a table by chance.</summary>
    private const int MostLoneValues = 3;

    /// <summary>The cells that start in the row and print something, from left to right, without repeating spans.</summary>
    public static PrintedCells Printed(TableRow row) => new(row);

    /// <summary>Whether one cell covers the whole row: a title, a caption or a section heading.</summary>
    public static bool IsBanner(TableRow row) =>
        row.Cells.Length > 1 && row.Cells[0] is { } first && first.ColumnSpan == row.Cells.Length;

    /// <summary>Whether the row numbers the columns: 栏次 1 2 3, or 1 2 3=4+5.</summary>
    /// <remarks>Without the word 栏次 they run on from 1; small numbers with gaps are values.</remarks>
    public static bool IsColumnNumbers(TableRow row, HeaderVocabulary vocabulary)
    {
        int numbers = 0, last = 0;
        var marked = false;
        var runsOn = true;
        foreach (var cell in Printed(row))
        {
            if (vocabulary.ColumnNumbers.Contains(cell.Key))
            {
                marked = true;
                continue;
            }

            var number = ColumnNumber(cell.Key);
            if (RunTogether.FirstColumnNumber(cell.Text) is var first && first > last)
            {
                runsOn &= first == last + 1;
                (last, number) = (first, first + 1);
                numbers++;
            }

            if (number <= 0)
            {
                // Sheets print — or 合计 above the label columns of such a row.
                if (numbers > 0 || cell.Key.Length > 2)
                    return false;
                continue;
            }

            if (number <= last && last > 0)
                return false;
            runsOn &= number == last + 1;
            numbers++;
            last = number;
        }

        return marked && numbers > 0 || numbers >= 2 && runsOn;
    }

    /// <summary>Whether a row of a table numbers its columns: under the header, and not among or below values.</summary>
    /// <remarks>A form without data may end in that row; one that ends in two or three numbers prints values.</remarks>
    public static bool IsColumnNumbers(Table table, int row, HeaderVocabulary vocabulary)
    {
        if (!IsColumnNumbers(table.Rows[row], vocabulary))
            return false;
        var numbers = 0;
        foreach (var cell in Printed(table.Rows[row]))
        {
            if (vocabulary.ColumnNumbers.Contains(cell.Key))
                return true;
            numbers++;
        }

        var part = table.Rows[row].Part;
        var isLast = row + 1 == table.Rows.Length || table.Rows[row + 1].Part != part || IsBanner(table.Rows[row + 1]);
        return (!isLast || numbers > MostLoneValues) && (row == 0 || table.Rows[row - 1].Part != part || !PrintsValues(table.Rows[row - 1]));
    }

    private static bool PrintsValues(TableRow row)
    {
        foreach (var cell in Printed(row))
        {
            if (PrintedValueParser.Parse(cell.Text).Kind is PrintedValueKind.Number or PrintedValueKind.Dash)
                return true;
        }

        return false;
    }

    /// <summary>The 3 of 3, (3) or 3=4+5; 0 where the text is none.</summary>
    public static int ColumnNumber(string key)
    {
        var text = key.AsSpan().Trim("()");
        var end = text.IndexOf('=');
        if (end > 0)
            text = text[..end];
        return text.Length is > 0 and <= 2 && int.TryParse(text, out var number) ? number : 0;
    }

    /// <summary>Whether every printed cell is a header that some form knows.</summary>
    public static bool IsHeaderRepetition(TableRow row, FormRegistry registry)
    {
        var count = 0;
        foreach (var cell in Printed(row))
        {
            if (!registry.IsHeader(HeaderText.Normalize(cell.Key)))
                return false;
            count++;
        }

        return count > 1;
    }

    /// <summary>Whether the row belongs to the body: it prints a value, a code, a line number or a label that headers never have.</summary>
    public static bool IsBody(TableRow row, FormRegistry registry)
    {
        if (IsColumnNumbers(row, registry.Vocabulary))
            return false;
        foreach (var cell in Printed(row))
        {
            if (registry.Vocabulary.Totals.Contains(cell.Key) && !registry.Vocabulary.Labels.Contains(cell.Key) && IsLabelPlace(row, cell))
                return true;
            if (IsEnumerated(cell.Key) && !IsBanner(row))
                return true;
            if (PrintsValue(cell.Key, cell.Text))
                return true;
        }

        return false;
    }

    /// <summary>Whether a cell prints a value, whole or cut off, or digits alone, as a code is: 2010601, or the 06 of its 款.</summary>
    /// <param name="key">The cell's match key.</param>
    /// <param name="text">Its text.</param>
    public static bool PrintsValue(string key, string text) =>
        CodeText.IsDigits(key) || CutFigures.IsCut(text) || PrintedValueParser.Parse(text).Kind is PrintedValueKind.Number or PrintedValueKind.Percent or PrintedValueKind.Dash;

    /// <summary>Whether nothing but blanks and codes stand left of the cell, and nothing but blanks right of it.</summary>
    private static bool IsLabelPlace(TableRow row, TableCell cell)
    {
        foreach (var other in Printed(row))
        {
            if (!ReferenceEquals(other, cell) && !IsClassMark(other.Key))
                return false;
        }

        // A header spells 合计 over the values; a blank total row has it at the left with empty cells behind.
        return cell.Column <= row.Cells.Length / 2 && cell.EndColumn < row.Cells.Length && row.Cells[^1] is { StartsHere: true };
    }

    private static bool IsClassMark(string key) => key is "类" or "款" or "项" or "栏次" or "行次";

    /// <summary>Whether the text is numbered as rows are: 一、 （一） 1. ①.</summary>
    public static bool IsEnumerated(string key)
    {
        if (key.Length < 2)
            return false;
        var at = key[0] == '(' ? 1 : 0;
        var from = at;
        while (at < key.Length && at - from < 3 && "一二三四五六七八九十".Contains(key[at], StringComparison.Ordinal))
            at++;
        if (at > from && at < key.Length && key[at] is '、' or ')' or '.' or ',')
            return true;
        at = from;
        while (at < key.Length && at - from < 2 && char.IsAsciiDigit(key[at]))
            at++;
        return at > from && at + 1 < key.Length && key[at] is '、' or ')' or '.' && !char.IsAsciiDigit(key[at + 1]) || key[0] is >= '①' and <= '⑳';
    }
}
