using System.Text;
using Extractor.Pdf.Fonts.Encodings;

namespace Extractor.Pdf.Fonts.Programs;

/// <summary>The glyph names of a TrueType font's <c>post</c> table.</summary>
internal sealed class PostNames
{
    private readonly string?[] names;
    private readonly Dictionary<string, int> glyphs = new(StringComparer.Ordinal);

    private PostNames(string?[] names)
    {
        this.names = names;
        for (int glyph = names.Length - 1; glyph >= 0; glyph--)
        {
            if (names[glyph] is { } name)
            {
                glyphs[name] = glyph;
            }
        }
    }

    /// <summary>The name of a glyph; null where the table has none.</summary>
    public string? this[int glyph] => (uint)glyph < (uint)names.Length ? names[glyph] : null;

    /// <summary>The glyph of that name; 0 where there is none.</summary>
    public int Find(string name) => glyphs.GetValueOrDefault(name);

    /// <param name="table">The table; formats 1 and 2 hold names, the others none.</param>
    public static PostNames Read(FontBytes table) => table.U32(0) switch
    {
        0x00010000 => new PostNames(GlyphTables.Section("Macintosh")),
        0x00020000 => new PostNames(ReadFormat2(table)),
        _ => new PostNames([]),
    };

    private static string?[] ReadFormat2(FontBytes table)
    {
        string[] standard = GlyphTables.Section("Macintosh");
        int count = Math.Min(table.U16(32), Math.Max(0, (table.Length - 34) / 2));
        List<string> own = [];
        for (long at = 34 + 2L * count; at < table.Length; at += 1 + table.U8(at))
        {
            own.Add(Encoding.Latin1.GetString(table.Slice(at + 1, table.U8(at)).Span));
        }

        string?[] names = new string?[count];
        for (int glyph = 0; glyph < count; glyph++)
        {
            int index = table.U16(34 + 2L * glyph);
            names[glyph] = index < standard.Length ? standard[index] : index - standard.Length < own.Count ? own[index - standard.Length] : null;
        }

        return names;
    }
}
