using System.Runtime.InteropServices;

namespace Extractor.Pdf.Fonts.CMaps;

/// <summary>Collects ranges in the order in which a file states them; where two overlap, the later one holds.</summary>
internal sealed class CodeRangesBuilder
{
    private readonly List<Entry> _entries = [];
    private bool _ordered = true;

    /// <summary>The number of ranges added.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds the codes from <paramref name="low"/> to <paramref name="high"/>, both included; nothing where they are swapped.</summary>
    /// <param name="steps">Whether the value grows with the code, so that a range cut in two keeps its values.</param>
    public void Add(uint low, uint high, int value, bool steps)
    {
        if (low > high)
        {
            return;
        }

        _ordered &= _entries.Count == 0 || low > _entries[^1].High;
        _entries.Add(new Entry(low, high, value, steps));
    }

    public CodeRanges Build()
    {
        if (_entries.Count == 0)
        {
            return CodeRanges.Empty;
        }

        ReadOnlySpan<Entry> entries = CollectionsMarshal.AsSpan(_ordered ? _entries : Flatten());
        uint[] lows = new uint[entries.Length];
        uint[] highs = new uint[entries.Length];
        int[] values = new int[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            (lows[i], highs[i], values[i], _) = entries[i];
        }

        return new CodeRanges(lows, highs, values);
    }

    /// <summary>Sweeps over the codes from the lowest: of the ranges that are open, the one added last holds.</summary>
    private List<Entry> Flatten()
    {
        int[] order = new int[_entries.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => _entries[a].Low.CompareTo(_entries[b].Low));
        List<Entry> flat = new(_entries.Count);
        PriorityQueue<int, int> open = new(); // the latest first, hence the negated priority
        int next = 0;
        ulong from = 0;
        while (next < order.Length || open.Count > 0)
        {
            while (open.Count > 0 && _entries[open.Peek()].High < from)
            {
                open.Dequeue();
            }

            if (open.Count == 0)
            {
                if (next == order.Length)
                {
                    break;
                }

                from = Math.Max(from, _entries[order[next]].Low);
            }

            while (next < order.Length && _entries[order[next]].Low <= from)
            {
                open.Enqueue(order[next], -order[next]);
                next++;
            }

            Entry top = _entries[open.Peek()];
            if (top.High < from)
            {
                continue;
            }

            ulong until = next < order.Length ? Math.Min(top.High, (ulong)_entries[order[next]].Low - 1) : top.High;
            int value = top.Steps ? top.Value + (int)(from - top.Low) : top.Value;
            flat.Add(new Entry((uint)from, (uint)until, value, top.Steps));
            from = until + 1;
        }

        return flat;
    }

    private readonly record struct Entry(uint Low, uint High, int Value, bool Steps);
}
