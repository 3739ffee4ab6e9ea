using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Builds the path that is painted next, point by point (ISO 32000-2, 8.5.2).</summary>
internal sealed class PathBuilder(PageCanvas canvas)
{
    private PooledList<PathPoint> points;
    private PooledList<Subpath> subpaths;

    /// <summary>Points from <paramref name="Start"/> up to the next subpath's start.</summary>
    /// <param name="Start">Number of the first one.</param>
    /// <param name="IsClosed">Whether a line leads from the last one back to it.</param>
    /// <param name="IsUpright">Whether it is known to be a rectangle along the axes, whose first and third point are opposite corners.</param>
    private record struct Subpath(int Start, bool IsClosed, bool IsUpright = false);

    /// <summary>Whether it has no points.</summary>
    public bool IsEmpty => points.Count == 0;

    /// <summary>All of its points.</summary>
    public ReadOnlySpan<PathPoint> Points => points.Span;

    /// <summary>Number of its subpaths.</summary>
    public int SubpathCount => subpaths.Count;

    /// <summary>Whether a line leads from a subpath's last point back to its first.</summary>
    public bool IsClosed(int index) => subpaths[index].IsClosed;

    public void MoveTo(double x, double y, in Matrix transform)
    {
        subpaths.Add(new Subpath(points.Count, false));
        AddPoint(x, y, transform, false);
    }

    public void LineTo(double x, double y, in Matrix transform)
    {
        Continue();
        AddPoint(x, y, transform, false);
    }

    /// <summary>Adds a curve by its control points and its end; the start stays where the path was.</summary>
    public void CurveTo(double x1, double y1, double x2, double y2, double x3, double y3, in Matrix transform)
    {
        Continue();
        AddPoint(x1, y1, transform, true);
        AddPoint(x2, y2, transform, true);
        AddPoint(x3, y3, transform, true);
    }

    public void Close()
    {
        if (subpaths.Count > 0)
            subpaths[subpaths.Count - 1].IsClosed = true;
    }

    public void Rectangle(double x, double y, double width, double height, in Matrix transform)
    {
        if (!canvas.TakesPoints(points.Count + 3))
            return;
        PathPoint a = Map(x, y, transform), c = Map(x + width, y + height, transform);
        var keepsSides = transform.B == 0 && transform.C == 0;
        subpaths.Add(new Subpath(points.Count, true, keepsSides && float.IsFinite(a.X + a.Y + c.X + c.Y)));
        points.AddRange([
            a,
            keepsSides ? new PathPoint(c.X, a.Y, false) : Map(x + width, y, transform),
            c,
            keepsSides ? new PathPoint(a.X, c.Y, false) : Map(x, y + height, transform),
        ]);
    }

    /// <summary>The points of a subpath.</summary>
    public ReadOnlySpan<PathPoint> PointsOf(int index)
    {
        var start = subpaths[index].Start;
        var end = index + 1 < subpaths.Count ? subpaths[index + 1].Start : points.Count;
        return points.Span[start..end];
    }

    /// <summary>What a subpath looks like as a whole.</summary>
    public PathOutline OutlineOf(int index)
    {
        var span = PointsOf(index);
        if (subpaths[index].IsUpright)
        {
            PathPoint a = span[0], c = span[2];
            return new PathOutline(new Box(MathF.Min(a.X, c.X), MathF.Min(a.Y, c.Y), MathF.Max(a.X, c.X), MathF.Max(a.Y, c.Y)), true);
        }

        var box = PathShape.Bounds(span);
        return new PathOutline(box, PathShape.IsRectangle(span, box));
    }

    /// <summary>Starts a new path.</summary>
    public void Clear()
    {
        points.Clear();
        subpaths.Clear();
    }

    /// <summary>Gives the buffers back to the pool.</summary>
    public void Release()
    {
        points.Release();
        subpaths.Release();
    }

    private void AddPoint(double x, double y, in Matrix transform, bool isCurve)
    {
        if (canvas.TakesPoints(points.Count))
            points.Add(Map(x, y, transform, isCurve));
    }

    private static PathPoint Map(double x, double y, in Matrix transform, bool isCurve = false) =>
        new((float)transform.MapX(x, y), (float)transform.MapY(x, y), isCurve);

    /// <summary>After a close, and without a first <c>m</c>, a segment starts where the last subpath started.</summary>
    private void Continue()
    {
        if (subpaths.Count == 0 || !subpaths[subpaths.Count - 1].IsClosed)
        {
            if (subpaths.Count == 0)
                subpaths.Add(new Subpath(0, false));
            return;
        }

        var start = points[subpaths[subpaths.Count - 1].Start];
        subpaths.Add(new Subpath(points.Count, false));
        points.Add(start);
    }
}

/// <summary>What a subpath looks like as a whole.</summary>
/// <param name="Box">The smallest box around it.</param>
/// <param name="IsRectangle">Whether it goes once around that box.</param>
internal readonly record struct PathOutline(Box Box, bool IsRectangle);
