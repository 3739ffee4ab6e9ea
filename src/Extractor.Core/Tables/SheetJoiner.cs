using Extractor.Core.Forms;
using Extractor.Core.Grids;

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
        var current = pages;
        SheetSeam? known = null;
        for (var i = 0; i + 1 < pages.Length; i++)
        {
            if (current[i].Pages.Length > 1 || !ReferenceEquals(current[i], pages[i]))
                continue;
            if (current[i].Grids.Length == 0)
            {
                known = null;
                continue;
            }

            edges ??= new RowEdges[pages.Length];
            var pieces = Pieces(current, pages, edges, i, known, out var seams);
            if (pieces.Count == 1)
            {
                known = null;
                continue;
            }

            if (ReferenceEquals(current, pages))
                current = [.. pages];
            known = seams[0];
            Replace(current, pages, pieces, seams);
            JoinBelow(current, pages, edges, pieces, seams);
        }

        return current;
    }

    /// <summary>Pages that follow each other down first: the rows further down are parted at the same seams, the same number of pages on.</summary>
    private static void JoinBelow(PrintedPage[] current, PrintedPage[] pages, RowEdges?[] edges, List<int> pieces, List<SheetSeam> seams)
    {
        for (var down = 1; down < pieces[1] - pieces[0]; down++)
        {
            var below = pieces.ConvertAll(piece => piece + down);
            if (below[^1] >= pages.Length || below.Exists(p => current[p].Grids.Length == 0))
                return;
            for (var s = 0; s < seams.Count; s++)
            {
                if (!seams[s].AlsoParts(edges[below[s]] ??= RowEdges.Of(pages[below[s]]), edges[below[s + 1]] ??= RowEdges.Of(pages[below[s + 1]])))
                    return;
            }

            Replace(current, pages, below, seams);
        }
    }

    private static void Replace(PrintedPage[] current, PrintedPage[] pages, List<int> pieces, List<SheetSeam> seams)
    {
        current[pieces[0]] = JoinedSheet.Build([.. pieces.Select(p => pages[p])], seams);
        for (var p = 1; p < pieces.Count; p++)
            current[pieces[p]] = JoinedSheet.Emptied(pages[pieces[p]], pages[pieces[0]]);
    }

    private List<int> Pieces(PrintedPage[] current, PrintedPage[] pages, RowEdges?[] edges, int first, SheetSeam? known, out List<SheetSeam> seams)
    {
        var pieces = new List<int> { first };
        seams = [];
        var sheet = edges[first] ??= RowEdges.Of(pages[first]);
        for (var j = first + 1; j < pages.Length && j <= pieces[^1] + FarthestPiece; j++)
        {
            // A page that is part of another sheet already has no grid left, or stands for several pages.
            if (current[j].Grids.Length == 0 || current[j].Pages.Length > 1)
                continue;
            var last = pieces[^1];
            var candidate = j;
            var left = edges[last] ??= RowEdges.Of(pages[last]);
            var right = edges[j] ??= RowEdges.Of(pages[j]);
            bool MayBeUncut(bool isUnnamed) => GoesOnFurtherDown(pages, last, candidate)
                && (isUnnamed ? !HeadsAnother(pages[first], pages[candidate]) : !HasCaption(pages[candidate]));

            // A merged cell hides rows of the page before; the pages further left still show them.
            if ((SheetSeam.Between(pages[last], left, pages[j], right, MayBeUncut, known) ?? SheetSeam.Between(pages[last], sheet, pages[j], right, MayBeUncut, known)) is not { } seam)
                continue;
            pieces.Add(j);
            seams.Add(seam);
            sheet = sheet.Beside(right);
        }

        return pieces;
    }

    /// <summary>Whether all pages between two go on with the columns of the first, further down.</summary>
    private static bool GoesOnFurtherDown(PrintedPage[] pages, int first, int end)
    {
        for (var p = first + 1; p < end; p++)
        {
            if (pages[p].Grids.Length == 0 || !SheetSeam.SameColumns(pages[first], pages[p]))
                return false;
        }

        return true;
    }

    /// <summary>Whether the title above rows without names is that of another table: one whose rows need none, or one beside that of the sheet.</summary>
    /// <remarks>Over columns a title stands in their middle, on any page of the sheet, and a label or a unit at their right end.</remarks>
    private bool HeadsAnother(PrintedPage first, PrintedPage candidate) =>
        TitleOf(candidate) is { } title && (title.Form is null or { RowKey: RowKeyRule.None } || TitleOf(first) is not null);

    private TitleMatch? TitleOf(PrintedPage page)
    {
        var top = page.Grids[0].Box.Y0;
        return titles.Find(Array.FindAll(page.Lines, line => line.Box.CenterY < top)) ?? titles.FindInside(page.Grids[0]);
    }

    /// <summary>Whether words of its own stand above the table: a title, a label, an organisation. A unit alone may be the right end of the sheet's caption.</summary>
    private bool HasCaption(PrintedPage page)
    {
        var top = page.Grids[0].Box.Y0;
        var above = Array.FindAll(page.Lines, line => line.Box.CenterY < top && !PageMargins.IsPageNumber(line, page));
        return titles.Find(above) is not null || CaptionReader.Read(above) is not { FormLabel: null, Organization: null };
    }
}
