using BenchmarkDotNet.Attributes;
using Extractor.Core.Amounts;
using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Pdf;

namespace Extractor.Benchmarks;

/// <summary>The stages between cells and dataset, each on a whole document whose earlier stages are done.</summary>
public class CheckBenchmarks
{
    private static readonly FormRegistry s_registry = FormRegistry.BuiltIn;
    private static readonly TableStitcher s_stitcher = new(s_registry);
    private static readonly FormReader s_forms = new(s_registry);

    private PrintedPage[] _pages = [];
    private ClassifiedTable[] _tables = [];
    private FormRows[] _rows = [];

    [ParamsSource(nameof(Documents))]
    public required CorpusDocument Document { get; set; }

    public static IEnumerable<CorpusDocument> Documents => CorpusDocument.Measured;

    [GlobalSetup]
    public void Prepare()
    {
        var document = new PdfReader().Open(Document.Read()).Document ?? throw new InvalidOperationException($"{Document.Name} cannot be opened.");
        _pages = new SheetJoiner(s_registry).Join([.. Enumerable.Range(1, document.PageCount).Select(page => GridBuilder.Build(document.ReadPage(page)))]);
        _tables = TableClassifier.Classify(s_stitcher.Stitch(_pages), s_registry);
        _rows = [.. ReadForms().Select(static r => new FormRows(r.FormId, r.Rows))];
    }

    /// <summary>Tables over pages, what they are, and the kinds of the pages.</summary>
    [Benchmark]
    public PageClass[] Classify() => PageClassifier.Classify(_pages, TableClassifier.Classify(s_stitcher.Stitch(_pages), s_registry));

    /// <summary>Rows and facts of every form.</summary>
    [Benchmark]
    public List<FormReading> ReadForms()
    {
        var unit = DocumentUnit.Of(_pages, PageClassifier.Classify(_pages, _tables), _tables);
        var readings = new List<FormReading>();
        foreach (var table in _tables)
        {
            if (table.Kind == TableKind.Form)
            {
                readings.Add(s_forms.Read(table.Table, table.Form, unit));
            }
        }

        return readings;
    }

    /// <summary>Every identity tried.</summary>
    [Benchmark]
    public CheckedForms Check() => FormChecks.Run(_rows);
}
