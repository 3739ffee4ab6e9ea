using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Extractor.Running;

/// <summary>What the optional file <c>&lt;name&gt;.pdf.json</c> beside a PDF says of it.</summary>
/// <param name="SourceUrl">Where the PDF was published; null where not said.</param>
/// <param name="PublishedOn">When it was published; null where not said.</param>
/// <param name="Problem">What is wrong with the sidecar, in words; null where nothing is. What could be read is kept.</param>
internal sealed record Sidecar(string? SourceUrl, DateOnly? PublishedOn, string? Problem)
{
    /// <summary>Longest sidecar that is read, in bytes; two fields need a fraction of it.</summary>
    public const int SizeLimit = 64 * 1024;

    private static readonly Sidecar s_none = new(null, null, null);

    /// <summary>Reads the sidecar of a PDF. A missing one is normal; a broken one is a value with its problem, never an exception.</summary>
    /// <param name="pdfPath">Path of the PDF.</param>
    public static Sidecar Read(string pdfPath)
    {
        var file = new FileInfo(pdfPath + ".json");
        if (!file.Exists)
        {
            return s_none;
        }

        if (file.LinkTarget is not null)
        {
            return Broken("is a link, and links are not followed");
        }

        // A pipe reports no length either, and opening one would wait for a writer for ever.
        if (file.Length == 0)
        {
            return Broken("is empty");
        }

        if (file.Length > SizeLimit)
        {
            return Broken($"is longer than {SizeLimit / 1024} KiB");
        }

        try
        {
            byte[] bytes = File.ReadAllBytes(file.FullName);
            int start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            using var document = JsonDocument.Parse(bytes.AsMemory(start));
            return Parse(document.RootElement);
        }
        catch (JsonException e)
        {
            return Broken($"is not valid JSON (line {e.LineNumber + 1})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Broken($"cannot be read: {e.Message}");
        }
    }

    private static Sidecar Parse(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Broken("is not a JSON object");
        }

        string? problem = null;
        string? url = Text(root, "source_url", ref problem);
        string? published = Text(root, "published_on", ref problem);
        DateOnly? date = null;
        if (published is not null)
        {
            if (DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                date = parsed;
            }
            else
            {
                problem = "has a published_on that is not a date like 2025-08-29";
            }
        }

        return new Sidecar(url, date, Complaint(problem));
    }

    private static string? Text(JsonElement root, string name, ref string? problem)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            problem = $"has a {name} that is not text";
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            problem = $"has a {name} with half a surrogate pair";
            return null;
        }
    }

    private static Sidecar Broken(string problem) => new(null, null, Complaint(problem));

    private static string? Complaint(string? problem) =>
        problem is null ? null : $"The sidecar {problem}; expected is {{\"source_url\": \"…\", \"published_on\": \"2025-08-29\"}}.";
}
