using System.Text;
using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>A Type 1 font: the encoding vector of its clear text. Its outlines and widths are encrypted and not needed.</summary>
/// <remarks>Glyphs are numbered here by the code that the encoding gives them, plus one.</remarks>
internal sealed class Type1Program : FontProgram
{
    private readonly string?[] names;
    private readonly Dictionary<string, int> glyphs = new(StringComparer.Ordinal);

    private Type1Program(string?[] names)
    {
        this.names = names;
        for (int code = names.Length - 1; code >= 0; code--)
        {
            if (names[code] is { } name)
            {
                glyphs[name] = code + 1;
            }
        }
    }

    public static Type1Program Read(ReadOnlySpan<byte> font)
    {
        int end = font.IndexOf("eexec"u8);
        ReadOnlySpan<byte> clear = end < 0 ? font : font[..end];
        int start = clear.IndexOf("/Encoding"u8);
        return new Type1Program(start < 0 ? GlyphTables.Encoding("Standard") : ReadEncoding(clear[(start + "/Encoding".Length)..]));
    }

    public override int GlyphOfCode(int code) => (uint)code < (uint)names.Length && names[code] is not null ? code + 1 : 0;

    public override int GlyphOfName(string name) => glyphs.GetValueOrDefault(name);

    public override string? NameOfGlyph(int glyph) => glyph > 0 && glyph <= names.Length ? names[glyph - 1] : null;

    public override GlyphText TextOfGlyph(int glyph) => GlyphText.From(NameOfGlyph(glyph) is { } name ? GlyphNames.ToUnicode(name) : null);

    public override float WidthOfGlyph(int glyph) => float.NaN;

    // Either "StandardEncoding def", or "256 array ... dup 65 /A put ... def".
    private static string?[] ReadEncoding(ReadOnlySpan<byte> source)
    {
        Lexer lexer = new(source);
        if (lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("StandardEncoding"u8))
        {
            return GlyphTables.Encoding("Standard");
        }

        string?[] names = new string?[256];
        int code = -1;
        while (lexer.Next() != TokenKind.End && !lexer.IsKeyword("def"u8) && !lexer.IsKeyword("readonly"u8))
        {
            if (lexer.Kind == TokenKind.Number)
            {
                code = (int)lexer.Number;
            }
            else if (lexer.Kind == TokenKind.Name && (uint)code < (uint)names.Length && !lexer.Bytes.SequenceEqual(".notdef"u8))
            {
                names[code] = Encoding.Latin1.GetString(lexer.Bytes);
            }
        }

        return names;
    }
}
