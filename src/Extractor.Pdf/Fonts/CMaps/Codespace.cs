namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>The codespace ranges of a CMap: they say how many bytes the next code takes (ISO 32000-2, 9.7.6.3).</summary>
internal sealed class Codespace
{
    /// <summary>Two bytes for each code, as the Identity CMaps and most embedded ones have it.</summary>
    public static readonly Codespace TwoBytes = new([new CodespaceRange(2, 0, 0xFFFF)]);

    private const byte Ambiguous = byte.MaxValue;

    private readonly CodespaceRange[] ranges;
    private readonly byte[] lengthByFirst = new byte[256];

    public Codespace(CodespaceRange[] ranges)
    {
        this.ranges = ranges;
        int shortest = 4;
        foreach (CodespaceRange range in ranges)
        {
            shortest = Math.Min(shortest, range.Length);
            for (uint first = range.Byte(range.Low, 0); first <= range.Byte(range.High, 0); first++)
            {
                byte known = lengthByFirst[first];
                lengthByFirst[first] = known == 0 || known == range.Length ? range.Length : Ambiguous;
            }
        }

        // A first byte that no range allows makes an undefined code as long as the shortest one.
        lengthByFirst.AsSpan().Replace((byte)0, (byte)shortest);
    }

    /// <summary>Takes the next code from the start of <paramref name="text"/>, which must not be empty.</summary>
    /// <param name="text">The rest of a shown string.</param>
    /// <param name="length">Bytes taken: 1 to 4, fewer than the code needs where the string ends inside it.</param>
    public uint Read(ReadOnlySpan<byte> text, out int length)
    {
        length = lengthByFirst[text[0]];
        if (length == Ambiguous)
        {
            length = Decide(text);
        }

        length = Math.Min(length, text.Length);
        uint code = text[0];
        for (int i = 1; i < length; i++)
        {
            code = code << 8 | text[i];
        }

        return code;
    }

    private int Decide(ReadOnlySpan<byte> text)
    {
        int fallback = 4;
        for (int length = 1; length <= 4; length++)
        {
            foreach (CodespaceRange range in ranges)
            {
                if (range.Length != length || !range.AllowsByte(text[0], 0))
                {
                    continue;
                }

                if (range.Allows(text))
                {
                    return length;
                }

                fallback = Math.Min(fallback, length);
            }
        }

        return fallback;
    }
}

/// <summary>Codes of one length whose every byte lies between the bytes of <paramref name="Low"/> and of <paramref name="High"/>.</summary>
/// <param name="Length">Bytes of a code, 1 to 4.</param>
/// <param name="Low">The lowest code.</param>
/// <param name="High">The highest code.</param>
internal readonly record struct CodespaceRange(byte Length, uint Low, uint High)
{
    public uint Byte(uint code, int index) => code >> (8 * (Length - 1 - index)) & 0xFF;

    public bool AllowsByte(byte value, int index) => value >= Byte(Low, index) && value <= Byte(High, index);

    public bool Allows(ReadOnlySpan<byte> text)
    {
        if (text.Length < Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            if (!AllowsByte(text[i], i))
            {
                return false;
            }
        }

        return true;
    }
}
