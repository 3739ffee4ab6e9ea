using System.Buffers;
using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Cuts a page into equal tiles, so that a letter is compared only with the areas around it.</summary>
/// <param name="Side">Tiles across and tiles down.</param>
/// <param name="ScaleX">Tiles per point across.</param>
/// <param name="ScaleY">Tiles per point down.</param>
internal readonly record struct Tiles(int Side, float ScaleX, float ScaleY)
{
    /// <summary>The most tiles that a page is cut into.</summary>
    public const int MostTiles = MostSide * MostSide;

    private const int MostSide = 16;

    /// <summary>Areas are listed at most this often over all tiles (16 MB); where many large areas would need more, the tiles become larger.</summary>
    private const long MostListed = 4_000_000;

    /// <summary>As many tiles as the areas allow.</summary>
    public static Tiles Fit(ReadOnlySpan<PaintedArea> areas, Box page)
    {
        for (var side = MostSide; ; side /= 2)
        {
            var tiles = new Tiles(side, side / MathF.Max(page.Width, 1), side / MathF.Max(page.Height, 1));
            if (side == 1 || tiles.CountListed(areas) <= MostListed)
                return tiles;
        }
    }

    /// <summary>The tile at a place; what lies off the page falls to the nearest.</summary>
    public int At(float x, float y) => Row(y) * Side + Column(x);

    /// <summary>Indexes of the areas that touch each tile, tile by tile and in drawing order within a tile.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="starts">Receives where each tile's list begins and, after the last one, where it ends.</param>
    /// <returns>An array of the shared pool, to be given back.</returns>
    public int[] List(ReadOnlySpan<PaintedArea> areas, Span<int> starts)
    {
        starts.Clear();
        foreach (ref readonly var area in areas)
        {
            var (left, right) = (Column(area.Box.X0), Column(area.Box.X1));
            for (int row = Row(area.Box.Y0), last = Row(area.Box.Y1); row <= last; row++)
            {
                for (var column = left; column <= right; column++)
                    starts[row * Side + column + 1]++;
            }
        }

        for (var tile = 0; tile + 1 < starts.Length; tile++)
            starts[tile + 1] += starts[tile];
        var listed = ArrayPool<int>.Shared.Rent(starts[^1]);
        Span<int> next = stackalloc int[MostTiles];
        starts[..MostTiles].CopyTo(next);
        for (var i = 0; i < areas.Length; i++)
        {
            var (left, right) = (Column(areas[i].Box.X0), Column(areas[i].Box.X1));
            for (int row = Row(areas[i].Box.Y0), last = Row(areas[i].Box.Y1); row <= last; row++)
            {
                for (var column = left; column <= right; column++)
                    listed[next[row * Side + column]++] = i;
            }
        }

        return listed;
    }

    private int Column(float x) => (int)Math.Clamp(x * ScaleX, 0, Side - 1);

    private int Row(float y) => (int)Math.Clamp(y * ScaleY, 0, Side - 1);

    private long CountListed(ReadOnlySpan<PaintedArea> areas)
    {
        long count = 0;
        foreach (ref readonly var area in areas)
            count += (Column(area.Box.X1) - Column(area.Box.X0) + 1L) * (Row(area.Box.Y1) - Row(area.Box.Y0) + 1);
        return count;
    }
}
