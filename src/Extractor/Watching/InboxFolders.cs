using System.IO.Enumeration;
using Extractor.Ledger;

namespace Extractor.Watching;

/// <summary>The folders of the worker: where files come from and where they go.</summary>
/// <remarks>
/// Links are neither followed nor taken. Names that begin with a dot are left alone: programs that copy files use them until they are
/// complete. Files from archives lie in the output folder and are found under the name of their archive.
/// </remarks>
/// <param name="inbox">The inbox, full path without a separator at its end.</param>
/// <param name="output">The output folder, likewise.</param>
internal sealed class InboxFolders(string inbox, string output)
{
    /// <summary>Folders of the inbox in which files end, by outcome.</summary>
    private static readonly Dictionary<string, string> s_ends = new(StringComparer.Ordinal)
    {
        ["complete"] = "processed",
        ["needs_review"] = "review",
        ["failed"] = "failed",
    };

    /// <summary>The inbox.</summary>
    public string Inbox { get; } = inbox;

    /// <summary>Where archives are unpacked: a folder per archive.</summary>
    public string Unpacked { get; } = Path.Combine(output, ".unpacked");

    /// <summary>The folder in which files of an outcome end; relative paths are kept.</summary>
    public string EndOf(string outcome) => Path.Combine(Inbox, s_ends[outcome]);

    /// <summary>The PDFs and archives of the inbox, ordered by path.</summary>
    public List<FoundFile> List(CancellationToken cancellation)
    {
        List<FoundFile> files = [];
        AddFolder(Inbox, "", files, cancellation);
        if (Directory.Exists(Unpacked))
        {
            foreach (string folder in Directory.GetDirectories(Unpacked))
            {
                if (ArchiveIntake.NameOf(folder) is { } archive)
                {
                    AddFolder(folder, archive + "/", files, cancellation);
                }
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private void AddFolder(string root, string prefix, List<FoundFile> files, CancellationToken cancellation)
    {
        int start = root.Length + (Path.EndsInDirectorySeparator(root) ? 0 : 1);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        var found = new FileSystemEnumerable<FoundFile>(
            root,
            (ref FileSystemEntry entry) =>
            {
                string path = entry.ToFullPath();
                string relative = prefix + path[start..].Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\');
                return new FoundFile(relative, path, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
            },
            options)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && !IsLink(ref entry) && IsTaken(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && entry.FileName[0] != '.' && !IsOwn(ref entry),
        };
        foreach (FoundFile file in found)
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(file);
        }
    }

    private static bool IsTaken(ReadOnlySpan<char> name) =>
        name[0] != '.'
        && (name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private bool IsOwn(ref FileSystemEntry entry)
    {
        if (entry.Directory.SequenceEqual(Inbox) && (entry.FileName is "processed" or "review" or "failed"))
        {
            return true;
        }

        return entry.ToFullPath() == output;
    }
}
