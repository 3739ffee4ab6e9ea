using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Cuts a content stream into operators and the operands before them (ISO 32000-2, 7.8.2), without allocating.</summary>
/// <remarks>Plain numbers and operators, which nearly all of a stream consists of, are read here; everything else is left to the <see cref="Lexer"/>.</remarks>
internal ref struct ContentScanner(ReadOnlySpan<byte> data)
{
    private const int PackedTrue = 't' << 24 | 'r' << 16 | 'u' << 8 | 'e';
    private const int PackedNull = 'n' << 24 | 'u' << 16 | 'l' << 8 | 'l';

    /// <summary>Longer numbers are left to the lexer: this many digits fit a double exactly.</summary>
    private const int MaximumDigits = 15;

    private static ReadOnlySpan<double> PowersOfTen =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private Lexer lexer = new(data);

    /// <summary>Offset of the first byte after the last operator; set it to go on behind the data of an inline image.</summary>
    public int Position
    {
        readonly get => lexer.Position;
        set => lexer.Position = value;
    }

    public readonly ReadOnlySpan<byte> Data => lexer.Data;

    /// <summary>Reads up to and including the next operator.</summary>
    /// <param name="operands">Emptied first, then filled with what stands before the operator.</param>
    /// <param name="packed">The operator as in <see cref="Operator"/>; <see cref="Operator.None"/> for words of more than four bytes.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool Next(OperandStack operands, out int packed)
    {
        operands.Clear();
        var data = lexer.Data;
        var at = lexer.Position;
        while (true)
        {
            while (at < data.Length && data[at] == ' ' || at < data.Length && CharacterClass.IsWhite(data[at]))
                at++;
            if (at < data.Length)
            {
                if (TryNumber(data, ref at, out var number))
                {
                    operands.PushNumber(number);
                    continue;
                }

                if (TryOperator(data, ref at, out packed))
                {
                    lexer.Position = at;
                    return true;
                }
            }

            lexer.Position = at;
            if (!Other(operands, out packed, out var ends))
                return !ends;
            at = lexer.Position;
        }
    }

    /// <summary>Reads a token that is neither a plain number nor a short operator; false when it ends the operands.</summary>
    private bool Other(OperandStack operands, out int packed, out bool ends)
    {
        packed = Operator.None;
        ends = false;
        switch (lexer.Next())
        {
            case TokenKind.End:
                ends = true;
                return false;
            case TokenKind.Number:
                operands.PushNumber(lexer.Number);
                return true;
            case TokenKind.Name:
                operands.PushBytes(OperandKind.Name, lexer.Bytes);
                return true;
            case TokenKind.String:
                operands.PushBytes(OperandKind.Text, lexer.Bytes);
                return true;
            case TokenKind.ArrayStart:
                operands.PushMark(OperandKind.ArrayStart);
                return true;
            case TokenKind.ArrayEnd:
                operands.PushMark(OperandKind.ArrayEnd);
                return true;
            case TokenKind.DictionaryStart:
                operands.PushMark(OperandKind.DictionaryStart);
                return true;
            case TokenKind.DictionaryEnd:
                operands.PushMark(OperandKind.DictionaryEnd);
                return true;
            default:
                packed = Pack(lexer.Bytes);
                if (packed is not (PackedTrue or PackedNull) && !lexer.IsKeyword("false"u8))
                    return false;
                operands.PushMark(OperandKind.Constant, packed == PackedTrue ? 1 : 0);
                packed = Operator.None;
                return true;
        }
    }

    /// <summary>Reads a number of a sign, digits and one point; anything odd about it leaves it unread.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> data, ref int at, out double number)
    {
        var i = at;
        var negative = data[i] == '-';
        if (negative)
            i++;
        long mantissa = 0;
        int start = i, point = -1;
        for (; i < data.Length; i++)
        {
            var digit = (uint)(data[i] - '0');
            if (digit <= 9)
                mantissa = mantissa * 10 + digit;
            else if (data[i] == '.' && point < 0)
                point = i;
            else
                break;
        }

        var digits = i - start - (point < 0 ? 0 : 1);
        if (digits is < 1 or > MaximumDigits || i < data.Length && CharacterClass.IsRegular(data[i]))
        {
            number = 0;
            return false;
        }

        number = point < 0 ? mantissa : mantissa / PowersOfTen[i - point - 1];
        if (negative)
            number = -number;
        at = i;
        return true;
    }

    /// <summary>Reads an operator of one to three bytes that starts with a letter or a quote.</summary>
    private static bool TryOperator(ReadOnlySpan<byte> data, ref int at, out int packed)
    {
        packed = data[at];
        if (packed is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '\'' or '"'))
            return false;
        var i = at + 1;
        for (; i < data.Length && CharacterClass.IsRegular(data[i]); i++)
        {
            if (i - at >= 3)
                return false;
            packed = packed << 8 | data[i];
        }

        at = i;
        return true;
    }

    private static int Pack(ReadOnlySpan<byte> word)
    {
        if (word.Length > 4)
            return Operator.None;
        var packed = 0;
        foreach (var value in word)
            packed = packed << 8 | value;
        return packed;
    }
}
