namespace Extractor.Core.Performance;

/// <summary>Makes an indicator whole that a page end split. Rows are joined only where the second cannot be one of its own.</summary>
internal static class SplitIndicator
{
    /// <summary>Rows that must print a weight for its absence to tell something.</summary>
    private const int FewestRows = 3;

    /// <summary>Whether the first row of a page goes on with the last row of the page before.</summary>
    /// <param name="above">The rows so far; at least one. Each holds one indicator for every set of columns.</param>
    /// <param name="below">The row in question.</param>
    /// <param name="groups">The sets of columns.</param>
    public static bool Continues(List<IndicatorRow[]> above, IndicatorRow[] below, IndicatorGroup[] groups)
    {
        var weighted = groups[0][IndicatorColumn.Weight] >= 0 && Weighted(above);
        for (var g = 0; g < below.Length; g++)
        {
            if (!Continues(above[^1][g], below[g], weighted))
                return false;
        }

        return true;
    }

    /// <summary>Adds the second half to the first.</summary>
    public static void Join(IndicatorRow[] above, IndicatorRow[] below)
    {
        for (var g = 0; g < below.Length; g++)
        {
            for (var kind = IndicatorColumn.Level3; kind <= IndicatorColumn.Measures; kind++)
                above[g][kind] = above[g][kind] + below[g][kind];
        }
    }

    /// <summary>Whether all rows print weights. The last may have its own on the next page.</summary>
    private static bool Weighted(List<IndicatorRow[]> rows)
    {
        for (var i = 0; i < rows.Count - 1; i++)
        {
            if (rows[i][0][IndicatorColumn.Weight] is null)
                return false;
        }

        return (rows[^1][0][IndicatorColumn.Weight] is null ? rows.Count - 1 : rows.Count) >= FewestRows;
    }

    private static bool Continues(IndicatorRow above, IndicatorRow below, bool weighted)
    {
        if (!below.HasContent)
            return true;
        bool scoredAbove = IsScored(above), scoredBelow = IsScored(below);
        if (scoredAbove && scoredBelow)
            return false;
        var named = below[IndicatorColumn.Level3] is not null;
        if (ClosesBracket(above, below))
            return true;
        if (weighted)
            return scoredAbove != scoredBelow && (above[IndicatorColumn.Level3] is not null || !named);

        // Without scores to tell by: a row with both a name and a value is a row of its own.
        return !(named && HasValue(below)) && (HasValue(above) != HasValue(below) || !named);
    }

    /// <summary>Whether a bracket that the row above leaves open is closed in the same column.</summary>
    private static bool ClosesBracket(IndicatorRow above, IndicatorRow below)
    {
        for (var kind = IndicatorColumn.Level3; kind <= IndicatorColumn.Measures; kind++)
        {
            if (above[kind] is { } first && below[kind] is { } second && LeavesOpen(first) && second.AsSpan().IndexOfAny(')', '）') is >= 0 and var close && second.AsSpan(0, close).IndexOfAny('(', '（') < 0)
                return true;
        }

        return false;
    }

    private static bool LeavesOpen(string text) => text.AsSpan().LastIndexOfAny('(', '（') > text.AsSpan().LastIndexOfAny(')', '）');

    /// <summary>Whether a row prints a figure among its scores, and not 分 alone, which the page end cut from one.</summary>
    private static bool IsScored(IndicatorRow row) => HasDigit(row[IndicatorColumn.Weight]) || HasDigit(row[IndicatorColumn.Score]);

    private static bool HasDigit(string? text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool HasValue(IndicatorRow row) =>
        row[IndicatorColumn.Initial] is not null || row[IndicatorColumn.PeriodValue] is not null || row[IndicatorColumn.Adjusted] is not null || row[IndicatorColumn.Actual] is not null;
}
