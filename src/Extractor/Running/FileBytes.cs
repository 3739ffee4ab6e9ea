using System.Buffers;
using System.Security.Cryptography;

namespace Extractor.Running;

/// <summary>The bytes of a file, in an array that the next file will use.</summary>
/// <remarks>An array of its own for every file, mostly a large one, had to be cleared each time and set off a full collection: a tenth of a long run.</remarks>
internal readonly struct FileBytes : IDisposable
{
    /// <summary>Larger files have an array of their own, so that the pool does not keep the memory of the largest.</summary>
    private const int MostPooled = 16 << 20;

    /// <summary>Bytes read between two looks at the time limit: a network folder may be slow.</summary>
    private const int ReadAtOnce = 4 << 20;

    private readonly byte[]? _array;
    private readonly int _length;

    private FileBytes(byte[] array, int length) => (_array, _length) = (array, length);

    /// <summary>The bytes, until they are given back.</summary>
    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, _length);

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Memory.Span));

    /// <summary>Reads a stream from its start.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    /// <exception cref="EndOfStreamException">The stream is shorter.</exception>
    public static FileBytes Read(Stream stream, int length, CancellationToken cancellation = default)
    {
        var bytes = new FileBytes(length <= MostPooled ? ArrayPool<byte>.Shared.Rent(length) : GC.AllocateUninitializedArray<byte>(length), length);
        try
        {
            for (int read = 0; read < length; read += ReadAtOnce)
            {
                cancellation.ThrowIfCancellationRequested();
                stream.ReadExactly(bytes._array.AsSpan(read, Math.Min(length - read, ReadAtOnce)));
            }
        }
        catch
        {
            bytes.Dispose();
            throw;
        }

        return bytes;
    }

    /// <summary>Gives the array back; call it once, when nothing uses the bytes any more.</summary>
    public void Dispose()
    {
        if (_array is not null && _length <= MostPooled)
        {
            ArrayPool<byte>.Shared.Return(_array);
        }
    }
}
