using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Records;

namespace Extractor.Core;

/// <summary>The whole line from pages to verified facts.</summary>
/// <remarks>Thread-safe: it holds nothing but the registry, so one instance serves all workers.</remarks>
public sealed class DocumentExtraction(FormRegistry registry)
{
    /// <summary>The forms that are recognised.</summary>
    public FormRegistry Registry { get; } = registry;

    /// <summary>Turns one opened PDF, or the reason why it could not be opened, into its rows of the dataset.</summary>
    /// <param name="source">What is known of the file.</param>
    /// <param name="opened">What the reader made of its bytes.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    public ExtractedDocument Extract(DocumentSource source, PdfOpenResult opened, CancellationToken cancellation = default)
    {
        throw new NotSupportedException();
    }

    /// <summary>Shows what the program sees on each page: kinds and grids, without facts.</summary>
    public PageLayout[] Inspect(IPdfDocument document, CancellationToken cancellation = default)
    {
        throw new NotSupportedException();
    }
}
