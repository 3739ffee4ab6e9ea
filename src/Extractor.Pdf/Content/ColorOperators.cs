using Extractor.Pdf.Content.Colors;

namespace Extractor.Pdf.Content;

/// <summary>The operators of colours and colour spaces (ISO 32000-2, 8.6.8).</summary>
internal sealed class ColorOperators(DocumentResources resources, PageCanvas canvas, OperandStack operands)
{
    private const int Gray = 0, Rgb = 1, Cmyk = 2;

    /// <summary>The colour spaces that the page has set, by the numbers that the state gives them; the three of the devices are always there.</summary>
    private readonly Numbering<ColorSpace> spaces = new(ColorSpace.Gray, ColorSpace.Rgb, ColorSpace.Cmyk);
    private long steps;

    /// <summary>Starts to count the steps of colour functions anew, and forgets the spaces of the page before.</summary>
    public void BeginPage()
    {
        steps = 0;
        spaces.Clear();
    }

    /// <summary>Executes one of these operators.</summary>
    /// <param name="code">Its number in <see cref="Operator"/>.</param>
    /// <param name="state">The colours are changed.</param>
    /// <param name="scope">The resources in force.</param>
    public void Execute(int code, ref GraphicsState state, ResourceScope scope)
    {
        switch (code)
        {
            case Operator.FillGray: SetFill(ref state, Gray); break;
            case Operator.StrokeGray: SetStroke(ref state, Gray); break;
            case Operator.FillRgb: SetFill(ref state, Rgb); break;
            case Operator.StrokeRgb: SetStroke(ref state, Rgb); break;
            case Operator.FillCmyk: SetFill(ref state, Cmyk); break;
            case Operator.StrokeCmyk: SetStroke(ref state, Cmyk); break;
            case Operator.FillColor or Operator.FillColorNamed:
                SetFill(ref state, state.FillSpace);
                state.FillPatternCovers = state.FillIsPattern && Shading.PatternCovers(scope.Find("Pattern", operands.Last(OperandKind.Name)), resources.File);
                break;
            case Operator.StrokeColor or Operator.StrokeColorNamed: SetStroke(ref state, state.StrokeSpace); break;
            case Operator.FillSpace:
                var fill = resources.Space(operands.Last(OperandKind.Name), scope);
                state.FillSpace = spaces.NumberOf(fill);
                state.FillColor = MayCompute(fill) ? fill.Initial : 0;
                state.FillIsPattern = fill == ColorSpace.Pattern;
                break;
            case Operator.StrokeSpace:
                var stroke = resources.Space(operands.Last(OperandKind.Name), scope);
                state.StrokeSpace = spaces.NumberOf(stroke);
                state.StrokeColor = MayCompute(stroke) ? stroke.Initial : 0;
                break;
        }
    }

    private void SetFill(ref GraphicsState state, int number)
    {
        var space = spaces[number]!;
        state.FillSpace = number;
        state.FillColor = ColorOf(space);
        state.FillIsPattern = space == ColorSpace.Pattern;
    }

    private void SetStroke(ref GraphicsState state, int number)
    {
        state.StrokeSpace = number;
        state.StrokeColor = ColorOf(spaces[number]!);
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
