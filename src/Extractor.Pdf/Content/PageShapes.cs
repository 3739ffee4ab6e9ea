using System.Runtime.InteropServices;
using Extractor.Core.Geometry;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>How much of a letter a shape holds.</summary>
internal enum Coverage
{
    /// <summary>Nothing of it.</summary>
    None,

    /// <summary>A part of it.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>
/// The paths of a page that are no rectangles, where what lies inside of them matters: clip paths, filled shapes, images that are turned. A shape is
/// known by its number, from 1; 0 is the shape that holds everything.
/// </summary>
/// <remarks>
/// A shape may lie within another, its parent, and then holds what both hold. A curve counts as <see cref="ChordsOfCurve"/> chords. What is not
/// kept because of a limit is the parent instead; when the looks are used up, nothing lies inside of any clip and everything under any shape.
/// </remarks>
internal sealed class PageShapes(PdfLimits limits)
{
    /// <summary>Chords in the place of a curve: a quarter of a circle then strays by half a per cent of its radius.</summary>
    private const int ChordsOfCurve = 4;

    /// <summary>What a shape costs besides its corners, in looks at a corner.</summary>
    private const int LooksOfShape = 8;

    private PooledList<Corner> corners;
    private PooledList<Shape> shapes;
    private long looks;
    private bool isIncomplete;

    /// <summary>A corner on the displayed page; the last corner of a contour is its first once more.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Corner(float X, float Y, bool BeginsContour);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Shape(Box Box, int Start, int End, bool EvenOdd, int Parent);

    /// <summary>Whether there was a shape on this page that was too much to keep.</summary>
    public bool LacksShapes { get; private set; }

    /// <summary>Whether the looks of this page are used up.</summary>
    public bool IsExhausted => looks < 0;

    public void Begin()
    {
        corners.Clear();
        shapes.Clear();
        LacksShapes = false;
        looks = limits.MaxVisibilityLooksPerPage;
    }

    /// <summary>Gives the buffers back.</summary>
    public void Release()
    {
        corners.Release();
        shapes.Release();
    }

    /// <summary>Keeps a path of one contour.</summary>
    /// <param name="contour">Its points.</param>
    /// <param name="parent">The shape that it lies within.</param>
    /// <returns>The shape's number.</returns>
    public int Add(ReadOnlySpan<PathPoint> contour, int parent)
    {
        var start = corners.Count;
        AddContour(contour);
        return Add(start, evenOdd: false, parent);
    }

    /// <summary>Keeps the parallelogram that a rectangle becomes.</summary>
    public int Add(in Matrix transform, double x0, double y0, double x1, double y1, int parent)
    {
        ReadOnlySpan<PathPoint> contour =
        [
            new PathPoint((float)transform.MapX(x0, y0), (float)transform.MapY(x0, y0), false),
            new PathPoint((float)transform.MapX(x1, y0), (float)transform.MapY(x1, y0), false),
            new PathPoint((float)transform.MapX(x1, y1), (float)transform.MapY(x1, y1), false),
            new PathPoint((float)transform.MapX(x0, y1), (float)transform.MapY(x0, y1), false),
        ];
        return Add(contour, parent);
    }

    /// <summary>Where the next contour begins, for <see cref="Add(int, bool, int)"/>.</summary>
    public int NextCorner => corners.Count;

    /// <summary>Adds a contour to a shape that is being built.</summary>
    public void AddContour(ReadOnlySpan<PathPoint> contour)
    {
        if (contour.IsEmpty)
            return;

        // Three points of a curve become four corners, and the first corner is repeated.
        isIncomplete |= corners.Count + contour.Length * 2L + 2 > limits.MaxShapeCornersPerPage;
        if (isIncomplete)
            return;
        var (first, last) = (contour[0], contour[0]);
        corners.Add(new Corner(first.X, first.Y, true));
        for (var i = 1; i < contour.Length; i++)
        {
            if (contour[i].IsCurve && i + 2 < contour.Length)
            {
                AddCurve(last, contour[i], contour[i + 1], contour[i + 2]);
                i += 2;
            }
            else
            {
                corners.Add(new Corner(contour[i].X, contour[i].Y, false));
            }

            last = contour[i];
        }

        corners.Add(new Corner(first.X, first.Y, false));
    }

    /// <summary>Keeps the contours from a corner on as one shape.</summary>
    /// <param name="start">What <see cref="NextCorner"/> was before the first of them.</param>
    /// <param name="evenOdd">Whether contours within each other leave holes, whatever way they run.</param>
    /// <param name="parent">The shape that it lies within.</param>
    /// <returns>The shape's number.</returns>
    public int Add(int start, bool evenOdd, int parent)
    {
        if (isIncomplete)
            corners.Truncate(start);
        LacksShapes |= isIncomplete;
        isIncomplete = false;
        if (corners.Count == start)
            return parent;
        float x0 = float.PositiveInfinity, y0 = x0, x1 = float.NegativeInfinity, y1 = x1;
        foreach (ref readonly var corner in corners.Span[start..])
        {
            x0 = MathF.Min(x0, corner.X);
            y0 = MathF.Min(y0, corner.Y);
            x1 = MathF.Max(x1, corner.X);
            y1 = MathF.Max(y1, corner.Y);
        }

        shapes.Add(new Shape(new Box(x0, y0, x1, y1), start, corners.Count, evenOdd, parent));
        return shapes.Count;
    }

    /// <summary>Whether a point lies inside a shape and all that it lies within.</summary>
    public bool Contains(int number, float x, float y)
    {
        while (number != 0)
        {
            ref readonly var shape = ref shapes[number - 1];
            looks -= shape.End - shape.Start + LooksOfShape;
            if (looks < 0 || !shape.Box.Contains(x, y) || !Contains(shape, x, y))
                return false;
            number = shape.Parent;
        }

        return true;
    }

    /// <summary>How much of a letter lies inside, by its centre and the middles between that and its corners.</summary>
    public Coverage Of(int number, Box letter)
    {
        float x = letter.CenterX, y = letter.CenterY, dx = letter.Width / 4, dy = letter.Height / 4;
        var inside = (Contains(number, x, y) ? 1 : 0) + (Contains(number, x - dx, y - dy) ? 1 : 0) + (Contains(number, x + dx, y - dy) ? 1 : 0)
            + (Contains(number, x - dx, y + dy) ? 1 : 0) + (Contains(number, x + dx, y + dy) ? 1 : 0);
        return IsExhausted || inside == 5 ? Coverage.Whole : inside == 0 ? Coverage.None : Coverage.Part;
    }

    /// <summary>The winding number of the contours around the point (ISO 32000-2, 8.5.3.3): each edge that crosses the level of the point to its right counts by its direction.</summary>
    private bool Contains(in Shape shape, float x, float y)
    {
        var span = corners.Span[shape.Start..shape.End];
        var winding = 0;
        for (var i = 1; i < span.Length; i++)
        {
            ref readonly var a = ref span[i - 1];
            ref readonly var b = ref span[i];
            if (b.BeginsContour || a.Y <= y == b.Y <= y)
                continue;
            var side = ((double)b.X - a.X) * (y - a.Y) - ((double)x - a.X) * (b.Y - a.Y);
            if (a.Y <= y ? side > 0 : side < 0)
                winding += a.Y <= y ? 1 : -1;
        }

        return shape.EvenOdd ? (winding & 1) != 0 : winding != 0;
    }

    private void AddCurve(PathPoint a, PathPoint b, PathPoint c, PathPoint d)
    {
        for (var i = 1; i <= ChordsOfCurve; i++)
        {
            float t = i / (float)ChordsOfCurve, s = 1 - t;
            float wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
            corners.Add(new Corner(wa * a.X + wb * b.X + wc * c.X + wd * d.X, wa * a.Y + wb * b.Y + wc * c.Y + wd * d.Y, false));
        }
    }
}
