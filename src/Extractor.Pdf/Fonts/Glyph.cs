namespace Extractor.Pdf.Fonts;

/// <summary>What a font says of one character code.</summary>
/// <param name="Rune">Unicode scalar; U+FFFD where the font does not tell; -1 where <paramref name="Text"/> holds several.</param>
/// <param name="Text">The characters where one code stands for several, else null.</param>
/// <param name="Advance">Horizontal advance in text space (em = 1); in vertical writing the vertical advance, negative downwards.</param>
/// <param name="OriginX">Vertical writing: x from the horizontal origin to the vertical one (em = 1), else 0.</param>
/// <param name="OriginY">Vertical writing: y from the horizontal origin to the vertical one (em = 1), else 0.</param>
/// <param name="Code">The character code, as the content stream wrote it.</param>
/// <param name="CodeLength">Bytes that the code took.</param>
internal readonly record struct Glyph(int Rune, string? Text, float Advance, float OriginX, float OriginY, int Code, byte CodeLength)
{
    /// <summary>Word spacing (Tw) applies to the single-byte code 32 alone (ISO 32000-2, 9.3.3).</summary>
    public bool TakesWordSpacing => CodeLength == 1 && Code == 32;
}
