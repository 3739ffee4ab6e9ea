using Extractor.Core.Diagnostics;

namespace Extractor.Core.Records;

/// <summary>Everything that the dataset says of one PDF: the end of the line from bytes to facts.</summary>
public sealed record ExtractedDocument
{
    /// <summary>The row of <c>documents</c>.</summary>
    public required DocumentRecord Document { get; init; }

    /// <summary>One row per page.</summary>
    public required PageRecord[] Pages { get; init; }

    /// <summary>The facts of all forms, in reading order.</summary>
    public required Fact[] Facts { get; init; }

    /// <summary>The rows of the wide tables, in reading order.</summary>
    public required FormRow[] FormRows { get; init; }

    /// <summary>The performance projects.</summary>
    public PerformanceProject[] Projects { get; init; } = [];

    /// <summary>Their funds.</summary>
    public PerformanceFund[] Funds { get; init; } = [];

    /// <summary>Their indicators.</summary>
    public PerformanceIndicator[] Indicators { get; init; } = [];

    /// <summary>Their analyses.</summary>
    public PerformanceAnalysis[] Analyses { get; init; } = [];

    /// <summary>概况, where the document prints one.</summary>
    public OverviewRecord? Overview { get; init; }

    /// <summary>The figures of the words between the tables.</summary>
    public NarrativeFact[] NarrativeFacts { get; init; } = [];

    /// <summary>The identities tried.</summary>
    public CheckResult[] Checks { get; init; } = [];

    /// <summary>What only another PDF of the same disclosure can confirm.</summary>
    public OpenStatement[] OpenStatements { get; init; } = [];

    /// <summary>What was noticed on the way; the gravest make the status.</summary>
    public Diagnostic[] Diagnostics { get; init; } = [];
}
