using System.Text;
using Extractor.Core.Amounts;
using Extractor.Core.Geometry;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>A project while its rows are collected, page by page.</summary>
internal sealed class ProjectDraft(PerformanceReportKind? kind, int page)
{
    private readonly Dictionary<ProjectField, StringBuilder> fields = [];
    private readonly Dictionary<ProjectField, string> caption = [];

    /// <summary>The report that its title names; null where no title was found.</summary>
    public PerformanceReportKind? Kind { get; set; } = kind;

    public int PageFirst { get; private set; } = page;

    public int PageLast { get; private set; } = page;

    public List<FundRow> Funds { get; } = [];

    public List<IndicatorRow> Indicators { get; } = [];

    /// <summary>Rows of a scoring sheet (评分表) beside the indicators.</summary>
    public List<IndicatorRow> Scores { get; } = [];

    public List<SectionDraft> Sections { get; } = [];

    public decimal? TotalScore { get; set; }

    public string? Grade { get; set; }

    public void Touch(int page)
    {
        PageFirst = Math.Min(PageFirst, page);
        PageLast = Math.Max(PageLast, page);
    }

    public string? this[ProjectField field] =>
        fields.TryGetValue(field, out var text) && text.Length > 0 ? text.ToString() : caption.GetValueOrDefault(field);

    /// <summary>Sets what a caption says; a field of the form itself comes first.</summary>
    public void SetCaption(ProjectField field, string text) => caption.TryAdd(field, text);

    /// <summary>Sets a field once: what is printed first counts.</summary>
    public void Set(ProjectField field, string text)
    {
        if (text.Length > 0)
            fields.TryAdd(field, new StringBuilder(text));
    }

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

    private readonly PrintedAmount[] values = new PrintedAmount[(int)FundColumn.Ignored + 1];

    /// <summary>What a column prints; the default where it prints nothing.</summary>
    public PrintedAmount this[FundColumn column]
    {
        get => values[(int)column];
        set => values[(int)column] = value;
    }

    /// <summary>Whether any amount is printed.</summary>
    public bool HasAmount => Array.Exists(values, static value => value.Text is not null);
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

    /// <summary>Whether the row prints an indicator: more than its levels.</summary>
    public bool HasContent => Array.Exists(texts, static text => text is not null);
}

/// <summary>The text of a first or second level that several rows share, so that its second half on the next page completes it for all.</summary>
internal sealed class LevelText(string text)
{
    public string Text { get; set; } = text;
}
