using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Finds the lines of tables whose cells are pale areas on a dark one: what a person sees as rules is the ground between the cells.</summary>
/// <remarks>Web pages draw tables so (a background on the table, another on its cells, a gap between).</remarks>
internal static class GapRulings
{
    /// <summary>Luminance, of 255, from which an area is pale, and up to which one is dark.</summary>
    private const int Pale = 200, Dark = 128;

    /// <summary>Dark grounds that are looked at; a page has one per table, and more would only cost time.</summary>
    private const int MostGrounds = 32;

    private const AreaTraits Plain = AreaTraits.Opaque | AreaTraits.Exact | AreaTraits.OneColor;

    /// <summary>Adds the outline of every pale area that lies on a dark one, in the dark one's colour.</summary>
    public static void Add(PageCanvas canvas)
    {
        Span<int> grounds = stackalloc int[MostGrounds];
        var found = 0;
        var areas = canvas.Areas;
        for (var i = 0; i < areas.Length; i++)
        {
            ref readonly var area = ref areas[i];
            if ((area.Traits & Plain) != Plain)
                continue;
            var luminance = Luminance(area.Color);
            if (luminance <= Dark && found < MostGrounds)
                grounds[found++] = i;
            else if (luminance >= Pale && GroundOf(area.Box, areas, grounds[..found]) is { } color)
                Outline(canvas, area.Box, color);
        }
    }

    private static int? GroundOf(Box box, ReadOnlySpan<PaintedArea> areas, ReadOnlySpan<int> grounds)
    {
        for (var i = grounds.Length - 1; i >= 0; i--)
        {
            ref readonly var ground = ref areas[grounds[i]];
            if (ground.Box.Contains(box, 0.1f) && ground.Box.Width * ground.Box.Height > box.Width * box.Height)
                return ground.Color;
        }

        return null;
    }

    private static void Outline(PageCanvas canvas, Box box, int color)
    {
        canvas.AddRuling(box with { Y1 = box.Y0 }, true, color, canvas.Page);
        canvas.AddRuling(box with { Y0 = box.Y1 }, true, color, canvas.Page);
        canvas.AddRuling(box with { X1 = box.X0 }, false, color, canvas.Page);
        canvas.AddRuling(box with { X0 = box.X1 }, false, color, canvas.Page);
    }

    private static int Luminance(int rgb) => ((rgb >> 16 & 0xFF) * 299 + (rgb >> 8 & 0xFF) * 587 + (rgb & 0xFF) * 114) / 1000;
}
