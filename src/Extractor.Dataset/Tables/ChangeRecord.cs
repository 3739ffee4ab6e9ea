namespace Extractor.Dataset.Tables;

/// <summary>What a correction did to a figure.</summary>
public enum ChangeKind
{
    /// <summary>Both versions print it, with different values.</summary>
    Changed,

    /// <summary>Only the new version prints it.</summary>
    Added,

    /// <summary>Only the old version prints it.</summary>
    Removed,
}

/// <summary>One figure that a corrected publication changed: one row of the table <c>changes</c>.</summary>
/// <param name="DisclosureId">The disclosure that was corrected.</param>
/// <param name="FiscalYear">年度: its fiscal year, the partition; 0 where unknown.</param>
/// <param name="Form">Form id.</param>
/// <param name="RowKey">The row.</param>
/// <param name="Measure">The measure.</param>
/// <param name="OldDocumentId">The PDF before the correction.</param>
/// <param name="OldValue">The number before; null where it was not there or was no number.</param>
/// <param name="OldPage">Page of the number before, from 1.</param>
/// <param name="NewDocumentId">The PDF after the correction.</param>
/// <param name="NewValue">The number after; null where it is not there or is no number.</param>
/// <param name="NewPage">Page of the number after, from 1.</param>
/// <param name="Change">What happened.</param>
public sealed record ChangeRecord(
    string DisclosureId, int FiscalYear, string Form, string RowKey, string Measure, string OldDocumentId, decimal? OldValue, int? OldPage,
    string NewDocumentId, decimal? NewValue, int? NewPage, ChangeKind Change)
{
    /// <summary>The published word.</summary>
    internal static string TextOf(ChangeKind change) => change switch
    {
        ChangeKind.Changed => "changed",
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Not a defined value."),
    };
}
