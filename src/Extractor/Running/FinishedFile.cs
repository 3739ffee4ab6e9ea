using Extractor.Core.Records;

namespace Extractor.Running;

/// <summary>What became of one file of the inbox.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">Its rows of the dataset; null exactly when it repeats another file.</param>
/// <param name="DocumentId">SHA-256 of its bytes.</param>
/// <param name="Notes">What a person should know of the file beside the document's status.</param>
internal sealed record FinishedFile(InboxFile File, ExtractedDocument? Document, string DocumentId, string[] Notes);
