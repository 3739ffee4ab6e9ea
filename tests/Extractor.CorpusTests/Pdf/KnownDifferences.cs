using System.Globalization;
using CsvHelper;
using Extractor.Tests;

namespace Extractor.CorpusTests.Pdf;

/// <summary>The pages on which the readers are known to differ, with the reason: <c>known-differences.csv</c>, written by hand.</summary>
internal static class KnownDifferences
{
    /// <summary>A row of the table.</summary>
    /// <param name="Document">Name as in <see cref="TestDocuments"/>.</param>
    /// <param name="Page">Page number, from 1.</param>
    /// <param name="Reason">Why this reader's characters are right, or what falls short.</param>
    internal sealed record Row(string Document, int Page, string Reason);

    /// <summary>Reads the table.</summary>
    public static Row[] Read()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests", "Extractor.CorpusTests", "Pdf", "known-differences.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read())
            rows.Add(new Row(csv["document"]!, int.Parse(csv["page"]!, CultureInfo.InvariantCulture), csv["reason"]!));
        return [.. rows];
    }
}
