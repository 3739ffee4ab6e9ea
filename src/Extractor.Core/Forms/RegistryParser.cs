using System.Text;
using System.Text.Json;

namespace Extractor.Core.Forms;

/// <summary>Reads JSON into values that know their lines. Comments and trailing commas are allowed: people write these files.</summary>
internal static class RegistryParser
{
    /// <summary>Deeper nesting is a mistake; no registry file needs more.</summary>
    private const int MostDepth = 16;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormRegistryException">It is not JSON, or names a member twice.</exception>
    public static RegistryValue Parse(FormRegistryReader.RegistryFile file)
    {
        var reader = new Utf8JsonReader(file.Json.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MostDepth });
        var lines = new LineCounter(file.Json);
        try
        {
            reader.Read();
            var value = Value(ref reader, ref lines, lines.At(reader.TokenStartIndex), file);
            reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            throw new FormRegistryException($"{file.Name}, line {error.LineNumber + 1}: this is not JSON. {error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new FormRegistryException($"{file.Name}, line {lines.At(reader.TokenStartIndex)}: this text is not UTF-8. Save the file as UTF-8.", error);
        }
    }

    private static RegistryValue Value(ref Utf8JsonReader reader, ref LineCounter lines, int line, FormRegistryReader.RegistryFile file) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object(ref reader, ref lines, line, file),
        JsonTokenType.StartArray => List(ref reader, ref lines, line, file),
        JsonTokenType.String => new RegistryValue(RegistryKind.Text, line, reader.GetString()!, [], []),
        JsonTokenType.Number => new RegistryValue(RegistryKind.Number, line, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
        _ => new RegistryValue(RegistryKind.Literal, line, Encoding.UTF8.GetString(reader.ValueSpan), [], []),
    };

    private static RegistryValue List(ref Utf8JsonReader reader, ref LineCounter lines, int line, FormRegistryReader.RegistryFile file)
    {
        var items = new List<RegistryValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader, ref lines, lines.At(reader.TokenStartIndex), file));
        return new RegistryValue(RegistryKind.List, line, "", [.. items], []);
    }

    private static RegistryValue Object(ref Utf8JsonReader reader, ref LineCounter lines, int line, FormRegistryReader.RegistryFile file)
    {
        var members = new List<(string Name, RegistryValue Value)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var at = lines.At(reader.TokenStartIndex);
            if (members.Exists(member => member.Name == name))
                throw new FormRegistryException($"{file.Name}, line {at}: expected \"{name}\" once in its object, and it is there twice.");
            reader.Read();
            members.Add((name, Value(ref reader, ref lines, at, file)));
        }

        return new RegistryValue(RegistryKind.Object, line, "", [], [.. members]);
    }

    /// <summary>Counts lines up to ascending positions, so that a file is searched once.</summary>
    private struct LineCounter(ReadOnlyMemory<byte> json)
    {
        private long counted;
        private int line = 1;

        public int At(long position)
        {
            line += json.Span[(int)counted..(int)position].Count((byte)'\n');
            counted = position;
            return line;
        }
    }
}
