using System.Text;
using Extractor.Core.Amounts;
using Extractor.Core.Geometry;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>A project while its rows are collected, page by page.</summary>
internal sealed class ProjectDraft(PerformanceReportKind? kind, int page)
{
    private readonly Dictionary<ProjectField, StringBuilder> fields = [];
    private readonly Dictionary<ProjectField, string> caption = [];
    private readonly Dictionary<string, string> labelled = new(StringComparer.Ordinal);

    /// <summary>The report that its title names; null where no title was found.</summary>
    public PerformanceReportKind? Kind { get; set; } = kind;

    /// <summary>Whether its title names a target, whose amounts are those applied for.</summary>
    public bool IsTarget => Kind is PerformanceReportKind.Target or PerformanceReportKind.OverallTarget;

    public int PageFirst { get; private set; } = page;

    public int PageLast { get; private set; } = page;

    public List<FundRow> Funds { get; } = [];

    public List<IndicatorRow> Indicators { get; } = [];

    /// <summary>Rows of a scoring sheet (评分表) beside the indicators.</summary>
    public List<IndicatorRow> Scores { get; } = [];

    public List<SectionDraft> Sections { get; } = [];

    /// <summary>小计: sums below the indicators or the rows of the scoring sheet, each with the number of rows above it.</summary>
    public List<(int Rows, int Page, string Name, string Weight, string Score)> Subtotals { get; } = [];

    public decimal? TotalScore { get; set; }

    /// <summary>分值 in the row of the total.</summary>
    public decimal? TotalWeight { get; set; }

    public string? Grade { get; set; }

    /// <summary>The unit that a label left of the funds prints, such as 项目资金（元）. It holds for all of them, though a page end part them from it.</summary>
    public AmountUnit? FundUnit { get; set; }

    /// <summary>The unit in the caption of the table that is read.</summary>
    public AmountUnit? CaptionUnit { get; set; }

    /// <summary>Labels that the form prints twice with different values: the label, the first value, the second.</summary>
    public List<(string Label, string First, string Second)> Conflicts { get; } = [];

    /// <summary>Headers of indicators and funds that are not known.</summary>
    public List<string> UnknownHeaders { get; } = [];

    /// <summary>Rows of funds that no header explains: their page and source.</summary>
    public List<(int Page, string Source)> Unplaced { get; } = [];

    /// <summary>Figures that are no numbers: their page, their label and what is printed.</summary>
    public List<(int Page, string What, string Text)> Unreadable { get; } = [];

    /// <summary>Whether it is a row of a list that prints no indicators.</summary>
    public bool IsSummary { get; set; }

    /// <summary>Whether its name stands on the next page, where the other half of its cell is.</summary>
    public bool IsNameCut { get; set; }

    /// <summary>Whether more than the head of a form was read.</summary>
    public bool HasContent => Indicators.Count > 0 || Scores.Count > 0 || Funds.Count > 0 || Sections.Count > 0 || TotalScore is not null;

    public void Touch(int page)
    {
        PageFirst = Math.Min(PageFirst, page);
        PageLast = Math.Max(PageLast, page);
    }

    public string? this[ProjectField field] =>
        fields.TryGetValue(field, out var text) && text.Length > 0 ? text.ToString() : caption.GetValueOrDefault(field);

    /// <summary>Sets what a caption says; a field of the form itself comes first.</summary>
    public void SetCaption(ProjectField field, string text) => caption.TryAdd(field, text);

    /// <summary>填报单位: who fills in the form, as its caption says; null where it says nothing.</summary>
    public string? Filer => caption.GetValueOrDefault(ProjectField.Unit);

    /// <summary>Takes over what the caption of a list says of all its projects.</summary>
    public void TakeCaption(ProjectDraft? other)
    {
        foreach (var (field, text) in other?.caption ?? [])
            caption.TryAdd(field, text);
    }

    /// <summary>Whether another value for the field stands in the form itself, or in a caption.</summary>
    public bool Differs(ProjectField field, string text, bool inCaption)
    {
        var known = inCaption ? caption.GetValueOrDefault(field) : fields.TryGetValue(field, out var printed) ? printed.ToString() : null;
        return known is not null && text.Length > 0 && !IsSame(known, text);
    }

    /// <summary>Whether the form prints another value beside the same label.</summary>
    public bool DiffersUnder(string label, string text) => labelled.TryGetValue(label, out var known) && !IsSame(known, text);

    /// <summary>Sets a field once: what is printed first counts, and a label that comes again must say the same.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">Its value.</param>
    /// <param name="label">The match key of its label in a table; empty where it has none.</param>
    public void Set(ProjectField field, string text, string label = "")
    {
        if (text.Length == 0 || field is ProjectField.Ignored)
            return;
        fields.TryAdd(field, new StringBuilder(text));
        if (label.Length > 0 && !labelled.TryAdd(label, text) && DiffersUnder(label, text))
            Conflicts.Add((label, labelled[label], text));
    }

    private static bool IsSame(string a, string b) => a == b || CharacterFolding.MatchKey(a) == CharacterFolding.MatchKey(b);

    /// <summary>Adds what a page end cut off from a field.</summary>
    public void Extend(ProjectField field, string text)
    {
        if (fields.TryGetValue(field, out var known))
            known.Append(text);
        else
            Set(field, text);
    }
}

/// <summary>One section of an analysis while its text is collected.</summary>
internal sealed class SectionDraft(string heading, int page)
{
    public string Heading { get; set; } = heading;

    public StringBuilder Text { get; } = new();

    public int PageFirst { get; } = page;

    public int PageLast { get; private set; } = page;

    public void Add(string text, int page)
    {
        Text.Append(text);
        PageLast = Math.Max(PageLast, page);
    }
}

/// <summary>One row of a fund table with its amounts as printed.</summary>
internal sealed class FundRow(string source, int page, Box box)
{
    public string Source { get; } = source;

    public int Page { get; } = page;

    public Box Box { get; set; } = box;

    public string? Horizon { get; init; }

    /// <summary>The unit in the caption of its table.</summary>
    public AmountUnit? CaptionUnit { get; init; }

    private readonly PrintedAmount[] values = new PrintedAmount[(int)FundColumn.Ignored + 1];

    /// <summary>What a column prints; the default where it prints nothing.</summary>
    public PrintedAmount this[FundColumn column]
    {
        get => values[(int)column];
        set => values[(int)column] = value;
    }
}

/// <summary>An amount as printed with the unit that its column or row prints.</summary>
internal readonly record struct PrintedAmount(string? Text, AmountUnit? Unit);

/// <summary>One row of an indicator table.</summary>
internal sealed class IndicatorRow(LevelText? level1, LevelText? level2, int page, Box box)
{
    public LevelText? Level1 { get; } = level1;

    public LevelText? Level2 { get; } = level2;

    public int Page { get; } = page;

    public Box Box { get; set; } = box;

    /// <summary><c>period</c> or <c>annual</c> on a target form; else null.</summary>
    public string? Horizon { get; init; }

    private readonly string?[] texts = new string?[(int)IndicatorColumn.Ignored + 1];

    /// <summary>What a column prints; null where it prints nothing.</summary>
    public string? this[IndicatorColumn column]
    {
        get => texts[(int)column];
        set => texts[(int)column] = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The weight in a cell that begins beside an indicator above and reaches over this one too; null where the row has its own.</summary>
    public string? SharedWeight { get; set; }

    /// <summary>Whether the row prints an indicator: more than its levels.</summary>
    public bool HasContent => Array.Exists(texts, static text => text is not null);
}

/// <summary>The text of a first or second level that several rows share, so that its second half on the next page completes it for all.</summary>
internal sealed class LevelText(string text)
{
    public string Text { get; set; } = text;
}
