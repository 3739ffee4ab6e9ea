using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>Joins the rulings of a page into lines: dashes, segments per cell, doubled drawing.</summary>
internal static class EdgeMerger
{
    /// <summary>The horizontal or the vertical lines of a page, ordered by position. O(n log n) in the rulings.</summary>
    public static Edge[] Merge(ReadOnlySpan<Ruling> rulings, bool horizontal, GridOptions options)
    {
        var count = 0;
        foreach (ref readonly var ruling in rulings)
            count += Takes(ruling, horizontal, options) ? 1 : 0;
        var edges = new Edge[count];
        count = 0;
        foreach (ref readonly var ruling in rulings)
        {
            if (!Takes(ruling, horizontal, options))
                continue;
            var box = ruling.Box;
            edges[count++] = ruling.IsHorizontal == horizontal ? new Edge(ruling.Position, ruling.Start, ruling.End)
                : horizontal ? new Edge(box.CenterY, box.X0, box.X1) : new Edge(box.CenterX, box.Y0, box.Y1);
        }

        KeyedSort.Sort<Edge, ByPosition>(edges);
        var kept = 0;
        for (var start = 0; start < edges.Length;)
        {
            var end = start + 1;
            while (end < edges.Length && edges[end].Position - edges[start].Position <= options.Collinear)
                end++;
            kept = MergeGroup(edges, start, end, kept, options);
            start = end;
        }

        return edges[..kept];
    }

    private static bool Takes(in Ruling ruling, bool horizontal, GridOptions options) =>
        (ruling.IsHorizontal == horizontal || IsDot(ruling, options))
        && ((ruling.Color >> 16 & 0xFF) < options.PaleLine || (ruling.Color >> 8 & 0xFF) < options.PaleLine || (ruling.Color & 0xFF) < options.PaleLine);

    /// <summary>A dot of a dotted line runs neither way: it may belong to a horizontal and to a vertical line.</summary>
    private static bool IsDot(in Ruling ruling, GridOptions options) =>
        ruling.Length <= options.LargestDot && ruling.Length <= 2f * ruling.Thickness;

    /// <summary>Merges the lines from <paramref name="start"/> to <paramref name="end"/>, which share a position, and writes them from <paramref name="kept"/> on.</summary>
    private static int MergeGroup(Edge[] edges, int start, int end, int kept, GridOptions options)
    {
        KeyedSort.Sort<Edge, ByStart>(edges.AsSpan(start, end - start));
        var current = edges[start];
        for (var i = start + 1; i < end; i++)
        {
            var next = edges[i];
            if (next.Start - current.End <= options.JoinGap)
            {
                var position = next.Length > current.Length ? next.Position : current.Position;
                current = new Edge(position, current.Start, MathF.Max(current.End, next.End));
                continue;
            }

            if (current.Length >= options.ShortestLine)
                edges[kept++] = current;
            current = next;
        }

        if (current.Length >= options.ShortestLine)
            edges[kept++] = current;
        return kept;
    }

    private readonly struct ByPosition : ISortKey<Edge>
    {
        public static float Of(in Edge edge) => edge.Position;
    }

    private readonly struct ByStart : ISortKey<Edge>
    {
        public static float Of(in Edge edge) => edge.Start;
    }
}
