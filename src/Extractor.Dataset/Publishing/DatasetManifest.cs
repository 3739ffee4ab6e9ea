using System.Globalization;
using System.Text.Json;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>A file of the dataset.</summary>
/// <param name="Path">Path from the output folder, with <c>/</c>.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="FiscalYear">年度: the partition.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
public sealed record DatasetFile(string Path, string Table, int FiscalYear, long Rows, long Bytes, string Sha256);

/// <summary>What a commit published: the content of <c>_manifest.json</c>.</summary>
/// <param name="ExtractorVersion">Version of the program.</param>
/// <param name="ExtractedAt">Moment of the run.</param>
/// <param name="Files">The files, by table, year and format.</param>
public sealed record DatasetManifest(string ExtractorVersion, DateTimeOffset ExtractedAt, IReadOnlyList<DatasetFile> Files)
{
    /// <summary>Name of the file in the output folder. It begins with an underscore, so readers of tables skip it.</summary>
    public const string FileName = "_manifest.json";

    /// <summary>Reads the manifest of an output folder; null where there is none.</summary>
    /// <exception cref="IOException">The manifest is damaged or cannot be read.</exception>
    public static DatasetManifest? Read(string outputDirectory)
    {
        string path = Path.Combine(outputDirectory, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Parse(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new IOException($"The manifest '{path}' is damaged. Bring it back from a copy; or remove it, and write the dataset again with 'extractor rebuild' where it has a ledger, else with 'extractor run'.", e);
        }
    }

    /// <summary>The number of documents, versions that gave way included.</summary>
    public long DocumentCount()
    {
        long count = 0;
        foreach (DatasetFile file in Files)
        {
            if (file.Table == DocumentTables.Documents.Name && file.Path.EndsWith(".parquet", StringComparison.Ordinal)) count += file.Rows;
        }
        return count;
    }

    /// <summary>The manifest as JSON in UTF-8.</summary>
    internal byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, IndentSize = 2, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", 1);
            json.WriteString("extractor_version", ExtractorVersion);
            json.WriteString("extracted_at", ExtractedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            json.WriteStartArray("files");
            foreach (DatasetFile file in Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("table", file.Table);
                json.WriteNumber("fiscal_year", file.FiscalYear);
                json.WriteNumber("rows", file.Rows);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static DatasetManifest Parse(JsonElement root)
    {
        List<DatasetFile> files = [];
        foreach (JsonElement file in root.GetProperty("files").EnumerateArray())
        {
            files.Add(new DatasetFile(
                file.GetProperty("path").GetString()!, file.GetProperty("table").GetString()!, file.GetProperty("fiscal_year").GetInt32(),
                file.GetProperty("rows").GetInt64(), file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!));
        }
        return new DatasetManifest(root.GetProperty("extractor_version").GetString()!, root.GetProperty("extracted_at").GetDateTimeOffset(), files);
    }
}
