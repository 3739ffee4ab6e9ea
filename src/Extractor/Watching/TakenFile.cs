using Extractor.Core.Records;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>A file of the inbox that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="DocumentId">SHA-256 of its bytes.</param>
/// <param name="Document">What was extracted; null where the bytes are those of another file, or where it is published and no longer held.</param>
/// <param name="ExtractedAt">When.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Note">What a person should know of the file; null where nothing.</param>
internal sealed record TakenFile(
    FoundFile File, string DocumentId, ExtractedDocument? Document, DateTimeOffset ExtractedAt, TimeSpan Elapsed, string? Note)
{
    /// <summary>Whether the bytes are those of another file, which stands for both.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Ids of the forms that the document holds, unknown ones aside, in order.</summary>
    public IReadOnlySet<string> Forms { get; } = FormsOf(Document);

    /// <summary>The file alone, for those who need not hold the document in memory.</summary>
    public TakenFile WithoutDocument() => new(File, DocumentId, null, ExtractedAt, Elapsed, Note);

    private static SortedSet<string> FormsOf(ExtractedDocument? document)
    {
        var forms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Fact fact in document?.Facts ?? [])
        {
            if (fact.Form != "other")
            {
                forms.Add(fact.Form);
            }
        }

        return forms;
    }
}
