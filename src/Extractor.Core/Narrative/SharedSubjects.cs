using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>甲和乙分别减少 1 万元和 2 万元: subjects that are named together and shared out among the figures behind them.</summary>
internal partial struct SharedSubjects()
{
    private string[] left = [];
    private string[] named = [];
    private Phrase phrase;

    /// <summary>Forgets the subjects at the end of a sentence; a list that goes on over it keeps those that are left.</summary>
    public void Begin() => named = [];

    /// <summary>What the words before the first figure make of those behind it, where one of them stands between 和 or 、 alone; null elsewhere.</summary>
    public readonly Phrase? Follow(ReadOnlySpan<char> words) => left.Length > 0 && JoinOnly().IsMatch(words) ? phrase : null;

    /// <summary>The subject of a figure that is one of several; null where it has its own.</summary>
    /// <param name="words">The words before the figure.</param>
    /// <param name="subject">What they name; null where the figures are shared out among the subjects of those before.</param>
    /// <param name="isListed">Whether the next figure follows it at once: 各为 1 万元、2 万元 shares out, 各增加 1 万元 is of all.</param>
    /// <param name="said">What the words make of the figure; becomes what the first words make of all.</param>
    public string? Next(ReadOnlySpan<char> words, string? subject, bool isListed, ref Phrase said)
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
        else if (isShared && named.Length >= 2)
        {
            left = named;
            phrase = said;
        }
        else if (left.Length == 0 || !JoinOnly().IsMatch(words))
        {
            left = [];
            return null;
        }

        said = phrase;
        var next = left[0];
        left = left[1..];
        return next;
    }

    [GeneratedRegex(@"^[和、与及,]?$")]
    private static partial Regex JoinOnly();
}
