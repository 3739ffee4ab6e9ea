using Extractor.Core.Amounts;
using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>绩效: turns performance tables and reports into projects, funds, indicators and analyses.</summary>
/// <remarks>
/// Tables and the lines between them are read in the order in which they are printed, because a report tells of one project in words
/// and in tables by turns. Thread-safe: it holds nothing but the registry.
/// </remarks>
public sealed class PerformanceReader(FormRegistry registry)
{
    private readonly TitleMatcher titles = new(registry);

    /// <summary>Reads a document.</summary>
    /// <param name="pages">All pages in order.</param>
    /// <param name="classes">What each page was found to be.</param>
    /// <param name="tables">All tables in reading order.</param>
    public PerformanceReading Read(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes, IReadOnlyList<ClassifiedTable> tables)
    {
        var found = tables.Where(static t => t.Kind == TableKind.Performance).ToArray();
        if (found.Length == 0 && !classes.Any(static page => page.Kind == PageKind.Performance))
            return PerformanceReading.Empty;
        var reader = new ProjectTableReader(registry.Performance, titles);
        var report = new ReportReader(registry.Performance);
        var next = 0;
        for (var p = 0; p < pages.Count; p++)
        {
            if (classes[p].Kind is PageKind.Performance or PageKind.Attachment or PageKind.Other or PageKind.Cover)
            {
                foreach (var line in pages[p].Lines)
                {
                    while (next < found.Length && StandsAbove(found[next].Table, p + 1, line.Box.Y0))
                        reader.Read(found[next++].Table);
                    if (!PageMargins.IsPageNumber(line, pages[p]))
                        Take(line, p + 1, report, reader);
                    if (!report.IsOpen && next > 0 && StandsBelow(found[next - 1].Table, p + 1, line))
                        reader.TakeBelow(line);
                }
            }
            else if (classes[p].Kind is not (PageKind.Contents or PageKind.Blank))
            {
                report.Close();
            }

            while (next < found.Length && StandsAbove(found[next].Table, p + 1, float.MaxValue))
                reader.Read(found[next++].Table);
        }

        report.Close();
        var reading = ProjectFinisher.Finish(reader.Drafts, reader.Sums, UnitOf(found), registry.Performance);
        return reading with { Checks = PerformanceChecks.Run(reading) };
    }

    private static bool StandsAbove(Table table, int page, float y) =>
        table.PageFirst < page || table.PageFirst == page && table.Parts[0].Grid.Box.Y0 < y;

    private static bool StandsBelow(Table table, int page, TextLine line) =>
        table.PageLast == page && table.Parts[^1].Grid.Box.Y1 <= line.Box.Y0;

    private void Take(TextLine line, int page, ReportReader report, ProjectTableReader reader)
    {
        if (titles.Find(line) is { IsPerformance: true } title)
        {
            if (registry.Performance.Titles[title.Key] is PerformanceReportKind.SelfEvaluationReport)
                report.Open(title);
            else
                report.Close();
        }
        else if (report.IsOpen)
        {
            report.Take(line, page, reader);
        }
    }

    /// <summary>The unit that the captions print, assumed for amounts whose own table prints none.</summary>
    private static AmountUnit? UnitOf(ClassifiedTable[] tables)
    {
        foreach (var table in tables)
        foreach (var part in table.Table.Parts)
        {
            if (CaptionReader.Read(part.Above).Unit is { } unit)
                return unit;
        }

        return null;
    }
}
