using Extractor.Core.Records;

namespace Extractor.Running;

/// <summary>What became of one file of the inbox.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">Its rows of the dataset; null where it was found to repeat another file before it was read.</param>
/// <param name="DocumentId">SHA-256 of its bytes.</param>
/// <param name="Notes">What a person should know of the file beside the document's status.</param>
internal sealed record FinishedFile(InboxFile File, ExtractedDocument? Document, string DocumentId, string[] Notes);
