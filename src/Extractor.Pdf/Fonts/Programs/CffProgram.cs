using System.Text;
using Extractor.Pdf.Fonts.CMaps;
using Extractor.Pdf.Fonts.Encodings;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>A font in the Compact Font Format (Adobe Technical Note 5176): its charset and its encoding, not its outlines.</summary>
internal sealed class CffProgram : FontProgram
{
    private const int IsoAdobe = 0;
    private const int Expert = 1;
    private const int ExpertSubset = 2;

    private readonly FontBytes font;
    private readonly CffIndex strings;

    // By glyph: the string number of its name, or its CID where the font is keyed by CIDs.
    private readonly int[] charset;
    private readonly int[] glyphByCode = new int[256];
    private readonly Dictionary<int, int> glyphByCid = [];
    private readonly Dictionary<string, int> glyphByName = new(StringComparer.Ordinal);
    private readonly bool isCidKeyed;

    private CffProgram(FontBytes font, CffDictionary top, CffIndex strings)
    {
        this.font = font;
        this.strings = strings;
        GlyphCount = new CffIndex(font, top.Number(CffDictionary.CharStrings, 0)).Count;
        isCidKeyed = top.Find(CffDictionary.RegistryOrderingSupplement) is not null;
        charset = ReadCharset(top.Number(CffDictionary.Charset, IsoAdobe));
        if (top.Find(CffDictionary.RegistryOrderingSupplement) is [int registry, int ordering, ..])
        {
            Collection = $"{StringOf(registry)}-{StringOf(ordering)}";
        }

        for (int glyph = GlyphCount - 1; glyph > 0; glyph--)
        {
            if (isCidKeyed)
            {
                glyphByCid[charset[glyph]] = glyph;
            }
            else if (StringOf(charset[glyph]) is { } name)
            {
                glyphByName[name] = glyph;
            }
        }

        if (!isCidKeyed)
        {
            ReadEncoding(top.Number(CffDictionary.Encoding, 0));
        }
    }

    public int GlyphCount { get; }

    public override string? Collection { get; }

    /// <summary>The font; null where it has no glyphs to read.</summary>
    public static CffProgram? Read(FontBytes font)
    {
        CffIndex names = new(font, font.U8(2));
        CffIndex tops = new(font, names.End);
        CffIndex strings = new(font, tops.End);
        CffDictionary top = new(tops[0]);
        return top.Number(CffDictionary.CharStrings, 0) > 0 ? new CffProgram(font, top, strings) : null;
    }

    public override int GlyphOfCode(int code) => (uint)code < 256 ? glyphByCode[code] : 0;

    public override int GlyphOfName(string name) => glyphByName.GetValueOrDefault(name);

    public override int GlyphOfCid(int cid) => isCidKeyed ? glyphByCid.GetValueOrDefault(cid) : cid;

    public override string? NameOfGlyph(int glyph) => isCidKeyed || glyph <= 0 || glyph >= charset.Length ? null : StringOf(charset[glyph]);

    public override GlyphText TextOfGlyph(int glyph)
    {
        if (glyph <= 0 || glyph >= charset.Length)
        {
            return GlyphText.None;
        }

        if (isCidKeyed)
        {
            int[] table = Collection is null ? [] : CMapArchive.CidToUnicode(Collection);
            return charset[glyph] < table.Length ? new GlyphText(table[charset[glyph]]) : GlyphText.None;
        }

        return GlyphText.From(NameOfGlyph(glyph) is { } name ? GlyphNames.ToUnicode(name) : null);
    }

    // Widths stand inside the charstrings; a PDF without Widths and with a CFF font is not worth an interpreter of outlines.
    public override float WidthOfGlyph(int glyph) => float.NaN;

    private string? StringOf(int number)
    {
        string[] standard = GlyphTables.Section("Strings");
        return number < 0 ? null
            : number < standard.Length ? standard[number]
            : number - standard.Length < strings.Count ? Encoding.Latin1.GetString(strings[number - standard.Length].Span)
            : null;
    }

    private int[] ReadCharset(int offset)
    {
        int[] numbers = new int[GlyphCount];
        if (offset <= ExpertSubset && !isCidKeyed)
        {
            return Predefined(numbers, offset);
        }

        int format = font.U8(offset);
        long at = offset + 1L;
        int glyph = 1;
        while (glyph < numbers.Length && at < font.Length)
        {
            int first = font.U16(at);
            int more = format switch { 1 => font.U8(at + 2), 2 => font.U16(at + 2), _ => 0 };
            at += format switch { 1 => 3, 2 => 4, _ => 2 };
            for (int i = 0; i <= more && glyph < numbers.Length; i++)
            {
                numbers[glyph++] = first + i;
            }
        }

        return numbers;
    }

    private static int[] Predefined(int[] numbers, int charset)
    {
        string[] strings = GlyphTables.Section("Strings");
        string[] names = charset == IsoAdobe ? strings : GlyphTables.Section(charset == Expert ? "ExpertCharset" : "ExpertSubsetCharset");
        for (int glyph = 1; glyph < numbers.Length && glyph < names.Length; glyph++)
        {
            numbers[glyph] = charset == IsoAdobe ? glyph : Array.IndexOf(strings, names[glyph]);
        }

        return numbers;
    }

    private void ReadEncoding(int offset)
    {
        if (offset <= 1)
        {
            string?[] names = GlyphTables.Encoding(offset == 0 ? "Standard" : "Expert");
            for (int code = 0; code < names.Length; code++)
            {
                glyphByCode[code] = names[code] is { } name ? GlyphOfName(name) : 0;
            }

            return;
        }

        int format = font.U8(offset);
        int count = font.U8(offset + 1L);
        long at = offset + 2L;
        int glyph = 1;
        for (int i = 0; i < count; i++)
        {
            int first = font.U8(at++);
            int more = (format & 0x7F) == 1 ? font.U8(at++) : 0;
            for (int code = first; code <= first + more && code < 256; code++)
            {
                glyphByCode[code] = glyph < GlyphCount ? glyph : 0;
                glyph++;
            }
        }

        if ((format & 0x80) != 0)
        {
            int supplements = font.U8(at++);
            for (int i = 0; i < supplements; i++, at += 3)
            {
                glyphByCode[font.U8(at)] = StringOf(font.U16(at + 1)) is { } name ? GlyphOfName(name) : 0;
            }
        }
    }
}
