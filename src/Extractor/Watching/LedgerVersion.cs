using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>Tells whether a dataset can grow further: it must be that of its ledger, and its parts must have the columns that this program writes.</summary>
internal static class LedgerVersion
{
    private const string Columns = "columns";

    /// <summary>What is wrong with a dataset whose ledger would have to be made; null where nothing is.</summary>
    public static string? ComplaintOfMissing(string output) =>
        !File.Exists(LedgerDatabase.PathOf(output)) && DatasetManifest.Read(output) is { Files.Count: > 0 } ? NoLedger(output) : null;

    /// <summary>Compares, and notes the columns of a new dataset.</summary>
    /// <returns>What is wrong and what to do; null where nothing is.</returns>
    public static string? Complaint(DocumentLedger ledger, string output)
    {
        DatasetManifest? manifest = DatasetManifest.Read(output);
        string ours = OfTables();
        string? theirs = ledger.Value(Columns);
        if (theirs is null)
        {
            if (manifest is { Files.Count: > 0 })
            {
                return NoLedger(output);
            }

            ledger.SetValue(Columns, ours);
            return null;
        }

        if (theirs != ours)
        {
            return $"The dataset in '{output}' has the columns of another version of the program. Run 'extractor rebuild --output {output}' first.";
        }

        // A commit that is decided and not yet in its place is ahead of the manifest.
        return ledger.Undone() is null ? ComplaintOfCounts(ledger.PublishedCount(), manifest?.DocumentCount() ?? 0, output) : null;
    }

    /// <summary>What is wrong where ledger and dataset are not of the same time, as when one of them was brought back from a copy; null where nothing is.</summary>
    /// <remarks>The parts that a commit writes anew would lose the documents that the manifest does not name.</remarks>
    /// <param name="known">Published documents of the ledger.</param>
    /// <param name="held">Documents of the dataset.</param>
    /// <param name="output">The output folder.</param>
    public static string? ComplaintOfCounts(long known, long held, string output)
    {
        if (known == held)
        {
            return null;
        }

        string rebuild = known > held ? $"Or run 'extractor rebuild --output {output}', which reads all documents of the ledger again." : "Or choose another output folder.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The ledger of '{output}' has {known} documents, its dataset {held}: they are not of the same time. Bring both back from one copy ({LedgerDatabase.Folder} and {DatasetManifest.FileName} with the tables). {rebuild}");
    }

    private static string NoLedger(string output) =>
        $"The dataset in '{output}' has no ledger: 'extractor run' wrote it, or the ledger was lost. Choose another output folder, or bring {LedgerDatabase.Folder} back from a copy.";

    /// <summary>A hash of the names and types of all columns.</summary>
    private static string OfTables()
    {
        var text = new StringBuilder();
        foreach (TableDefinition table in TableCatalog.All)
        {
            text.Append(table.Name).Append('\n');
            foreach (TableColumn column in table.Columns)
            {
                text.Append(column.Name).Append(' ').Append(column.Type.ToString()).Append(column.Nullable ? " null\n" : "\n");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
