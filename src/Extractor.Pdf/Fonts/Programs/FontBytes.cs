using System.Buffers.Binary;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>Big-endian numbers of a font file. What lies outside of the file reads as 0, so that a damaged table is merely empty.</summary>
internal readonly struct FontBytes(ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public byte U8(long at) => at >= 0 && at < bytes.Length ? bytes.Span[(int)at] : (byte)0;

    public ushort U16(long at) => at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[(int)at..]) : (ushort)0;

    public short I16(long at) => (short)U16(at);

    public uint U32(long at) => at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[(int)at..]) : 0;

    /// <summary>A part of the file, cut where the file ends.</summary>
    public FontBytes Slice(long start, long length)
    {
        long from = Math.Clamp(start, 0, bytes.Length);
        return new FontBytes(bytes.Slice((int)from, (int)Math.Clamp(length, 0, bytes.Length - from)));
    }
}
