namespace Extractor.Pdf.Syntax;

/// <summary>Values by object number: an array for the numbers that a file of its size can well use, a dictionary for those beyond.</summary>
/// <remarks>An array by number alone would let a file of a hundred bytes ask for as much memory as its highest number.</remarks>
/// <param name="denseNumbers">Numbers below this stand in the array, which grows to the highest of them in use.</param>
internal sealed class NumberedTable<T>(int denseNumbers)
{
    private T?[] dense = [];
    private Dictionary<int, T?>? sparse;

    /// <summary>The value of a number; the default where none was set.</summary>
    public T? this[int number]
    {
        get => (uint)number < (uint)dense.Length ? dense[number] : sparse is null ? default : sparse.GetValueOrDefault(number);
        set
        {
            if ((uint)number >= (uint)denseNumbers)
            {
                (sparse ??= [])[number] = value;
                return;
            }

            if (number >= dense.Length)
                Array.Resize(ref dense, Math.Min(Math.Max(number + 1, Math.Max(256, dense.Length * 2)), denseNumbers));
            dense[number] = value;
        }
    }

    /// <summary>How many numbers of a file stand in the array: an object takes eight bytes of it at least (<c>1 0 obj 5</c>).</summary>
    public static int DenseNumbers(int fileBytes) => Math.Max(1024, fileBytes / 8);

    /// <summary>The numbers whose values pass, from the lowest to the highest.</summary>
    public int[] Numbers(Predicate<T?> passes)
    {
        var numbers = new List<int>();
        for (var number = 0; number < dense.Length; number++)
        {
            if (passes(dense[number]))
                numbers.Add(number);
        }

        var lower = numbers.Count;
        foreach (var (number, value) in sparse ?? [])
        {
            if (passes(value))
                numbers.Add(number);
        }

        numbers.Sort(lower, numbers.Count - lower, null);
        return [.. numbers];
    }
}
