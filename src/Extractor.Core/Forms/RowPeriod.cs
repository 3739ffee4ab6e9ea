namespace Extractor.Core.Forms;

/// <summary>年度: rows that are all of another year than the document's, or compare years, where the items of a form are its columns: 2023年 above 2024年, 上年预算数, 增减额.</summary>
internal static class RowPeriod
{
    /// <summary>A longer label says more than a year: 2024年预算数比2023年增减额.</summary>
    private const int LongestLabel = 20;

    /// <summary>Whether the row's label is a year or a comparison of years and nothing else, and not the document's year.</summary>
    /// <param name="name">The row's name.</param>
    /// <param name="form">The form.</param>
    /// <param name="vocabulary">What headers call other years and comparisons.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells.</param>
    public static bool IsOther(in RowName name, FormDefinition form, HeaderVocabulary vocabulary, int year)
    {
        // Rows are many and such rows few: the label as printed tells nearly all of them apart.
        if (name.Code is not null || name.Label.Length is 0 or > LongestLabel || !HeaderPeriod.Of(name.Label, vocabulary).IsOther(year))
            return false;
        var key = name.MatchLabel;
        var rest = HeaderText.Normalize(key);
        if (IsFigures(rest, form) || BeginsWith(vocabulary.PriorYears, key) is > 0 and var prior && IsFigures(key[prior..], form))
            return true;
        var comparesYears = rest != key || BeginsWith(vocabulary.PriorYears, key) > 0;
        return comparesYears ? HeaderPeriod.Of(key, vocabulary).IsRelative && rest != HeaderText.Year && Names(vocabulary.Comparisons, rest) : BeginsWith(vocabulary.Comparisons, key) > 0;
    }

    /// <summary>Whether nothing is left of a label but what figures are called where no item is named: 预算数, 数.</summary>
    private static bool IsFigures(string rest, FormDefinition form)
    {
        if (rest is "" or "数" or HeaderText.Year || Array.Exists(form.Figures, words => Array.IndexOf(words, rest) >= 0))
            return true;
        foreach (var measure in form.Measures)
        {
            if (measure.Id is MeasureNames.Total or MeasureNames.Amount && Array.Exists(measure.Headers, header => header is [var only] && only == rest))
                return true;
        }

        return false;
    }

    private static bool Names(HashSet<string> words, string text)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Length of the word with which a text begins; 0 where there is none.</summary>
    private static int BeginsWith(HashSet<string> words, string text)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }
}
