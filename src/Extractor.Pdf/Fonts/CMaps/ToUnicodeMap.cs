namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>The characters that a font's ToUnicode entry gives to its codes (ISO 32000-2, 9.10.3). Immutable.</summary>
internal sealed class ToUnicodeMap
{
    private readonly CodeRanges ranges;
    private readonly string[] texts;
    private readonly int[] below;

    /// <param name="ranges">A value of 0 or more is the scalar of a range's first code; a value below is the complement of a text's index.</param>
    /// <param name="texts">What stands for several characters.</param>
    /// <param name="below">Scalars by code, for codes that no range holds (<c>usecmap Adobe-GB1-UCS2</c>); may be empty.</param>
    public ToUnicodeMap(CodeRanges ranges, string[] texts, int[] below)
    {
        this.ranges = ranges;
        this.texts = texts;
        this.below = below;
    }

    /// <summary>Whether the file states more than was read.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Every code is its own character, as where the entry is the name <c>Identity-H</c>.</summary>
    public static ToUnicodeMap Identity { get; } = new(new CodeRanges([0], [0xFFFF], [0]), [], []);

    /// <summary>The characters of a code as the file states them, however doubtful; <see cref="GlyphText.None"/> where it states none.</summary>
    public GlyphText Find(uint code)
    {
        if (!ranges.TryFind(code, out int value, out uint offset))
        {
            return code < below.Length ? new GlyphText(below[code]) : GlyphText.None;
        }

        return value < 0 ? GlyphText.From(texts[~value]) : new GlyphText((int)Math.Min(value + (long)offset, int.MaxValue));
    }
}
