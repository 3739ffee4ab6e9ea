using System.Buffers;

namespace Extractor.Pdf.Filters;

/// <summary>The growing output of one filter, in a pooled array, with an upper bound.</summary>
internal sealed class ByteSink : IDisposable
{
    /// <param name="capacity">Bytes that the output probably needs.</param>
    /// <param name="limit">Bytes that it may have at most.</param>
    public ByteSink(int capacity, int limit)
    {
        Limit = limit;
        Buffer = ArrayPool<byte>.Shared.Rent(Math.Clamp(capacity, 256, Math.Max(256, limit)));
    }

    /// <summary>The array behind the output; longer than <see cref="Count"/>.</summary>
    public byte[] Buffer { get; private set; }

    /// <summary>Bytes that the output may have at most.</summary>
    public int Limit { get; }

    /// <summary>Bytes written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the bound has cut the output off.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>The bytes written so far.</summary>
    public Span<byte> Written => Buffer.AsSpan(0, Count);

    /// <summary>Gives room for at least one more byte and as many as there are at hand; empty when the bound is reached.</summary>
    /// <param name="wanted">Bytes that the caller would like to write; the span may be shorter only because of the bound.</param>
    public Span<byte> Reserve(int wanted)
    {
        var room = Limit - Count;
        if (room < wanted)
        {
            Overflowed = true;
            wanted = room;
        }

        if (Buffer.Length - Count < wanted)
            Grow(wanted);
        return Buffer.AsSpan(Count, Math.Min(Buffer.Length - Count, room));
    }

    /// <summary>Counts bytes that were written into the span of <see cref="Reserve"/>.</summary>
    public void Advance(int written) => Count += written;

    /// <summary>Makes room for writing straight into <see cref="Buffer"/>, even beyond the bound; false once that is reached.</summary>
    public bool EnsureRoom(int slack)
    {
        if (Count >= Limit)
        {
            Overflowed = true;
            return false;
        }

        if (Buffer.Length - Count < slack)
            Grow(slack);
        return true;
    }

    /// <summary>Says how many bytes stand in <see cref="Buffer"/> after writing there; those beyond the bound are dropped.</summary>
    public void SetCount(int count)
    {
        Overflowed |= count > Limit;
        Count = Math.Min(count, Limit);
    }

    /// <summary>Shortens the output to its first <paramref name="count"/> bytes.</summary>
    public void Truncate(int count) => Count = Math.Min(Count, count);

    /// <summary>Appends bytes; false when the bound cut them off.</summary>
    public bool Append(ReadOnlySpan<byte> bytes)
    {
        var room = Reserve(bytes.Length);
        var taken = Math.Min(room.Length, bytes.Length);
        bytes[..taken].CopyTo(room);
        Count += taken;
        return taken == bytes.Length;
    }

    /// <summary>Appends one byte; false at the bound.</summary>
    public bool Append(byte value)
    {
        if (Count == Buffer.Length || Count >= Limit)
        {
            if (Reserve(1).IsEmpty)
                return false;
        }

        Buffer[Count++] = value;
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(Buffer);
        Buffer = [];
        Count = 0;
    }

    private void Grow(int wanted)
    {
        var size = Math.Max((long)Count + wanted, (long)Buffer.Length * 2);
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(size, Math.Max(Limit, Count + wanted)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(Buffer);
        Buffer = larger;
    }
}
