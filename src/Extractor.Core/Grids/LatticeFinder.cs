namespace Extractor.Core.Grids;

/// <summary>One connected group of horizontal and vertical lines: the skeleton of a table.</summary>
/// <param name="Horizontal">Its horizontal lines, ordered by y.</param>
/// <param name="Vertical">Its vertical lines, ordered by x.</param>
internal sealed record Lattice(List<Edge> Horizontal, List<Edge> Vertical);

/// <summary>Groups lines that meet into lattices.</summary>
internal static class LatticeFinder
{
    /// <summary>A row of fewer cells is a frame around text.</summary>
    private const int FewestCutCells = 2;

    /// <summary>Groups the lines of a page. Lines are joined with those that cross their span only, found by binary search.</summary>
    /// <param name="horizontal">Merged lines ordered by y.</param>
    /// <param name="vertical">Merged lines ordered by x.</param>
    /// <param name="options">Thresholds.</param>
    public static List<Lattice> Find(Edge[] horizontal, Edge[] vertical, GridOptions options)
    {
        var parents = new int[horizontal.Length + vertical.Length];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = i;
        var touching = (int[])parents.Clone();
        for (var h = 0; h < horizontal.Length; h++)
        {
            var line = horizontal[h];
            for (var v = FirstFrom(vertical, line.Start - options.Reach); v < vertical.Length; v++)
            {
                var crossing = vertical[v];
                if (crossing.Position > line.End + options.Reach)
                    break;
                var miss = Miss(line, crossing);
                if (miss <= options.Reach)
                    Join(parents, h, horizontal.Length + v);
                if (miss <= options.Joint)
                    Join(touching, h, horizontal.Length + v);
            }
        }

        Islands.Part(parents, touching, horizontal, vertical);
        var byRoot = new Dictionary<int, Lattice>();
        var lattices = new List<Lattice>();
        for (var i = 0; i < parents.Length; i++)
        {
            var root = Root(parents, i);
            if (!byRoot.TryGetValue(root, out var lattice))
            {
                byRoot[root] = lattice = new Lattice([], []);
                lattices.Add(lattice);
            }

            if (i < horizontal.Length)
                lattice.Horizontal.Add(horizontal[i]);
            else
                lattice.Vertical.Add(vertical[i - horizontal.Length]);
        }

        var apart = lattices.FindAll(static l => l.Horizontal.Count == 0);
        lattices.RemoveAll(static l => l.Horizontal.Count == 0 || l.Vertical.Count == 0 || l.Horizontal.Count + l.Vertical.Count < 3);
        if (apart.Count > 0)
        {
            AddUncrossed(lattices, apart, options);
            AddCutRow(lattices, apart, options);
        }

        return lattices;
    }

    /// <summary>
    /// Adds the row that fills a page and that page ends cut above and below: sides of its cells that begin together and end together, with
    /// nothing across them. The page ends stand for the borders.
    /// </summary>
    private static void AddCutRow(List<Lattice> lattices, List<Lattice> apart, GridOptions options)
    {
        // Below the ruled header of a table such lines are its columns, whose rows nothing parts.
        if (lattices.Count > 0 || apart.Count <= FewestCutCells)
            return;
        var first = apart[0].Vertical[0];
        var sides = new List<Edge>(apart.Count);
        foreach (var stray in apart)
        {
            var line = stray.Vertical[0];
            if (MathF.Abs(line.Start - first.Start) <= options.Reach && MathF.Abs(line.End - first.End) <= options.Reach)
                sides.Add(line);
        }

        // One of another height says that they are no row that fills the page.
        if (sides.Count < apart.Count || first.Length < options.ShortestCutRow)
            return;
        float left = sides[0].Position, right = sides[^1].Position;
        lattices.Add(new Lattice([new Edge(first.Start, left, right), new Edge(first.End, left, right)], sides));
    }

    /// <summary>
    /// Adds the vertical lines that run beside a lattice from its top to its bottom though nothing crosses them: the side of a merged cell
    /// as high as the page, which a page end left without its upper and lower border.
    /// </summary>
    private static void AddUncrossed(List<Lattice> lattices, List<Lattice> apart, GridOptions options)
    {
        foreach (var lattice in lattices)
        {
            float top = float.MaxValue, bottom = float.MinValue;
            foreach (var line in lattice.Vertical)
            {
                top = MathF.Min(top, line.Start);
                bottom = MathF.Max(bottom, line.End);
            }

            var before = lattice.Vertical.Count;
            foreach (var stray in apart)
            {
                var line = stray.Vertical[0];
                if (MathF.Abs(line.Start - top) <= options.Reach && MathF.Abs(line.End - bottom) <= options.Reach)
                    lattice.Vertical.Add(line);
            }

            if (lattice.Vertical.Count > before)
                lattice.Vertical.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        }
    }

    /// <summary>How far a horizontal and a vertical line miss each other, in the direction in which they do more.</summary>
    private static float Miss(Edge line, Edge crossing) => MathF.Max(
        MathF.Max(line.Start - crossing.Position, crossing.Position - line.End), MathF.Max(crossing.Start - line.Position, line.Position - crossing.End));

    private static int FirstFrom(Edge[] vertical, float x)
    {
        int low = 0, high = vertical.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (vertical[middle].Position < x)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The first of the lines that are joined with a line.</summary>
    public static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
            i = parents[i] = parents[parents[i]];
        return i;
    }

    private static void Join(int[] parents, int a, int b)
    {
        int rootA = Root(parents, a), rootB = Root(parents, b);
        if (rootA != rootB)
            parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }
}
