using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Dataset.Csv;

namespace Extractor.Dataset.Publishing;

/// <summary>Reads the rows of a published table back, one after the other, from its CSV files.</summary>
public static class PublishedRows
{
    /// <summary>The rows of a table, part after part; none where the dataset has no such table.</summary>
    /// <param name="output">Folder of the dataset.</param>
    /// <param name="table">Name of the table.</param>
    /// <returns>A way to ask the current row for a column: its text as published, empty for null.</returns>
    public static IEnumerable<Func<string, string>> Read(string output, string table)
    {
        string folder = Path.Combine(output, "csv", table);
        if (!Directory.Exists(folder)) yield break;
        foreach (string path in Directory.GetFiles(folder, "part-*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(path);
            using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
            if (!csv.Read()) continue;
            csv.ReadHeader();
            while (csv.Read())
                yield return column => FormulaGuard.Unguard(csv.GetField(column) ?? "");
        }
    }
}
