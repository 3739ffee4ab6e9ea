namespace Extractor.Pdf.Filters;

/// <summary>A canonical Huffman code as a lookup table: the next bits of the input are the index (RFC 1951, 3.2.2).</summary>
/// <remarks>
/// Codes longer than the primary index go through a second table behind the first one. An entry packs, from the lowest bit: bits taken by the code
/// (8), extra bits or index bits of the second table (5), flags (3), value (15), and a literal's flag.
/// </remarks>
internal sealed class HuffmanTable
{
    /// <summary>The entry is a literal byte.</summary>
    public const uint Literal = 1u << 31;

    /// <summary>The entry is none of a literal, length or distance: one of the three below.</summary>
    public const uint Special = 1u << 15;

    /// <summary>A special entry: the code that ends the block.</summary>
    public const uint EndOfBlock = 1u << 14;

    /// <summary>A special entry: the value is where the second table begins. Without either flag no code has these bits.</summary>
    public const uint Link = 1u << 13;

    private const int MaxLength = 15;
    private const int MaxSymbols = 288;

    private readonly int primaryBits;
    private readonly uint[] entries;

    /// <param name="primaryBits">Index bits of the first table.</param>
    /// <param name="size">Entries that both tables need at most, as zlib's tool "enough" computes it.</param>
    public HuffmanTable(int primaryBits, int size)
    {
        this.primaryBits = primaryBits;
        entries = new uint[size];
    }

    /// <summary>The first table and, behind it, the second ones.</summary>
    public ReadOnlySpan<uint> Entries => entries;

    /// <summary>Bits of the index that an entry takes from the input.</summary>
    public static int Taken(uint entry) => (int)(entry & 63);

    /// <summary>Extra bits of a length or distance; index bits of a second table.</summary>
    public static int Extra(uint entry) => (int)(entry >> 8) & 31;

    /// <summary>Literal, base of a length or distance, or start of a second table.</summary>
    public static int Value(uint entry) => (int)(entry >> 16) & 0x7FFF;

    /// <summary>Packs a symbol's meaning; <see cref="Build"/> adds the bits taken.</summary>
    public static uint Pack(int value, int extra, uint flags = 0) => ((uint)value << 16) | ((uint)extra << 8) | flags;

    /// <summary>Fills the table; false for lengths that no code can have. An incomplete code is accepted and its gaps are marked.</summary>
    /// <param name="lengths">Length of each symbol's code, 0 for none.</param>
    /// <param name="meanings">What each symbol means, see <see cref="Pack"/>.</param>
    public bool Build(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings)
    {
        Span<int> counts = stackalloc int[MaxLength + 1];
        counts.Clear();
        foreach (var length in lengths)
            counts[length]++;
        Span<int> nextCodes = stackalloc int[MaxLength + 2];
        nextCodes[1] = 0;
        for (var length = 1; length <= MaxLength; length++)
        {
            nextCodes[length + 1] = (nextCodes[length] + counts[length]) << 1;
            if (nextCodes[length] + counts[length] > 1 << length)
                return false;
        }

        var primarySize = 1 << primaryBits;
        entries.AsSpan(0, primarySize).Fill(Special);
        Span<ushort> longCodes = stackalloc ushort[MaxSymbols];
        Span<byte> linkBits = stackalloc byte[primarySize];
        linkBits.Clear();
        var hasLong = false;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0)
                continue;
            var code = Reverse(nextCodes[length]++, length);
            if (length <= primaryBits)
            {
                var entry = meanings[symbol] | (uint)length;
                for (var index = code; index < primarySize; index += 1 << length)
                    entries[index] = entry;
            }
            else
            {
                hasLong = true;
                longCodes[symbol] = (ushort)code;
                ref var bits = ref linkBits[code & (primarySize - 1)];
                bits = Math.Max(bits, (byte)(length - primaryBits));
            }
        }

        return !hasLong || BuildSecond(lengths, meanings, longCodes, linkBits);
    }

    private bool BuildSecond(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings, ReadOnlySpan<ushort> longCodes, ReadOnlySpan<byte> linkBits)
    {
        var end = 1 << primaryBits;
        for (var index = 0; index < linkBits.Length; index++)
        {
            if (linkBits[index] == 0)
                continue;
            var size = 1 << linkBits[index];
            if (end + size > entries.Length)
                return false;
            entries[index] = Pack(end, linkBits[index], Special | Link) | (uint)primaryBits;
            entries.AsSpan(end, size).Fill(Special);
            end += size;
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol] - primaryBits;
            if (length <= 0)
                continue;
            var link = entries[longCodes[symbol] & ((1 << primaryBits) - 1)];
            var second = entries.AsSpan(Value(link), 1 << Extra(link));
            for (var index = longCodes[symbol] >> primaryBits; index < second.Length; index += 1 << length)
                second[index] = meanings[symbol] | (uint)length;
        }

        return true;
    }

    /// <summary>The lowest bits in reverse order: Huffman codes are packed highest bit first into a stream that is read lowest bit first.</summary>
    private static int Reverse(int code, int length)
    {
        var bits = (uint)code;
        bits = ((bits & 0x5555) << 1) | ((bits >> 1) & 0x5555);
        bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
        bits = ((bits & 0x0F0F) << 4) | ((bits >> 4) & 0x0F0F);
        bits = ((bits & 0x00FF) << 8) | ((bits >> 8) & 0x00FF);
        return (int)(bits >> (16 - length));
    }
}
