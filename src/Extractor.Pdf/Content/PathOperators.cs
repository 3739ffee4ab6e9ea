namespace Extractor.Pdf.Content;

/// <summary>The operators of path construction, painting and clipping (ISO 32000-2, 8.5).</summary>
internal sealed class PathOperators(PathBuilder path, PathPainter painter, OperandStack operands)
{
    private double currentX, currentY;

    /// <summary>Executes one of these operators.</summary>
    /// <param name="code">Its number in <see cref="Operator"/>.</param>
    /// <param name="state">Read; the clip is changed.</param>
    public void Execute(int code, ref GraphicsState state)
    {
        switch (code)
        {
            case Operator.Rectangle:
                if (operands.Count >= 4)
                    path.Rectangle(operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(3), operands.Number(2));
                break;
            case Operator.MoveTo:
                path.MoveTo(operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                break;
            case Operator.LineTo:
                path.LineTo(operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                break;
            case Operator.Curve:
                path.CurveTo(operands.Number(5), operands.Number(4), operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                break;
            case Operator.CurveFromCurrent:
                path.CurveTo(currentX, currentY, operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                break;
            case Operator.CurveToFinal:
                path.CurveTo(operands.Number(3), operands.Number(2), operands.Number(1), operands.Number(0), operands.Number(1), operands.Number(0), state.Transform);
                SetCurrent(operands.Number(1), operands.Number(0));
                break;
            case Operator.Close:
                path.Close();
                break;
            case Operator.Clip or Operator.ClipEvenOdd:
                painter.RequestClip(code == Operator.ClipEvenOdd);
                break;
            case Operator.EndPath:
                painter.Paint(ref state, false, false, false);
                break;
            case Operator.Fill or Operator.FillOld:
                painter.Paint(ref state, true, false, false);
                break;
            case Operator.FillEvenOdd:
                painter.Paint(ref state, true, false, true);
                break;
            case Operator.CloseStroke or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd:
                path.Close();
                painter.Paint(ref state, code != Operator.CloseStroke, true, code == Operator.CloseFillStrokeEvenOdd);
                break;
            case Operator.Stroke:
                painter.Paint(ref state, false, true, false);
                break;
            case Operator.FillStroke or Operator.FillStrokeEvenOdd:
                painter.Paint(ref state, true, true, code == Operator.FillStrokeEvenOdd);
                break;
        }
    }

    private void SetCurrent(double x, double y) => (currentX, currentY) = (x, y);
}
