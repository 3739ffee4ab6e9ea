using Extractor.Core.Forms;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>Collects the words of performance forms from the <c>performance</c> members of registry files; each file adds to those before it.</summary>
internal sealed class PerformanceVocabularyBuilder
{
    /// <summary>What registry files call the values of the enumerations, in the order of the values.</summary>
    private static readonly string[] ReportNames = ["self_evaluation", "self_evaluation_report", "target", "overall_evaluation", "overall_target"];

    private static readonly string[] FieldNames =
    [
        "project_name", "project_code", "department", "unit", "department_code", "unit_code", "property", "period", "period_start", "period_end", "annual_goal", "period_goal", "overall_goal", "actual_completion", "total_score", "grade", "ignored",
    ];

    private static readonly string[] IndicatorNames =
        ["level1", "level2", "level3", "initial", "period_value", "adjusted", "actual", "note", "weight", "score", "reason", "measures", "deduction", "sign", "unit", "ignored"];

    private static readonly string[] FundNames =
        ["source", "declared", "budgeted", "annual_budget", "executed", "balance", "rate", "weight", "score", "reason", "ignored"];

    private readonly WordTable<PerformanceReportKind> titles = new();
    private readonly WordTable<ProjectField> fields = new();
    private readonly WordTable<IndicatorColumn> indicatorColumns = new();
    private readonly WordTable<FundColumn> fundColumns = new();
    private readonly WordTable<FundField> fundFields = new();
    private readonly WordTable<FundColumn> fundCategories = new();
    private readonly HashSet<string> words = [], sideLabels = [], fundWords = [], statedFunds = [], levelWords = [], totalRows = [], grades = [], ticks = [], emptyBoxes = [], targetSigns = [], noUnits = [], listGoals = [], periodLabels = [], subtotalRows = [], projectEndings = [];

    /// <summary>Adds what a file says.</summary>
    /// <exception cref="FormRegistryException">A member is not what it should be, or a text would mean two things.</exception>
    public void Add(RegistryNode node)
    {
        AddNamed(titles, node.Optional("titles"), ReportNames, static index => (PerformanceReportKind)index);
        AddNamed(fields, node.Optional("fields"), FieldNames, static index => (ProjectField)index);
        AddNamed(indicatorColumns, node.Optional("indicator_columns"), IndicatorNames, static index => (IndicatorColumn)index);
        AddNamed(fundColumns, node.Optional("fund_columns"), FundNames, static index => (FundColumn)index);
        foreach (var entry in node.Optional("fund_fields")?.Items() ?? [])
        {
            var horizon = entry.Optional("horizon")?.OneOf("period", "annual") switch { 0 => "period", 1 => "annual", _ => null };
            Add(fundFields, entry.Member("labels"), new FundField((FundColumn)entry.Member("column").OneOf(FundNames), horizon));
        }

        foreach (var entry in node.Optional("fund_categories")?.Items() ?? [])
            Add(fundCategories, entry.Member("labels"), (FundColumn)entry.Member("column").OneOf(FundNames));
        words.UnionWith(node.Optional("words")?.Keys() ?? []);
        sideLabels.UnionWith(node.Optional("side_labels")?.Keys() ?? []);
        fundWords.UnionWith(node.Optional("fund_words")?.Keys() ?? []);
        statedFunds.UnionWith(node.Optional("stated_funds")?.Keys() ?? []);
        levelWords.UnionWith(node.Optional("level_words")?.Keys() ?? []);
        totalRows.UnionWith(node.Optional("total_rows")?.Keys() ?? []);
        grades.UnionWith(node.Optional("grades")?.Keys() ?? []);
        ticks.UnionWith(node.Optional("ticks")?.Keys() ?? []);
        emptyBoxes.UnionWith(node.Optional("empty_boxes")?.Keys() ?? []);
        targetSigns.UnionWith(node.Optional("target_signs")?.Keys() ?? []);
        projectEndings.UnionWith(node.Optional("project_endings")?.Keys() ?? []);
        subtotalRows.UnionWith(node.Optional("subtotal_rows")?.Keys() ?? []);
        listGoals.UnionWith(node.Optional("list_goals")?.Keys() ?? []);
        periodLabels.UnionWith(node.Optional("period_labels")?.Keys() ?? []);
        noUnits.UnionWith(node.Optional("no_units")?.Keys() ?? []);
    }

    /// <summary>The words of all files.</summary>
    public PerformanceVocabulary Build() => new()
    {
        Titles = titles,
        Words = [.. words],
        Fields = fields,
        SideLabels = sideLabels,
        IndicatorColumns = indicatorColumns,
        FundColumns = fundColumns,
        FundFields = fundFields,
        FundCategories = fundCategories,
        FundWords = [.. fundWords],
        StatedFunds = statedFunds,
        LevelWords = levelWords,
        TotalRows = totalRows,
        Grades = grades,
        Ticks = ticks,
        EmptyBoxes = emptyBoxes,
        TargetSigns = targetSigns,
        NoUnits = noUnits,
        ListGoals = listGoals,
        PeriodLabels = periodLabels,
        SubtotalRows = subtotalRows,
        ProjectEndings = [.. projectEndings],
    };

    private static void AddNamed<T>(WordTable<T> words, RegistryNode? node, string[] names, Func<int, T> valueAt)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (node?.Optional(names[i]) is { } list)
                Add(words, list, valueAt(i));
        }
    }

    /// <summary>A text that means two things would be read by chance: the file is refused.</summary>
    private static void Add<T>(WordTable<T> words, RegistryNode list, T value)
    {
        foreach (var item in list.Items())
        {
            var key = item.Key();
            if (!words.TryGetValue(key, out var known))
                words.Add(key, value);
            else if (!EqualityComparer<T>.Default.Equals(known, value))
                throw item.Expected("a text that no other entry of this group holds");
        }
    }
}
