using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>One entry of a registry file: a form's definition, or what a province calls things differently (<c>extends</c>).</summary>
/// <param name="FormId">The form that it defines or adds to.</param>
/// <param name="Condition">The documents that it counts for; null for all.</param>
/// <param name="Place">Where it stands, for messages.</param>
internal sealed record FormPart(string FormId, PartCondition? Condition, RegistryNode Place)
{
    /// <summary>Whether it was written for some documents alone, and so wins over what is said for all.</summary>
    public bool IsOverride { get; init; }

    public DocumentKind? Disclosure { get; init; }

    public RowKeyRule? RowKey { get; init; }

    public CodeKind? RowCode { get; init; }

    public RowLabelRule? RowLabel { get; init; }

    public AmountUnit? Unit { get; init; }

    /// <summary>Titles as match keys, each with its place.</summary>
    public (string Key, RegistryNode Place)[] Titles { get; init; } = [];

    public string[] Lines { get; init; } = [];

    public string[][] Figures { get; init; } = [];

    public RowUnit[] RowUnits { get; init; } = [];

    public MeasureDefinition[] Measures { get; init; } = [];
}

/// <summary>The documents that an entry counts for.</summary>
/// <param name="Regions">Names of provinces, cities or organisations, one of which the organisation's name contains; empty for all.</param>
/// <param name="From">First fiscal year.</param>
/// <param name="To">Last fiscal year.</param>
internal sealed record PartCondition(string[] Regions, int From, int To)
{
    /// <summary>Whether the entry counts; never where the document does not say what the condition asks for.</summary>
    public bool Holds(string organization, int year) =>
        (Regions.Length == 0 || Array.Exists(Regions, region => organization.Contains(region, StringComparison.Ordinal))) && year >= From && year <= To;
}
