using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Dataset.Tables;

/// <summary>Writes the JSON Schema (draft 2020-12) of a table: an object per row, a property per column.</summary>
/// <remarks>
/// Beside the standard keywords each column has <c>x-type</c> (the column type, such as <c>decimal(20,4)</c>), <c>x-unit</c> and
/// <c>x-description-zh</c>. A decimal is described as a string of digits, which is how an exact number travels in JSON.
/// </remarks>
public static class JsonSchemaWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text, lines ended by LF, the last one too.</summary>
    public static string Write(TableDefinition table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) WriteTable(json, table);
        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteTable(Utf8JsonWriter json, TableDefinition table)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", $"urn:extractor:schema:{table.Name}");
        json.WriteString("title", table.Name);
        json.WriteString("description", table.English);
        json.WriteString("x-description-zh", table.Chinese);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (TableColumn column in table.Columns) WriteColumn(json, column);
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (TableColumn column in table.Columns) json.WriteStringValue(column.Name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteStartObject(column.Name);
        WriteType(json, column);
        if (column.Values is not null)
        {
            json.WriteStartArray("enum");
            foreach (string value in column.Values) json.WriteStringValue(value);
            if (column.Nullable) json.WriteNullValue();
            json.WriteEndArray();
        }
        json.WriteString("description", column.English);
        json.WriteString("x-description-zh", column.Chinese);
        json.WriteString("x-type", column.Type.ToString());
        if (column.Unit is null) json.WriteNull("x-unit");
        else json.WriteString("x-unit", column.Unit);
        if (column.IsPartition) json.WriteBoolean("x-partition", true);
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, TableColumn column)
    {
        string type = column.Type.Kind switch
        {
            ColumnKind.Int32 or ColumnKind.Int64 => "integer",
            ColumnKind.Double => "number",
            ColumnKind.Boolean => "boolean",
            _ => "string",
        };
        if (column.Nullable)
        {
            json.WriteStartArray("type");
            json.WriteStringValue(type);
            json.WriteStringValue("null");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("type", type);
        }
        switch (column.Type.Kind)
        {
            case ColumnKind.Date:
                json.WriteString("format", "date");
                break;
            case ColumnKind.Timestamp:
                json.WriteString("format", "date-time");
                break;
            case ColumnKind.Decimal:
                json.WriteString(
                    "pattern", $"^-?[0-9]{{1,{column.Type.Precision - column.Type.Scale}}}(\\.[0-9]{{1,{column.Type.Scale}}})?$");
                break;
        }
    }
}
