using System.Text;

namespace Extractor.Pdf.Fonts.Encodings;

/// <summary>How much a Unicode scalar that a font file states can be trusted to be the character that a person reads.</summary>
internal static class UnicodeQuality
{
    /// <summary>Whether the scalar says nothing: null, a control, a surrogate, a noncharacter, or the replacement character.</summary>
    public static bool IsNothing(int scalar) =>
        !Rune.IsValid(scalar)
        || (scalar < 0x20 && scalar is not (0x09 or 0x0A or 0x0D))
        || scalar is (>= 0x7F and < 0xA0) or 0xFFFD or (>= 0xFDD0 and <= 0xFDEF)
        || (scalar & 0xFFFE) == 0xFFFE;

    /// <summary>Whether the scalar means something to its font alone.</summary>
    public static bool IsPrivate(int scalar) => scalar is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    /// <summary>
    /// Whether the scalar is one that Word writes for another: its FangSong_GB2312 has 〔 and 〕 under the low and the reversed double
    /// quotation mark too, and ToUnicode then names the wrong one. Neither mark belongs to GBK.
    /// </summary>
    public static bool IsDoubtful(int scalar) => scalar is 0x201E or 0x201F;

    /// <summary>Whether the scalar can be taken as it is, with no look at other sources.</summary>
    public static bool IsGood(int scalar) => !IsNothing(scalar) && !IsPrivate(scalar) && !IsDoubtful(scalar);

    /// <summary>Orders the characters that share one glyph: the smaller, the likelier it is what the author wrote.</summary>
    public static int Strangeness(int scalar) => scalar switch
    {
        _ when IsNothing(scalar) => 6,
        _ when IsPrivate(scalar) => 5,
        (>= 0xFE10 and <= 0xFE1F) or (>= 0xFE30 and <= 0xFE4F) => 4, // vertical presentation forms
        >= 0x2E80 and <= 0x2FDF => 3, // radicals
        (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F) => 2, // compatibility ideographs
        _ when IsDoubtful(scalar) => 1,
        0xA0 or 0xAD or 0x2010 or 0x2011 or 0x2215 or 0x2219 or 0x2126 or 0x2206 or 0x3BC or 0x2C9 => 1, // doubles
        _ => 0,
    };
}
