using Extractor.Core.Amounts;
using Extractor.Core.Diagnostics;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>得分: scores as forms print them, such as 97.83, 97.83分 and 97.83（优）.</summary>
internal static class ScoreText
{
    /// <summary>Reads a score.</summary>
    public static PrintedValue Parse(string text) => PrintedValueParser.Parse(CharacterFolding.Key(text).TrimEnd('分'));

    /// <summary>The number that a text prints; null where it prints none.</summary>
    public static decimal? Number(string? text) =>
        text is not null && Parse(text) is { Kind: PrintedValueKind.Number or PrintedValueKind.Percent } value ? value.Value : null;

    /// <summary>The number that a text prints; what is no number is reported.</summary>
    public static decimal? Number(string? text, int page, List<Diagnostic> diagnostics)
    {
        if (text is not null && Parse(text).Kind == PrintedValueKind.Unreadable)
            diagnostics.Add(DiagnosticMessages.UnreadablePerformance(page, "分值 / 得分 / 执行率", text));
        return Number(text);
    }

    /// <summary>Parts what stands in brackets behind a text: 总分（100分） is 总分 with 100分. A text without has none.</summary>
    public static (string Text, string? Bracketed) Part(string key)
    {
        var open = key.EndsWith(')') ? key.LastIndexOf('(') : -1;
        return open < 0 ? (key, null) : (key[..open], key[(open + 1)..^1]);
    }
}
