using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>The operators of text state, text position and text showing (ISO 32000-2, 9.3 and 9.4).</summary>
internal sealed class TextOperators(TextPainter text, DocumentResources resources, PageCanvas canvas, OperandStack operands)
{
    private readonly RecentFonts recent = new();

    /// <summary>Gets ready for a page.</summary>
    public void BeginPage() => recent.Clear();

    /// <summary>Executes one of these operators.</summary>
    /// <param name="code">Its number in <see cref="Operator"/>.</param>
    /// <param name="state">Read and changed.</param>
    /// <param name="scope">The resources in force.</param>
    public void Execute(int code, ref GraphicsState state, ResourceScope scope)
    {
        switch (code)
        {
            case Operator.Show:
                text.Show(operands.Last(OperandKind.Text), state);
                break;
            case Operator.ShowPositioned:
                text.ShowPositioned(operands, state);
                break;
            case Operator.TextMatrix:
                if (operands.Count >= 6)
                    text.SetMatrix(operands.Matrix());
                break;
            case Operator.MoveText:
                text.Move(operands.Number(1), operands.Number(0));
                break;
            case Operator.MoveTextSetLeading:
                state.Leading = -operands.Number(0);
                text.Move(operands.Number(1), operands.Number(0));
                break;
            case Operator.NextLine:
                text.Move(0, -state.Leading);
                break;
            case Operator.NextLineShow:
                text.Move(0, -state.Leading);
                text.Show(operands.Last(OperandKind.Text), state);
                break;
            case Operator.NextLineShowSpaced:
                state.WordSpacing = operands.Number(2);
                state.CharacterSpacing = operands.Number(1);
                text.Move(0, -state.Leading);
                text.Show(operands.Last(OperandKind.Text), state);
                break;
            case Operator.Font:
                SelectFont(ref state, scope);
                break;
            case Operator.BeginText:
                text.Begin();
                break;
            case Operator.EndText:
                text.End(ref state);
                break;
            case Operator.CharacterSpacing:
                state.CharacterSpacing = operands.Number(0);
                break;
            case Operator.WordSpacing:
                state.WordSpacing = operands.Number(0);
                break;
            case Operator.HorizontalScale:
                state.HorizontalScale = operands.Number(0) / 100;
                break;
            case Operator.Leading:
                state.Leading = operands.Number(0);
                break;
            case Operator.RenderMode:
                state.RenderMode = (int)operands.Number(0);
                break;
            case Operator.Rise:
                state.Rise = operands.Number(0);
                break;
        }
    }

    private void SelectFont(ref GraphicsState state, ResourceScope scope)
    {
        state.FontSize = operands.Number(0);
        var name = operands.At(operands.Count - 2, OperandKind.Name);
        if (recent.TrySelect(name, scope, ref state) || scope.Find("Font", name) is not { } font)
            return;
        SetFont(font, ref state);
        recent.Add(name, scope, state);
    }

    /// <summary>Selects a font by its entry in a resource or parameter dictionary.</summary>
    public void SetFont(PdfObject font, ref GraphicsState state) => state.Font = canvas.NumberOf(resources.Font(font));
}
