using System.Runtime.CompilerServices;
using Extractor.Core.Geometry;
using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.Content;

/// <summary>Shows text (ISO 32000-2, 9.4): every glyph becomes a letter on the canvas.</summary>
internal sealed class TextPainter(PageCanvas canvas)
{
    /// <summary>Letters below this size are no print, in points.</summary>
    private const double ReadableSize = 1;

    /// <summary>A narrower glyph is no print, in points: that of a digit of 1 pt has half a point.</summary>
    private const double ReadableAdvance = 0.3;

    /// <summary>A letter that lies over the edge of what is shown by more than this, in points, is cut; text that fits ends at the edge, give or take rounding.</summary>
    private const float EdgeRounding = 0.03f;

    /// <summary>A clip whose edges lie this near to both ends of a string, in ems, was made for it and hides the bearings of its glyphs at most.</summary>
    private const float MostBearing = 0.12f;

    /// <summary>The tangent up to which a text line counts as level or plumb: 1 degree.</summary>
    private const double LevelSlope = 0.0175;

    private Matrix textMatrix = Matrix.Identity;
    private Matrix lineMatrix = Matrix.Identity;

    /// <summary>The string that is being shown; what follows from font, size and slant alone is kept for the next one.</summary>
    private Run run;

    /// <summary>The box of the letters of this text object that are to become a clip path; null where there are none.</summary>
    private Box? textClip;

    /// <summary>What all letters of one shown string share, on the displayed page.</summary>
    private struct Run
    {
        /// <summary>What the fields up to <see cref="HighEdge"/> were made from, beside the way of a unit.</summary>
        public PdfFont? Shaped;
        public double FontSize, Scale;

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

        /// <summary><see cref="LetterVisibility.Microscopic"/> where nobody can read the size.</summary>
        public LetterVisibility SizeVisibility;

        /// <summary>Those edges, from the pen.</summary>
        public double LowEdge, HighEdge;

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

        /// <summary>Moves the pen along the line, or down it in vertical writing.</summary>
        public void Advance(double way)
        {
            X += way * (IsVertical ? UpX : AlongX);
            Y += way * (IsVertical ? UpY : AlongY);
            Moved += way;
        }
    }

    public void Begin()
    {
        textMatrix = Matrix.Identity;
        lineMatrix = Matrix.Identity;
        textClip = null;
    }

    /// <summary>Ends a text object: what its letters of the modes 4 to 7 leave of the page is clipped (ISO 32000-2, 9.3.6), here by their box.</summary>
    public void End(ref GraphicsState state)
    {
        if (textClip is { } box)
            state.Intersect(box);
        textClip = null;
    }

    public void SetMatrix(in Matrix matrix)
    {
        textMatrix = matrix;
        lineMatrix = matrix;
    }

    /// <summary>Goes to a new line, relative to the start of this one.</summary>
    public void Move(double x, double y)
    {
        lineMatrix = lineMatrix.Shifted(x, y);
        textMatrix = lineMatrix;
    }

    /// <summary>Shows a string.</summary>
    public void Show(ReadOnlySpan<byte> text, in GraphicsState state)
    {
        if (canvas.FontAt(state.Font) is not { } font || text.IsEmpty)
            return;
        Start(font, state);
        var first = canvas.LetterCount;
        Show(text, font, state);
        Finish(state, first);
    }

    /// <summary>Shows the strings among the operands; the numbers between them move the pen back, in thousandths of the em.</summary>
    public void ShowPositioned(OperandStack operands, in GraphicsState state)
    {
        if (canvas.FontAt(state.Font) is not { } font)
            return;
        Start(font, state);
        var first = canvas.LetterCount;
        var thousandth = -state.FontSize / 1000 * (run.IsVertical ? 1 : state.HorizontalScale);
        foreach (ref readonly var item in operands.Items)
        {
            if (item.Kind == OperandKind.Text)
                Show(operands.Bytes(item), font, state);
            else if (item.Kind == OperandKind.Number)
                run.Advance(item.Number * thousandth);
        }

        Finish(state, first);
    }

    private void Show(ReadOnlySpan<byte> text, PdfFont font, in GraphicsState state)
    {
        while (!text.IsEmpty && !canvas.IsFull)
        {
            if (run.IsLevel)
                text = text[ShowLevel(text, font, state)..];
            if (text.IsEmpty)
                return;
            ref readonly var glyph = ref font.Next(text);
            text = text[Math.Max((int)glyph.CodeLength, 1)..];
            if (run.HasOwnUnits)
                Measure(glyph);
            Emit(glyph);
            var way = WayOf(glyph, state);
            run.Advance(run.IsVertical ? way : way * state.HorizontalScale);
        }
    }

    /// <summary>Shows level text as far as its glyphs are single letters and the page takes them.</summary>
    /// <remarks>Nearly all text of a page comes this way: the pen is kept in registers and letters are written to their place.</remarks>
    /// <returns>The number of bytes that were shown.</returns>
    private int ShowLevel(ReadOnlySpan<byte> text, PdfFont font, in GraphicsState state)
    {
        var length = text.Length;
        var room = canvas.RoomForLetters(text.Length);
        var page = canvas.Page;
        var centerY = (run.Top + run.Bottom) * 0.5f;
        var rowIsInside = run.ClipShape == 0 && centerY >= Math.Max(run.Clip.Y0, page.Y0) && centerY <= Math.Min(run.Clip.Y1, page.Y1);
        float left = Math.Max(run.Clip.X0, page.X0) - EdgeRounding, right = Math.Min(run.Clip.X1, page.X1) + EdgeRounding;
        double x = run.X, moved = run.Moved, emX = run.EmX, alongX = run.AlongX;
        var count = 0;

        // The kind of nearly all Chinese text, called without a look at its table of methods.
        var composite = font as CompositeFont;
        while (!text.IsEmpty && count < room.Length)
        {
            ref readonly var glyph = ref composite is null ? ref font.Next(text) : ref composite.Next(text);
            if (glyph.Text is not null)
                break;
            text = text[Math.Max((int)glyph.CodeLength, 1)..];
            if (run.HasOwnUnits)
                Measure(glyph);
            var box = LevelBox(x, emX * glyph.Advance);
            if (rowIsInside && box.X0 >= left && box.X1 <= right)
                room[count++] = new Letter(box, glyph.Rune < 0 ? 0xFFFD : glyph.Rune, run.Size, run.Color, run.Font, run.Direction, run.Visibility);
            else if (IsFinite(box))
                room[count++] = MakeLetter(box, glyph.Rune);
            var way = WayOf(glyph, state) * state.HorizontalScale;
            x += way * alongX;
            moved += way;
        }

        canvas.TakeLetters(count);
        run.X = x;
        run.Moved = moved;
        return length - text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double WayOf(in Glyph glyph, in GraphicsState state) =>
        glyph.Advance * state.FontSize + state.CharacterSpacing + (glyph.TakesWordSpacing ? state.WordSpacing : 0);

    /// <summary>Tells whether a glyph in units of its own is large enough to be read, by its advance; one without any says nothing.</summary>
    private void Measure(in Glyph glyph)
    {
        var advance = Math.Abs(glyph.Advance) * run.EmLength;
        run.Visibility = advance is > 0 and < ReadableAdvance ? run.Visibility | LetterVisibility.Microscopic : run.Visibility & ~LetterVisibility.Microscopic;
    }

    private void Finish(in GraphicsState state, int firstLetter)
    {
        textMatrix = run.IsVertical ? textMatrix.Shifted(0, run.Moved) : textMatrix.Shifted(run.Moved, 0);
        if (run.HasCut && IsFramed(canvas.Letters[firstLetter..]))
            KeepWhole(canvas.Letters[firstLetter..]);
        if (state.RenderMode < 4)
            return;
        foreach (ref readonly var letter in canvas.Letters[firstLetter..])
            textClip = textClip?.Union(letter.Box) ?? letter.Box;
    }

    /// <summary>Whether the clip is the box of the string's ink, as cairo writes it: then it cuts nothing off, though letters have bearings beside their ink.</summary>
    private bool IsFramed(ReadOnlySpan<Letter> letters)
    {
        if (run.Direction != TextDirection.Right || run.ClipShape != 0)
            return false;
        var bearing = MostBearing * run.Size;
        return Math.Abs(run.Clip.X0 - letters[0].Box.X0) <= bearing && Math.Abs(run.Clip.X1 - letters[^1].Box.X1) <= bearing;
    }

    private static void KeepWhole(Span<Letter> letters)
    {
        foreach (ref var letter in letters)
            letter = letter with { Visibility = letter.Visibility & ~LetterVisibility.Cut };
    }

    private void Start(PdfFont font, in GraphicsState state)
    {
        var m = textMatrix * state.Transform;
        if (m.A != run.AlongX || m.B != run.AlongY || m.C != run.UpX || m.D != run.UpY
            || state.FontSize != run.FontSize || state.HorizontalScale != run.Scale || !ReferenceEquals(font, run.Shaped))
            Shape(font, m, state);
        run.X = m.E + state.Rise * m.C;
        run.Y = m.F + state.Rise * m.D;
        run.Moved = 0;
        run.HasCut = false;
        run.Font = PageCanvas.IndexOf(state.Font);
        run.Clip = state.Clip;
        run.ClipShape = state.ClipShape;
        run.Color = state.RenderMode is 1 or 5 ? state.StrokeColor : state.FillColor;
        run.Top = (float)(run.Y + run.LowEdge);
        run.Bottom = (float)(run.Y + run.HighEdge);
        run.Visibility = VisibilityOf(state) | run.SizeVisibility;
    }

    /// <summary>Works out what follows from font, size and slant: a page shows thousands of strings and changes these a few times.</summary>
    private void Shape(PdfFont font, in Matrix m, in GraphicsState state)
    {
        run.Shaped = font;
        run.FontSize = state.FontSize;
        run.Scale = state.HorizontalScale;
        run.AlongX = m.A;
        run.AlongY = m.B;
        run.UpX = m.C;
        run.UpY = m.D;
        run.EmX = m.A * state.FontSize * state.HorizontalScale;
        run.EmY = m.B * state.FontSize * state.HorizontalScale;
        run.EmUpX = m.C * state.FontSize;
        run.EmUpY = m.D * state.FontSize;
        run.IsVertical = font.IsVertical;
        run.HasOwnUnits = font.HasOwnUnits;
        (run.Ascent, run.Descent) = font.HasOwnUnits && IsMirrored(m) ? (-font.Descent, -font.Ascent) : (font.Ascent, font.Descent);
        var em = Math.Sqrt(run.EmUpX * run.EmUpX + run.EmUpY * run.EmUpY);
        run.EmLength = Math.Sqrt(run.EmX * run.EmX + run.EmY * run.EmY);
        run.Size = (float)em * font.EmSize;
        run.Direction = run.IsVertical ? DirectionOf(-run.EmUpX, -run.EmUpY) : DirectionOf(run.EmX, run.EmY);
        run.IsLevel = m.B == 0 && m.C == 0 && !run.IsVertical;
        double down = run.EmUpY * run.Descent, up = run.EmUpY * run.Ascent;
        run.LowEdge = Math.Min(down, up);
        run.HighEdge = Math.Max(down, up);
        run.SizeVisibility = run.HasOwnUnits || IsReadable(em) ? LetterVisibility.Visible : LetterVisibility.Microscopic;
    }

    /// <summary>Whether the text matrix turns letters over: then a Type 3 font holds them upside down.</summary>
    private static bool IsMirrored(in Matrix m) => m.A * m.D - m.B * m.C > 0;

    /// <summary>Whether the em is large enough along the line, up from it, and across both where it is slanted into a sliver.</summary>
    private bool IsReadable(double em)
    {
        var surface = Math.Abs(run.EmX * run.EmUpY - run.EmY * run.EmUpX);
        return Math.Min(run.EmLength, em) >= ReadableSize && surface >= ReadableSize * Math.Max(run.EmLength, em);
    }

    private LetterVisibility VisibilityOf(in GraphicsState state)
    {
        var visibility = LetterVisibility.Visible;
        var fills = state.RenderMode is 0 or 2 or 4 or 6 && state.FillShows;
        var strokes = state.RenderMode is 1 or 2 or 5 or 6 && state.StrokeShows;
        if (!fills && !strokes)
            visibility |= LetterVisibility.Invisible;
        if (canvas.HiddenDepth > 0)
            visibility |= LetterVisibility.Clipped;
        if (fills && strokes && state.FillColor != state.StrokeColor)
            visibility |= VisibilityPass.Outlined;
        return visibility;
    }

    private static TextDirection DirectionOf(double x, double y)
    {
        if (Math.Abs(y) <= Math.Abs(x) * LevelSlope)
            return x >= 0 ? TextDirection.Right : TextDirection.Left;
        if (Math.Abs(x) <= Math.Abs(y) * LevelSlope)
            return y >= 0 ? TextDirection.Down : TextDirection.Up;
        return TextDirection.Slanted;
    }

    private void Emit(in Glyph glyph)
    {
        if (glyph.Text is null && !run.IsVertical)
            Place(glyph.Rune, 0, run.Descent, glyph.Advance, run.Ascent);
        else
            EmitUnusual(glyph);
    }

    /// <summary>A glyph that stands for several characters, or one of a text that runs down.</summary>
    private void EmitUnusual(in Glyph glyph)
    {
        double x0 = 0, x1 = glyph.Advance, y0 = run.Descent, y1 = run.Ascent;
        if (run.IsVertical)
        {
            // The pen stands at the top centre of the glyph, half its width to each side (ISO 32000-2, 9.7.4.3).
            var half = glyph.OriginX > 0 ? glyph.OriginX : 0.5;
            (x0, x1, y0, y1) = (-half, half, glyph.Advance, 0);
        }

        if (glyph.Text is not { } text)
        {
            Place(glyph.Rune, x0, y0, x1, y1);
            return;
        }

        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (run.IsVertical)
                Place(rune.Value, x0, y1 + (y0 - y1) * (index + 1) / count, x1, y1 + (y0 - y1) * index / count);
            else
                Place(rune.Value, x0 + (x1 - x0) * index / count, y0, x0 + (x1 - x0) * (index + 1) / count, y1);
            index++;
        }
    }

    /// <summary>Adds a letter whose box is given in ems from the pen.</summary>
    private void Place(int rune, double x0, double y0, double x1, double y1)
    {
        double ax = run.EmX * x0, bx = run.EmX * x1, cx = run.EmUpX * y0, dx = run.EmUpX * y1;
        double ay = run.EmY * x0, by = run.EmY * x1, cy = run.EmUpY * y0, dy = run.EmUpY * y1;
        var box = new Box(
            (float)(run.X + Math.Min(ax, bx) + Math.Min(cx, dx)),
            (float)(run.Y + Math.Min(ay, by) + Math.Min(cy, dy)),
            (float)(run.X + Math.Max(ax, bx) + Math.Max(cx, dx)),
            (float)(run.Y + Math.Max(ay, by) + Math.Max(cy, dy)));
        if (IsFinite(box))
            canvas.AddLetter(MakeLetter(box, rune));
    }

    /// <summary>The box of a letter of level text, as <see cref="Place"/> makes it with more arithmetic.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Box LevelBox(double x, double way)
    {
        float from = (float)x, to = (float)(x + way);
        return way >= 0 ? new Box(from, run.Top, to, run.Bottom) : new Box(to, run.Top, from, run.Bottom);
    }

    private static bool IsFinite(Box box) => float.IsFinite(box.X0 + box.X1 + box.Y0 + box.Y1);

    private Letter MakeLetter(Box box, int rune)
    {
        var visibility = run.Visibility;
        float centerX = box.CenterX, centerY = box.CenterY;
        if (!run.Clip.Contains(centerX, centerY) || run.ClipShape != 0 && !canvas.Shapes.Contains(run.ClipShape, centerX, centerY))
            visibility |= LetterVisibility.Clipped;
        if (!canvas.Page.Contains(centerX, centerY))
            visibility |= LetterVisibility.OffPage;
        if ((visibility & (LetterVisibility.Clipped | LetterVisibility.OffPage)) == 0 && IsCut(box))
        {
            visibility |= LetterVisibility.Cut;
            run.HasCut = true;
        }

        return new Letter(box, rune < 0 ? 0xFFFD : rune, run.Size, run.Color, run.Font, run.Direction, visibility);
    }

    /// <summary>Whether the line of text meets an edge of what is shown in the letter's box; the edges along the line hide no letters.</summary>
    private bool IsCut(Box box)
    {
        if (run.Direction is TextDirection.Up or TextDirection.Down)
        {
            return box.Y0 < Math.Max(run.Clip.Y0, canvas.Page.Y0) - EdgeRounding || box.Y1 > Math.Min(run.Clip.Y1, canvas.Page.Y1) + EdgeRounding
                || run.ClipShape != 0 && !(canvas.Shapes.Contains(run.ClipShape, box.CenterX, box.Y0) && canvas.Shapes.Contains(run.ClipShape, box.CenterX, box.Y1));
        }

        return box.X0 < Math.Max(run.Clip.X0, canvas.Page.X0) - EdgeRounding || box.X1 > Math.Min(run.Clip.X1, canvas.Page.X1) + EdgeRounding
            || run.ClipShape != 0 && !(canvas.Shapes.Contains(run.ClipShape, box.X0, box.CenterY) && canvas.Shapes.Contains(run.ClipShape, box.X1, box.CenterY));
    }
}
