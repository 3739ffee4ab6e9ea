namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>Sorted, disjoint ranges of codes, each with one value. Immutable; a look-up is one binary search.</summary>
internal sealed class CodeRanges
{
    public static readonly CodeRanges Empty = new([], [], []);

    private readonly uint[] lows;
    private readonly uint[] highs;
    private readonly int[] values;

    /// <summary>Takes columns of equal length; ranges must be ascending and must not overlap.</summary>
    public CodeRanges(uint[] lows, uint[] highs, int[] values)
    {
        this.lows = lows;
        this.highs = highs;
        this.values = values;
    }

    public int Count => lows.Length;

    /// <summary>Finds the range that holds <paramref name="code"/>.</summary>
    /// <param name="code">The code.</param>
    /// <param name="value">The value of the range.</param>
    /// <param name="offset">How far the code is from the first code of the range.</param>
    public bool TryFind(uint code, out int value, out uint offset)
    {
        int at = lows.AsSpan().BinarySearch(code);
        if (at < 0)
        {
            at = ~at - 1;
        }

        if (at < 0 || code > highs[at])
        {
            value = 0;
            offset = 0;
            return false;
        }

        value = values[at];
        offset = code - lows[at];
        return true;
    }
}
