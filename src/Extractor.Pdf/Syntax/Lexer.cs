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

    /// <summary>Bytes of the current name, string or keyword; valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Whether the current token is this keyword.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Keyword && Bytes.SequenceEqual(keyword);

    /// <summary>Reads the next token and gives its kind.</summary>
    public TokenKind Next()
    {
        while (true)
        {
            SkipWhite();
            Start = position;
            if (position >= data.Length)
            {
                Bytes = default;
                return Kind = TokenKind.End;
            }

            var first = data[position];
            switch (first)
            {
                case >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.':
                    ReadNumber();
                    return Kind = TokenKind.Number;
                case (byte)'/':
                    ReadName();
                    return Kind = TokenKind.Name;
                case (byte)'(':
                    ReadLiteralString();
                    return Kind = TokenKind.String;
                case (byte)'[':
                    position++;
                    return Kind = TokenKind.ArrayStart;
                case (byte)']':
                    position++;
                    return Kind = TokenKind.ArrayEnd;
                case (byte)'<':
                    if (At(position + 1) == '<')
                    {
                        position += 2;
                        return Kind = TokenKind.DictionaryStart;
                    }

                    ReadHexString();
                    return Kind = TokenKind.String;
                case (byte)'>':
                    if (At(position + 1) == '>')
                    {
                        position += 2;
                        return Kind = TokenKind.DictionaryEnd;
                    }

                    position++;
                    continue;
                case (byte)')':
                    position++;
                    continue;
                default:
                    ReadKeyword();
                    return Kind = TokenKind.Keyword;
            }
        }
    }

    /// <summary>Moves over white space and comments.</summary>
    public void SkipWhite()
    {
        while (position < data.Length)
        {
            var current = data[position];
            if (CharacterClass.IsWhite(current))
            {
                position++;
            }
            else if (current == '%')
            {
                var end = data[position..].IndexOfAny((byte)'\n', (byte)'\r');
                position = end < 0 ? data.Length : position + end + 1;
            }
            else
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int At(int index) => (uint)index < (uint)data.Length ? data[index] : -1;

    private void ReadKeyword()
    {
        var start = position++;
        if (CharacterClass.IsRegular(data[start]))
        {
            while (position < data.Length && CharacterClass.IsRegular(data[position]))
                position++;
        }

        Bytes = data[start..position];
    }

    private void ReadNumber()
    {
        Number = NumberSyntax.Read(data[position..], out var length, out var isInteger);
        IsInteger = isInteger;
        Bytes = data.Slice(position, length);
        position += length;
    }

    private void ReadName()
    {
        var start = ++position;
        var escaped = false;
        while (position < data.Length && CharacterClass.IsRegular(data[position]))
            escaped |= data[position++] == '#';
        Bytes = data[start..position];
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
