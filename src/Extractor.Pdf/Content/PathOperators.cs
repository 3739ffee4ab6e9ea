namespace Extractor.Pdf.Content;

/// <summary>The operators of path construction, painting and clipping (ISO 32000-2, 8.5).</summary>
internal sealed class PathOperators(PathPainter path, OperandStack operands)
{
    private double currentX, currentY;

    /// <summary>Executes the operator if it is one of these.</summary>
    /// <param name="packed">As in <see cref="Operator"/>.</param>
    /// <param name="state">Read; the clip is changed.</param>
    public bool Execute(int packed, ref GraphicsState state)
    {
        switch (packed)
        {
            case Operator.Rectangle:
                if (operands.Count >= 4)
                    path.Rectangle(operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(3), operands.Number(2));
                return true;
            case Operator.MoveTo:
                path.MoveTo(operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                return true;
            case Operator.LineTo:
                path.LineTo(operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                return true;
            case Operator.Curve:
                path.CurveTo(operands.Number(5), operands.Number(4), operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                return true;
            case Operator.CurveFromCurrent:
                path.CurveTo(currentX, currentY, operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                return true;
            case Operator.CurveToFinal:
                path.CurveTo(operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                return true;
            case Operator.Close:
                path.Close();
                return true;
            case Operator.Clip or Operator.ClipEvenOdd:
                path.RequestClip(packed == Operator.ClipEvenOdd);
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
}
