using System.Text.Json;
using Extractor.Core.Performance;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Reads registry files. A wrong file is refused with its name, the line and what was expected.</summary>
public static class FormRegistryReader
{
    /// <summary>A registry file as it was found.</summary>
    /// <param name="Name">Its name, for messages.</param>
    /// <param name="Json">Its bytes, UTF-8.</param>
    public readonly record struct RegistryFile(string Name, ReadOnlyMemory<byte> Json);

    /// <summary>Reads the files that are built into this library from <c>schemas/forms</c>.</summary>
    internal static FormRegistry ReadBuiltIn()
    {
        var assembly = typeof(FormRegistryReader).Assembly;
        var files = new List<RegistryFile>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith("forms/", StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add(new RegistryFile(name["forms/".Length..], bytes));
        }

        return Read(files);
    }

    /// <summary>Reads a set of registry files, in the order of their names.</summary>
    /// <exception cref="FormRegistryException">A file is not what it should be.</exception>
    public static FormRegistry Read(IEnumerable<RegistryFile> files)
    {
        var vocabulary = new HeaderVocabulary();
        var performance = new PerformanceVocabularyBuilder();
        var entries = new List<(RegistryNode Form, string? Extends)>();
        foreach (var file in files.OrderBy(static f => f.Name, StringComparer.Ordinal))
        {
            var root = new RegistryNode(file, Parse(file), "$");
            if (root.Optional("vocabulary") is { } words)
                AddVocabulary(words, vocabulary);
            if (root.Optional("performance") is { } evaluation)
                performance.Add(evaluation);
            if (root.Optional("forms") is { } forms)
                entries.AddRange(forms.Items().Select(static form => (form, form.Optional("extends")?.Text())));
        }

        // Definitions first, so that a province's file may extend a form whatever the files are called.
        var builders = new Dictionary<string, FormBuilder>(StringComparer.Ordinal);
        foreach (var (form, extends) in entries.OrderBy(static e => e.Extends is not null))
            Builder(form, extends, builders).Add(form);
        return new FormRegistry(vocabulary, builders.Values.Select(static b => b.Build()), performance.Build());
    }

    internal static JsonElement Parse(RegistryFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new FormRegistryException($"{file.Name}, line {error.LineNumber + 1}: this is not JSON. {error.Message}", error);
        }
    }

    private static void AddVocabulary(RegistryNode words, HeaderVocabulary vocabulary)
    {
        Add("codes", vocabulary.Codes);
        Add("labels", vocabulary.Labels);
        Add("line_numbers", vocabulary.LineNumbers);
        Add("remarks", vocabulary.Remarks);
        Add("column_numbers", vocabulary.ColumnNumbers);
        Add("income", vocabulary.Income);
        Add("expenditure", vocabulary.Expenditure);
        Add("totals", vocabulary.Totals);

        void Add(string name, HashSet<string> to)
        {
            if (words.Optional(name) is { } list)
                to.UnionWith(list.Keys());
        }
    }

    private static FormBuilder Builder(RegistryNode form, string? extends, Dictionary<string, FormBuilder> builders)
    {
        var id = extends ?? form.Member("id").Text();
        if (builders.TryGetValue(id, out var builder))
        {
            return extends is not null
                ? builder
                : throw form.Expected($"an id that is not defined yet (\"{id}\" is; to add to it, write \"extends\": \"{id}\")");
        }

        if (extends is not null)
            throw form.Expected($"\"extends\" with the id of a form that some file defines, not \"{extends}\"");
        return builders[id] = new FormBuilder(id);
    }

    /// <summary>Collects a form's definition from the file that defines it and the files that extend it.</summary>
    private sealed class FormBuilder(string id)
    {
        private readonly List<string> titles = [];
        private readonly List<RowUnit> rowUnits = [];
        private readonly List<(string Id, FormSide Side, List<string[]> Headers)> measures = [];
        private DocumentKind disclosure;
        private RowKeyRule rowKey;
        private RowLabelRule rowLabel;

        public void Add(RegistryNode form)
        {
            if (form.Optional("disclosure") is { } kind)
                disclosure = kind.OneOf(("final_account", DocumentKind.FinalAccount), ("budget", DocumentKind.Budget));
            if (form.Optional("row_key") is { } rule)
                rowKey = rule.OneOf(("automatic", RowKeyRule.Automatic), ("none", RowKeyRule.None), ("label", RowKeyRule.Label));
            if (form.Optional("row_label") is { } label)
                rowLabel = label.OneOf(("path", RowLabelRule.Path), ("first", RowLabelRule.First), ("last", RowLabelRule.Last));
            if (form.Optional("titles") is { } added)
                titles.AddRange(added.Keys());
            if (form.Optional("row_units") is { } units)
                rowUnits.AddRange(units.Items().Select(static unit => new RowUnit(unit.Member("label").Key(), unit.Member("unit").Text())));
            if (form.Optional("measures") is { } list)
            {
                foreach (var measure in list.Items())
                    AddMeasure(measure);
            }
        }

        public FormDefinition Build() => new()
        {
            Id = id,
            Disclosure = disclosure,
            Titles = [.. titles.Distinct()],
            RowKey = rowKey,
            RowLabel = rowLabel,
            RowUnits = [.. rowUnits],
            Measures = [.. measures.Select(static m => new MeasureDefinition(m.Id, m.Side, [.. m.Headers]))],
        };

        private void AddMeasure(RegistryNode measure)
        {
            var name = measure.Member("id").Text();
            var side = measure.Optional("side")?.OneOf(("income", FormSide.Income), ("expenditure", FormSide.Expenditure)) ?? FormSide.None;
            var index = measures.FindIndex(m => m.Id == name && m.Side == side);
            if (index < 0)
            {
                index = measures.Count;
                measures.Add((name, side, []));
            }

            // A header may be one cell or a path of cells that all stand above the column.
            foreach (var header in measure.Member("headers").Items())
                measures[index].Headers.Add(header.IsText ? [header.Key()] : [.. header.Keys()]);
        }
    }
}
