using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Cuts a content stream into operators and the operands before them (ISO 32000-2, 7.8.2), without allocating.</summary>
internal ref struct ContentScanner(ReadOnlySpan<byte> data)
{
    private const int PackedTrue = 't' << 24 | 'r' << 16 | 'u' << 8 | 'e';
    private const int PackedNull = 'n' << 24 | 'u' << 16 | 'l' << 8 | 'l';

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
        packed = Operator.None;
        while (true)
        {
            switch (lexer.Next())
            {
                case TokenKind.End:
                    return false;
                case TokenKind.Number:
                    operands.PushNumber(lexer.Number);
                    break;
                case TokenKind.Name:
                    operands.PushBytes(OperandKind.Name, lexer.Bytes);
                    break;
                case TokenKind.String:
                    operands.PushBytes(OperandKind.Text, lexer.Bytes);
                    break;
                case TokenKind.ArrayStart:
                    operands.PushMark(OperandKind.ArrayStart);
                    break;
                case TokenKind.ArrayEnd:
                    operands.PushMark(OperandKind.ArrayEnd);
                    break;
                case TokenKind.DictionaryStart:
                    operands.PushMark(OperandKind.DictionaryStart);
                    break;
                case TokenKind.DictionaryEnd:
                    operands.PushMark(OperandKind.DictionaryEnd);
                    break;
                case TokenKind.Keyword:
                    packed = Pack(lexer.Bytes);
                    if (packed is not (PackedTrue or PackedNull) && !lexer.IsKeyword("false"u8))
                        return true;
                    operands.PushMark(OperandKind.Constant, packed == PackedTrue ? 1 : 0);
                    break;
            }
        }
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
