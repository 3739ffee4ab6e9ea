using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>Puts the pages of a sheet together that is wider than a page: the right half of every row stands on a later page.</summary>
/// <remarks>
/// Pages belong to one sheet when their rows lie at the same heights and the text that the seam cuts is drawn on both, hidden behind the
/// edge on one and visible on the other. The pages may follow each other across or down first, so that a sheet's right half may stand
/// several pages on. The joined sheet takes the place of its first page; the others keep their page numbers only.
/// </remarks>
public sealed class SheetJoiner(FormRegistry registry)
{
    /// <summary>Pages on which the next piece of a sheet is looked for.</summary>
    private const int FarthestPiece = 24;

    private readonly TitleMatcher titles = new(registry);

    /// <summary>The pages with wide sheets put together; the same array where there is none.</summary>
    /// <param name="pages">All pages in order.</param>
    public PrintedPage[] Join(PrintedPage[] pages)
    {
        RowEdges?[]? edges = null;
        PrintedPage[]? joined = null;
        for (var i = 0; i + 1 < pages.Length; i++)
        {
            if ((joined ?? pages)[i].Grids.Length == 0)
                continue;
            edges ??= new RowEdges[pages.Length];
            var pieces = Pieces(joined ?? pages, pages, edges, i, out var seams);
            if (pieces.Count == 1)
                continue;
            joined ??= [.. pages];
            joined[i] = JoinedSheet.Build([.. pieces.Select(p => pages[p])], seams);
            for (var p = 1; p < pieces.Count; p++)
                joined[pieces[p]] = JoinedSheet.Emptied(pages[pieces[p]]);
        }

        return joined ?? pages;
    }

    private List<int> Pieces(PrintedPage[] current, PrintedPage[] pages, RowEdges?[] edges, int first, out List<SheetSeam> seams)
    {
        var pieces = new List<int> { first };
        seams = [];
        for (var j = first + 1; j < pages.Length && j <= pieces[^1] + FarthestPiece; j++)
        {
            // A page that is part of another sheet already has no grid left.
            if (current[j].Grids.Length == 0)
                continue;
            var last = pieces[^1];
            var left = edges[last] ??= RowEdges.Of(pages[last].Content);
            var right = edges[j] ??= RowEdges.Of(pages[j].Content);
            if (SheetSeam.Between(pages[last], left, pages[j], right, HasCaption) is not { } seam)
                continue;
            pieces.Add(j);
            seams.Add(seam);
        }

        return pieces;
    }

    /// <summary>Whether words of its own stand above the table: a title, a label, a unit.</summary>
    private bool HasCaption(PrintedPage page)
    {
        var top = page.Grids[0].Box.Y0;
        var above = Array.FindAll(page.Lines, line => line.Box.CenterY < top && !PageMargins.IsPageNumber(line, page));
        return titles.Find(above) is not null || Array.Exists(above, static line => CaptionReader.IsCaption(line.Key));
    }
}
