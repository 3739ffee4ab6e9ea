using System.Runtime.InteropServices;

namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>Collects ranges in the order in which a file states them; where two overlap, the later one holds.</summary>
internal sealed class CodeRangesBuilder
{
    /// <summary>
    /// Ranges that a font's widths, its metrics and each of its CMaps may have: a hostile font may state the same ones again and again. A font has
    /// 65,536 codes at most that are worth a range.
    /// </summary>
    public const int MostRanges = 1 << 18;

    private readonly List<Entry> entries = [];
    private bool ordered = true;

    /// <summary>The number of ranges added.</summary>
    public int Count => entries.Count;

    /// <summary>Whether ranges were left out because there were too many.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Adds a range; nothing where its ends are swapped, or where there are too many.</summary>
    /// <param name="low">The first code.</param>
    /// <param name="high">The last code, included.</param>
    /// <param name="value">The value of the first code.</param>
    /// <param name="steps">Whether the value grows with the code, so that a range cut in two keeps its values.</param>
    public void Add(uint low, uint high, int value, bool steps)
    {
        if (low > high)
        {
            return;
        }

        if (entries.Count == MostRanges)
        {
            IsCutOff = true;
            return;
        }

        ordered &= entries.Count == 0 || low > entries[^1].High;
        entries.Add(new Entry(low, high, value, steps));
    }

    public CodeRanges Build()
    {
        if (entries.Count == 0)
        {
            return CodeRanges.Empty;
        }

        ReadOnlySpan<Entry> disjoint = CollectionsMarshal.AsSpan(ordered ? entries : Flatten());
        uint[] lows = new uint[disjoint.Length];
        uint[] highs = new uint[disjoint.Length];
        int[] values = new int[disjoint.Length];
        for (int i = 0; i < disjoint.Length; i++)
        {
            (lows[i], highs[i], values[i], _) = disjoint[i];
        }

        return new CodeRanges(lows, highs, values);
    }

    /// <summary>Sweeps over the codes from the lowest: of the ranges that are open, the one added last holds.</summary>
    private List<Entry> Flatten()
    {
        int[] order = new int[entries.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => entries[a].Low.CompareTo(entries[b].Low));
        List<Entry> flat = new(entries.Count);
        PriorityQueue<int, int> open = new(); // the latest first, hence the negated priority
        int next = 0;
        ulong from = 0;
        while (next < order.Length || open.Count > 0)
        {
            while (open.Count > 0 && entries[open.Peek()].High < from)
            {
                open.Dequeue();
            }

            if (open.Count == 0)
            {
                if (next == order.Length)
                {
                    break;
                }

                from = Math.Max(from, entries[order[next]].Low);
            }

            while (next < order.Length && entries[order[next]].Low <= from)
            {
                open.Enqueue(order[next], -order[next]);
                next++;
            }

            Entry top = entries[open.Peek()];
            if (top.High < from)
            {
                continue;
            }

            ulong until = next < order.Length ? Math.Min(top.High, (ulong)entries[order[next]].Low - 1) : top.High;
            int value = top.Steps ? top.Value + (int)(from - top.Low) : top.Value;
            flat.Add(new Entry((uint)from, (uint)until, value, top.Steps));
            from = until + 1;
        }

        return flat;
    }

    private readonly record struct Entry(uint Low, uint High, int Value, bool Steps);
}
