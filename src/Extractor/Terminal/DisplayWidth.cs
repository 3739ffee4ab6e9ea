using System.Text;

namespace Extractor.Terminal;

/// <summary>How many terminal columns a text takes: two for the wide characters of East Asia, one for the others.</summary>
/// <remarks>The ranges are the assigned blocks of East_Asian_Width W and F in Unicode Standard Annex #11.</remarks>
internal static class DisplayWidth
{
    /// <summary>Columns that the text takes.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x20000 and <= 0x3FFFD);
}
