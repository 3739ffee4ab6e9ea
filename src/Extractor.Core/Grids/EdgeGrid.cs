namespace Extractor.Core.Grids;

/// <summary>A lattice laid on coordinates: where its edges are and which of their pieces are ruled.</summary>
internal sealed class EdgeGrid
{
    private readonly bool[] horizontalRuled;
    private readonly bool[] verticalRuled;

    private EdgeGrid(float[] x, float[] y, bool[] horizontalRuled, bool[] verticalRuled)
    {
        X = x;
        Y = y;
        this.horizontalRuled = horizontalRuled;
        this.verticalRuled = verticalRuled;
    }

    /// <summary>Ascending x of the vertical edges.</summary>
    public float[] X { get; }

    /// <summary>Ascending y of the horizontal edges.</summary>
    public float[] Y { get; }

    public int Rows => Y.Length - 1;

    public int Columns => X.Length - 1;

    /// <summary>Whether horizontal edge <paramref name="edge"/> (0 is the top) is ruled over column <paramref name="column"/>.</summary>
    public bool RuledAbove(int edge, int column) => horizontalRuled[edge * Columns + column];

    /// <summary>Whether vertical edge <paramref name="edge"/> (0 is the left) is ruled along row <paramref name="row"/>.</summary>
    public bool RuledLeft(int row, int edge) => verticalRuled[row * X.Length + edge];

    /// <summary>Lays a lattice on coordinates; null where it encloses nothing or is a drawing.</summary>
    public static EdgeGrid? Lay(Lattice lattice, GridOptions options)
    {
        var y = Cluster(lattice.Horizontal, options);
        var x = Cluster(lattice.Vertical, options);
        CloseOpenBorders(lattice.Horizontal, x, options);
        CloseOpenBorders(lattice.Vertical, y, options);
        if (x.Count < 2 || y.Count < 2 || (long)x.Count * y.Count > options.MostPlaces)
            return null;
        float[] xs = [.. x], ys = [.. y];
        return new EdgeGrid(xs, ys, Ruled(lattice.Horizontal, ys, xs, true, options), Ruled(lattice.Vertical, xs, ys, false, options));
    }

    /// <summary>Index of the gap that holds the coordinate, or -1 outside the outline.</summary>
    public static int Gap(float[] edges, float coordinate)
    {
        int low = 0, high = edges.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (edges[middle] <= coordinate)
                low = middle + 1;
            else
                high = middle;
        }

        var index = low - 1;
        return index >= edges.Length - 1 ? (coordinate <= edges[^1] ? edges.Length - 2 : -1) : index;
    }

    /// <summary>Positions of the lines, those closer than an edge's width taken together at the mean weighted by length.</summary>
    private static List<float> Cluster(List<Edge> lines, GridOptions options)
    {
        var positions = new List<float>();
        float first = 0f, sum = 0f, weight = 0f;
        foreach (var line in lines)
        {
            if (weight > 0f && line.Position - first > options.EdgeWidth)
            {
                positions.Add(sum / weight);
                weight = sum = 0f;
            }

            if (weight == 0f)
                first = line.Position;
            sum += line.Position * line.Length;
            weight += line.Length;
        }

        if (weight > 0f)
            positions.Add(sum / weight);
        return positions;
    }

    /// <summary>Where lines run past the outermost edge and end together, the table's outer border is not drawn: adds the edge.</summary>
    private static void CloseOpenBorders(List<Edge> lines, List<float> edges, GridOptions options)
    {
        float first = float.MaxValue, last = float.MinValue;
        foreach (var line in lines)
        {
            first = MathF.Min(first, line.Start);
            last = MathF.Max(last, line.End);
        }

        // Lines that end before the open row or column, as those under a merged header do, say nothing about its border.
        int before = 0, after = 0, atFirst = 0, atLast = 0;
        foreach (var line in lines)
        {
            before += edges[0] - line.Start > options.NarrowestOpenCell ? 1 : 0;
            after += line.End - edges[^1] > options.NarrowestOpenCell ? 1 : 0;
            atFirst += line.Start - first <= options.EdgeWidth ? 1 : 0;
            atLast += last - line.End <= options.EdgeWidth ? 1 : 0;
        }

        var widest = 0f;
        for (var i = 1; i < edges.Count; i++)
            widest = MathF.Max(widest, edges[i] - edges[i - 1]);
        if (IsOpen(before, atFirst, edges[0] - first))
            edges.Insert(0, first);
        if (IsOpen(after, atLast, last - edges[^1]))
            edges.Add(last);

        // A single line that runs out parts two cells of one open row, or is something else where that would be wider than any other row.
        bool IsOpen(int running, int together, float width) =>
            running > 0 && together >= options.OpenBorderAgreement * running && (together > 1 || running == lines.Count || width <= widest);
    }

    /// <summary>Marks the pieces of every edge that lines cover. <paramref name="along"/> are the crossing edges.</summary>
    private static bool[] Ruled(List<Edge> lines, float[] across, float[] along, bool horizontal, GridOptions options)
    {
        int pieces = along.Length - 1, edges = across.Length;
        var covered = new float[edges * pieces];
        foreach (var line in lines)
        {
            var edge = Nearest(across, line.Position);
            var piece = Math.Max(0, Gap(along, MathF.Max(line.Start, along[0])));
            for (; piece < pieces && along[piece] < line.End; piece++)
                covered[edge * pieces + piece] += MathF.Min(line.End, along[piece + 1]) - MathF.Max(line.Start, along[piece]);
        }

        var ruled = new bool[edges * pieces];
        for (var edge = 0; edge < edges; edge++)
        for (var piece = 0; piece < pieces; piece++)
        {
            // Vertical edges are stored row by row, so that tracing cells walks memory forwards.
            var at = horizontal ? edge * pieces + piece : piece * edges + edge;
            ruled[at] = covered[edge * pieces + piece] >= options.Coverage * (along[piece + 1] - along[piece]);
        }

        return ruled;
    }

    /// <summary>The nearest of ascending coordinates; of two as near the lower one.</summary>
    public static int Nearest(float[] sorted, float value)
    {
        var index = Array.BinarySearch(sorted, value);
        if (index >= 0)
            return index;
        index = ~index;
        if (index == 0)
            return 0;
        if (index == sorted.Length)
            return sorted.Length - 1;
        return value - sorted[index - 1] <= sorted[index] - value ? index - 1 : index;
    }
}
