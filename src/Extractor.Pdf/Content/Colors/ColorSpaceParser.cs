using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content.Colors;

/// <summary>Reads the colour spaces of a file (ISO 32000-2, 8.6); an unknown or damaged one becomes the device space with as many components.</summary>
internal sealed class ColorSpaceParser(PdfFile file)
{
    private const int MaximumDepth = 8;

    /// <summary>The device space of a name, abbreviations of inline images included; null for other names.</summary>
    public static ColorSpace? Device(string name) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => ColorSpace.Gray,
        "DeviceRGB" or "RGB" or "CalRGB" => ColorSpace.Rgb,
        "DeviceCMYK" or "CMYK" or "CalCMYK" => ColorSpace.Cmyk,
        "Pattern" => ColorSpace.Pattern,
        _ => null,
    };

    /// <summary>The space that a name or array stands for; names of a resource dictionary must be looked up before.</summary>
    public ColorSpace Parse(PdfObject? space, int depth = 0)
    {
        var resolved = file.Resolve(space);
        if (resolved is PdfName name)
            return Device(name.Value) ?? ColorSpace.Gray;
        if (resolved is not PdfArray { Count: > 0 } array)
            return ColorSpace.Gray;
        if (depth > MaximumDepth)
        {
            file.ReportLimit("colour spaces within each other", MaximumDepth);
            return ColorSpace.Gray;
        }

        var family = (file.Item(array, 0) as PdfName)?.Value ?? "";
        if (array.Count == 1)
            return Device(family) ?? ColorSpace.Gray;
        return family switch
        {
            "ICCBased" => ByProfile(array, depth),
            "Lab" => new LabSpace(),
            "Indexed" or "I" => Indexed(array, depth),
            "Separation" or "DeviceN" => Tinted(array, depth),
            _ => Device(family) ?? ColorSpace.Gray,
        };
    }

    private ColorSpace ByProfile(PdfArray array, int depth)
    {
        if (file.Item(array, 1) is not PdfStream stream)
            return ColorSpace.Gray;
        switch (file.GetInteger(stream.Dictionary, "N"))
        {
            case 1: return ColorSpace.Gray;
            case 3: return ColorSpace.Rgb;
            case 4: return ColorSpace.Cmyk;
            default: return Parse(stream.Dictionary["Alternate"], depth + 1);
        }
    }

    private IndexedSpace Indexed(PdfArray array, int depth)
    {
        var alternate = Parse(array.Items[1], depth + 1);
        var table = array.Count > 3 ? file.Item(array, 3) : PdfNull.Instance;
        var bytes = table switch
        {
            PdfString text => text.Bytes,
            PdfStream stream => file.Decode(stream).Bytes,
            _ => ReadOnlyMemory<byte>.Empty,
        };
        return new IndexedSpace(alternate, bytes);
    }

    private TintedSpace Tinted(PdfArray array, int depth)
    {
        var names = file.Item(array, 1);
        var components = names is PdfArray several ? Math.Clamp(several.Count, 1, ColorSpace.MaximumComponents) : 1;
        var alternate = Parse(array.Count > 2 ? array.Items[2] : null, depth + 1);
        var function = array.Count > 3 ? PdfFunction.Parse(file.Resolve(array.Items[3]), file) : null;
        return new TintedSpace(components, alternate, function);
    }
}
