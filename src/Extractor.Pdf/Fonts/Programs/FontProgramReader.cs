namespace Extractor.Pdf.Fonts.Programs;

/// <summary>Tells the format of a font file from its first bytes: producers often put one under the key of another.</summary>
internal static class FontProgramReader
{
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565; // "true"
    private const uint OpenTypeCff = 0x4F54544F; // "OTTO"
    private const uint Collection = 0x74746366; // "ttcf"

    /// <summary>The font program; null where the bytes are of no known format.</summary>
    public static FontProgram? Read(ReadOnlyMemory<byte> bytes)
    {
        FontBytes font = new(bytes);
        return font.U32(0) switch
        {
            TrueType or AppleTrueType or OpenTypeCff => new SfntProgram(font, 0),
            Collection => new SfntProgram(font, font.U32(12)),
            _ when font.U8(0) == 1 && font.U8(2) is >= 4 and < 32 => CffProgram.Read(font),
            _ when bytes.Span[..Math.Min(bytes.Length, 1024)].IndexOf("%!"u8) >= 0 => Type1Program.Read(bytes.Span),
            _ => null,
        };
    }
}
