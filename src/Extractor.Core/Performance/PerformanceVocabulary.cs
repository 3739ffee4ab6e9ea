using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>What performance forms (绩效) call their titles, fields and columns: <c>schemas/forms/performance.json</c>. All texts are match keys.</summary>
public sealed class PerformanceVocabulary
{
    /// <summary>A label that lost a character and has fewer left is no longer told from other words.</summary>
    private const int ShortestClipped = 4;

    /// <summary>Made when it is first asked for. Threads may make it twice, which does no harm.</summary>
    private WordTable<ProjectField>? clippedFields;

    private char levelMark;

    /// <summary>A vocabulary without words, for registries that know disclosure forms only.</summary>
    public static PerformanceVocabulary Empty { get; } = new();

    /// <summary>Titles with the report that each names.</summary>
    public WordTable<PerformanceReportKind> Titles { get; internal init; } = new();

    /// <summary>Words that only performance tables print.</summary>
    public string[] Words { get; internal init; } = [];

    /// <summary>Labels of fields.</summary>
    internal WordTable<ProjectField> Fields { get; init; } = new();

    /// <summary>Labels that group the cells beside them.</summary>
    internal HashSet<string> SideLabels { get; init; } = [];

    /// <summary>Headers of indicator tables.</summary>
    internal WordTable<IndicatorColumn> IndicatorColumns { get; init; } = new();

    /// <summary>Headers of fund tables.</summary>
    internal WordTable<FundColumn> FundColumns { get; init; } = new();

    /// <summary>Labels that stand beside a single amount.</summary>
    internal WordTable<FundField> FundFields { get; init; } = new();

    /// <summary>Labels before a source that say which amounts the row prints.</summary>
    internal WordTable<FundColumn> FundCategories { get; init; } = new();

    /// <summary>Words that mark a label as a source of money.</summary>
    internal string[] FundWords { get; init; } = [];

    /// <summary>Whether a label names a source of money.</summary>
    internal bool IsFundSource(string key) => Array.Exists(FundWords, word => key.Contains(word, StringComparison.Ordinal));

    /// <summary>What names a part of the budget where its amount stands behind it in one cell.</summary>
    internal HashSet<string> StatedFunds { get; init; } = [];

    /// <summary>Names of first and second levels that all provinces share.</summary>
    internal HashSet<string> LevelWords { get; init; } = [];

    /// <summary>A letter of every header that names a level of indicators, so that other lines are ruled out at a glance.</summary>
    internal char LevelMark => levelMark != '\0' ? levelMark : levelMark = CommonLetter();

    private char CommonLetter()
    {
        string? common = null;
        foreach (var word in IndicatorColumns.Words)
        {
            if (IndicatorColumns[word] is IndicatorColumn.Level2 or IndicatorColumn.Level3)
                common = common is null ? word : string.Concat(common.Where(word.Contains));
        }

        return common is { Length: > 0 } ? common[^1] : ' ';
    }

    /// <summary>Whether a text names a level.</summary>
    internal bool IsLevel(string text) => LevelWords.Contains(Text.CharacterFolding.MatchKey(text));

    /// <summary>Whether a text is the beginning of a level's name, or all of it.</summary>
    internal bool BeginsLevel(string text)
    {
        var key = Text.CharacterFolding.MatchKey(text);
        foreach (var word in LevelWords)
        {
            if (word.StartsWith(key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Labels that name the total score where they stand below the indicators.</summary>
    internal HashSet<string> TotalRows { get; init; } = [];

    /// <summary>What names the sums of a level's weights and scores.</summary>
    internal HashSet<string> SubtotalRows { get; init; } = [];

    /// <summary>Whether a label names such sums: 小计, 产出指标小计.</summary>
    internal bool IsSubtotal(string key)
    {
        foreach (var word in SubtotalRows)
        {
            if (key.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Grades.</summary>
    internal HashSet<string> Grades { get; init; } = [];

    /// <summary>Signs that mark one of several grades as the one that is meant: ☑.</summary>
    internal HashSet<string> Ticks { get; init; } = [];

    /// <summary>Signs beside the grades that are not meant: □.</summary>
    internal HashSet<string> EmptyBoxes { get; init; } = [];

    /// <summary>What a column of signs prints that is a part of the target: ≥, 不低于. 定性 is none.</summary>
    internal HashSet<string> TargetSigns { get; init; } = [];

    /// <summary>Labels that group cells in a form and head the column of goals in a list of projects.</summary>
    internal HashSet<string> ListGoals { get; init; } = [];

    /// <summary>Labels beside the indicators of the whole period: 长期绩效指标.</summary>
    internal HashSet<string> PeriodLabels { get; init; } = [];

    /// <summary>What the name of a project ends with, by which it is told from who reports.</summary>
    internal string[] ProjectEndings { get; init; } = [];

    /// <summary>What a column of units prints where the target has none.</summary>
    internal HashSet<string> NoUnits { get; init; } = [];

    /// <summary>The field that a label names, or null. A border that is not drawn may cost a label its first or last character.</summary>
    internal ProjectField? FieldOf(string key)
    {
        var label = key.TrimEnd(':');
        if (FieldNamed(label) is { } whole)
            return whole;

        // 实施单位（盖章）, 实施期目标（2021年—2023年）: who seals it or when it holds stands behind the label.
        return ScoreText.Part(label) is { Bracketed: not null, Text: var before } ? FieldNamed(before) : null;
    }

    /// <summary>Whether a text is the end of a label, as what a page end cuts off is.</summary>
    internal bool EndsLabel(string key)
    {
        foreach (var label in Fields.Words)
        {
            if (label.Length > key.Length && label.EndsWith(key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private ProjectField? FieldNamed(string label)
    {
        if (label.Length < 2 || label.Length > 20)
            return null;
        if (Fields.TryGetValue(label, out var field))
            return field;
        return label.Length >= ShortestClipped && ClippedFields.TryGetValue(label, out field) ? field : null;
    }

    /// <summary>The fields by their labels without the first or the last character; of two that leave the same the first one.</summary>
    private WordTable<ProjectField> ClippedFields => clippedFields ??= Clipped(Fields);

    private static WordTable<ProjectField> Clipped(WordTable<ProjectField> fields)
    {
        var clipped = new WordTable<ProjectField>();
        foreach (var label in fields.Words)
        {
            if (label.Length <= ShortestClipped)
                continue;
            Add(label[..^1], fields[label]);
            Add(label[1..], fields[label]);
        }

        return clipped;

        void Add(string rest, ProjectField field)
        {
            if (!clipped.Contains(rest))
                clipped.Add(rest, field);
        }
    }
}

/// <summary>A label with an amount beside it.</summary>
/// <param name="Column">Which amount it is.</param>
/// <param name="Horizon"><c>period</c> 实施期, <c>annual</c> 年度, or null.</param>
internal readonly record struct FundField(FundColumn Column, string? Horizon);
