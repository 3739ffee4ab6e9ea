namespace Extractor.Pdf.Fonts;

/// <summary>The glyphs of the codes that a document has shown in one font: an open-addressing table, so that a hit allocates nothing.</summary>
internal sealed class GlyphCache
{
    // A font of a document shows some thousand codes at most; a hostile one may not fill the memory.
    private const int MostGlyphs = 65536;

    private Glyph[] slots = new Glyph[64];
    private int count;

    /// <summary>Finds the glyph of a code; one that was not added has <see cref="Glyph.CodeLength"/> 0.</summary>
    public bool TryFind(int code, int length, out Glyph glyph)
    {
        int mask = slots.Length - 1;
        for (int at = Slot(code, mask); slots[at].CodeLength != 0; at = (at + 1) & mask)
        {
            if (slots[at].Code == code && slots[at].CodeLength == length)
            {
                glyph = slots[at];
                return true;
            }
        }

        glyph = default;
        return false;
    }

    /// <summary>Adds a glyph that is not there yet; forgets it where the table is full.</summary>
    public void Add(in Glyph glyph)
    {
        if (count >= MostGlyphs)
        {
            return;
        }

        if (++count * 2 > slots.Length)
        {
            Grow();
        }

        Place(slots, glyph);
    }

    private void Grow()
    {
        Glyph[] larger = new Glyph[slots.Length * 2];
        foreach (Glyph glyph in slots)
        {
            if (glyph.CodeLength != 0)
            {
                Place(larger, glyph);
            }
        }

        slots = larger;
    }

    private static void Place(Glyph[] table, in Glyph glyph)
    {
        int mask = table.Length - 1;
        int at = Slot(glyph.Code, mask);
        while (table[at].CodeLength != 0)
        {
            at = (at + 1) & mask;
        }

        table[at] = glyph;
    }

    // Multiplying by the golden ratio spreads neighbouring codes.
    private static int Slot(int code, int mask) => (int)((uint)code * 0x9E3779B1u >> 8) & mask;
}
