namespace Extractor.Pdf.Fonts.Programs;

/// <summary>One subtable of a <c>cmap</c> table, in format 0, 2, 4, 6, 10, 12 or 13. One in another format maps nothing.</summary>
internal sealed class CharacterSubtable(FontBytes data)
{
    // All of Unicode once; a hostile table may repeat itself.
    private const int MostMappings = 0x110000;

    private readonly int format = data.U16(0);

    /// <summary>The glyph of a code; 0 where the subtable has none.</summary>
    public int Glyph(uint code) => format switch
    {
        0 => code < 256 ? data.U8(6 + code) : 0,
        2 => code <= 0xFFFF ? GlyphInFormat2(code) : 0,
        4 => code <= 0xFFFF ? GlyphInFormat4((int)code) : 0,
        6 => code - data.U16(6) < data.U16(8) && code >= data.U16(6) ? data.U16(10 + 2L * (code - data.U16(6))) : 0,
        10 => code >= data.U32(12) && code - data.U32(12) < data.U32(16) ? data.U16(20 + 2L * (code - data.U32(12))) : 0,
        12 or 13 => GlyphInGroups(code),
        _ => 0,
    };

    /// <summary>Every code that leads to a glyph, with that glyph.</summary>
    public IEnumerable<(uint Code, int Glyph)> Mappings()
    {
        int left = MostMappings;
        foreach ((uint first, uint last) in Spans())
        {
            for (ulong code = first; code <= last && left > 0; code++, left--)
            {
                int glyph = Glyph((uint)code);
                if (glyph != 0)
                {
                    yield return ((uint)code, glyph);
                }
            }
        }
    }

    /// <summary>Spans of codes outside of which the subtable maps nothing.</summary>
    private IEnumerable<(uint First, uint Last)> Spans()
    {
        switch (format)
        {
            case 0:
                yield return (0, 255);
                break;
            case 2:
                yield return (0, 0xFFFF);
                break;
            case 6:
                yield return (data.U16(6), (uint)Math.Min(data.U16(6) + data.U16(8), 0xFFFF));
                break;
            case 10:
                yield return (data.U32(12), (uint)Math.Min((ulong)data.U32(12) + data.U32(16), 0x10FFFF));
                break;
            case 4:
                for (int i = 0; i < SegmentCount; i++)
                {
                    yield return (data.U16(16L + 2 * SegmentCount + 2 * i), data.U16(14L + 2 * i));
                }

                break;
            case 12 or 13:
                for (int i = 0; i < GroupCount; i++)
                {
                    yield return (data.U32(16 + 12L * i), Math.Min(data.U32(20 + 12L * i), 0x10FFFF));
                }

                break;
        }
    }

    private int SegmentCount => Math.Min(data.U16(6) / 2, Math.Max(0, (data.Length - 16) / 8));

    private int GroupCount => (int)Math.Min(data.U32(12), Math.Max(0, (data.Length - 16) / 12));

    private int GlyphInFormat2(uint code)
    {
        uint lead = code >> 8;
        long header = 518 + data.U16(6 + 2L * lead);

        // Header 0 is for one-byte codes: a lead byte that uses it begins no code of two bytes.
        bool oneByte = header == 518;
        if (oneByte != code <= 0xFF)
        {
            return 0;
        }

        int first = data.U16(header);
        int index = (int)(code & 0xFF) - first;
        if (index < 0 || index >= data.U16(header + 2))
        {
            return 0;
        }

        int glyph = data.U16(header + 6 + data.U16(header + 6) + 2L * index);
        return glyph == 0 ? 0 : (glyph + data.I16(header + 4)) & 0xFFFF;
    }

    private int GlyphInFormat4(int code)
    {
        int segments = SegmentCount;
        int low = 0;
        int high = segments - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (data.U16(14L + 2 * middle) < code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int first = data.U16(16L + 2 * segments + 2 * low);
        if (segments == 0 || code < first || code > data.U16(14L + 2 * low))
        {
            return 0;
        }

        int delta = data.U16(16L + 4 * segments + 2 * low);
        long rangeAt = 16L + 6 * segments + 2 * low;
        int range = data.U16(rangeAt);
        if (range == 0)
        {
            return (code + delta) & 0xFFFF;
        }

        int glyph = data.U16(rangeAt + range + 2L * (code - first));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int GlyphInGroups(uint code)
    {
        int low = 0;
        int high = GroupCount - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            long group = 16 + 12L * middle;
            if (code < data.U32(group))
            {
                high = middle - 1;
            }
            else if (code > data.U32(group + 4))
            {
                low = middle + 1;
            }
            else
            {
                uint glyph = data.U32(group + 8) + (format == 12 ? code - data.U32(group) : 0);
                return glyph <= ushort.MaxValue ? (int)glyph : 0;
            }
        }

        return 0;
    }
}
