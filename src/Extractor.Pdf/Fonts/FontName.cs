using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>Makes base font names readable.</summary>
internal static class FontName
{
    private const int GbkCodePage = 936;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Lazy<Encoding> StrictGbk = new(() => CodePagesEncodingProvider.Instance.GetEncoding(
        GbkCodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    /// <summary>Removes the subset prefix and decodes bytes beyond ASCII, which Chinese producers write in GBK as often as in UTF-8.</summary>
    /// <param name="name">The name as the parser gives it, one character for each byte; null where the file has none.</param>
    public static string Decode(string? name)
    {
        if (name is null)
        {
            return "";
        }

        string plain = WithoutSubsetPrefix(name);
        return Ascii.IsValid(plain) ? plain : DecodeBytes(Encoding.Latin1.GetBytes(plain)) ?? plain;
    }

    private static string? DecodeBytes(byte[] bytes) => TryDecode(StrictUtf8, bytes) ?? TryDecode(StrictGbk.Value, bytes);

    private static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Six capitals and a plus sign (ISO 32000-2, 9.9.2).
    private static string WithoutSubsetPrefix(string name) =>
        name.Length > 7 && name[6] == '+' && !name.AsSpan(0, 6).ContainsAnyExceptInRange('A', 'Z') ? name[7..] : name;
}
