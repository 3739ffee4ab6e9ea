using System.Runtime.CompilerServices;

namespace Extractor.Pdf.Syntax;

/// <summary>Cuts the bytes of a file, a content stream or a CMap into tokens (ISO 32000-2, 7.2 and 7.3).</summary>
/// <remarks>
/// Never throws and always moves on: damage becomes the likeliest token. Numbers, keywords and plain strings allocate nothing;
/// strings with escapes are decoded into a buffer that the next token reuses, so copy <see cref="Bytes"/> to keep them.
/// </remarks>
internal ref struct Lexer
{
    private readonly ReadOnlySpan<byte> data;
    private byte[] decoded = [];
    private int position;

    public Lexer(ReadOnlySpan<byte> data, int position = 0)
    {
        this.data = data;
        this.position = Math.Clamp(position, 0, data.Length);
    }

    /// <summary>All bytes that the lexer reads from.</summary>
    public readonly ReadOnlySpan<byte> Data => data;

    /// <summary>Index of the first byte after the current token; set it to go on elsewhere.</summary>
    public int Position
    {
        readonly get => position;
        set => position = Math.Clamp(value, 0, data.Length);
    }

    /// <summary>Index of the first byte of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Value of the current <see cref="TokenKind.Number"/>.</summary>
    public double Number { get; private set; }

    /// <summary>Whether the current number was written without a point and fits 32 bits.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>Bytes of the current name, string or keyword; undefined for other tokens; valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Whether the current token is this keyword.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Keyword && Bytes.SequenceEqual(keyword);

    /// <summary>Reads the next token and gives its kind.</summary>
    public TokenKind Next()
    {
        while (true)
        {
            // Most of a content stream is numbers with a blank between them, so this path does without calls.
            var bytes = data;
            var i = position;
            while ((uint)i < (uint)bytes.Length && CharacterClass.Of(bytes[i]) == CharacterClass.White)
                i++;
            Start = position = i;
            if ((uint)i >= (uint)bytes.Length)
            {
                Bytes = default;
                return Kind = TokenKind.End;
            }

            switch (CharacterClass.Of(bytes[i]))
            {
                case CharacterClass.Numeric:
                    ReadNumber();
                    return Kind = TokenKind.Number;
                case CharacterClass.Regular:
                    ReadKeyword();
                    return Kind = TokenKind.Keyword;
                default:
                    if (ReadDelimited(bytes[i]))
                        return Kind;
                    break;
            }
        }
    }

    private void SkipComment()
    {
        var end = data[position..].IndexOfAny((byte)'\n', (byte)'\r');
        position = end < 0 ? data.Length : position + end + 1;
    }

    /// <summary>Reads what begins with a delimiter; false for a comment or a stray closing bracket, which is passed over.</summary>
    private bool ReadDelimited(byte first)
    {
        switch (first)
        {
            case (byte)'/':
                ReadName();
                Kind = TokenKind.Name;
                return true;
            case (byte)'(':
                ReadLiteralString();
                Kind = TokenKind.String;
                return true;
            case (byte)'[':
                position++;
                Kind = TokenKind.ArrayStart;
                return true;
            case (byte)']':
                position++;
                Kind = TokenKind.ArrayEnd;
                return true;
            case (byte)'<' when position + 1 < data.Length && data[position + 1] == '<':
                position += 2;
                Kind = TokenKind.DictionaryStart;
                return true;
            case (byte)'<':
                ReadHexString();
                Kind = TokenKind.String;
                return true;
            case (byte)'>' when position + 1 < data.Length && data[position + 1] == '>':
                position += 2;
                Kind = TokenKind.DictionaryEnd;
                return true;
            case (byte)'{' or (byte)'}':
                Bytes = data.Slice(position++, 1);
                Kind = TokenKind.Keyword;
                return true;
            case (byte)'%':
                SkipComment();
                return false;
            default:
                position++;
                return false;
        }
    }

    private void ReadKeyword()
    {
        var i = position + 1;
        while ((uint)i < (uint)data.Length && CharacterClass.Of(data[i]) <= CharacterClass.Numeric)
            i++;
        Bytes = data[position..i];
        position = i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadNumber()
    {
        Number = NumberSyntax.Read(data, ref position, out var isInteger);
        IsInteger = isInteger;
    }

    private void ReadName()
    {
        var start = ++position;
        var escaped = false;
        var i = start;
        for (; (uint)i < (uint)data.Length && CharacterClass.Of(data[i]) <= CharacterClass.Numeric; i++)
            escaped |= data[i] == '#';
        Bytes = data[start..i];
        position = i;
        if (!escaped)
            return;
        Reserve(Bytes.Length);
        Bytes = decoded.AsSpan(0, StringSyntax.DecodeName(Bytes, decoded));
    }

    private void ReadLiteralString()
    {
        var start = ++position;
        var depth = 1;
        var plain = true;
        while (true)
        {
            var step = data[position..].IndexOfAny("()\\\r"u8);
            if (step < 0)
            {
                position = data.Length;
                Bytes = data[start..];
                break;
            }

            position += step;
            var current = data[position++];
            if (current == ')' && --depth == 0)
            {
                Bytes = data[start..(position - 1)];
                break;
            }

            if (current == '(')
            {
                depth++;
            }
            else if (current != ')')
            {
                plain = false;
                if (current == '\\' && position < data.Length)
                    position++;
            }
        }

        if (plain)
            return;
        Reserve(Bytes.Length);
        Bytes = decoded.AsSpan(0, StringSyntax.DecodeLiteral(Bytes, decoded));
    }

    private void ReadHexString()
    {
        var start = ++position;
        var length = data[start..].IndexOf((byte)'>');
        var digits = length < 0 ? data[start..] : data.Slice(start, length);
        position = length < 0 ? data.Length : start + length + 1;
        Reserve(digits.Length);
        Bytes = decoded.AsSpan(0, StringSyntax.DecodeHex(digits, decoded));
    }

    private void Reserve(int length)
    {
        if (decoded.Length < length)
            decoded = new byte[Math.Max(length, 256)];
    }
}
