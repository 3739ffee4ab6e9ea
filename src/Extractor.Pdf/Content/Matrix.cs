using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>An affine map of the plane, written as PDF writes it: <c>x' = A·x + C·y + E</c>, <c>y' = B·x + D·y + F</c> (ISO 32000-2, 8.3.3).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>The map that applies <paramref name="first"/> and then <paramref name="second"/>.</summary>
    public static Matrix operator *(in Matrix first, in Matrix second) => new(
        first.A * second.A + first.B * second.C,
        first.A * second.B + first.B * second.D,
        first.C * second.A + first.D * second.C,
        first.C * second.B + first.D * second.D,
        first.E * second.A + first.F * second.C + second.E,
        first.E * second.B + first.F * second.D + second.F);

    /// <summary>Whether rectangles stay axis-parallel: a scale, a mirroring or a quarter turn.</summary>
    public bool KeepsAxes => (Math.Abs(B) + Math.Abs(C)) * 1e4 <= Math.Abs(A) + Math.Abs(D)
        || (Math.Abs(A) + Math.Abs(D)) * 1e4 <= Math.Abs(B) + Math.Abs(C);

    /// <summary>The largest factor by which a length along one of the two axes grows.</summary>
    public double Scale => Math.Max(Math.Sqrt(A * A + B * B), Math.Sqrt(C * C + D * D));

    public double MapX(double x, double y) => A * x + C * y + E;

    public double MapY(double x, double y) => B * x + D * y + F;

    /// <summary>This map after a shift by (<paramref name="x"/>, <paramref name="y"/>) in the space that it maps from.</summary>
    public Matrix Shifted(double x, double y) => this with { E = MapX(x, y), F = MapY(x, y) };

    /// <summary>The smallest box around the image of the rectangle with the two opposite corners.</summary>
    public Box MapBox(double x0, double y0, double x1, double y1)
    {
        double ax = A * x0, bx = A * x1, cy = C * y0, dy = C * y1;
        double ux = B * x0, vx = B * x1, wy = D * y0, zy = D * y1;
        return new Box(
            (float)(Math.Min(ax, bx) + Math.Min(cy, dy) + E),
            (float)(Math.Min(ux, vx) + Math.Min(wy, zy) + F),
            (float)(Math.Max(ax, bx) + Math.Max(cy, dy) + E),
            (float)(Math.Max(ux, vx) + Math.Max(wy, zy) + F));
    }
}
