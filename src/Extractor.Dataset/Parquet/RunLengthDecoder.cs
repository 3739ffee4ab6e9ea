namespace Extractor.Dataset.Parquet;

/// <summary>Undoes <see cref="RunLengthEncoder"/>.</summary>
internal static class RunLengthDecoder
{
    /// <summary>Fills <paramref name="values"/>; <paramref name="encoded"/> must hold at least as many.</summary>
    public static void Decode(ReadOnlySpan<byte> encoded, int bitWidth, Span<int> values)
    {
        int at = 0;
        while (values.Length > 0)
        {
            ulong header = Varint(encoded, ref at);
            int count = (int)(header >> 1);
            if ((header & 1) == 0)
            {
                int value = 0;
                for (int bits = 0; bits < bitWidth; bits += 8) value |= encoded[at++] << bits;
                count = Math.Min(count, values.Length);
                values[..count].Fill(value);
            }
            else
            {
                ReadOnlySpan<byte> packed = encoded.Slice(at, count * bitWidth);
                at += packed.Length;
                count = Math.Min(count * 8, values.Length);
                Unpack(packed, bitWidth, values[..count]);
            }
            values = values[count..];
        }
    }

    private static void Unpack(ReadOnlySpan<byte> packed, int bitWidth, Span<int> values)
    {
        ulong pending = 0;
        int bits = 0, at = 0;
        ulong mask = (1UL << bitWidth) - 1;
        foreach (ref int value in values)
        {
            while (bits < bitWidth)
            {
                pending |= (ulong)packed[at++] << bits;
                bits += 8;
            }
            value = (int)(pending & mask);
            pending >>= bitWidth;
            bits -= bitWidth;
        }
    }

    private static ulong Varint(ReadOnlySpan<byte> encoded, ref int at)
    {
        ulong value = 0;
        int shift = 0;
        byte next;
        do
        {
            next = encoded[at++];
            value |= (ulong)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return value;
    }
}
