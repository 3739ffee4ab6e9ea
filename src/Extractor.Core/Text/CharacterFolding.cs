using System.Runtime.CompilerServices;

namespace Extractor.Core.Text;

/// <summary>Folds characters that look alike to one form, for keys and amounts. The printed characters are kept elsewhere.</summary>
/// <remarks>
/// Fonts without a proper character map print 长 as the radical ⻓ and 一 as the Kangxi radical ⼀; typists mix （ with ( and １ with 1.
/// A key must not depend on either.
/// </remarks>
public static partial class CharacterFolding
{
    /// <summary>The canonical form of a character: half-width, unified ideograph.</summary>
    public static char Fold(char c)
    {
        if (IsPlain(c))
            return c;
        return c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u3000' or '\u00A0' => ' ',
            >= KangxiStart and <= '\u2FD5' => Kangxi[c - KangxiStart],
            >= RadicalsSupplementStart and <= '\u2EF3' => RadicalsSupplement[c - RadicalsSupplementStart],
            >= CompatibilityStart and <= '\uFAD9' => Canonical(c),
            '\uFFE5' => '\u00A5',
            _ => c,
        };
    }

    /// <summary>As <see cref="Fold"/>, with quotes, dashes, tortoise-shell brackets and dots that typists mix folded too: for comparing, never for publishing.</summary>
    public static char FoldForMatching(char c)
    {
        if (IsPlain(c))
            return c;
        var folded = Fold(c);
        return folded < 0x80 ? folded : folded switch
        {
            '\u201C' or '\u201D' or '\u201E' or '\u301D' or '\u301E' or '\u2033' => '"',
            '\u2018' or '\u2019' or '\u2032' => '\'',
            '\u3014' or '\u2768' => '(',
            '\u3015' or '\u2769' => ')',
            '\uFE63' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\u2014' or '\u2015' or '\u2E3A' or '\u2E3B' => '-',
            '\u00B7' or '\u2022' or '\u30FB' or '\u2027' => '·',
            _ => folded,
        };
    }

    /// <summary>The character in Normalization Form C. Only compatibility ideographs differ: their decomposition is canonical.</summary>
    public static char Canonical(char c)
    {
        if (c is < CompatibilityStart or > '\uFAD9')
            return c;
        var folded = Compatibility[c - CompatibilityStart];
        return folded == '\uFFFD' ? c : folded;
    }

    /// <summary>The text with radicals and compatibility ideographs as the ideographs that they look like, all else as printed: for names by which documents are told apart.</summary>
    public static string Ideographs(string text)
    {
        foreach (var c in text)
        {
            if (LooksLikeAnother(c))
                return string.Create(text.Length, text, static (folded, printed) =>
                {
                    for (var i = 0; i < printed.Length; i++)
                        folded[i] = LooksLikeAnother(printed[i]) ? Fold(printed[i]) : printed[i];
                });
        }

        return text;

        static bool LooksLikeAnother(char c) => c is >= RadicalsSupplementStart and <= '\u2FD5' or >= CompatibilityStart and <= '\uFAD9';
    }

    /// <summary>The text as a published key: folded, white space, zero-width characters and the marks of notes removed.</summary>
    public static string Key(ReadOnlySpan<char> text) => Folded(text, forMatching: false);

    /// <summary>The text as it is compared with the forms' titles and headers: as <see cref="Key"/>, look-alike punctuation folded too.</summary>
    public static string MatchKey(ReadOnlySpan<char> text) => Folded(text, forMatching: true);

    /// <summary>As <see cref="MatchKey(ReadOnlySpan{char})"/>; the text itself where nothing in it folds, which most cells' texts are.</summary>
    /// <param name="text">Any text; null gives an empty key, as an empty span does.</param>
    public static string MatchKey(string? text)
    {
        if (text is null)
            return "";
        foreach (var c in text)
        {
            if (!IsPlain(c) && (IsWhiteSpace(c) || IsNoPartOfKeys(c) || FoldForMatching(c) != c))
                return Folded(text, forMatching: true);
        }

        return text;
    }

    /// <summary>Whether a character is one of those that texts mostly consist of and that fold to themselves: printable ASCII and the usual ideographs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(char c) => c is > ' ' and < '\x7F' or >= '\u4E00' and <= '\u9FFF';

    /// <summary>As <see cref="char.IsWhiteSpace(char)"/>, which looks most characters of a text up in a table.</summary>
    internal static bool IsWhiteSpace(char c) => !IsPlain(c) && char.IsWhiteSpace(c);

    /// <summary>上标: whether a character is a raised digit, as the marks of notes (脚注) are.</summary>
    internal static bool IsSuperscript(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    private static bool IsNoPartOfKeys(char c) => IsZeroWidth(c) || IsSuperscript(c);

    /// <summary>Whether a character is no more than a mark between others, which keys leave out.</summary>
    internal static bool IsZeroWidth(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF';

    private static string Folded(ReadOnlySpan<char> text, bool forMatching)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = forMatching ? FoldForMatching(c) : Fold(c);
            if (!IsWhiteSpace(folded) && !IsNoPartOfKeys(folded))
                buffer[length++] = folded;
        }

        return length == 0 ? "" : new string(buffer[..length]);
    }

    /// <summary>Whether a character belongs to Chinese running text: ideographs, their punctuation and full-width forms.</summary>
    public static bool IsChinese(int rune) =>
        rune is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF01 and <= 0xFF60
            or >= 0x20000 and <= 0x3FFFF or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026;
}
