using System.Text;

namespace Extractor.Tests.Pdf.Fonts;

/// <summary>Writes the few tables of a font file that tell what its glyphs stand for.</summary>
internal sealed class FontFileBuilder
{
    private readonly List<byte> bytes = [];

    public byte[] ToArray() => [.. bytes];

    public FontFileBuilder U8(params int[] values)
    {
        foreach (int value in values)
        {
            bytes.Add((byte)value);
        }

        return this;
    }

    public FontFileBuilder U16(params int[] values)
    {
        foreach (int value in values)
        {
            U8(value >> 8, value);
        }

        return this;
    }

    public FontFileBuilder U32(params long[] values)
    {
        foreach (long value in values)
        {
            U16((int)(value >> 16), (int)value);
        }

        return this;
    }

    public FontFileBuilder Raw(ReadOnlySpan<byte> data)
    {
        bytes.AddRange(data);
        return this;
    }

    /// <summary>An sfnt file of the given tables.</summary>
    public static byte[] Sfnt(params (string Tag, byte[] Data)[] tables)
    {
        FontFileBuilder font = new FontFileBuilder().U32(0x00010000).U16(tables.Length, 0, 0, 0);
        int offset = 12 + 16 * tables.Length;
        foreach ((string tag, byte[] data) in tables)
        {
            font.Raw(Encoding.ASCII.GetBytes(tag)).U32(0, offset, data.Length);
            offset += data.Length;
        }

        foreach ((_, byte[] data) in tables)
        {
            font.Raw(data);
        }

        return font.ToArray();
    }

    /// <summary>A cmap table of the given subtables.</summary>
    public static byte[] Cmap(params (int Platform, int Encoding, byte[] Data)[] subtables)
    {
        FontFileBuilder table = new FontFileBuilder().U16(0, subtables.Length);
        int offset = 4 + 8 * subtables.Length;
        foreach ((int platform, int encoding, byte[] data) in subtables)
        {
            table.U16(platform, encoding).U32(offset);
            offset += data.Length;
        }

        foreach ((_, _, byte[] data) in subtables)
        {
            table.Raw(data);
        }

        return table.ToArray();
    }

    /// <summary>A cmap subtable in format 4 with one segment for each code, the last one empty as the format asks.</summary>
    public static byte[] Format4(params (int Code, int Glyph)[] pairs)
    {
        (int Code, int Glyph)[] all = [.. pairs, (0xFFFF, 0)];
        FontFileBuilder table = new FontFileBuilder().U16(4, 16 + 8 * all.Length, 0, all.Length * 2, 0, 0, 0);
        table.U16([.. all.Select(p => p.Code)]).U16(0).U16([.. all.Select(p => p.Code)]);
        table.U16([.. all.Select(p => (p.Glyph - p.Code) & 0xFFFF)]).U16([.. all.Select(_ => 0)]);
        return table.ToArray();
    }

    public static byte[] Maxp(int glyphs) => new FontFileBuilder().U32(0x00010000).U16(glyphs).ToArray();

    /// <summary>A name-keyed CFF font.</summary>
    /// <param name="names">Names of the glyphs from glyph 1 on; all must be strings of the font's own.</param>
    /// <param name="codes">Codes of the glyphs from glyph 1 on.</param>
    public static byte[] Cff(string[] names, byte[] codes)
    {
        const int FirstOwnString = 391;
        byte[] charset = new FontFileBuilder().U8(0).U16([.. names.Select((_, i) => FirstOwnString + i)]).ToArray();
        byte[] encoding = new FontFileBuilder().U8(0, codes.Length).Raw(codes).ToArray();
        return CffAround([], names, charset, encoding, names.Length + 1);
    }

    /// <summary>A CID-keyed CFF font of the collection Adobe-GB1.</summary>
    /// <param name="cids">CIDs of the glyphs from glyph 1 on.</param>
    public static byte[] CidKeyedCff(params int[] cids)
    {
        byte[] charset = new FontFileBuilder().U8(0).U16(cids).ToArray();

        // The operands are string numbers of "Adobe" and "GB1" and the supplement; the operator is 12 30.
        byte[] keyed = new FontFileBuilder().U8(28).U16(391).U8(28).U16(392).U8(139, 12, 30).ToArray();
        return CffAround(keyed, ["Adobe", "GB1"], charset, [], cids.Length + 1);
    }

    private static byte[] CffAround(byte[] firstEntries, string[] strings, byte[] charset, byte[] encoding, int glyphs)
    {
        byte[] header = [1, 0, 4, 4];
        byte[] nameIndex = Index(["Font"u8.ToArray()]);
        byte[] stringIndex = Index([.. strings.Select(Encoding.ASCII.GetBytes)]);
        byte[] subroutines = [0, 0];
        byte[] charStrings = Index([.. Enumerable.Repeat<byte[]>([14], glyphs)]);
        int topLength = firstEntries.Length + 3 * 6;
        int at = header.Length + nameIndex.Length + Index([new byte[topLength]]).Length + stringIndex.Length + subroutines.Length;
        int charsetAt = at;
        int encodingAt = charsetAt + charset.Length;
        int charStringsAt = encodingAt + encoding.Length;
        byte[] top = new FontFileBuilder().Raw(firstEntries)
            .U8(29).U32(charsetAt).U8(15).U8(29).U32(encoding.Length > 0 ? encodingAt : 0).U8(16).U8(29).U32(charStringsAt).U8(17).ToArray();
        return [.. header, .. nameIndex, .. Index([top]), .. stringIndex, .. subroutines, .. charset, .. encoding, .. charStrings];
    }

    private static byte[] Index(byte[][] items)
    {
        FontFileBuilder index = new FontFileBuilder().U16(items.Length).U8(2);
        int offset = 1;
        foreach (byte[] item in items)
        {
            index.U16(offset);
            offset += item.Length;
        }

        index.U16(offset);
        foreach (byte[] item in items)
        {
            index.Raw(item);
        }

        return index.ToArray();
    }

    /// <summary>The bytes with one of them changed.</summary>
    public static byte[] Damage(byte[] font, int at, byte value)
    {
        byte[] copy = [.. font];
        copy[at % copy.Length] = value;
        return copy;
    }
}
