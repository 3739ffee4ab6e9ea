namespace Extractor.Core.Grids;

/// <summary>Edges that a stray line makes: they part a figure's cell from nothing, where most rows have one cell.</summary>
/// <remarks>
/// A stroke, or one side of a box around a figure, may end at the lines of a table as a border does. It cuts one cell or a few, and all
/// pieces but one are blank; a border has print on both sides somewhere, be it headers. The pieces are put together to the cell that other
/// rows have there; rows that are cut are mended alike.
/// </remarks>
internal static class StrayEdges
{
    /// <summary>More edges than this are a drawing.</summary>
    private const int MostEdges = 256;

    /// <summary>The cells of so many other rows run over such an edge, for each that it parts.</summary>
    private const int WholePerCut = 2;

    /// <summary>A stroke or a box cuts a cell into so many pieces; one of more is a row of cells, such as the rest of one that a page end split.</summary>
    private const int MostPieces = 3;

    /// <summary>The grid without such edges; itself where it has none.</summary>
    public static Grid Dissolve(Grid grid)
    {
        // A corner in a cell makes a row and a column, of which one hides the other.
        while (true)
        {
            var mended = Dissolve(Dissolve(grid, isColumn: true), isColumn: false);
            if (ReferenceEquals(mended, grid))
                return grid;
            grid = mended;
        }
    }

    private static Grid Dissolve(Grid grid, bool isColumn)
    {
        var edges = isColumn ? grid.ColumnEdges : grid.RowEdges;
        if (edges.Length > MostEdges)
            return grid;
        Span<bool> stray = stackalloc bool[edges.Length];
        if (!FindRare(grid.Cells, isColumn, stray))
            return grid;
        var pieces = SortByLane(grid, isColumn);
        while (KeepSome(pieces, stray))
        {
            if (!stray.Contains(true))
                return grid;
        }

        return Without(grid, pieces, stray, isColumn);
    }

    /// <summary>The cells lane by lane, in the order in which they stand there: a counting sort, since a grid's cells stand in the order of their rows.</summary>
    private static Piece[] SortByLane(Grid grid, bool isColumn)
    {
        var next = new int[isColumn ? grid.RowEdges.Length : grid.ColumnEdges.Length];
        foreach (var cell in grid.Cells)
            next[(isColumn ? cell.Row : cell.Column) + 1]++;
        for (var lane = 1; lane < next.Length; lane++)
            next[lane] += next[lane - 1];
        var pieces = new Piece[grid.Cells.Length];
        foreach (var cell in grid.Cells)
            pieces[next[isColumn ? cell.Row : cell.Column]++] = new Piece(cell, isColumn);
        return pieces;
    }

    /// <summary>Marks the edges that part few rows and that the cells of more rows run over; false where there is none.</summary>
    private static bool FindRare(Cell[] cells, bool isColumn, Span<bool> rare)
    {
        Span<int> cut = stackalloc int[rare.Length], whole = stackalloc int[rare.Length];
        cut.Clear();
        whole.Clear();
        foreach (var cell in cells)
        {
            var (start, end, lanes) = isColumn ? (cell.Column, cell.Column + cell.ColumnSpan, cell.RowSpan) : (cell.Row, cell.Row + cell.RowSpan, cell.ColumnSpan);
            cut[start] += lanes;
            for (var edge = start + 1; edge < end; edge++)
                whole[edge] += lanes;
        }

        var any = false;
        for (var edge = 1; edge < rare.Length - 1; edge++)
            any |= rare[edge] = cut[edge] > 0 && WholePerCut * cut[edge] <= whole[edge];
        return any;
    }

    /// <summary>Takes edges back that are borders; false where none is.</summary>
    private static bool KeepSome(Piece[] pieces, Span<bool> stray)
    {
        for (var first = 0; first < pieces.Length;)
        {
            var last = EndOfRun(pieces, first, stray);
            ref readonly var piece = ref pieces[first];
            if (last - first >= MostPieces)
            {
                stray[(piece.Start + 1)..pieces[last].End].Clear();
                return true;
            }

            // A run begins at such an edge only where the piece before it is of other height, or missing; it ends at one alike.
            var edge = stray[piece.Start] ? piece.Start : stray[pieces[last].End] ? pieces[last].End : -1;
            if (edge < 0 && last > first && !IsOneCell(pieces, first, last))
                edge = pieces[last].Start;
            if (edge >= 0)
            {
                stray[edge] = false;
                return true;
            }

            first = last + 1;
        }

        return false;
    }

    private static int EndOfRun(Piece[] pieces, int first, ReadOnlySpan<bool> stray)
    {
        var last = first;
        while (last + 1 < pieces.Length && pieces[last + 1] is var next && next.Lane == pieces[first].Lane && next.Lanes == pieces[first].Lanes
            && next.Start == pieces[last].End && stray[next.Start])
            last++;
        return last;
    }

    /// <summary>Whether one of the pieces at most is printed in, and other rows have a cell in their place.</summary>
    private static bool IsOneCell(Piece[] pieces, int first, int last)
    {
        var printed = 0;
        for (var i = first; i <= last; i++)
            printed += pieces[i].Cell.TextBox is null ? 0 : 1;
        if (printed > 1)
            return false;
        foreach (ref readonly var piece in pieces.AsSpan())
        {
            if (piece.Start == pieces[first].Start && piece.End == pieces[last].End)
                return true;
        }

        return false;
    }

    private static Grid Without(Grid grid, Piece[] pieces, ReadOnlySpan<bool> stray, bool isColumn)
    {
        var places = new int[stray.Length];
        var kept = new List<float>(stray.Length);
        for (var edge = 0; edge < stray.Length; edge++)
        {
            places[edge] = kept.Count;
            if (!stray[edge])
                kept.Add((isColumn ? grid.ColumnEdges : grid.RowEdges)[edge]);
        }

        var cells = new List<Cell>(pieces.Length);
        for (var first = 0; first < pieces.Length;)
        {
            var last = EndOfRun(pieces, first, stray);
            var cell = pieces[first].Cell;
            for (var i = first + 1; i <= last; i++)
                cell = (cell.TextBox is null ? pieces[i].Cell : cell) with { Box = cell.Box.Union(pieces[i].Cell.Box) };
            int start = places[pieces[first].Start], span = places[pieces[last].End] - start;
            cells.Add(isColumn ? cell with { Column = start, ColumnSpan = span } : cell with { Row = start, RowSpan = span });
            first = last + 1;
        }

        cells.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new Grid
        {
            Page = grid.Page,
            Box = grid.Box,
            RowEdges = isColumn ? grid.RowEdges : [.. kept],
            ColumnEdges = isColumn ? [.. kept] : grid.ColumnEdges,
            Cells = [.. cells],
            Method = grid.Method,
        };
    }

    /// <summary>A cell, looked at along the rows or down the columns.</summary>
    private readonly struct Piece(Cell cell, bool isColumn)
    {
        public Cell Cell { get; } = cell;

        /// <summary>First row that it lies in; column, where edges of rows are looked for.</summary>
        public int Lane { get; } = isColumn ? cell.Row : cell.Column;

        public int Lanes { get; } = isColumn ? cell.RowSpan : cell.ColumnSpan;

        public int Start { get; } = isColumn ? cell.Column : cell.Row;

        public int End { get; } = isColumn ? cell.Column + cell.ColumnSpan : cell.Row + cell.RowSpan;
    }
}
