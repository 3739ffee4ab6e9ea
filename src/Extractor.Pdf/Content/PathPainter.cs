using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>Turns the paths that are painted into rulings, areas and clips (ISO 32000-2, 8.5.3 and 8.5.4).</summary>
internal sealed class PathPainter(PageCanvas canvas, PathBuilder path)
{
    /// <summary>The widest filled shape that counts as a line, in points: published tables stay below 2.</summary>
    private const float ThinLimit = 3f;

    /// <summary>The widest stroke that still counts as a line when it is much longer than wide, in points.</summary>
    private const float ThickLineLimit = 12f;

    /// <summary>The shape of a filled path of more subpaths is not kept: it is a drawing and hides nothing as a whole.</summary>
    private const int MostShapedSubpaths = 16;

    private bool clips, clipsEvenOdd;

    /// <summary>Makes the path a part of the clip once it has been painted.</summary>
    public void RequestClip(bool evenOdd) => (clips, clipsEvenOdd) = (true, evenOdd);

    /// <summary>Paints the path, narrows the clip where asked, and starts a new path.</summary>
    public void Paint(ref GraphicsState state, bool fill, bool stroke, bool evenOdd)
    {
        if (!path.IsEmpty && !state.ClipIsEmpty)
        {
            if (fill && state.FillShows)
                Fill(state, evenOdd);
            if (stroke && state.StrokeShows)
                Stroke(state);
        }

        if (clips && !path.IsEmpty)
            Clip(ref state);
        clips = false;
        path.Clear();
    }

    /// <summary>Forgets what was asked of a path that was never painted.</summary>
    public void EndPage() => clips = false;

    private void Clip(ref GraphicsState state)
    {
        if (path.SubpathCount == 1)
        {
            var (box, isRectangle) = path.OutlineOf(0);
            state.Intersect(box);
            if (isRectangle)
                return;
        }
        else
        {
            state.Intersect(PathShape.Bounds(path.Points));
        }

        if (!state.ClipIsEmpty)
            state.ClipShape = KeepWhole(clipsEvenOdd, state.ClipShape);
    }

    /// <summary>Keeps the whole path, all that lies within and all that is cut out.</summary>
    private int KeepWhole(bool evenOdd, int parent)
    {
        var start = canvas.Shapes.NextCorner;
        for (var i = 0; i < path.SubpathCount; i++)
            canvas.Shapes.AddContour(path.PointsOf(i));
        return canvas.Shapes.Add(start, evenOdd, parent);
    }

    private void Fill(in GraphicsState state, bool evenOdd)
    {
        var whole = 0;
        var current = path.OutlineOf(0);
        for (var i = 0; i < path.SubpathCount && !canvas.IsFull; i++)
        {
            var next = i + 1 < path.SubpathCount ? path.OutlineOf(i + 1) : default;
            if (current.IsRectangle && next.IsRectangle && (evenOdd || PathShape.TurnAgainstEachOther(path.PointsOf(i), path.PointsOf(i + 1)))
                && PathShape.IsFrame(current.Box, next.Box, ThinLimit, out var outer, out var inner))
            {
                AddFrame(outer, inner, state);
                i++;
                next = i + 1 < path.SubpathCount ? path.OutlineOf(i + 1) : default;
            }
            else
            {
                FillSubpath(i, current, state, evenOdd, ref whole);
            }

            current = next;
        }
    }

    /// <param name="index">The subpath's.</param>
    /// <param name="outline">The subpath's.</param>
    /// <param name="state">Read.</param>
    /// <param name="evenOdd">How the whole path tells what lies inside.</param>
    /// <param name="whole">The shape of the whole path; 0 as long as nothing needed it.</param>
    private void FillSubpath(int index, in PathOutline outline, in GraphicsState state, bool evenOdd, ref int whole)
    {
        var (box, isRectangle) = outline;
        float across = MathF.Min(box.Width, box.Height), along = MathF.Max(box.Width, box.Height);
        if (across <= ThinLimit)
        {
            if (along > 0 && (isRectangle || along > ThinLimit && !(PathShape.HasCurve(path.PointsOf(index)) && along < across * 4)))
                canvas.AddRuling(box, box.Width >= box.Height, state.FillColor, state.Clip);
            return;
        }

        var (shape, isShaped) = (state.ClipShape, false);
        var isExact = isRectangle && (path.SubpathCount == 1 || path.SubpathCount > MostShapedSubpaths || !IsCutOut(index, box));
        if (!isExact && path.SubpathCount <= MostShapedSubpaths)
        {
            if (whole == 0)
                whole = KeepWhole(evenOdd, state.ClipShape);
            isShaped = whole != state.ClipShape;
            shape = whole;
        }

        canvas.AddArea(box, state.FillColor, Traits(state, state.FillAlpha, isExact, state.FillIsPattern) | (isShaped ? AreaTraits.Shaped : 0), state.Clip, shape);
    }

    /// <summary>Whether one subpath meets another, so that either may leave a hole in the other.</summary>
    private bool IsCutOut(int index, Box box)
    {
        for (var i = 0; i < path.SubpathCount; i++)
        {
            if (i != index && box.Intersects(path.OutlineOf(i).Box))
                return true;
        }

        return false;
    }

    private void Stroke(in GraphicsState state)
    {
        ref readonly var m = ref state.Transform;
        var tall = (float)(state.LineWidth * Math.Sqrt(m.B * m.B + m.D * m.D));
        var wide = (float)(state.LineWidth * Math.Sqrt(m.A * m.A + m.C * m.C));
        for (var i = 0; i < path.SubpathCount && !canvas.IsFull; i++)
        {
            var span = path.PointsOf(i);
            var closed = path.IsClosed(i);
            for (var p = 1; p < span.Length; p++)
            {
                if (!span[p].IsCurve)
                    StrokeSegment(span[p - 1], span[p], tall, wide, state.LineCap == 2 && !closed, state);
            }

            if (closed && span.Length > 2)
                StrokeSegment(span[^1], span[0], tall, wide, false, state);
        }
    }

    private void StrokeSegment(PathPoint a, PathPoint b, float tall, float wide, bool extends, in GraphicsState state)
    {
        float dx = MathF.Abs(b.X - a.X), dy = MathF.Abs(b.Y - a.Y);
        var horizontal = dx >= dy;
        float length = horizontal ? dx : dy, drift = horizontal ? dy : dx;
        if (length == 0 || drift > 0.05f && (drift > 1f || drift > length * 0.01f))
            return;
        var half = (horizontal ? tall : wide) * 0.5f;
        var cap = extends ? half : 0;
        float x0 = MathF.Min(a.X, b.X), x1 = MathF.Max(a.X, b.X), y0 = MathF.Min(a.Y, b.Y), y1 = MathF.Max(a.Y, b.Y);
        float midX = (x0 + x1) * 0.5f, midY = (y0 + y1) * 0.5f;
        var box = horizontal
            ? new Box(x0 - cap, midY - half, x1 + cap, midY + half)
            : new Box(midX - half, y0 - cap, midX + half, y1 + cap);
        var across = half * 2;
        length += cap * 2;
        if (across <= ThinLimit || across <= ThickLineLimit && length >= across * 4)
            canvas.AddRuling(box, horizontal, state.StrokeColor, state.Clip);
        else if (length <= ThinLimit)
            canvas.AddRuling(box, !horizontal, state.StrokeColor, state.Clip);
        else
            canvas.AddArea(box, state.StrokeColor, Traits(state, state.StrokeAlpha, true, false), state.Clip, state.ClipShape);
    }

    private static AreaTraits Traits(in GraphicsState state, float alpha, bool isExact, bool isPattern)
    {
        var traits = isExact ? AreaTraits.Exact : AreaTraits.None;
        if (state.HasBlendMode || state.HasSoftMask)
            return traits;
        if (isPattern)
            return traits | (state.FillPatternCovers && alpha >= 1 ? AreaTraits.Opaque : AreaTraits.None);
        return traits | AreaTraits.OneColor | (alpha >= 1 ? AreaTraits.Opaque : AreaTraits.None);
    }

    /// <summary>The four lines between two rectangles of which one is a hole in the other.</summary>
    private void AddFrame(Box outer, Box inner, in GraphicsState state)
    {
        AddSide(new Box(outer.X0, outer.Y0, outer.X1, inner.Y0), true, state);
        AddSide(new Box(outer.X0, inner.Y1, outer.X1, outer.Y1), true, state);
        AddSide(new Box(outer.X0, outer.Y0, inner.X0, outer.Y1), false, state);
        AddSide(new Box(inner.X1, outer.Y0, outer.X1, outer.Y1), false, state);
    }

    private void AddSide(Box side, bool horizontal, in GraphicsState state)
    {
        var across = horizontal ? side.Height : side.Width;
        if (across is > 0 and <= ThinLimit)
            canvas.AddRuling(side, horizontal, state.FillColor, state.Clip);
        else if (across > 0)
            canvas.AddArea(side, state.FillColor, Traits(state, state.FillAlpha, true, state.FillIsPattern), state.Clip, state.ClipShape);
    }
}
