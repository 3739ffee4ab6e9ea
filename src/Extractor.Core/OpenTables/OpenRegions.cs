using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Finds where a page prints rows of figures that no rulings part into cells.</summary>
internal sealed class OpenRegions
{
    private readonly FormRegistry registry;
    private readonly OpenTableEnds ends;
    private readonly RegionBounds bounds;
    private readonly FormBands bands;
    private readonly WholeFigures wholes;

    public OpenRegions(FormRegistry registry)
    {
        this.registry = registry;
        ends = new OpenTableEnds(registry);
        bounds = new RegionBounds(registry, ends);
        bands = new FormBands(registry, ends);
        wholes = new WholeFigures(registry, ends);
    }

    /// <summary>Whether a page may hold such rows: one look at what stands outside of its tables, and at cells that hold several figures.</summary>
    public bool MayHold(PrintedPage page)
    {
        foreach (var line in page.Lines)
        {
            if (HoldsFigures(line) || IndicatorLayout.MayBeHeader(line, registry.Performance))
                return true;
        }

        return WholeFigures.MayHold(page) || Array.Exists(page.Grids, CrowdedGrids.IsCrowded);
    }

    /// <summary>The regions of a page from top to bottom.</summary>
    /// <param name="page">The page.</param>
    /// <param name="before">The table that may go on at its top, of which a single row may be left; null where none does.</param>
    /// <param name="found">Takes what performance forms print above their indicators.</param>
    public List<OpenRegion> Of(PrintedPage page, OpenRegion? before, List<Skeleton> found)
    {
        var regions = new List<OpenRegion>();
        var kept = Array.FindAll(page.Grids, static grid => !CrowdedGrids.IsCrowded(grid));
        var lines = LinesOutside(page, kept);
        MarkIndicators(page, lines, before);
        wholes.Mark(page, lines, before);
        var open = OpenPage.Of(page, kept, lines);
        var taken = bands.Read(open, found);
        var below = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (taken?[i] == true)
                below = i + 1;
            if (!lines[i].IsRow || taken?[i] == true)
                continue;
            var last = LastRow(open, i);
            if (IsTable(lines, i, last) || before is not null && regions.Count == 0 && IsRest(lines[i]))
                regions.Add(bounds.Region(open, below, i, ref last));
            below = last + 1;
            i = last;
        }

        if (regions.Count > 0)
            regions[^1].EndsPage = OpenTableEnds.EndsPage(open, regions[^1].Body[^1]);
        return regions;
    }

    /// <summary>Rows of indicators print whole numbers, a weight and a score, and reasons in words; their total ends them.</summary>
    private void MarkIndicators(PrintedPage page, List<OpenLine> lines, OpenRegion? before)
    {
        var vocabulary = registry.Performance;
        var goesOn = before is not null && IndicatorLayout.Is(before, vocabulary);
        var first = goesOn ? 0 : NextIndicators(lines, 0);
        if (first == 0 && !goesOn)
        {
            if (before is not null)
                MarkRest(lines);
            return;
        }

        while (first >= 0)
        {
            var header = first > 0 ? lines.GetRange(first - 1, 1) : before!.Header;
            var isScored = IndicatorLayout.IsScored(header, vocabulary);
            var total = isScored ? TotalOf(lines, first) : -1;
            total = total < 0 ? LastOf(page, lines, first) : total;
            for (var i = first; i <= total; i++)
                lines[i].MarkInside(isScored ? lines[i].CountValues() >= 2 : lines[i].Pieces.Length >= 2);
            first = total + 1 < lines.Count && NextIndicators(lines, total + 1) is > 0 and var next ? next : -1;
        }
    }

    /// <summary>What is left of a table down to its total prints whole numbers too, and words that end like sentences. The total below a title is another table's.</summary>
    private void MarkRest(List<OpenLine> lines)
    {
        var total = TotalOf(lines, 0);
        if (lines.FindIndex(0, total + 1, line => ends.Title(line) is not null) >= 0)
            return;
        for (var i = 0; i <= total; i++)
            lines[i].MarkInside(lines[i].CountValues() >= 2);
    }

    /// <summary>The first line from one on that prints a total; -1 where none does.</summary>
    private int TotalOf(List<OpenLine> lines, int first) =>
        lines.FindIndex(first, line => IndicatorLayout.IsTotal(line, registry.Performance));

    /// <summary>The last line of indicators that no total ends: targets, or those with which the next page goes on.</summary>
    private int LastOf(PrintedPage page, List<OpenLine> lines, int first)
    {
        var last = first;
        while (last < lines.Count && ends.Title(lines[last]) is null && !OpenTableEnds.IsPageNumber(page, lines[last]))
            last++;
        return last - 1;
    }

    /// <summary>The line below the next header of indicators; 0 where there is none.</summary>
    private int NextIndicators(List<OpenLine> lines, int from) => lines.FindIndex(from, line => IndicatorLayout.IsHeader(line.Line, registry.Performance)) + 1;

    /// <summary>Whether a line prints a figure that stands apart, or ends in two where no gap of it is wide.</summary>
    private static bool HoldsFigures(TextLine line)
    {
        if (line.Segments.Length >= 2)
            return Array.Exists(line.Segments, static segment => char.IsDigit(segment.Text[^1]) && OpenLine.IsFigure(segment.Text));
        if (!char.IsDigit(line.Text[^1]))
            return false;
        var last = line.Text.LastIndexOf(' ');
        return last > 0 && OpenLine.IsFigure(line.Text[(last + 1)..]) && OpenLine.IsFigure(line.Text[(line.Text.LastIndexOf(' ', last - 1) + 1)..last]);
    }

    private List<OpenLine> LinesOutside(PrintedPage page, Grid[] kept)
    {
        using var printed = PrintedLetters.Of(page.Content);
        var letters = new Letter[printed.Letters.Length];
        var count = 0;
        foreach (ref readonly var letter in printed.Letters)
        {
            var inside = false;
            foreach (var grid in kept)
                inside |= grid.Box.Contains(letter.Box.CenterX, letter.Box.CenterY);
            if (!inside)
                letters[count++] = letter;
        }

        return LineBuilder.Build(letters.AsSpan(0, count), OpenLine.NarrowestGap).ConvertAll(line => OpenLine.Of(line, registry.Vocabulary));
    }

    /// <summary>The last row before something that ends a table: its title, a caption, a sentence, another table.</summary>
    private int LastRow(OpenPage open, int first)
    {
        var lines = open.Lines;
        var last = first;
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (ends.Parts(open, i))
                break;
            if (lines[i].IsRow)
                last = i;
        }

        return last;
    }

    private static bool IsTable(List<OpenLine> lines, int first, int last)
    {
        int rows = 0, most = 0;
        for (var i = first; i <= last; i++)
        {
            rows += lines[i].IsRow ? 1 : 0;
            most = Math.Max(most, lines[i].Figures);
        }

        return rows >= 2 || most >= 3;
    }

    /// <summary>Whether a row is all that a page end left of a table.</summary>
    private static bool IsRest(OpenLine line) => line.Figures >= 1 && line.Pieces.Length >= 2;
}
