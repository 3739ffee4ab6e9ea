using System.Security.Cryptography;
using System.Text;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>Tells whether a dataset can grow further: its parts must have the columns that this program writes.</summary>
internal static class LedgerVersion
{
    private const string Columns = "columns";

    /// <summary>Compares, and notes the columns of a new dataset.</summary>
    /// <returns>What is wrong and what to do; null where nothing is.</returns>
    public static string? Complaint(DocumentLedger ledger, string output)
    {
        string ours = OfTables();
        string? theirs = ledger.Value(Columns);
        if (theirs is null)
        {
            if (DatasetManifest.Read(output) is { Files.Count: > 0 })
            {
                return $"The dataset in '{output}' was written by 'extractor run' and has no ledger. Choose another output folder.";
            }

            ledger.SetValue(Columns, ours);
            return null;
        }

        return theirs == ours
            ? null
            : $"The dataset in '{output}' has the columns of another version of the program. Run 'extractor rebuild --output {output}' first.";
    }

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
