using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>主要原因: the changes that explain a change add up to it.</summary>
/// <remarks>
/// Reasons may be some of several, so that those which are not the whole change prove nothing and are not reported. Worked example: 增加 4.71 万元，主要原因是退休人员补贴增加 15.05 万元，
/// 基本养老保险和职业年金分别减少 6.89 万元和 3.45 万元.
/// </remarks>
internal static class NarrativeReasons
{
    /// <summary>The identifier of these rows of <c>checks</c>.</summary>
    public const string Id = "narrative.reasons";

    /// <summary>Tries every sentence; marks the figures of those that hold in place and adds a row for each.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="checks">Receives the rows.</param>
    /// <returns>How many hold.</returns>
    public static int Try(NarrativeFact[] facts, List<CheckResult> checks)
    {
        var held = 0;
        var parts = new List<int>();
        for (int start = 0, end; start < facts.Length; start = end)
        {
            end = NarrativeArithmetic.EndOfSentence(facts, start);
            if (Whole(facts, start, end, parts) is not (>= 0 and var whole) || !NarrativeSums.AddUp(facts, whole, parts, out var sum, out var half))
                continue;
            NarrativeArithmetic.Mark(facts, holds: true, [whole, .. parts]);
            checks.Add(NarrativeArithmetic.ResultOf(
                facts[whole], Id, $"增减额 = 各原因增减额之和（{facts[whole].Subject}）: {facts[whole].RawText} = Σ {parts.Count}", facts[whole].AmountYuan, sum, half, holds: true));
            held++;
        }

        return held;
    }

    /// <summary>The change that a sentence explains: its first, or the one before it where it begins with its reasons; -1 where there is none.</summary>
    private static int Whole(NarrativeFact[] facts, int start, int end, List<int> parts)
    {
        parts.Clear();
        var whole = -1;
        if (facts[start].Sentence.StartsWith("主要", StringComparison.Ordinal) || facts[start].Sentence.StartsWith("原因", StringComparison.Ordinal))
        {
            for (var i = start - 1; i >= 0 && whole < 0 && NarrativeArithmetic.IsNear(facts, i, start); i--)
                whole = IsChange(facts[i]) ? i : -1;
        }

        for (var i = start; i < end; i++)
        {
            if (!IsChange(facts[i]))
                continue;
            if (whole < 0)
                whole = i;
            else
                parts.Add(i);
        }

        return whole;
    }

    private static bool IsChange(NarrativeFact fact) =>
        fact is { Measure: "prior_year_change", AmountYuan: not null and not 0m, DistanceOf: null, IsDoubtful: false } && fact.Verification != Verification.Disputed;
}
