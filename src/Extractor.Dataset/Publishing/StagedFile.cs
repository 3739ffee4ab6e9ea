using System.Buffers;
using System.Security.Cryptography;

namespace Extractor.Dataset.Publishing;

/// <summary>A file that grows at its end and knows its length and its SHA-256.</summary>
/// <remarks>
/// The file is open only while a buffer is written: a run may have some hundred of them, more than a process may keep open everywhere.
/// </remarks>
internal sealed class StagedFile(string path) : Stream
{
    private const int BufferBytes = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = [];
    private int _buffered;
    private long _flushed;

    /// <summary>Where the file is.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _flushed + _buffered;

    /// <inheritdoc/>
    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes what is left and gives the SHA-256 in lower-case hexadecimal.</summary>
    public string Complete()
    {
        Append([]);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>Appends the beginning of another file.</summary>
    /// <param name="sourcePath">The file.</param>
    /// <param name="count">Number of bytes.</param>
    public void CopyFrom(string sourcePath, long count)
    {
        using var source = new FileStream(sourcePath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        while (count > 0)
        {
            Span<byte> some = buffer.AsSpan(0, (int)Math.Min(count, BufferBytes));
            source.ReadExactly(some);
            Write(some);
            count -= some.Length;
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_buffered + buffer.Length > BufferBytes)
        {
            Append(buffer);
            return;
        }
        if (_buffer.Length == 0) _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        buffer.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <remarks>Nothing: the writers above flush for each row, the disk wants whole buffers.</remarks>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            ReturnBuffer();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Writes the buffer and <paramref name="rest"/> to the file.</summary>
    private void Append(ReadOnlySpan<byte> rest)
    {
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        ReadOnlySpan<byte> buffered = _buffer.AsSpan(0, _buffered);
        try
        {
            file.Write(buffered);
            file.Write(rest);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // So the runtime calls EFBIG.
            throw new IOException($"The file '{Path}' would be longer than the disk or a limit of this process allows.", e);
        }
        _hash.AppendData(buffered);
        _hash.AppendData(rest);
        _flushed += buffered.Length + rest.Length;
        ReturnBuffer();
    }

    private void ReturnBuffer()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _buffered = 0;
    }
}
