using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>What the edges of the page and of the clip leave of a letter.</summary>
internal static class ShownEdges
{
    /// <summary>A letter that lies over an edge by more than this, in points, is cut; text that fits ends at the edge, give or take rounding.</summary>
    public const float Rounding = 0.03f;

    /// <summary>A clip whose edges lie this near to both ends of a string, in ems, was made for it and hides the bearings of its glyphs at most.</summary>
    private const float MostBearing = 0.12f;

    /// <summary>What hides the letter in the box, or a part of it.</summary>
    public static LetterVisibility Of(Box box, in TextRun run, PageCanvas canvas)
    {
        var visibility = LetterVisibility.Visible;
        float x = box.CenterX, y = box.CenterY;
        if (!run.Clip.Contains(x, y) || run.ClipShape != 0 && !canvas.Shapes.Contains(run.ClipShape, x, y))
            visibility |= LetterVisibility.Clipped;
        if (!canvas.Page.Contains(x, y))
            visibility |= LetterVisibility.OffPage;
        var isShown = ((visibility | run.Visibility) & (LetterVisibility.Clipped | LetterVisibility.OffPage)) == 0;
        return isShown && Cut(box, run, canvas) ? LetterVisibility.Cut : visibility;
    }

    /// <summary>Whether the clip is the box of the string's ink, as cairo writes it: then it cuts nothing off, though letters have bearings beside their ink.</summary>
    public static bool Frame(ReadOnlySpan<Letter> letters, in TextRun run)
    {
        if (run.Direction != TextDirection.Right || run.ClipShape != 0)
            return false;
        var bearing = MostBearing * run.Size;
        return Math.Abs(run.Clip.X0 - letters[0].Box.X0) <= bearing && Math.Abs(run.Clip.X1 - letters[^1].Box.X1) <= bearing;
    }

    /// <summary>Whether the line of text meets an edge in the letter's box; the edges along the line hide no letters.</summary>
    private static bool Cut(Box box, in TextRun run, PageCanvas canvas)
    {
        var (clip, page, shape) = (run.Clip, canvas.Page, run.ClipShape);
        if (run.Direction is TextDirection.Up or TextDirection.Down)
        {
            return box.Y0 < Math.Max(clip.Y0, page.Y0) - Rounding || box.Y1 > Math.Min(clip.Y1, page.Y1) + Rounding
                || shape != 0 && !(canvas.Shapes.Contains(shape, box.CenterX, box.Y0) && canvas.Shapes.Contains(shape, box.CenterX, box.Y1));
        }

        return box.X0 < Math.Max(clip.X0, page.X0) - Rounding || box.X1 > Math.Min(clip.X1, page.X1) + Rounding
            || shape != 0 && !(canvas.Shapes.Contains(shape, box.X0, box.CenterY) && canvas.Shapes.Contains(shape, box.X1, box.CenterY));
    }
}
