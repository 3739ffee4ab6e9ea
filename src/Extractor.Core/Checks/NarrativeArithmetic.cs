using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Core.Narrative;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>增长率, 完成率, 占比: a percentage that a sentence states is the quotient of the amounts that it states beside it, a change the difference.</summary>
/// <remarks>
/// Each figure stands for the interval that its printed places allow, and the percentage, rounded or cut off, must lie in the interval of
/// the quotient; nothing else excuses a difference. Worked example: 6032.55 万元, 3401.59 万元 more than the year before, are 129.29 % growth; a document that
/// prints 129.97 % is wrong. What a share is a share of, <see cref="NarrativeShares"/> tells.
/// </remarks>
internal static partial class NarrativeArithmetic
{
    /// <summary>The identifiers of these rows of <c>checks</c>.</summary>
    public const string GrowthId = "narrative.growth", ShareId = "narrative.share", ChangeId = "narrative.change";

    /// <summary>Places of a percentage that fits hardly any amount but its own.</summary>
    private const int ExactPlaces = 2;

    /// <summary>How many amounts of other names are tried, lest one fits by chance.</summary>
    private const int OtherAmounts = 3;

    /// <summary>Tries every percentage; marks the figures in place and adds one row per trial.</summary>
    /// <param name="facts">What the words state, with what the forms say of it.</param>
    /// <param name="checks">Receives the rows.</param>
    /// <returns>How many hold and how many fail.</returns>
    public static (int Passed, int Failed) Try(NarrativeFact[] facts, List<CheckResult> checks)
    {
        int passed = 0, failed = 0;
        int whole = -1, list = -1, first = -1;
        for (var i = 0; i < facts.Length; i++)
        {
            if (i == 0 || facts[i].Sentence != facts[i - 1].Sentence)
            {
                if (list < 0 || facts[i].Section != facts[first].Section || NarrativeItems.IsFirst(facts[i]) && NarrativeItems.IsLike(facts[i], facts[first]))
                    (list, first) = (NarrativeShares.WholeOfList(facts, i), i);
                if (i == 0 || facts[i].ListOfParagraphs == 0 || facts[i].ListOfParagraphs != facts[i - 1].ListOfParagraphs)
                    whole = list >= 0 && NarrativeItems.IsLike(facts[i], facts[first]) ? list : NarrativeShares.WholeOfSentence(facts, i);
            }

            var result = facts[i].Measure switch
            {
                "prior_year_change" when facts[i].AmountYuan is not null => Change(facts, i),

                "amount" when facts[i].DistanceOf is not null => NarrativeBudgets.Distance(facts, i),
                "growth_percent" when facts[i].DistanceOf is not null => NarrativeBudgets.DistanceShare(facts, i),

                // 提高 3.10 个百分点 is the difference of two shares, not growth.
                "growth_percent" when facts[i].Unit != "个百分点" => Growth(facts, i),
                "completion_percent" => NarrativeBudgets.Completion(facts, i),
                "share_percent" => Share(facts, i, whole),
                _ => null,
            };
            if (result is null)
                continue;
            checks.Add(result);
            passed += result.Status == CheckStatus.Pass ? 1 : 0;
            failed += result.Status == CheckStatus.Fail ? 1 : 0;
        }

        var complete = CompleteShares.Try(facts, checks);
        return (passed + complete, failed);
    }

    /// <summary>增减额 = 本年数 − 上年数, where the sentence states both years and then the change.</summary>
    private static CheckResult? Change(NarrativeFact[] facts, int change)
    {
        int amount = BothHalves.AmountBeside(facts, change), prior = PriorOf(facts, change, change);
        if (prior < 0 || amount < 0 || facts[change].Value is null || AnyUnusable(facts, [amount, prior]))
            return null;
        var now = Interval.Of(facts[amount]).Minus(Interval.Of(facts[prior]));
        var said = Interval.Of(facts[change]);
        var holds = now.Touches(said);
        Mark(facts, holds, [change, amount, prior]);
        return ResultOf(
            facts[change], ChangeId, $"增减额 = 本年数 − 上年数（{facts[change].Subject}）: {facts[change].RawText} {(holds ? "=" : "≠")} {facts[amount].RawText} − {facts[prior].RawText}",
            facts[change].AmountYuan, now.Middle, (said.High - said.Low + now.High - now.Low) / 2m, holds);
    }

    private static CheckResult? Growth(NarrativeFact[] facts, int percent)
    {
        // 减少 3 批次，下降 20 %: of what is counted, whose number last year nobody says.
        if (percent > 0 && facts[percent - 1] is { Measure: "prior_year_change", AmountYuan: null })
            return null;
        int amount = BothHalves.AmountBeside(facts, percent), change = Beside(facts, percent, "prior_year_change");
        var prior = PriorOf(facts, percent, change);
        if (prior >= 0 && change >= 0)
        {
            return Close(
                facts, GrowthId, $"增长率 = 增减额 ÷ 上年数（{facts[percent].Subject}）: {{0}} {facts[change].RawText} ÷ {facts[prior].RawText}",
                Interval.Of(facts[change]).Over(Interval.Of(facts[prior])), percent, change, prior);
        }

        if (prior >= 0 && amount >= 0)
        {
            return Close(
                facts, GrowthId, $"增长率 = 本年数 ÷ 上年数 − 1（{facts[percent].Subject}）: {{0}} {facts[amount].RawText} ÷ {facts[prior].RawText} − 1",
                Interval.Of(facts[amount]).Over(Interval.Of(facts[prior]))?.Minus(new Interval(1m, 1m)), percent, amount, prior);
        }

        if (change < 0)
            return null;
        if (amount < 0)
            return GrowthOfAnother(facts, percent, change);
        Interval now = Interval.Of(facts[amount]), grown = Interval.Of(facts[change]);
        var tried = Close(
            facts, GrowthId, $"增长率 = 增减额 ÷ 上年数（{facts[percent].Subject}）: {{0}} {facts[change].RawText} ÷ ({facts[amount].RawText} − {facts[change].RawText})",
            grown.Over(now.Minus(grown)), percent, amount, change);
        BothHalves.MarkIncome(facts, percent, amount, tried);
        return tried;
    }

    /// <summary>一般公共预算财政拨款决算支出 9 万元。支出增加 1 万元，增长 12.50 %: of an amount that is named in more words, where one right before is that much more.</summary>
    private static CheckResult? GrowthOfAnother(NarrativeFact[] facts, int percent, int change)
    {
        if (facts[percent].Value is not { Scale: >= ExactPlaces } said || AnyUnusable(facts, [change]))
            return null;
        var grown = Interval.Of(facts[change]);
        var tried = 0;
        for (var i = change - 1; i >= 0 && tried < OtherAmounts && IsNear(facts, i, percent); i--)
        {
            if (facts[i] is not { Measure: "amount", AmountYuan: not null and not 0m, DistanceOf: null, IsAside: false } || AnyUnusable(facts, [i])
                || !Plain(facts[i].Subject).EndsWith(Plain(facts[change].Subject), StringComparison.Ordinal))
                continue;
            tried++;
            if (grown.Over(Interval.Of(facts[i]).Minus(grown)) is { } quotient && quotient.IsPercent(said))
                return Close(facts, GrowthId, $"增长率 = 增减额 ÷ 上年数（{facts[percent].Subject}）: {{0}} {facts[change].RawText} ÷ ({facts[i].RawText} − {facts[change].RawText})", quotient, percent, change);
        }

        return null;
    }

    /// <summary>财政拨款收、支总预算 and 财政拨款收、支总计 are one subject: what it is without the words for what kind of figure it is.</summary>
    private static string Plain(string subject) => KindOfFigure().Replace(subject, "");

    /// <summary>上年数: the amount of the year before in the sentence of a change or a growth, where no other comparison stands between; -1 where there is none.</summary>
    private static int PriorOf(NarrativeFact[] facts, int of, int change)
    {
        var prior = Beside(facts, of, "prior_year_amount");
        return prior >= 0 && facts[prior].Sentence == facts[of].Sentence && change <= prior + 1 ? prior : Executed(facts, of);
    }

    /// <summary>上年预算执行数: what the sentence says was spent in the year that a change or a growth is measured from; -1 where it says nothing of it.</summary>
    private static int Executed(NarrativeFact[] facts, int of)
    {
        for (var i = of - 1; i >= 0 && facts[of].ExecutedYear > 0 && facts[i].Sentence == facts[of].Sentence; i--)
        {
            if (facts[i] is { Measure: "amount", AmountYuan: not null } said && said.ExecutedYear == facts[of].ExecutedYear
                && said.Subject.Length > facts[of].Subject.Length && said.Subject.StartsWith(facts[of].Subject, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static CheckResult? Share(NarrativeFact[] facts, int percent, int sentenceWhole)
    {
        int part = Beside(facts, percent, "amount"), whole = NarrativeShares.WholeOf(facts, percent, part, sentenceWhole);
        return whole < 0 || part == whole || facts[whole].Verification == Verification.Disputed ? null : Close(
            facts, ShareId, $"占比 = 分项 ÷ 合计（{facts[percent].Subject}）: {{0}} {facts[part].RawText} ÷ {facts[whole].RawText}",
            Interval.Of(facts[part]).Over(Interval.Of(facts[whole])), percent, part);
    }

    internal static CheckResult? Close(NarrativeFact[] facts, string id, string text, Interval? quotient, int percent, params ReadOnlySpan<int> amounts)
    {
        if (quotient is not { } computed || facts[percent].Value is null)
            return null;

        if (AnyUnusable(facts, amounts))
            return null;
        var said = Interval.OfPercent(facts[percent].Value!.Value);
        var holds = computed.IsPercent(facts[percent].Value!.Value);
        facts[percent] = facts[percent] with { Verification = holds ? Verification.Verified : Verification.Disputed };
        Mark(facts, holds, amounts);
        var fact = facts[percent];
        return ResultOf(
            fact, id, string.Format(CultureInfo.InvariantCulture, text, $"{fact.RawText} % {(holds ? "=" : "≠")}"),
            fact.Value, decimal.Round(computed.Middle * 100m, 4), decimal.Round((said.High - said.Low + 100m * (computed.High - computed.Low)) / 2m, 4), holds);
    }

    /// <summary>Whether one of the figures tells nothing of the others: a form contradicts it already, or it may be of another subject.</summary>
    internal static bool AnyUnusable(NarrativeFact[] facts, ReadOnlySpan<int> amounts)
    {
        foreach (var at in amounts)
        {
            if (facts[at].Verification == Verification.Disputed || facts[at].IsDoubtful)
                return true;
        }

        return false;
    }

    /// <summary>Marks the figures of a trial; what a form confirms is not put in doubt by it.</summary>
    internal static void Mark(NarrativeFact[] facts, bool holds, ReadOnlySpan<int> amounts)
    {
        foreach (var at in amounts)
        {
            if (facts[at].Verification == Verification.Unverified)
                facts[at] = facts[at] with { Verification = holds ? Verification.Verified : Verification.Disputed };
        }
    }

    internal static CheckResult ResultOf(NarrativeFact fact, string id, string description, decimal? left, decimal right, decimal tolerance, bool holds) => new(
        id, description, NarrativeForm.Id, fact.Subject, fact.Measure, left, right, tolerance,
        holds ? CheckStatus.Pass : CheckStatus.Fail, holds ? LikelyCause.Unknown : LikelyCause.Publication, fact.Page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The nearest figure of a measure that speaks of the same subject under the same heading, before the percentage or in its sentence; -1 where there is none.</summary>
    internal static int Beside(NarrativeFact[] facts, int percent, string measure)
    {
        for (var i = percent - 1; i >= 0 && IsNear(facts, i, percent); i--)
        {
            if (IsBeside(facts[i], facts[percent], measure))
                return i;
        }

        return -1;
    }

    /// <summary>The first figure behind those that stand in the sentence of another one.</summary>
    internal static int EndOfSentence(NarrativeFact[] facts, int start)
    {
        var end = start + 1;
        while (end < facts.Length && facts[end].Sentence == facts[start].Sentence && facts[end].Section == facts[start].Section)
            end++;
        return end;
    }

    internal static bool IsNear(NarrativeFact[] facts, int i, int percent) => facts[i].Section == facts[percent].Section && percent - i <= 8;

    internal static bool IsBeside(NarrativeFact fact, NarrativeFact percent, string measure) =>
        fact.Measure == measure && fact.DistanceOf is null && fact.Subject == (percent.DistanceOf ?? percent.Subject) && fact.AmountYuan is not null;

    [GeneratedRegex("预算|决算|总计|总额|合计|总|、")]
    private static partial Regex KindOfFigure();
}
