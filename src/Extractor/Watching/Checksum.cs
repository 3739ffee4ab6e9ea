namespace Extractor.Watching;

/// <summary>CRC-32 as zip archives state it of every entry (ITU-T V.42, polynomial 0x04C11DB7, bits reversed).</summary>
internal static class Checksum
{
    private static readonly uint[] s_table = MakeTable();

    /// <summary>The checksum of bytes that follow others.</summary>
    /// <param name="before">Checksum of the others; 0 where there are none.</param>
    /// <param name="bytes">The bytes.</param>
    public static uint Append(uint before, ReadOnlySpan<byte> bytes)
    {
        uint rest = ~before;
        foreach (byte one in bytes)
        {
            rest = s_table[(byte)(rest ^ one)] ^ (rest >> 8);
        }

        return ~rest;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint rest = i;
            for (int bit = 0; bit < 8; bit++)
            {
                rest = (rest & 1) != 0 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
            }

            table[i] = rest;
        }

        return table;
    }
}
