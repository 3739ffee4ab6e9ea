using Extractor.Core.Diagnostics;
using Extractor.Core.Grids;
using Extractor.Core.OpenTables;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>Holds what was printed against what was read, so that nothing is lost in silence.</summary>
internal static class Completeness
{
    /// <summary>Pages of pictures without text, from this share on, make a document a scan.</summary>
    private const float ScanShare = 0.5f;

    /// <summary>So many rows of figures make a table, drawn with lines or not.</summary>
    private const int FewestRows = 3;

    /// <summary>The letters of a form page that neither a cell, a title, a note nor a page number took.</summary>
    /// <remarks>
    /// Lines outside the tables are titles, captions and notes. What stands inside a table's outline but in no cell, and a line of bare
    /// figures outside all tables, is a loss: a row or a cell that the rulings did not close.
    /// </remarks>
    public static int Unassigned(PrintedPage page, PageClass @class)
    {
        if (@class.Kind != PageKind.Form)
            return 0;
        var letters = 0;
        foreach (var line in page.Lines)
        {
            if (!PageMargins.IsPageNumber(line, page) && (InsideGrid(page, line) || FigureLine.IsRow(line)))
                letters += line.Letters;
        }

        return letters;
    }

    /// <summary>What a person should look at because something printed may be missing.</summary>
    public static IEnumerable<Diagnostic> Examine(PrintedPage[] pages, PageClass[] classes, PageRecord[] records, int facts, PerformanceVocabulary vocabulary)
    {
        var scanned = pages.Count(static p => p.Printed == 0 && p.Content.Images.Length > 0);
        if (pages.Length > 0 && pages.All(static p => p.Printed == 0))
            yield return DiagnosticMessages.NoText(scanned);
        else if (scanned > ScanShare * pages.Length)
            yield return DiagnosticMessages.MostlyScanned(scanned, pages.Length);
        else if (facts == 0 && !Array.Exists(classes, static c => c.Kind is PageKind.Performance or PageKind.Narrative))
            yield return DiagnosticMessages.NoForms();
        foreach (var record in records)
        {
            if (record.LettersUnassigned > 0)
                yield return DiagnosticMessages.Unassigned(record.Page, record.LettersUnassigned);
        }

        foreach (var page in pages)
        {
            var kind = classes[page.Number - 1].Kind;
            if (kind is not (PageKind.Form or PageKind.Performance) && FigureLine.Count(page) is >= FewestRows and var rows
                || kind is PageKind.Performance && Array.Exists(page.Grids, static grid => grid.Method == ExtractionMethod.Stream) && (rows = FigureLine.Count(page)) > 0)
                yield return DiagnosticMessages.FiguresUnread(page.Number, rows);
            if (Array.Exists(page.Lines, line => IndicatorLayout.IsUnread(line, vocabulary) && !InsideGrid(page, line)))
                yield return DiagnosticMessages.IndicatorsUnread(page.Number);
            if (IsScannedTable(page, classes[page.Number - 1]))
                yield return DiagnosticMessages.PictureOnFormPage(page.Number);
            if (kind is PageKind.Performance && CutTexts.Count(page, out var first) is > 0 and var texts)
                yield return DiagnosticMessages.TextsCut(page.Number, texts, first!.Text, page.Displayed(first.Box));
            foreach (var cut in CutFiguresOf(page))
                yield return cut;
        }
    }

    /// <summary>For each page that the sheet stands for, how many figures its cells cut off and where the first of them stands.</summary>
    private static IEnumerable<Diagnostic> CutFiguresOf(PrintedPage page)
    {
        foreach (var cells in page.Grids.SelectMany(static grid => grid.Cells).Where(static cell => CutFigures.IsCut(cell.Text)).GroupBy(cell => cell.Page > 0 ? cell.Page : page.Number))
        {
            var first = cells.First();
            yield return DiagnosticMessages.FiguresCut(cells.Key, cells.Count(), first.Text, page.Displayed(first.TextBox!.Value));
        }
    }

    private static bool InsideGrid(PrintedPage page, TextLine line) =>
        Array.Exists(page.Grids, grid => grid.Box.Contains(line.Box.CenterX, line.Box.CenterY));

    /// <summary>A picture that fills most of a page among forms may be a form that no letter tells of.</summary>
    private static bool IsScannedTable(PrintedPage page, PageClass @class)
    {
        if (page.Printed > 30 || @class.Kind is PageKind.Cover)
            return false;
        foreach (var image in page.Content.Images)
        {
            if (image.Width * image.Height > 0.5f * page.Content.Width * page.Content.Height)
                return true;
        }

        return false;
    }
}
