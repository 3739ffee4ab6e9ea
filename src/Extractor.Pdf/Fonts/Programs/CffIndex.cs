namespace Extractor.Pdf.Fonts.Programs;

/// <summary>An INDEX of a CFF font: objects of any length, one after the other (Adobe Technical Note 5176, section 5).</summary>
internal readonly struct CffIndex
{
    private readonly FontBytes font;
    private readonly long offsets;
    private readonly int offsetSize;
    private readonly long data;

    /// <param name="font">The CFF font.</param>
    /// <param name="start">Where the INDEX begins.</param>
    public CffIndex(FontBytes font, long start)
    {
        this.font = font;
        Count = font.U16(start);
        offsetSize = font.U8(start + 2);
        offsets = start + 3;
        data = offsets + (Count + 1L) * offsetSize - 1;
        if (offsetSize is < 1 or > 4 || data > font.Length)
        {
            Count = 0;
        }

        End = Count == 0 ? start + 2 : data + Offset(Count);
    }

    public int Count { get; }

    /// <summary>Where the bytes after the INDEX begin.</summary>
    public long End { get; }

    /// <summary>An object; empty outside of the INDEX.</summary>
    public FontBytes this[int index] =>
        index < 0 || index >= Count ? default : font.Slice(data + Offset(index), Offset(index + 1) - Offset(index));

    private long Offset(int index)
    {
        long value = 0;
        for (int i = 0; i < offsetSize; i++)
        {
            value = value << 8 | font.U8(offsets + (long)index * offsetSize + i);
        }

        return value;
    }
}
