using System.Text;
using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content.Colors;

/// <summary>Type 4: a small PostScript calculator (ISO 32000-2, 7.10.5).</summary>
internal sealed class PostScriptFunction : PdfFunction
{
    private const int StackSize = 100;
    private const int MaximumProgram = 4096;
    private const int MaximumDepth = 16;

    private readonly double[] range;
    private readonly List<Step> program = [];

    private PostScriptFunction(double[] range) => this.range = range;

    /// <summary>A number, an operator, or a jump over a procedure.</summary>
    /// <param name="Name">The operator; "push" for a number, "jump" and "unless" for jumps to <paramref name="Target"/>.</param>
    /// <param name="Number">What "push" pushes.</param>
    /// <param name="Target">Index of the next step after a jump.</param>
    private readonly record struct Step(string Name, double Number, int Target);

    public static PostScriptFunction? Read(ReadOnlySpan<byte> code, double[] range)
    {
        var function = new PostScriptFunction(range);
        var lexer = new Lexer(code);
        return range.Length >= 2 && lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("{"u8) && function.Compile(ref lexer, 0) ? function : null;
    }

    /// <summary>Compiles up to the closing brace: <c>c {a} {b} ifelse</c> becomes <c>c, unless B, a, jump end, B: b</c>.</summary>
    private bool Compile(ref Lexer lexer, int depth)
    {
        int first = -1, second = -1;
        while (program.Count < MaximumProgram)
        {
            switch (lexer.Next())
            {
                case TokenKind.Number:
                    program.Add(new Step("push", lexer.Number, 0));
                    break;
                case TokenKind.Keyword when lexer.IsKeyword("{"u8):
                    (first, second) = (second, program.Count);
                    program.Add(default);
                    if (depth >= MaximumDepth || !Compile(ref lexer, depth + 1))
                        return false;
                    break;
                case TokenKind.Keyword when lexer.IsKeyword("}"u8):
                    return true;
                case TokenKind.Keyword when lexer.IsKeyword("if"u8) && second >= 0:
                    program[second] = new Step("unless", 0, program.Count);
                    break;
                case TokenKind.Keyword when lexer.IsKeyword("ifelse"u8) && first >= 0:
                    program[first] = new Step("unless", 0, second + 1);
                    program[second] = new Step("jump", 0, program.Count);
                    break;
                case TokenKind.Keyword:
                    program.Add(new Step(Encoding.ASCII.GetString(lexer.Bytes), 0, 0));
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    public override int Steps => program.Count;

    public override int Evaluate(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        Span<double> stack = stackalloc double[StackSize];
        inputs.CopyTo(stack);
        var top = inputs.Length;
        for (var i = 0; i < program.Count; i++)
        {
            var step = program[i];
            if (step.Name is "push" && top < StackSize)
                stack[top++] = step.Number;
            else if (step.Name is "jump")
                i = step.Target - 1;
            else if (step.Name is "unless" && top > 0)
                i = stack[--top] == 0 ? step.Target - 1 : i;
            else if (step.Name is null || !PostScriptStack.Apply(step.Name, stack, ref top))
                return 0;
        }

        var count = Math.Min(range.Length / 2, outputs.Length);
        if (top < count)
            return 0;
        for (var i = 0; i < count; i++)
            outputs[i] = Math.Min(Math.Max(stack[top - count + i], range[i * 2]), range[i * 2 + 1]);
        return count;
    }
}
