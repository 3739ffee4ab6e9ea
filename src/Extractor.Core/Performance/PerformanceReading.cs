using Extractor.Core.Diagnostics;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>绩效: what a document's performance tables and reports say.</summary>
/// <param name="Projects">The projects in reading order.</param>
/// <param name="Funds">Their funds.</param>
/// <param name="Indicators">Their indicators.</param>
/// <param name="Analyses">Their analyses.</param>
/// <param name="Diagnostics">What a person should look at.</param>
public sealed record PerformanceReading(
    PerformanceProject[] Projects, PerformanceFund[] Funds, PerformanceIndicator[] Indicators, PerformanceAnalysis[] Analyses, Diagnostic[] Diagnostics)
{
    /// <summary>A document without performance tables.</summary>
    public static PerformanceReading Empty { get; } = new([], [], [], [], []);
}
