using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>Puts tables that run over pages together.</summary>
/// <remarks>
/// A grid goes on with the table before it when it is the first thing on the page after the one where that table ended, no title of
/// its own stands above it, and its columns fall on those of the table, or are as many and it repeats the header, or its codes go on where the
/// table's end. Repeated titles, labels and headers do not end a table; the same labels over other columns do.
/// </remarks>
public sealed class TableStitcher(FormRegistry registry)
{
    /// <summary>A section heading between the halves of one table may lack its borders: a gap of at most this many points that holds one line.</summary>
    private const float BannerHeight = 32f;

    private readonly TitleMatcher titles = new(registry);

    /// <summary>The tables of a document in reading order.</summary>
    public Table[] Stitch(IReadOnlyList<PrintedPage> pages)
    {
        var open = new List<OpenTable>();
        var margins = new DocumentMargins(pages);
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Grids.Length; i++)
                Place(open, margins, page, page.Grids[i], i, CaptionLines.Above(page, i));
        }

        return RightHalves.Join([.. open.Select(static (table, index) => table.Build(index))], registry, margins);
    }

    private void Place(List<OpenTable> open, DocumentMargins margins, PrintedPage page, Grid grid, int indexOnPage, TextLine[] above)
    {
        var title = titles.Find(above) ?? titles.FindInside(grid);
        if (open.Count == 0)
        {
            open.Add(new OpenTable(page, grid, above, title));
            return;
        }

        if (title is null && indexOnPage == 0)
            title = LeftBehind(open[^1].Parts[^1], page, margins);
        var latest = open[^1].Parts[^1].Page;
        if (open[^1].IsRightHalf && ShortestHalf(open, ref latest) is { } half && Continues(half, latest, margins, page, grid, indexOnPage, above, title))
            half.Add(page, grid, above);
        else if (Continues(open[^1], open[^1].Parts[^1].Page, margins, page, grid, indexOnPage, above, title))
            open[^1].Add(page, grid, above);
        else
            open.Add(new OpenTable(page, grid, above, title) { IsRightHalf = indexOnPage == 0 && IsRightHalf(open[^1], page, grid, title) });
    }

    /// <summary>The title that a page end parts from its table: the last line below the table before; null where there is none.</summary>
    private TitleMatch? LeftBehind(TablePart before, PrintedPage page, DocumentMargins margins)
    {
        if (!Follows(page, before.Page))
            return null;
        for (var i = before.Page.Lines.Length - 1; i >= 0 && before.Page.Lines[i] is { } line && line.Box.CenterY > before.Grid.Box.Y1; i--)
        {
            if (!margins.Contain(line, before.Page))
                return titles.Find(line) is { Form: not null } title ? title : null;
        }

        return null;
    }

    /// <summary>Of the halves of a form the leftmost that has the fewest rows: whether a page's halves follow each other or all pages of one half, it goes on.</summary>
    /// <param name="open">The tables so far; the last of them is a right half.</param>
    /// <param name="latest">Receives the page that any of the halves was last seen on.</param>
    private static OpenTable ShortestHalf(List<OpenTable> open, ref PrintedPage latest)
    {
        var shortest = open[^1];
        for (var i = open.Count - 2; i >= 0 && open[i + 1].IsRightHalf; i--)
        {
            if (open[i].RowCount <= shortest.RowCount)
                shortest = open[i];
            if (open[i].Parts[^1].Page is { } page && page.Number > latest.Number)
                latest = page;
        }

        return shortest;
    }

    private bool IsRightHalf(OpenTable table, PrintedPage page, Grid grid, TitleMatch? title) =>
        (title is null || table.Title is null || title.Key == table.Title.Key) && Follows(page, table.Parts[^1].Page) && GridHeader.OpensOtherColumns(table.Parts[0].Grid, grid, registry);

    private bool Continues(OpenTable table, PrintedPage latest, DocumentMargins margins, PrintedPage page, Grid grid, int indexOnPage, TextLine[] above, TitleMatch? title)
    {
        var last = table.Parts[^1];
        var samePage = last.Page.Number == page.Number;
        if (samePage ? last.Grid.Box.Y1 > grid.Box.Y0 + 2f : !Follows(page, latest) || indexOnPage > 0)
            return false;
        if (!TableOpening.RepeatsHeader(table.Parts[0].Grid, grid) && (!table.Accepts(grid) || GridHeader.OpensOtherColumns(table.Parts[0].Grid, grid, registry)))
            return false;
        if (title is not null)
            return !samePage && title.Key == table.Title?.Key && !TableOpening.IsSame(table.Parts[0].Grid, grid);

        if (samePage)
            return grid.Box.Y0 - last.Grid.Box.Y1 <= BannerHeight && above.Length <= 1 && Array.TrueForAll(above, static line => !line.Key.EndsWith('表'));

        // Text of its own between the two: a heading or a paragraph ends the table, a unit or its own label does not. Nor does the header, unless rows below it begin another table.
        return !TableOpening.BeginsAnew(table.Parts, grid, registry.Vocabulary) && !IsLabelledOtherwise(table, above) && !(table.Title is { Form: not null } && IsOfAnother(table.Parts[0].Grid, grid)) && Array.TrueForAll(above, line => margins.Contain(line, page)) && margins.NothingElseBelow(last);
    }

    private bool IsOfAnother(Grid table, Grid grid) => GridHeader.IsOfAnother(table, grid, registry) || GridHeader.NamesRowsOtherwise(table, grid, registry);

    /// <summary>Whether the lines above a grid label it as another form than the table: 公开03表 behind 公开02表.</summary>
    private static bool IsLabelledOtherwise(OpenTable table, TextLine[] above) =>
        above.Length > 0 && CaptionReader.Read(above).FormLabel is { } label && CaptionReader.Read(table.Parts[0].Above).FormLabel is { } own && own != label;

    /// <summary>Whether a page comes next: after the page before, or after the last page of a sheet wider than a page.</summary>
    private static bool Follows(PrintedPage page, PrintedPage last) => page.Number == last.Number + 1 || page.Number == last.Pages[^1] + 1;

    /// <summary>A table while its parts are collected.</summary>
    private sealed class OpenTable
    {
        private float[] edges;

        public OpenTable(PrintedPage page, Grid grid, TextLine[] above, TitleMatch? title)
        {
            Title = title;
            edges = grid.ColumnEdges;
            AddPart(page, grid, above);
        }

        public TitleMatch? Title { get; }

        /// <summary>Whether it opens further columns of the table before it, under the same codes and labels.</summary>
        public bool IsRightHalf { get; init; }

        public List<TablePart> Parts { get; } = [];

        /// <summary>Rows of all parts, headers included.</summary>
        public int RowCount { get; private set; }

        public bool Accepts(Grid grid) =>
            ColumnAlignment.Align(edges, grid.ColumnEdges) is not null || ColumnAlignment.Align(grid.ColumnEdges, edges) is not null
            || edges.Length == grid.ColumnEdges.Length && TableOpening.GoesOnWithCodes(Parts[^1].Grid, grid);

        public void Add(PrintedPage page, Grid grid, TextLine[] above)
        {
            // The part with the most columns shows them all; one with merged cells only shows fewer.
            if (grid.ColumnCount > edges.Length - 1 && ColumnAlignment.Align(grid.ColumnEdges, edges) is not null)
                edges = grid.ColumnEdges;
            AddPart(page, grid, above);
        }

        private void AddPart(PrintedPage page, Grid grid, TextLine[] above)
        {
            Parts.Add(new TablePart(page, grid, above, []));
            RowCount += grid.RowCount;
        }

        public Table Build(int index)
        {
            var parts = new TablePart[Parts.Count];
            var rows = new List<TableRow>();
            for (var i = 0; i < parts.Length; i++)
            {
                var part = Parts[i];
                var aligned = ColumnAlignment.Align(edges, part.Grid.ColumnEdges) ?? ColumnAlignment.Identity(part.Grid.ColumnEdges.Length);
                parts[i] = part with { Edges = aligned };
                AddRows(rows, parts[i], i);
            }

            return new Table { Index = index, Parts = parts, ColumnCount = edges.Length - 1, Rows = [.. rows], Title = Title };
        }

        private void AddRows(List<TableRow> rows, TablePart part, int partIndex)
        {
            var first = rows.Count;
            for (var i = 0; i < part.Grid.RowCount; i++)
                rows.Add(new TableRow(part.Grid.Page, partIndex, new TableCell?[edges.Length - 1]));
            foreach (var cell in part.Grid.Cells)
            {
                var column = part.Edges[cell.Column];
                var span = part.Edges[cell.Column + cell.ColumnSpan] - column;
                for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                {
                    var placed = new TableCell(column, span, row == cell.Row, cell.Page > 0 ? cell.Page : part.Grid.Page, cell.Text, cell.TextBox, cell);
                    Array.Fill(rows[first + row].Cells, placed, column, span);
                }
            }
        }
    }
}
