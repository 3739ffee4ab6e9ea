namespace Extractor.Dataset.Csv;

/// <summary>Keeps a spreadsheet from taking a text cell for a formula, in a way that can be undone.</summary>
/// <remarks>
/// A text that begins with a trigger (<c>= + - @</c>, their full-width forms, tab, CR or LF) gets a leading space, unless it is a
/// plain number (<c>-1,234.50</c>, <c>+3%</c>) or consists of signs alone (<c>-</c>, <c>--</c>), which no spreadsheet computes. A text
/// that already begins with spaces before a trigger gets one more. A reader undoes it with one rule: where a cell begins with one or
/// more spaces and a trigger follows them, take one space away. A space and not an apostrophe, because indicator values such as =2人
/// are common and whoever compares text without white space then finds them as printed.
/// </remarks>
public static class FormulaGuard
{
    private const char Mark = ' ';

    /// <summary>The text as a CSV cell shows it.</summary>
    public static string Guard(string text)
    {
        if (text.Length == 0) return text;
        char first = text[0];
        if (first != Mark && !IsTrigger(first)) return text;
        ReadOnlySpan<char> bare = text.AsSpan().TrimStart(Mark);
        if (bare.Length == 0 || !IsTrigger(bare[0])) return text;
        bool marked = bare.Length < text.Length;
        return marked || !IsHarmless(bare) ? Mark + text : text;
    }

    /// <summary>The text that <see cref="Guard"/> was given.</summary>
    public static string Unguard(string cell)
    {
        ReadOnlySpan<char> bare = cell.AsSpan().TrimStart(Mark);
        bool guarded = bare.Length < cell.Length && bare.Length > 0 && IsTrigger(bare[0]);
        return guarded ? cell[1..] : cell;
    }

    private static bool IsTrigger(char c) => c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private static bool IsSign(char c) => c is '+' or '-' or '＋' or '－';

    private static bool IsHarmless(ReadOnlySpan<char> text)
    {
        if (!IsSign(text[0])) return false;
        return IsNumber(text[1..]) || ConsistsOfSigns(text);
    }

    private static bool ConsistsOfSigns(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsSign(c)) return false;
        }
        return true;
    }

    /// <summary>Digits, grouping commas and at most one point, perhaps a percent sign at the end.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[^1] is ('%' or '％')) text = text[..^1];
        bool anyDigit = false, anyPoint = false;
        foreach (char c in text)
        {
            if (c is (>= '0' and <= '9') or (>= '０' and <= '９')) anyDigit = true;
            else if (c is ('.' or '．') && !anyPoint) anyPoint = true;
            else if (c is not (',' or '，')) return false;
        }
        return anyDigit;
    }
}
