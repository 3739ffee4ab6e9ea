using Extractor.Core.Records;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>A file of the inbox that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="DocumentId">SHA-256 of its bytes.</param>
/// <param name="Document">What was extracted; null where the bytes are those of another file.</param>
/// <param name="ExtractedAt">When.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Note">What a person should know of the file; null where nothing.</param>
internal sealed record TakenFile(
    FoundFile File, string DocumentId, ExtractedDocument? Document, DateTimeOffset ExtractedAt, TimeSpan Elapsed, string? Note)
{
    /// <summary>Ids of the forms that the document holds, unknown ones aside, in order.</summary>
    public IReadOnlySet<string> Forms { get; } = FormsOf(Document);

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
