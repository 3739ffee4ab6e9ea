using Extractor.Core.Performance;

namespace Extractor.Core.Forms;

/// <summary>Reads registry files. A wrong file is refused with its name, the line and what was expected.</summary>
public static class FormRegistryReader
{
    /// <summary>A registry file as it was found.</summary>
    /// <param name="Name">Its name, for messages.</param>
    /// <param name="Json">Its bytes, UTF-8.</param>
    public readonly record struct RegistryFile(string Name, ReadOnlyMemory<byte> Json);

    /// <summary>Reads the files that are built into this library from <c>schemas/forms</c>.</summary>
    internal static FormRegistry ReadBuiltIn() => Read(BuiltInFiles());

    /// <summary>The files that are built into this library.</summary>
    internal static List<RegistryFile> BuiltInFiles()
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

        return files;
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
        foreach (var file in files.OrderBy(static f => f.Name, StringComparer.Ordinal))
        {
            var root = new RegistryNode(file, RegistryParser.Parse(file), "$");
            RegistrySchema.Forms.Check(root);
            if (root.Optional("vocabulary") is { } words)
                AddVocabulary(words, vocabulary);
            if (root.Optional("performance") is { } evaluation)
                performance.Add(evaluation);
            parts.AddRange((root.Optional("forms")?.Items() ?? []).Select(FormPartReader.Read));
        }

        return new FormRegistry(vocabulary, parts, performance.Build());
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
}
