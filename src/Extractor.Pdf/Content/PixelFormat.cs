using Extractor.Pdf.Content.Colors;

namespace Extractor.Pdf.Content;

/// <summary>How the samples of an image lie in its data (ISO 32000-2, 8.9.5.2): rows start at bytes, the first sample in the highest bits.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Bits">Bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Space">The colour space; null where it is not known.</param>
internal readonly record struct PixelFormat(long Width, long Height, int Bits, ColorSpace? Space)
{
    /// <summary>Images of at most this many pixels are looked into: lines of one pixel are some hundreds long.</summary>
    private const int SmallImage = 4096;

    /// <summary>Whether the image has few pixels.</summary>
    public bool IsSmall => Width > 0 && Height > 0 && Width <= SmallImage && Height <= SmallImage && Width * Height <= SmallImage;

    /// <summary>Bytes of all rows; -1 where the format is not known.</summary>
    public long Length => Space is null || Width < 1 || Height < 1 || Width > 1 << 20 || Height > 1 << 20 || Bits is < 1 or > 16
        ? -1
        : (Width * Bits * Space.Components + 7) / 8 * Height;

    /// <summary>The colour of a small image whose pixels are all alike; null for all others.</summary>
    public int? FlatColor(ReadOnlySpan<byte> data, bool isInverted)
    {
        if (!IsSmall || Length < 0 || data.Length < Length || Space!.Components == 0 || Bits is not (1 or 2 or 4 or 8))
            return null;
        var count = Space.Components;
        var stride = (int)(Length / Height);
        Span<double> values = stackalloc double[ColorSpace.MaximumComponents];
        values = values[..count];
        for (var row = 0; row < Height; row++)
        {
            var samples = data.Slice(row * stride, stride);
            for (var i = 0; i < Width * count; i++)
            {
                var sample = Sample(samples, i);
                if (row == 0 && i < count)
                    values[i] = sample;
                else if (values[i % count] != sample)
                    return null;
            }
        }

        double highest = (1 << Bits) - 1;
        foreach (ref var value in values)
        {
            if (isInverted)
                value = highest - value;
            if (Space is not IndexedSpace)
                value /= highest;
        }

        return Space.ToRgb(values);
    }

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        var bit = index * Bits;
        return row[bit >> 3] >> (8 - Bits - (bit & 7)) & ((1 << Bits) - 1);
    }
}
