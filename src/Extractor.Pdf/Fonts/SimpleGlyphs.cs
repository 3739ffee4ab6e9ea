namespace Extractor.Pdf.Fonts;

/// <summary>The glyphs of a font with codes of one byte, by code; made when they are first shown.</summary>
/// <remarks>Browsers write a Type 3 font for every few dozen characters of a page and use few of its codes, so only rows that are used exist.</remarks>
internal struct SimpleGlyphs
{
    private const int RowLength = 16;

    private Glyph[]?[]? rows;

    /// <summary>The place of a code's glyph; a glyph that was not made has <see cref="Glyph.CodeLength"/> 0.</summary>
    public ref Glyph this[byte code]
    {
        get
        {
            rows ??= new Glyph[256 / RowLength][];
            Glyph[] row = rows[code / RowLength] ??= new Glyph[RowLength];
            return ref row[code % RowLength];
        }
    }
}
