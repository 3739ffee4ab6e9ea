using System.Buffers;

namespace Extractor.Pdf.Syntax;

/// <summary>Decodes the escapes of names and strings (ISO 32000-2, 7.3.4 and 7.3.5).</summary>
/// <remarks>Each method writes into a buffer at least as long as its text and gives the number of bytes written.</remarks>
internal static class StringSyntax
{
    /// <summary>Up to this many digits, a few characters as most strings of a page are, the runtime's vectors cost more than they bring.</summary>
    private const int ShortText = 32;

    /// <summary>Decodes <c>#xx</c>; a <c>#</c> without two hexadecimal digits stands for itself.</summary>
    public static int DecodeName(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i];
            if (value == '#'
                && i + 2 < text.Length
                && CharacterClass.HexValue(text[i + 1]) is >= 0 and var high
                && CharacterClass.HexValue(text[i + 2]) is >= 0 and var low)
            {
                value = (byte)((high << 4) | low);
                i += 2;
            }

            buffer[count++] = value;
        }

        return count;
    }

    /// <summary>Decodes a hexadecimal string: other characters are skipped, an odd last digit is followed by 0.</summary>
    public static int DecodeHex(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        if ((text.Length & 1) == 0 && (text.Length <= ShortText ? TryDecodePairs(text, buffer) : Convert.FromHexString(text, buffer, out _, out _) == OperationStatus.Done))
            return text.Length / 2;

        // White space or damage between the digits.
        var count = 0;
        var pending = -1;
        foreach (var character in text)
        {
            var digit = CharacterClass.HexValue(character);
            if (digit < 0)
                continue;
            if (pending < 0)
            {
                pending = digit;
            }
            else
            {
                buffer[count++] = (byte)((pending << 4) | digit);
                pending = -1;
            }
        }

        if (pending >= 0)
            buffer[count++] = (byte)(pending << 4);
        return count;
    }

    /// <summary>Decodes pairs of digits; false where anything else stands among them, and what was written is void.</summary>
    private static bool TryDecodePairs(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        for (var i = 1; i < text.Length; i += 2)
        {
            var pair = CharacterClass.HexValue(text[i - 1]) << 4 | CharacterClass.HexValue(text[i]);
            if (pair < 0)
                return false;
            buffer[i >> 1] = (byte)pair;
        }

        return true;
    }

    /// <summary>Decodes backslash escapes and makes every line end a line feed.</summary>
    public static int DecodeLiteral(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i];
            if (value == '\r')
            {
                buffer[count++] = (byte)'\n';
                if (i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
            }
            else if (value != '\\')
            {
                buffer[count++] = value;
            }
            else if (++i < text.Length)
            {
                DecodeEscape(text, ref i, buffer, ref count);
            }
        }

        return count;
    }

    private static void DecodeEscape(ReadOnlySpan<byte> text, ref int i, Span<byte> buffer, ref int count)
    {
        switch (text[i])
        {
            case (byte)'n': buffer[count++] = (byte)'\n'; break;
            case (byte)'r': buffer[count++] = (byte)'\r'; break;
            case (byte)'t': buffer[count++] = (byte)'\t'; break;
            case (byte)'b': buffer[count++] = (byte)'\b'; break;
            case (byte)'f': buffer[count++] = (byte)'\f'; break;
            case (byte)'\n': break;
            case (byte)'\r':
                if (i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
                break;
            case >= (byte)'0' and <= (byte)'7':
                var octal = text[i] - '0';
                for (var more = 0; more < 2 && i + 1 < text.Length && text[i + 1] is >= (byte)'0' and <= (byte)'7'; more++)
                    octal = (octal << 3) | (text[++i] - '0');
                buffer[count++] = (byte)octal;
                break;
            default: buffer[count++] = text[i]; break;
        }
    }
}
