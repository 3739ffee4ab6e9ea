using Extractor.Core.Diagnostics;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>What was read of one table that is a disclosure form.</summary>
/// <param name="Table">The table.</param>
/// <param name="FormId">Form id; <c>other</c> where the registry knows none.</param>
/// <param name="Plan">How its columns were read.</param>
/// <param name="Rows">Its body rows.</param>
/// <param name="Facts">Its facts, in reading order.</param>
/// <param name="Diagnostics">What a person should look at.</param>
public sealed record FormReading(Table Table, string FormId, ColumnPlan Plan, FormRow[] Rows, Fact[] Facts, Diagnostic[] Diagnostics)
{
    /// <summary>What the table's print leaves open.</summary>
    public ReadingQuestion[] Questions { get; init; } = [];
}
