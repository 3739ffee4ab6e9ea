using Extractor.Core.Narrative;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>占比: shares that are 100 % together are shares of the sum of their parts, though the words may not state it.</summary>
/// <remarks>
/// Of what no share is proved yet; where one of them does not fit, none is proved. Worked example: 因公出国（境）费 222.5 万元，占 26.69 %；公务用车费 183.6 万元，占 22.03 %；
/// 公务接待费 427.5 万元，占 51.28 %: of 833.6 万元.
/// </remarks>
internal static class CompleteShares
{
    /// <summary>Tries every sentence; marks the figures of those that hold in place and adds a row for each share.</summary>
    /// <param name="facts">What the words state, with what the forms and other figures say of it.</param>
    /// <param name="checks">Receives the rows.</param>
    /// <returns>How many shares hold.</returns>
    public static int Try(NarrativeFact[] facts, List<CheckResult> checks)
    {
        var held = 0;
        var shares = new List<(int Percent, int Part)>();
        for (int start = 0, end; start < facts.Length; start = end)
        {
            end = NarrativeArithmetic.EndOfSentence(facts, start);
            if (end - start >= 4 && Collect(facts, start, end, shares) is { } sum)
                held += Hold(facts, shares, sum, checks);
        }

        return held;
    }

    /// <summary>The sum whose shares a sentence states; null where they are not all of one.</summary>
    private static Interval? Collect(NarrativeFact[] facts, int start, int end, List<(int Percent, int Part)> shares)
    {
        shares.Clear();
        decimal low = 0m, high = 0m;
        var sum = new Interval(0m, 0m);
        for (var i = start; i < end; i++)
        {
            if (facts[i] is not { Measure: "share_percent", Value: { } share } || share == 0m)
                continue;
            var part = NarrativeArithmetic.Beside(facts, i, "amount");
            if (part < start || facts[i].Verification != Verification.Unverified || NarrativeArithmetic.AnyUnusable(facts, [part]) || shares.Exists(other => other.Part == part))
                return null;
            var (percent, amount) = (Interval.OfPercent(share), Interval.Of(facts[part]));
            (low, high) = (low + percent.Low, high + percent.High);
            sum = new Interval(sum.Low + amount.Low, sum.High + amount.High);
            shares.Add((i, part));
        }

        return shares.Count > 1 && low <= 100m && high >= 100m && shares.TrueForAll(said => NarrativeShares.Fits(facts[said.Part], sum, facts[said.Percent].Value!.Value)) ? sum : null;
    }

    private static int Hold(NarrativeFact[] facts, List<(int Percent, int Part)> shares, Interval sum, List<CheckResult> checks)
    {
        foreach (var (percent, part) in shares)
        {
            var result = NarrativeArithmetic.Close(
                facts, NarrativeArithmetic.ShareId, $"占比 = 分项 ÷ 各项之和（{facts[percent].Subject}）: {{0}} {facts[part].RawText} ÷ Σ {shares.Count}", Interval.Of(facts[part]).Over(sum), percent, part);
            if (result is not null)
                checks.Add(result);
        }

        return shares.Count;
    }
}
