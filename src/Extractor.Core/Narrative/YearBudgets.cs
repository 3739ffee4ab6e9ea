using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>2026年度预算, 2025年度预算, 2025年当年预算执行数: budgets that are told apart by their years.</summary>
internal static partial class YearBudgets
{
    private const int YearDigits = 4;

    /// <summary>Reads an amount of a budget before which a year stands.</summary>
    /// <param name="budget">What the words make of the amount.</param>
    /// <param name="words">The words before it.</param>
    /// <param name="start">Where they begin in the paragraph.</param>
    /// <param name="subjects">Tells the year of the disclosure.</param>
    /// <param name="finalAccount">Whether the disclosure is a final account: the budget of its year is then no amount of its own.</param>
    public static Phrase Read(Phrase budget, ReadOnlySpan<char> words, int start, SubjectText subjects, bool finalAccount)
    {
        var year = budget.SubjectEnd - start - YearDigits;
        if (year < 0 || !Year().IsMatch(words.Slice(year, YearDigits)))
            return budget;

        // Another year's budget is named by its year, so that it is no budget of this one.
        return subjects.NamesYear(words.Slice(year, YearDigits))
            ? budget with { Kind = finalAccount ? PhraseKind.Budget : PhraseKind.Amount, SubjectEnd = start + year }
            : budget with { SubjectEnd = start + words.Length };
    }

    /// <summary>The year of which words name the execution, 2025年当年预算执行数 or 比2025年预算执行数; 0 where they name none.</summary>
    public static int ExecutedIn(ReadOnlySpan<char> words)
    {
        foreach (var match in Executed().EnumerateMatches(words))
            return int.Parse(words.Slice(match.Index, YearDigits), CultureInfo.InvariantCulture);
        return 0;
    }

    [GeneratedRegex(@"^(19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d年度?(当年)?(预算)?执行数")]
    private static partial Regex Executed();
}
