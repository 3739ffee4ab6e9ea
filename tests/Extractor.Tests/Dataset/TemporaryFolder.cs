namespace Extractor.Tests.Dataset;

/// <summary>A folder of its own for a test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("extractor-dataset-").FullName;

    public string At(string relative) => Path.Combine(FullPath, relative);

    /// <summary>Every file, hidden ones too, by its path from the folder, in order.</summary>
    public string[] Files() => [.. Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(FullPath, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
