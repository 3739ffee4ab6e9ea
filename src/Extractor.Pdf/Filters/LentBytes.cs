namespace Extractor.Pdf.Filters;

/// <summary>What the filters of a stream gave, in an array that goes back to the pool on <see cref="Dispose"/>.</summary>
/// <param name="bytes">The decoded bytes.</param>
/// <param name="complete">As <see cref="DecodedBytes.Complete"/>.</param>
/// <param name="imageFilter">As <see cref="DecodedBytes.ImageFilter"/>.</param>
/// <param name="owner">Whose array the bytes stand in; null where they are those of the file.</param>
internal readonly struct LentBytes(ReadOnlyMemory<byte> bytes, bool complete, string? imageFilter, ByteSink? owner) : IDisposable
{
    /// <summary>The decoded bytes, until they are given back.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>As <see cref="DecodedBytes.Complete"/>.</summary>
    public bool Complete => complete;

    /// <summary>As <see cref="DecodedBytes.ImageFilter"/>.</summary>
    public string? ImageFilter => imageFilter;

    /// <summary>Whether the bytes stand in a pooled array, so that they are gone once given back.</summary>
    public bool IsPooled => owner is not null;

    /// <summary>Gives the array back; call it once.</summary>
    public void Dispose() => owner?.Dispose();
}
