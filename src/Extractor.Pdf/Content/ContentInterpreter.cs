using Extractor.Core.Diagnostics;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Executes content streams (ISO 32000-2, 7.8 and annex A) on a canvas. Bad content never throws.</summary>
internal sealed class ContentInterpreter
{
    /// <summary>Operators between two looks at the cancellation token.</summary>
    private const int CancellationInterval = 64;

    private readonly DocumentResources resources;
    private readonly PdfLimits limits;
    private readonly PageCanvas canvas;
    private readonly PathBuilder path;
    private readonly PathPainter painter;
    private readonly TextPainter text;
    private readonly MarkedContent marks;
    private readonly OperandStack operands;
    private readonly TextOperators textOperators;
    private readonly PathOperators pathOperators;
    private readonly ColorOperators colorOperators;
    private PooledList<GraphicsState> saved;
    private GraphicsState state;
    private ResourceScope scope;
    private int operatorCount;
    private long contentBytes;
    private int formDepth;

    /// <summary>States below this number were saved outside of the form being drawn, which cannot restore them.</summary>
    private int savedFloor;
    private CancellationToken cancellation;

    public ContentInterpreter(DocumentResources resources, PageCanvas canvas)
    {
        this.resources = resources;
        this.canvas = canvas;
        limits = resources.File.Limits;
        operands = new OperandStack(limits.MaxOperands, limits.MaxOperandBytes);
        path = new PathBuilder(canvas);
        painter = new PathPainter(canvas, path);
        text = new TextPainter(canvas);
        marks = new MarkedContent(canvas, resources);
        textOperators = new TextOperators(text, resources, canvas, operands);
        pathOperators = new PathOperators(path, painter, operands);
        colorOperators = new ColorOperators(resources, canvas, operands);
        scope = resources.Scope(null);
    }

    /// <summary>Whether the page has reached a limit, so that nothing more is drawn on it.</summary>
    public bool IsStopped => canvas.IsFull;

    /// <summary>Gets ready for a page.</summary>
    public void BeginPage(in Matrix transform, PdfDictionary? pageResources, CancellationToken token)
    {
        operatorCount = 0;
        contentBytes = 0;
        colorOperators.BeginPage();
        cancellation = token;
        textOperators.BeginPage();
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
        painter.EndPage();
        saved.Release();
    }

    /// <summary>Executes a stream in the state in force.</summary>
    public void Run(ReadOnlySpan<byte> content)
    {
        contentBytes += content.Length;
        if (contentBytes > limits.MaxContentBytesPerPage)
            canvas.ReachLimit($"content bytes per page: {limits.MaxContentBytesPerPage}");
        var scanner = new ContentScanner(content);
        do
            cancellation.ThrowIfCancellationRequested();
        while (RunSome(ref scanner));

        if (operands.IsCutOff)
            canvas.ReachLimit($"operands of one operator: {limits.MaxOperands}, or bytes of them: {limits.MaxOperandBytes}");
    }

    /// <summary>Executes the next operators; false at the end of the stream, or where a limit is reached.</summary>
    /// <remarks>Called many times a stream and not once, so that the runtime sees that it is worth compiling for speed.</remarks>
    private bool RunSome(ref ContentScanner scanner)
    {
        for (var left = CancellationInterval; left > 0; left--)
        {
            if (canvas.IsFull || !scanner.Next(operands, out var code) || operands.IsCutOff)
                return false;
            if (++operatorCount > limits.MaxOperatorsPerPage)
                canvas.ReachLimit($"operators per page: {limits.MaxOperatorsPerPage}");
            else if (code <= Operator.LastOfText)
                textOperators.Execute(code, ref state, scope);
            else if (code <= Operator.LastOfPaths)
                pathOperators.Execute(code, ref state);
            else if (code <= Operator.LastOfColors)
                colorOperators.Execute(code, ref state, scope);
            else if (code == Operator.InlineImageData)
                DrawInlineImage(ref scanner);
            else
                ExecuteState(code);
        }

        return true;
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
        {
            state.Intersect(state.Transform.MapBox(box.X0, box.Y0, box.X1, box.Y1));
            if (!state.Transform.KeepsAxes)
                state.ClipShape = canvas.Shapes.Add(state.Transform, box.X0, box.Y0, box.X1, box.Y1, state.ClipShape);
        }

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

    private void ExecuteState(int code)
    {
        switch (code)
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
                    state.Transform = operands.Matrix() * state.Transform;
                break;
            case Operator.LineWidth:
                state.LineWidth = Math.Abs(operands.Number(0));
                break;
            case Operator.LineCap:
                state.LineCap = (int)operands.Number(0);
                break;
            case Operator.GraphicsParameters:
                if (scope.Find("ExtGState", operands.Last(OperandKind.Name)) is { } written && resources.Parameters(written) is { } parameters)
                    Apply(parameters);
                break;
            case Operator.DrawObject:
                Draw();
                break;
            case Operator.Shading:
                PaintShading();
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

    /// <summary>Fills what the clip leaves with a gradient.</summary>
    private void PaintShading()
    {
        var covers = state is { FillAlpha: >= 1, HasBlendMode: false, HasSoftMask: false } && Shading.Covers(scope.Find("Shading", operands.Last(OperandKind.Name)), resources.File);
        canvas.AddArea(canvas.Page, 0, covers ? AreaTraits.Opaque | AreaTraits.Exact : AreaTraits.None, state.Clip, state.ClipShape);
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
            textOperators.SetFont(font, ref state);
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
        if (!InlineImage.TryRead(operands, scanner.Data, ref position, out var appearance))
        {
            // Without a width, a height and an end it is no image: the word stands there by mistake, and the content goes on.
            if (operands.Count == 0)
                return;
            canvas.Report(DiagnosticMessages.PageDamaged(canvas.PageNumber, "an inline image does not end, and what follows it is lost"));
        }

        scanner.Position = position;
        ImagePainter.Draw(appearance, state, canvas);
    }
}
