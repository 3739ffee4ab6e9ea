using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Core.Geometry;

namespace Extractor.Inspecting;

/// <summary>How the program writes JSON: names in snake_case, Chinese as it is, coordinates to a thousandth of a point.</summary>
internal static class JsonText
{
    // What is printed is never embedded into HTML, and escaped Chinese could not be read.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text that <paramref name="write"/> produces.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes x0, y0, x1 and y1.</summary>
    public static void WriteBox(Utf8JsonWriter json, Box box)
    {
        WriteLength(json, "x0", box.X0);
        WriteLength(json, "y0", box.Y0);
        WriteLength(json, "x1", box.X1);
        WriteLength(json, "y1", box.Y1);
    }

    /// <summary>Writes a length in points.</summary>
    public static void WriteLength(Utf8JsonWriter json, string name, float points) =>
        json.WriteNumber(name, Math.Round((double)points, 3));
}
