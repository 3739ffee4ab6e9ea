using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>Parts from a table what lies inside of it and touches none of its lines: a box around a figure, a table in a cell.</summary>
/// <remarks>
/// Such a box lies so near to the lines of its cell that they would be taken to meet. But its own lines touch each other, and those of the
/// table do. Lines that touch none are the table's, as a producer draws them that leaves its joints open.
/// </remarks>
internal static class Islands
{
    /// <summary>An island's horizontal lines, and its vertical ones, are at least so many: less encloses nothing.</summary>
    private const int FewestLines = 2;

    /// <summary>A table that may hold an island has more lines than a frame.</summary>
    private const int Frame = 4;

    /// <summary>Makes roots of the islands' lines in the groups that make up the tables.</summary>
    /// <param name="parents">For each line, the horizontal ones first, one of the lines that it meets; changed.</param>
    /// <param name="touching">The same for lines that touch.</param>
    /// <param name="horizontal">The horizontal lines.</param>
    /// <param name="vertical">The vertical lines.</param>
    public static void Part(int[] parents, int[] touching, Edge[] horizontal, Edge[] vertical)
    {
        Dictionary<int, Group>? groups = null;
        for (var i = 0; i < parents.Length; i++)
        {
            var root = LatticeFinder.Root(touching, i);
            if (root != LatticeFinder.Root(parents, i))
                (groups ??= [])[root] = default;
        }

        if (groups is null)
            return;
        for (var i = 0; i < parents.Length; i++)
        {
            var root = LatticeFinder.Root(touching, i);
            groups[root] = groups.GetValueOrDefault(root).With(i < horizontal.Length ? horizontal[i] : vertical[i - horizontal.Length], i < horizontal.Length);
        }

        var hosts = new Dictionary<int, int>();
        foreach (var (root, group) in groups)
        {
            if (group.Horizontal < FewestLines || group.Vertical < FewestLines)
                continue;
            var table = LatticeFinder.Root(parents, root);
            foreach (var (other, host) in groups)
            {
                if (other != root && LatticeFinder.Root(parents, other) == table && host.IsTable && host.Box.Contains(group.Box))
                {
                    hosts[root] = other;
                    break;
                }
            }
        }

        if (hosts.Count > 0)
            CutOff(parents, touching, hosts);
    }

    private static void CutOff(int[] parents, int[] touching, Dictionary<int, int> hosts)
    {
        var roots = new int[parents.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            var root = LatticeFinder.Root(touching, i);
            if (!hosts.ContainsKey(root))
            {
                // A table's root may be a line of its island.
                root = LatticeFinder.Root(parents, i);
                while (hosts.TryGetValue(LatticeFinder.Root(touching, root), out var host))
                    root = host;
            }

            roots[i] = root;
        }

        roots.CopyTo(parents, 0);
    }

    /// <summary>Lines that touch.</summary>
    private readonly record struct Group(int Horizontal, int Vertical, Box Box)
    {
        public bool IsTable => Horizontal >= FewestLines && Vertical >= FewestLines && Horizontal + Vertical > Frame;

        public Group With(Edge line, bool isHorizontal)
        {
            var box = isHorizontal ? new Box(line.Start, line.Position, line.End, line.Position) : new Box(line.Position, line.Start, line.Position, line.End);
            return new Group(Horizontal + (isHorizontal ? 1 : 0), Vertical + (isHorizontal ? 0 : 1), Horizontal + Vertical == 0 ? box : Box.Union(box));
        }
    }
}
