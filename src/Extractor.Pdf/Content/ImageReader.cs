using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Reads how an image object appears; its pixels only where it is so small that it may be a line or a flat ground.</summary>
internal sealed class ImageReader(PdfFile file, DocumentResources resources)
{
    public ImageAppearance Read(PdfStream image)
    {
        var dictionary = image.Dictionary;
        var isMask = file.GetBoolean(dictionary, "ImageMask") ?? false;
        var isOpaque = !isMask && file.Resolve(dictionary["SMask"]) is PdfNull && file.Resolve(dictionary["Mask"]) is PdfNull
            && (file.GetInteger(dictionary, "SMaskInData") ?? 0) == 0;
        var format = new PixelFormat(
            file.GetInteger(dictionary, "Width") ?? 0,
            file.GetInteger(dictionary, "Height") ?? 0,
            file.GetInteger(dictionary, "BitsPerComponent") ?? 8,
            null);
        return new ImageAppearance(isMask, isOpaque, format.IsSmall, isMask || !format.IsSmall ? null : ColorOf(image, format));
    }

    private int? ColorOf(PdfStream image, PixelFormat format)
    {
        if (image.Dictionary["ColorSpace"] is not { } space || file.Decode(image) is not { ImageFilter: null } decoded)
            return null;
        var isInverted = file.GetArray(image.Dictionary, "Decode") is { Count: >= 2 } range && file.NumberAt(range, 0, 0) > file.NumberAt(range, 1, 1);
        return (format with { Space = resources.Space(space) }).FlatColor(decoded.Bytes.Span, isInverted);
    }
}
