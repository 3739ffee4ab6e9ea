using System.Collections.Concurrent;
using System.Globalization;

namespace Extractor.Pdf.Fonts.Encodings;

/// <summary>The tables of glyph names that PDF and the font formats fix, read from the resource <c>glyph-tables.txt</c>.</summary>
internal static class GlyphTables
{
    private const string Resource = "Extractor.Pdf.Fonts.Data.glyph-tables.txt";

    private static readonly Lazy<Dictionary<string, string[]>> Sections = new(ReadSections);
    private static readonly ConcurrentDictionary<string, string?[]> Encodings = new(StringComparer.Ordinal);

    /// <summary>Glyph names by character code, 256 of them, null where the encoding has none.</summary>
    /// <param name="name">Standard, MacRoman, WinAnsi, MacExpert, Expert (of CFF), Symbol or ZapfDingbats.</param>
    public static string?[] Encoding(string name) => Encodings.GetOrAdd(name, static key => ReadEncoding(Section(key)));

    /// <summary>The words of a section that is a plain list, such as <c>Strings</c> or <c>Macintosh</c>.</summary>
    public static string[] Section(string name) => Sections.Value[name];

    /// <summary>Opens an embedded text table; its lines that start with # are comments.</summary>
    public static StreamReader Open(string resource) =>
        new(typeof(GlyphTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}."));

    private static string?[] ReadEncoding(string[] words)
    {
        string?[] names = new string?[256];
        int code = 0;
        foreach (string word in words)
        {
            if (char.IsAsciiDigit(word[0]))
            {
                code = int.Parse(word, CultureInfo.InvariantCulture);
            }
            else
            {
                names[code++] = word;
            }
        }

        return names;
    }

    private static Dictionary<string, string[]> ReadSections()
    {
        Dictionary<string, string[]> sections = new(StringComparer.Ordinal);
        using StreamReader reader = Open(Resource);
        string name = "";
        List<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections[name] = [.. words];
                name = line[1..^1];
                words.Clear();
            }
            else if (!line.StartsWith('#'))
            {
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        sections[name] = [.. words];
        return sections;
    }
}
