using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Finds the columns of a header again in the table with which the next page goes on: by their borders, since a page that holds fewer rows shows other columns.</summary>
internal static class ColumnPlaces
{
    /// <summary>Borders that differ by at most this, in points, are the same border drawn on two pages.</summary>
    private const float SameEdge = 4f;

    /// <summary>The x of each edge of a table's columns, as its parts draw them.</summary>
    public static float[] EdgesOf(Table table)
    {
        var edges = new float[table.ColumnCount + 1];
        Array.Fill(edges, float.NaN);
        foreach (var part in table.Parts)
        {
            for (var e = 0; e < part.Edges.Length; e++)
            {
                if (float.IsNaN(edges[part.Edges[e]]))
                    edges[part.Edges[e]] = part.Grid.ColumnEdges[e];
            }
        }

        return edges;
    }

    /// <summary>The columns of another table that lie between the borders of a cell; (-1, -1) where it lacks one of the borders.</summary>
    public static (int From, int To) Find(float[] edges, TableCell? cell) =>
        cell is not null && IndexOf(edges, cell.Source.Box.X0) is >= 0 and var from && IndexOf(edges, cell.Source.Box.X1) is var to && to > from ? (from, to) : (-1, -1);

    /// <summary>Whether two cells stand between the same borders, on one page or on two.</summary>
    public static bool AreSame(TableCell a, TableCell b) =>
        BeginTogether(a, b) && MathF.Abs(a.Source.Box.X1 - b.Source.Box.X1) <= SameEdge;

    /// <summary>Whether two cells begin at the same border, on one page or on two.</summary>
    public static bool BeginTogether(TableCell a, TableCell b) => MathF.Abs(a.Source.Box.X0 - b.Source.Box.X0) <= SameEdge;

    private static int IndexOf(float[] edges, float x) => Array.FindIndex(edges, edge => MathF.Abs(edge - x) <= SameEdge);
}
