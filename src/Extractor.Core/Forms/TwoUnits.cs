namespace Extractor.Core.Forms;

/// <summary>金额（元） beside 金额（万元）: columns that print the same figures in two units.</summary>
internal static class TwoUnits
{
    /// <summary>The column in the smallest unit, which loses nothing; null where the columns differ in more than their units.</summary>
    /// <param name="candidates">Places of the columns.</param>
    /// <param name="columns">The columns of the block.</param>
    /// <param name="vocabulary">What headers call what is no money.</param>
    public static int? Finest(List<int> candidates, PlannedColumn[] columns, HeaderVocabulary vocabulary)
    {
        int? finest = null;
        foreach (var candidate in candidates)
        {
            foreach (var other in candidates)
            {
                if (other != candidate && !DifferInUnit(columns[candidate], columns[other], vocabulary))
                    return null;
            }

            if (finest is null || YuanOf(columns[candidate], vocabulary) < YuanOf(columns[finest.Value], vocabulary))
                finest = candidate;
        }

        return finest;
    }

    /// <summary>Whether a column says again in another unit what one with a measure says.</summary>
    public static bool Restates(PlannedColumn[] columns, int column, HeaderVocabulary vocabulary)
    {
        foreach (var other in columns)
        {
            if (other.Measure is not null && !other.IsUnknown && DifferInUnit(columns[column], other, vocabulary))
                return true;
        }

        return false;
    }

    private static bool DifferInUnit(PlannedColumn one, PlannedColumn other, HeaderVocabulary vocabulary) =>
        one.Keys.AsSpan().SequenceEqual(other.Keys) && YuanOf(one, vocabulary) is { } yuan && YuanOf(other, vocabulary) is { } rest && yuan != rest;

    private static decimal? YuanOf(PlannedColumn column, HeaderVocabulary vocabulary) => HeaderUnit.Of(column.Path, isKnown: true, vocabulary)?.Money?.Yuan;
}
