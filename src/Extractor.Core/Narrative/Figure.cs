using System.Text.RegularExpressions;
using Extractor.Core.Amounts;

namespace Extractor.Core.Narrative;

/// <summary>A number with its unit in running text.</summary>
/// <param name="Start">Position of its first character.</param>
/// <param name="Length">Length of the number without its unit.</param>
/// <param name="End">Position behind the unit.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Unit as a match key: 万元, %, 人次 …</param>
internal readonly partial record struct Figure(int Start, int Length, int End, decimal Value, string Unit)
{
    /// <summary>Whether it is money; 万 without 元 is.</summary>
    public bool IsMoney => Money is not null;

    /// <summary>The unit where it is money.</summary>
    public AmountUnit? Money => MoneyOf(Unit);

    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent => Unit is "%" or "个百分点";

    /// <summary>Whether it counts things or people.</summary>
    public bool IsCount => !IsMoney && !IsPercent;

    /// <summary>Finds the figures of a text.</summary>
    /// <param name="key">The text, folded.</param>
    public static List<Figure> FindAll(string key)
    {
        var figures = new List<Figure>();
        foreach (Match match in Pattern().Matches(key))
        {
            var number = match.Groups["number"];
            var unit = match.Groups["unit"].Value;
            if (ValueOf(number.ValueSpan, unit) is { } value)
                figures.Add(new Figure(number.Index, number.Length, match.Index + match.Length, value, unit));
        }

        return figures;
    }

    /// <summary>Whether a figure is an end of a range, or a bound: 单价100万元以上设备, 30至50万元, 5万元-10万元. It says what is meant, not how much there is.</summary>
    /// <param name="key">The text, folded.</param>
    public bool IsBound(string key) =>
        Bound().IsMatch(key.AsSpan(End)) || IsToward(key, End) && RangeEnd().Match(key, End) is { Success: true } end && end.Groups[1].Value == Unit
        || Start > 1 && IsToward(key, Start - 1) && RangeStart().Match(key, 0, Start - 1) is { Success: true } start && (start.Groups[1].Length == 0 || start.Groups[1].Value == Unit);

    private static bool IsToward(string key, int at) => at < key.Length && key[at] is '-' or '~' or '至' or '到';

    private static AmountUnit? MoneyOf(string unit) => AmountUnit.Named(unit == "万" ? "万元" : unit);

    private static decimal? ValueOf(ReadOnlySpan<char> number, string unit)
    {
        if (!char.IsAsciiDigit(number[^1]))
            return InWords(number, unit);
        var level = number.IndexOfAny('亿', '万');
        if (level < 0)
            return Plain(number);

        // 3亿5,000万元 is one amount: the part before the level counts in the unit of the part behind it.
        if (MoneyOf(unit) is not { } money || Plain(number[..level]) is not { } high || Plain(number[(level + 1)..]) is not { } low)
            return null;
        var step = (number[level] == '亿' ? 100_000_000m : 10_000m) / money.Yuan;
        return low < step ? high * step + low : null;
    }

    /// <summary>一亿二千万元: the words before the unit go on in it.</summary>
    private static decimal? InWords(ReadOnlySpan<char> number, string unit)
    {
        var large = MoneyOf(unit)?.Yuan ?? 1m;
        var level = number.IndexOf('亿');
        if (large < 10_000m || level < 0)
            return large > 1_000m && number.Contains('万') ? null : ChineseNumeral.Parse(number);
        return ChineseNumeral.Parse(number[..level]) * (100_000_000m / large) + (level + 1 < number.Length ? ChineseNumeral.Parse(number[(level + 1)..]) : 0m);
    }

    private static decimal? Plain(ReadOnlySpan<char> number) => PrintedValueParser.Parse(number) is { Kind: PrintedValueKind.Number } value ? value.Value : null;

    // 人 counts only at the end of a clause: 150人经费 is a name. A figure never goes on with another digit; 万 alone is money only where nothing follows that it could count.
    // 各为3、4万元: a bare number shares the unit behind the next one, where the words say that each has its own.
    // In words only amounts and what is counted in lists of vehicles and visits: 一个 and 一项 are seldom meant as numbers, and 一元化 is none.
    [GeneratedRegex(
        @"(?<![\d.])(?<number>-?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[亿万])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>万元|亿元|千元|元(?![/／])|万(?=[,;。、:)]|\((?:其中|含|不含|包括)|$)|个百分点|%|台\(套\)|台|辆|批次|个批次|批|人次|人(?=[,;。、()]|$)|(?<=(批次|团组数?)\d+)次|(?<=设备(\([^()]*\))?\d+)套|个|项|家|户)" +
        @"|(?<=(各|分别)[^,;:。\d]{0,8})(?<number>\d+(?:\.\d+)?)(?=[,、和与及]\d+(?:\.\d+)?(?<unit>万元|亿元|千元|元|%)(?![/／]))" +
        @"|(?<![几数多上近点\d第])(?<number>[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]*?)(?<unit>亿元|万元|(?<=[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{2})元(?=[,;。、:()整]|$)|辆|批次|人次|台\(套\))")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(\((含|不含)\))?(及)?(以上|以下|以内|之内|之间)")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\G[-~至到](?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(亿元|万元|千元|元|%|万|人|台|辆|个|项|家|户)")]
    private static partial Regex RangeEnd();

    [GeneratedRegex(@"\d(亿元|万元|千元|元|%|万|人|台|辆|个|项|家|户)?$")]
    private static partial Regex RangeStart();
}
