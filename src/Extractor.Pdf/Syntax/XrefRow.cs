using System.Buffers.Binary;

namespace Extractor.Pdf.Syntax;

/// <summary>A row of a cross-reference table: <c>nnnnnnnnnn ggggg n</c>, 20 bytes with its line end (ISO 32000-2, 7.5.4).</summary>
/// <param name="Offset">Byte offset as written.</param>
/// <param name="Generation">Generation number.</param>
/// <param name="IsFree">Whether the row says <c>f</c>.</param>
internal readonly record struct XrefRow(long Offset, int Generation, bool IsFree)
{
    /// <summary>Reads the next row; false, with the lexer at the token that did not fit, where there is none.</summary>
    public static bool TryRead(ref Lexer lexer, out XrefRow row)
    {
        if (TryReadExact(ref lexer, out row))
            return true;
        if (lexer.Next() != TokenKind.Number)
            return false;
        var offset = (long)lexer.Number;
        if (lexer.Next() != TokenKind.Number)
            return false;
        var generation = (int)lexer.Number;
        if (lexer.Next() != TokenKind.Keyword)
            return false;
        row = new XrefRow(offset, generation, !lexer.IsKeyword("n"u8));
        return true;
    }

    /// <summary>The row as the standard prescribes it, without making tokens: tables have up to hundreds of thousands.</summary>
    private static bool TryReadExact(ref Lexer lexer, out XrefRow row)
    {
        row = default;
        var rest = lexer.Data[lexer.Position..];
        var start = 0;
        while (start < rest.Length && start < 3 && CharacterClass.IsWhite(rest[start]))
            start++;
        if (rest.Length - start < 19)
            return false;
        var cells = rest.Slice(start, 19);
        if (cells[10] != ' ' || cells[16] != ' ' || cells[17] is not ((byte)'n' or (byte)'f') || !CharacterClass.IsWhite(cells[18]))
            return false;
        if (!TryReadDigits(cells[..2], out var high) || !TryReadEightDigits(cells[2..10], out var low) || !TryReadDigits(cells[11..16], out var generation))
            return false;
        lexer.Position += start + 18;
        row = new XrefRow((high * 100_000_000L) + low, generation, cells[17] == 'f');
        return true;
    }

    /// <summary>Eight digits at once: neighbours are joined to two digits, then to four, then to eight.</summary>
    private static bool TryReadEightDigits(ReadOnlySpan<byte> digits, out int value)
    {
        const ulong zeros = 0x3030_3030_3030_3030, highHalves = 0xF0F0_F0F0_F0F0_F0F0;
        var bytes = BinaryPrimitives.ReadUInt64LittleEndian(digits);

        // Six above a digit still has the high half of a zero; six above what follows 9 has not.
        if (((bytes | (bytes + 0x0606_0606_0606_0606)) & highHalves) != zeros || (bytes & highHalves) != zeros)
        {
            value = 0;
            return false;
        }

        bytes -= zeros;
        bytes = ((bytes * 10) + (bytes >> 8)) & 0x00FF_00FF_00FF_00FF;
        bytes = ((bytes * 100) + (bytes >> 16)) & 0x0000_FFFF_0000_FFFF;
        value = (int)((uint)(bytes * 10_000) + (uint)(bytes >> 32));
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!CharacterClass.IsDigit(digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
