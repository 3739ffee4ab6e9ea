using Extractor.Tests;

namespace Extractor.CorpusTests.Pdf;

/// <summary>Every PDF that the tests may read: those of <c>corpus/</c>, and those of the reference folders where these are there.</summary>
internal static class TestDocuments
{
    /// <summary>The reference folders beside the repository.</summary>
    private static readonly string[] ReferenceFolders = ["wild", "real", "typeset"];

    /// <summary>The files in a fixed order: a name with forward slashes that is the same on every machine, and the path.</summary>
    public static (string Name, string Path)[] All { get; } =
    [
        .. In("corpus", System.IO.Path.Combine(Repository.Root, "corpus")),
        .. ReferenceFolders.SelectMany(static folder => In(folder, ReferencePath(folder))),
    ];

    /// <summary>Whether all reference folders are there, so that shares of pages mean something.</summary>
    public static bool HasReferences => ReferenceFolders.All(static folder => Directory.Exists(ReferencePath(folder)));

    private static string ReferencePath(string folder) => System.IO.Path.Combine(Repository.Root, "..", "shared", folder);

    private static IEnumerable<(string, string)> In(string name, string folder) =>
        Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories)
                .Select(file => ($"{name}/{System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')}", file))
                .OrderBy(static file => file.Item1, StringComparer.Ordinal)
            : [];
}
