using System.Collections.Frozen;
using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>Collects the words of performance forms from the <c>performance</c> members of registry files; each file adds to those before it.</summary>
internal sealed class PerformanceVocabularyBuilder
{
    private static readonly (string, PerformanceReportKind)[] Reports =
    [
        ("self_evaluation", PerformanceReportKind.SelfEvaluation), ("self_evaluation_report", PerformanceReportKind.SelfEvaluationReport),
        ("target", PerformanceReportKind.Target), ("overall_evaluation", PerformanceReportKind.OverallEvaluation), ("overall_target", PerformanceReportKind.OverallTarget),
    ];

    private static readonly (string, ProjectField)[] FieldNames =
    [
        ("project_name", ProjectField.ProjectName), ("department", ProjectField.Department), ("unit", ProjectField.Unit), ("property", ProjectField.Property),
        ("period", ProjectField.Period), ("period_start", ProjectField.PeriodStart), ("period_end", ProjectField.PeriodEnd), ("annual_goal", ProjectField.AnnualGoal),
        ("period_goal", ProjectField.PeriodGoal), ("actual_completion", ProjectField.ActualCompletion), ("total_score", ProjectField.TotalScore), ("grade", ProjectField.Grade),
    ];

    private static readonly (string, IndicatorColumn)[] IndicatorNames =
    [
        ("level1", IndicatorColumn.Level1), ("level2", IndicatorColumn.Level2), ("level3", IndicatorColumn.Level3), ("initial", IndicatorColumn.Initial),
        ("period_value", IndicatorColumn.PeriodValue), ("adjusted", IndicatorColumn.Adjusted), ("actual", IndicatorColumn.Actual), ("note", IndicatorColumn.Note),
        ("weight", IndicatorColumn.Weight), ("score", IndicatorColumn.Score), ("reason", IndicatorColumn.Reason), ("ignored", IndicatorColumn.Ignored),
    ];

    private static readonly (string, FundColumn)[] FundNames =
    [
        ("source", FundColumn.Source), ("declared", FundColumn.Declared), ("budgeted", FundColumn.Budgeted), ("annual_budget", FundColumn.AnnualBudget),
        ("executed", FundColumn.Executed), ("balance", FundColumn.Balance), ("rate", FundColumn.Rate), ("score", FundColumn.Score),
        ("reason", FundColumn.Reason), ("ignored", FundColumn.Ignored),
    ];

    private readonly Dictionary<string, PerformanceReportKind> titles = [];
    private readonly Dictionary<string, ProjectField> fields = [];
    private readonly Dictionary<string, IndicatorColumn> indicatorColumns = [];
    private readonly Dictionary<string, FundColumn> fundColumns = [];
    private readonly Dictionary<string, FundField> fundFields = [];
    private readonly Dictionary<string, FundColumn> fundCategories = [];
    private readonly HashSet<string> words = [], sideLabels = [], fundWords = [], levelWords = [], grades = [];

    /// <summary>Adds what a file says.</summary>
    /// <exception cref="FormRegistryException">A member is not what it should be, or a text would mean two things.</exception>
    public void Add(RegistryNode node)
    {
        AddNamed(titles, node.Optional("titles"), Reports);
        AddNamed(fields, node.Optional("fields"), FieldNames);
        AddNamed(indicatorColumns, node.Optional("indicator_columns"), IndicatorNames);
        AddNamed(fundColumns, node.Optional("fund_columns"), FundNames);
        foreach (var entry in node.Optional("fund_fields")?.Items() ?? [])
        {
            var field = new FundField(entry.Member("column").OneOf(FundNames), entry.Optional("horizon")?.OneOf(("period", "period"), ("annual", "annual")));
            Add(fundFields, entry.Member("labels"), field);
        }

        foreach (var entry in node.Optional("fund_categories")?.Items() ?? [])
            Add(fundCategories, entry.Member("labels"), entry.Member("column").OneOf(FundNames));
        words.UnionWith(node.Optional("words")?.Keys() ?? []);
        sideLabels.UnionWith(node.Optional("side_labels")?.Keys() ?? []);
        fundWords.UnionWith(node.Optional("fund_words")?.Keys() ?? []);
        levelWords.UnionWith(node.Optional("level_words")?.Keys() ?? []);
        grades.UnionWith(node.Optional("grades")?.Keys() ?? []);
    }

    /// <summary>The words of all files.</summary>
    public PerformanceVocabulary Build() => new()
    {
        Titles = titles.ToFrozenDictionary(StringComparer.Ordinal),
        Words = [.. words],
        Fields = fields.ToFrozenDictionary(StringComparer.Ordinal),
        SideLabels = sideLabels.ToFrozenSet(StringComparer.Ordinal),
        IndicatorColumns = indicatorColumns.ToFrozenDictionary(StringComparer.Ordinal),
        FundColumns = fundColumns.ToFrozenDictionary(StringComparer.Ordinal),
        FundFields = fundFields.ToFrozenDictionary(StringComparer.Ordinal),
        FundCategories = fundCategories.ToFrozenDictionary(StringComparer.Ordinal),
        FundWords = [.. fundWords],
        LevelWords = levelWords.ToFrozenSet(StringComparer.Ordinal),
        Grades = grades.ToFrozenSet(StringComparer.Ordinal),
    };

    private static void AddNamed<T>(Dictionary<string, T> words, RegistryNode? node, (string Name, T Value)[] names)
    {
        foreach (var (name, value) in names)
        {
            if (node?.Optional(name) is { } list)
                Add(words, list, value);
        }
    }

    /// <summary>A text that means two things would be read by chance: the file is refused.</summary>
    private static void Add<T>(Dictionary<string, T> words, RegistryNode list, T value)
    {
        foreach (var item in list.Items())
        {
            if (!words.TryAdd(item.Key(), value) && !EqualityComparer<T>.Default.Equals(words[item.Key()], value))
                throw item.Expected("a text that no other entry of this group holds");
        }
    }
}
