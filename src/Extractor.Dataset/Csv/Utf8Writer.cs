using System.Buffers;
using System.Text;

namespace Extractor.Dataset.Csv;

/// <summary>Text in UTF-8 on a stream that is left open, each piece at once.</summary>
/// <remarks>
/// A StreamWriter copies text and bytes once more and keeps two buffers for each of the many files that are open together; below this one lies a
/// stream with a buffer. A piece must not end within a surrogate pair; CsvHelper hands over whole records.
/// </remarks>
internal sealed class Utf8Writer(Stream stream) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(buffer.Length));
        stream.Write(bytes.AsSpan(0, Encoding.UTF8.GetBytes(buffer, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
