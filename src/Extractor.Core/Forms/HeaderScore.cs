namespace Extractor.Core.Forms;

/// <summary>How well a header of the registry matches the header cells above a column.</summary>
internal static class HeaderScore
{
    /// <summary>A header that is part of a longer cell must have this many characters to count: 合计 is part of too many.</summary>
    public const int ShortestPartial = 4;

    /// <summary>Header cells above a column that are compared, from the lowest up.</summary>
    private const int DeepestPath = 6;

    /// <summary>Upper bound of the quality of one match; headers are shorter than half of it.</summary>
    private const int MostQuality = 256;

    /// <summary>
    /// 0 where a header cell is missing or none matches the cell nearest to the values. Else the quality of the matches, those nearer
    /// to the values counting first: 公务用车购置费 below 公务用车购置及运行费 is the purchase, not the total above it.
    /// </summary>
    public static long Of(string[] path, string[] header, HeaderVocabulary vocabulary)
    {
        Span<int> quality = stackalloc int[path.Length];
        foreach (var wanted in header)
        {
            var found = false;
            for (var i = 0; i < path.Length; i++)
            {
                var match = path[i] == wanted ? 2 * wanted.Length + 1
                    : wanted.Length >= ShortestPartial && path[i].Contains(wanted, StringComparison.Ordinal) && NamesBalance(path[i], vocabulary) == NamesBalance(wanted, vocabulary) ? wanted.Length : 0;
                quality[i] = Math.Max(quality[i], match);
                found |= match > 0;
            }

            if (!found)
                return 0;
        }

        if (quality.IsEmpty || quality[^1] == 0)
            return 0;
        var score = 0L;
        for (var i = path.Length - 1; i >= Math.Max(0, path.Length - DeepestPath); i--)
            score = score * MostQuality + Math.Min(quality[i], MostQuality - 1);
        for (var i = path.Length; i < DeepestPath; i++)
            score *= MostQuality;
        return score;
    }

    /// <summary>Whether a header cell speaks of what one year leaves to the next: 基本支出结转 is no 基本支出.</summary>
    private static bool NamesBalance(string key, HeaderVocabulary vocabulary)
    {
        foreach (var word in vocabulary.Balances)
        {
            if (key.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
