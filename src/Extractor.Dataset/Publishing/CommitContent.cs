using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>A document and the part that it goes into.</summary>
/// <param name="Document">The document.</param>
/// <param name="Part">Number of the part within the partition of its year; the same in every table.</param>
/// <param name="ExtractedAt">When it was read.</param>
/// <param name="SupersedesDocumentId">The PDF version that it replaces; null where none.</param>
/// <param name="OnlyRecord">Whether the row of <c>documents</c> is all that is published, because a newer version is there.</param>
public sealed record PlacedDocument(
    ExtractedDocument Document, int Part, DateTimeOffset ExtractedAt, string? SupersedesDocumentId, bool OnlyRecord);

/// <summary>A document whose rows are taken out of every table but <c>documents</c>.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="FiscalYear">Its partition.</param>
/// <param name="Part">Its part.</param>
/// <param name="WithRecord">Whether the row of <c>documents</c> goes too.</param>
public sealed record WithdrawnDocument(string DocumentId, int FiscalYear, int Part, bool WithRecord = false);

/// <summary>A published document of which another is known now to be the one that it replaces, because that one arrived late.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="FiscalYear">Its partition.</param>
/// <param name="Part">Its part.</param>
/// <param name="SupersedesDocumentId">The PDF version that it replaces; null where none.</param>
public sealed record ReplacedSuccession(string DocumentId, int FiscalYear, int Part, string? SupersedesDocumentId);

/// <summary>What one commit does to the dataset.</summary>
public sealed record CommitContent
{
    /// <summary>Documents that come.</summary>
    public required IReadOnlyList<PlacedDocument> Documents { get; init; }

    /// <summary>Documents that go. A correction comes into the part that the old version leaves, so that readers see one rename.</summary>
    public IReadOnlyList<WithdrawnDocument> Withdrawn { get; init; } = [];

    /// <summary>Published documents whose <c>supersedes_document_id</c> changes.</summary>
    public IReadOnlyList<ReplacedSuccession> Successions { get; init; } = [];

    /// <summary>What corrections changed; goes into the part of the correction, by its document id.</summary>
    public IReadOnlyList<ChangeRecord> Changes { get; init; } = [];
}

/// <summary>A commit that is written but not yet visible.</summary>
/// <param name="Paths">The files, in the order in which they take their places; the manifest last.</param>
public sealed record StagedCommit(IReadOnlyList<string> Paths);
