using Extractor.Core.Geometry;

namespace Extractor.Core.Grids;

/// <summary>A table's edges and cells before its letters are given to them.</summary>
/// <param name="X">Ascending x of the vertical edges.</param>
/// <param name="Y">Ascending y of the horizontal edges.</param>
/// <param name="Cells">The cells, ordered by row and then by column.</param>
/// <param name="CellOfPlace">For each elementary place (row × columns + column) the index of its cell, or -1.</param>
/// <param name="Method">What told the cells.</param>
internal sealed record Skeleton(float[] X, float[] Y, List<CellSpan> Cells, int[] CellOfPlace, Records.ExtractionMethod Method)
{
    public float Area { get; } = (X[^1] - X[0]) * (Y[^1] - Y[0]);

    public Box Outline => new(X[0], Y[0], X[^1], Y[^1]);

    /// <summary>The cell that holds a point, or -1.</summary>
    /// <param name="x">The point's x.</param>
    /// <param name="y">Its y.</param>
    /// <param name="near">The place of the letter before, which mostly is the same; takes the place found.</param>
    public int CellAt(float x, float y, ref Place near)
    {
        if (y < Y[0] || y > Y[^1] || x < X[0] || x > X[^1])
            return -1;
        near = new Place(Gap(Y, y, near.Row), Gap(X, x, near.Column));
        return CellOfPlace[near.Row * (X.Length - 1) + near.Column];
    }

    private static int Gap(float[] edges, float coordinate, int near) =>
        near + 1 < edges.Length && edges[near] <= coordinate && coordinate < edges[near + 1] ? near : EdgeGrid.Gap(edges, coordinate);
}

/// <summary>A row and a column of a lattice.</summary>
internal readonly record struct Place(int Row, int Column);
