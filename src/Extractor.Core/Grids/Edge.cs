namespace Extractor.Core.Grids;

/// <summary>A line made of all the rulings that lie on it without a gap.</summary>
/// <param name="Position">Across the run, in points.</param>
/// <param name="Start">Where the run starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Edge(float Position, float Start, float End)
{
    public float Length => End - Start;
}
