using System.Text.RegularExpressions;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>收、支总计各增加 1 万元: what words say of income and expenditure at once, where both are one amount.</summary>
internal static partial class BothHalves
{
    /// <summary>The amount that a change or a growth is one of: that of its subject, else that of both halves where its subject is both: the parts of lists are not what such words speak of; -1 where there is none.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="change">The change.</param>
    public static int AmountBeside(NarrativeFact[] facts, int change)
    {
        var amount = NarrativeArithmetic.Beside(facts, change, "amount");
        if (amount >= 0 || !Subject().IsMatch(facts[change].Subject))
            return amount;
        for (var i = change - 1; i >= 0 && NarrativeArithmetic.IsNear(facts, i, change); i--)
        {
            if (facts[i] is not { Measure: "amount", DistanceOf: null, AmountYuan: not null, ListOf: null })
                continue;
            if (Subject().IsMatch(facts[i].Subject))
                return AreOfOneFund(facts[i], facts[change]) ? i : -1;
            if (IncomeOf(facts, i) >= 0)
                return AreOfOneFund(facts[i], facts[change]) ? i : -1;
        }

        return -1;
    }

    /// <summary>收入总计 5 万元，支出总计 5 万元: the income that is the same amount as an expenditure; -1 where there is none.</summary>
    private static int IncomeOf(NarrativeFact[] facts, int spent)
    {
        if (Total().Match(facts[spent].Subject) is not { Success: true } total || total.Value[0] != '支')
            return -1;
        for (var i = spent - 1; i >= 0 && NarrativeArithmetic.IsNear(facts, i, spent); i--)
        {
            if (facts[i] is { Measure: "amount", ListOf: null } && facts[i].AmountYuan == facts[spent].AmountYuan && Total().Match(facts[i].Subject) is { Success: true } income
                && income.Value[0] == '收' && income.Value[2..] == total.Value[2..] && facts[i].Subject[..income.Index] == facts[spent].Subject[..total.Index])
                return i;
        }

        return -1;
    }

    /// <summary>Marks the income beside an expenditure that stood for both halves.</summary>
    /// <param name="facts">What the words state.</param>
    /// <param name="change">What was tried.</param>
    /// <param name="amount">The expenditure that it was held against.</param>
    /// <param name="tried">What came of it.</param>
    public static void MarkIncome(NarrativeFact[] facts, int change, int amount, CheckResult? tried)
    {
        if (tried is not null && facts[amount].Subject != facts[change].Subject && IncomeOf(facts, amount) is >= 0 and var income)
            NarrativeArithmetic.Mark(facts, tried.Status == CheckStatus.Pass, [income]);
    }

    /// <summary>Words that name 财政拨款 speak of no other amounts.</summary>
    private static bool AreOfOneFund(NarrativeFact amount, NarrativeFact change) =>
        !change.Subject.Contains("财政拨款", StringComparison.Ordinal) || amount.Subject.Contains("财政拨款", StringComparison.Ordinal);

    [GeneratedRegex("^(财政拨款|一般公共预算|部门|单位|总)*收(入?(总计|合计|总额|总)?[、和与及]?)(财政拨款)?支出?(总计|合计|总额|总预算|总体|总)?$")]
    private static partial Regex Subject();

    [GeneratedRegex("(收入|支出)(总计|合计|总额)$")]
    private static partial Regex Total();
}
