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
    public AmountUnit? Money => AmountUnit.Named(Unit == "万" ? "万元" : Unit);

    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent => Unit is "%" or "个百分点";

    /// <summary>Finds the figures of a text.</summary>
    /// <param name="key">The text, folded.</param>
    public static List<Figure> FindAll(string key)
    {
        var figures = new List<Figure>();
        foreach (Match match in Pattern().Matches(key))
        {
            var number = match.Groups[1];
            if (PrintedValueParser.Parse(number.ValueSpan) is { Kind: PrintedValueKind.Number } value)
                figures.Add(new Figure(number.Index, number.Length, match.Index + match.Length, value.Value, match.Groups[2].Value));
        }

        return figures;
    }

    // 人 counts only at the end of a clause: 150人经费 is a name. A figure never goes on with another digit; 万 alone is money only where nothing follows that it could count.
    [GeneratedRegex(@"(?<![\d.])(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元|亿元|千元|元(?![/／])|万(?=[,;。、:)]|$)|个百分点|%|台\(套\)|台|辆|批次|批|人次|人(?=[,;。、()]|$)|个|项|家|户)")]
    private static partial Regex Pattern();
}
