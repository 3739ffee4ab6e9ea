namespace Extractor.Pdf.Fonts.Programs;

/// <summary>Tells the format of a font file from its first bytes: producers often put one under the key of another.</summary>
internal static class FontProgramReader
{
    /// <summary>The font program; null where the bytes are of no known format.</summary>
    public static FontProgram? Read(ReadOnlyMemory<byte> bytes)
    {
        FontBytes font = new(bytes);
        return null;
    }
}
