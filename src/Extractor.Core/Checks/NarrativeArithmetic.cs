using System.Globalization;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>增长率, 完成率: a percentage that a sentence states is the quotient of the amounts that it states beside it.</summary>
/// <remarks>
/// Each figure stands for the interval that its printed places allow, and the percentage, rounded or cut off, must lie in the interval of
/// the quotient; nothing else excuses a difference. Worked example: 6032.55 万元, 3401.59 万元 more than the year before, are 129.29 % growth; a document that
/// prints 129.97 % is wrong.
/// </remarks>
internal static class NarrativeArithmetic
{
    /// <summary>The identifiers of these rows of <c>checks</c>.</summary>
    public const string GrowthId = "narrative.growth", CompletionId = "narrative.completion";

    /// <summary>Tries every percentage; marks the figures in place and adds one row per trial.</summary>
    /// <param name="facts">What the words state, with what the forms say of it.</param>
    /// <param name="checks">Receives the rows.</param>
    /// <returns>How many hold and how many fail.</returns>
    public static (int Passed, int Failed) Try(NarrativeFact[] facts, List<CheckResult> checks)
    {
        int passed = 0, failed = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            var result = facts[i].Measure switch
            {
                "growth_percent" => Growth(facts, i),
                "completion_percent" => Completion(facts, i),
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
        var holds = printed.High >= computed.Low * 100m && printed.Low <= computed.High * 100m;
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

    /// <summary>What a printed figure can stand for.</summary>
    private readonly record struct Interval(decimal Low, decimal High)
    {
        public decimal Middle => (Low + High) / 2m;

        /// <summary>An amount in yuan.</summary>
        public static Interval Of(NarrativeFact fact)
        {
            var value = fact.Value!.Value;
            var size = value == 0m ? 10_000m : fact.AmountYuan!.Value / value;
            var half = new decimal(5, 0, 0, false, (byte)(value.Scale + 1)) * size;
            return new Interval(value * size - half, value * size + half);
        }

        /// <summary>A percentage, which may be rounded or cut off after its last place.</summary>
        public static Interval OfPercent(decimal value)
        {
            var half = new decimal(5, 0, 0, false, (byte)(value.Scale + 1));
            return value < 0m ? new Interval(value - 2m * half, value + half) : new Interval(value - half, value + 2m * half);
        }

        public Interval Minus(Interval other) => new(Low - other.High, High - other.Low);

        /// <summary>The quotient; null where the divisor may be zero.</summary>
        public Interval? Over(Interval divisor)
        {
            if (divisor.Low <= 0m && divisor.High >= 0m)
                return null;
            decimal a = Low / divisor.Low, b = Low / divisor.High, c = High / divisor.Low, d = High / divisor.High;
            return new Interval(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
        }
    }
}
