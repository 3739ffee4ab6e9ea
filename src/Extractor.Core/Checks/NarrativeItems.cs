using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Checks;

/// <summary>（一）…；（二）…: the numbered items of a list that goes over several sentences, and the amount whose parts they are.</summary>
/// <remarks>
/// The whole is the nearest amount under their heading that is their sum, or what the heading names where the items follow it at once. Of each item counts what its sentence states first of its subject. Worked example: 基本支出 1880.10 万元，其中：（一）工资福利支出 1500.10 万元；
/// （二）商品和服务支出 300 万元；（三）资本性支出 80 万元.
/// </remarks>
internal static class NarrativeItems
{
    /// <summary>The amount that the items from <paramref name="first"/> on are the parts of; -1 where no sum tells.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="first">The first figure of the first item.</param>
    /// <param name="measure">The measure of the parts and the whole.</param>
    /// <param name="parts">Receives the parts.</param>
    public static int WholeOf(NarrativeFact[] facts, int first, string measure, List<int> parts)
    {
        parts.Clear();
        if (!IsFirst(facts[first]))
            return -1;
        var (sum, half) = Collect(facts, first, measure, parts);
        if (parts.Count < 2)
            return -1;
        var isBehindWords = first > 0 && facts[first - 1].Section == facts[first].Section;
        for (var i = first - 1; i >= 0 && facts[i].Section == facts[first].Section; i--)
        {
            if (IsSum(facts[i], measure, sum, half))
                return i;
        }

        if (isBehindWords)
            return -1;
        var heading = SubjectText.OfHeading(facts[first].Section);
        for (var i = first - 1; i >= 0 && heading is not null; i--)
        {
            if (facts[i].Subject == heading && facts[i].Measure == measure)
                return IsSum(facts[i], measure, sum, half) ? i : -1;
        }

        return -1;
    }

    /// <summary>Whether a figure stands in an item whose number looks like that of another.</summary>
    public static bool IsLike(NarrativeFact fact, NarrativeFact item) => NarrativeShares.IsItem(fact) && KindOf(fact) == KindOf(item);

    /// <summary>Whether a figure stands in the first item of a list.</summary>
    public static bool IsFirst(NarrativeFact fact)
    {
        if (!NarrativeShares.IsItem(fact))
            return false;
        var number = fact.Sentence.AsSpan(fact.Sentence[0] is '（' or '(' ? 1 : 0);
        return CharacterFolding.FoldForMatching(number[0]) is '一' or '1' && !char.IsAsciiDigit(CharacterFolding.FoldForMatching(number[1]));
    }

    private static (decimal Sum, decimal Half) Collect(NarrativeFact[] facts, int first, string measure, List<int> parts)
    {
        decimal sum = 0m, half = 0m;
        var subject = "";
        for (var i = first; i < facts.Length && facts[i].Section == facts[first].Section; i++)
        {
            if (!IsLike(facts[i], facts[first]))
                continue;
            if (IsFirst(facts[i]) && facts[i].Sentence != facts[first].Sentence)
                break;
            if (i == first || facts[i].Sentence != facts[i - 1].Sentence)
                subject = facts[i].Subject;
            if (facts[i].Measure != measure || facts[i].Subject != subject || facts[i].DistanceOf is not null || facts[i].AmountYuan is not { } amount)
                continue;
            if (facts[i].IsDoubtful || facts[i].Verification == Verification.Disputed)
            {
                parts.Clear();
                return default;
            }

            sum += amount;
            half += NarrativeSums.HalfOf(facts[i]);
            parts.Add(i);
            subject = "";
        }

        return (sum, half);
    }

    private static bool IsSum(NarrativeFact whole, string measure, decimal sum, decimal half) =>
        whole.Measure == measure && whole is { DistanceOf: null, IsDoubtful: false, IsAside: false, AmountYuan: { } amount } && amount != 0m && whole.Verification != Verification.Disputed
            && Math.Abs(amount - sum) <= half + NarrativeSums.HalfOf(whole);

    /// <summary>What the number of an item looks like: （一） and （1） count different lists.</summary>
    private static (bool InBrackets, bool InDigits) KindOf(NarrativeFact item)
    {
        var at = CharacterFolding.FoldForMatching(item.Sentence[0]) == '(' ? 1 : 0;
        return (at == 1, char.IsAsciiDigit(CharacterFolding.FoldForMatching(item.Sentence[at])));
    }
}
