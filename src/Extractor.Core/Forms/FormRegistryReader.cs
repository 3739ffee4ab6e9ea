using Extractor.Core.Performance;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Reads registry files. A wrong file is refused with its name, the line and what was expected.</summary>
public static class FormRegistryReader
{
    /// <summary>A registry file as it was found.</summary>
    /// <param name="Name">Its name, for messages.</param>
    /// <param name="Json">Its bytes, UTF-8.</param>
    public sealed record RegistryFile(string Name, ReadOnlyMemory<byte> Json)
    {
        /// <summary>Whether it came with the program. Such files were held against the schema when the program was tested, and not again at every start.</summary>
        internal bool IsBuiltIn { get; init; }
    }

    /// <summary>Reads the files that are built into this library from <c>schemas/forms</c>.</summary>
    internal static FormRegistry ReadBuiltIn() => Read(BuiltInFiles());

    /// <summary>The files that are built into this library.</summary>
    internal static List<RegistryFile> BuiltInFiles() => BuiltInFiles("forms/");

    /// <summary>The files that are built into this library from a folder below <c>schemas</c>.</summary>
    /// <param name="folder">Its name with a slash behind it.</param>
    internal static List<RegistryFile> BuiltInFiles(string folder)
    {
        var files = new List<RegistryFile>();
        foreach (var name in typeof(FormRegistryReader).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(folder, StringComparison.Ordinal))
                files.Add(BuiltInFile(name, name[folder.Length..]));
        }

        return files;
    }

    /// <summary>A single file that is built into this library.</summary>
    /// <param name="resource">What it is called there.</param>
    /// <param name="name">What messages call it.</param>
    internal static RegistryFile BuiltInFile(string resource, string name)
    {
        using var stream = typeof(FormRegistryReader).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new RegistryFile(name, bytes) { IsBuiltIn = true };
    }

    /// <summary>Files in the order of their names.</summary>
    internal static RegistryFile[] ByName(IEnumerable<RegistryFile> files)
    {
        RegistryFile[] ordered = [.. files];
        Array.Sort(ordered, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return ordered;
    }

    /// <summary>The built-in files with those of <paramref name="files"/> added; a file of the same name takes the place of the built-in one.</summary>
    /// <exception cref="FormRegistryException">A file is not what it should be.</exception>
    public static FormRegistry ReadWithBuiltIn(IReadOnlyCollection<RegistryFile> files) =>
        Read(BuiltInFiles().Where(builtIn => files.All(file => file.Name != builtIn.Name)).Concat(files));

    /// <summary>Reads a set of registry files, in the order of their names.</summary>
    /// <exception cref="FormRegistryException">A file is not what it should be.</exception>
    public static FormRegistry Read(IEnumerable<RegistryFile> files)
    {
        var vocabulary = new HeaderVocabulary();
        var performance = new PerformanceVocabularyBuilder();
        var parts = new List<FormPart>();
        foreach (var file in ByName(files))
        {
            var root = new RegistryNode(file, RegistryParser.Parse(file), "$");
            if (!file.IsBuiltIn)
                RegistrySchema.Forms.Check(root);
            if (root.Optional("vocabulary") is { } words)
                AddVocabulary(words, vocabulary);
            if (root.Optional("performance") is { } evaluation)
                performance.Add(evaluation);
            foreach (var form in root.Optional("forms")?.Items() ?? [])
                parts.Add(FormPartReader.Read(form));
        }

        return new FormRegistry(vocabulary, parts, performance.Build());
    }

    private static void AddVocabulary(RegistryNode words, HeaderVocabulary vocabulary)
    {
        Add("codes", vocabulary.Codes);
        AddWords("government_economic_codes", CodeKind.GovernmentEconomic);
        AddWords("economic_codes", CodeKind.Economic);
        AddWords("function_codes", CodeKind.Function);
        AddWords("unit_codes", CodeKind.Unit);
        AddWords("project_codes", CodeKind.Project);
        Add("labels", vocabulary.Labels);
        Add("line_numbers", vocabulary.LineNumbers);
        Add("remarks", vocabulary.Remarks);
        Add("column_numbers", vocabulary.ColumnNumbers);
        Add("income", vocabulary.Income);
        Add("expenditure", vocabulary.Expenditure);
        Add("totals", vocabulary.Totals);
        Add("units", vocabulary.Units);
        Add("prior_years", vocabulary.PriorYears);
        Add("comparisons", vocabulary.Comparisons);
        Add("balances", vocabulary.Balances);
        Add("percentages", vocabulary.Percentages);
        Add("quantities", vocabulary.Quantities);
        Add("amounts", vocabulary.Amounts);
        Add("count_units", vocabulary.CountUnits);
        Add("organizations", vocabulary.Organizations);
        Add("title_words", vocabulary.TitleWords);
        Add("title_sources", vocabulary.TitleSources);

        void Add(string name, HashSet<string> to)
        {
            if (words.Optional(name) is { } list)
                to.UnionWith(list.Keys());
        }

        void AddWords(string name, CodeKind kind)
        {
            foreach (var word in words.Optional(name)?.Keys() ?? [])
                vocabulary.CodeWords.Add((kind, word));
        }
    }
}
