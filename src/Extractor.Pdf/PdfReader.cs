using Extractor.Core.Geometry;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf;

/// <summary>Reads PDF files (ISO 32000-2) without any other library: letters, rulings and images in displayed coordinates.</summary>
/// <remarks>Holds no state: one reader serves any number of threads.</remarks>
/// <param name="limits">Bounds on what one document may cost; <see cref="PdfLimits.Default"/> where null.</param>
public sealed class PdfReader(PdfLimits? limits = null) : IPdfReader
{
    private readonly PdfLimits limits = limits ?? PdfLimits.Default;

    /// <inheritdoc/>
    public PdfOpenResult Open(ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        var opened = PdfFile.Open(bytes, limits, cancellation);
        return opened.Succeeded ? PdfOpenResult.Opened(new PdfDocument(opened.File)) : PdfOpenResult.Failed(opened.Failure);
    }
}
