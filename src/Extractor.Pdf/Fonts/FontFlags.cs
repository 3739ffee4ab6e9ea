namespace Extractor.Pdf.Fonts;

/// <summary>The Flags entry of a font descriptor (ISO 32000-2, 9.8.2).</summary>
[Flags]
internal enum FontFlags
{
    None = 0,
    FixedPitch = 1,
    Serif = 1 << 1,
    Symbolic = 1 << 2,
    Nonsymbolic = 1 << 5,
    Italic = 1 << 6,
    ForceBold = 1 << 18,
}
