using Xunit;

namespace Extractor.Tests;

/// <summary>A fact about reference documents that lie beside the repository; skipped where they do not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFolderFactAttribute : FactAttribute
{
    /// <summary>A test that needs a folder.</summary>
    /// <param name="folder">Folder name, such as <c>typeset</c>.</param>
    public ReferenceFolderFactAttribute(string folder)
    {
        if (!Directory.Exists(PathOf(folder)))
        {
            Skip = $"The folder ../shared/{folder} is not there.";
        }
    }

    /// <summary>Where a reference folder lies.</summary>
    public static string PathOf(string folder) => Path.Combine(Repository.Root, "..", "shared", folder);
}
