namespace Extractor.Core.Geometry;

/// <summary>What an eye makes of a colour given as 0xRRGGBB.</summary>
internal static class Ink
{
    /// <summary>Difference of two colour components, from 0 to 255, from which a colour is none of the greys and dark blues that text and lines have.</summary>
    private const int ColoredChroma = 96;

    /// <summary>Luminance from 0, black, to 255, white.</summary>
    public static int Luminance(int rgb)
    {
        var (red, green, blue) = Components(rgb);
        return (red * 299 + green * 587 + blue * 114) / 1000;
    }

    /// <summary>Whether the colour is one, as those of stamps (印章) and of many watermarks are.</summary>
    public static bool IsColored(int rgb)
    {
        var (red, green, blue) = Components(rgb);
        return Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) > ColoredChroma;
    }

    private static (int Red, int Green, int Blue) Components(int rgb) => (rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
}
