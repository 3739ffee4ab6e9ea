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
    /// <remarks>
    /// The codes are entered by length, the shortest first, into a table that is as long as they need; before the next length it is doubled, which
    /// repeats what is in it. The codes of all symbols together then cost little more than the table itself, however short they are.
    /// </remarks>
    /// <param name="lengths">Length of each symbol's code, 0 for none.</param>
    /// <param name="meanings">What each symbol means, see <see cref="Pack"/>.</param>
    public bool Build(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings)
    {
        Span<int> counts = stackalloc int[MaxLength + 1];
        counts.Clear();
        foreach (var length in lengths)
            counts[length]++;

        // The symbols by length, those of one length in their order.
        Span<ushort> symbols = stackalloc ushort[MaxSymbols];
        Span<int> places = stackalloc int[MaxLength + 1];
        var place = 0;
        for (var length = 1; length <= MaxLength; length++)
        {
            places[length] = place;
            place += counts[length];
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
                symbols[places[lengths[symbol]]++] = (ushort)symbol;
        }

        entries[0] = Special;
        int code = 0, next = 0, firstLong = 0;
        for (var length = 1; length <= MaxLength; length++)
        {
            if (code + counts[length] > 1 << length)
                return false;
            if (length <= primaryBits)
            {
                var size = 1 << (length - 1);
                entries.AsSpan(0, size).CopyTo(entries.AsSpan(size));
                for (var last = next + counts[length]; next < last; next++)
                    entries[Reverse(code++, length)] = meanings[symbols[next]] | (uint)length;
            }
            else
            {
                code += counts[length];
            }

            code <<= 1;
            if (length == primaryBits)
                firstLong = code;
        }

        return next == place || BuildSecond(lengths, meanings, symbols[next..place], firstLong);
    }

    /// <summary>Enters the codes that are longer than the first table's index, of which <paramref name="code"/> is the first one of the next length.</summary>
    private bool BuildSecond(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings, ReadOnlySpan<ushort> symbols, int code)
    {
        var prefixes = (1 << primaryBits) - 1;
        Span<ushort> codes = stackalloc ushort[symbols.Length];
        Span<byte> linkBits = stackalloc byte[prefixes + 1];
        linkBits.Clear();
        for (int i = 0, before = primaryBits + 1; i < symbols.Length; i++)
        {
            int length = lengths[symbols[i]];
            code <<= length - before;
            before = length;
            codes[i] = (ushort)Reverse(code++, length);
            linkBits[codes[i] & prefixes] = (byte)(length - primaryBits);
        }

        var end = prefixes + 1;
        for (var i = 0; i < symbols.Length; i++)
        {
            var prefix = codes[i] & prefixes;
            if (linkBits[prefix] > 0)
            {
                var size = 1 << linkBits[prefix];
                if (end + size > entries.Length)
                    return false;
                entries[prefix] = Pack(end, linkBits[prefix], Special | Link) | (uint)primaryBits;
                entries.AsSpan(end, size).Fill(Special);
                end += size;
                linkBits[prefix] = 0;
            }

            var length = lengths[symbols[i]] - primaryBits;
            var second = entries.AsSpan(Value(entries[prefix]), 1 << Extra(entries[prefix]));
            for (var index = codes[i] >> primaryBits; index < second.Length; index += 1 << length)
                second[index] = meanings[symbols[i]] | (uint)length;
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
