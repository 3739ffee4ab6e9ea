namespace Extractor.Pdf.Syntax;

/// <summary>A page as the page tree has it.</summary>
/// <param name="Dictionary">The page's entries; Resources, MediaBox, CropBox and Rotate are filled in from its ancestors where it lacks them.</param>
/// <param name="ObjectNumber">Number of the page's object; 0 where the tree holds it directly.</param>
internal sealed record PdfPageNode(PdfDictionary Dictionary, int ObjectNumber);
