using BenchmarkDotNet.Attributes;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Pdf;

namespace Extractor.Benchmarks;

/// <summary>The stages from bytes to facts, each on a whole document; divide by the pages that <c>corpus/README.md</c> states.</summary>
public class StageBenchmarks
{
    private readonly DocumentExtraction _extraction = new(FormRegistry.BuiltIn);
    private byte[] _bytes = [];
    private PageContent[] _pages = [];
    private DocumentSource _source = new("", "", 0, null, null);

    [ParamsSource(nameof(Documents))]
    public required CorpusDocument Document { get; set; }

    public static IEnumerable<CorpusDocument> Documents => CorpusDocument.Measured;

    [GlobalSetup]
    public void Prepare()
    {
        _bytes = Document.Read();
        _pages = ReadPages();
        _source = new DocumentSource(new string('0', 64), Document.Name, _bytes.Length, null, null);
    }

    /// <summary>Opens the document: cross-reference and page tree.</summary>
    [Benchmark]
    public int Open() => Opened().PageCount;

    /// <summary>Opens it and reads letters and rulings of every page.</summary>
    [Benchmark]
    public PageContent[] ReadPages()
    {
        var document = Opened();
        var pages = new PageContent[document.PageCount];
        for (int i = 0; i < pages.Length; i++)
        {
            pages[i] = document.ReadPage(i + 1);
        }

        return pages;
    }

    /// <summary>Builds the tables of pages that were read before.</summary>
    [Benchmark]
    public int BuildGrids()
    {
        int cells = 0;
        foreach (var page in _pages)
        {
            foreach (var grid in GridBuilder.Build(page).Grids)
            {
                cells += grid.Cells.Length;
            }
        }

        return cells;
    }

    /// <summary>Everything up to page kinds and tables.</summary>
    [Benchmark]
    public PageLayout[] Inspect() => _extraction.Inspect(Opened());

    /// <summary>The whole line from bytes to verified facts.</summary>
    [Benchmark(Baseline = true)]
    public ExtractedDocument Extract() => _extraction.Extract(_source, new PdfReader().Open(_bytes));

    private IPdfDocument Opened() =>
        new PdfReader().Open(_bytes).Document ?? throw new InvalidOperationException($"{Document.Name} cannot be opened.");
}
