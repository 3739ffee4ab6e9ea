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
        if (!TryReadDigits(cells[..10], out var offset) || !TryReadDigits(cells[11..16], out var generation))
            return false;
        lexer.Position += start + 18;
        row = new XrefRow(offset, (int)generation, cells[17] == 'f');
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> digits, out long value)
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
