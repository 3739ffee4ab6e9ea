namespace Extractor.Tests;

/// <summary>Where the tests find the files of the repository.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Extractor.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extractor.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
