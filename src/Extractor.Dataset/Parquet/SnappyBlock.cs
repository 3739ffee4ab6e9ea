using IronSnappy;

namespace Extractor.Dataset.Parquet;

/// <summary>Compresses a page's body in the Snappy block format.</summary>
/// <remarks>
/// Source: Snappy "format_description.txt". A block is the length before compression as a varint, then elements; a literal of up to 60
/// bytes is the tag <c>(length - 1) &lt;&lt; 2</c> and the bytes. Most columns of a small part are a few bytes that no encoder shortens,
/// and the library clears a table of 32 KiB for each: those become one literal here.
/// </remarks>
internal static class SnappyBlock
{
    /// <summary>The longest body that is not worth the library's table. Unit: bytes; a tag of one byte says at most 60.</summary>
    private const int LongestLiteral = 60;

    /// <summary>The compressed body.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> body)
    {
        if (body.Length == 0) return [0];
        if (body.Length > LongestLiteral) return Snappy.Encode(body);
        byte[] block = new byte[body.Length + 2];
        block[0] = (byte)body.Length;
        block[1] = (byte)((body.Length - 1) << 2);
        body.CopyTo(block.AsSpan(2));
        return block;
    }
}
