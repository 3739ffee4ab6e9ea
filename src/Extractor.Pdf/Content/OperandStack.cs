namespace Extractor.Pdf.Content;

/// <summary>What an <see cref="Operand"/> is.</summary>
internal enum OperandKind : byte
{
    Number,
    Name,
    Text,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,

    /// <summary>true, false or null; <see cref="Operand.Number"/> is 1 for true, else 0.</summary>
    Constant,
}

/// <summary>One operand of a content stream; names and strings are ranges of the stack's byte buffer.</summary>
internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length);

/// <summary>The operands that wait for their operator: arrays and dictionaries lie flat between their brackets, so nothing is allocated.</summary>
/// <param name="mostOperands">Operands beyond this are dropped, so that a damaged stream cannot fill the memory.</param>
/// <param name="mostBytes">Bytes of names and strings beyond this are dropped likewise.</param>
internal sealed class OperandStack(int mostOperands = int.MaxValue, int mostBytes = int.MaxValue)
{
    private PooledList<Operand> operands;
    private PooledList<byte> buffer;

    public int Count => operands.Count;

    /// <summary>Whether operands were dropped since the stack was last emptied.</summary>
    public bool IsCutOff { get; private set; }

    public ReadOnlySpan<Operand> Items => operands.Span;

    public void Clear()
    {
        IsCutOff = false;
        operands.Clear();
        buffer.Clear();
    }

    /// <summary>Gives the buffers back to the pool.</summary>
    public void Release()
    {
        operands.Release();
        buffer.Release();
    }

    public void PushNumber(double value) => Push(new Operand(OperandKind.Number, value, 0, 0));

    public void PushMark(OperandKind kind, double value = 0) => Push(new Operand(kind, value, 0, 0));

    /// <summary>Pushes a name or string and copies its bytes.</summary>
    public void PushBytes(OperandKind kind, ReadOnlySpan<byte> bytes)
    {
        if (buffer.Count > mostBytes - bytes.Length)
        {
            IsCutOff = true;
            return;
        }

        Push(new Operand(kind, 0, buffer.Count, bytes.Length));
        buffer.AddRange(bytes);
    }

    public ReadOnlySpan<byte> Bytes(in Operand operand) => buffer.Span.Slice(operand.Start, operand.Length);

    /// <summary>The number <paramref name="fromEnd"/> places before the last operand (0 is the last); 0 where there is none.</summary>
    public double Number(int fromEnd)
    {
        var index = operands.Count - 1 - fromEnd;
        return index < 0 || operands[index].Kind != OperandKind.Number ? 0 : operands[index].Number;
    }

    /// <summary>The last six operands as a matrix.</summary>
    public Matrix Matrix() => new(Number(5), Number(4), Number(3), Number(2), Number(1), Number(0));

    /// <summary>The bytes of the operand at the index if it is of the kind, else nothing.</summary>
    public ReadOnlySpan<byte> At(int index, OperandKind kind) =>
        (uint)index < (uint)operands.Count && operands[index].Kind == kind ? Bytes(operands[index]) : default;

    /// <summary>The bytes of the last operand if it is of the kind, else nothing.</summary>
    public ReadOnlySpan<byte> Last(OperandKind kind) => At(operands.Count - 1, kind);

    private void Push(in Operand operand)
    {
        if (operands.Count < mostOperands)
            operands.Add(operand);
        else
            IsCutOff = true;
    }
}
