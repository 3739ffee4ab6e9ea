namespace Extractor.Core.Records;

/// <summary>What is known of a PDF before it is read.</summary>
/// <param name="DocumentId">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="FileName">Name of the file without its folder.</param>
/// <param name="ByteSize">Length of the file in bytes.</param>
/// <param name="SourceUrl">Where it was published, from the sidecar file; null where unknown.</param>
/// <param name="PublishedOn">When it was published, from the sidecar file; null where unknown.</param>
public sealed record DocumentSource(string DocumentId, string FileName, long ByteSize, string? SourceUrl, DateOnly? PublishedOn);

/// <summary>What a PDF discloses.</summary>
public enum DocumentKind
{
    /// <summary>Neither title nor forms tell.</summary>
    Unknown,

    /// <summary>决算: what was received and spent.</summary>
    FinalAccount,

    /// <summary>预算: what is to be received and spent.</summary>
    Budget,

    /// <summary>绩效: evaluations or targets published on their own.</summary>
    Performance,
}

/// <summary>How far the reading of a document can be relied on.</summary>
public enum DocumentStatus
{
    /// <summary>Everything printed in its forms was read.</summary>
    Complete,

    /// <summary>A person should look; <see cref="DocumentRecord.StatusReason"/> says at what.</summary>
    NeedsReview,

    /// <summary>Nothing could be read.</summary>
    Failed,
}

/// <summary>One row of the table <c>documents</c>: a PDF version and what came of it.</summary>
/// <remarks>The moment and the program version are added by the program that publishes, since this library has no clock.</remarks>
public sealed record DocumentRecord
{
    /// <summary>The file.</summary>
    public required DocumentSource Source { get; init; }

    /// <summary>Identifies the disclosure, which may be published as several PDFs: made from organisation, year and kind.</summary>
    public required string DisclosureId { get; init; }

    /// <summary>Number of pages; 0 where the file could not be opened.</summary>
    public required int PageCount { get; init; }

    /// <summary>What the PDF discloses.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary><c>department</c> 部门, <c>unit</c> 单位, or null where the title does not say.</summary>
    public string? Scope { get; init; }

    /// <summary>The title on the cover, as printed.</summary>
    public string? Title { get; init; }

    /// <summary>部门名称: the organisation that publishes.</summary>
    public string? Organization { get; init; }

    /// <summary>The organisation's code where the forms print one.</summary>
    public string? OrganizationCode { get; init; }

    /// <summary>The province or municipality that the organisation's name or the forms tell, e.g. 山西省.</summary>
    public string? Region { get; init; }

    /// <summary>年度; 0 where unknown.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>How far the reading can be relied on.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>Why the status is not <see cref="DocumentStatus.Complete"/>, in words; else null.</summary>
    public string? StatusReason { get; init; }

    /// <summary>Number of disclosure tables found.</summary>
    public int TablesFound { get; init; }

    /// <summary>Number of facts.</summary>
    public int FactsCount { get; init; }

    /// <summary>Number of facts proved by arithmetic.</summary>
    public int FactsVerified { get; init; }

    /// <summary>Number of facts that break an identity.</summary>
    public int FactsDisputed { get; init; }

    /// <summary>Number of identities that hold.</summary>
    public int ChecksPassed { get; init; }

    /// <summary>Number of identities that do not hold.</summary>
    public int ChecksFailed { get; init; }
}
