namespace Extractor.Pdf.Content.Colors;

/// <summary>The operators of a <see cref="PostScriptFunction"/> on its stack (ISO 32000-2, table 42). Truth is 1, falsehood 0.</summary>
internal static class PostScriptStack
{
    /// <summary>Applies one operator; false where it is unknown or the stack is too short or too full for it.</summary>
    public static bool Apply(string name, Span<double> stack, ref int top)
    {
        switch (name)
        {
            case "true" or "false":
                if (top >= stack.Length)
                    return false;
                stack[top++] = name == "true" ? 1 : 0;
                return true;
            case "pop":
                return --top >= 0;
            case "dup":
                if (top < 1 || top >= stack.Length)
                    return false;
                stack[top] = stack[top - 1];
                top++;
                return true;
            case "exch":
                if (top < 2)
                    return false;
                (stack[top - 1], stack[top - 2]) = (stack[top - 2], stack[top - 1]);
                return true;
            case "copy":
                return Copy(stack, ref top);
            case "index":
                return Index(stack, ref top);
            case "roll":
                return Roll(stack, ref top);
            default:
                return Unary(name, stack, top) || Binary(name, stack, ref top);
        }
    }

    private static bool Copy(Span<double> stack, ref int top)
    {
        if (top < 1)
            return false;
        var count = (int)stack[--top];
        if (count < 0 || count > top || top + count > stack.Length)
            return false;
        stack.Slice(top - count, count).CopyTo(stack[top..]);
        top += count;
        return true;
    }

    private static bool Index(Span<double> stack, ref int top)
    {
        if (top < 2 || stack[top - 1] < 0 || stack[top - 1] > top - 2)
            return false;
        stack[top - 1] = stack[top - 2 - (int)stack[top - 1]];
        return true;
    }

    private static bool Roll(Span<double> stack, ref int top)
    {
        if (top < 2)
            return false;
        int count = (int)stack[top - 2], shift = (int)stack[top - 1];
        top -= 2;
        if (count < 0 || count > top)
            return false;
        if (count == 0)
            return true;
        var window = stack.Slice(top - count, count);
        shift = (shift % count + count) % count;
        window.Reverse();
        window[..shift].Reverse();
        window[shift..].Reverse();
        return true;
    }

    private static bool Unary(string name, Span<double> stack, int top)
    {
        if (top < 1)
            return false;
        ref var x = ref stack[top - 1];
        switch (name)
        {
            case "abs": x = Math.Abs(x); return true;
            case "neg": x = -x; return true;
            case "ceiling": x = Math.Ceiling(x); return true;
            case "floor": x = Math.Floor(x); return true;
            case "round": x = Math.Floor(x + 0.5); return true;
            case "truncate" or "cvi": x = Math.Truncate(x); return true;
            case "cvr": return true;
            case "sqrt": x = Math.Sqrt(Math.Max(x, 0)); return true;
            case "sin": x = Math.Sin(x * Math.PI / 180); return true;
            case "cos": x = Math.Cos(x * Math.PI / 180); return true;
            case "ln": x = Math.Log(x); return true;
            case "log": x = Math.Log10(x); return true;
            case "not": x = x is 0 or 1 ? 1 - x : ~(int)x; return true;
            default: return false;
        }
    }

    private static bool Binary(string name, Span<double> stack, ref int top)
    {
        if (top < 2)
            return false;
        double a = stack[top - 2], b = stack[top - 1];
        double? result = name switch
        {
            "add" => a + b,
            "sub" => a - b,
            "mul" => a * b,
            "div" => b == 0 ? 0 : a / b,
            "idiv" => (int)b == 0 ? 0 : Math.Truncate(a / (int)b),
            "mod" => (int)b == 0 ? 0 : (int)a % (int)b,
            "exp" => Math.Pow(a, b),
            "atan" => (Math.Atan2(a, b) * 180 / Math.PI + 360) % 360,
            "eq" => a == b ? 1 : 0,
            "ne" => a != b ? 1 : 0,
            "gt" => a > b ? 1 : 0,
            "ge" => a >= b ? 1 : 0,
            "lt" => a < b ? 1 : 0,
            "le" => a <= b ? 1 : 0,
            "and" => (int)a & (int)b,
            "or" => (int)a | (int)b,
            "xor" => (int)a ^ (int)b,
            "bitshift" => b >= 0 ? (int)a << (int)Math.Min(b, 31) : (int)a >> (int)Math.Min(-b, 31),
            _ => null,
        };
        if (result is not { } value)
            return false;
        stack[top - 2] = value;
        top--;
        return true;
    }
}
