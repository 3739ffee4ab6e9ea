using System.Globalization;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>增长率, 完成率, 占比: a percentage that a sentence states is the quotient of the amounts that it states beside it.</summary>
/// <remarks>
/// Each figure stands for the interval that its printed places allow, and the percentage, rounded or cut off, must lie in the interval of
/// the quotient; nothing else excuses a difference. Worked example: 6032.55 万元, 3401.59 万元 more than the year before, are 129.29 % growth; a document that
/// prints 129.97 % is wrong. What a share is a share of is not always said in its sentence: shares are tried only where most of the sentence's
/// shares are of the amount that the sentence begins with (支出预算 5031.81 万元，其中基本支出 2436.15 万元，占 48.41 %).
/// </remarks>
internal static class NarrativeArithmetic
{
    /// <summary>The identifiers of these rows of <c>checks</c>.</summary>
    public const string GrowthId = "narrative.growth", CompletionId = "narrative.completion", ShareId = "narrative.share";

    /// <summary>Tries every percentage; marks the figures in place and adds one row per trial.</summary>
    /// <param name="facts">What the words state, with what the forms say of it.</param>
    /// <param name="checks">Receives the rows.</param>
    /// <returns>How many hold and how many fail.</returns>
    public static (int Passed, int Failed) Try(NarrativeFact[] facts, List<CheckResult> checks)
    {
        int passed = 0, failed = 0;
        var whole = -1;
        for (var i = 0; i < facts.Length; i++)
        {
            if (i == 0 || facts[i].Sentence != facts[i - 1].Sentence)
                whole = WholeOf(facts, i);
            var result = facts[i].Measure switch
            {
                "growth_percent" => Growth(facts, i),
                "completion_percent" => Completion(facts, i),
                "share_percent" when whole >= 0 => Share(facts, i, whole),
                _ => null,
            };
            if (result is null)
                continue;
            checks.Add(result);
            passed += result.Status == CheckStatus.Pass ? 1 : 0;
            failed += result.Status == CheckStatus.Fail ? 1 : 0;
        }

        return (passed, failed);
    }

    private static CheckResult? Growth(NarrativeFact[] facts, int percent)
    {
        int amount = Beside(facts, percent, "amount"), change = Beside(facts, percent, "prior_year_change");
        if (amount < 0 || change < 0)
            return null;
        Interval now = Interval.Of(facts[amount]), grown = Interval.Of(facts[change]);
        return Close(
            facts, GrowthId, $"增长率 = 增减额 ÷ 上年数（{facts[percent].Subject}）: {{0}} {facts[change].RawText} ÷ ({facts[amount].RawText} − {facts[change].RawText})",
            grown.Over(now.Minus(grown)), percent, amount, change);
    }

    private static CheckResult? Completion(NarrativeFact[] facts, int percent)
    {
        int amount = Beside(facts, percent, "amount"), budget = Beside(facts, percent, "budget_amount");
        return amount < 0 || budget < 0 ? null : Close(
            facts, CompletionId, $"完成率 = 决算数 ÷ 年初预算数（{facts[percent].Subject}）: {{0}} {facts[amount].RawText} ÷ {facts[budget].RawText}",
            Interval.Of(facts[amount]).Over(Interval.Of(facts[budget])), percent, amount, budget);
    }

    private static CheckResult? Share(NarrativeFact[] facts, int percent, int whole)
    {
        var part = Beside(facts, percent, "amount");
        return part <= whole || facts[whole].Verification == Verification.Disputed ? null : Close(
            facts, ShareId, $"占比 = 分项 ÷ 合计（{facts[percent].Subject}）: {{0}} {facts[part].RawText} ÷ {facts[whole].RawText}",
            Interval.Of(facts[part]).Over(Interval.Of(facts[whole])), percent, part);
    }

    /// <summary>The amount with which a sentence begins, where most of the shares that follow in it are shares of that amount; else -1.</summary>
    private static int WholeOf(NarrativeFact[] facts, int first)
    {
        var whole = -1;
        int shares = 0, fitting = 0;
        for (var i = first; i < facts.Length && facts[i].Sentence == facts[first].Sentence; i++)
        {
            if (whole < 0 && facts[i] is { Measure: "amount", AmountYuan: not null and not 0m })
                whole = i;
            if (facts[i] is not { Measure: "share_percent", Value: { } share } || whole < 0 || Beside(facts, i, "amount") is not (var part and >= 0) || part <= whole)
                continue;
            shares++;
            fitting += Interval.Of(facts[part]).Over(Interval.Of(facts[whole])) is { } quotient && IsPercent(share, quotient) ? 1 : 0;
        }

        return fitting * 2 > shares ? whole : -1;
    }

    private static bool IsPercent(decimal printed, Interval quotient) =>
        Interval.OfPercent(printed) is var percent && percent.High >= quotient.Low * 100m && percent.Low <= quotient.High * 100m;

    private static CheckResult? Close(NarrativeFact[] facts, string id, string text, Interval? quotient, int percent, params ReadOnlySpan<int> amounts)
    {
        if (quotient is not { } computed || facts[percent].Value is null)
            return null;

        // A figure that a form contradicts already tells nothing of the others.
        foreach (var at in amounts)
        {
            if (facts[at].Verification == Verification.Disputed)
                return null;
        }

        var printed = Interval.OfPercent(facts[percent].Value!.Value);
        var holds = IsPercent(facts[percent].Value!.Value, computed);
        facts[percent] = facts[percent] with { Verification = holds ? Verification.Verified : Verification.Disputed };
        foreach (var at in amounts)
        {
            // What a form confirms is not put in doubt by a percentage.
            if (facts[at].Verification == Verification.Unverified)
                facts[at] = facts[at] with { Verification = holds ? Verification.Verified : Verification.Disputed };
        }

        var fact = facts[percent];
        return new CheckResult(
            id, string.Format(CultureInfo.InvariantCulture, text, $"{fact.RawText} % {(holds ? "=" : "≠")}"), NarrativeForm.Id, fact.Subject, fact.Measure,
            fact.Value, decimal.Round(computed.Middle * 100m, 4), decimal.Round((printed.High - printed.Low + 100m * (computed.High - computed.Low)) / 2m, 4),
            holds ? CheckStatus.Pass : CheckStatus.Fail, holds ? LikelyCause.Unknown : LikelyCause.Publication, fact.Page.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The nearest figure of a measure that speaks of the same subject under the same heading, before the percentage or in its sentence; -1 where there is none.</summary>
    private static int Beside(NarrativeFact[] facts, int percent, string measure)
    {
        var of = facts[percent];
        for (var i = percent - 1; i >= 0 && facts[i].Section == of.Section && percent - i <= 8; i--)
        {
            if (facts[i].Measure == measure && facts[i].Subject == of.Subject && facts[i].AmountYuan is not null)
                return i;
        }

        return -1;
    }
}
