using System.Text;
using Extractor.Ledger;
using Extractor.Terminal;

namespace Extractor.Watching;

/// <summary>Moves files out of the inbox when their documents are published: each beside a file that says what became of it.</summary>
/// <remarks>Every step can be done again after a crash. A file that has changed since it was read is not touched: it is new.</remarks>
internal sealed class Filing(InboxFolders folders)
{
    /// <summary>What the name of a reason file ends with, after the name of its file.</summary>
    public const string ReasonSuffix = ".reason.txt";

    private const string SidecarSuffix = ".json";

    /// <summary>Bytes that file systems allow a name.</summary>
    private const int LongestName = 255;

    /// <summary>Moves a file with its sidecar.</summary>
    /// <returns>Where it is now; null where it is no longer what was read.</returns>
    public string? Move(PublishedFile published)
    {
        FoundFile file = published.File;
        string end = Reachable(folders.EndOf(published.Outcome), file.Path);
        string own = WithHash(end, published.DocumentId);
        if (!IsUnchanged(file))
        {
            return IsMoved(file, own) ? own : IsMoved(file, end) ? end : null;
        }

        string target = Path.Exists(end) ? own : end;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(ReasonPathOf(target, published.DocumentId), ReasonOf(published), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        string sidecar = file.FullPath + SidecarSuffix;
        if (File.Exists(sidecar) && new FileInfo(sidecar).LinkTarget is null)
        {
            File.Move(sidecar, target + SidecarSuffix, overwrite: true);
        }

        File.Move(file.FullPath, target, overwrite: true);
        return target;
    }

    /// <summary>Whether a file is still the one that was found.</summary>
    public static bool IsUnchanged(FoundFile file)
    {
        var now = new FileInfo(file.FullPath);
        return now.Exists && now.LinkTarget is null && now.Length == file.Size && now.LastWriteTimeUtc.Ticks == file.Modified;
    }

    private static bool IsMoved(FoundFile file, string target)
    {
        var moved = new FileInfo(target);
        return moved.Exists && moved.Length == file.Size && moved.LastWriteTimeUtc.Ticks == file.Modified;
    }

    /// <summary>A path below a folder; a folder on it whose place a file has taken, as an archive that of its own PDFs, gets another name.</summary>
    private static string Reachable(string root, string relativePath)
    {
        string[] parts = relativePath.Split('/');
        string folder = root;
        foreach (string part in parts.AsSpan(0, parts.Length - 1))
        {
            folder = Path.Join(folder, part);
            folder = File.Exists(folder) ? folder + "~" : folder;
        }

        return Path.Join(folder, parts[^1]);
    }

    /// <summary>A name that no other document has, short enough for that of a sidecar beside it.</summary>
    private static string WithHash(string path, string documentId) =>
        Shortened(path, $"~{documentId[..8]}{Path.GetExtension(path)}", LongestName - SidecarSuffix.Length);

    /// <summary>The reason has the name of its file with a suffix; where that is too long, the file's name is cut and the document named.</summary>
    private static string ReasonPathOf(string path, string documentId) =>
        Encoding.UTF8.GetByteCount(Path.GetFileName(path) + ReasonSuffix) <= LongestName ? path + ReasonSuffix
            : Shortened(path, $"~{documentId[..8]}{Path.GetExtension(path)}{ReasonSuffix}", LongestName);

    /// <summary>A path with another end of its name than its extension; what stands before is cut, so that the name is not longer than it may be.</summary>
    private static string Shortened(string path, string end, int longest)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        int free = longest - Encoding.UTF8.GetByteCount(end), length = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            free -= rune.Utf8SequenceLength;
            if (free < 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return Path.Join(Path.GetDirectoryName(path), name[..length] + end);
    }

    private static string ReasonOf(PublishedFile published)
    {
        var text = new StringBuilder();
        text.Append("file: ").Append(Printable.Escape(published.File.Path)).Append('\n');
        text.Append("document_id: ").Append(published.DocumentId).Append('\n');
        text.Append("status: ").Append(published.Outcome).Append('\n');
        if (published.Reason is not null)
        {
            text.Append("reason: ").Append(Printable.Escape(published.Reason)).Append('\n');
        }

        if (published.Note is not null)
        {
            text.Append("note: ").Append(Printable.Escape(published.Note)).Append('\n');
        }

        return text.ToString();
    }
}
