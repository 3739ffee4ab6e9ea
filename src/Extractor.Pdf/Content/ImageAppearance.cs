namespace Extractor.Pdf.Content;

/// <summary>As much of an image as decides what it does to the letters around it.</summary>
/// <param name="IsMask">It paints the fill colour through a stencil.</param>
/// <param name="IsOpaque">No mask of any kind lets the ground show through.</param>
/// <param name="IsSmall">It has so few pixels that it can be no part of a picture: a line, a flat ground or an ornament.</param>
/// <param name="Color">The colour of a small image whose pixels are all alike as 0xRRGGBB; null for all others.</param>
internal readonly record struct ImageAppearance(bool IsMask, bool IsOpaque, bool IsSmall, int? Color)
{
    /// <summary>Whether it is drawn as a line where it is thin. A strip of a scanned page is thin as well, but neither small nor flat.</summary>
    public bool MayBeLine => IsSmall && (IsMask || Color is not null);
}
