using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>比上年, 较年初预算数: what the changes behind these words are changes from.</summary>
internal static partial class ComparedWith
{
    /// <summary>Notes what words compare with; words that compare with nothing leave it as it was.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="from">Where the words begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="subjects">Tells the year of the disclosure: its own budget is none of another year.</param>
    /// <param name="spoken">Receives the budget or the earlier year, or null for the year before.</param>
    public static void Note(Paragraph paragraph, int from, int to, SubjectText subjects, ref Spoken spoken)
    {
        var key = paragraph.Key;
        var words = key.AsSpan(from, to - from);
        if (spoken.Against is null && !words.Contains("预算", StringComparison.Ordinal) && !words.Contains('年'))
            return;
        for (var match = Words().Match(key, from, to - from); match.Success; match = match.NextMatch())
        {
            var year = match.Groups["year"];
            var isOwnBudget = match.Groups["budget"].Success && (!year.Success || subjects.NamesYear(year.ValueSpan));
            spoken.Compare(isOwnBudget || year.Success && subjects.IsLongBefore(year.ValueSpan) ? SubjectText.Publish(paragraph, match.Index, match.Index + match.Length) : null, isOwnBudget);
        }
    }

    /// <summary>Whether words begin with a comparison.</summary>
    public static bool Begins(ReadOnlySpan<char> words) => words.Length > 0 && words[0] is '与' or '比' or '较' or '同' or '跟';

    [GeneratedRegex(
        @"(?<budget>(与|比|较|同|跟)(?<year>(19|20)\d\d年)?度?(本年|当年|全年)?度?的?(年初|调整后?|批复)*的?(部门|收入|支出|收支)*预算(安排)?数?)|(?<budget>(与|比|较|同|跟)(?<year>(19|20)\d\d年)?度?[^,;:。\d相比较增减]{2,24}?(年初|调整后?的?|批复的?)预算(安排)?数?)|上一?年|去年|往年|同比|同期|(与|比|较|同|跟)(?<year>(19|20)\d\d年)")]
    private static partial Regex Words();
}
