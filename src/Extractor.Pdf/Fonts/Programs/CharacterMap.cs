using System.Text;
using Extractor.Pdf.Fonts.Encodings;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>The <c>cmap</c> table of a TrueType font: which characters lead to which glyphs.</summary>
internal sealed class CharacterMap
{
    // Symbol fonts keep their codes at U+F000; some keep them at U+F100 or U+F200.
    private static readonly int[] SymbolBases = [0xF000, 0xF100, 0xF200, 0];

    private readonly List<CharacterSubtable> unicode = [];
    private readonly List<(CharacterSubtable Table, Encoding Legacy)> chinese = [];
    private CharacterSubtable? symbol;
    private CharacterSubtable? macintosh;

    private CharacterMap()
    {
    }

    public static CharacterMap Read(FontBytes table)
    {
        CharacterMap map = new();
        int count = table.U16(2);
        for (int i = 0; i < count && 4 + 8L * i < table.Length; i++)
        {
            long entry = 4 + 8L * i;
            CharacterSubtable subtable = new(table.Slice(table.U32(entry + 4), table.Length));
            map.Add(table.U16(entry), table.U16(entry + 2), subtable);
        }

        return map;
    }

    /// <summary>The glyph of a one-byte code, as a symbolic font is read (ISO 32000-2, 9.6.5.4); 0 where it has none.</summary>
    public int GlyphOfCode(int code)
    {
        if (symbol is not null)
        {
            foreach (int start in SymbolBases)
            {
                int glyph = symbol.Glyph((uint)(start + code));
                if (glyph != 0)
                {
                    return glyph;
                }
            }
        }

        int own = macintosh?.Glyph((uint)code) ?? 0;
        return own == 0 ? GlyphOfScalar(code) : own;
    }

    /// <summary>The glyph of a Unicode scalar; 0 where the font has none.</summary>
    public int GlyphOfScalar(int scalar)
    {
        foreach (CharacterSubtable table in unicode)
        {
            int glyph = table.Glyph((uint)scalar);
            if (glyph != 0)
            {
                return glyph;
            }
        }

        return 0;
    }

    /// <summary>The likeliest Unicode scalar of each glyph; 0 where no character leads to it.</summary>
    public int[] Invert(int glyphCount)
    {
        int[] scalars = new int[Math.Min(glyphCount, ushort.MaxValue + 1)];
        foreach (CharacterSubtable table in unicode)
        {
            Offer(table, scalars, static code => (int)code);
        }

        foreach ((CharacterSubtable table, Encoding legacy) in chinese)
        {
            Offer(table, scalars, code => Decode(code, legacy));
        }

        if (symbol is not null)
        {
            Offer(symbol, scalars, static code => (int)code);
        }

        return scalars;
    }

    private void Add(int platform, int encoding, CharacterSubtable table)
    {
        switch (platform, encoding)
        {
            case (3, 10):
            case (3, 1):
            case (0, not 5): // 0, 5 lists variation sequences
                unicode.Add(table);
                break;
            case (3, 0):
                symbol = table;
                break;
            case (3, 2):
                chinese.Add((table, LegacyEncoding(932)));
                break;
            case (3, 3):
                chinese.Add((table, LegacyEncoding(936)));
                break;
            case (3, 4):
                chinese.Add((table, LegacyEncoding(950)));
                break;
            case (3, 5):
                chinese.Add((table, LegacyEncoding(949)));
                break;
            case (1, 0):
                macintosh = table;
                break;
        }
    }

    private static Encoding LegacyEncoding(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

    private static int Decode(uint code, Encoding legacy)
    {
        ReadOnlySpan<byte> bytes = code > 0xFF ? [(byte)(code >> 8), (byte)code] : [(byte)code];
        Span<char> text = stackalloc char[4];
        return legacy.GetChars(bytes, text) == 1 ? text[0] : 0;
    }

    private static void Offer(CharacterSubtable table, int[] scalars, Func<uint, int> toScalar)
    {
        foreach ((uint code, int glyph) in table.Mappings())
        {
            if (glyph >= scalars.Length)
            {
                continue;
            }

            int scalar = toScalar(code);
            int known = scalars[glyph];
            if (!UnicodeQuality.IsNothing(scalar)
                && (known == 0 || UnicodeQuality.Strangeness(scalar) < UnicodeQuality.Strangeness(known)))
            {
                scalars[glyph] = scalar;
            }
        }
    }
}
