using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Joins the dashes and dots that a producer draws one by one, so that a dashed line is one ruling and runs the right way.</summary>
/// <remarks>Only what is drawn right after its neighbour is joined; a single dot runs neither way and takes the way of the next one.</remarks>
internal struct DashRun
{
    /// <summary>The longest dash, in points.</summary>
    private const float LongestDash = 6f;

    /// <summary>The shortest and the longest gap between two dashes, in points: what touches is no dash.</summary>
    private const float ShortestGap = 0.05f, LongestGap = 4f;

    /// <summary>How much longer than wide a dot may be that takes the way of its neighbour.</summary>
    private const float DotRatio = 1.5f;

    /// <summary>How far dashes of one line may be out of line, in points.</summary>
    private const float Slack = 0.05f;

    /// <summary>Index of the ruling that joined dashes have made; -1 where the last ruling is none.</summary>
    private int index;

    /// <summary>Forgets the dashes before.</summary>
    public void Clear() => index = -1;

    /// <summary>Lengthens the last ruling by a dash where the dash goes on in its line.</summary>
    /// <param name="last">The last ruling.</param>
    /// <param name="lastIndex">Its index.</param>
    /// <param name="dash">What is drawn next.</param>
    /// <param name="color">Its colour.</param>
    public bool TryJoin(ref Ruling last, int lastIndex, Box dash, int color)
    {
        var isRun = index == lastIndex;
        var box = last.Box;
        if (color != last.Color || !isRun && last.Length > LongestDash)
            return false;
        var isDot = !isRun && box.Width <= box.Height * DotRatio && box.Height <= box.Width * DotRatio;
        if ((last.IsHorizontal || isDot) && GoesOn(box.Y0, box.Y1, dash.Y0, dash.Y1, box.X0, box.X1, dash.X0, dash.X1))
            last = new Ruling(true, last.Box.CenterY, MathF.Min(box.X0, dash.X0), MathF.Max(box.X1, dash.X1), box.Height, color);
        else if ((!last.IsHorizontal || isDot) && GoesOn(box.X0, box.X1, dash.X0, dash.X1, box.Y0, box.Y1, dash.Y0, dash.Y1))
            last = new Ruling(false, last.Box.CenterX, MathF.Min(box.Y0, dash.Y0), MathF.Max(box.Y1, dash.Y1), box.Width, color);
        else
            return false;
        index = lastIndex;
        return true;
    }

    /// <summary>Whether a dash lies in the line of another, extents across first, and a gap away from it, extents along last.</summary>
    private static bool GoesOn(
        float across0, float across1, float dashAcross0, float dashAcross1, float start, float end, float dashStart, float dashEnd)
    {
        var gap = MathF.Max(dashStart - end, start - dashEnd);
        return gap is >= ShortestGap and <= LongestGap && dashEnd - dashStart <= LongestDash
            && MathF.Abs(across0 - dashAcross0) <= Slack && MathF.Abs(across1 - dashAcross1) <= Slack;
    }
}
