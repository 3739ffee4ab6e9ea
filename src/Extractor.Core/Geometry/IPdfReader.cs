using Extractor.Core.Diagnostics;

namespace Extractor.Core.Geometry;

/// <summary>Turns the bytes of a PDF into pages. The one seam at which another reader can be plugged in.</summary>
public interface IPdfReader
{
    /// <summary>Opens a document. Bad input is a result, never an exception.</summary>
    /// <param name="bytes">The whole file. It must not change while the document is in use.</param>
    /// <param name="cancellation">Ends the work between two objects or operators with <see cref="OperationCanceledException"/>.</param>
    PdfOpenResult Open(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default);
}

/// <summary>An opened PDF. One document is read by one thread at a time; different documents share nothing that changes.</summary>
public interface IPdfDocument
{
    /// <summary>Number of pages.</summary>
    int PageCount { get; }

    /// <summary>What the reader noticed in the file as a whole, such as a repaired cross-reference table.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads one page. A page that cannot be read comes back empty, with a diagnostic that says why.</summary>
    /// <param name="number">From 1 to <see cref="PageCount"/>.</param>
    /// <param name="cancellation">As in <see cref="IPdfReader.Open"/>.</param>
    PageContent ReadPage(int number, CancellationToken cancellation = default);
}

/// <summary>The outcome of <see cref="IPdfReader.Open"/>: a document, or the reason why there is none.</summary>
public sealed class PdfOpenResult
{
    private PdfOpenResult(IPdfDocument? document, Diagnostic? failure)
    {
        Document = document;
        Failure = failure;
    }

    /// <summary>The document; null exactly when <see cref="Failure"/> is set.</summary>
    public IPdfDocument? Document { get; }

    /// <summary>Why the bytes could not be opened.</summary>
    public Diagnostic? Failure { get; }

    /// <summary>A document was opened.</summary>
    public static PdfOpenResult Opened(IPdfDocument document) => new(document, null);

    /// <summary>No document could be opened.</summary>
    public static PdfOpenResult Failed(Diagnostic failure) => new(null, failure);
}
