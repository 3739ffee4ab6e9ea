using System.Collections.Concurrent;
using Extractor.Core.Amounts;
using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Narrative;
using Extractor.Core.OpenTables;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core;

/// <summary>The whole line from pages to verified facts.</summary>
/// <remarks>Thread-safe: it holds nothing but the registry, so one instance serves all workers.</remarks>
public sealed class DocumentExtraction
{
    private readonly Lazy<Readers> readers;
    private readonly ConcurrentDictionary<FormRegistry, DocumentExtraction> provincial = new();

    /// <summary>A line that recognises these forms.</summary>
    public DocumentExtraction(FormRegistry registry)
        : this(() => registry)
    {
    }

    /// <summary>A line that asks for its forms when the pages of the first document are there, so that they may still be on their way.</summary>
    public DocumentExtraction(Func<FormRegistry> registry) => readers = new(() => new Readers(registry()));

    /// <summary>The forms that are recognised.</summary>
    public FormRegistry Registry => readers.Value.Registry;

    /// <summary>Reads the built-in forms and rules, for which the first document would have to wait. Any thread may call it, any number of times.</summary>
    public static void Prepare()
    {
        _ = FormRegistry.BuiltIn;
        _ = Checks.Rules.CheckRules.BuiltIn;
    }

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
        var pages = readers.Value.Sheets.Join(readers.Value.Open.Read(read));       // letters, rulings -> cells, lines
        var tables = TableClassifier.Classify(readers.Value.Stitcher.Stitch(pages), Registry); // grids -> tables over pages
        var classes = PageClassifier.Classify(pages, tables);                       // pages -> kinds
        var identity = IdentityReader.Read(pages, classes, tables, source.FileName, Registry.Scope);
        if (Registry.For(identity.Organization, identity.FiscalYear) is var own && own != Registry)
            return provincial.GetOrAdd(own, static forms => new DocumentExtraction(forms)).Extract(source, read, diagnostics, cancellation);
        var unit = DocumentUnit.Of(pages, classes, tables);
        var readings = ReadForms(tables, unit, identity.FiscalYear, cancellation);                       // tables -> forms -> facts
        var projects = readers.Value.Performance.Read(pages, classes, tables);      // performance tables and reports -> projects
        var text = RunningText.Read(pages, classes);                                // lines -> paragraphs
        var words = new DocumentWords(OverviewReader.Read(text), NarrativeReader.Read(text, identity)); // paragraphs -> figures in words
        var doubts = DisclosureUnity.Examine(identity, identity.Organization ?? projects.Organization, readings, Registry); // captions -> one disclosure, or several
        doubts = FormDoubts.Add(doubts, readings, Registry, identity.Kind);         // rows, headers -> the form of the title, or another
        var checks = ReadingChooser.Choose(readings, words.Facts, doubts, Again);           // facts -> checks, and what they choose
        var contents = ContentsCheck.Try(pages, classes, readings.Select(static r => r.FormId).ToHashSet(), readers.Value.Titles);
        return DocumentAssembly.Assemble(source, identity, pages, classes, readings, checks.With(contents).With(ProjectAmountChecks.Try(projects, checks.Forms)), projects, words, Registry.Performance, [.. diagnostics, .. doubts.Diagnostics, .. InDoubt(readings, checks.Forms)]);

        FormReading Again(FormReading reading, ReadingChoices choices) =>
            readers.Value.Forms.Read(reading.Table, Registry.Find(reading.FormId), unit, identity.FiscalYear, choices);
    }

    /// <summary>Shows what the program sees on each page: kinds and grids, without facts, and what the registry lacks.</summary>
    public PageLayout[] Inspect(IPdfDocument document, CancellationToken cancellation = default)
    {
        var pages = readers.Value.Open.Read(ReadPages(document, cancellation));
        var sheet = readers.Value.Sheets.Join(pages);
        var tables = TableClassifier.Classify(readers.Value.Stitcher.Stitch(sheet), Registry);
        var classes = PageClassifier.Classify(sheet, tables);
        var identity = IdentityReader.Read(sheet, classes, tables, "", Registry.Scope);
        var suggestions = tables.Where(static table => table.Kind == TableKind.Form)
            .Select(table => FormSuggestion.For(table.Table, table.Form, identity.Kind, Registry.For(identity.Organization, identity.FiscalYear), identity.FiscalYear))
            .OfType<FormSuggestion>().ToLookup(static suggestion => suggestion.Page);
        return [.. pages.Select((page, i) => new PageLayout(page.Content, classes[i].Kind, classes[i].Form, page.Grids) { Suggestions = [.. suggestions[page.Number]] })];
    }

    private static IEnumerable<Diagnostic> InDoubt(FormReading[] readings, FormRows[] checkedForms)
    {
        for (var i = 0; i < readings.Length; i++)
        {
            if (checkedForms[i].IsUnitBelied)
                yield return DiagnosticMessages.UnitBelied(readings[i].Table.PageFirst, readings[i].FormId);
            if (checkedForms[i].IsFormOpen && readings[i].Facts.Length > 0)
                yield return DiagnosticMessages.FormOpen(readings[i].Table.PageFirst, readings[i].FormId, isTitled: !checkedForms[i].IsInferred);
        }
    }

    private static PrintedPage[] ReadPages(IPdfDocument document, CancellationToken cancellation)
    {
        var pages = new PrintedPage[document.PageCount];
        for (var i = 0; i < pages.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            pages[i] = GridBuilder.Build(document.ReadPage(i + 1, cancellation));
        }

        Watermarks.Clear(pages);
        TableFeet.Clear(pages);
        return pages;
    }

    private FormReading[] ReadForms(ClassifiedTable[] tables, DocumentUnit? unit, int year, CancellationToken cancellation)
    {
        var readings = new List<FormReading>(tables.Length);
        foreach (var table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Kind == TableKind.Form)
                readings.Add(readers.Value.Forms.Read(table.Table, table.Form, unit, year));
        }

        return [.. readings];
    }

    /// <summary>The stages that know the forms.</summary>
    private sealed class Readers(FormRegistry registry)
    {
        public FormRegistry Registry { get; } = registry;

        public OpenTableReader Open { get; } = new(registry);

        public SheetJoiner Sheets { get; } = new(registry);

        public TableStitcher Stitcher { get; } = new(registry);

        public FormReader Forms { get; } = new(registry);

        public TitleMatcher Titles { get; } = new(registry);

        public PerformanceReader Performance { get; } = new(registry);
    }
}
