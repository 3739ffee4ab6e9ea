namespace Extractor.Core.Records;

/// <summary>One body row of a disclosure form as printed, blank ones included: one row of a wide table <c>form_&lt;form id&gt;</c>.</summary>
/// <param name="Form">Form id.</param>
/// <param name="Page">Page number from 1, that of the row's first value or label.</param>
/// <param name="Side">The half of a two-sided form; each printed line of one gives two rows.</param>
/// <param name="RowKey">As in <see cref="Fact.RowKey"/>.</param>
/// <param name="RowCode">As in <see cref="Fact.RowCode"/>.</param>
/// <param name="LineNo">As in <see cref="Fact.LineNo"/>.</param>
/// <param name="RowLabel">As in <see cref="Fact.RowLabel"/>.</param>
/// <param name="RowLevel">As in <see cref="Fact.RowLevel"/>.</param>
/// <param name="Values">The row's facts; measures without one are blank or do not apply.</param>
public sealed record FormRow(
    string Form, int Page, FormSide Side, string RowKey, string? RowCode, string? LineNo, string RowLabel, int? RowLevel, Fact[] Values)
{
    /// <summary>Number of its list among those printed side by side, from 0 at the left.</summary>
    public int Block { get; init; }

    /// <summary>As in <see cref="Fact.Organization"/>.</summary>
    public string? Organization { get; init; }

    /// <summary>What <see cref="RowCode"/> counts.</summary>
    public CodeKind CodeKind { get; init; }

    /// <summary>Whether the print leaves open which subject the row is; arithmetic then proves none of its values.</summary>
    public bool IsKeyOpen { get; init; }

    /// <summary>Whether the names of columns are stacked into the row, where its values would stand: what it does not print is then not zero.</summary>
    public bool HoldsHeaders { get; init; }
}
