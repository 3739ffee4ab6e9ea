namespace Extractor.Pdf.Filters;

/// <summary>What the symbols of Deflate mean, and its fixed codes (RFC 1951, 3.2.5 and 3.2.6).</summary>
internal static class DeflateCodes
{
    /// <summary>Longest match.</summary>
    public const int MaxMatch = 258;

    /// <summary>Meanings of the literal and length symbols 0 to 287.</summary>
    public static readonly uint[] LiteralMeanings = MakeLiteralMeanings();

    /// <summary>Meanings of the distance symbols 0 to 31.</summary>
    public static readonly uint[] DistanceMeanings = MakeDistanceMeanings();

    /// <summary>Meanings of the symbols that code lengths are written in: themselves.</summary>
    public static readonly uint[] LengthMeanings = MakeLengthMeanings();

    /// <summary>Code lengths of the fixed literal code.</summary>
    public static readonly byte[] FixedLiteralLengths = MakeFixedLiteralLengths();

    /// <summary>Code lengths of the fixed distance code.</summary>
    public static readonly byte[] FixedDistanceLengths = MakeFixedDistanceLengths();

    private static uint[] MakeLengthMeanings()
    {
        var meanings = new uint[19];
        for (var symbol = 0; symbol < meanings.Length; symbol++)
            meanings[symbol] = HuffmanTable.Pack(symbol, 0);
        return meanings;
    }

    private static byte[] MakeFixedLiteralLengths()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return lengths;
    }

    private static byte[] MakeFixedDistanceLengths()
    {
        var lengths = new byte[30];
        lengths.AsSpan().Fill(5);
        return lengths;
    }

    /// <summary>Lengths 3 to 258 by symbol from 257 (RFC 1951, 3.2.5); 286 and 287 have codes in the fixed table but no meaning.</summary>
    private static uint[] MakeLiteralMeanings()
    {
        var meanings = new uint[288];
        for (var literal = 0; literal < 256; literal++)
            meanings[literal] = HuffmanTable.Pack(literal, 0, HuffmanTable.Literal);
        meanings[256] = HuffmanTable.Special | HuffmanTable.EndOfBlock;
        for (int i = 0, start = 3; i < 28; i++)
        {
            var extra = i < 8 ? 0 : (i - 4) / 4;
            meanings[257 + i] = HuffmanTable.Pack(start, extra);
            start += 1 << extra;
        }

        meanings[285] = HuffmanTable.Pack(MaxMatch, 0);
        meanings[286] = meanings[287] = HuffmanTable.Special;
        return meanings;
    }

    /// <summary>Distances 1 to 32768; symbols 30 and 31 have no meaning.</summary>
    private static uint[] MakeDistanceMeanings()
    {
        var meanings = new uint[32];
        for (int i = 0, start = 1; i < 30; i++)
        {
            var extra = i < 4 ? 0 : (i - 2) / 2;
            meanings[i] = HuffmanTable.Pack(start, extra);
            start += 1 << extra;
        }

        meanings[30] = meanings[31] = HuffmanTable.Special;
        return meanings;
    }
}
