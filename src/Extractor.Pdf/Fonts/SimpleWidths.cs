using Extractor.Pdf.Fonts.Encodings;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Fonts;

/// <summary>Advances of a simple font: its Widths, FirstChar and MissingWidth entries, or those of a standard font (ISO 32000-2, 9.6.2).</summary>
internal sealed class SimpleWidths
{
    // A font with so many codes in a row may well use every one of ASCII.
    private const int FullAlphabet = 90;

    // A simple font has codes of one byte.
    private const int MostCodes = 256;

    private readonly float[] stated;
    private readonly int first;
    private readonly float? missing;
    private readonly StandardFont? standard;

    private SimpleWidths(float[] stated, int first, float? missing, StandardFont? standard)
    {
        this.stated = stated;
        this.first = first;
        this.missing = missing;
        this.standard = standard;
    }

    /// <param name="font">The font dictionary.</param>
    /// <param name="descriptor">Its font descriptor; null where it has none.</param>
    /// <param name="file">The file.</param>
    /// <param name="standard">The font whose widths hold where the dictionary states none at all; null for a Type 3 font.</param>
    public static SimpleWidths Read(PdfDictionary font, PdfDictionary? descriptor, PdfFile file, StandardFont? standard)
    {
        float[] widths = file.GetArray(font, "Widths") is { } array ? WidthsOf(array, file) : [];

        double? missing = descriptor is null ? null : file.GetNumber(descriptor, "MissingWidth");
        return new SimpleWidths(widths, file.GetInteger(font, "FirstChar") ?? 0, missing is { } width ? GlyphSpace.FromThousandths(width) : null, widths.Length == 0 ? standard : null);
    }

    private static float[] WidthsOf(PdfArray array, PdfFile file)
    {
        if (TryReadPlain(array.PlainText, out float[] widths))
        {
            return widths;
        }

        widths = new float[Math.Min(array.Count, MostCodes)];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = Scaled(file.NumberAt(array, i, 0));
        }

        return widths;
    }

    /// <summary>Reads an array's text without making its objects; false where it is empty or holds anything else than numbers.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> text, out float[] widths)
    {
        Span<float> read = stackalloc float[MostCodes];
        var lexer = new Lexer(text);
        int count = 0;
        while (lexer.Next() == TokenKind.Number && count < MostCodes)
        {
            read[count++] = Scaled(lexer.Number);

            // The fonts of some producers have a handful of glyphs, and a 0 for every other code up to the last.
            int at = lexer.Position;
            for (; count < MostCodes && at + 2 < text.Length && text[at] == ' ' && text[at + 1] == '0' && CharacterClass.IsWhite(text[at + 2]); at += 2)
            {
                read[count++] = 0;
            }

            lexer.Position = at;
        }

        widths = read[..count].ToArray();
        return count > 0 && lexer.Kind is TokenKind.End or TokenKind.Number;
    }

    // Not bounded by ems yet: the glyph space of a Type 3 font has units of its own.
    private static float Scaled(double width) => (float)Math.Clamp(width / 1000, float.MinValue, float.MaxValue);

    /// <summary>The advance that the dictionary states for a code (1 for 1000 units of glyph space).</summary>
    public bool TryFind(int code, out float width)
    {
        long index = (long)code - first;
        bool found = index >= 0 && index < stated.Length;
        width = found ? stated[index] : 0;
        return found;
    }

    /// <summary>The greatest advance that the dictionary states (1 for 1000 units of glyph space); 0 where it states none.</summary>
    public float Widest
    {
        get
        {
            float widest = 0;
            foreach (float width in stated)
            {
                widest = MathF.Max(widest, width);
            }

            return widest;
        }
    }

    /// <summary>
    /// Whether the codes look like those of an encoding: none is a control, and some between the first and the last are not used.
    /// Codes that a producer has dealt out itself begin anywhere and leave no gap.
    /// </summary>
    public bool LookLikeCharacters
    {
        get
        {
            ReadOnlySpan<float> characters = stated.AsSpan(Math.Clamp(' ' - first, 0, stated.Length));

            // Code 0 is where many fonts keep the box that stands for no glyph.
            ReadOnlySpan<float> controls = stated.AsSpan(0, stated.Length - characters.Length);
            bool hasControls = (first == 0 && !controls.IsEmpty ? controls[1..] : controls).ContainsAnyExcept(0f);
            return !hasControls && (characters.Length >= FullAlphabet || characters.Contains(0f));
        }
    }

    /// <summary>Whether two glyphs differ in width: those of an alphabet do, pictures and the parts of a Chinese font do not.</summary>
    public bool Vary
    {
        get
        {
            float one = 0;
            foreach (float width in stated)
            {
                if (width != 0 && one != 0 && width != one)
                {
                    return true;
                }

                one = width == 0 ? one : width;
            }

            return false;
        }
    }

    /// <summary>The advance of a code for which neither the dictionary nor the font program has one.</summary>
    /// <param name="glyphName">The glyph's name; null where it is unknown.</param>
    public float Missing(string? glyphName)
    {
        float width = standard is null || glyphName is null ? float.NaN : standard.WidthOf(glyphName);
        return float.IsNaN(width) ? missing ?? 0 : width;
    }
}
