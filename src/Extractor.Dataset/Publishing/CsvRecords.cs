using System.Text;

namespace Extractor.Dataset.Publishing;

/// <summary>Copies the records of a CSV file that this program wrote.</summary>
internal static class CsvRecords
{
    private const int IdLength = 64;

    /// <summary>Copies all records but those of some documents, byte for byte; the first column must be <c>document_id</c>.</summary>
    /// <param name="path">The file: RFC 4180, lines ended by CR LF.</param>
    /// <param name="excluded">Ids of the documents that are left out.</param>
    /// <param name="last">Ids of documents with another value for the last column, which holds plain text without quotes; null where none.</param>
    /// <param name="target">Where to.</param>
    public static void CopyWithout(string path, IReadOnlySet<string> excluded, IReadOnlyDictionary<string, string?>? last, Stream target)
    {
        ReadOnlySpan<byte> rest = File.ReadAllBytes(path);
        string id = "";
        while (rest.Length > 0)
        {
            ReadOnlySpan<byte> record = rest[..RecordLength(rest)];
            rest = rest[record.Length..];
            // The rows of a document follow each other, so its id is made once.
            if (record.Length <= IdLength || record[IdLength] != ',') id = "";
            else if (!Ascii.Equals(record[..IdLength], id)) id = Encoding.ASCII.GetString(record[..IdLength]);
            if (excluded.Contains(id)) continue;
            if (last is not null && last.TryGetValue(id, out string? value))
            {
                target.Write(record[..(record.LastIndexOf((byte)',') + 1)]);
                target.Write(Encoding.ASCII.GetBytes(value + "\r\n"));
            }
            else
            {
                target.Write(record);
            }
        }
    }

    private static int RecordLength(ReadOnlySpan<byte> bytes)
    {
        bool quoted = false;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '"') quoted = !quoted;
            else if (bytes[i] == '\n' && !quoted) return i + 1;
        }
        return bytes.Length;
    }
}
