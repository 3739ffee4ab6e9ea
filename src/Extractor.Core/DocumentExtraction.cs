using System.Collections.Concurrent;
using Extractor.Core.Amounts;
using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Narrative;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core;

/// <summary>The whole line from pages to verified facts.</summary>
/// <remarks>Thread-safe: it holds nothing but the registry, so one instance serves all workers.</remarks>
public sealed class DocumentExtraction(FormRegistry registry)
{
    private readonly SheetJoiner sheets = new(registry);
    private readonly TableStitcher stitcher = new(registry);
    private readonly FormReader forms = new(registry);
    private readonly TitleMatcher titles = new(registry);
    private readonly PerformanceReader performance = new(registry);
    private readonly ConcurrentDictionary<FormRegistry, DocumentExtraction> provincial = new();

    /// <summary>The forms that are recognised.</summary>
    public FormRegistry Registry { get; } = registry;

    /// <summary>Turns one opened PDF, or the reason why it could not be opened, into its rows of the dataset.</summary>
    /// <param name="source">What is known of the file.</param>
    /// <param name="opened">What the reader made of its bytes.</param>
    /// <param name="cancellation">Ends the work with <see cref="OperationCanceledException"/>.</param>
    public ExtractedDocument Extract(DocumentSource source, PdfOpenResult opened, CancellationToken cancellation = default)
    {
        if (opened.Document is not { } document)
            return FailedDocument.Of(source, opened.Failure!);

        return Extract(source, ReadPages(document, cancellation), document.Diagnostics, cancellation);
    }

    private ExtractedDocument Extract(DocumentSource source, PrintedPage[] read, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var pages = sheets.Join(read);                                              // letters, rulings -> cells, lines
        var tables = TableClassifier.Classify(stitcher.Stitch(pages), Registry);              // grids -> tables over pages
        var classes = PageClassifier.Classify(pages, tables);                       // pages -> kinds
        var identity = IdentityReader.Read(pages, classes, tables, source.FileName);
        if (Registry.For(identity.Organization, identity.FiscalYear) is var own && own != Registry)
            return provincial.GetOrAdd(own, static forms => new DocumentExtraction(forms)).Extract(source, read, diagnostics, cancellation);
        var unit = DocumentUnit.Of(tables);
        var readings = ReadForms(tables, unit, cancellation);                       // tables -> forms -> facts
        var projects = performance.Read(pages, classes, tables);                    // performance tables and reports -> projects
        var text = RunningText.Read(pages, classes);                                // lines -> paragraphs
        var words = new DocumentWords(OverviewReader.Read(text), NarrativeReader.Read(text, identity)); // paragraphs -> figures in words
        var checks = ReadingChooser.Choose(readings, words.Facts, Again);           // facts -> checks, and what they choose
        var contents = ContentsCheck.Try(pages, classes, readings.Select(static r => r.FormId).ToHashSet(), titles);
        return DocumentAssembly.Assemble(source, identity, pages, classes, readings, checks.With(contents).With(ProjectAmountChecks.Try(projects, checks.Forms)), projects, words, diagnostics);

        FormReading Again(FormReading reading, ReadingChoices choices) =>
            forms.Read(reading.Table, Registry.Find(reading.FormId), unit, choices);
    }

    /// <summary>Shows what the program sees on each page: kinds and grids, without facts, and what the registry lacks.</summary>
    public PageLayout[] Inspect(IPdfDocument document, CancellationToken cancellation = default)
    {
        var pages = ReadPages(document, cancellation);
        var sheet = sheets.Join(pages);
        var tables = TableClassifier.Classify(stitcher.Stitch(sheet), Registry);
        var classes = PageClassifier.Classify(sheet, tables);
        var identity = IdentityReader.Read(sheet, classes, tables, "");
        var suggestions = tables.Where(static table => table.Kind == TableKind.Form)
            .Select(table => FormSuggestion.For(table.Table, table.Form, identity.Kind, Registry.For(identity.Organization, identity.FiscalYear)))
            .OfType<FormSuggestion>().ToLookup(static suggestion => suggestion.Page);
        return [.. pages.Select((page, i) => new PageLayout(page.Content, classes[i].Kind, classes[i].Form, page.Grids) { Suggestions = [.. suggestions[page.Number]] })];
    }

    private static PrintedPage[] ReadPages(IPdfDocument document, CancellationToken cancellation)
    {
        var pages = new PrintedPage[document.PageCount];
        for (var i = 0; i < pages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages[i] = GridBuilder.Build(document.ReadPage(i + 1, cancellation));
        }

        return pages;
    }

    private FormReading[] ReadForms(ClassifiedTable[] tables, AmountUnit? unit, CancellationToken cancellation)
    {
        var readings = new List<FormReading>(tables.Length);
        foreach (var table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Kind == TableKind.Form)
                readings.Add(forms.Read(table.Table, table.Form, unit));
        }

        return [.. readings];
    }
}
