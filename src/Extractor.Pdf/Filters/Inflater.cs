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
    /// <summary>Room behind the output that one turn of the loop may write into: literals, a match, and the excess of copying in blocks.</summary>
    private const int Slack = DeflateCodes.MaxMatch + 64;

    private readonly BlockCodes codes = new();
    private DeflateBits bits;

    private enum Outcome
    {
        NeedsRoom,
        BlockEnded,
        Damaged,
    }

    /// <summary>Decompresses up to the end of the last block; false where the data is damaged or cut off, or the output is full.</summary>
    public bool Inflate(ReadOnlySpan<byte> input, ByteSink output)
    {
        bits = default;
        while (true)
        {
            bits.Refill(input);
            var last = bits.Take(1) == 1;
            var kind = bits.Take(2);
            if (bits.Available < 0)
                return false;
            var whole = kind switch
            {
                0 => CopyStored(input, output),
                1 => codes.LoadFixed() && InflateBlock(input, output),
                2 => codes.Read(input, ref bits) && InflateBlock(input, output),
                _ => false,
            };
            if (!whole || last)
                return whole && !output.Overflowed;
        }
    }

    private bool CopyStored(ReadOnlySpan<byte> input, ByteSink output)
    {
        // What the bit buffer holds beyond the current byte goes back to the input.
        var position = bits.Next - (bits.Available >> 3);
        if (input.Length - position < 4)
            return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(input[position..]);
        var check = BinaryPrimitives.ReadUInt16LittleEndian(input[(position + 2)..]);
        if (length != (ushort)~check)
            return false;
        position += 4;
        var taken = Math.Min(length, input.Length - position);
        var room = output.Append(input.Slice(position, taken));
        bits = new DeflateBits(0, 0, position + taken);
        return room && taken == length;
    }

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
        ref var literalTable = ref MemoryMarshal.GetReference(codes.Literals);
        ref var distanceTable = ref MemoryMarshal.GetReference(codes.Distances);
        var lastWide = input.Length - 8;
        var count = output.Count;
        var end = output.Buffer.Length - Slack;
        var (buffer, available, next) = bits;
        var outcome = Outcome.NeedsRoom;
        while (count <= end)
        {
            if (next <= lastWide)
            {
                buffer |= DeflateBits.ReadWide(ref source, next) << available;
                next += (63 - available) >> 3;
                available |= 56;
            }
            else
            {
                (buffer, available, next) = DeflateBits.RefillAtEnd(input, buffer, available, next);
            }

            // 56 bits hold two literals and a length with its extra bits, 20 at most.
            var entry = Unsafe.Add(ref literalTable, (nint)(buffer & BlockCodes.LiteralMask));
            if ((entry & HuffmanTable.Literal) != 0)
            {
                buffer >>= (int)entry;
                available -= HuffmanTable.Taken(entry);
                if (available < 0)
                    return Stop(Outcome.Damaged, output, count);
                Unsafe.Add(ref target, count++) = (byte)(entry >> 16);
                entry = Unsafe.Add(ref literalTable, (nint)(buffer & BlockCodes.LiteralMask));
                if ((entry & HuffmanTable.Literal) != 0)
                {
                    buffer >>= (int)entry;
                    available -= HuffmanTable.Taken(entry);
                    if (available < 0)
                        return Stop(Outcome.Damaged, output, count);
                    Unsafe.Add(ref target, count++) = (byte)(entry >> 16);
                    entry = Unsafe.Add(ref literalTable, (nint)(buffer & BlockCodes.LiteralMask));
                }
            }

            if ((entry & HuffmanTable.Link) != 0)
            {
                buffer >>= BlockCodes.LiteralBits;
                available -= BlockCodes.LiteralBits;
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
                buffer |= DeflateBits.ReadWide(ref source, next) << available;
                next += (63 - available) >> 3;
                available |= 56;
            }
            else
            {
                (buffer, available, next) = DeflateBits.RefillAtEnd(input, buffer, available, next);
            }

            entry = Unsafe.Add(ref distanceTable, (nint)(buffer & BlockCodes.DistanceMask));
            if ((entry & HuffmanTable.Link) != 0)
            {
                buffer >>= BlockCodes.DistanceBits;
                available -= BlockCodes.DistanceBits;
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

        bits = new DeflateBits(buffer, available, next);
        return Stop(outcome, output, count);
    }

    private static Outcome Stop(Outcome outcome, ByteSink output, int count)
    {
        output.SetCount(count);
        return outcome;
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
