namespace Extractor.Dataset.Tables;

/// <summary>Every table of the dataset.</summary>
public static class TableCatalog
{
    /// <summary>The tables in the order in which the documentation lists them.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        DocumentTables.Documents,
        DocumentTables.Pages,
        FactTable.Facts,
        .. FormTables.All,
        PerformanceTables.Projects,
        PerformanceTables.Funds,
        PerformanceTables.Indicators,
        PerformanceTables.Analyses,
        NarrativeTables.Overview,
        NarrativeTables.Facts,
        CheckTables.Checks,
        CheckTables.Changes,
    ];

    /// <summary>The table of a name; null where there is none.</summary>
    public static TableDefinition? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}
