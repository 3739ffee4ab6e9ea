using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>甲和乙分别减少 1 万元和 2 万元; 甲 5 万元，乙 6 万元，分别减少 1 万元和增加 2 万元: subjects that are shared out among the figures behind them.</summary>
internal partial struct SharedSubjects()
{
    private string[] left = [];
    private string[] named = [];

    /// <summary>The subjects of the sentence's amounts so far, each named beside its own.</summary>
    private string[] apart = [];
    private Phrase phrase;

    /// <summary>Forgets the subjects at the end of a sentence; a list that goes on over it keeps those that are left.</summary>
    public void Begin() => named = apart = [];

    /// <summary>What the words before the first figure make of those behind it, where one of them stands between 和 or 、 alone; null elsewhere.</summary>
    public readonly Phrase? Follow(ReadOnlySpan<char> words) => left.Length > 0 && JoinOnly().IsMatch(words) ? phrase : null;

    /// <summary>The subject of a figure that is one of several; null where it has its own.</summary>
    /// <param name="words">The words before the figure.</param>
    /// <param name="subject">What they name; null where the figures are shared out among the subjects of those before.</param>
    /// <param name="isPercent">Whether the figure is a percentage: it may be of the subjects that the amounts before share.</param>
    /// <param name="isListed">Whether the next figure follows it at once: 各为 1 万元、2 万元 shares out, 各增加 1 万元 is of all.</param>
    /// <param name="behind">The text behind the figure: amounts that stand before are shared out from the last.</param>
    /// <param name="said">What the words make of the figure; becomes what the first words make of all.</param>
    public string? Next(ReadOnlySpan<char> words, string? subject, bool isPercent, bool isListed, ReadOnlySpan<char> behind, ref Phrase said)
    {
        var isShared = words.Contains("分别", StringComparison.Ordinal) || isListed && words.Contains('各');
        if (isShared && subject is not null)
        {
            left = named = subject.StartsWith("收、支", StringComparison.Ordinal) ? ["收入" + subject[3..], "支出" + subject[3..]]
                : subject.Split(['和', '、', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
            phrase = said;
            if (left.Length < 2)
                return null;
        }
        else if (isShared && (named.Length >= 2 && (isPercent || apart.Length < 2) ? named : apart) is { Length: >= 2 } before)
        {
            // 合计 9 万元，包括甲 5 万元，乙 4 万元，分别下降 10 % 和增长 5 %: as many of the last as there are figures.
            left = ReferenceEquals(before, apart) ? before[Math.Max(0, before.Length - Figures(behind))..] : before;
            phrase = said;
        }
        else if (left.Length > 0 && said.Kind == PhraseKind.Change && JoinedChange().IsMatch(words))
        {
            phrase = said;
        }
        else if (left.Length == 0 || !JoinOnly().IsMatch(words))
        {
            left = [];
            if (subject is not null && said.Kind == PhraseKind.Amount && !isPercent)
                apart = [.. apart, subject];
            return null;
        }

        said = phrase;
        var next = left[0];
        left = left[1..];
        return next;
    }

    private static int Figures(ReadOnlySpan<char> behind)
    {
        var count = 1;
        foreach (var _ in Listed().EnumerateMatches(behind))
            count++;
        return count;
    }

    [GeneratedRegex(@"\G[和、与及,][增减上下提降压]?[^,;:。、和与及\d]{0,4}-?\d[\d,]*(\.\d+)?(万元|亿元|千元|元|%|个百分点)")]
    private static partial Regex Listed();

    /// <remarks>和增加 2 万元: the next has a verb of its own.</remarks>
    [GeneratedRegex("^[和、与及][增减上下提降压]")]
    private static partial Regex JoinedChange();

    [GeneratedRegex(@"^[和、与及,]?$")]
    private static partial Regex JoinOnly();
}
