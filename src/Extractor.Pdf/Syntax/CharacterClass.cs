namespace Extractor.Pdf.Syntax;

/// <summary>The three classes of characters of the PDF language (ISO 32000-2, 7.2.3).</summary>
internal static class CharacterClass
{
    private const byte Regular = 0;
    private const byte White = 1;
    private const byte Delimiter = 2;

    private static readonly byte[] Table = Build();

    /// <summary>Null, tab, line feed, form feed, carriage return or space.</summary>
    public static bool IsWhite(byte value) => Table[value] == White;

    /// <summary>Neither white space nor one of <c>()&lt;&gt;[]{}/%</c>.</summary>
    public static bool IsRegular(byte value) => Table[value] == Regular;

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };

    private static byte[] Build()
    {
        var table = new byte[256];
        foreach (var white in "\0\t\n\f\r "u8)
            table[white] = White;
        foreach (var delimiter in "()<>[]{}/%"u8)
            table[delimiter] = Delimiter;
        return table;
    }
}
