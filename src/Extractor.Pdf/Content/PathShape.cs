using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>A point of a path, on the displayed page.</summary>
/// <param name="X">From the left edge, in points.</param>
/// <param name="Y">From the top edge, in points.</param>
/// <param name="IsCurve">It controls or ends a curve.</param>
internal readonly record struct PathPoint(float X, float Y, bool IsCurve);

/// <summary>Tells what the points of a subpath look like.</summary>
internal static class PathShape
{
    /// <summary>How far the corners of a rectangle may lie from its edges, in points: far below a printer's dot.</summary>
    private const float CornerSlack = 0.02f;

    /// <summary>Whether two rectangles, one inside the other, leave a frame between them that is thin on at least one side.</summary>
    public static bool IsFrame(Box first, Box second, float limit, out Box outer, out Box inner)
    {
        (outer, inner) = second.Contains(first) ? (second, first) : (first, second);
        return outer.Contains(inner) && inner.Width > 0 && inner.Height > 0
            && MathF.Min(MathF.Min(inner.X0 - outer.X0, inner.Y0 - outer.Y0), MathF.Min(outer.X1 - inner.X1, outer.Y1 - inner.Y1)) <= limit;
    }

    /// <summary>Whether the corners of one rectangle follow each other clockwise and those of the other do not.</summary>
    public static bool TurnAgainstEachOther(ReadOnlySpan<PathPoint> first, ReadOnlySpan<PathPoint> second) => TurnsRight(first) != TurnsRight(second);

    private static bool TurnsRight(ReadOnlySpan<PathPoint> p) =>
        (p[1].X - p[0].X) * (p[2].Y - p[1].Y) - (p[1].Y - p[0].Y) * (p[2].X - p[1].X) > 0;

    /// <summary>Whether the points go once around the box along its edges.</summary>
    public static bool IsRectangle(ReadOnlySpan<PathPoint> span, Box box)
    {
        if (span.Length == 5 && MathF.Abs(span[4].X - span[0].X) <= CornerSlack && MathF.Abs(span[4].Y - span[0].Y) <= CornerSlack)
            span = span[..4];
        if (span.Length != 4 || HasCurve(span))
            return false;
        for (var i = 0; i < 4; i++)
        {
            PathPoint p = span[i], next = span[(i + 1) & 3];
            var onX = p.X - box.X0 <= CornerSlack || box.X1 - p.X <= CornerSlack;
            var onY = p.Y - box.Y0 <= CornerSlack || box.Y1 - p.Y <= CornerSlack;
            var alongAxis = MathF.Abs(p.X - next.X) <= CornerSlack || MathF.Abs(p.Y - next.Y) <= CornerSlack;
            if (!onX || !onY || !alongAxis)
                return false;
        }

        return MathF.Abs(span[0].X - span[2].X) >= box.Width - CornerSlack && MathF.Abs(span[0].Y - span[2].Y) >= box.Height - CornerSlack;
    }

    public static bool HasCurve(ReadOnlySpan<PathPoint> span)
    {
        foreach (ref readonly var point in span)
        {
            if (point.IsCurve)
                return true;
        }

        return false;
    }

    public static Box Bounds(ReadOnlySpan<PathPoint> span)
    {
        float x0 = float.PositiveInfinity, y0 = x0, x1 = float.NegativeInfinity, y1 = x1;
        foreach (ref readonly var point in span)
        {
            x0 = MathF.Min(x0, point.X);
            y0 = MathF.Min(y0, point.Y);
            x1 = MathF.Max(x1, point.X);
            y1 = MathF.Max(y1, point.Y);
        }

        return new Box(x0, y0, x1, y1);
    }
}
