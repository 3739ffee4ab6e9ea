using Extractor.Core.Geometry;

namespace Extractor.Pdf.Content;

/// <summary>What <c>q</c> saves and <c>Q</c> restores (ISO 32000-2, 8.4), as far as letters and rulings depend on it.</summary>
/// <remarks>Numbers alone and no references: pages save and restore it before and after every line, and the runtime copies references one by one.</remarks>
internal struct GraphicsState
{
    /// <summary>The opacity below which nobody sees print on paper; watermarks that are meant to be seen have 0.1 or more.</summary>
    private const float FaintestPrint = 0.06f;

    /// <summary>From user space to the displayed page.</summary>
    public Matrix Transform;

    /// <summary>Box around the clip path in force, on the displayed page; empty when its edges have passed each other.</summary>
    public Box Clip;

    /// <summary>What the clip path leaves of <see cref="Clip"/> where it is no rectangle, as a number of <see cref="PageShapes"/>.</summary>
    public int ClipShape;

    /// <summary>Colour spaces, as <see cref="ColorOperators"/> numbers them.</summary>
    public int FillSpace;
    public int StrokeSpace;

    /// <summary>Fill colour as 0xRRGGBB; mid grey for patterns.</summary>
    public int FillColor;
    public int StrokeColor;
    public bool FillIsPattern;

    /// <summary>Whether the fill pattern leaves nothing open, as a gradient that goes on beyond its ends.</summary>
    public bool FillPatternCovers;

    /// <summary>Constant opacity of fills, the enclosing groups' opacity included.</summary>
    public float FillAlpha;
    public float StrokeAlpha;

    /// <summary>Opacity of the enclosing transparency groups.</summary>
    public float GroupAlpha;

    /// <summary>Whether a blend mode other than Normal is set, so that nothing painted hides what lies under it.</summary>
    public bool HasBlendMode;

    /// <summary>Whether a soft mask is set; the same follows.</summary>
    public bool HasSoftMask;

    public double LineWidth;

    /// <summary>2 lengthens an open line by half its width at both ends.</summary>
    public int LineCap;

    /// <summary>The font, as <see cref="PageCanvas.FontAt"/> knows it; 0 for none.</summary>
    public int Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;

    /// <summary>Horizontal scaling as a factor (Tz / 100).</summary>
    public double HorizontalScale;
    public double Leading;
    public double Rise;
    public int RenderMode;

    /// <summary>Whether a fill leaves something to be seen.</summary>
    public readonly bool FillShows => FillAlpha >= FaintestPrint;

    /// <summary>Whether a stroke leaves something to be seen.</summary>
    public readonly bool StrokeShows => StrokeAlpha >= FaintestPrint;

    public readonly bool ClipIsEmpty => Clip.X0 > Clip.X1 || Clip.Y0 > Clip.Y1;

    /// <summary>The state at the start of a page.</summary>
    public static GraphicsState Initial(in Matrix transform) => new()
    {
        Transform = transform,
        Clip = new Box(float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity, float.PositiveInfinity),
        FillAlpha = 1,
        StrokeAlpha = 1,
        GroupAlpha = 1,
        LineWidth = 1,
        HorizontalScale = 1,
    };

    /// <summary>Narrows the clip to what it shares with the box.</summary>
    public void Intersect(Box box) => Clip = Overlap(Clip, box);

    /// <summary>What two boxes share; its edges have passed each other when they share nothing.</summary>
    public static Box Overlap(Box a, Box b) =>
        new(MathF.Max(a.X0, b.X0), MathF.Max(a.Y0, b.Y0), MathF.Min(a.X1, b.X1), MathF.Min(a.Y1, b.Y1));
}
