using System.Security.Cryptography;
using Extractor.Dataset.Parquet;

namespace Extractor.Dataset.Publishing;

/// <summary>A file that grows at its end and knows its length and its SHA-256.</summary>
/// <remarks>
/// The file is open only while a buffer is written: a run may have some hundred of them, more than a process may keep open everywhere.
/// </remarks>
internal sealed class StagedFile(string path) : Stream
{
    private const int BufferBytes = 1 << 16;

    private readonly ByteSink _buffer = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
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
    public override long Length => _flushed + _buffer.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Writes what is left, makes sure that it is on the disk if asked, and gives the SHA-256 in lower-case hexadecimal.</summary>
    public string Complete(bool durable)
    {
        WriteBuffer(durable);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _buffer.Write(buffer);
        if (_buffer.Length >= BufferBytes) WriteBuffer(durable: false);
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
            _buffer.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }

    private void WriteBuffer(bool durable)
    {
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(_buffer.Written);
        if (durable) file.Flush(flushToDisk: true);
        _hash.AppendData(_buffer.Written);
        _flushed += _buffer.Length;
        _buffer.Dispose();
    }
}
