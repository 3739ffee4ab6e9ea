namespace Extractor.Pdf.Fonts.Encodings;

/// <summary>The pictures of a symbol font that programs write as characters of private use, U+F000 and the font's own code.</summary>
internal sealed class SymbolFont
{
    private const int PrivateBase = 0xF000;

    private static readonly SymbolFont Unknown = new([]);

    private static readonly Lazy<SymbolFont> Symbol = new(() => new SymbolFont(FromNames(GlyphTables.Encoding("Symbol"))) { namesAreTrue = true });

    // The bullets, boxes and ticks of office documents; the rest of Wingdings has no settled counterpart in Unicode.
    private static readonly Lazy<SymbolFont> Wingdings = new(() => new SymbolFont(FromPairs(
    [
        (0x20, ' '), (0x6C, 0x25CF), (0x6D, 0x274D), (0x6E, 0x25A0), (0x6F, 0x25A1), (0x70, 0x25A1), (0x71, 0x2751), (0x72, 0x2752),
        (0x73, 0x2B27), (0x74, 0x29EB), (0x75, 0x25C6), (0x76, 0x2756), (0x77, 0x25C6), (0x9F, 0x2022), (0xA1, 0x25CB), (0xA7, 0x25AA),
        (0xA8, 0x25FB), (0xAB, 0x2605), (0xD8, 0x27A2), (0xDF, 0x2190), (0xE0, 0x2192), (0xE1, 0x2191), (0xE2, 0x2193), (0xE8, 0x2794),
        (0xF0, 0x21E8), (0xFB, 0x2717), (0xFC, 0x2713), (0xFD, 0x2612), (0xFE, 0x2611),
    ])));

    // Its ticks and boxes alone.
    private static readonly Lazy<SymbolFont> Wingdings2 = new(() => new SymbolFont(FromPairs(
        [(0x20, ' '), (0x4F, 0x2717), (0x50, 0x2713), (0x51, 0x2612), (0x52, 0x2611), (0x53, 0x2612), (0x54, 0x2612), (0xA3, 0x25A1), (0x97, 0x25CF)])));

    private readonly int[] scalars;

    // Symbol has an encoding of glyph names; the others are said to have a Latin one.
    private bool namesAreTrue;

    private SymbolFont(int[] scalars)
    {
        this.scalars = scalars;
    }

    /// <summary>The symbol font of that base name; one that translates nothing for any other.</summary>
    public static SymbolFont Of(string name) =>
        name.StartsWith("Symbol", StringComparison.Ordinal) ? Symbol.Value
        : name.StartsWith("Wingdings2", StringComparison.Ordinal) || name.StartsWith("Wingdings 2", StringComparison.Ordinal) ? Wingdings2.Value
        : name.StartsWith("Wingdings", StringComparison.Ordinal) && !name.Contains('3') ? Wingdings.Value
        : Unknown;

    /// <summary>Whether a font of that name is ZapfDingbats, under whichever of its names.</summary>
    public static bool IsDingbats(string name) => name.Contains("Dingbat", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a font of that name shows pictures and not letters.</summary>
    public static bool IsOfPictures(string name) =>
        name.Contains("dings", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Dingbat", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Symbol", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Marlett", StringComparison.OrdinalIgnoreCase)
        || name.Contains("MT Extra", StringComparison.OrdinalIgnoreCase);

    /// <summary>The Unicode character of the picture; the text itself where it is none or has no counterpart.</summary>
    public GlyphText Translate(GlyphText text)
    {
        int code = text.Rune - PrivateBase;
        return (uint)code < (uint)scalars.Length && scalars[code] != 0 ? new GlyphText(scalars[code]) : text;
    }

    /// <summary>The picture of a one-byte code in a font whose encoding, if it states one, names letters that it does not show.</summary>
    public GlyphText PictureOf(int code) =>
        !namesAreTrue && (uint)code < (uint)scalars.Length ? new GlyphText(scalars[code]) : GlyphText.None;

    private static int[] FromNames(string?[] names)
    {
        int[] scalars = new int[256];
        for (int code = 0; code < names.Length; code++)
        {
            GlyphText text = GlyphText.From(names[code] is { } name ? GlyphNames.ToUnicode(name) : null);
            scalars[code] = text.IsGood ? Math.Max(text.Rune, 0) : 0;
        }

        return scalars;
    }

    private static int[] FromPairs(ReadOnlySpan<(byte Code, int Scalar)> pairs)
    {
        int[] scalars = new int[256];
        foreach ((byte code, int scalar) in pairs)
        {
            scalars[code] = scalar;
        }

        return scalars;
    }
}
