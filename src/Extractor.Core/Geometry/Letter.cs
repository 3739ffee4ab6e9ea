namespace Extractor.Core.Geometry;

/// <summary>One printed character of a page.</summary>
/// <remarks>
/// Exactly one Unicode scalar: a glyph that stands for several (a ligature) is reported as several letters that share the glyph's box
/// from left to right. Letters keep the order in which the page draws them. White space that the page draws is reported too.
/// </remarks>
/// <param name="Box">From the pen position over the advance, and from the font's descent to its ascent, in page coordinates.</param>
/// <param name="Rune">Unicode scalar as the font maps it (not folded); U+FFFD where the font does not tell.</param>
/// <param name="FontSize">Size in points as displayed: the length of the em after all transformations.</param>
/// <param name="Color">Fill colour as 0xRRGGBB, in the device's own RGB approximation, and as paler as its opacity makes it on white paper.</param>
/// <param name="Font">Index into <see cref="PageContent.Fonts"/>.</param>
/// <param name="Direction">The way the text runs on the displayed page.</param>
/// <param name="Visibility">Why a person would not see the letter; <see cref="LetterVisibility.Visible"/> when one does.</param>
public readonly record struct Letter(
    Box Box, int Rune, float FontSize, int Color, ushort Font, TextDirection Direction, LetterVisibility Visibility)
{
    /// <summary>Whether a person who looks at the page sees the letter.</summary>
    public bool IsVisible => (Visibility & ~LetterVisibility.Cut) == LetterVisibility.Visible;

    /// <summary>Whether the letter is white space and so prints nothing.</summary>
    public bool IsWhiteSpace => Rune is ' ' or 0xA0 or 0x3000 or (>= 0x09 and <= 0x0D) or (>= 0x2000 and <= 0x200B) or 0x202F or 0xFEFF;
}

/// <summary>The way a letter's text runs on the displayed page.</summary>
public enum TextDirection : byte
{
    /// <summary>Left to right, upright.</summary>
    Right,

    /// <summary>Top to bottom: turned a quarter clockwise, or vertical writing.</summary>
    Down,

    /// <summary>Right to left: upside down.</summary>
    Left,

    /// <summary>Bottom to top: turned a quarter counter-clockwise.</summary>
    Up,

    /// <summary>At another angle, as watermarks (水印) are.</summary>
    Slanted,
}

/// <summary>The reasons for which a person would not see a letter that the file draws, or not the letters beside it.</summary>
[Flags]
public enum LetterVisibility : byte
{
    /// <summary>Printed where and as a person sees it.</summary>
    Visible = 0,

    /// <summary>Text rendering mode 3 or 7, or fully transparent.</summary>
    Invisible = 1,

    /// <summary>Its centre lies outside the clip path in force, or it lies in an optional content group that is off.</summary>
    Clipped = 2,

    /// <summary>Its centre lies outside the crop box.</summary>
    OffPage = 4,

    /// <summary>Drawn in the colour of what lies under it.</summary>
    SameAsBackground = 8,

    /// <summary>An opaque image or filled area was drawn over it later.</summary>
    Covered = 16,

    /// <summary>Smaller than anyone reads (below 1 pt).</summary>
    Microscopic = 32,

    /// <summary>No reason: seen, but the edge of the clip path or of the page cuts through it, and programs do not draw what lies beyond.</summary>
    Cut = 64,
}
