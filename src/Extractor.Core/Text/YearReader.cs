namespace Extractor.Core.Text;

/// <summary>年度 as a text names it.</summary>
/// <param name="Year">The year; 0 where there is none.</param>
/// <param name="Strength">How clearly it is the year of what is disclosed: 0 for a year that merely occurs, up to 4 for 2024年度部门决算.</param>
public readonly record struct NamedYear(int Year, int Strength);

/// <summary>年度: finds a year in printed text, in digits (2024年) or in Chinese numerals (二〇二四年).</summary>
public static class YearReader
{
    /// <summary>Years outside this range are figures, not years of a disclosure.</summary>
    private const int Earliest = 1990, Latest = 2099;

    /// <summary>Characters between a year and the 决算 that it belongs to, 部门 or 省级部门 as a rule.</summary>
    private const int Near = 8;

    /// <summary>A longer line is prose.</summary>
    private const int LongestHeading = 60;

    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>Every year in the range begins with one of these.</summary>
    internal const string FirstNumerals = "12一二";

    private static readonly string[] Disclosures = ["决算", "预算", "绩效"];

    /// <summary>What may stand between a year without 年 and what it belongs to: 2023部门决算.</summary>
    private static readonly string[] Publishers = ["度", "部门", "单位", ""];

    /// <summary>Before a year with which another one is compared, or before a date.</summary>
    private static readonly string[] OtherBefore = ["与", "比", "较", "同", "上年", "上年度", "截至", "截止", "日期", "时间"];

    /// <summary>Behind such a year, or behind that of an event (2022年第十六届省运会).</summary>
    private static readonly string[] OtherBehind = ["相比", "同期", "决算数相比", "预算数相比", "决算相比", "预算相比", "执行", "结转", "末", "底", "初", "第"];

    /// <summary>The first year that 年 follows; 0 where there is none.</summary>
    /// <param name="key">Text as a match key.</param>
    public static int Find(string key)
    {
        for (var at = 0; at + 4 < key.Length; at++)
        {
            if (YearAt(key, at) is > 0 and var year && key[at + 4] == '年')
                return year;
        }

        return 0;
    }

    /// <summary>The year to which a title, a caption or a heading binds what is disclosed: the one nearest before 决算, 预算 or 绩效, or the one with 年度.</summary>
    /// <remarks>A day or month (二〇二四年九月), a year of comparison (与2022年度相比) and one in another document's title (《…》) are not.</remarks>
    /// <param name="key">Text as a match key.</param>
    public static NamedYear Strongest(string key)
    {
        NamedYear best = default;
        var quotes = 0;
        for (var at = 0; at + 4 < key.Length; at++)
        {
            quotes += key[at] == '《' ? 1 : key[at] == '》' ? -1 : 0;
            if (YearAt(key, at) is not (> 0 and var year) || EndOf(key, at + 4) is not (> 0 and var end) || IsOther(key, at, end))
                continue;
            var strength = quotes > 0 ? 0 : (key[end - 1] == '度' ? 2 : 0) + StrengthOf(key, end) + (at == 0 && end == key.Length ? 1 : 0);
            if (best.Year == 0 || strength > best.Strength)
                best = new NamedYear(year, strength);
        }

        return best;
    }

    /// <summary>The year that a heading or a caption names, see <see cref="Strongest"/>; none where the line is prose, which speaks of other years too.</summary>
    /// <param name="key">The line's match key.</param>
    public static NamedYear OfHeading(string key) => key.Length > LongestHeading || IsProse(key) ? default : Strongest(key);

    private static bool IsProse(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is '。' or ';' || key[i] == ',' && (i + 1 == key.Length || !char.IsAsciiDigit(key[i + 1])))
                return true;
        }

        return false;
    }

    /// <summary>The year in the four characters from there; 0 where they are none or only a part of a number.</summary>
    /// <param name="key">Text as a match key.</param>
    /// <param name="at">A place with three more characters behind it.</param>
    internal static int YearAt(string key, int at)
    {
        if (Digit(key[at]) < 0 || at > 0 && Digit(key[at - 1]) >= 0)
            return 0;
        var year = 0;
        for (var i = at; i < at + 4 && year >= 0; i++)
            year = Digit(key[i]) is >= 0 and var digit ? year * 10 + digit : -1;
        return year is >= Earliest and <= Latest ? year : 0;
    }

    /// <summary>Where the 年 or 年度 behind four numerals ends; 0 where neither it nor the name of a disclosure stands there.</summary>
    private static int EndOf(string key, int at)
    {
        if (key[at] == '年')
            return at + (at + 1 < key.Length && key[at + 1] == '度' ? 2 : 1);
        foreach (var word in Publishers)
        {
            if (Follows(key, at, word) && (StartsWithAny(key, at + word.Length, Disclosures) || word == "度" && StartsWithAny(key, at + 1, Publishers.AsSpan(1, 2))))
                return word == "度" ? at + 1 : at;
        }

        return 0;
    }

    /// <summary>Whether it is part of a date, or the year with which another one is compared.</summary>
    private static bool IsOther(string key, int at, int end)
    {
        var month = end;
        while (month < key.Length && month < end + 3 && (Digit(key[month]) >= 0 || key[month] == '十'))
            month++;
        if (month < key.Length && key[month] == '月' || StartsWithAny(key, end, OtherBehind))
            return true;
        var before = key.AsSpan(0, at).TrimEnd(":(为是");
        foreach (var word in OtherBefore)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>2 where 决算, 预算 or 绩效 follows closely, 1 where one follows before the next year or the end of the sentence, else 0.</summary>
    private static int StrengthOf(string key, int end)
    {
        for (var at = end; at < key.Length; at++)
        {
            if (StartsWithAny(key, at, Disclosures))
                return at - end <= Near ? 2 : 1;
            if (key[at] is '。' or ';' or '《' or '》' || at + 4 < key.Length && YearAt(key, at) > 0)
                return 0;
        }

        return 0;
    }

    private static bool StartsWithAny(string key, int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Follows(key, at, word))
                return true;
        }

        return false;
    }

    private static bool Follows(string key, int at, string word) => string.CompareOrdinal(key, at, word, 0, word.Length) == 0;

    /// <summary>The digit or numeral that a character is; negative for others.</summary>
    internal static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : c switch
    {
        '○' or 'O' or '零' or '０' => 0,
        _ => Numerals.IndexOf(c),
    };
}
