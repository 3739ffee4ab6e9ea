using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
    /// <param name="code">The operator as <see cref="Operator"/> numbers it; <see cref="Operator.None"/> for words that are none.</param>
    /// <returns>False at the end of the stream.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(OperandStack operands, out int code)
    {
        operands.Clear();
        code = Operator.None;
        var bytes = lexer.Data;
        var position = lexer.Position;
        while (true)
        {
            while ((uint)position < (uint)bytes.Length && CharacterClass.Of(bytes[position]) == CharacterClass.White)
                position++;
            if ((uint)position >= (uint)bytes.Length)
            {
                lexer.Position = position;
                return false;
            }

            // Numbers and operators, which are most of a page, are cut here, with the position in a register; the lexer does the rest.
            switch (CharacterClass.Of(bytes[position]))
            {
                case CharacterClass.Numeric:
                    var end = position;
                    operands.PushNumber(NumberSyntax.Read(bytes, ref end, out _));
                    position = end;
                    break;
                case CharacterClass.Regular:
                    var start = position++;
                    while ((uint)position < (uint)bytes.Length && CharacterClass.Of(bytes[position]) <= CharacterClass.Numeric)
                        position++;
                    if (IsOperator(bytes, start, position - start, operands, out code))
                    {
                        lexer.Position = position;
                        return true;
                    }

                    break;
                default:
                    lexer.Position = position;
                    if (PushNext(operands, out code))
                        return lexer.Kind != TokenKind.End;
                    position = lexer.Position;
                    break;
            }
        }
    }

    /// <summary>Pushes the lexer's next token; true where there is none, or where it is an operator.</summary>
    private bool PushNext(OperandStack operands, out int code)
    {
        code = Operator.None;
        switch (lexer.Next())
        {
            case TokenKind.End:
                return true;
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
                return IsOperator(lexer.Bytes, 0, lexer.Bytes.Length, operands, out code);
        }

        return false;
    }

    /// <summary>Tells which operator a word is, or pushes it where it is one of the three constants.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOperator(ReadOnlySpan<byte> bytes, int start, int length, OperandStack operands, out int code)
    {
        var packed = Pack(bytes, start, length);
        code = Operator.Of(packed);

        // Some writers set the spacing between the strings of an array.
        if (code is >= Operator.CharacterSpacing and <= Operator.Leading && operands.BeginWithArray)
            return false;
        return code != Operator.None || !IsConstant(packed, bytes.Slice(start, length), operands);
    }

    private static bool IsConstant(int packed, ReadOnlySpan<byte> word, OperandStack operands)
    {
        if (packed is not (PackedTrue or PackedNull) && !word.SequenceEqual("false"u8))
            return false;
        operands.PushMark(OperandKind.Constant, packed == PackedTrue ? 1 : 0);
        return true;
    }

    /// <summary>The bytes of a word as one number, the first byte highest; 0 where there are more than four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pack(ReadOnlySpan<byte> bytes, int start, int length)
    {
        if (length > 4)
            return 0;
        return start + 4 <= bytes.Length
            ? (int)((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes[start..]) >> (32 - 8 * length))
            : PackAtEnd(bytes, start, length);
    }

    private static int PackAtEnd(ReadOnlySpan<byte> bytes, int start, int length)
    {
        var packed = 0;
        foreach (var value in bytes.Slice(start, length))
            packed = packed << 8 | value;
        return packed;
    }
}
