using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Filters;

/// <summary>ASCIIHexDecode and ASCII85Decode (ISO 32000-2, 7.4.2 and 7.4.3).</summary>
internal static class AsciiFilters
{
    /// <summary>Decodes hexadecimal digits up to <c>&gt;</c>; false where another character had to be skipped or the output is full.</summary>
    public static bool DecodeHex(ReadOnlySpan<byte> input, ByteSink output)
    {
        var clean = true;
        var pending = -1;
        foreach (var character in input)
        {
            if (character == '>')
                break;
            var digit = CharacterClass.HexValue(character);
            if (digit < 0)
            {
                clean &= CharacterClass.IsWhite(character);
            }
            else if (pending < 0)
            {
                pending = digit;
            }
            else
            {
                if (!output.Append((byte)((pending << 4) | digit)))
                    return false;
                pending = -1;
            }
        }

        return (pending < 0 || output.Append((byte)(pending << 4))) && clean;
    }

    /// <summary>Decodes groups of five characters up to <c>~</c>; false where a character or group was impossible or the output is full.</summary>
    public static bool Decode85(ReadOnlySpan<byte> input, ByteSink output)
    {
        var clean = true;
        var value = 0ul;
        var digits = 0;
        var start = input.StartsWith("<~"u8) ? 2 : 0;
        foreach (var character in input[start..])
        {
            if (character == '~')
                break;
            if (character == 'z' && digits == 0)
            {
                if (!output.Append("\0\0\0\0"u8))
                    return false;
            }
            else if (character is >= (byte)'!' and <= (byte)'u')
            {
                value = (value * 85) + (uint)(character - '!');
                if (++digits < 5)
                    continue;
                clean &= value <= uint.MaxValue;
                if (!AppendGroup(output, value, 4))
                    return false;
                value = 0;
                digits = 0;
            }
            else
            {
                clean &= CharacterClass.IsWhite(character);
            }
        }

        if (digits < 2)
            return clean && digits == 0;
        for (var missing = digits; missing < 5; missing++)
            value = (value * 85) + 84;
        return AppendGroup(output, value, digits - 1) && clean;
    }

    private static bool AppendGroup(ByteSink output, ulong value, int bytes)
    {
        ReadOnlySpan<byte> group = [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
        return output.Append(group[..bytes]);
    }
}
