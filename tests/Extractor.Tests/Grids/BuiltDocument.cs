using Extractor.Core;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Records;

namespace Extractor.Tests.Grids;

/// <summary>A document of drawn pages, taken through the whole line.</summary>
internal sealed class BuiltDocument(params PageBuilder[] pages) : IPdfDocument
{
    private readonly PageContent[] _contents = Array.ConvertAll(pages, static page => page.Build());

    public int PageCount => _contents.Length;

    public IReadOnlyList<Diagnostic> Diagnostics => [];

    public PageContent ReadPage(int number, CancellationToken cancellation = default) => _contents[number - 1];

    /// <summary>Everything that is extracted from the pages.</summary>
    public static ExtractedDocument Extract(params PageBuilder[] pages) =>
        new DocumentExtraction(FormRegistry.BuiltIn).Extract(new DocumentSource(new string('0', 64), "built.pdf", 1, null, null), PdfOpenResult.Opened(new BuiltDocument(pages)));
}
