using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>What a page was found to be.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Form">Form id of the first form on it; null where there is none.</param>
/// <param name="ContinuesPrevious">Whether its first table goes on from the page before.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record PageClass(PageKind Kind, string? Form, bool ContinuesPrevious, float Confidence);

/// <summary>Classifies pages: tables first, then headings; a page without either goes on with the chapter before it.</summary>
public static class PageClassifier
{
    /// <summary>A cover prints at most this many letters.</summary>
    private const int MostCoverLetters = 260;

    /// <summary>Lines with page numbers behind dots that make a page a contents page even without its title.</summary>
    private const int FewestContentsLines = 4;

    /// <summary>A page on which a new chapter begins still belongs to the old one where that fills this share of it.</summary>
    private const float CarriedShare = 1f / 3f;

    /// <summary>Classifies the pages of a document.</summary>
    /// <param name="pages">All pages in order.</param>
    /// <param name="tables">All tables in order.</param>
    public static PageClass[] Classify(IReadOnlyList<PrintedPage> pages, IReadOnlyList<ClassifiedTable> tables)
    {
        var onPage = TablesByPage(pages.Count, tables);
        var classes = new PageClass[pages.Count];
        PageKind? chapter = null;
        for (var i = 0; i < classes.Length; i++)
        {
            var previous = i > 0 ? classes[i - 1].Kind : (PageKind?)null;
            classes[i] = Classify(pages[i], onPage[i], previous, ref chapter);
        }

        return classes;
    }

    private static List<(ClassifiedTable Table, bool Continues)>[] TablesByPage(int pages, IReadOnlyList<ClassifiedTable> tables)
    {
        var onPage = new List<(ClassifiedTable, bool)>[pages];
        for (var i = 0; i < pages; i++)
            onPage[i] = [];
        foreach (var table in tables)
        foreach (var part in table.Table.Parts)
        foreach (var page in part.Page.Pages)
            onPage[page - 1].Add((table, page > table.Table.PageFirst));
        return onPage;
    }

    private static PageClass Classify(PrintedPage page, List<(ClassifiedTable Table, bool Continues)> tables, PageKind? previous, ref PageKind? chapter)
    {
        var form = tables.Find(static t => t.Table.Kind == TableKind.Form);
        var continues = tables.Count > 0 && tables[0].Continues;
        var kind = KindOf(page, ref chapter, previous, out var confidence);
        if (form.Table is { } found)
        {
            if (chapter is null or PageKind.Overview or PageKind.Contents or PageKind.Cover)
                chapter = PageKind.Form;
            return new PageClass(PageKind.Form, found.Form?.Id ?? Forms.FormReader.Other, continues, found.Form is null ? 0.6f : 0.95f);
        }

        if (tables.Exists(static t => t.Table.Kind == TableKind.Performance))
        {
            chapter = PageKind.Performance;
            return new PageClass(PageKind.Performance, null, continues, 0.9f);
        }

        return new PageClass(kind, null, continues, confidence);
    }

    private static PageKind KindOf(PrintedPage page, ref PageKind? chapter, PageKind? previous, out float confidence)
    {
        confidence = 0.9f;
        var lines = page.Lines;
        var printed = 0;
        foreach (var line in lines)
            printed += PageMargins.IsPageNumber(line, page) ? 0 : line.Letters;
        if (printed == 0 && page.Grids.Length == 0)
            return page.Content.Images.Length > 0 ? PageKind.Other : PageKind.Blank;
        if (IsContents(page, previous))
            return PageKind.Contents;
        var carried = chapter;
        var kind = ChapterOf(lines, ref chapter);
        if (kind is null && carried is null && page.Grids.Length == 0 && printed <= MostCoverLetters && previous is null or PageKind.Cover or PageKind.Blank)
            return PageKind.Cover;
        if (kind is PageKind.Form)
        {
            // A chapter of tables whose page shows none: its title page, or words that belong to what came before.
            confidence = 0.5f;
            return carried ?? PageKind.Other;
        }

        confidence = kind == carried ? 0.7f : 0.9f;
        return kind ?? PageKind.Other;
    }

    /// <summary>The chapter that a page belongs to: the one it goes on with where that keeps its share, else the one with the most letters.</summary>
    private static PageKind? ChapterOf(TextLine[] lines, ref PageKind? chapter)
    {
        var carried = chapter;
        var best = chapter;
        int carriedLetters = 0, bestLetters = 0, letters = 0, all = 0;
        foreach (var line in lines)
        {
            if (Section.Of(line.Key) is { } begun && begun != chapter)
            {
                if (chapter == carried)
                    carriedLetters += letters;
                if (letters > bestLetters)
                    (best, bestLetters) = (chapter, letters);
                chapter = begun;
                letters = 0;
            }

            letters += line.Letters;
            all += line.Letters;
        }

        if (letters > bestLetters)
            best = chapter;
        return carried is not null && carriedLetters >= CarriedShare * all && carriedLetters > 0 ? carried : best;
    }

    private static bool IsContents(PrintedPage page, PageKind? previous)
    {
        if (page.Grids.Length > 0 || previous is not (null or PageKind.Cover or PageKind.Contents or PageKind.Blank or PageKind.Other))
            return false;
        var dotted = 0;
        var titled = false;
        var prose = false;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var key = page.Lines[i].Key;
            titled |= i < 6 && Section.IsContentsTitle(key);
            dotted += Section.IsContentsLine(key) ? 1 : 0;
            prose |= key.Contains('。') || key.Length > 48 && !Section.IsContentsLine(key);
        }

        // A form without rulings right behind the contents is no prose either.
        return titled || dotted >= FewestContentsLines || previous == PageKind.Contents && !prose && page.Lines.Length > 1 && FigureLine.Count(page) == 0;
    }
}
