using Extractor.Core.Forms;
using Extractor.Core.Grids;

namespace Extractor.Core.OpenTables;

/// <summary>Reads tables whose rulings do not part their cells: three-line tables, stripes, frames, lines one way only, no lines at all.</summary>
/// <remarks>
/// Steps: (1) rows of figures outside all cells, or crowded into few of them, are gathered into regions with the header above them,
/// (2) regions that go on with each other over pages are taken together, (3) columns are found where all rows leave the same gap,
/// (4) the header's words are laid on the columns, (5) lines are grouped into rows, (6) the page is taken apart anew with these cells.
/// Where the page does not tell for certain which word stands over a column, it stays as it was.
/// </remarks>
public sealed class OpenTableReader(FormRegistry registry)
{
    private readonly OpenRegions regions = new(registry);

    /// <summary>The pages with such tables read; the same array where there is none.</summary>
    public PrintedPage[] Read(PrintedPage[] pages)
    {
        var pending = new List<OpenRegion>();
        var skeletons = new Dictionary<PrintedPage, List<Skeleton>>();
        foreach (var page in pages)
        {
            var before = pending.Count > 0 && pending[^1].EndsPage && pending[^1].Page.Number == page.Number - 1 ? pending[^1] : null;
            if (!regions.MayHold(page) && (before is null || !before.IsWhole && !IndicatorLayout.Is(pending[0], registry.Performance)))
                continue;
            var bands = new List<Skeleton>();
            foreach (var region in regions.Of(page, before is null ? null : pending[0], bands))
            {
                if (pending.Count > 0 && !GoesOn(pending[^1], region))
                    Finish(pending, skeletons);
                pending.Add(region);
            }

            if (bands.Count > 0)
                Own(page, skeletons).AddRange(bands);
        }

        Finish(pending, skeletons);
        if (skeletons.Count == 0)
            return pages;
        PrintedPage[] current = [.. pages];
        for (var i = 0; i < current.Length; i++)
        {
            if (skeletons.TryGetValue(pages[i], out var own))
                current[i] = Rebuilt(pages[i], own);
        }

        return current;
    }

    private static PrintedPage Rebuilt(PrintedPage page, List<Skeleton> skeletons)
    {
        var replaced = Array.FindAll(page.Grids, CrowdedGrids.IsCrowded);
        return GridBuilder.Rebuild(page, box => Array.Exists(replaced, grid => grid.Box == box), skeletons);
    }

    /// <summary>Whether a region at the top of a page goes on with one at the end of the page before.</summary>
    private static bool GoesOn(OpenRegion upper, OpenRegion lower) =>
        upper.EndsPage && lower.Page.Number == upper.Page.Number + 1 && !lower.IsHeaded && lower.Title is null;

    private void Finish(List<OpenRegion> pending, Dictionary<PrintedPage, List<Skeleton>> skeletons)
    {
        if (pending.Count > 0 && OpenLayout.Of(pending, registry) is { } whole)
            Add(pending, whole, skeletons);
        else if (pending.Count > 1)
        {
            foreach (var region in pending)
            {
                if (OpenLayout.Of([region], registry) is { } own)
                    Add([region], own, skeletons);
            }
        }

        pending.Clear();
    }

    private static void Add(List<OpenRegion> regions, List<Skeleton> found, Dictionary<PrintedPage, List<Skeleton>> skeletons)
    {
        for (var i = 0; i < regions.Count; i++)
            Own(regions[i].Page, skeletons).Add(found[i]);
    }

    private static List<Skeleton> Own(PrintedPage page, Dictionary<PrintedPage, List<Skeleton>> skeletons)
    {
        if (!skeletons.TryGetValue(page, out var own))
            skeletons[page] = own = [];
        return own;
    }
}
