using Extractor.Pdf.Content.Colors;

namespace Extractor.Pdf.Content;

/// <summary>The operators of colours and colour spaces (ISO 32000-2, 8.6.8).</summary>
internal sealed class ColorOperators(DocumentResources resources, PageCanvas canvas, OperandStack operands)
{
    private long steps;

    /// <summary>Starts to count the steps of colour functions anew.</summary>
    public void BeginPage() => steps = 0;

    /// <summary>Executes the operator if it is one of these.</summary>
    /// <param name="packed">As in <see cref="Operator"/>.</param>
    /// <param name="state">The colours are changed.</param>
    /// <param name="scope">The resources in force.</param>
    public bool Execute(int packed, ref GraphicsState state, ResourceScope scope)
    {
        switch (packed)
        {
            case Operator.FillGray: SetFill(ref state, ColorSpace.Gray); return true;
            case Operator.StrokeGray: SetStroke(ref state, ColorSpace.Gray); return true;
            case Operator.FillRgb: SetFill(ref state, ColorSpace.Rgb); return true;
            case Operator.StrokeRgb: SetStroke(ref state, ColorSpace.Rgb); return true;
            case Operator.FillCmyk: SetFill(ref state, ColorSpace.Cmyk); return true;
            case Operator.StrokeCmyk: SetStroke(ref state, ColorSpace.Cmyk); return true;
            case Operator.FillColor or Operator.FillColorNamed:
                SetFill(ref state, state.FillSpace);
                state.FillPatternCovers = state.FillIsPattern && Shading.PatternCovers(scope.Find("Pattern", operands.Last(OperandKind.Name)), resources.File);
                return true;
            case Operator.StrokeColor or Operator.StrokeColorNamed: SetStroke(ref state, state.StrokeSpace); return true;
            case Operator.FillSpace:
                state.FillSpace = resources.Space(operands.Last(OperandKind.Name), scope);
                state.FillColor = MayCompute(state.FillSpace) ? state.FillSpace.Initial : 0;
                state.FillIsPattern = state.FillSpace == ColorSpace.Pattern;
                return true;
            case Operator.StrokeSpace:
                state.StrokeSpace = resources.Space(operands.Last(OperandKind.Name), scope);
                state.StrokeColor = MayCompute(state.StrokeSpace) ? state.StrokeSpace.Initial : 0;
                return true;
            default:
                return false;
        }
    }

    private void SetFill(ref GraphicsState state, ColorSpace space)
    {
        state.FillSpace = space;
        state.FillColor = ColorOf(space);
        state.FillIsPattern = space == ColorSpace.Pattern;
    }

    private void SetStroke(ref GraphicsState state, ColorSpace space)
    {
        state.StrokeSpace = space;
        state.StrokeColor = ColorOf(space);
    }

    private int ColorOf(ColorSpace space)
    {
        Span<double> values = stackalloc double[ColorSpace.MaximumComponents];
        values = values[..space.Components];
        for (var i = 0; i < values.Length; i++)
            values[i] = operands.Number(values.Length - 1 - i);
        return MayCompute(space) ? space.ToRgb(values) : 0;
    }

    /// <summary>Counts the steps of a colour; false where the page has had all that it may, and stops.</summary>
    private bool MayCompute(ColorSpace space)
    {
        steps += space.Steps;
        if (steps <= resources.File.Limits.MaxColorStepsPerPage)
            return true;
        canvas.ReachLimit($"steps of colour functions per page: {resources.File.Limits.MaxColorStepsPerPage}");
        return false;
    }
}
