using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;

namespace Extractor.Core.OpenTables;

/// <summary>Lays the edges and cells of a table without full rulings.</summary>
internal static class OpenLayout
{
    /// <summary>The outline stands so far from the letters, in points.</summary>
    private const float Margin = 1f;

    /// <summary>A piece of text reaches into a column where it stands in it by more than this, in points.</summary>
    private const float Reach = 2f;

    /// <summary>The skeletons of a table's regions, one for each; null where the page does not tell its columns for certain.</summary>
    public static List<Skeleton>? Of(List<OpenRegion> regions, FormRegistry registry)
    {
        if (IndicatorLayout.Is(regions[0], registry.Performance))
            return IndicatorLayout.Of(regions, registry);

        // Without a header nothing tells what the columns are.
        if (regions[0].Header.Count == 0)
            return null;
        foreach (var region in regions)
            region.TakeRest(registry);
        if (OpenColumns.Find(regions, registry) is not { } columns)
            return null;
        var leading = LabelLeading.Of(regions, columns);
        if (leading?.TakeFirst(regions, registry) == true)
            leading = LabelLeading.Of(regions, columns);
        var headers = new List<OpenHeader>();
        foreach (var region in regions)
        {
            if (OpenHeader.Read(region, regions, columns, registry, mayAdd: headers.Count == 0) is not { } header || IndicatorLayout.Is(header, registry.Performance))
                return null;
            headers.Add(header);
        }

        var edges = Edges(regions, columns);
        var pitch = OpenRows.Pitch(regions);
        var skeletons = new List<Skeleton>();
        for (var i = 0; i < regions.Count; i++)
        {
            if (OpenRows.Of(regions[i], columns, pitch, leading) is not { } rows)
                return null;
            skeletons.Add(Lay(regions[i], headers[i].Blocks, rows, edges));
        }

        return skeletons;
    }

    /// <summary>The edges between columns: a line drawn in the gap, else its middle.</summary>
    public static float[] Edges(List<OpenRegion> regions, List<OpenColumn> columns)
    {
        float left = float.MaxValue, right = float.MinValue;
        foreach (var region in regions)
        {
            var outline = region.Outline();
            left = MathF.Min(left, outline.X0);
            right = MathF.Max(right, outline.X1);
        }

        var edges = new float[columns.Count + 1];
        edges[0] = left - Margin;
        edges[^1] = right + Margin;
        for (var c = 1; c < columns.Count; c++)
        {
            float from = columns[c - 1].Right, to = columns[c].Left;
            edges[c] = (from + to) * 0.5f;
            foreach (var region in regions)
            {
                if (region.Down.Find(edge => edge.Position >= from - 0.5f && edge.Position <= to + 0.5f) is { Length: > 0f } ruled)
                    edges[c] = ruled.Position;
            }
        }

        return edges;
    }

    private static Skeleton Lay(OpenRegion region, List<HeaderBlock> blocks, List<Range> rows, float[] x)
    {
        var outline = region.Outline();
        var y = new List<float> { outline.Y0 - Margin };
        var headerRows = 0;
        if (blocks.Count > 0)
        {
            y.AddRange(HeaderEdges(blocks));
            y.Add(Between(region, region.Header[^1], region.Body[0]));
            headerRows = y.Count - 1;
        }

        for (var r = 1; r < rows.Count; r++)
            y.Add(Between(region, region.Body[rows[r].Start.Value - 1], region.Body[rows[r].Start.Value]));
        y.Add(outline.Y1 + Margin);
        return Cells(x, [.. y], headerRows, blocks, (row, column) => BodyCell(region, rows[row], row + headerRows, column, x));
    }

    /// <summary>The skeleton of indicators with their levels beside them and the total below, where the page has one.</summary>
    public static Skeleton Lay(OpenRegion region, List<HeaderBlock> blocks, float[] x, IndicatorRows rows, bool hasTotal)
    {
        var outline = region.Outline();
        var y = new List<float>();
        if (blocks.Count > 0)
        {
            y.Add(outline.Y0 - Margin);
            y.AddRange(HeaderEdges(blocks));
        }

        var headerRows = y.Count;
        y.AddRange(rows.Edges);
        if (hasTotal)
            y.Add(outline.Y1 + Margin);
        var last = region.Body.Count - 1;
        return Cells(x, [.. y], headerRows, blocks, (row, column) => row == rows.Count ? BodyCell(region, last..(last + 1), row + headerRows, column, x)
            : new CellSpan(row + headerRows, column, rows.Levels[column] is { } starts ? rows.RowsOf(starts, row) : 1, 1));
    }

    /// <summary>The edge between two lines: a line drawn there, else the middle.</summary>
    private static float Between(OpenRegion region, OpenLine above, OpenLine below)
    {
        float end = above.Box.Y1, start = below.Box.Y0, middle = (above.Y + below.Y) * 0.5f;
        if (end < start)
            middle = (end + start) * 0.5f;
        return region.Ruling(below.Box.CenterX, MathF.Min(end, middle), MathF.Max(start, middle)) ?? middle;
    }

    /// <summary>The fewest edges that part every block of a header from those above it.</summary>
    private static List<float> HeaderEdges(List<HeaderBlock> blocks)
    {
        var gaps = new List<(float From, float To)>();
        foreach (var upper in blocks)
        foreach (var lower in blocks)
        {
            if (lower.First <= upper.Last && upper.First <= lower.Last && upper.IsAbove(lower))
                gaps.Add((upper.LastLine, lower.FirstLine));
        }

        gaps.Sort(static (a, b) => a.To.CompareTo(b.To));
        var edges = new List<float>();
        foreach (var gap in gaps)
        {
            if (edges.Count == 0 || edges[^1] <= gap.From)
                edges.Add(gap.From + 0.75f * (gap.To - gap.From));
        }

        return edges;
    }

    private static Skeleton Cells(float[] x, float[] y, int headerRows, List<HeaderBlock> blocks, Func<int, int, CellSpan> bodyCell)
    {
        var columns = x.Length - 1;
        var places = new int[columns * (y.Length - 1)];
        Array.Fill(places, -1);
        var cells = new List<CellSpan>();
        blocks.Sort(static (a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        foreach (var block in blocks)
            PlaceBlock(block, blocks, y, headerRows);
        for (var row = 0; row < y.Length - 1; row++)
        for (var column = 0; column < columns; column++)
        {
            if (places[row * columns + column] >= 0)
                continue;
            var cell = row < headerRows ? HeaderCell(blocks, row, column) : bodyCell(row - headerRows, column);
            Mark(places, columns, cell, cells.Count);
            cells.Add(cell);
        }

        return new Skeleton(x, y, cells, places, ExtractionMethod.Stream);
    }

    /// <summary>A block reaches from the one above it to the one below it.</summary>
    private static void PlaceBlock(HeaderBlock block, List<HeaderBlock> blocks, float[] y, int headerRows)
    {
        block.Bottom = headerRows;
        foreach (var other in blocks)
        {
            if (other.First > block.Last || block.First > other.Last || ReferenceEquals(other, block))
                continue;
            if (other.IsAbove(block))
                block.Top = Math.Max(block.Top, other.Bottom);
            else if (block.IsAbove(other))
                block.Bottom = Math.Min(block.Bottom, EdgeAbove(y, headerRows, block.LastLine, other.FirstLine));
        }

        block.Bottom = Math.Max(block.Bottom, block.Top + 1);
    }

    private static int EdgeAbove(float[] y, int headerRows, float from, float to)
    {
        for (var i = headerRows - 1; i > 0; i--)
        {
            if (y[i] > from && y[i] < to)
                return i;
        }

        return headerRows;
    }

    private static CellSpan HeaderCell(List<HeaderBlock> blocks, int row, int column)
    {
        var block = blocks.Find(block => block.First <= column && block.Last >= column && block.Top <= row && block.Bottom > row);
        return block is not null && block.Top == row && block.First == column
            ? new CellSpan(row, column, block.Bottom - block.Top, block.Last - block.First + 1) : new CellSpan(row, column, 1, 1);
    }

    /// <summary>A cell of the rows: as wide as the text that begins in it, up to the next text of the row.</summary>
    private static CellSpan BodyCell(OpenRegion region, Range lines, int row, int column, float[] x)
    {
        int last = column, next = x.Length - 1;
        for (var l = lines.Start.Value; l < lines.End.Value; l++)
        {
            foreach (var piece in region.Body[l].Pieces)
            {
                var reach = MathF.Min(Reach, piece.Box.Width * 0.4f);
                var first = EdgeGrid.Gap(x, piece.Box.X0 + reach);
                if (first == column)
                    last = Math.Max(last, EdgeGrid.Gap(x, piece.Box.X1 - reach));
                else if (first > column)
                    next = Math.Min(next, first);
            }
        }

        return new CellSpan(row, column, 1, Math.Min(last, next - 1) - column + 1);
    }

    private static void Mark(int[] places, int columns, CellSpan cell, int index)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            places.AsSpan(row * columns + cell.Column, cell.ColumnSpan).Fill(index);
    }
}
