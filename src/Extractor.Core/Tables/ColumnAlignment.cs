using Extractor.Core.Grids;

namespace Extractor.Core.Tables;

/// <summary>Lays the columns of a continuation on those of the table that it continues.</summary>
internal static class ColumnAlignment
{
    /// <summary>Edges that differ by at most this, in points, are the same edge drawn on two pages.</summary>
    private const float SameEdge = 4f;

    /// <summary>With equally many columns, edges may differ by this share of the table's width: a page turned to landscape stretches the table.</summary>
    private const float SameShare = 0.04f;

    /// <summary>Share of the edges of the narrower grid that must meet edges of the other.</summary>
    private const float Agreement = 0.75f;

    /// <summary>For each edge of <paramref name="part"/> the index of the edge of <paramref name="table"/> it falls on; null where the columns differ.</summary>
    public static int[]? Align(float[] table, float[] part)
    {
        if (table.Length == part.Length && SameShape(table, part))
            return Identity(part.Length);
        float left = table[0] - part[0], right = table[^1] - part[^1];
        return AlignShifted(table, part, left) ?? AlignShifted(table, part, right) ?? AlignShifted(table, part, 0f);
    }

    /// <summary>The mapping of a grid on itself.</summary>
    public static int[] Identity(int edges)
    {
        var identity = new int[edges];
        for (var i = 0; i < edges; i++)
            identity[i] = i;
        return identity;
    }

    private static bool SameShape(float[] table, float[] part)
    {
        float tableWidth = table[^1] - table[0], partWidth = part[^1] - part[0];
        for (var i = 1; i < table.Length - 1; i++)
        {
            var difference = (table[i] - table[0]) / tableWidth - (part[i] - part[0]) / partWidth;
            if (MathF.Abs(difference) > SameShare)
                return false;
        }

        return true;
    }

    private static int[]? AlignShifted(float[] table, float[] part, float shift)
    {
        var edges = new int[part.Length];
        var met = 0;
        for (var i = 0; i < part.Length; i++)
        {
            edges[i] = EdgeGrid.Nearest(table, part[i] + shift);
            if (MathF.Abs(table[edges[i]] - part[i] - shift) <= SameEdge)
                met++;
            if (i > 0 && edges[i] <= edges[i - 1])
                return null;
        }

        return met >= Agreement * part.Length && part.Length >= 2 ? edges : null;
    }
}
