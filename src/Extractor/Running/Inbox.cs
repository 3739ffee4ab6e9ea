namespace Extractor.Running;

/// <summary>The folder that holds the PDFs, listed once before the work begins.</summary>
/// <remarks>
/// The order is that of the relative paths by their UTF-16 code units, so it depends on neither the file system nor the locale. Links
/// are not followed: what they point at inside the inbox is found at its own place, and what lies outside was not handed in.
/// </remarks>
internal sealed class Inbox
{
    private readonly List<InboxFile> _files = [];
    private readonly List<SkippedEntry> _skipped = [];

    private Inbox()
    {
    }

    /// <summary>The PDFs in order.</summary>
    public IReadOnlyList<InboxFile> Files => _files;

    /// <summary>What was left out, in order.</summary>
    public IReadOnlyList<SkippedEntry> Skipped => _skipped;

    /// <summary>Lists a folder and the folders below it, or takes a single file as it is.</summary>
    /// <param name="path">A folder or a PDF that exists.</param>
    public static Inbox List(string path)
    {
        var inbox = new Inbox();
        if (File.Exists(path))
        {
            inbox._files.Add(new InboxFile(Path.GetFileName(path), Path.GetFullPath(path)));
            return inbox;
        }

        inbox.AddFolder(new DirectoryInfo(path), "");
        inbox._files.Sort((a, b) => string.CompareOrdinal(a.RelativePath, b.RelativePath));
        inbox._skipped.Sort((a, b) => string.CompareOrdinal(a.RelativePath, b.RelativePath));
        return inbox;
    }

    private void AddFolder(DirectoryInfo folder, string prefix)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _skipped.Add(new SkippedEntry(prefix, $"the folder cannot be listed: {e.Message}"));
            return;
        }

        foreach (var entry in entries)
        {
            string relativePath = prefix + entry.Name;
            bool isPdf = entry.Name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
            bool isFolder = entry is DirectoryInfo;
            if (entry.LinkTarget is not null)
            {
                if (isPdf || isFolder)
                {
                    _skipped.Add(new SkippedEntry(relativePath, "links are not followed; put the file itself into the inbox"));
                }
            }
            else if (isFolder)
            {
                AddFolder((DirectoryInfo)entry, relativePath + "/");
            }
            else if (isPdf && entry.Name.StartsWith("._", StringComparison.Ordinal))
            {
                _skipped.Add(new SkippedEntry(relativePath, "a resource fork that macOS leaves beside a file, not a PDF"));
            }
            else if (isPdf)
            {
                _files.Add(new InboxFile(relativePath, entry.FullName));
            }
        }
    }
}
