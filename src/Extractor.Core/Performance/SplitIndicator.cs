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
            for (var kind = IndicatorColumn.Level3; kind <= IndicatorColumn.Reason; kind++)
                above[g][kind] = above[g][kind] + below[g][kind];
        }
    }

    private static bool Weighted(List<IndicatorRow[]> rows)
    {
        var weighted = 0;
        for (var i = 0; i < rows.Count - 1; i++)
            weighted += rows[i][0][IndicatorColumn.Weight] is null ? 0 : 1;
        return weighted >= FewestRows && weighted == rows.Count - 1;
    }

    private static bool Continues(IndicatorRow above, IndicatorRow below, bool weighted)
    {
        if (!below.HasContent)
            return true;
        var scoredAbove = above[IndicatorColumn.Weight] is not null || above[IndicatorColumn.Score] is not null;
        var scoredBelow = below[IndicatorColumn.Weight] is not null || below[IndicatorColumn.Score] is not null;
        if (scoredAbove && scoredBelow)
            return false;
        var named = below[IndicatorColumn.Level3] is not null;
        if (weighted)
            return scoredAbove != scoredBelow && (above[IndicatorColumn.Level3] is not null || !named);

        // Without scores to tell by: a row with both a name and a value is a row of its own.
        return !(named && HasValue(below)) && (HasValue(above) != HasValue(below) || !named);
    }

    private static bool HasValue(IndicatorRow row) =>
        row[IndicatorColumn.Initial] is not null || row[IndicatorColumn.PeriodValue] is not null || row[IndicatorColumn.Adjusted] is not null || row[IndicatorColumn.Actual] is not null;
}
