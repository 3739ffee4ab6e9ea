namespace Extractor.Dataset.Publishing;

/// <summary>Finds the rows of a form again in another version of it.</summary>
/// <remarks>
/// A key that each version prints once tells the row wherever it stands. Where a form repeats keys, as one does that prints the same
/// subjects under each unit, the order of the rows tells: of all ways to pair them without crossing, the one is taken that pairs most,
/// rows with the same figures first. Rows under headings that only one of both versions prints are never one row.
/// </remarks>
internal static class RowMatching
{
    /// <summary>Pairs of rows that are weighed at most; forms of more rows are paired in the order of their keys.</summary>
    private const long MostPairs = 16_000_000;

    /// <summary>What a pair with the same figures weighs; a pair with the same key alone weighs 2.</summary>
    private const int SameFigures = 3, SameKey = 2;

    /// <summary>Pairs the rows of two versions of one form.</summary>
    public static void Pair(List<FigureRow> old, List<FigureRow> newer)
    {
        Dictionary<string, int> before = Counted(old), after = Counted(newer);
        SetHeadings(old, before);
        SetHeadings(newer, after);
        bool repeats = old.Exists(row => before[row.Key] > 1 && after.ContainsKey(row.Key)) || newer.Exists(row => after[row.Key] > 1 && before.ContainsKey(row.Key));
        if (repeats && (long)old.Count * newer.Count <= MostPairs) PairInOrder(old, newer, before, after);
        PairByKey(old, newer, before, after);
    }

    private static Dictionary<string, int> Counted(List<FigureRow> rows) =>
        rows.CountBy(static row => row.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static void SetHeadings(List<FigureRow> rows, Dictionary<string, int> counts)
    {
        string? heading = null;
        foreach (FigureRow row in rows)
        {
            row.Heading = heading;
            if (counts[row.Key] == 1) heading = row.Key;
        }
    }

    private static bool MayPair(FigureRow old, FigureRow newer, Dictionary<string, int> before, Dictionary<string, int> after)
    {
        if (old.Key != newer.Key) return false;
        if (before[old.Key] == 1 && after[old.Key] == 1) return true;
        return old.Heading is null || newer.Heading is null || before.ContainsKey(newer.Heading) || after.ContainsKey(old.Heading);
    }

    /// <summary>Pairs rows that keep their order; the table holds what the rows from a pair on weigh at most.</summary>
    private static void PairInOrder(List<FigureRow> old, List<FigureRow> newer, Dictionary<string, int> before, Dictionary<string, int> after)
    {
        var best = new int[old.Count + 1, newer.Count + 1];
        for (int o = old.Count - 1; o >= 0; o--)
        {
            for (int n = newer.Count - 1; n >= 0; n--)
            {
                best[o, n] = Math.Max(best[o + 1, n], best[o, n + 1]);
                if (Weight(old[o], newer[n]) is > 0 and var weight) best[o, n] = Math.Max(best[o, n], best[o + 1, n + 1] + weight);
            }
        }
        for (int o = 0, n = 0; o < old.Count && n < newer.Count;)
        {
            if (Weight(old[o], newer[n]) is > 0 and var weight && best[o, n] == best[o + 1, n + 1] + weight) old[o++].Pair(newer[n++]);
            else if (best[o, n] == best[o + 1, n]) o++;
            else n++;
        }

        int Weight(FigureRow one, FigureRow other) => !MayPair(one, other, before, after) ? 0 : one.SaysTheSameAs(other) ? SameFigures : SameKey;
    }

    /// <summary>Pairs what is left, the first of a key with the first: rows that moved.</summary>
    private static void PairByKey(List<FigureRow> old, List<FigureRow> newer, Dictionary<string, int> before, Dictionary<string, int> after)
    {
        ILookup<string, FigureRow> left = old.Where(static row => row.Counterpart is null).ToLookup(static row => row.Key, StringComparer.Ordinal);
        foreach (FigureRow row in newer)
        {
            if (row.Counterpart is null && left[row.Key].FirstOrDefault(other => other.Counterpart is null && MayPair(other, row, before, after)) is { } same) same.Pair(row);
        }
    }
}
