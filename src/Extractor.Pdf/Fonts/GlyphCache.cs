namespace Extractor.Pdf.Fonts;

/// <summary>The glyphs of the codes that a document has shown in one font: an open-addressing table, so that a hit allocates nothing.</summary>
internal sealed class GlyphCache
{
    // A font of a document shows some thousand codes at most; a hostile one may not fill the memory.
    private const int MostGlyphs = 65536;

    private Glyph[] slots = new Glyph[64];
    private int count;

    /// <summary>A place for a glyph that is not kept.</summary>
    private Glyph passing;

    /// <summary>The place of a code's glyph; where its <see cref="Glyph.CodeLength"/> is 0, the caller puts the glyph there before anything else is asked for.</summary>
    public ref Glyph PlaceOf(int code, int length)
    {
        Glyph[] table = slots;
        int mask = table.Length - 1;
        for (int at = Slot(code, mask); ; at = (at + 1) & mask)
        {
            ref Glyph glyph = ref table[at];
            if (glyph.Code == code && glyph.CodeLength == length)
            {
                return ref glyph;
            }

            if (glyph.CodeLength == 0)
            {
                return ref NewPlace(code, ref glyph);
            }
        }
    }

    private ref Glyph NewPlace(int code, ref Glyph place)
    {
        if (count >= MostGlyphs)
        {
            passing = default;
            return ref passing;
        }

        if (++count * 2 <= slots.Length)
        {
            return ref place;
        }

        Glyph[] smaller = slots;
        slots = new Glyph[smaller.Length * 2];
        foreach (ref readonly Glyph glyph in smaller.AsSpan())
        {
            if (glyph.CodeLength != 0)
            {
                EmptyPlace(glyph.Code) = glyph;
            }
        }

        return ref EmptyPlace(code);
    }

    private ref Glyph EmptyPlace(int code)
    {
        int mask = slots.Length - 1;
        int at = Slot(code, mask);
        while (slots[at].CodeLength != 0)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    // Multiplying by the golden ratio spreads neighbouring codes.
    private static int Slot(int code, int mask) => (int)((uint)code * 0x9E3779B1u >> 8) & mask;
}
