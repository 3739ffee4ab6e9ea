using Extractor.Core.Diagnostics;
using Extractor.Core.Records;

namespace Extractor.Core;

/// <summary>The row of a PDF that could not be opened: nothing is lost, and the reason is published.</summary>
public static class FailedDocument
{
    /// <summary>Makes the rows of a failed document.</summary>
    public static ExtractedDocument Of(DocumentSource source, Diagnostic failure) => new()
    {
        Document = new DocumentRecord
        {
            Source = source,
            DisclosureId = source.DocumentId,
            PageCount = 0,
            Kind = DocumentKind.Unknown,
            FiscalYear = 0,
            Status = DocumentStatus.Failed,
            StatusReason = failure.Message,
        },
        Pages = [],
        Facts = [],
        FormRows = [],
        Diagnostics = [failure],
    };
}
