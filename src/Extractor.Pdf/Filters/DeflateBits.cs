using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Extractor.Pdf.Filters;

/// <summary>Where reading Deflate data has come to, which is packed bit by bit.</summary>
/// <param name="Buffer">The bits that were read but not used yet, lowest first.</param>
/// <param name="Available">Their number; below 0 where more were used than the input has.</param>
/// <param name="Next">Where in the input reading goes on.</param>
internal record struct DeflateBits(ulong Buffer, int Available, int Next)
{
    /// <summary>Takes up to 31 bits, of those that were filled in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(int count)
    {
        var value = (int)Buffer & ((1 << count) - 1);
        Buffer >>= count;
        Available -= count;
        return value;
    }

    /// <summary>Fills the bit buffer to 56 bits or more; to less at the end of the input, where the bits that are missing read as 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill(ReadOnlySpan<byte> input)
    {
        if (Next + 8 <= input.Length)
        {
            Buffer |= BinaryPrimitives.ReadUInt64LittleEndian(input[Next..]) << Available;
            Next += (63 - Available) >> 3;
            Available |= 56;
        }
        else
        {
            (Buffer, Available, Next) = RefillAtEnd(input, Buffer, Available, Next);
        }
    }

    /// <summary>Gives the state after a refill where fewer than eight bytes are left.</summary>
    /// <remarks>The state comes and goes by value: locals whose address is passed live in memory, in the loop above all.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static (ulong Buffer, int Available, int Next) RefillAtEnd(ReadOnlySpan<byte> input, ulong buffer, int available, int next)
    {
        for (; available is >= 0 and <= 55 && next < input.Length; available += 8)
            buffer |= (ulong)input[next++] << available;
        return (buffer, available, next);
    }

    /// <summary>Eight bytes of the input, whose end is not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadWide(ref byte source, int index)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, index));
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }
}
