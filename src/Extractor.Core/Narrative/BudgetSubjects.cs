using System.Text.RegularExpressions;
using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>预算: what the budgets and completions of a sentence are of, where the words right before them name nothing.</summary>
internal static partial class BudgetSubjects
{
    /// <summary>“三公”经费年初预算数中，: whether the amounts behind these words are of a budget.</summary>
    public static bool IsWithin(ReadOnlySpan<char> words) => WithinBudget().IsMatch(words);

    /// <summary>“三公”经费支出决算中，: whether the amounts behind these words are of the final account.</summary>
    public static bool IsWithinAccount(ReadOnlySpan<char> words) => WithinAccount().IsMatch(words);

    /// <summary>收入年初预算 9 万元，决算 8 万元；支出年初预算 7 万元: the half that a budget is of, in a sentence that states both; null elsewhere.</summary>
    /// <param name="words">The words before the budget.</param>
    /// <param name="sentence">The sentence.</param>
    public static string? HalfOf(string words, string sentence) =>
        HalfOfBudget().Match(words) is { Success: true } half && BudgetsOfBothHalves().IsMatch(sentence) ? half.Groups["half"].Value : null;

    /// <summary>甲预算 10 万元，支出 8 万元，具体是乙支出 8 万元，完成预算的 80 %: the subject whose budget stands last before, where the last amount has no budget and the quotient says so; null elsewhere.</summary>
    /// <param name="facts">The figures so far.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">What the last figure is of.</param>
    /// <param name="percent">The completion.</param>
    public static string? Completed(List<NarrativeFact> facts, string sentence, string? last, decimal percent)
    {
        NarrativeFact? budget = null, spent = null;
        for (var i = facts.Count - 1; i >= 0 && facts[i].Sentence == sentence && facts[i].Measure != "completion_percent"; i--)
        {
            if (facts[i].Measure != "budget_amount")
                continue;
            if (facts[i].Subject == last)
                return null;
            budget ??= facts[i];
        }

        for (var i = facts.Count - 1; i >= 0 && facts[i] != budget && budget is not null; i--)
            spent ??= facts[i].Subject == budget.Subject && facts[i].Measure == "amount" ? facts[i] : null;
        return spent is { AmountYuan: not null } && budget is { AmountYuan: > 0m } && Interval.Of(spent).Over(Interval.Of(budget)) is { } quotient && quotient.IsPercent(percent) ? budget.Subject : null;
    }

    [GeneratedRegex(@"^[,、;]?((19|20)\d\d年度?)?(?<half>收入|支出)(年初|全年|调整)?预算")]
    private static partial Regex HalfOfBudget();

    [GeneratedRegex("收入(年初|全年|调整)?预算.*支出(年初|全年|调整)?预算")]
    private static partial Regex BudgetsOfBothHalves();

    [GeneratedRegex("决算(支出)?数?中[,:]")]
    private static partial Regex WithinAccount();

    /// <remarks>一般公共预算中 names a fund.</remarks>
    [GeneratedRegex(@"(?<!一般公共|政府性基金|资本经营|保险基金)预算(安排)?数?中[,:]")]
    private static partial Regex WithinBudget();
}
