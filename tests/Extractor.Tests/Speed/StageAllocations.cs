using Extractor.Core;
using Extractor.Core.Amounts;
using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Dataset.Publishing;
using Extractor.Pdf;

namespace Extractor.Tests.Speed;

/// <summary>Measures what each stage allocates for a page of the corpus.</summary>
internal static class StageAllocations
{
    private static readonly FormRegistry s_registry = FormRegistry.BuiltIn;
    private static readonly SheetJoiner s_sheets = new(s_registry);
    private static readonly TableStitcher s_stitcher = new(s_registry);
    private static readonly FormReader s_forms = new(s_registry);
    private static readonly PerformanceReader s_performance = new(s_registry);

    /// <summary>The stages in the order of the line, each with its bytes per page.</summary>
    /// <param name="pdfs">The documents.</param>
    /// <param name="folder">An empty folder for the dataset.</param>
    public static List<(string Stage, long Bytes)> Measure(byte[][] pdfs, string folder)
    {
        Intermediate[] documents = [.. pdfs.Select(Prepare)];
        int pages = documents.Sum(static d => d.Contents.Length);
        List<(string, long)> measured =
        [
            ("read", PerPage(static d => Contents(d.Pdf))),
            ("grids", PerPage(static d => Grids(d.Contents))),
            ("tables", PerPage(static d => TableClassifier.Classify(s_stitcher.Stitch(s_sheets.Join(d.Grids)), s_registry))),
            ("pages", PerPage(static d => IdentityReader.Read(d.Sheets, PageClassifier.Classify(d.Sheets, d.Tables), d.Tables, "source.pdf", FormRegistry.BuiltIn.Scope))),
            ("forms", PerPage(static d => Forms(d.Sheets, d.Classes, d.Tables))),
            ("checks", PerPage(static d => FormChecks.Run([.. d.Readings.Select(static r => new FormRows(r.FormId, r.Rows))]))),
            ("performance", PerPage(static d => s_performance.Read(d.Sheets, d.Classes, d.Tables))),
            ("line", PerPage(static d => Extract(d.Pdf))),
        ];
        measured.Add(("dataset", Fewest(() =>
        {
            using var writer = new DatasetWriter(folder, new DatasetOptions { ExtractorVersion = "0", ExtractedAt = DateTimeOffset.UnixEpoch });
            foreach (var document in documents)
            {
                writer.Add(document.Extracted);
            }

            return writer.Commit();
        }) / pages));
        return measured;

        long PerPage(Func<Intermediate, object> stage) => Fewest(() =>
        {
            object? last = null;
            foreach (var document in documents)
            {
                last = stage(document);
            }

            return last!;
        }) / pages;
    }

    /// <summary>The least of several rounds: pools fill and methods are compiled during the first.</summary>
    private static long Fewest(Func<object> work)
    {
        long fewest = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(work());
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }

    private static Intermediate Prepare(byte[] pdf)
    {
        var contents = Contents(pdf);
        var grids = Grids(contents);
        var sheets = s_sheets.Join(grids);
        var tables = TableClassifier.Classify(s_stitcher.Stitch(sheets), s_registry);
        var classes = PageClassifier.Classify(sheets, tables);
        return new Intermediate(pdf, contents, grids, sheets, tables, classes, Forms(sheets, classes, tables), Extract(pdf));
    }

    private static PageContent[] Contents(byte[] pdf)
    {
        var document = new PdfReader().Open(pdf).Document!;
        return [.. Enumerable.Range(1, document.PageCount).Select(page => document.ReadPage(page))];
    }

    private static PrintedPage[] Grids(PageContent[] contents) => Array.ConvertAll(contents, static page => GridBuilder.Build(page));

    private static FormReading[] Forms(PrintedPage[] sheets, PageClass[] classes, ClassifiedTable[] tables)
    {
        var unit = DocumentUnit.Of(sheets, classes, tables);
        return [.. tables.Where(static t => t.Kind == TableKind.Form).Select(t => s_forms.Read(t.Table, t.Form, unit))];
    }

    private static ExtractedDocument Extract(byte[] pdf) =>
        new DocumentExtraction(s_registry).Extract(new DocumentSource(new string('0', 64), "source.pdf", pdf.Length, null, null), new PdfReader().Open(pdf));

    private sealed record Intermediate(
        byte[] Pdf, PageContent[] Contents, PrintedPage[] Grids, PrintedPage[] Sheets, ClassifiedTable[] Tables, PageClass[] Classes, FormReading[] Readings,
        ExtractedDocument Extracted);
}
