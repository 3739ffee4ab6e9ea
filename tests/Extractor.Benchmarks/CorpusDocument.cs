namespace Extractor.Benchmarks;

/// <summary>A document of the corpus, by the name of its folder.</summary>
/// <param name="Name">Name of the folder.</param>
public sealed record CorpusDocument(string Name)
{
    /// <summary>The documents that the stages are measured on: one of each kind of producer.</summary>
    public static IEnumerable<CorpusDocument> Measured =>
        All.Where(document => document.Name.StartsWith("01", StringComparison.Ordinal) || document.Name.StartsWith("02", StringComparison.Ordinal)
                || document.Name.StartsWith("03", StringComparison.Ordinal));

    /// <summary>All documents, by name.</summary>
    public static IEnumerable<CorpusDocument> All =>
        Directory.GetDirectories(Folder).Select(folder => new CorpusDocument(Path.GetFileName(folder))).OrderBy(document => document.Name, StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository, "corpus");

    /// <summary>The folder that holds Extractor.sln.</summary>
    internal static string Repository
    {
        get
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Extractor.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmarks inside the repository.");
            }

            return folder;
        }
    }

    /// <summary>The bytes of the PDF.</summary>
    public byte[] Read() => File.ReadAllBytes(Path.Combine(Folder, Name, "source.pdf"));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
