namespace Extractor.Pdf.Syntax;

/// <summary>What <see cref="Lexer.Next"/> has read.</summary>
internal enum TokenKind : byte
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>A number: see <see cref="Lexer.Number"/>.</summary>
    Number,

    /// <summary>A name: <see cref="Lexer.Bytes"/> holds it without the slash, its #xx escapes decoded.</summary>
    Name,

    /// <summary>A literal or hexadecimal string: <see cref="Lexer.Bytes"/> holds its decoded bytes.</summary>
    String,

    /// <summary>An operator or another bare word, <c>{</c> and <c>}</c> included: <see cref="Lexer.Bytes"/> holds it.</summary>
    Keyword,

    /// <summary><c>[</c></summary>
    ArrayStart,

    /// <summary><c>]</c></summary>
    ArrayEnd,

    /// <summary><c>&lt;&lt;</c></summary>
    DictionaryStart,

    /// <summary><c>&gt;&gt;</c></summary>
    DictionaryEnd,
}
