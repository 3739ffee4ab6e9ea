using System.Buffers;
using System.Text.RegularExpressions;
using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>收入包括：, 具体构成为：, “三公”经费决算中，: the lists that words other than 其中 begin, and what changes beside a list are of.</summary>
internal static partial class PartLists
{
    /// <summary>包括, 分项, 方面, 构成, 中: one of these stands in all words that begin such lists.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("包分方构中");

    /// <summary>The words between two figures that begin a list, with the name of its whole where they say it; null or no success where they begin none.</summary>
    public static Match? Begin(string key, int from, int to) => key.AsSpan(from, to - from).ContainsAny(Marks) ? Words().Match(key, from, to - from) : null;

    /// <summary>The last subject of which an amount is stated and that the words name: 本年支出 is 本年支出合计, “三公”经费 is 财政拨款“三公”经费; null where there is none.</summary>
    public static string? WholeOf(List<NarrativeFact> facts, string name)
    {
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            if (facts[i].Measure == "amount" && facts[i].DistanceOf is null && facts[i].Subject.LastIndexOf(name, StringComparison.Ordinal) is >= 0 and var at && facts[i].Subject.AsSpan(at + name.Length) is "" or "合计" or "总计")
                return facts[i].Subject;
        }

        return null;
    }

    /// <summary>总计 100 万元，其中结转 20 万元，比上年增加 25 万元，增长 33.3 %: the growth tells whether a change is that of the part or of the whole; null where it is what is implied, or says nothing.</summary>
    /// <param name="facts">The figures so far.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="implied">What the change before is taken to be of.</param>
    /// <param name="other">What it may be of as well.</param>
    /// <param name="percent">The growth, with its sign.</param>
    public static string? Changed(List<NarrativeFact> facts, string sentence, string implied, string? other, decimal percent)
    {
        if (other is null || facts.Count == 0 || facts[^1] is not { Measure: "prior_year_change", AmountYuan: not null and not 0m } last || last.Sentence != sentence || last.Subject != implied)
            return null;
        var change = Interval.Of(last);
        return !Fits(implied) && Fits(other) ? other : null;

        bool Fits(string subject)
        {
            for (var i = facts.Count - 2; i >= 0 && facts[i].Sentence == sentence; i--)
            {
                if (facts[i].Measure == "amount" && facts[i].Subject == subject)
                    return facts[i].AmountYuan is not null && change.Over(Interval.Of(facts[i]).Minus(change)) is { } growth && growth.IsPercent(percent);
            }

            return false;
        }
    }

    [GeneratedRegex(@"(?<!其中)包括:|按[^,;:。]{2,20}分:|分项情况(是|为|如下)?[:,]|用于以下(几个?)?方面|(?<=[,;:。]|^)(?<name>[^,;:。]{2,30}?)的?(具体)?构成(情况)?(是|为|如下)?:|(?<=[;。]|^)(?<name>[^,;:。]{2,40}[费支收决预][入出算]?数?)中,")]
    private static partial Regex Words();
}
