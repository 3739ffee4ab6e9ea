using Extractor.Core.Diagnostics;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>绩效: what a document's performance tables and reports say.</summary>
/// <param name="Projects">The projects in reading order.</param>
/// <param name="Funds">Their funds.</param>
/// <param name="Indicators">Their indicators.</param>
/// <param name="Analyses">Their analyses.</param>
/// <param name="Scores">For each project what its scores are added up from.</param>
/// <param name="Diagnostics">What a person should look at.</param>
public sealed record PerformanceReading(
    PerformanceProject[] Projects, PerformanceFund[] Funds, PerformanceIndicator[] Indicators, PerformanceAnalysis[] Analyses,
    ScoreSheet[] Scores, Diagnostic[] Diagnostics)
{
    /// <summary>The sums that the projects print, tried.</summary>
    public CheckResult[] Checks { get; init; } = [];

    /// <summary>填报单位: who filled in the forms, as their captions say.</summary>
    public string[] Filers { get; init; } = [];

    /// <summary>合计: what lists of projects print as their sums.</summary>
    public ListSum[] ListSums { get; init; } = [];

    /// <summary>Who filled in most forms; where no caption says it, the department or unit that most projects name. Null where none does.</summary>
    /// <remarks>主管部门 may be another office, which is in charge of the money.</remarks>
    public string? Organization
    {
        get
        {
            Tally<string> names = new();
            foreach (var filer in Filers)
                names.Add(CharacterFolding.Ideographs(filer));
            foreach (var project in names.IsEmpty ? Projects : [])
            {
                if ((project.Department ?? project.Unit) is { } name)
                    names.Add(CharacterFolding.Ideographs(name));
            }

            return names.IsEmpty ? null : names.MostCommon;
        }
    }

    /// <summary>A document without performance tables.</summary>
    public static PerformanceReading Empty { get; } = new([], [], [], [], [], []);
}

/// <summary>评分表: the weights and scores whose sums a project prints. Those of its indicators, or of the scoring sheet beside them.</summary>
/// <param name="ProjectIndex">The project.</param>
/// <param name="Rows">The rows; null where a weight or a score is blank.</param>
public sealed record ScoreSheet(int ProjectIndex, ScoreRow[] Rows)
{
    /// <summary>小计: the sums that the form prints below some of the rows.</summary>
    public ScoreSubtotal[] Subtotals { get; init; } = [];

    /// <summary>分值 in the row of the total; null where the form prints none.</summary>
    public decimal? TotalWeight { get; init; }
}

/// <summary>小计: a sum of weights and scores that a form prints below the rows that it adds up.</summary>
/// <param name="End">The row after the last one above it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Weight">The sum of the weights; null where none is printed.</param>
/// <param name="Score">The sum of the scores; null where none is printed.</param>
/// <param name="Page">Its page.</param>
public readonly record struct ScoreSubtotal(int End, string Name, decimal? Weight, decimal? Score, int Page);

/// <summary>One row of a <see cref="ScoreSheet"/>.</summary>
/// <param name="Name">三级指标.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
/// <param name="Deduction">扣分; null where the form prints none.</param>
public readonly record struct ScoreRow(string? Name, decimal? Weight, decimal? Score, decimal? Deduction = null)
{
    /// <summary>一级指标.</summary>
    public string? Level1 { get; init; }

    /// <summary>二级指标.</summary>
    public string? Level2 { get; init; }
}

/// <summary>合计 of a list of projects.</summary>
/// <param name="Projects">Indexes of the projects in the list.</param>
/// <param name="Printed">The sums as the list prints them, for each source one.</param>
public sealed record ListSum(int[] Projects, PerformanceFund[] Printed);
