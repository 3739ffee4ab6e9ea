using Extractor.Core.Geometry;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Size of a displayed page and the way from its user space to it.</summary>
/// <param name="Width">Width as displayed, in points.</param>
/// <param name="Height">Height as displayed, in points.</param>
/// <param name="Rotation">0, 90, 180 or 270, clockwise.</param>
/// <param name="Transform">From user space to the displayed page: origin top left, y downwards.</param>
internal readonly record struct PageGeometry(float Width, float Height, int Rotation, Matrix Transform)
{
    /// <summary>The page's area in its own coordinates.</summary>
    public Box Box => new(0, 0, Width, Height);

    /// <summary>Reads MediaBox, CropBox, Rotate and UserUnit (ISO 32000-2, 14.11.2 and table 31); what is missing or empty becomes US Letter, upright.</summary>
    public static PageGeometry Of(PdfDictionary page, PdfFile file)
    {
        var media = Rectangle(page, "MediaBox", file) ?? (0d, 0d, 612d, 792d);
        var crop = Rectangle(page, "CropBox", file) ?? media;
        double x0 = Math.Max(media.X0, crop.X0), y0 = Math.Max(media.Y0, crop.Y0);
        double x1 = Math.Min(media.X1, crop.X1), y1 = Math.Min(media.Y1, crop.Y1);
        if (x1 - x0 < 1 || y1 - y0 < 1)
            (x0, y0, x1, y1) = media;

        double unit = file.GetNumber(page, "UserUnit") is { } written and > 0 and <= 1000 ? written : 1;
        double quarter = (file.GetNumber(page, "Rotate") ?? 0) / 90;
        int rotation = quarter == Math.Floor(quarter) && Math.Abs(quarter) < 1e6 ? ((int)quarter % 4 + 4) % 4 * 90 : 0;
        double width = (x1 - x0) * unit, height = (y1 - y0) * unit;
        return rotation switch
        {
            90 => new((float)height, (float)width, 90, new Matrix(0, unit, unit, 0, -y0 * unit, -x0 * unit)),
            180 => new((float)width, (float)height, 180, new Matrix(-unit, 0, 0, unit, x1 * unit, -y0 * unit)),
            270 => new((float)height, (float)width, 270, new Matrix(0, -unit, -unit, 0, y1 * unit, x1 * unit)),
            _ => new((float)width, (float)height, 0, new Matrix(unit, 0, 0, -unit, -x0 * unit, y1 * unit)),
        };
    }

    /// <summary>A rectangle with its corners put in order; null where it is absent, damaged or without area.</summary>
    public static (double X0, double Y0, double X1, double Y1)? Rectangle(PdfDictionary dictionary, string key, PdfFile file)
    {
        if (file.GetArray(dictionary, key) is not { Count: >= 4 } array)
            return null;
        double ax = file.NumberAt(array, 0, 0), ay = file.NumberAt(array, 1, 0);
        double bx = file.NumberAt(array, 2, 0), by = file.NumberAt(array, 3, 0);
        if (ax == bx || ay == by)
            return null;
        return (Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
    }
}
