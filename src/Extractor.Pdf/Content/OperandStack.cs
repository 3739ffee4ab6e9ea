using System.Buffers;
using System.Runtime.CompilerServices;

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

/// <summary>One operand of a content stream.</summary>
internal struct Operand
{
    /// <summary>The value of a number, or of a constant; undefined for others.</summary>
    public double Number;

    /// <summary>Where a name or a string lies in the stack's byte buffer; undefined for others.</summary>
    public int Start, Length;

    public OperandKind Kind;
}

/// <summary>The operands that wait for their operator: arrays and dictionaries lie flat between their brackets, so nothing is allocated.</summary>
/// <param name="mostOperands">Operands beyond this are dropped, so that a damaged stream cannot fill the memory.</param>
/// <param name="mostBytes">Bytes of names and strings beyond this are dropped likewise.</param>
internal sealed class OperandStack(int mostOperands = int.MaxValue, int mostBytes = int.MaxValue)
{
    private const int Fewest = 64;

    private Operand[] operands = [];
    private PooledList<byte> buffer;

    /// <summary>How many operands may lie on the stack before a longer array or the limit is asked for.</summary>
    private int room;

    public int Count { get; private set; }

    /// <summary>Whether an array lies lowest, closed or not, with something behind its bracket.</summary>
    public bool BeginWithArray => Count > 1 && operands[0].Kind == OperandKind.ArrayStart;

    /// <summary>Whether operands were dropped since the stack was last emptied.</summary>
    public bool IsCutOff { get; private set; }

    public ReadOnlySpan<Operand> Items => operands.AsSpan(0, Count);

    public void Clear()
    {
        IsCutOff = false;
        Count = 0;
        buffer.Clear();
    }

    /// <summary>Gives the buffers back to the pool.</summary>
    public void Release()
    {
        if (operands.Length > 0)
            ArrayPool<Operand>.Shared.Return(operands);
        operands = [];
        room = 0;
        Count = 0;
        buffer.Release();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PushNumber(double value)
    {
        if (Count >= room && !MakeRoom())
            return;
        ref var operand = ref operands[Count++];
        operand.Number = value;
        operand.Kind = OperandKind.Number;
    }

    public void PushMark(OperandKind kind, double value = 0)
    {
        if (Count >= room && !MakeRoom())
            return;
        ref var operand = ref operands[Count++];
        operand.Number = value;
        operand.Kind = kind;
    }

    /// <summary>Pushes a name or string and copies its bytes.</summary>
    public void PushBytes(OperandKind kind, ReadOnlySpan<byte> bytes)
    {
        if (buffer.Count > mostBytes - bytes.Length)
        {
            IsCutOff = true;
            return;
        }

        if (Count >= room && !MakeRoom())
            return;
        ref var operand = ref operands[Count++];
        operand.Number = 0;
        operand.Kind = kind;
        operand.Start = buffer.Count;
        operand.Length = bytes.Length;
        buffer.AddRange(bytes);
    }

    public ReadOnlySpan<byte> Bytes(in Operand operand) => buffer.Span.Slice(operand.Start, operand.Length);

    /// <summary>The number <paramref name="fromEnd"/> places before the last operand (0 is the last); 0 where there is none.</summary>
    public double Number(int fromEnd)
    {
        var index = Count - 1 - fromEnd;
        return (uint)index < (uint)operands.Length && operands[index].Kind == OperandKind.Number ? operands[index].Number : 0;
    }

    /// <summary>The last six operands as a matrix.</summary>
    public Matrix Matrix() => new(Number(5), Number(4), Number(3), Number(2), Number(1), Number(0));

    /// <summary>The bytes of the operand at the index if it is of the kind, else nothing.</summary>
    public ReadOnlySpan<byte> At(int index, OperandKind kind) =>
        (uint)index < (uint)Count && operands[index].Kind == kind ? Bytes(operands[index]) : default;

    /// <summary>The bytes of the last operand if it is of the kind, else nothing.</summary>
    public ReadOnlySpan<byte> Last(OperandKind kind) => At(Count - 1, kind);

    /// <summary>Takes a longer array; false, and the stack is cut off, where the limit is reached.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MakeRoom()
    {
        if (Count >= mostOperands)
        {
            IsCutOff = true;
            return false;
        }

        var longer = ArrayPool<Operand>.Shared.Rent(Math.Max(Fewest, Count * 2));
        Items.CopyTo(longer);
        if (operands.Length > 0)
            ArrayPool<Operand>.Shared.Return(operands);
        operands = longer;
        room = Math.Min(longer.Length, mostOperands);
        return true;
    }
}
