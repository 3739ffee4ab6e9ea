namespace Extractor.Pdf.Filters;

/// <summary>RunLengthDecode (ISO 32000-2, 7.4.5).</summary>
internal static class RunLengthFilter
{
    /// <summary>Decodes until the end mark or the end of the input; false where a run is cut off or the output is full.</summary>
    public static bool Decode(ReadOnlySpan<byte> input, ByteSink output)
    {
        var i = 0;
        while (i < input.Length)
        {
            int length = input[i++];
            if (length == 128)
                return true;
            if (length < 128)
            {
                var taken = Math.Min(length + 1, input.Length - i);
                if (!output.Append(input.Slice(i, taken)) || taken <= length)
                    return false;
                i += taken;
            }
            else
            {
                if (i >= input.Length)
                    return false;
                length = 257 - length;
                var room = output.Reserve(length);
                if (room.Length < length)
                    return false;
                room[..length].Fill(input[i++]);
                output.Advance(length);
            }
        }

        return true;
    }
}
