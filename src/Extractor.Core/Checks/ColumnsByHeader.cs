namespace Extractor.Core.Checks;

/// <summary>The columns of a table of no known form that stand below one header cell.</summary>
internal static class ColumnsByHeader
{
    /// <summary>A sum and two parts.</summary>
    private const int FewestColumns = 3;

    /// <summary>The groups of columns below one cell of the header, of which not all columns are a part.</summary>
    public static List<List<string>> Groups(CheckedTable table, CheckedDocument document)
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            for (var f = row.FirstFact; f < row.FirstFact + row.FactCount; f++)
            {
                var fact = document.Facts[f];
                if (!seen.Add(fact.Measure) || fact.ColumnLabel.LastIndexOf('/') is not (> 0 and var end) || Array.IndexOf(table.Measures, fact.Measure) < 0)
                    continue;
                var above = fact.ColumnLabel[..end];
                if (!groups.TryGetValue(above, out var columns))
                    groups.Add(above, columns = []);
                columns.Add(fact.Measure);
            }
        }

        return [.. groups.Values.Where(columns => columns.Count >= FewestColumns && columns.Count < table.Measures.Length)];
    }
}
