using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads labels with their values from one text: 项目名称：X, or 自评得分：98.35分 自评等级：优.</summary>
internal static class LabelledText
{
    /// <summary>The field whose label a text begins with; null where it does not begin with a known label, a colon and a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">Known labels.</param>
    /// <param name="value">What stands behind the colon, up to the next label; empty where that follows at once.</param>
    /// <param name="rest">What begins with the next label; empty where there is none.</param>
    public static ProjectField? First(string text, PerformanceVocabulary vocabulary, out string value, out string rest)
    {
        value = rest = "";
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon < 2 || colon == text.Length - 1 || vocabulary.FieldOf(CharacterFolding.MatchKey(text.AsSpan(0, colon))) is not { } field)
            return null;
        var end = FieldReader.IsGoal(field) ? text.Length : NextLabel(text, colon + 1, vocabulary);
        rest = text[end..];
        value = text[(colon + 1)..end].Trim();
        return value.Length > 0 || rest.Length > 0 ? field : null;
    }

    /// <summary>The label that a text begins with as it is compared: without the colon and what stands behind it.</summary>
    public static string KeyOf(string text) => CharacterFolding.MatchKey(text.AsSpan().IndexOfAny(':', '：') is >= 0 and var colon ? text.AsSpan(0, colon) : text);

    /// <summary>Where the next label begins, apart from what stands before it; the end of the text where none does.</summary>
    private static int NextLabel(string text, int from, PerformanceVocabulary vocabulary)
    {
        for (var colon = text.AsSpan(from).IndexOfAny(':', '：'); colon >= 0;)
        {
            var label = text.AsSpan(from, colon);
            if (label.LastIndexOf(' ') is >= 0 and var space && vocabulary.FieldOf(CharacterFolding.MatchKey(label[(space + 1)..])) is not null)
                return from + space + 1;
            from += colon + 1;
            colon = text.AsSpan(from).IndexOfAny(':', '：');
        }

        return text.Length;
    }
}
