using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>The key-value metadata of a Parquet file: what its table and its columns mean.</summary>
/// <remarks>
/// Keys: <c>extractor.table</c>, <c>extractor.version</c>, <c>extractor.description.en</c>, <c>extractor.description.zh</c>, and for each
/// column <c>extractor.column.&lt;name&gt;</c> with a JSON object of <c>unit</c>, <c>en</c>, <c>zh</c>.
/// </remarks>
internal static class PartMetadata
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The metadata in the order of the columns.</summary>
    public static List<KeyValuePair<string, string>> Of(TableDefinition table, DatasetOptions options)
    {
        List<KeyValuePair<string, string>> pairs =
        [
            new("extractor.table", table.Name),
            new("extractor.version", options.ExtractorVersion),
            new("extractor.description.en", table.English),
            new("extractor.description.zh", table.Chinese),
        ];
        foreach (TableColumn column in table.Columns)
        {
            if (!column.IsPartition) pairs.Add(new("extractor.column." + column.Name, Describe(column)));
        }
        return pairs;
    }

    private static string Describe(TableColumn column)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            if (column.Unit is not null) json.WriteString("unit", column.Unit);
            json.WriteString("en", column.English);
            json.WriteString("zh", column.Chinese);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
