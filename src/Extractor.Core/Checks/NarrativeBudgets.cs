using Extractor.Core.Narrative;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>完成年初预算的 90 %, 比年初预算减少 1 万元: what words say of an amount and its own budget.</summary>
internal static class NarrativeBudgets
{
    /// <summary>The identifiers of these rows of <c>checks</c>.</summary>
    public const string CompletionId = "narrative.completion", DistanceId = "narrative.budget_difference";

    /// <summary>完成率 = 决算数 ÷ 预算数.</summary>
    public static CheckResult? Completion(NarrativeFact[] facts, int percent)
    {
        int amount = NarrativeArithmetic.Beside(facts, percent, "amount"), budget = BudgetOf(facts, percent);
        if (amount >= 0 && NarrativeArithmetic.Beside(facts, percent, "budget_amount") < 0)
            return CompletionByDistance(facts, percent, amount);
        return amount < 0 || budget < 0 ? null : NarrativeArithmetic.Close(
            facts, CompletionId, $"完成率 = 决算数 ÷ 年初预算数（{facts[percent].Subject}）: {{0}} {facts[amount].RawText} ÷ {facts[budget].RawText}",
            Interval.Of(facts[amount]).Over(Interval.Of(facts[budget])), percent, amount, budget);
    }

    /// <summary>支出 9 万元，完成年初预算的 90 %，决算数小于预算数 1 万元: where the budget goes unsaid, it is the amount without the difference.</summary>
    private static CheckResult? CompletionByDistance(NarrativeFact[] facts, int percent, int amount)
    {
        for (var i = amount + 1; i < facts.Length && facts[i].Sentence == facts[percent].Sentence; i++)
        {
            if (facts[i].Measure != "amount" || facts[i].DistanceOf != facts[percent].Subject)
                continue;
            return NarrativeArithmetic.Close(
                facts, CompletionId, $"完成率 = 决算数 ÷ (决算数 ∓ 差额)（{facts[percent].Subject}）: {{0}} {facts[amount].RawText} ÷ ({facts[amount].RawText} ∓ {facts[i].RawText})",
                Interval.Of(facts[amount]).Over(Interval.Of(facts[amount]).Minus(Apart(facts[i]))), percent, amount, i);
        }

        return null;
    }

    /// <summary>年初预算 or 全年预算: the budget that a completion is one of; -1 where there is none or it cannot be told among several.</summary>
    private static int BudgetOf(NarrativeFact[] facts, int percent)
    {
        var of = facts[percent];
        int nearest = -1, same = -1;
        var several = false;
        for (var i = percent - 1; i >= 0 && NarrativeArithmetic.IsNear(facts, i, percent); i--)
        {
            if (!NarrativeArithmetic.IsBeside(facts[i], of, "budget_amount"))
                continue;
            several |= nearest >= 0 && facts[i].BudgetStage != facts[nearest].BudgetStage;
            nearest = nearest < 0 ? i : nearest;
            same = same < 0 && facts[i].BudgetStage == of.BudgetStage ? i : same;
        }

        if (of.BudgetStage != BudgetStage.Unsaid && same >= 0)
            return same;
        return nearest < 0 || several || of.BudgetStage != BudgetStage.Unsaid && facts[nearest].BudgetStage != BudgetStage.Unsaid ? -1 : nearest;
    }

    /// <summary>与预算的差额 = 决算数 − 预算数, where the sentence or those before it state both.</summary>
    public static CheckResult? Distance(NarrativeFact[] facts, int distance)
    {
        int amount = NarrativeArithmetic.Beside(facts, distance, "amount"), budget = BudgetOf(facts, distance);
        if (amount < 0 || budget < 0 || NarrativeArithmetic.AnyUnusable(facts, [amount, budget]))
            return null;
        Interval said = Interval.Of(facts[distance]), apart = Interval.Of(facts[amount]).Minus(Interval.Of(facts[budget]));
        if (facts[distance].Sign < 0)
            apart = new Interval(-apart.High, -apart.Low);
        var holds = apart.Touches(said);
        NarrativeArithmetic.Mark(facts, holds, [distance, amount, budget]);
        return NarrativeArithmetic.ResultOf(
            facts[distance], DistanceId, $"与预算的差额 = 决算数 − 预算数（{facts[distance].Subject}）: {facts[distance].RawText} {(holds ? "=" : "≠")} |{facts[amount].RawText} − {facts[budget].RawText}|",
            facts[distance].AmountYuan, apart.Middle, (said.High - said.Low + apart.High - apart.Low) / 2m, holds);
    }

    /// <summary>比预算增减 % = 差额 ÷ 预算数; where the budget goes unsaid, it is the amount without the difference.</summary>
    public static CheckResult? DistanceShare(NarrativeFact[] facts, int percent)
    {
        int distance = DistanceBeside(facts, percent), amount = NarrativeArithmetic.Beside(facts, percent, "amount"), budget = BudgetOf(facts, percent);
        if (distance < 0 && amount >= 0 && budget >= 0)
            return Deviation(facts, percent, amount, budget);
        if (distance < 0 || amount < 0 && budget < 0)
            return null;
        var apart = Apart(facts[distance]);
        return budget >= 0
            ? NarrativeArithmetic.Close(
                facts, NarrativeArithmetic.GrowthId, $"比预算增减 = 差额 ÷ 预算数（{facts[percent].Subject}）: {{0}} {facts[distance].RawText} ÷ {facts[budget].RawText}",
                apart.Over(Interval.Of(facts[budget])), percent, distance, budget)
            : NarrativeArithmetic.Close(
                facts, NarrativeArithmetic.GrowthId, $"比预算增减 = 差额 ÷ 预算数（{facts[percent].Subject}）: {{0}} {facts[distance].RawText} ÷ ({facts[amount].RawText} ∓ {facts[distance].RawText})",
                apart.Over(Interval.Of(facts[amount]).Minus(apart)), percent, amount, distance);
    }

    /// <summary>预决算差异率 = 决算数 ÷ 预算数 − 1; one that is printed without sign says neither above nor below.</summary>
    private static CheckResult? Deviation(NarrativeFact[] facts, int percent, int amount, int budget)
    {
        var apart = Interval.Of(facts[amount]).Minus(Interval.Of(facts[budget]));
        if (facts[percent] is { Value: > 0m } said && apart.High < 0m && said.Subject.EndsWith("差异率", StringComparison.Ordinal))
            apart = new Interval(-apart.High, -apart.Low);
        return NarrativeArithmetic.Close(
            facts, NarrativeArithmetic.GrowthId, $"比预算增减 = (决算数 − 预算数) ÷ 预算数（{facts[percent].Subject}）: {{0}} ({facts[amount].RawText} − {facts[budget].RawText}) ÷ {facts[budget].RawText}",
            apart.Over(Interval.Of(facts[budget])), percent, amount, budget);
    }

    /// <summary>A difference with its sign.</summary>
    private static Interval Apart(NarrativeFact distance) =>
        Interval.Of(distance) is var apart && distance.Sign < 0 ? new Interval(-apart.High, -apart.Low) : apart;

    private static int DistanceBeside(NarrativeFact[] facts, int percent)
    {
        for (var i = percent - 1; i >= 0 && facts[i].Sentence == facts[percent].Sentence; i--)
        {
            if (facts[i] is { Measure: "amount", DistanceOf: { } of } && of == facts[percent].DistanceOf)
                return i;
        }

        return -1;
    }
}
