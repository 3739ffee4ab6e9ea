namespace Extractor.Pdf.Content;

/// <summary>Puts images on the canvas: as lines where they are that thin, else as images that may hide letters.</summary>
internal static class ImagePainter
{
    /// <summary>The widest image that counts as a line, in points.</summary>
    private const float ThinLimit = 3f;

    /// <summary>How much longer than wide a thin image must be to count as a line.</summary>
    private const float LineRatio = 4f;

    /// <summary>Draws an image into the unit square of the state's transform.</summary>
    public static void Draw(in ImageAppearance image, in GraphicsState state, PageCanvas canvas)
    {
        if (!state.FillShows || state.ClipIsEmpty)
            return;
        var box = state.Transform.MapBox(0, 0, 1, 1);
        float across = MathF.Min(box.Width, box.Height), along = MathF.Max(box.Width, box.Height);
        if (image.MayBeLine && across <= ThinLimit && along >= across * LineRatio && state.Transform.KeepsAxes)
        {
            canvas.AddRuling(box, box.Width >= box.Height, image.IsMask ? state.FillColor : image.Color ?? 0, state.Clip);
            return;
        }

        var (traits, shape) = (AreaTraits.None, state.ClipShape);
        if (!state.Transform.KeepsAxes)
            shape = canvas.Shapes.Add(state.Transform, 0, 0, 1, 1, shape);
        if (image.IsOpaque && state.FillAlpha >= 1 && !state.HasBlendMode && !state.HasSoftMask)
            traits = AreaTraits.Opaque | (state.Transform.KeepsAxes ? AreaTraits.Exact : AreaTraits.Shaped) | (image.Color is null ? 0 : AreaTraits.OneColor);
        canvas.AddImage(box, image.Color ?? 0, traits, state.Clip, shape);
    }
}
