namespace Extractor.Core.Records;

/// <summary>概况 (第一部分): what the organisation is for and how it is built; one row of <c>overview</c> per document that prints it.</summary>
/// <param name="Responsibilities">职责, as printed, wrapped lines joined.</param>
/// <param name="Institutions">机构设置, as printed.</param>
/// <param name="InternalOffices">Number of 内设机构; null where the text does not say.</param>
/// <param name="SubordinateUnits">Number of 下属单位; null where the text does not say.</param>
/// <param name="PageFirst">First page, from 1.</param>
/// <param name="PageLast">Last page.</param>
public sealed record OverviewRecord(
    string? Responsibilities, string? Institutions, int? InternalOffices, int? SubordinateUnits, int PageFirst, int PageLast);

/// <summary>One figure that the words between the tables (情况说明) state: one row of <c>narrative_facts</c>.</summary>
/// <param name="Section">The heading it stands under, as printed.</param>
/// <param name="Subject">What the figure is of.</param>
/// <param name="Measure"><c>amount</c>, <c>prior_year_amount</c>, <c>prior_year_change</c>, <c>growth_percent</c>, <c>share_percent</c>, <c>budget_amount</c>, <c>completion_percent</c> or <c>count</c>.</param>
/// <param name="RawText">The figure as printed.</param>
/// <param name="Value">The figure; negative where the words say 减少 or 下降.</param>
/// <param name="Unit">As printed: 万元, %, 人次 …</param>
/// <param name="AmountYuan">The amount in yuan, exact; null for other measures.</param>
/// <param name="Sentence">The whole sentence.</param>
/// <param name="Page">Page number from 1, where the figure stands.</param>
public sealed record NarrativeFact(
    string Section, string Subject, string Measure, string RawText, decimal? Value, string? Unit, decimal? AmountYuan, string Sentence, int Page)
{
    /// <summary>Whether the forms confirm the figure: disputed where a form prints another, unverified where none was found that prints it.</summary>
    public Verification Verification { get; init; } = Verification.Unverified;

    /// <summary>Whether the words leave open what the figure is of: nothing that depends on its subject is tried, so that it stays unverified.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether it stands in brackets, as a part of what stands before them.</summary>
    public bool IsAside { get; init; }

    /// <summary>2025年预算执行数: the earlier year whose execution an amount is, or a change is measured from; 0 where the words name none.</summary>
    public int ExecutedYear { get; init; }

    /// <summary>Which budget an amount is of, or is held against.</summary>
    public BudgetStage BudgetStage { get; init; }

    /// <summary>比年初预算减少 3 万元: what is that far from its own budget; null where the figure says nothing of a budget.</summary>
    public string? DistanceOf { get; init; }

    /// <summary>-1 where the words say that an amount is below what it is compared with, else 1; the figure itself may be printed without sign.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>占支出合计的: what a share is a share of, where the words say it.</summary>
    public string? Whole { get; init; }

    /// <summary>其中: the whole whose parts the words list; null outside of lists.</summary>
    public string? ListOf { get; init; }

    /// <summary>Which list of its paragraph the figure stands in; 0 outside of lists.</summary>
    public int List { get; init; }

    /// <summary>其中： at the end of a paragraph: which of the document's lists, whose parts are paragraphs of their own, the figure stands in; 0 elsewhere.</summary>
    public int ListOfParagraphs { get; init; }
}

/// <summary>年初预算、全年预算: the budgets of one year.</summary>
public enum BudgetStage
{
    /// <summary>预算 alone.</summary>
    Unsaid,

    /// <summary>年初预算.</summary>
    Initial,

    /// <summary>全年预算, 调整预算.</summary>
    Adjusted,
}
