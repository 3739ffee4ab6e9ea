namespace Extractor.Pdf.Filters;

/// <summary>LZWDecode (ISO 32000-2, 7.4.4).</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int First = 258;
    private const int MaxCodes = 4096;

    /// <summary>Decodes until the end code; false where a code is impossible, the input ends without one, or the output is full.</summary>
    /// <param name="input">Codes of 9 to 12 bits, highest bit first.</param>
    /// <param name="earlyChange">Whether codes grow one code early, as /EarlyChange 1 says (the default).</param>
    /// <param name="output">Receives the bytes.</param>
    public static bool Decode(ReadOnlySpan<byte> input, bool earlyChange, ByteSink output)
    {
        // A code's text is a piece of the output itself: that of the code before it plus one byte. So a place and a length are enough.
        Span<int> starts = stackalloc int[MaxCodes];
        Span<int> lengths = stackalloc int[MaxCodes];
        var early = earlyChange ? 1 : 0;
        int next = First, width = 9, previousStart = -1, previousLength = 0;
        var bits = 0u;
        int bitCount = 0, position = 0;
        while (true)
        {
            while (bitCount < width)
            {
                if (position >= input.Length)
                    return false;
                bits = (bits << 8) | input[position++];
                bitCount += 8;
            }

            bitCount -= width;
            var code = (int)(bits >> bitCount) & ((1 << width) - 1);
            if (code == End)
                return true;
            if (code == Clear)
            {
                next = First;
                width = 9;
                previousStart = -1;
                continue;
            }

            var start = output.Count;
            if (code < Clear)
            {
                if (!output.Append((byte)code))
                    return false;
            }
            else if (code < next && code >= First)
            {
                if (!Repeat(output, starts[code], lengths[code]))
                    return false;
            }
            else if (code == next && previousStart >= 0)
            {
                // The code that is being made just now: the text before, and its first byte again.
                if (!Repeat(output, previousStart, previousLength) || !output.Append(output.Buffer[previousStart]))
                    return false;
            }
            else
            {
                return false;
            }

            if (previousStart >= 0 && next < MaxCodes)
            {
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
                if (next + early >= 1 << width && width < 12)
                    width++;
            }

            previousStart = start;
            previousLength = output.Count - start;
        }
    }

    private static bool Repeat(ByteSink output, int start, int length)
    {
        var room = output.Reserve(length);
        if (room.Length < length)
            return false;
        output.Buffer.AsSpan(start, length).CopyTo(room);
        output.Advance(length);
        return true;
    }
}
