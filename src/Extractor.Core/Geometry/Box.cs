using System.Runtime.CompilerServices;

namespace Extractor.Core.Geometry;

/// <summary>An axis-parallel rectangle on a page.</summary>
/// <remarks>
/// Unit: PDF points. Origin: the top left of the page as displayed, that is, after /Rotate and inside the crop box; y grows downwards.
/// Invariant of every box that the reader makes: <c>X0 ≤ X1</c> and <c>Y0 ≤ Y1</c>.
/// Single precision resolves 0.0001 pt on the largest page that PDF allows, far below a printer's dot.
/// </remarks>
/// <param name="X0">Left edge.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge.</param>
/// <param name="Y1">Bottom edge.</param>
public readonly record struct Box(float X0, float Y0, float X1, float Y1)
{
    /// <summary>Horizontal extent in points.</summary>
    public float Width => X1 - X0;

    /// <summary>Vertical extent in points.</summary>
    public float Height => Y1 - Y0;

    /// <summary>Horizontal centre in points.</summary>
    public float CenterX => (X0 + X1) * 0.5f;

    /// <summary>Vertical centre in points.</summary>
    public float CenterY => (Y0 + Y1) * 0.5f;

    /// <summary>Whether the point lies inside or on the edge.</summary>
    public bool Contains(float x, float y) => x >= X0 && x <= X1 && y >= Y0 && y <= Y1;

    /// <summary>Whether <paramref name="other"/> lies inside this box, give or take <paramref name="slack"/> points.</summary>
    public bool Contains(Box other, float slack = 0f) =>
        other.X0 >= X0 - slack && other.X1 <= X1 + slack && other.Y0 >= Y0 - slack && other.Y1 <= Y1 + slack;

    /// <summary>Whether the two boxes share an area.</summary>
    public bool Intersects(Box other) => X0 < other.X1 && other.X0 < X1 && Y0 < other.Y1 && other.Y0 < Y1;

    /// <summary>The smallest box that holds both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Box Union(Box other) =>
        new(float.MinNative(X0, other.X0), float.MinNative(Y0, other.Y0), float.MaxNative(X1, other.X1), float.MaxNative(Y1, other.Y1));
}
