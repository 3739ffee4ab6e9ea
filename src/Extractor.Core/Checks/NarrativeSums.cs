using Extractor.Core.Narrative;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>其中: the parts that words list are the whole that stands before them.</summary>
/// <remarks>
/// Amounts or counts of one unit. A list may leave parts out (其中 is "among them"), so that parts which are not the whole prove nothing and are not
/// reported; parts in brackets are those of the part before them, and numbered items those of <see cref="NarrativeItems"/>. Worked example: 政府采购金额 1062.09 万元，其中：货物 80.98 万元、工程 269.03 万元、服务
/// 712.08 万元.
/// </remarks>
internal static class NarrativeSums
{
    /// <summary>The identifier of these rows of <c>checks</c>.</summary>
    public const string Id = "narrative.parts";

    /// <summary>Tries every list; marks the figures of those that are complete in place and adds a row for each.</summary>
    /// <param name="facts">What the words state, with what the forms say of it.</param>
    /// <param name="checks">Receives the rows.</param>
    /// <returns>How many are complete.</returns>
    public static int Try(NarrativeFact[] facts, List<CheckResult> checks)
    {
        var held = 0;
        var parts = new List<int>();
        for (var start = 0; start < facts.Length;)
        {
            // A semicolon ends the clause of 其中 and not the list: 其中：甲 6 万元；乙 4 万元.
            var end = start + 1;
            while (end < facts.Length && facts[end].Sentence == facts[start].Sentence && (facts[end].ListOf is null || facts[end].List == facts[start].List && facts[end].ListOf == facts[start].ListOf))
                end++;

            // 收入 9 万元，其中：甲 6 万元，乙 3 万元；支出 8 万元: or it does end the list.
            var semicolon = start + 1;
            while (semicolon < end && facts[semicolon].ListOf is not null)
                semicolon++;
            if (facts[start].ListOf is not null)
                Add(TryList(facts, start, end, isAside: false, parts) ?? (semicolon < end ? TryList(facts, start, semicolon, isAside: false, parts) : null));
            start = end;
        }

        for (var start = 0; start < facts.Length; start++)
        {
            if (facts[start].ListOfParagraphs != 0 && (start == 0 || facts[start - 1].ListOfParagraphs != facts[start].ListOfParagraphs))
                Add(TryParagraphs(facts, start, parts));
        }

        for (var start = 1; start < facts.Length; start++)
        {
            if (facts[start].IsAside && !facts[start - 1].IsAside && facts[start].Sentence == facts[start - 1].Sentence)
                Add(TryBracket(facts, start, parts));
            if (facts[start].Sentence == facts[start - 1].Sentence)
                continue;
            Add(TryItems(facts, start, "amount", parts));
            Add(TryItems(facts, start, "budget_amount", parts));
            Add(TryItems(facts, start, "prior_year_change", parts));
        }

        return held;

        void Add(CheckResult? result)
        {
            if (result is null)
                return;
            checks.Add(result);
            held++;
        }
    }

    /// <summary>公务用车费 9 万元（购置费 5 万元，运行费 4 万元）: the parts in a bracket are the figure right before it.</summary>
    private static CheckResult? TryBracket(NarrativeFact[] facts, int start, List<int> parts)
    {
        var end = start + 1;
        while (end < facts.Length && facts[end].IsAside && facts[end].Sentence == facts[start].Sentence)
            end++;
        return TryList(facts, start, end, isAside: true, parts);
    }

    private static CheckResult? TryItems(NarrativeFact[] facts, int start, string measure, List<int> parts) =>
        NarrativeItems.WholeOf(facts, start, measure, parts) is >= 0 and var whole ? Hold(facts, whole, parts) : null;

    /// <summary>支出 9 万元，其中： and a paragraph for each part: what each states first, if that is the whole.</summary>
    private static CheckResult? TryParagraphs(NarrativeFact[] facts, int start, List<int> parts)
    {
        parts.Clear();
        var whole = WholeOf(facts, start);
        if (whole < 0 || !CanBeWhole(facts[whole]))
            return null;
        for (var i = start; i < facts.Length && facts[i].ListOfParagraphs == facts[start].ListOfParagraphs; i++)
        {
            if (!IsPart(facts[i], facts[whole], isAside: false) || parts.Count > 0 && facts[i].Sentence == facts[parts[^1]].Sentence)
                continue;
            if (facts[i].Verification == Verification.Disputed || facts[i].IsDoubtful)
                return null;
            parts.Add(i);
        }

        return AddUp(facts, whole, parts, out _, out _) ? Hold(facts, whole, parts) : null;
    }

    /// <summary>Whether two or more figures are a whole, within what rounding explains.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">Its parts, of the same measure.</param>
    /// <param name="sum">Receives their sum.</param>
    /// <param name="half">Receives half a unit of the last place of every figure, added up.</param>
    internal static bool AddUp(NarrativeFact[] facts, int whole, List<int> parts, out decimal sum, out decimal half)
    {
        (sum, half) = (0m, HalfOf(facts[whole]));
        foreach (var part in parts)
        {
            sum += SizeOf(facts[part]);
            half += HalfOf(facts[part]);
        }

        return parts.Count > 1 && Math.Abs(sum - SizeOf(facts[whole])) <= half;
    }

    /// <summary>Marks a whole and its parts.</summary>
    private static CheckResult Hold(NarrativeFact[] facts, int whole, List<int> parts)
    {
        NarrativeArithmetic.Mark(facts, holds: true, [whole]);
        NarrativeArithmetic.Mark(facts, holds: true, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(parts));
        AddUp(facts, whole, parts, out var sum, out var half);
        return ResultOf(facts[whole], sum, half, parts.Count);
    }

    private static CheckResult? TryList(NarrativeFact[] facts, int start, int end, bool isAside, List<int> parts)
    {
        parts.Clear();
        var whole = isAside ? start - 1 : WholeOf(facts, start);
        if (whole < 0 || !CanBeWhole(facts[whole]))
            return null;
        for (var i = start; i < end; i++)
        {
            if (!IsPart(facts[i], facts[whole], isAside) || IsRestated(facts[i], facts[whole]))
                continue;
            if (facts[i].Verification == Verification.Disputed || facts[i].IsDoubtful)
                return null;
            parts.Add(i);
        }

        if (!AddUp(facts, whole, parts, out _, out _))
            return null;
        for (var i = start; i < end; i++)
        {
            if (IsPart(facts[i], facts[whole], isAside) && IsRestated(facts[i], facts[whole]))
                NarrativeArithmetic.Mark(facts, holds: true, [i]);
        }

        return Hold(facts, whole, parts);
    }

    private static CheckResult ResultOf(NarrativeFact whole, decimal sum, decimal half, int parts) =>
        NarrativeArithmetic.ResultOf(whole, Id, $"合计 = 所列各项之和（{whole.Subject}）: {whole.RawText} = Σ {parts}", SizeOf(whole), sum, half, holds: true);

    private static bool CanBeWhole(NarrativeFact fact) =>
        fact is { Measure: "amount" or "budget_amount" or "count", Value: not null and not 0m, IsDoubtful: false } && fact.Verification != Verification.Disputed;

    /// <summary>The figure that a list is one of: the last of that name; -1 where there is none, or it stands in brackets itself.</summary>
    private static int WholeOf(NarrativeFact[] facts, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (facts[i].Subject == facts[start].ListOf && facts[i].Measure is "amount" or "count")
                return facts[i].IsAside ? -1 : i;
        }

        return -1;
    }

    /// <summary>其中：甲 6 万元，乙 3 万元，合计 9 万元: the whole once more.</summary>
    private static bool IsRestated(NarrativeFact fact, NarrativeFact whole) => fact.Subject is "合计" or "总计" or "共计" && fact.AmountYuan == whole.AmountYuan;

    private static bool IsPart(NarrativeFact fact, NarrativeFact whole, bool isAside) =>
        fact.Measure == whole.Measure && fact.IsAside == isAside && fact.Value is not null && fact.DistanceOf is null && (fact.Measure == "count" ? fact.Unit == whole.Unit : fact.AmountYuan is not null);

    private static decimal SizeOf(NarrativeFact fact) => fact.AmountYuan ?? fact.Value!.Value;

    /// <summary>Half a unit of the last printed place; a count is exact.</summary>
    public static decimal HalfOf(NarrativeFact fact) => fact.AmountYuan is null ? 0m : (Interval.Of(fact).High - Interval.Of(fact).Low) / 2m;
}
