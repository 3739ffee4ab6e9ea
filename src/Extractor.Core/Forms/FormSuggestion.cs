using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>A registry file to write for a table that the registry does not know, or not wholly.</summary>
/// <param name="Page">Page on which the table begins, from 1.</param>
/// <param name="Form">The form that it was found to be; <c>other</c> where none.</param>
/// <param name="Json">The file: valid as it stands, with ids to be changed where the header is new.</param>
public sealed partial record FormSuggestion(int Page, string Form, string Json)
{
    /// <summary>Suggests a file; null where all columns of the table are known.</summary>
    /// <param name="table">A table that is a disclosure form.</param>
    /// <param name="form">The form that it is, or null.</param>
    /// <param name="disclosure">What the document discloses.</param>
    /// <param name="registry">The forms known so far.</param>
    /// <param name="year">The document's fiscal year; 0 where nothing tells.</param>
    internal static FormSuggestion? For(Table table, FormDefinition? form, DocumentKind disclosure, FormRegistry registry, int year = 0)
    {
        var plan = HeaderReader.Read(table, form, registry, year);
        if (form is not null && plan.UnknownOwn == 0 || plan.Measures == 0)
            return null;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteVocabulary(json, plan, registry);
            json.WriteStartArray("forms");
            json.WriteStartObject();
            if (form is null)
                WriteIdentity(json, table, disclosure);
            else
                json.WriteString("extends", form.Id);
            WriteMeasures(json, plan, registry);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new FormSuggestion(table.PageFirst, form?.Id ?? FormReader.Other, Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteIdentity(Utf8JsonWriter json, Table table, DocumentKind disclosure)
    {
        var title = PrintedTitle.Of(table) is { } printed ? Lead().Replace(CharacterFolding.MatchKey(printed), "") : "";
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"new_form_{table.PageFirst}"));
        json.WriteString("disclosure", disclosure == DocumentKind.Budget ? "budget" : "final_account");
        json.WriteStartArray("titles");
        json.WriteStringValue(title.Length == 0 ? "the printed title" : title);
        json.WriteEndArray();
    }

    /// <summary>Headers of label columns that no file names yet.</summary>
    private static void WriteVocabulary(Utf8JsonWriter json, ColumnPlan plan, FormRegistry registry)
    {
        var labels = plan.Blocks.SelectMany(static block => block.Columns).Where(static column => column.Role == ColumnRole.Label && column.Path.Length > 0)
            .Select(static column => Header(column.Path[^1])).Where(header => header.Length > 0 && !registry.Vocabulary.Labels.Contains(header)).Distinct().ToArray();
        if (labels.Length == 0)
            return;
        json.WriteStartObject("vocabulary");
        json.WriteStartArray("labels");
        Array.ForEach(labels, json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter json, ColumnPlan plan, FormRegistry registry)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray("measures");
        foreach (var column in plan.Blocks.SelectMany(static block => block.Columns))
        {
            if (column is not { IsUnknown: true, IsOtherPeriod: false, Measure: { } measure })
                continue;
            var headers = column.Path.Select(Header).Where(static header => header.Length > 0).ToArray();
            json.WriteStartObject();
            json.WriteString("id", headers.Length > 0 && MeasureWith(headers[^1], registry) is { } known && names.Add(known) ? known : measure);
            json.WriteStartArray("headers");
            WriteHeader(json, headers);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHeader(Utf8JsonWriter json, string[] headers)
    {
        if (headers.Length < 2)
        {
            json.WriteStringValue(headers.Length == 0 ? "the printed header" : headers[0]);
            return;
        }

        json.WriteStartArray();
        Array.ForEach(headers, json.WriteStringValue);
        json.WriteEndArray();
    }

    /// <summary>The measure that other forms give this header.</summary>
    private static string? MeasureWith(string header, FormRegistry registry)
    {
        foreach (var form in registry.Forms)
        foreach (var measure in form.Measures)
        {
            if (Array.Exists(measure.Headers, known => known is [var only] && only == header))
                return measure.Id;
        }

        return null;
    }

    private static string Header(string printed) => HeaderText.Normalize(CharacterFolding.MatchKey(printed));

    [GeneratedRegex(@"^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|\d{1,2}[\.、])?((19|20)\d\d年度?)?")]
    private static partial Regex Lead();
}
