using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads labelled fields above a table: 填报单位（公章）：X, or 项目名称 with X apart from it.</summary>
internal static class CaptionLabels
{
    /// <summary>The fields of a caption, a year in brackets behind them left out.</summary>
    public static List<(ProjectField Field, string Value)> In(TextLine[] lines, PerformanceVocabulary vocabulary)
    {
        var found = new List<(ProjectField, string)>();
        foreach (var line in lines)
        {
            foreach (var segment in line.Segments)
            {
                for (var text = segment.Text; LabelledText.First(text, vocabulary, out var value, out var rest) is { } field; text = rest)
                {
                    if (WithoutYear(value) is { Length: > 0 } stated)
                        found.Add((field, stated));
                }
            }

            if (line.Segments is [var label, var name] && vocabulary.Fields.TryGetValue(CharacterFolding.MatchKey(label.Text).TrimEnd(':'), out var named) && named is ProjectField.ProjectName)
                found.Add((named, name.Text));
        }

        return found;
    }

    /// <summary>Whether a caption names another project than the one that is read; under a title of its own, another unit or department.</summary>
    public static bool NameAnother(TextLine[] lines, ProjectDraft? current, bool isTitled, PerformanceVocabulary vocabulary)
    {
        if (current is not { HasContent: true } draft)
            return false;
        foreach (var (field, value) in In(lines, vocabulary))
        {
            if (field is ProjectField.ProjectName ? draft[field] is null || draft.Differs(field, value, inCaption: true) || draft.Differs(field, value, inCaption: false)
                : field is ProjectField.ProjectCode or ProjectField.Unit or ProjectField.Department && isTitled && draft.Differs(field, value, inCaption: true))
                return true;
        }

        return false;
    }

    private static string WithoutYear(string text)
    {
        var bracket = text.AsSpan().LastIndexOfAny('(', '（');
        return bracket >= 0 && YearReader.Find(CharacterFolding.MatchKey(text.AsSpan(bracket))) > 0 ? text[..bracket].TrimEnd() : text;
    }
}
