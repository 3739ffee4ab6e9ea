using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extractor.Pdf.Filters;

/// <summary>Decompresses Deflate data (RFC 1951), keeping every byte before damage. One instance serves one thread and may be used again.</summary>
/// <remarks>
/// .NET's DeflateStream throws at damage and drops what the failing call had decoded; a cut-off page is worth its first half. The whole input is in
/// memory and the output is its own window, so there is also less to do than in a stream.
/// </remarks>
internal sealed class Inflater
{
    private const int LiteralBits = 10;
    private const int DistanceBits = 8;
    private const uint LiteralMask = (1 << LiteralBits) - 1;
    private const uint DistanceMask = (1 << DistanceBits) - 1;

    /// <summary>Room behind the output that one turn of the loop may write into: literals, a match, and the excess of copying in blocks.</summary>
    private const int Slack = DeflateCodes.MaxMatch + 64;

    // Sizes from zlib's "enough": 288 symbols, 10 index bits, 15 bits; 32 symbols, 8 index bits, 15 bits; 19 symbols, 7 index bits, 7 bits.
    private readonly HuffmanTable literals = new(LiteralBits, 1334);
    private readonly HuffmanTable distances = new(DistanceBits, 402);
    private readonly HuffmanTable lengthCode = new(7, 128);
    private bool fixedTablesLoaded;

    // The bits that were read but not used yet, lowest first; their number; and where reading goes on.
    private ulong bits;
    private int bitCount;
    private int position;

    private enum Outcome
    {
        NeedsRoom,
        BlockEnded,
        Damaged,
    }

    /// <summary>Decompresses up to the end of the last block; false where the data is damaged or cut off, or the output is full.</summary>
    public bool Inflate(ReadOnlySpan<byte> input, ByteSink output)
    {
        bits = 0;
        bitCount = 0;
        position = 0;
        while (true)
        {
            Refill(input);
            var last = Take(1) == 1;
            var kind = Take(2);
            if (bitCount < 0)
                return false;
            var whole = kind switch
            {
                0 => CopyStored(input, output),
                1 => LoadFixedTables() && InflateBlock(input, output),
                2 => ReadTables(input) && InflateBlock(input, output),
                _ => false,
            };
            if (!whole || last)
                return whole && !output.Overflowed;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Take(int count)
    {
        var value = (int)bits & ((1 << count) - 1);
        bits >>= count;
        bitCount -= count;
        return value;
    }

    /// <summary>Fills the bit buffer to 56 bits or more; to less at the end of the input, where the bits that are missing read as 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Refill(ReadOnlySpan<byte> input)
    {
        if (position + 8 <= input.Length)
        {
            bits |= BinaryPrimitives.ReadUInt64LittleEndian(input[position..]) << bitCount;
            position += (63 - bitCount) >> 3;
            bitCount |= 56;
        }
        else
        {
            (bits, bitCount, position) = RefillAtEnd(input, bits, bitCount, position);
        }
    }

    /// <summary>Gives the state after a refill where fewer than eight bytes are left.</summary>
    /// <remarks>The state comes and goes by value: locals whose address is passed live in memory, in the loop above all.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (ulong Buffer, int Available, int Next) RefillAtEnd(ReadOnlySpan<byte> input, ulong buffer, int available, int next)
    {
        for (; available is >= 0 and <= 55 && next < input.Length; available += 8)
            buffer |= (ulong)input[next++] << available;
        return (buffer, available, next);
    }

    private bool CopyStored(ReadOnlySpan<byte> input, ByteSink output)
    {
        // What the bit buffer holds beyond the current byte goes back to the input.
        position -= bitCount >> 3;
        bits = 0;
        bitCount = 0;
        if (input.Length - position < 4)
            return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(input[position..]);
        var check = BinaryPrimitives.ReadUInt16LittleEndian(input[(position + 2)..]);
        if (length != (ushort)~check)
            return false;
        position += 4;
        var taken = Math.Min(length, input.Length - position);
        var room = output.Append(input.Slice(position, taken));
        position += taken;
        return room && taken == length;
    }

    private bool LoadFixedTables()
    {
        fixedTablesLoaded = fixedTablesLoaded || BuildTables(DeflateCodes.FixedLiteralLengths, DeflateCodes.FixedDistanceLengths);
        return fixedTablesLoaded;
    }

    /// <summary>Reads the two codes of a dynamic block (RFC 1951, 3.2.7).</summary>
    private bool ReadTables(ReadOnlySpan<byte> input)
    {
        ReadOnlySpan<byte> order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        fixedTablesLoaded = false;
        Refill(input);
        var literalCount = Take(5) + 257;
        var distanceCount = Take(5) + 1;
        var orderCount = Take(4) + 4;
        Span<byte> lengths = stackalloc byte[288 + 32];
        lengths.Clear();
        for (var i = 0; i < orderCount; i++)
        {
            Refill(input);
            lengths[order[i]] = (byte)Take(3);
        }

        if (bitCount < 0 || literalCount > 286 || !lengthCode.Build(lengths[..19], DeflateCodes.LengthMeanings))
            return false;
        lengths.Clear();
        var total = literalCount + distanceCount;
        for (var filled = 0; filled < total;)
        {
            Refill(input);
            var entry = lengthCode.Entries[(int)bits & 127];
            if ((entry & HuffmanTable.Special) != 0)
                return false;
            Take(HuffmanTable.Taken(entry));
            var symbol = HuffmanTable.Value(entry);
            if (symbol < 16)
            {
                if (bitCount < 0)
                    return false;
                lengths[filled++] = (byte)symbol;
                continue;
            }

            var (value, count) = symbol switch
            {
                16 when filled == 0 => ((byte)0, int.MaxValue),
                16 => (lengths[filled - 1], 3 + Take(2)),
                17 => ((byte)0, 3 + Take(3)),
                _ => ((byte)0, 11 + Take(7)),
            };
            if (bitCount < 0 || count > total - filled)
                return false;
            lengths.Slice(filled, count).Fill(value);
            filled += count;
        }

        return BuildTables(lengths[..literalCount], lengths[literalCount..total]);
    }

    private bool BuildTables(ReadOnlySpan<byte> literalLengths, ReadOnlySpan<byte> distanceLengths) =>
        literals.Build(literalLengths, DeflateCodes.LiteralMeanings) && distances.Build(distanceLengths, DeflateCodes.DistanceMeanings);

    private bool InflateBlock(ReadOnlySpan<byte> input, ByteSink output)
    {
        while (output.EnsureRoom(Slack))
        {
            var outcome = Turn(input, output);
            if (outcome != Outcome.NeedsRoom)
                return outcome == Outcome.BlockEnded;
        }

        return false;
    }

    /// <summary>Decodes until the block ends or the output's array is full. Works on copies of the reader's state, which stay in registers.</summary>
    /// <remarks>
    /// No index is checked here, because each is safe by construction: tables are as long as their index bits say, a link leads into its own table,
    /// the input is read only below its end, and the output keeps <see cref="Slack"/> bytes free.
    /// </remarks>
    private Outcome Turn(ReadOnlySpan<byte> input, ByteSink output)
    {
        ref var source = ref MemoryMarshal.GetReference(input);
        ref var target = ref MemoryMarshal.GetArrayDataReference(output.Buffer);
        ref var literalTable = ref MemoryMarshal.GetReference(literals.Entries);
        ref var distanceTable = ref MemoryMarshal.GetReference(distances.Entries);
        var lastWide = input.Length - 8;
        var count = output.Count;
        var end = output.Buffer.Length - Slack;
        var (buffer, available, next) = (bits, bitCount, position);
        var outcome = Outcome.NeedsRoom;
        while (count <= end)
        {
            if (next <= lastWide)
            {
                buffer |= ReadWide(ref source, next) << available;
                next += (63 - available) >> 3;
                available |= 56;
            }
            else
            {
                (buffer, available, next) = RefillAtEnd(input, buffer, available, next);
            }

            // 56 bits hold two literals and a length with its extra bits, 20 at most.
            var entry = Unsafe.Add(ref literalTable, (nint)(buffer & LiteralMask));
            if ((entry & HuffmanTable.Literal) != 0)
            {
                buffer >>= (int)entry;
                available -= HuffmanTable.Taken(entry);
                if (available < 0)
                    return Stop(Outcome.Damaged, output, count);
                Unsafe.Add(ref target, count++) = (byte)(entry >> 16);
                entry = Unsafe.Add(ref literalTable, (nint)(buffer & LiteralMask));
                if ((entry & HuffmanTable.Literal) != 0)
                {
                    buffer >>= (int)entry;
                    available -= HuffmanTable.Taken(entry);
                    if (available < 0)
                        return Stop(Outcome.Damaged, output, count);
                    Unsafe.Add(ref target, count++) = (byte)(entry >> 16);
                    entry = Unsafe.Add(ref literalTable, (nint)(buffer & LiteralMask));
                }
            }

            if ((entry & HuffmanTable.Link) != 0)
            {
                buffer >>= LiteralBits;
                available -= LiteralBits;
                entry = Unsafe.Add(ref literalTable, HuffmanTable.Value(entry) + (int)(buffer & ((1u << HuffmanTable.Extra(entry)) - 1)));
            }

            buffer >>= (int)entry;
            available -= HuffmanTable.Taken(entry);
            if (available < 0)
                return Stop(Outcome.Damaged, output, count);
            if ((entry & HuffmanTable.Literal) != 0)
            {
                Unsafe.Add(ref target, count++) = (byte)(entry >> 16);
                continue;
            }

            if ((entry & HuffmanTable.Special) != 0)
            {
                outcome = (entry & HuffmanTable.EndOfBlock) != 0 ? Outcome.BlockEnded : Outcome.Damaged;
                break;
            }

            var extra = HuffmanTable.Extra(entry);
            var length = HuffmanTable.Value(entry) + (int)(buffer & ((1u << extra) - 1));
            buffer >>= extra;
            available -= extra;
            if (next <= lastWide)
            {
                buffer |= ReadWide(ref source, next) << available;
                next += (63 - available) >> 3;
                available |= 56;
            }
            else
            {
                (buffer, available, next) = RefillAtEnd(input, buffer, available, next);
            }

            entry = Unsafe.Add(ref distanceTable, (nint)(buffer & DistanceMask));
            if ((entry & HuffmanTable.Link) != 0)
            {
                buffer >>= DistanceBits;
                available -= DistanceBits;
                entry = Unsafe.Add(ref distanceTable, HuffmanTable.Value(entry) + (int)(buffer & ((1u << HuffmanTable.Extra(entry)) - 1)));
            }

            extra = HuffmanTable.Extra(entry);
            buffer >>= (int)entry;
            var distance = HuffmanTable.Value(entry) + (int)(buffer & ((1u << extra) - 1));
            buffer >>= extra;
            available -= HuffmanTable.Taken(entry) + extra;
            if ((entry & HuffmanTable.Special) != 0 || available < 0 || distance > count)
                return Stop(Outcome.Damaged, output, count);
            CopyMatch(ref Unsafe.Add(ref target, count), distance, length);
            count += length;
        }

        (bits, bitCount, position) = (buffer, available, next);
        return Stop(outcome, output, count);
    }

    private static Outcome Stop(Outcome outcome, ByteSink output, int count)
    {
        output.SetCount(count);
        return outcome;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadWide(ref byte source, int index)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, index));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    /// <summary>Copies bytes from <paramref name="distance"/> before the target; may write up to 15 bytes too many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyMatch(ref byte target, int distance, int length)
    {
        ref var source = ref Unsafe.Subtract(ref target, distance);
        if (distance >= 16)
        {
            for (var i = 0; i < length; i += 16)
                Vector128.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
        }
        else if (distance >= 8)
        {
            for (var i = 0; i < length; i += 8)
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, i)));
        }
        else if (distance == 1)
        {
            Unsafe.InitBlockUnaligned(ref target, source, (uint)length);
        }
        else
        {
            for (var i = 0; i < length; i++)
                Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
        }
    }
}
