using System.Text.Json;
using Extractor.Core.Grids;
using Extractor.Core;
using Extractor.Dataset.Tables;

namespace Extractor.Inspecting;

/// <summary>Pages, grids and cells as one JSON object, for programs.</summary>
internal static class LayoutJson
{
    /// <summary>Writes <c>{"pages": […]}</c> on one line.</summary>
    public static void Write(TextWriter output, IReadOnlyList<PageLayout> pages) =>
        output.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("pages");
            foreach (var page in pages)
            {
                WritePage(json, page);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));

    private static void WritePage(Utf8JsonWriter json, PageLayout page)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Content.Number);
        json.WriteString("kind", EnumTexts.Of(page.Kind));
        json.WriteString("form", page.Form);
        json.WriteStartArray("grids");
        foreach (var grid in page.Grids)
        {
            WriteGrid(json, grid);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGrid(Utf8JsonWriter json, Grid grid)
    {
        json.WriteStartObject();
        json.WriteNumber("rows", grid.RowCount);
        json.WriteNumber("columns", grid.ColumnCount);
        JsonText.WriteBox(json, grid.Box);
        json.WriteStartArray("cells");
        foreach (var cell in grid.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("row", cell.Row);
            json.WriteNumber("column", cell.Column);
            json.WriteNumber("row_span", cell.RowSpan);
            json.WriteNumber("column_span", cell.ColumnSpan);
            JsonText.WriteBox(json, cell.Box);
            json.WriteString("text", cell.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
