using System.Runtime.CompilerServices;
using Extractor.Core.Geometry;
using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.Content;

/// <summary>What all letters of one shown string share, on the displayed page.</summary>
/// <remarks>What follows from font, size and slant alone is kept for the next string: a page shows thousands and changes these a few times.</remarks>
internal struct TextRun
{
    /// <summary>Letters below this size are no print, in points.</summary>
    private const double ReadableSize = 1;

    /// <summary>A narrower glyph is no print, in points: that of a digit of 1 pt has half a point.</summary>
    private const double ReadableAdvance = 0.3;

    /// <summary>The tangent up to which a text line counts as level or plumb: 1 degree.</summary>
    private const double LevelSlope = 0.0175;

    /// <summary>The way of one unit of unscaled text space, along and up.</summary>
    public double AlongX, AlongY, UpX, UpY;

    /// <summary>The em, along the line (horizontal scaling included) and up; and its length along the line.</summary>
    public double EmX, EmY, EmUpX, EmUpY, EmLength;
    public double Ascent, Descent;
    public float Size;
    public TextDirection Direction;
    public bool IsVertical;

    /// <summary>Whether a glyph's em says nothing of its size, as in a Type 3 font, whose glyph units are of any size.</summary>
    public bool HasOwnUnits;

    /// <summary>Whether the text is level and not slanted, so that all its letters have the same edges above and below.</summary>
    public bool IsLevel;

    /// <summary>The pen: where the next glyph's origin lies, rise included.</summary>
    public double X, Y;

    /// <summary>How far the pen has moved, in unscaled text space.</summary>
    public double Moved;
    public int Color;
    public ushort Font;
    public LetterVisibility Visibility;
    public Box Clip;
    public int ClipShape;

    /// <summary>The edges above and below of level text.</summary>
    public float Top, Bottom;

    /// <summary>Whether the edge of what is shown cuts a letter.</summary>
    public bool HasCut;

    /// <summary>What the shape was made from, beside the way of a unit.</summary>
    private PdfFont? shaped;
    private double fontSize, scale;

    /// <summary>The edges above and below, from the pen.</summary>
    private double lowEdge, highEdge;

    /// <summary><see cref="LetterVisibility.Microscopic"/> where nobody can read the size.</summary>
    private LetterVisibility sizeVisibility;

    /// <summary>Gets ready for a string.</summary>
    /// <param name="font">The font it is set in.</param>
    /// <param name="m">The text matrix in force, up to the displayed page.</param>
    /// <param name="state">The graphics state in force.</param>
    /// <param name="visibility">What of the state hides every letter.</param>
    public void Start(PdfFont font, in Matrix m, in GraphicsState state, LetterVisibility visibility)
    {
        if (m.A != AlongX || m.B != AlongY || m.C != UpX || m.D != UpY
            || state.FontSize != fontSize || state.HorizontalScale != scale || !ReferenceEquals(font, shaped))
            Shape(font, m, state);
        X = m.E + state.Rise * m.C;
        Y = m.F + state.Rise * m.D;
        Moved = 0;
        HasCut = false;
        Font = PageCanvas.IndexOf(state.Font);
        Clip = state.Clip;
        ClipShape = state.ClipShape;
        Color = state.RenderMode is 1 or 5 ? VisibilityPass.Translucent(state.StrokeColor, state.StrokeAlpha) : VisibilityPass.Translucent(state.FillColor, state.FillAlpha);
        Top = (float)(Y + lowEdge);
        Bottom = (float)(Y + highEdge);
        Visibility = visibility | sizeVisibility;
    }

    /// <summary>Moves the pen along the line, or down it in vertical writing.</summary>
    public void Advance(double way)
    {
        X += way * (IsVertical ? UpX : AlongX);
        Y += way * (IsVertical ? UpY : AlongY);
        Moved += way;
    }

    /// <summary>Tells whether a glyph in units of its own is large enough to be read, by its advance; one without any says nothing.</summary>
    public void Measure(in Glyph glyph)
    {
        var advance = Math.Abs(glyph.Advance) * EmLength;
        Visibility = advance is > 0 and < ReadableAdvance ? Visibility | LetterVisibility.Microscopic : Visibility & ~LetterVisibility.Microscopic;
    }

    /// <summary>The box that is given in ems from the pen.</summary>
    public readonly Box BoxOf(double x0, double y0, double x1, double y1)
    {
        double ax = EmX * x0, bx = EmX * x1, cx = EmUpX * y0, dx = EmUpX * y1;
        double ay = EmY * x0, by = EmY * x1, cy = EmUpY * y0, dy = EmUpY * y1;
        return new Box(
            (float)(X + Math.Min(ax, bx) + Math.Min(cx, dx)),
            (float)(Y + Math.Min(ay, by) + Math.Min(cy, dy)),
            (float)(X + Math.Max(ax, bx) + Math.Max(cx, dx)),
            (float)(Y + Math.Max(ay, by) + Math.Max(cy, dy)));
    }

    /// <summary>The box of a letter of level text, as <see cref="BoxOf"/> makes it with more arithmetic.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Box LevelBox(double x, double way)
    {
        float from = (float)x, to = (float)(x + way);
        return way >= 0 ? new Box(from, Top, to, Bottom) : new Box(to, Top, from, Bottom);
    }

    private void Shape(PdfFont font, in Matrix m, in GraphicsState state)
    {
        shaped = font;
        fontSize = state.FontSize;
        scale = state.HorizontalScale;
        AlongX = m.A;
        AlongY = m.B;
        UpX = m.C;
        UpY = m.D;
        EmX = m.A * fontSize * scale;
        EmY = m.B * fontSize * scale;
        EmUpX = m.C * fontSize;
        EmUpY = m.D * fontSize;
        IsVertical = font.IsVertical;
        HasOwnUnits = font.HasOwnUnits;
        (Ascent, Descent) = font.HasOwnUnits && IsMirrored(m) ? (-font.Descent, -font.Ascent) : (font.Ascent, font.Descent);
        var em = Math.Sqrt(EmUpX * EmUpX + EmUpY * EmUpY);
        EmLength = Math.Sqrt(EmX * EmX + EmY * EmY);
        Size = (float)em * font.EmSize;
        Direction = IsVertical ? DirectionOf(-EmUpX, -EmUpY) : DirectionOf(EmX, EmY);
        IsLevel = m.B == 0 && m.C == 0 && !IsVertical;
        double down = EmUpY * Descent, up = EmUpY * Ascent;
        lowEdge = Math.Min(down, up);
        highEdge = Math.Max(down, up);
        sizeVisibility = HasOwnUnits || IsReadable(em) ? LetterVisibility.Visible : LetterVisibility.Microscopic;
    }

    /// <summary>Whether the text matrix turns letters over: then a Type 3 font holds them upside down.</summary>
    private static bool IsMirrored(in Matrix m) => m.A * m.D - m.B * m.C > 0;

    /// <summary>Whether the em is large enough along the line, up from it, and across both where it is slanted into a sliver.</summary>
    private readonly bool IsReadable(double em)
    {
        var surface = Math.Abs(EmX * EmUpY - EmY * EmUpX);
        return Math.Min(EmLength, em) >= ReadableSize && surface >= ReadableSize * Math.Max(EmLength, em);
    }

    private static TextDirection DirectionOf(double x, double y)
    {
        if (Math.Abs(y) <= Math.Abs(x) * LevelSlope)
            return x >= 0 ? TextDirection.Right : TextDirection.Left;
        if (Math.Abs(x) <= Math.Abs(y) * LevelSlope)
            return y >= 0 ? TextDirection.Down : TextDirection.Up;
        return TextDirection.Slanted;
    }
}
