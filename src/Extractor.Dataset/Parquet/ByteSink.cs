using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Extractor.Dataset.Parquet;

/// <summary>A growing byte buffer taken from the shared pool; little-endian, as Parquet is.</summary>
internal sealed class ByteSink : IDisposable
{
    private byte[] _buffer = [];

    /// <summary>Number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until the next call that writes.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Takes <paramref name="count"/> bytes at the end; their content is undefined until the caller fills them.</summary>
    public Span<byte> Take(int count)
    {
        if (_buffer.Length - Length < count) Grow(count);
        Span<byte> span = _buffer.AsSpan(Length, count);
        Length += count;
        return span;
    }

    /// <summary>Appends one byte.</summary>
    public void WriteByte(byte value)
    {
        if (Length == _buffer.Length) Grow(1);
        _buffer[Length++] = value;
    }

    /// <summary>Appends bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Appends four bytes, least significant first.</summary>
    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    /// <summary>Appends eight bytes, least significant first.</summary>
    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>Appends an unsigned LEB128 number: seven bits a byte, least significant first.</summary>
    public void WriteVarint(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        WriteByte((byte)value);
    }

    /// <summary>Appends a text in UTF-8 and returns its number of bytes; a lone surrogate becomes U+FFFD.</summary>
    public int WriteUtf8(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length - Length < most) Grow(most);
        int count = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(Length));
        Length += count;
        return count;
    }

    /// <summary>Overwrites four bytes written before.</summary>
    public void PatchInt32(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(offset, 4), value);

    /// <summary>Sets one bit written before; bit 0 is the least significant of byte 0.</summary>
    public void SetBit(int bit) => _buffer[bit >> 3] |= (byte)(1 << (bit & 7));

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Forgets the content and keeps the buffer.</summary>
    public void Clear() => Length = 0;

    /// <summary>Forgets the content and gives the buffer back; the sink may be used again.</summary>
    public void Dispose()
    {
        Length = 0;
        if (_buffer.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, _buffer.Length * 2));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
