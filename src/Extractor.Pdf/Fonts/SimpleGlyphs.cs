namespace Extractor.Pdf.Fonts;

/// <summary>The glyphs of a font with codes of one byte, by code; made when they are first shown.</summary>
/// <remarks>Browsers write a Type 3 font for every few dozen characters of a page, so the table is only as long as the highest code asks.</remarks>
internal struct SimpleGlyphs
{
    private const int ShortestTable = 32;

    private Glyph[]? glyphs;

    /// <summary>The place of a code's glyph; a glyph that was not made has <see cref="Glyph.CodeLength"/> 0.</summary>
    public ref Glyph this[byte code]
    {
        get
        {
            if (glyphs is null || code >= glyphs.Length)
            {
                int length = ShortestTable;
                while (length <= code)
                {
                    length *= 2;
                }

                Array.Resize(ref glyphs, length);
            }

            return ref glyphs[code];
        }
    }
}
