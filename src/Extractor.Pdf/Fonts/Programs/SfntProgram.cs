using Extractor.Pdf.Fonts.Encodings;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>A TrueType font, or an OpenType font around CFF outlines (OpenType specification 1.9).</summary>
internal sealed class SfntProgram : FontProgram
{
    private readonly CharacterMap map;
    private readonly CffProgram? outlines;
    private readonly Lazy<PostNames> names;
    private readonly Lazy<int[]> scalars;
    private readonly FontBytes metrics;
    private readonly int metricCount;
    private readonly float unitsPerEm;

    /// <param name="font">The font file.</param>
    /// <param name="start">Where the table directory begins: not at 0 in a collection.</param>
    public SfntProgram(FontBytes font, long start)
    {
        Dictionary<uint, FontBytes> tables = ReadDirectory(font, start);
        map = CharacterMap.Read(Table("cmap"));
        outlines = tables.ContainsKey(Tag("CFF ")) ? CffProgram.Read(Table("CFF ")) : null;
        names = new Lazy<PostNames>(() => PostNames.Read(Table("post")));
        int glyphCount = Math.Max(Table("maxp").U16(4), outlines?.GlyphCount ?? 0);
        scalars = new Lazy<int[]>(() => map.Invert(glyphCount));
        metrics = Table("hmtx");
        metricCount = Table("hhea").U16(34);
        unitsPerEm = Math.Max(Table("head").U16(18), 1f);

        FontBytes Table(string tag) => tables.GetValueOrDefault(Tag(tag));
    }

    public override string? Collection => outlines?.Collection;

    public override int GlyphOfCode(int code) => map.GlyphOfCode(code);

    public override int GlyphOfName(string name)
    {
        GlyphText text = GlyphText.From(GlyphNames.ToUnicode(name));
        int glyph = text.IsSomething && text.Rune > 0 ? map.GlyphOfScalar(text.Rune) : 0;
        if (glyph == 0)
        {
            glyph = outlines?.GlyphOfName(name) ?? 0;
        }

        return glyph == 0 ? names.Value.Find(name) : glyph;
    }

    public override int GlyphOfCid(int cid) => outlines?.GlyphOfCid(cid) ?? cid;

    public override GlyphText TextOfGlyph(int glyph)
    {
        GlyphText mapped = (uint)glyph < (uint)scalars.Value.Length ? new GlyphText(scalars.Value[glyph]) : GlyphText.None;
        if (mapped.IsGood)
        {
            return mapped;
        }

        GlyphText named = GlyphText.From(names.Value[glyph] is { } name ? GlyphNames.ToUnicode(name) : null);
        if (!named.IsGood && outlines is not null)
        {
            named = outlines.TextOfGlyph(glyph);
        }

        return named.IsGood || !mapped.IsSomething ? named : mapped;
    }

    public override float WidthOfGlyph(int glyph) =>
        metricCount == 0 || glyph < 0 ? float.NaN : metrics.U16(4L * Math.Min(glyph, metricCount - 1)) / unitsPerEm;

    private static uint Tag(string tag) => (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);

    private static Dictionary<uint, FontBytes> ReadDirectory(FontBytes font, long start)
    {
        int count = font.U16(start + 4);
        Dictionary<uint, FontBytes> tables = [];
        for (int i = 0; i < count; i++)
        {
            long entry = start + 12 + 16L * i;
            if (entry + 16 <= font.Length)
            {
                tables.TryAdd(font.U32(entry), font.Slice(font.U32(entry + 8), font.U32(entry + 12)));
            }
        }

        return tables;
    }
}
