using Extractor.Core.Records;

namespace Extractor.Ledger;

/// <summary>A file that was found in the inbox.</summary>
/// <param name="Path">Path below the inbox, parts joined by <c>/</c>.</param>
/// <param name="FullPath">Path for opening it.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Modified">Time of the last change, in ticks of UTC.</param>
internal sealed record FoundFile(string Path, string FullPath, long Size, long Modified);

/// <summary>A file whose document is published and that has not yet been moved away.</summary>
/// <param name="File">The file as it was when it was read.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="Outcome">What became of the document: <c>complete</c>, <c>needs_review</c> or <c>failed</c>.</param>
/// <param name="Reason">Why, in words; null where it is complete.</param>
/// <param name="Note">What a person should know of the file itself.</param>
internal sealed record PublishedFile(FoundFile File, string DocumentId, string Outcome, string? Reason, string? Note);

/// <summary>How often a document was begun.</summary>
/// <param name="State">Its state before: null for a new one, <c>taken</c>, <c>published</c>.</param>
/// <param name="Attempts">Times it was begun and not finished, this one included.</param>
/// <param name="Probes">Times that reading it in a process of its own failed.</param>
internal sealed record Attempt(string? State, int Attempts, int Probes);

/// <summary>A published version of a disclosure.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Scope">Department or unit.</param>
/// <param name="FiscalYear">Partition.</param>
/// <param name="Part">Part.</param>
/// <param name="Forms">The forms that it holds.</param>
/// <param name="PublishedOn">When it was published; null where unknown.</param>
/// <param name="SupersededBy">The version that took its place; null where its facts count.</param>
internal sealed record PublishedVersion(
    string DocumentId, string? Scope, int FiscalYear, int Part, IReadOnlySet<string> Forms, DateOnly? PublishedOn, string? SupersededBy);

/// <summary>What the ledger keeps of a document that is published.</summary>
internal sealed record LedgerDocument
{
    public required string DocumentId { get; init; }

    public required string Outcome { get; init; }

    public required string? Reason { get; init; }

    public required string DisclosureId { get; init; }

    public required string? Scope { get; init; }

    public required int FiscalYear { get; init; }

    public required int Part { get; init; }

    /// <summary>Ids of its forms, ascending, joined by a comma.</summary>
    public required string Forms { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required int Pages { get; init; }

    public required int Facts { get; init; }

    public required long Milliseconds { get; init; }

    /// <summary>The version that replaces this one already; null where none.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>What only another PDF of the same disclosure can confirm.</summary>
    public IReadOnlyList<OpenStatement> OpenStatements { get; init; } = [];
}

/// <summary>A commit that the ledger holds as decided.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Staged">The files in their order.</param>
internal sealed record DecidedCommit(long Id, IReadOnlyList<string> Staged);

/// <summary>How many documents of a state and outcome there are.</summary>
internal sealed record StateCount(string State, string Outcome, long Documents, long Pages, long Facts);
