using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.Grids;

/// <summary>Rulings and letters become tables and lines.</summary>
/// <remarks>
/// Steps: (1) rulings are merged into lines, and the strokes of stamps and of drawn characters left out, (2) lines that meet form lattices, from which those that end at none are left out, (3) a lattice is laid on coordinates and traced into cells,
/// (4) each letter goes to the innermost cell that holds its centre, (5) letters of a cell, and those of no cell, are arranged into lines.
/// </remarks>
public static class GridBuilder
{
    /// <summary>Takes a page apart.</summary>
    public static PrintedPage Build(PageContent page, GridOptions? options = null) => Build(page, options ?? GridOptions.Default, []);

    /// <summary>As <see cref="Build(PageContent, GridOptions?)"/>, with the kinds of letters that are a watermark (水印) on other pages.</summary>
    internal static PrintedPage Build(PageContent page, GridOptions options, LetterKind[] watermarks)
    {
        var direction = PageTurn.DirectionOf(page);
        var displayed = page;
        if (direction != TextDirection.Right)
            page = PageTurn.Upright(page, direction);
        using var printed = PrintedLetters.Of(page, watermarks);
        var skeletons = Skeletons(page, printed, options, out var horizontal);
        var grids = FillGrids(page, printed, skeletons, out var lines, out var columns);
        return new PrintedPage
        {
            Content = page,
            DisplayedContent = displayed,
            Direction = direction,
            Grids = grids,
            Lines = lines,
            Columns = columns,
            HorizontalLines = horizontal,
            Printed = printed.Printed,
            UsualSize = printed.UsualSize,
            Watermarks = printed.Watermarks,
        };
    }

    /// <summary>Takes a page apart anew: some of its ruled tables give way to tables whose cells were found by other means than rulings.</summary>
    /// <param name="page">The page as its rulings alone told it.</param>
    /// <param name="isReplaced">Which of its tables give way, by their outlines.</param>
    /// <param name="open">What takes their place.</param>
    internal static PrintedPage Rebuild(PrintedPage page, Predicate<Box> isReplaced, List<Skeleton> open)
    {
        using var printed = PrintedLetters.Of(page.Content, page.Watermarks);
        var skeletons = Skeletons(page.Content, printed, GridOptions.Default, out _);
        skeletons.RemoveAll(skeleton => isReplaced(skeleton.Outline));
        skeletons.AddRange(open);
        skeletons.Sort(static (a, b) => a.Area.CompareTo(b.Area));
        var grids = FillGrids(page.Content, printed, skeletons, out var lines, out var columns);
        return new PrintedPage
        {
            Content = page.Content,
            DisplayedContent = page.DisplayedContent,
            Direction = page.Direction,
            Grids = grids,
            Lines = lines,
            Columns = columns,
            HorizontalLines = page.HorizontalLines,
            Printed = page.Printed,
            UsualSize = page.UsualSize,
            Watermarks = page.Watermarks,
        };
    }

    /// <summary>The tables' outlines and cells, innermost first.</summary>
    private static List<Skeleton> Skeletons(PageContent page, PrintedLetters printed, GridOptions options, out Edge[] horizontal)
    {
        horizontal = [];
        var skeletons = new List<Skeleton>();
        if (page.Rulings.Length < 3)
            return skeletons;
        var rulings = StampStrokes.LeaveOut(page.Rulings, options);
        var strokes = new GlyphStrokes(rulings, printed);
        horizontal = strokes.LeaveOut(EdgeMerger.Merge(rulings, horizontal: true, options), horizontal: true);
        var vertical = strokes.LeaveOut(EdgeMerger.Merge(rulings, horizontal: false, options), horizontal: false);
        foreach (var lattice in LatticeFinder.Find(horizontal, vertical, options))
        {
            LooseLines.LeaveOut(lattice, options);
            if (EdgeGrid.Lay(lattice, options) is not { } edges)
                continue;
            var cells = CellTracer.Trace(edges, options, out var cellOfPlace);

            // A single cell is a frame around text or around the page, not a table.
            if (cells.Count > 1)
                skeletons.Add(new Skeleton(edges.X, edges.Y, cells, cellOfPlace, Records.ExtractionMethod.Lattice));
        }

        skeletons.Sort(static (a, b) => a.Area.CompareTo(b.Area));
        return skeletons;
    }

    private static Grid[] FillGrids(PageContent page, PrintedLetters printed, List<Skeleton> skeletons, out TextLine[] lines, out TextColumns? columns)
    {
        using var sorted = CellLetters.Sort(printed, skeletons);
        var grids = new Grid[skeletons.Count];
        for (var g = 0; g < grids.Length; g++)
            grids[g] = MakeGrid(page.Number, skeletons[g], sorted, g);
        Array.Sort(grids, static (a, b) => a.Box.Y0 != b.Box.Y0 ? a.Box.Y0.CompareTo(b.Box.Y0) : a.Box.X0.CompareTo(b.Box.X0));
        columns = TextColumns.Find(sorted.Free, printed.UsualSize);
        lines = [.. columns?.Lines(sorted.Free) ?? LineBuilder.Build(sorted.Free)];
        return grids;
    }

    private static Grid MakeGrid(int page, Skeleton skeleton, CellLetters sorted, int table)
    {
        float[] x = skeleton.X, y = skeleton.Y;
        var cells = new Cell[skeleton.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var span = skeleton.Cells[i];
            var box = new Box(x[span.Column], y[span.Row], x[span.Column + span.ColumnSpan], y[span.Row + span.RowSpan]);

            // Without rules a cell reaches to the next column, and its text wraps somewhere before.
            var text = CellText.Of(sorted.Of(table, i), skeleton.Method == Records.ExtractionMethod.Lattice ? box : default);
            cells[i] = new Cell(span.Row, span.Column, span.RowSpan, span.ColumnSpan, box, text.Text, text.Box, text.Lines) { HoldsTwoTexts = text.AreTwo, BreaksEarly = text.BreaksEarly };
        }

        var grid = new Grid { Page = page, Box = skeleton.Outline, RowEdges = y, ColumnEdges = x, Cells = cells, Method = skeleton.Method };
        return skeleton.Method == Records.ExtractionMethod.Lattice ? StrayEdges.Dissolve(grid) : grid;
    }
}
