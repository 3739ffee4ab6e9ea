using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>年度: which year the figures below a header cell belong to.</summary>
/// <param name="Year">The year that it prints; 0 where it prints none.</param>
/// <param name="IsRelative">Whether it names 上年, or compares one year with another, so that no document's own figures stand below it.</param>
internal readonly record struct HeaderPeriod(int Year, bool IsRelative)
{
    private const int Digits = 4;

    /// <summary>Whether the figures are not those of a year.</summary>
    /// <param name="own">The document's year; 0 where nothing tells.</param>
    public bool IsOther(int own) => IsRelative || Year != 0 && Year != own;

    /// <summary>Reads a header cell. What is carried over from 上年 is a fund of this year's and no figure of that one.</summary>
    /// <param name="key">The cell's match key.</param>
    /// <param name="vocabulary">What headers call other years, comparisons and balances.</param>
    public static HeaderPeriod Of(string key, HeaderVocabulary vocabulary)
    {
        // Labels of rows are asked too, thousands of them, and nearly none holds any of these characters.
        if (!key.AsSpan().ContainsAny(vocabulary.PeriodCharacters))
            return default;
        if (Compares(key, vocabulary))
            return new HeaderPeriod(0, true);
        foreach (var word in vocabulary.PriorYears)
        {
            var at = key.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !NamesBalance(key.AsSpan(at + word.Length), vocabulary))
                return new HeaderPeriod(0, true);
        }

        var year = 0;
        for (var at = 0; at + Digits <= key.Length; at++)
        {
            if (YearAt(key, at) is not (> 0 and var printed) || NamesBalance(key.AsSpan(at + Digits), vocabulary))
                continue;
            if (year != 0 && year != printed)
                return new HeaderPeriod(0, true);
            year = printed;
            at += Digits - 1;
        }

        return new HeaderPeriod(year, false);
    }

    /// <summary>Whether a header cell compares one year with another.</summary>
    public static bool Compares(string key, HeaderVocabulary vocabulary)
    {
        foreach (var word in vocabulary.Comparisons)
        {
            if (key.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The one year that the header cells of a table print; 0 where they print none or several.</summary>
    public static int OnlyYear(PrintedColumn[] columns)
    {
        var year = 0;
        foreach (var column in columns)
        foreach (var period in column.Periods)
        {
            if (period.Year == 0)
                continue;
            if (year != 0 && year != period.Year)
                return 0;
            year = period.Year;
        }

        return year;
    }

    /// <summary>Whether a balance is named right behind: 上年财政拨款结转, but not 上年预算数（含结转）.</summary>
    private static bool NamesBalance(ReadOnlySpan<char> behind, HeaderVocabulary vocabulary)
    {
        if (behind.IndexOfAny('(', '数') is >= 0 and var end)
            behind = behind[..end];
        foreach (var word in vocabulary.Balances)
        {
            if (behind.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The year at a place: 2024年, 二〇二四年, or 2024 before words at the beginning of the cell; 0 where there is none, or a date (2024年8月).</summary>
    private static int YearAt(string key, int at)
    {
        var end = at + Digits;
        var isNamed = end < key.Length && YearReader.Digit(key[end]) < 0
            && (key[end] == '年' ? !IsDate(key.AsSpan(end + 1)) : at == 0 && char.IsAsciiDigit(key[0]) && char.IsLetter(key[end]));
        return isNamed ? YearReader.YearAt(key, at) : 0;
    }

    private static bool IsDate(ReadOnlySpan<char> behind) => behind.TrimStart("0123456789") is { Length: > 0 } rest && rest[0] == '月';
}
