namespace Extractor.Pdf.Filters;

/// <summary>FlateDecode (ISO 32000-2, 7.4.4): Deflate data in a zlib envelope (RFC 1950).</summary>
internal static class FlateFilter
{
    private const int HeaderBytes = 2;

    /// <summary>Inflates; false where the data is damaged or cut off, or the output is full. Nobody looks at the checksum: writers get it wrong.</summary>
    public static bool Decode(ReadOnlySpan<byte> input, Inflater inflater, ByteSink output)
    {
        if (HasHeader(input))
            return inflater.Inflate(input[HeaderBytes..], output);

        // Without its header the data may still begin with what the header should be, with a line end too many, or be bare Deflate data.
        var white = 0;
        while (white < input.Length && input[white] is (byte)'\r' or (byte)'\n')
            white++;
        if (white > 0 && HasHeader(input[white..]))
            return inflater.Inflate(input[(white + HeaderBytes)..], output);
        var complete = inflater.Inflate(input, output);
        if (complete || output.Overflowed || input.Length <= HeaderBytes)
            return complete;
        using var other = new ByteSink(output.Buffer.Length, output.Limit);
        var otherComplete = inflater.Inflate(input[HeaderBytes..], other);
        if (!otherComplete && other.Count <= output.Count)
            return false;
        output.Truncate(0);
        return output.Append(other.Written) && otherComplete;
    }

    /// <summary>Method 8, a window of at most 32 KB, no preset dictionary, and check bits that fit.</summary>
    private static bool HasHeader(ReadOnlySpan<byte> input) =>
        input.Length >= HeaderBytes && (input[0] & 0x8F) == 8 && (input[1] & 0x20) == 0 && ((input[0] << 8) | input[1]) % 31 == 0;
}
