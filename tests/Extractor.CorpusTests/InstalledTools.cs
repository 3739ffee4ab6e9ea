namespace Extractor.CorpusTests;

/// <summary>Which programs of other projects the tests can ask.</summary>
internal static class InstalledTools
{
    /// <summary>Whether a program is on the PATH.</summary>
    public static bool Has(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
