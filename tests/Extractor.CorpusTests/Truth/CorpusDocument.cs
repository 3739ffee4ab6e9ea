using System.Security.Cryptography;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Pdf;
using Extractor.Tests;

namespace Extractor.CorpusTests.Truth;

/// <summary>The documents of <c>corpus/</c>, each extracted once for all tests.</summary>
internal static class CorpusDocument
{
    private static readonly DocumentExtraction Line = new(FormRegistry.BuiltIn);
    private static readonly Dictionary<string, Lazy<ExtractedDocument>> Extracted =
        Names().ToDictionary(static name => name, static name => new Lazy<ExtractedDocument>(() => Extract(PathOf(name))), StringComparer.Ordinal);

    /// <summary>The names of all documents that have a truth file.</summary>
    public static string[] Names() =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "corpus"), "truth.csv", SearchOption.AllDirectories).Select(static f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)];

    public static string FolderOf(string name) => Path.Combine(Repository.Root, "corpus", name);

    public static string PathOf(string name) => Path.Combine(FolderOf(name), "source.pdf");

    public static ExtractedDocument Of(string name) => Extracted[name].Value;

    public static ExtractedDocument Extract(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var source = new DocumentSource(Convert.ToHexStringLower(SHA256.HashData(bytes)), Path.GetFileName(path), bytes.Length, null, null);
        return Line.Extract(source, new PdfReader().Open(bytes));
    }
}
