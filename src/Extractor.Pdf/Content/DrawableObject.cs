using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>An external object that <c>Do</c> draws (ISO 32000-2, 8.8).</summary>
/// <param name="OptionalContent">Its /OC entry as written, or null.</param>
internal abstract record DrawableObject(PdfObject? OptionalContent);

/// <summary>A form: a content stream of its own.</summary>
/// <param name="Content">The decoded stream.</param>
/// <param name="Matrix">From the form's space to the space where it is drawn.</param>
/// <param name="Clip">Its bounding box in the form's space; null where it has none.</param>
/// <param name="Resources">Its own resources; null to use those of the stream that draws it.</param>
/// <param name="IsGroup">Whether it is a transparency group, composed first and then drawn with the opacity in force.</param>
/// <param name="OptionalContent">Its /OC entry as written, or null.</param>
internal sealed record FormObject(
    ReadOnlyMemory<byte> Content, Matrix Matrix, (double X0, double Y0, double X1, double Y1)? Clip, ResourceScope? Resources, bool IsGroup,
    PdfObject? OptionalContent) : DrawableObject(OptionalContent);

/// <summary>An image, which fills the unit square.</summary>
/// <param name="Appearance">What it hides and which colour it has.</param>
/// <param name="OptionalContent">Its /OC entry as written, or null.</param>
internal sealed record ImageObject(ImageAppearance Appearance, PdfObject? OptionalContent) : DrawableObject(OptionalContent);
