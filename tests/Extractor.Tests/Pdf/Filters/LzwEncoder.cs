namespace Extractor.Tests.Pdf.Filters;

/// <summary>A plain LZW encoder, to have something to decode.</summary>
internal static class LzwEncoder
{
    public static byte[] Encode(byte[] data, bool earlyChange, bool clears = true)
    {
        var bits = new List<bool>();
        var table = new Dictionary<(int Prefix, byte Last), int>();
        var early = earlyChange ? 1 : 0;
        int next = 258, width = 9, prefix = -1;
        Write(256);
        foreach (var value in data)
        {
            if (prefix < 0)
            {
                prefix = value;
            }
            else if (table.TryGetValue((prefix, value), out var code))
            {
                prefix = code;
            }
            else
            {
                Write(prefix);
                if (next < 4096)
                    table[(prefix, value)] = next++;

                // The decoder is one code behind, so it sees the table one entry shorter.
                if (next - 1 + early >= 1 << width && width < 12)
                    width++;
                if (clears && next >= 4094)
                {
                    Write(256);
                    table.Clear();
                    next = 258;
                    width = 9;
                }

                prefix = value;
            }
        }

        if (prefix >= 0)
        {
            Write(prefix);
            if (next + early >= 1 << width && width < 12)
                width++;
        }

        Write(257);
        var bytes = new byte[(bits.Count + 7) / 8];
        for (var i = 0; i < bits.Count; i++)
            bytes[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        return bytes;

        void Write(int code)
        {
            for (var bit = width - 1; bit >= 0; bit--)
                bits.Add(((code >> bit) & 1) == 1);
        }
    }
}
