using System.Numerics;

namespace Extractor.Dataset.Parquet;

/// <summary>Parquet's hybrid of run-length encoding and bit packing, for definition levels and dictionary indices.</summary>
/// <remarks>
/// Source: Apache Parquet, "Encodings", RLE = 3. A run of equal values is <c>varint(count &lt;&lt; 1)</c> and the value in the fewest
/// whole bytes; other values are packed in groups of eight, <c>varint(groups &lt;&lt; 1 | 1)</c> and the bits, least significant first.
/// The last group is filled with zeros; readers know the number of values and stop before them.
/// </remarks>
internal static class RunLengthEncoder
{
    /// <summary>Shorter runs cost more as runs than as packed bits.</summary>
    private const int ShortestRun = 8;

    /// <summary>The number of bits that hold <paramref name="largest"/>; 0 for 0.</summary>
    public static int BitWidth(int largest) => 32 - BitOperations.LeadingZeroCount((uint)largest);

    /// <summary>Appends all values, each below 2 to the power of <paramref name="bitWidth"/> (0 to 32).</summary>
    public static void Encode<T>(ReadOnlySpan<T> values, int bitWidth, ByteSink sink)
        where T : unmanaged, IBinaryInteger<T>
    {
        int packed = 0; // First value that is not yet written; those before `next` wait to be packed.
        int next = 0;
        while (next < values.Length)
        {
            int run = RunAt(values, next);
            int unaligned = (next - packed) % 8;
            int filler = unaligned == 0 ? 0 : 8 - unaligned;
            if (run - filler < ShortestRun)
            {
                next += run;
                continue;
            }
            if (next > packed) Pack(values[packed..(next + filler)], bitWidth, sink);
            Repeat(values[next], run - filler, bitWidth, sink);
            next += run;
            packed = next;
        }
        if (packed < values.Length) Pack(values[packed..], bitWidth, sink);
    }

    private static int RunAt<T>(ReadOnlySpan<T> values, int start)
        where T : unmanaged, IBinaryInteger<T>
    {
        int end = values[start..].IndexOfAnyExcept(values[start]);
        return end < 0 ? values.Length - start : end;
    }

    private static void Repeat<T>(T value, int count, int bitWidth, ByteSink sink)
        where T : unmanaged, IBinaryInteger<T>
    {
        sink.WriteVarint((ulong)count << 1);
        uint rest = uint.CreateTruncating(value);
        for (int bits = 0; bits < bitWidth; bits += 8)
        {
            sink.WriteByte((byte)rest);
            rest >>= 8;
        }
    }

    private static void Pack<T>(ReadOnlySpan<T> values, int bitWidth, ByteSink sink)
        where T : unmanaged, IBinaryInteger<T>
    {
        int groups = (values.Length + 7) / 8;
        sink.WriteVarint(((ulong)groups << 1) | 1);
        Span<byte> target = sink.Take(groups * bitWidth);
        ulong pending = 0;
        int bits = 0, at = 0;
        foreach (T value in values)
        {
            pending |= (ulong)uint.CreateTruncating(value) << bits;
            bits += bitWidth;
            while (bits >= 8)
            {
                target[at++] = (byte)pending;
                pending >>= 8;
                bits -= 8;
            }
        }
        if (bits > 0) target[at++] = (byte)pending;
        target[at..].Clear();
    }
}
