using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>The glyph names of a simple font's codes: its base encoding and its Differences (ISO 32000-2, 9.6.5).</summary>
internal sealed class SimpleEncoding
{
    /// <summary>Fewer names may repeat their codes by chance.</summary>
    private const int FewestNames = 3;

    private static readonly string?[] NoNames = new string?[256];

    private static string?[] WinAnsi => GlyphTables.Encoding("WinAnsi");

    private readonly string?[] basis;
    private readonly string?[] presumed;
    private readonly PdfDictionary? dictionary;
    private readonly PdfFile file;

    /// <summary>The basis with the Differences; null until a name is asked for, since a font with ToUnicode needs none.</summary>
    private string?[]? stated;
    private bool? namesAreCodes;

    private SimpleEncoding(string?[] basis, string?[] presumed, PdfDictionary? dictionary, PdfFile file)
    {
        this.basis = basis;
        this.presumed = presumed;
        this.dictionary = dictionary;
        this.file = file;
    }

    /// <summary>The name that the font dictionary states for a code; null where the font program's own encoding decides.</summary>
    public string? Stated(int code) => (stated ??= dictionary is null ? basis : WithDifferences(basis, dictionary, file))[code];

    /// <summary>The name that the Differences give a code; null where they say nothing of it.</summary>
    public string? Differing(int code) => dictionary is not null && Stated(code) is { } name && !ReferenceEquals(name, basis[code]) ? name : null;

    /// <summary>Whether the Differences name every glyph after its own code, in decimals or hexadecimals, as in a49 or C2f: they say no more than the codes do.</summary>
    public bool NamesAreCodes => namesAreCodes ??= AreNamesCodes();

    /// <summary>What the name stated for a code stands for; where names only repeat codes, what the code stands for on Windows.</summary>
    /// <param name="code">The code.</param>
    /// <param name="codesAreCharacters">Whether the codes look like those of an encoding.</param>
    public GlyphText StatedText(int code, bool codesAreCharacters)
    {
        string? name = Stated(code);
        if (name is not null && codesAreCharacters && NamesAreCodes)
        {
            name = WinAnsi[code];
        }

        return name is null ? GlyphText.None : GlyphText.From(GlyphNames.ToUnicode(name));
    }

    /// <summary>The name that a code most likely has where neither the dictionary nor the program tells.</summary>
    public string? Presumed(int code) => presumed[code];

    /// <param name="font">The font dictionary.</param>
    /// <param name="file">The file.</param>
    /// <param name="ownEncoding">The encoding that the font has by its name (Symbol, ZapfDingbats); null for any other.</param>
    /// <param name="isEmbedded">Whether there is a font program, whose own encoding then goes before any presumption.</param>
    /// <param name="flags">The flags of the font descriptor.</param>
    public static SimpleEncoding Read(PdfDictionary font, PdfFile file, string? ownEncoding, bool isEmbedded, FontFlags flags)
    {
        PdfObject entry = file.Resolve(font["Encoding"]);
        PdfDictionary? dictionary = entry as PdfDictionary;
        string? name = (entry as PdfName)?.Value ?? (dictionary is null ? null : file.GetName(dictionary, "BaseEncoding"));
        bool isTrueType = file.GetName(font, "Subtype") == "TrueType";
        bool isLatin = (flags & FontFlags.Nonsymbolic) != 0 && !isEmbedded;
        string?[] presumed = GlyphTables.Encoding(ownEncoding ?? (isTrueType && !isLatin ? "WinAnsi" : "Standard"));
        string?[]? basis = name switch
        {
            "WinAnsiEncoding" => WinAnsi,
            "MacRomanEncoding" => GlyphTables.Encoding("MacRoman"),
            "MacExpertEncoding" => GlyphTables.Encoding("MacExpert"),
            "StandardEncoding" => GlyphTables.Encoding("Standard"),
            _ => null,
        };

        // A Symbol font that is said to have a Latin encoding has its own all the same.
        bool ownDecides = basis is null || ownEncoding is not null;
        if (ownDecides && !isEmbedded)
        {
            basis = presumed;
        }
        else if (basis is null && isTrueType && dictionary is not null && (flags & FontFlags.Symbolic) == 0)
        {
            basis = GlyphTables.Encoding("Standard");
        }

        return new SimpleEncoding(basis ?? NoNames, presumed, dictionary, file);
    }

    private bool AreNamesCodes()
    {
        int names = 0;
        for (int code = ' ' + 1; code < NoNames.Length; code++)
        {
            if (Differing(code) is { } name and not ".notdef")
            {
                if (!GlyphNames.Repeats(name, code))
                {
                    return false;
                }

                names++;
            }
        }

        return names >= FewestNames;
    }

    private static string?[] WithDifferences(string?[] basis, PdfDictionary encoding, PdfFile file)
    {
        if (file.GetArray(encoding, "Differences") is not { Count: > 0 } differences)
        {
            return basis;
        }

        string?[] names = [.. basis];
        int code = 0;
        for (int i = 0; i < differences.Count; i++)
        {
            switch (file.Item(differences, i))
            {
                case PdfNumber number:
                    code = (int)number.Value;
                    break;
                case PdfName name:
                    if ((uint)code < (uint)names.Length)
                    {
                        names[code] = name.Value;
                    }

                    code++;
                    break;
            }
        }

        return names;
    }
}
