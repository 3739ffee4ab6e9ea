using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Checks;

/// <summary>占比: finds what the shares that words state are shares of.</summary>
/// <remarks>
/// Where the words name it (占支出合计的 80 %), it is the amount of that name. Where they do not, shares are tried only where most of the
/// sentence's shares that are not zero are of one amount: that with which the sentence begins (支出预算 5031.81 万元，其中基本支出 2436.15 万元，
/// 占 48.41 %), or that of the sentence before, where this one begins with 其中, or the one before a list of numbered items.
/// </remarks>
internal static class NarrativeShares
{
    private static readonly string[] Kinds = ["决算总数", "决算总额", "预算总数", "预算总额", "决算数", "预算数", "总数"];

    /// <summary>The amount that a share is a share of; -1 where nothing tells.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="percent">The share.</param>
    /// <param name="part">The amount whose share it is; -1 where there is none.</param>
    /// <param name="sentenceWhole">What <see cref="WholeOfSentence"/> says of its sentence.</param>
    public static int WholeOf(NarrativeFact[] facts, int percent, int part, int sentenceWhole)
    {
        if (part < 0)
            return -1;
        if (facts[percent].Whole is { } name && Named(facts, percent, part, name) is >= 0 and var named)
            return named;
        return part <= sentenceWhole || IsPartOfAPart(facts, part, sentenceWhole) ? -1 : sentenceWhole;
    }

    /// <summary>支出 100 万元，主要用于以下方面：1.教育支出 80 万元，占 80 %；2.…: the amount of which most of a list's shares are shares; -1 where there is none.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="first">The first figure of the list's first item.</param>
    public static int WholeOfList(NarrativeFact[] facts, int first)
    {
        if (!IsItem(facts[first]))
            return -1;
        if (NarrativeItems.WholeOf(facts, first, "amount", []) is >= 0 and var sum)
            return sum;
        var whole = first - 1;
        if (whole < 0 || facts[whole] is not { Measure: "amount", AmountYuan: not null and not 0m } || !facts[whole].Sentence.EndsWith('：') || facts[whole].Section != facts[first].Section)
            return -1;
        int shares = 0, fitting = 0;
        for (var i = first; i < facts.Length && facts[i].Section == facts[first].Section && IsItem(facts[i]); i++)
        {
            if (facts[i] is not { Measure: "share_percent", Value: { } share, Whole: null } || share == 0m || NarrativeArithmetic.Beside(facts, i, "amount") is not (var part and >= 0))
                continue;
            shares++;
            fitting += Fits(facts, part, whole, share) ? 1 : 0;
        }

        return fitting * 2 > shares ? whole : -1;
    }

    /// <summary>Whether the sentence of a figure is an item of a numbered list.</summary>
    public static bool IsItem(NarrativeFact fact) => fact.Sentence.Length > 0 && CharacterFolding.FoldForMatching(fact.Sentence[0]) is '(' or (>= '0' and <= '9') && Numbering.Begins(CharacterFolding.MatchKey(fact.Sentence));

    /// <summary>The amount that most of the shares of a sentence, or of a list of paragraphs, are shares of; -1 where there is none.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="first">The first figure of the sentence or list.</param>
    public static int WholeOfSentence(NarrativeFact[] facts, int first)
    {
        var whole = WholeBefore(facts, first);
        int shares = 0, fitting = 0;
        var list = facts[first].ListOfParagraphs;
        for (var i = first; i < facts.Length && (list != 0 ? facts[i].ListOfParagraphs == list : facts[i].Sentence == facts[first].Sentence); i++)
        {
            if (whole < 0 && facts[i] is { Measure: "amount", AmountYuan: not null and not 0m })
                whole = i;
            if (facts[i] is not { Measure: "share_percent", Value: { } share } || share == 0m || whole < 0 || NarrativeArithmetic.Beside(facts, i, "amount") is not (var part and >= 0))
                continue;

            // 基本支出 80 万元，占 80 %；项目支出 20 万元，占 20 %: what has a share of its own is no whole.
            if (part == whole && facts[i].Whole is null)
                return -1;
            if (part <= whole || IsPartOfAPart(facts, part, whole))
                continue;
            shares++;
            fitting += Fits(facts, part, whole, share) ? 1 : 0;
        }

        return fitting * 2 > shares ? whole : -1;
    }

    /// <summary>本年支出 100 万元。其中：基本支出 80 万元，占 80 %: a list that begins a sentence is one of the sentence before; -1 where this one is none.</summary>
    private static int WholeBefore(NarrativeFact[] facts, int first)
    {
        if (facts[first].ListOf is not { } list)
            return -1;
        for (var i = first - 1; i >= 0; i--)
        {
            if (facts[i].Measure == "amount" && facts[i].Subject == list && facts[i].AmountYuan is not null and not 0m)
                return i;
        }

        return -1;
    }

    /// <summary>The nearest amount before a share whose subject is what the words name, or ends with it and is a whole that fits; one that stands far before it must fit too, and one under another heading be proved; -1 where there is none.</summary>
    private static int Named(NarrativeFact[] facts, int percent, int part, string name)
    {
        var whole = WithoutKind(name);
        for (var i = percent - 1; i >= 0; i--)
        {
            if (i == part || facts[i] is not { Measure: "amount", AmountYuan: not null and not 0m, DistanceOf: null })
                continue;
            if (facts[i].Section != facts[percent].Section)
            {
                if (facts[i].Verification == Verification.Verified && IsSameTotal(facts[i].Subject, name) && Fits(facts, part, i, facts[percent].Value!.Value))
                    return i;
                continue;
            }

            if (!facts[i].Subject.AsSpan().EndsWith(whole, StringComparison.Ordinal))
                continue;
            var isSure = facts[i].Subject.EndsWith(name, StringComparison.Ordinal) && NarrativeArithmetic.IsNear(facts, i, percent);
            if (isSure && facts[i].Subject.Length == name.Length || Fits(facts, part, i, facts[percent].Value!.Value))
                return i;
            if (isSure)
                return -1;
        }

        return -1;
    }

    /// <summary>占本年支出合计的, where 支出合计 or 本年支出预算合计 was stated: the total of the year in other words.</summary>
    private static bool IsSameTotal(string subject, string name) =>
        subject == name || name.EndsWith("合计", StringComparison.Ordinal) && subject.EndsWith("合计", StringComparison.Ordinal) && Plain(subject) == Plain(name);

    private static string Plain(string total) => total.Replace("本年", "", StringComparison.Ordinal).Replace("预算", "", StringComparison.Ordinal).Replace("决算", "", StringComparison.Ordinal);

    /// <summary>占“三公”经费决算总数的: the whole is named without 决算总数.</summary>
    private static ReadOnlySpan<char> WithoutKind(ReadOnlySpan<char> name)
    {
        foreach (var kind in Kinds)
        {
            if (name.EndsWith(kind, StringComparison.Ordinal) && name.Length > kind.Length + 1)
                return name[..^kind.Length];
        }

        return name;
    }

    private static bool Fits(NarrativeFact[] facts, int part, int whole, decimal share) => Fits(facts[part], Interval.Of(facts[whole]), share);

    /// <summary>Whether a part can be the share of a whole that words state.</summary>
    internal static bool Fits(NarrativeFact part, Interval whole, decimal share) => Interval.Of(part).Over(whole) is { } quotient && quotient.IsPercent(share);

    /// <summary>Whether the part stands in brackets: then its share is one of the figure before them.</summary>
    private static bool IsPartOfAPart(NarrativeFact[] facts, int part, int whole) => whole >= 0 && facts[part].IsAside && !facts[whole].IsAside;
}
