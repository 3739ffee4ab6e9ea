using Extractor.Pdf.Content.Colors;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Executes content streams (ISO 32000-2, 7.8 and annex A) on a canvas. Bad content never throws.</summary>
internal sealed class ContentInterpreter
{
    /// <summary>Operators between two looks at the cancellation token.</summary>
    private const int CancellationInterval = 1024;

    private readonly DocumentResources resources;
    private readonly PdfLimits limits;
    private readonly PageCanvas canvas;
    private readonly PathPainter path;
    private readonly TextPainter text;
    private readonly MarkedContent marks;
    private readonly OperandStack operands = new();
    private PooledList<GraphicsState> saved;
    private GraphicsState state;
    private ResourceScope scope;
    private double currentX, currentY;
    private int operatorCount;
    private int formDepth;

    /// <summary>States below this number were saved outside of the form being drawn, which cannot restore them.</summary>
    private int savedFloor;
    private CancellationToken cancellation;

    public ContentInterpreter(DocumentResources resources, PageCanvas canvas)
    {
        this.resources = resources;
        this.canvas = canvas;
        limits = resources.File.Limits;
        path = new PathPainter(canvas);
        text = new TextPainter(canvas);
        marks = new MarkedContent(canvas, resources);
        scope = resources.Scope(null);
    }

    /// <summary>Gets ready for a page.</summary>
    public void BeginPage(in Matrix transform, PdfDictionary? pageResources, CancellationToken token)
    {
        operatorCount = 0;
        cancellation = token;
        Reset(transform, pageResources);
    }

    /// <summary>Goes back to the initial state with another transform, to draw something else on the same page.</summary>
    public void Reset(in Matrix transform, PdfDictionary? pageResources)
    {
        state = GraphicsState.Initial(transform);
        scope = resources.Scope(pageResources);
        saved.Clear();
        marks.Reset();
        text.Begin();
        formDepth = 0;
        savedFloor = 0;
        canvas.HiddenDepth = 0;
    }

    /// <summary>Gives the buffers back to the pool.</summary>
    public void Release()
    {
        operands.Release();
        path.Release();
        saved.Release();
    }

    /// <summary>Executes a stream in the state in force.</summary>
    public void Run(ReadOnlySpan<byte> content)
    {
        var scanner = new ContentScanner(content);
        while (!canvas.IsFull && scanner.Next(operands, out var packed))
        {
            if (++operatorCount % CancellationInterval == 0)
                cancellation.ThrowIfCancellationRequested();
            if (operatorCount > limits.MaxOperatorsPerPage)
                canvas.ReachLimit($"operators per page: {limits.MaxOperatorsPerPage}");
            else if (packed == Operator.InlineImageData)
                DrawInlineImage(ref scanner);
            else if (!ExecuteText(packed) && !ExecutePath(packed) && !ExecuteColor(packed))
                ExecuteState(packed);
        }
    }

    /// <summary>Draws a form in the state in force, whose transform leads from the space where the form is drawn.</summary>
    public void DrawForm(FormObject form)
    {
        if (formDepth >= limits.MaxFormDepth)
        {
            canvas.ReachLimit($"nested forms: {limits.MaxFormDepth}");
            return;
        }

        var (outerState, outerScope, outerFloor, outerMarks) = (state, scope, savedFloor, marks.BeginForm());
        var hides = resources.OptionalContent.IsHidden(form.OptionalContent);
        formDepth++;
        savedFloor = saved.Count;
        canvas.HiddenDepth += hides ? 1 : 0;
        state.Transform = form.Matrix * state.Transform;
        if (form.Clip is { } box)
            state.Intersect(state.Transform.MapBox(box.X0, box.Y0, box.X1, box.Y1));
        if (form.IsGroup)
            state.GroupAlpha = state.StrokeAlpha = state.FillAlpha;
        scope = form.Resources ?? scope;
        Run(form.Content.Span);
        marks.EndForm(outerMarks);
        saved.Truncate(savedFloor);
        canvas.HiddenDepth -= hides ? 1 : 0;
        formDepth--;
        (state, scope, savedFloor) = (outerState, outerScope, outerFloor);
    }

    private double Number(int fromEnd) => operands.Number(fromEnd);

    private Matrix MatrixOperand() => new(Number(5), Number(4), Number(3), Number(2), Number(1), Number(0));

    private bool ExecuteText(int packed)
    {
        switch (packed)
        {
            case Operator.Show:
                text.Show(operands.Last(OperandKind.Text), state);
                return true;
            case Operator.ShowPositioned:
                ShowPositioned();
                return true;
            case Operator.TextMatrix:
                if (operands.Count >= 6)
                    text.SetMatrix(MatrixOperand());
                return true;
            case Operator.MoveText:
                text.Move(Number(1), Number(0));
                return true;
            case Operator.MoveTextSetLeading:
                state.Leading = -Number(0);
                text.Move(Number(1), Number(0));
                return true;
            case Operator.NextLine:
                text.Move(0, -state.Leading);
                return true;
            case Operator.NextLineShow:
                text.Move(0, -state.Leading);
                text.Show(operands.Last(OperandKind.Text), state);
                return true;
            case Operator.NextLineShowSpaced:
                state.WordSpacing = Number(2);
                state.CharacterSpacing = Number(1);
                text.Move(0, -state.Leading);
                text.Show(operands.Last(OperandKind.Text), state);
                return true;
            case Operator.Font:
                SelectFont();
                return true;
            case Operator.BeginText:
                text.Begin();
                return true;
            case Operator.EndText:
                return true;
            case Operator.CharacterSpacing:
                state.CharacterSpacing = Number(0);
                return true;
            case Operator.WordSpacing:
                state.WordSpacing = Number(0);
                return true;
            case Operator.HorizontalScale:
                state.HorizontalScale = Number(0) / 100;
                return true;
            case Operator.Leading:
                state.Leading = Number(0);
                return true;
            case Operator.RenderMode:
                state.RenderMode = (int)Number(0);
                return true;
            case Operator.Rise:
                state.Rise = Number(0);
                return true;
            default:
                return false;
        }
    }

    private void ShowPositioned()
    {
        foreach (ref readonly var item in operands.Items)
        {
            if (item.Kind == OperandKind.Text)
                text.Show(operands.Bytes(item), state);
            else if (item.Kind == OperandKind.Number)
                text.Adjust(item.Number, state);
        }
    }

    private void SelectFont()
    {
        state.FontSize = Number(0);
        if (scope.Find("Font", operands.At(operands.Count - 2, OperandKind.Name)) is { } font)
            SetFont(font);
    }

    private void SetFont(PdfObject font)
    {
        state.Font = resources.Font(font);
        state.FontIndex = canvas.IndexOf(state.Font);
    }

    private bool ExecutePath(int packed)
    {
        switch (packed)
        {
            case Operator.Rectangle:
                if (operands.Count >= 4)
                    path.Rectangle(Number(3), Number(2), Number(1), Number(0), state.Transform);
                SetCurrent(Number(3), Number(2));
                return true;
            case Operator.MoveTo:
                path.MoveTo(Number(1), Number(0), state.Transform);
                SetCurrent(Number(1), Number(0));
                return true;
            case Operator.LineTo:
                path.LineTo(Number(1), Number(0), state.Transform);
                SetCurrent(Number(1), Number(0));
                return true;
            case Operator.Curve:
                path.CurveTo(Number(5), Number(4), Number(3), Number(2), Number(1), Number(0), state.Transform);
                SetCurrent(Number(1), Number(0));
                return true;
            case Operator.CurveFromCurrent:
                path.CurveTo(currentX, currentY, Number(3), Number(2), Number(1), Number(0), state.Transform);
                SetCurrent(Number(1), Number(0));
                return true;
            case Operator.CurveToFinal:
                path.CurveTo(Number(3), Number(2), Number(1), Number(0), Number(1), Number(0), state.Transform);
                SetCurrent(Number(1), Number(0));
                return true;
            case Operator.Close:
                path.Close();
                return true;
            case Operator.Clip or Operator.ClipEvenOdd:
                path.RequestClip();
                return true;
            case Operator.EndPath:
                path.Paint(ref state, false, false, false);
                return true;
            case Operator.Fill or Operator.FillOld:
                path.Paint(ref state, true, false, false);
                return true;
            case Operator.FillEvenOdd:
                path.Paint(ref state, true, false, true);
                return true;
            case Operator.CloseStroke or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd:
                path.Close();
                path.Paint(ref state, packed != Operator.CloseStroke, true, packed == Operator.CloseFillStrokeEvenOdd);
                return true;
            case Operator.Stroke:
                path.Paint(ref state, false, true, false);
                return true;
            case Operator.FillStroke or Operator.FillStrokeEvenOdd:
                path.Paint(ref state, true, true, packed == Operator.FillStrokeEvenOdd);
                return true;
            default:
                return false;
        }
    }

    private void SetCurrent(double x, double y) => (currentX, currentY) = (x, y);

    private bool ExecuteColor(int packed)
    {
        switch (packed)
        {
            case Operator.FillGray: SetFill(ColorSpace.Gray); return true;
            case Operator.StrokeGray: SetStroke(ColorSpace.Gray); return true;
            case Operator.FillRgb: SetFill(ColorSpace.Rgb); return true;
            case Operator.StrokeRgb: SetStroke(ColorSpace.Rgb); return true;
            case Operator.FillCmyk: SetFill(ColorSpace.Cmyk); return true;
            case Operator.StrokeCmyk: SetStroke(ColorSpace.Cmyk); return true;
            case Operator.FillColor or Operator.FillColorNamed: SetFill(state.FillSpace); return true;
            case Operator.StrokeColor or Operator.StrokeColorNamed: SetStroke(state.StrokeSpace); return true;
            case Operator.FillSpace:
                state.FillSpace = resources.Space(operands.Last(OperandKind.Name), scope);
                state.FillColor = state.FillSpace.Initial;
                state.FillIsPattern = state.FillSpace == ColorSpace.Pattern;
                return true;
            case Operator.StrokeSpace:
                state.StrokeSpace = resources.Space(operands.Last(OperandKind.Name), scope);
                state.StrokeColor = state.StrokeSpace.Initial;
                return true;
            default:
                return false;
        }
    }

    private void SetFill(ColorSpace space)
    {
        state.FillSpace = space;
        state.FillColor = ColorOf(space);
        state.FillIsPattern = space == ColorSpace.Pattern;
    }

    private void SetStroke(ColorSpace space)
    {
        state.StrokeSpace = space;
        state.StrokeColor = ColorOf(space);
    }

    private int ColorOf(ColorSpace space)
    {
        Span<double> values = stackalloc double[ColorSpace.MaximumComponents];
        values = values[..space.Components];
        for (var i = 0; i < values.Length; i++)
            values[i] = Number(values.Length - 1 - i);
        return space.ToRgb(values);
    }

    private void ExecuteState(int packed)
    {
        switch (packed)
        {
            case Operator.Save:
                if (saved.Count < limits.MaxSavedStates)
                    saved.Add(state);
                else
                    canvas.ReachLimit($"saved graphics states: {limits.MaxSavedStates}");
                break;
            case Operator.Restore:
                Restore();
                break;
            case Operator.Concatenate:
                if (operands.Count >= 6)
                    state.Transform = MatrixOperand() * state.Transform;
                break;
            case Operator.LineWidth:
                state.LineWidth = Math.Abs(Number(0));
                break;
            case Operator.LineCap:
                state.LineCap = (int)Number(0);
                break;
            case Operator.GraphicsParameters:
                if (scope.Find("ExtGState", operands.Last(OperandKind.Name)) is { } written && resources.Parameters(written) is { } parameters)
                    Apply(parameters);
                break;
            case Operator.DrawObject:
                Draw();
                break;
            case Operator.Shading:
                canvas.AddArea(canvas.Page, 0, AreaTraits.None, state.Clip);
                break;
            case Operator.BeginMarked:
                marks.Begin();
                break;
            case Operator.BeginMarkedWithProperties:
                marks.Begin(operands, scope);
                break;
            case Operator.EndMarked:
                marks.End();
                break;
        }
    }

    private void Restore()
    {
        if (saved.Count <= savedFloor)
            return;
        state = saved[saved.Count - 1];
        saved.Truncate(saved.Count - 1);
    }

    private void Apply(GraphicsParameters parameters)
    {
        state.LineWidth = parameters.LineWidth ?? state.LineWidth;
        state.LineCap = parameters.LineCap ?? state.LineCap;
        if (parameters.StrokeAlpha is { } strokeAlpha)
            state.StrokeAlpha = (float)Math.Clamp(strokeAlpha, 0, 1) * state.GroupAlpha;
        if (parameters.FillAlpha is { } fillAlpha)
            state.FillAlpha = (float)Math.Clamp(fillAlpha, 0, 1) * state.GroupAlpha;
        state.HasBlendMode = parameters.HasBlendMode ?? state.HasBlendMode;
        state.HasSoftMask = parameters.HasSoftMask ?? state.HasSoftMask;
        if (parameters.Font is { } font)
        {
            SetFont(font);
            state.FontSize = parameters.FontSize;
        }
    }

    private void Draw()
    {
        if (scope.Find("XObject", operands.Last(OperandKind.Name)) is not { } written || resources.Drawable(written) is not { } drawable)
            return;
        if (drawable is FormObject form)
            DrawForm(form);
        else if (drawable is ImageObject image && !resources.OptionalContent.IsHidden(image.OptionalContent))
            ImagePainter.Draw(image.Appearance, state, canvas);
    }

    private void DrawInlineImage(ref ContentScanner scanner)
    {
        var position = scanner.Position;
        InlineImage.Read(operands, scanner.Data, ref position, out var appearance);
        scanner.Position = position;
        ImagePainter.Draw(appearance, state, canvas);
    }
}
