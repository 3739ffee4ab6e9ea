using System.Text;

namespace Extractor.Dataset.Publishing;

/// <summary>Copies the records of a CSV file that this program wrote.</summary>
internal static class CsvRecords
{
    private const int IdLength = 64;

    /// <summary>Copies all records but those of some documents, byte for byte; the first column must be <c>document_id</c>.</summary>
    /// <param name="path">The file: RFC 4180, lines ended by CR LF.</param>
    /// <param name="excluded">Ids of the documents that are left out.</param>
    /// <param name="target">Where to.</param>
    public static void CopyWithout(string path, IReadOnlySet<string> excluded, Stream target)
    {
        ReadOnlySpan<byte> rest = File.ReadAllBytes(path);
        while (rest.Length > 0)
        {
            ReadOnlySpan<byte> record = rest[..RecordLength(rest)];
            rest = rest[record.Length..];
            bool isExcluded = record.Length > IdLength && record[IdLength] == ',' && excluded.Contains(Encoding.ASCII.GetString(record[..IdLength]));
            if (!isExcluded) target.Write(record);
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
