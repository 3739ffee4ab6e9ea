namespace Extractor.Pdf.Content;

/// <summary>As much of an image as decides what it does to the letters around it.</summary>
/// <param name="IsMask">It paints the fill colour through a stencil.</param>
/// <param name="IsOpaque">No mask of any kind lets the ground show through.</param>
/// <param name="Color">The colour of an image of one pixel or one colour as 0xRRGGBB; null where that was not looked for.</param>
internal readonly record struct ImageAppearance(bool IsMask, bool IsOpaque, int? Color);
