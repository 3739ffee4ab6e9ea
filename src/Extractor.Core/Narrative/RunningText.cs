using System.Text;
using System.Text.RegularExpressions;
using Extractor.Core.Classification;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Narrative;

/// <summary>The words between the tables: the lines of 概况 and 情况说明 put together to paragraphs.</summary>
/// <remarks>
/// A line goes on with the one before it where that one reaches the right margin and neither an indent nor a number begins something new;
/// within a sentence an indent begins nothing, and a line may be shorter.
/// The right margin is taken over all pages of one width, since a page may hold nothing but short lines.
/// </remarks>
public static partial class RunningText
{
    /// <summary>A line that ends this many ems before the right margin is short; a full line may lack two characters because no line begins with a comma.</summary>
    private const float ShortLine = 2.6f;

    /// <summary>As <see cref="ShortLine"/> for a heading, whose last bracket may have moved to the next line with its word.</summary>
    private const float ShortHeading = 4f;

    /// <summary>A line that ends within a sentence goes on from this share of the line's width on: what did not fit stands on the next line.</summary>
    private const float OpenLine = 0.6f;

    /// <summary>A line that begins this many ems right of the left margin begins a paragraph; the usual indent is two.</summary>
    private const float Indent = 1.2f;

    /// <summary>Lines of fewer letters say nothing of the margins.</summary>
    private const int LongLine = 20;

    /// <summary>More characters than this are no heading.</summary>
    private const int LongestHeading = 64;

    /// <summary>Reads the paragraphs of the chapters that hold running text, in reading order.</summary>
    public static Paragraph[] Read(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes)
    {
        var margins = Margins(pages, classes);
        var heads = RunningHeads.Of(pages);
        var collector = new Collector();
        PageKind? chapter = null;
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var kind = classes[i].Kind;
            if (kind is PageKind.Cover or PageKind.Contents or PageKind.Blank)
                continue;
            var begun = false;
            var inNotes = false;
            var cells = kind is PageKind.Form or PageKind.Performance ? [] : Sentences(page);
            var nextCell = 0;
            foreach (var line in page.Lines)
            {
                for (; nextCell < cells.Count && cells[nextCell].Box.Y0 < line.Box.Y0; nextCell++)
                    AddCell(cells[nextCell]);
                if (PageMargins.IsPageNumber(line, page) || heads.Contains(line, page))
                    continue;
                var next = Section.Of(line.Key);
                chapter = next ?? chapter;
                begun |= next is not null;

                // On a page of tables what precedes a chapter's heading is titles and notes too.
                inNotes = !Numbering.Begins(line.Key) && (inNotes || Note().IsMatch(line.Key));
                var reads = chapter is PageKind.Overview or PageKind.Narrative
                    && (begun || kind is not (PageKind.Form or PageKind.Performance) || chapter == PageKind.Narrative && kind == PageKind.Form && !inNotes && IsText(line));
                if (reads)
                    collector.Add(line, page, chapter!.Value, next is not null, page.Columns?.Of(line.Box) is { } column ? new Margin(column.X0, column.X1) : margins[page.Content.Width]);
                else
                    collector.Close();
            }

            for (; nextCell < cells.Count; nextCell++)
                AddCell(cells[nextCell]);

            void AddCell(Cell cell)
            {
                if (chapter == PageKind.Narrative)
                    collector.Add(cell, page.Number);
            }
        }

        return collector.Finish();
    }

    /// <summary>The cells of a page that hold sentences, and the headings above them: the words may stand in a table that has no figures of its own.</summary>
    private static List<Cell> Sentences(PrintedPage page)
    {
        var cells = new List<Cell>();
        foreach (var grid in page.Grids)
        {
            foreach (var cell in grid.Cells)
            {
                if (cell.TextBox is not null && (cell.Key.Contains('。') || Numbering.IsHeading(cell.Key)))
                    cells.Add(cell);
            }
        }

        return cells;
    }

    /// <summary>Whether a line outside of all tables is one of the text: titles are short and no sentences.</summary>
    private static bool IsText(TextLine line) =>
        !CaptionReader.IsCaption(line.Key) && (line.Letters >= LongLine || Numbering.Begins(line.Key) || line.Key.AsSpan().ContainsAny(",;。"));

    [GeneratedRegex("^(注|备注|附注|说明)[:1-9]")]
    private static partial Regex Note();

    private readonly record struct Margin(float Left, float Right);

    private static Dictionary<float, Margin> Margins(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes)
    {
        var margins = new Dictionary<float, Margin>();
        foreach (var group in pages.GroupBy(static page => page.Content.Width))
        {
            var lines = group.Where(page => classes[page.Number - 1].Kind is PageKind.Overview or PageKind.Narrative or PageKind.Glossary or PageKind.Other)
                .SelectMany(static page => page.Columns is { } columns ? page.Lines.Where(line => columns.Of(line.Box) is null) : page.Lines).Where(static line => line.Letters >= LongLine).ToArray();
            margins[group.Key] = lines.Length == 0
                ? new Margin(0f, group.Key)
                : new Margin(Share(lines, static line => line.Box.X0, 0.1f), Share(lines, static line => line.Box.X1, 0.9f));
        }

        return margins;
    }

    private static float Share(TextLine[] lines, Func<TextLine, float> edge, float share)
    {
        var edges = Array.ConvertAll(lines, line => edge(line));
        Array.Sort(edges);
        return edges[(int)(share * (edges.Length - 1))];
    }

    /// <summary>The paragraphs while their lines are collected.</summary>
    private sealed class Collector
    {
        private readonly List<Paragraph> paragraphs = [];
        private readonly StringBuilder text = new();
        private readonly List<PageStart> starts = [];
        private readonly List<Range> cut = [];
        private PageKind chapter;
        private bool full;
        private bool inHeading;
        private bool isOpen;

        public void Add(TextLine line, PrintedPage page, PageKind kind, bool isChapter, Margin margin)
        {
            var em = MathF.Max(1f, line.FontSize);
            if (kind != chapter || !full || !isOpen && line.Box.X0 > margin.Left + Indent * em || Numbering.Begins(line.Key) || isChapter && !inHeading)
                Close();
            chapter = kind;
            if (starts.Count == 0 || starts[^1].Page != page.Number)
                starts.Add(new PageStart(text.Length, page.Number));
            Append(line.Text);
            var printed = text.Length;
            Append(CutLine.Rest(line, page));
            if (text.Length > printed)
                cut.Add(printed..text.Length);
            full = line.Box.X1 >= FullFrom(margin, em);
        }

        /// <summary>Adds the paragraphs of a cell.</summary>
        public void Add(Cell cell, int page)
        {
            foreach (var line in cell.Lines)
            {
                if (text.Length == 0 || line == cell.Lines[0] || Numbering.Begins(CharacterFolding.MatchKey(line)))
                {
                    Close();
                    chapter = PageKind.Narrative;
                    starts.Add(new PageStart(0, page));
                }

                Append(line);
            }

            Close();
        }

        public void Close()
        {
            if (text.Length > 0)
                paragraphs.Add(new Paragraph(chapter, text.ToString(), [.. starts], [.. cut]));
            text.Clear();
            starts.Clear();
            cut.Clear();
            full = inHeading = isOpen = false;
        }

        /// <summary>The right edge from which on the line last added goes on.</summary>
        private float FullFrom(Margin margin, float em)
        {
            isOpen = inHeading = false;
            if (text.Length <= LongestHeading)
            {
                var key = CharacterFolding.MatchKey(text.ToString());
                inHeading = Numbering.IsHeading(key);
                if (inHeading)
                    return margin.Right - ShortHeading * em;
                if (Section.Of(key) is not null)
                    return float.MaxValue;
            }

            isOpen = CharacterFolding.FoldForMatching(text[^1]) is not ('。' or ';' or ':' or '!' or '?');
            return isOpen ? margin.Left + OpenLine * (margin.Right - margin.Left) : margin.Right - ShortLine * em;
        }

        public Paragraph[] Finish()
        {
            Close();
            return [.. paragraphs];
        }

        private void Append(string line)
        {
            for (var i = 0; i < line.Length; i++)
            {
                var latin = i > 0 && i + 1 < line.Length && char.IsAsciiLetter(line[i - 1]) && char.IsAsciiLetter(line[i + 1]);
                if (!char.IsWhiteSpace(line[i]) || latin)
                    text.Append(line[i]);
            }
        }
    }
}
