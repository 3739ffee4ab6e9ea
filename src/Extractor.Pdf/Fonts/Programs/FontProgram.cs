namespace Extractor.Pdf.Fonts.Programs;

/// <summary>A font file that a PDF embeds, as far as it tells what glyphs stand for and how wide they are. Glyph 0 is the missing glyph.</summary>
internal abstract class FontProgram
{
    /// <summary>The character collection of the program's CIDs, such as <c>Adobe-GB1</c>; null where it has none.</summary>
    public virtual string? Collection => null;

    /// <summary>The glyph of a character code in the program's own encoding; 0 where it has none.</summary>
    public abstract int GlyphOfCode(int code);

    /// <summary>The glyph of that name; 0 where there is none.</summary>
    public abstract int GlyphOfName(string name);

    /// <summary>The glyph of a CID, where the PDF gives no CIDToGIDMap.</summary>
    public virtual int GlyphOfCid(int cid) => cid;

    /// <summary>The name of a glyph; null where the program has none for it.</summary>
    public virtual string? NameOfGlyph(int glyph) => null;

    /// <summary>What a glyph stands for according to the program's own tables.</summary>
    public abstract GlyphText TextOfGlyph(int glyph);

    /// <summary>The horizontal advance of a glyph (em = 1); NaN where the program does not tell.</summary>
    public abstract float WidthOfGlyph(int glyph);
}
