using System.Globalization;
using Extractor.Core.Checks;
using Extractor.Core.Classification;
using Extractor.Core.Diagnostics;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Narrative;
using Extractor.Core.Performance;
using Extractor.Core.Records;

namespace Extractor.Core;

/// <summary>Puts the results of the stages together into the rows of one document and says how far they can be relied on.</summary>
internal static class DocumentAssembly
{
    public static ExtractedDocument Assemble(
        DocumentSource source, DocumentIdentity identity, PrintedPage[] pages, PageClass[] classes, FormReading[] readings, CheckedForms checks,
        PerformanceReading performance, DocumentWords words, PerformanceVocabulary vocabulary, IReadOnlyList<Diagnostic> fileDiagnostics)
    {
        var rows = checks.Forms.SelectMany(static f => f.Rows).ToArray();
        var facts = rows.SelectMany(static r => r.Values).ToArray();
        var records = new PageRecord[pages.Length];
        var diagnostics = new List<Diagnostic>(fileDiagnostics);
        for (var i = 0; i < pages.Length; i++)
        {
            diagnostics.AddRange(pages[i].Content.Diagnostics);
            records[i] = RecordOf(pages[i], classes[i]);
        }

        diagnostics.AddRange(readings.SelectMany(static r => r.Diagnostics));
        diagnostics.AddRange(performance.Diagnostics);
        diagnostics.AddRange(Completeness.Examine(pages, classes, records, facts.Length, vocabulary));
        return new ExtractedDocument
        {
            Document = new DocumentRecord
            {
                Source = source,
                DisclosureId = Classification.DisclosureId.Of(source, identity),
                PageCount = pages.Length,
                Kind = identity.Kind,
                Scope = identity.Scope,
                Title = identity.Title,
                Organization = identity.Organization ?? performance.Organization,
                Region = identity.Region,
                FiscalYear = identity.FiscalYear,
                Status = StatusOf(diagnostics),
                StatusReason = ReasonOf(diagnostics),
                TablesFound = readings.Length,
                FactsCount = facts.Length,
                FactsVerified = facts.Count(static f => f.Verification == Verification.Verified),
                FactsDisputed = facts.Count(static f => f.Verification == Verification.Disputed),
                ChecksPassed = checks.Passed + performance.Checks.Count(static c => c.Status == CheckStatus.Pass),
                ChecksFailed = checks.Failed + performance.Checks.Count(static c => c.Status == CheckStatus.Fail),
            },
            Pages = records,
            Facts = facts,
            FormRows = rows,
            Checks = [.. checks.Checks, .. performance.Checks],
            Projects = performance.Projects,
            Funds = Array.ConvertAll(performance.Funds, fund => OnDisplayedPage(fund.Page, pages) is { } page ? fund with { Box = page.Displayed(fund.Box) } : fund),
            Indicators = Array.ConvertAll(performance.Indicators, row => OnDisplayedPage(row.Page, pages) is { } page ? row with { Box = page.Displayed(row.Box) } : row),
            Analyses = performance.Analyses,
            Overview = words.Overview,
            NarrativeFacts = checks.Narrative,
            OpenStatements = checks.Open,
            Diagnostics = [.. diagnostics],
        };
    }

    /// <summary>The page where it was turned to be read, so that boxes on it have to be turned back; else null.</summary>
    private static PrintedPage? OnDisplayedPage(int number, PrintedPage[] pages) =>
        pages[number - 1] is { Direction: not Geometry.TextDirection.Right } turned ? turned : null;

    private static PageRecord RecordOf(PrintedPage page, PageClass @class)
    {
        var content = page.DisplayedContent;
        var label = Array.Find(page.Lines, line => Tables.PageMargins.IsPageNumber(line, page))?.Text;
        return new PageRecord(
            page.Number, label, content.Width, content.Height, content.Rotation, @class.Kind, @class.Form, @class.ContinuesPrevious,
            page.Printed > 0 ? TextSource.Text : TextSource.None, @class.Confidence, page.Printed, Completeness.Unassigned(page, @class));
    }

    private static DocumentStatus StatusOf(List<Diagnostic> diagnostics) =>
        diagnostics.Exists(static d => d.Severity == DiagnosticSeverity.Failure) ? DocumentStatus.Failed
        : diagnostics.Exists(static d => d.Severity == DiagnosticSeverity.Review) ? DocumentStatus.NeedsReview : DocumentStatus.Complete;

    /// <summary>The messages of what needs a person, one after the other, pages named; those of one code are told once.</summary>
    private static string? ReasonOf(List<Diagnostic> diagnostics)
    {
        var reasons = diagnostics.Where(static d => d.Severity != DiagnosticSeverity.Notice).GroupBy(static d => d.Code)
            .Select(static g =>
            {
                var first = g.First();
                var page = first.Page > 0 ? string.Create(CultureInfo.InvariantCulture, $"Page {first.Page}: ") : "";
                var more = g.Count() > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({g.Count() - 1} more like this.)") : "";
                return page + first.Message + more;
            });
        var reason = string.Join(' ', reasons);
        return reason.Length == 0 ? null : reason;
    }
}
