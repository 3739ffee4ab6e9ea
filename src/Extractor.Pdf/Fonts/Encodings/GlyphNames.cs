using System.Globalization;
using System.Text;

namespace Extractor.Pdf.Fonts.Encodings;

/// <summary>Turns glyph names into Unicode: the Adobe Glyph List and its naming rules, the names of TeX and of ZapfDingbats, and common habits.</summary>
/// <remarks>Rules: "Unicode and Glyph Names", Adobe Glyph List Specification 1.7, section 2.</remarks>
internal static class GlyphNames
{
    private const string Resource = "Extractor.Pdf.Fonts.Data.glyphlist.txt";

    // Longer names are no names; the limit keeps a hostile composite from costing anything.
    private const int LongestName = 256;

    private static readonly Lazy<Dictionary<string, string>> List = new(ReadList);

    private static readonly Lazy<Dictionary<string, string>> Dingbats = new(() => Pairs("Dingbats"));

    /// <summary>Characters of small capitals and the like, which the list maps to private use: the plain letter serves a reader better.</summary>
    private static readonly string[] Styles = ["small", "oldstyle", "superior", "inferior"];

    private static readonly string[] Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The characters that a glyph of this name stands for; null where the name does not tell.</summary>
    /// <param name="name">The name, without slash.</param>
    public static string? ToUnicode(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        // 1. What follows the first full stop names a variant: "one.oldstyle".
        int stop = name.IndexOf('.');
        string stem = stop < 0 ? name : name[..stop];
        if (stem.Length == 0)
        {
            return null;
        }

        // 2. Underscores join the parts of a ligature: "f_f_i". A whole name in the list goes first.
        if (!stem.Contains('_') || List.Value.ContainsKey(stem))
        {
            return Component(stem);
        }

        StringBuilder text = new();
        foreach (string part in stem.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(Component(part));
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    /// <summary>What a name of ZapfDingbats, such as a12, stands for in that font; null for any other. In other fonts such a name only counts glyphs.</summary>
    public static string? DingbatOf(string name) => Dingbats.Value.GetValueOrDefault(name);

    /// <summary>Whether a name is a word, be it an unknown one, and no number of a glyph or of a code.</summary>
    public static bool IsWord(string name) => name.Length > 1 && !name.AsSpan().ContainsAnyInRange('0', '9') && name[0] != '.';

    /// <summary>The digit whose plain name that is, such as '5' for five; null for any other name.</summary>
    public static int? DigitOf(string name) => Array.IndexOf(Digits, name) is >= 0 and var digit ? '0' + digit : null;

    /// <summary>The number in a name that only counts glyphs, such as g12, cid00034, glyph7 or index5; -1 for any other name.</summary>
    public static int GlyphNumber(string name)
    {
        int digits = name.Length;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1]))
        {
            digits--;
        }

        bool counts = name.AsSpan(0, digits) is "g" or "gid" or "cid" or "glyph" or "index" or "G" or "CID";
        return counts && int.TryParse(name.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
    }

    /// <summary>Whether the name is letters and the code itself, in decimals or in two hexadecimal digits, such as a49 and C2f.</summary>
    public static bool Repeats(string name, int code)
    {
        int letters = 0;
        while (letters < name.Length && char.IsAsciiLetter(name[letters]))
        {
            letters++;
        }

        ReadOnlySpan<char> rest = name.AsSpan(letters);
        if (letters > 0 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number == code)
        {
            return !name.StartsWith("uni", StringComparison.Ordinal);
        }

        return name.Length > 2 && int.TryParse(name.AsSpan(name.Length - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int two)
            && two == code && name.AsSpan(0, name.Length - 2) is "C" or "c" or "G" or "g" or "A" or "a" or "H" or "x";
    }

    private static string? Component(string name)
    {
        if (List.Value.TryGetValue(name, out string? text))
        {
            return IsPrivate(text) ? WithoutStyle(name) ?? text : text;
        }

        // 3. "uni" and groups of four hexadecimal digits, "u" and four to six of them.
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            return Groups(name.AsSpan(3));
        }

        if (name[0] == 'u' && name.Length is >= 5 and <= 7 && Scalar(name.AsSpan(1)) is { } scalar)
        {
            return scalar;
        }

        return WithoutStyle(name);
    }

    private static string? Groups(ReadOnlySpan<char> digits)
    {
        StringBuilder text = new();
        for (int i = 0; i < digits.Length; i += 4)
        {
            if (!ushort.TryParse(digits.Slice(i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
            {
                return null;
            }

            text.Append((char)unit);
        }

        return text.ToString();
    }

    private static string? Scalar(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int scalar) && Rune.IsValid(scalar)
            ? char.ConvertFromUtf32(scalar)
            : null;

    private static string? WithoutStyle(string name)
    {
        foreach (string style in Styles)
        {
            if (name.Length > style.Length && name.EndsWith(style, StringComparison.Ordinal)
                && List.Value.TryGetValue(name[..^style.Length], out string? text) && !IsPrivate(text))
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsPrivate(string text) => text.Length == 1 && text[0] is >= '\uE000' and <= '\uF8FF';

    private static Dictionary<string, string> ReadList()
    {
        Dictionary<string, string> list = new(4600, StringComparer.Ordinal);
        using StreamReader reader = GlyphTables.Open(Resource);
        while (reader.ReadLine() is { } line)
        {
            int cut = line.IndexOf(';');
            if (cut > 0 && line[0] != '#')
            {
                list.Add(line[..cut], FromHex(line.AsSpan(cut + 1)));
            }
        }

        foreach ((string name, string text) in Pairs("Tex"))
        {
            list.TryAdd(name, text);
        }

        return list;
    }

    /// <summary>The names of a section that gives each of them one hexadecimal scalar.</summary>
    private static Dictionary<string, string> Pairs(string section)
    {
        string[] words = GlyphTables.Section(section);
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            pairs.Add(words[i], FromHex(words[i + 1]));
        }

        return pairs;
    }

    private static string FromHex(ReadOnlySpan<char> groups)
    {
        Span<char> text = stackalloc char[8];
        int length = 0;
        for (int at = 0; at + 4 <= groups.Length && length < text.Length; at += 5)
        {
            text[length++] = (char)ushort.Parse(groups.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        return new string(text[..length]);
    }
}
