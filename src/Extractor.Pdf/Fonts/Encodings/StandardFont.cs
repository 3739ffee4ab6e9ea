using System.Globalization;

namespace Extractor.Pdf.Fonts.Encodings;

/// <summary>One of the standard 14 fonts, which files may use without saying how wide their glyphs are (ISO 32000-2, 9.6.2.2).</summary>
internal sealed class StandardFont
{
    private const float CourierWidth = 0.6f;

    private static readonly Lazy<Dictionary<string, float>[]> Latin = new(ReadLatin);
    private static readonly Lazy<Dictionary<string, float>> Symbol = new(() => ReadPairs("SymbolWidths"));
    private static readonly Lazy<Dictionary<string, float>> Dingbats = new(() => ReadPairs("ZapfDingbatsWidths"));

    private readonly Dictionary<string, float>? widths;

    private StandardFont(Dictionary<string, float>? widths, string? encoding, FontExtents extents)
    {
        this.widths = widths;
        Encoding = encoding;
        Extents = extents;
    }

    /// <summary>Name of the font's own encoding in <see cref="GlyphTables"/>; null for the Latin fonts, which have the standard one.</summary>
    public string? Encoding { get; }

    public FontExtents Extents { get; }

    /// <summary>The standard font of that name or of a well-known alias such as ArialMT or "TimesNewRoman,Bold"; null for any other.</summary>
    public static StandardFont? Find(string name)
    {
        string plain = name.Replace(" ", "", StringComparison.Ordinal);
        bool bold = plain.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        bool italic = plain.Contains("Italic", StringComparison.OrdinalIgnoreCase) || plain.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        int cut = plain.AsSpan().IndexOfAny(',', '-');
        return (cut < 0 ? plain : plain[..cut]) switch
        {
            "Helvetica" or "Arial" or "ArialMT" => Sans(bold),
            "Times" or "TimesNewRoman" or "TimesNewRomanPS" or "TimesNewRomanPSMT" => Serif(bold, italic),
            "Courier" or "CourierNew" or "CourierNewPS" or "CourierNewPSMT" => Fixed(),
            "Symbol" or "SymbolMT" => new StandardFont(Symbol.Value, "Symbol", new FontExtents(0.9f, -0.25f)),
            "ZapfDingbats" => new StandardFont(Dingbats.Value, "ZapfDingbats", new FontExtents(0.82f, -0.14f)),
            _ => null,
        };
    }

    /// <summary>The font that comes nearest to one about which nothing but its style is known.</summary>
    public static StandardFont Nearest(bool isFixedPitch, bool isSerif, bool isBold, bool isItalic) =>
        isFixedPitch ? Fixed() : isSerif ? Serif(isBold, isItalic) : Sans(isBold);

    /// <summary>The advance of a glyph (em = 1); NaN where the font has none of that name.</summary>
    public float WidthOf(string glyphName) => widths is null ? CourierWidth : widths.GetValueOrDefault(glyphName, float.NaN);

    private static StandardFont Sans(bool bold) => new(Latin.Value[bold ? 1 : 0], null, new FontExtents(0.905f, -0.212f));

    private static StandardFont Serif(bool bold, bool italic) =>
        new(Latin.Value[2 + (bold ? 1 : 0) + (italic ? 2 : 0)], null, new FontExtents(0.891f, -0.216f));

    private static StandardFont Fixed() => new(null, null, new FontExtents(0.833f, -0.3f));

    private static Dictionary<string, float>[] ReadLatin()
    {
        // A row: the name, then Helvetica, Helvetica-Bold, Times-Roman, Times-Bold, Times-Italic, Times-BoldItalic.
        const int Columns = 6;
        string[] words = GlyphTables.Section("LatinWidths");
        Dictionary<string, float>[] fonts = new Dictionary<string, float>[Columns];
        for (int column = 0; column < Columns; column++)
        {
            fonts[column] = new Dictionary<string, float>(words.Length / (Columns + 1), StringComparer.Ordinal);
            for (int row = 0; row + Columns < words.Length; row += Columns + 1)
            {
                fonts[column].Add(words[row], Width(words[row + 1 + column]));
            }
        }

        return fonts;
    }

    private static Dictionary<string, float> ReadPairs(string section)
    {
        string[] words = GlyphTables.Section(section);
        Dictionary<string, float> widths = new(StringComparer.Ordinal);
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            widths.Add(words[i], Width(words[i + 1]));
        }

        return widths;
    }

    private static float Width(string thousandths) => int.Parse(thousandths, CultureInfo.InvariantCulture) / 1000f;
}
