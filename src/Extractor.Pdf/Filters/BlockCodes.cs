namespace Extractor.Pdf.Filters;

/// <summary>The two codes of a Deflate block, that of literals and lengths and that of distances (RFC 1951, 3.2.5 to 3.2.7).</summary>
internal sealed class BlockCodes
{
    /// <summary>Index bits of the codes' first tables.</summary>
    public const int LiteralBits = 10, DistanceBits = 8;

    /// <summary>The bits of the input that such an index takes.</summary>
    public const uint LiteralMask = (1 << LiteralBits) - 1, DistanceMask = (1 << DistanceBits) - 1;

    // Sizes from zlib's "enough": 288 symbols, 10 index bits, 15 bits; 32 symbols, 8 index bits, 15 bits; 19 symbols, 7 index bits, 7 bits.
    private readonly HuffmanTable literals = new(LiteralBits, 1334);
    private readonly HuffmanTable distances = new(DistanceBits, 402);
    private readonly HuffmanTable lengthCode = new(7, 128);
    private bool isFixed;

    /// <summary>The tables of literals and lengths.</summary>
    public ReadOnlySpan<uint> Literals => literals.Entries;

    /// <summary>The tables of distances.</summary>
    public ReadOnlySpan<uint> Distances => distances.Entries;

    /// <summary>Takes the codes that every reader knows.</summary>
    public bool LoadFixed()
    {
        isFixed = isFixed || Build(DeflateCodes.FixedLiteralLengths, DeflateCodes.FixedDistanceLengths);
        return isFixed;
    }

    /// <summary>Reads the two codes of a dynamic block (RFC 1951, 3.2.7); false where they are damaged or cut off.</summary>
    public bool Read(ReadOnlySpan<byte> input, ref DeflateBits bits)
    {
        ReadOnlySpan<byte> order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        isFixed = false;
        bits.Refill(input);
        var literalCount = bits.Take(5) + 257;
        var distanceCount = bits.Take(5) + 1;
        var orderCount = bits.Take(4) + 4;
        Span<byte> lengths = stackalloc byte[288 + 32];
        lengths.Clear();
        for (var i = 0; i < orderCount; i++)
        {
            bits.Refill(input);
            lengths[order[i]] = (byte)bits.Take(3);
        }

        if (bits.Available < 0 || literalCount > 286 || !lengthCode.Build(lengths[..19], DeflateCodes.LengthMeanings))
            return false;
        lengths.Clear();
        var total = literalCount + distanceCount;
        for (var filled = 0; filled < total;)
        {
            bits.Refill(input);
            var entry = lengthCode.Entries[(int)bits.Buffer & 127];
            if ((entry & HuffmanTable.Special) != 0)
                return false;
            bits.Take(HuffmanTable.Taken(entry));
            var symbol = HuffmanTable.Value(entry);
            if (symbol < 16)
            {
                if (bits.Available < 0)
                    return false;
                lengths[filled++] = (byte)symbol;
                continue;
            }

            var (value, count) = symbol switch
            {
                16 when filled == 0 => ((byte)0, int.MaxValue),
                16 => (lengths[filled - 1], 3 + bits.Take(2)),
                17 => ((byte)0, 3 + bits.Take(3)),
                _ => ((byte)0, 11 + bits.Take(7)),
            };
            if (bits.Available < 0 || count > total - filled)
                return false;
            lengths.Slice(filled, count).Fill(value);
            filled += count;
        }

        return Build(lengths[..literalCount], lengths[literalCount..total]);
    }

    private bool Build(ReadOnlySpan<byte> literalLengths, ReadOnlySpan<byte> distanceLengths) =>
        literals.Build(literalLengths, DeflateCodes.LiteralMeanings) && distances.Build(distanceLengths, DeflateCodes.DistanceMeanings);
}
