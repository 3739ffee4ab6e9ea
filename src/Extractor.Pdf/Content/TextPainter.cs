using System.Runtime.CompilerServices;
using Extractor.Core.Geometry;
using Extractor.Pdf.Fonts;

namespace Extractor.Pdf.Content;

/// <summary>Shows text (ISO 32000-2, 9.4): every glyph becomes a letter on the canvas.</summary>
internal sealed class TextPainter(PageCanvas canvas)
{
    private Matrix textMatrix = Matrix.Identity;
    private Matrix lineMatrix = Matrix.Identity;

    /// <summary>The string that is being shown.</summary>
    private TextRun run;

    /// <summary>The box of the letters of this text object that are to become a clip path; null where there are none.</summary>
    private Box? textClip;

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
        run.Start(font, textMatrix * state.Transform, state, VisibilityOf(state));
        var first = canvas.LetterCount;
        Show(text, font, state);
        Finish(state, first);
    }

    /// <summary>Shows the strings among the operands; the numbers between them move the pen back, in thousandths of the em.</summary>
    public void ShowPositioned(OperandStack operands, in GraphicsState state)
    {
        if (canvas.FontAt(state.Font) is not { } font)
            return;
        run.Start(font, textMatrix * state.Transform, state, VisibilityOf(state));
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
                run.Measure(glyph);
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
        float left = Math.Max(run.Clip.X0, page.X0) - ShownEdges.Rounding, right = Math.Min(run.Clip.X1, page.X1) + ShownEdges.Rounding;
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
                run.Measure(glyph);
            var box = run.LevelBox(x, emX * glyph.Advance);
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

    private void Finish(in GraphicsState state, int firstLetter)
    {
        textMatrix = run.IsVertical ? textMatrix.Shifted(0, run.Moved) : textMatrix.Shifted(run.Moved, 0);
        if (run.HasCut && ShownEdges.Frame(canvas.Letters[firstLetter..], run))
            KeepWhole(canvas.Letters[firstLetter..]);
        if (state.RenderMode < 4)
            return;
        foreach (ref readonly var letter in canvas.Letters[firstLetter..])
            textClip = textClip?.Union(letter.Box) ?? letter.Box;
    }

    private static void KeepWhole(Span<Letter> letters)
    {
        foreach (ref var letter in letters)
            letter = letter with { Visibility = letter.Visibility & ~LetterVisibility.Cut };
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
        var box = run.BoxOf(x0, y0, x1, y1);
        if (IsFinite(box))
            canvas.AddLetter(MakeLetter(box, rune));
    }

    private static bool IsFinite(Box box) => float.IsFinite(box.X0 + box.X1 + box.Y0 + box.Y1);

    private Letter MakeLetter(Box box, int rune)
    {
        var hidden = ShownEdges.Of(box, run, canvas);
        run.HasCut |= hidden == LetterVisibility.Cut;
        return new Letter(box, rune < 0 ? 0xFFFD : rune, run.Size, run.Color, run.Font, run.Direction, run.Visibility | hidden);
    }
}
