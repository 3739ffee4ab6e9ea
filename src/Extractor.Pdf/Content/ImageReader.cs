using Extractor.Pdf.Content.Colors;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Reads how an image appears; its pixels only where it is so small that it must be a line or a flat ground.</summary>
internal sealed class ImageReader(PdfFile file, DocumentResources resources)
{
    /// <summary>Images of at most this many pixels are looked into.</summary>
    private const int SmallImage = 64;

    public ImageAppearance Read(PdfStream image)
    {
        var dictionary = image.Dictionary;
        var isMask = file.GetBoolean(dictionary, "ImageMask") ?? false;
        var isOpaque = !isMask && dictionary["SMask"] is null && dictionary["Mask"] is null && (file.GetInteger(dictionary, "SMaskInData") ?? 0) == 0;
        return new ImageAppearance(isMask, isOpaque, isMask ? null : ColorOf(image));
    }

    /// <summary>The colour of a small image whose pixels are all alike, with 8 bits a component; null for all others.</summary>
    private int? ColorOf(PdfStream image)
    {
        var dictionary = image.Dictionary;
        long width = file.GetInteger(dictionary, "Width") ?? 0, height = file.GetInteger(dictionary, "Height") ?? 0;
        if (width < 1 || height < 1 || width * height > SmallImage || file.GetInteger(dictionary, "BitsPerComponent") != 8)
            return null;
        var decoded = file.Decode(image);
        return decoded.ImageFilter is null && dictionary["ColorSpace"] is { } space
            ? FlatColor(decoded.Bytes.Span, (int)(width * height), resources.Space(space))
            : null;
    }

    /// <summary>The colour of pixels that are all alike, with 8 bits a component; null where they are not, or too few.</summary>
    public static int? FlatColor(ReadOnlySpan<byte> data, int pixels, ColorSpace space)
    {
        var count = space.Components;
        if (count == 0 || data.Length < (long)pixels * count)
            return null;
        var first = data[..count];
        for (var i = 1; i < pixels; i++)
        {
            if (!data.Slice(i * count, count).SequenceEqual(first))
                return null;
        }

        Span<double> values = stackalloc double[ColorSpace.MaximumComponents];
        values = values[..count];
        for (var i = 0; i < count; i++)
            values[i] = space is IndexedSpace ? first[i] : first[i] / 255.0;
        return space.ToRgb(values);
    }
}
