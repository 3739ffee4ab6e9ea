namespace Extractor.Terminal;

/// <summary>Standard output cannot be written: its disk is full, or it is closed. Nothing that the program reads or publishes is at fault.</summary>
/// <remarks>Not an <see cref="IOException"/>, so that nobody who writes files takes it for one of theirs.</remarks>
internal sealed class OutputLostException(string message, Exception cause) : Exception(message, cause);

/// <summary>Standard output or standard error, with a failure that tells itself from those of files.</summary>
/// <param name="stream">The system's stream.</param>
/// <param name="isError">Whether it is standard error: where complaints cannot be written, nobody is left to complain to.</param>
internal sealed class StandardStream(Stream stream, bool isError) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="OutputLostException">Standard output cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!isError)
            {
                throw new OutputLostException(e.GetBaseException().Message, e);
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>Nothing: the system's streams hold nothing back.</remarks>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
