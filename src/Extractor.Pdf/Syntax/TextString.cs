using System.Text;

namespace Extractor.Pdf.Syntax;

/// <summary>Reads text strings (ISO 32000-2, 7.9.2.2).</summary>
internal static class TextString
{
    /// <summary>UTF-16 or UTF-8 with a byte order mark, else bytes taken as Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> text) => text switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(text[2..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(text[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(text[3..]),
        _ => Encoding.Latin1.GetString(text),
    };
}
