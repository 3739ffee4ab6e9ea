namespace Extractor.Core.Geometry;

/// <summary>A horizontal or vertical line of a page: a stroke, a thin filled rectangle or one side of a stroked rectangle.</summary>
/// <remarks>Clipped to the clip path in force. Lines at other angles, curves and fully transparent lines are not reported.</remarks>
/// <param name="IsHorizontal">True for a horizontal line, false for a vertical one.</param>
/// <param name="Position">Centre of the line across its run: y of a horizontal line, x of a vertical one, in points.</param>
/// <param name="Start">Where it starts along its run: left end of a horizontal line, top end of a vertical one.</param>
/// <param name="End">Where it ends; <c>Start ≤ End</c>.</param>
/// <param name="Thickness">Width of the line in points; 0 for a hairline.</param>
/// <param name="Color">Colour as 0xRRGGBB.</param>
public readonly record struct Ruling(bool IsHorizontal, float Position, float Start, float End, float Thickness, int Color)
{
    /// <summary>Length of the run in points.</summary>
    public float Length => End - Start;

    /// <summary>The area that the line covers.</summary>
    public Box Box => IsHorizontal
        ? new Box(Start, Position - Thickness * 0.5f, End, Position + Thickness * 0.5f)
        : new Box(Position - Thickness * 0.5f, Start, Position + Thickness * 0.5f, End);
}
