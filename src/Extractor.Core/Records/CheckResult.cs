namespace Extractor.Core.Records;

/// <summary>The outcome of one identity.</summary>
public enum CheckStatus
{
    /// <summary>It holds within the tolerance.</summary>
    Pass,

    /// <summary>It does not.</summary>
    Fail,

    /// <summary>A figure that it needs is missing or unreadable.</summary>
    NotTestable,
}

/// <summary>Who is likely to be responsible for a figure that breaks an identity.</summary>
public enum LikelyCause
{
    /// <summary>Nothing failed, or nothing speaks for either.</summary>
    Unknown,

    /// <summary>The reading: one digit, a swapped column, a shifted row or a wrong unit would explain it.</summary>
    Extraction,

    /// <summary>The publication: the picture of the page supports the figure as read.</summary>
    Publication,
}

/// <summary>One identity tried on a document's facts: one row of the table <c>checks</c>.</summary>
/// <param name="CheckId">Stable identifier of the rule.</param>
/// <param name="Description">The rule with this case's names, in one line.</param>
/// <param name="Forms">The form ids that take part, joined by a comma.</param>
/// <param name="RowKey">The row that is tried, or null where the rule spans the form.</param>
/// <param name="Measure">The measure that is tried, or null.</param>
/// <param name="Left">Left side in yuan (or the check's own unit); null where not testable.</param>
/// <param name="Right">Right side.</param>
/// <param name="Tolerance">Half a unit of the last printed place of every figure that takes part, added up.</param>
/// <param name="Status">The outcome.</param>
/// <param name="LikelyCause">Who is likely to be responsible for a failure.</param>
/// <param name="Pages">The pages of the figures that take part, ascending, joined by a comma.</param>
public sealed record CheckResult(
    string CheckId, string Description, string Forms, string? RowKey, string? Measure, decimal? Left, decimal? Right, decimal? Tolerance,
    CheckStatus Status, LikelyCause LikelyCause, string Pages)
{
    /// <summary>Left side minus right side; null where either is missing.</summary>
    public decimal? Difference => Left - Right;
}
