namespace Extractor.Pdf.Fonts;

/// <summary>A font of a page's resources: it turns the bytes of a shown string into glyphs with Unicode and width.</summary>
/// <remarks>A font belongs to one document and is used by one thread at a time; it may cache what it has decoded.</remarks>
internal abstract class PdfFont
{
    /// <summary>Base font name, subset prefix removed, GBK bytes decoded; empty where the file gives none.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the text runs downwards (a CMap with WMode 1, such as Identity-V).</summary>
    public abstract bool IsVertical { get; }

    /// <summary>Height of letters above the baseline (em = 1); positive.</summary>
    public abstract float Ascent { get; }

    /// <summary>Depth of letters below the baseline (em = 1); negative or 0.</summary>
    public abstract float Descent { get; }

    /// <summary>Reads the next code of <paramref name="text"/>. Always takes at least one byte of a non-empty span.</summary>
    /// <returns>The glyph where the font keeps it, good until the next call.</returns>
    public abstract ref readonly Glyph Next(ReadOnlySpan<byte> text);

    /// <summary>Whether the units of glyphs are of any size, so that the em says nothing of how large they are: Type 3 fonts alone.</summary>
    public virtual bool HasOwnUnits => false;

    /// <summary>The size of letters at font size 1: 1, save in a Type 3 font whose units are no thousandths of an em, such as a printer's dots.</summary>
    public virtual float EmSize => 1;
}
