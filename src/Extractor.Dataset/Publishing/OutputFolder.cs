using System.Globalization;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>The folder that holds the dataset: its layout, its staging area, and the lock that keeps two writers apart.</summary>
/// <remarks>
/// While a writer works, <c>.lock</c> is held open and everything new lies in <c>.staging</c>. Both begin with a dot: readers of the
/// dataset skip them. A staging area that a killed run left behind is removed when the next writer begins.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    private static readonly string[] Formats = ["parquet", "csv"];

    private readonly string _root;
    private readonly string _staging;
    private readonly FileStream _lock;
    private readonly bool _keepStaged;
    private bool _stagingExists;

    /// <summary>Takes the lock and empties the staging area.</summary>
    /// <param name="root">The folder; made where it is missing.</param>
    /// <param name="keepStaged">Whether the staging area is left alone: its files may belong to a commit that is to be finished.</param>
    /// <exception cref="IOException">Another writer holds the lock, or the folder cannot be written.</exception>
    public OutputFolder(string root, bool keepStaged = false)
    {
        _keepStaged = keepStaged;
        _root = Path.GetFullPath(root);
        _staging = Path.Combine(_root, ".staging");
        Directory.CreateDirectory(_root);
        _lock = TakeLock(Path.Combine(_root, ".lock"));
        WasEmpty = !Array.Exists(Formats, format => Directory.Exists(Path.Combine(_root, format)));
        if (!keepStaged) ClearStaging();
    }

    /// <summary>Whether the folder held no tables when the lock was taken.</summary>
    public bool WasEmpty { get; }

    /// <summary>Where a part's file lies under the output folder, with <c>/</c>; <paramref name="format"/> is also the extension.</summary>
    public static string RelativePath(string format, string table, int fiscalYear, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{format}/{table}/fiscal_year={fiscalYear}/{part}.{format}");

    /// <summary>The path of a new file in the staging area, which is made.</summary>
    /// <remarks>The area has no folders: making and removing one for every partition took longer than the files in them.</remarks>
    public string Stage(string relativePath)
    {
        if (!_stagingExists) Directory.CreateDirectory(_staging);
        _stagingExists = true;
        return StagedPath(relativePath);
    }

    /// <summary>Returns when the disk has the staged files.</summary>
    public void ForceToDisk(IEnumerable<string> relativePaths) => ParallelFiles.ForEach(relativePaths, relativePath =>
    {
        using var file = new FileStream(StagedPath(relativePath), FileMode.Open, FileAccess.Write, FileShare.Read, 0);
        file.Flush(flushToDisk: true);
    });

    /// <summary>Moves a staged file into its place; a file that is there is replaced in one step.</summary>
    public void Publish(string relativePath)
    {
        string target = Path.Combine(_root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(StagedPath(relativePath), target, overwrite: true);
    }

    /// <summary>Removes the parts of tables that are not in <paramref name="kept"/>, and the folders that this empties.</summary>
    public void RemoveOthers(IReadOnlySet<string> kept)
    {
        foreach (string format in Formats)
        {
            foreach (TableDefinition table in TableCatalog.All)
            {
                string folder = Path.Combine(_root, format, table.Name);
                if (!Directory.Exists(folder)) continue;
                foreach (string partition in Directory.GetDirectories(folder, "fiscal_year=*")) RemoveOthers(partition, format, kept);
                RemoveIfEmpty(folder);
            }
            RemoveIfEmpty(Path.Combine(_root, format));
        }
    }

    /// <summary>Whether a file waits in the staging area.</summary>
    public bool IsStaged(string relativePath) => File.Exists(StagedPath(relativePath));

    /// <summary>The path of a published file.</summary>
    public string PathOf(string relativePath) => Path.Combine(_root, relativePath);

    /// <summary>Removes the staging area.</summary>
    public void ClearStaging()
    {
        _stagingExists = false;
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
    }

    /// <summary>Removes the staging area, unless it is to be kept, and lets go of the lock.</summary>
    public void Dispose()
    {
        if (!_keepStaged) ClearStaging();
        _lock.Dispose();
    }

    private string StagedPath(string relativePath) => Path.Combine(_staging, relativePath.Replace('/', '~'));

    /// <summary>Opens the lock for this process alone; the system lets go of it even when the process is killed.</summary>
    private static FileStream TakeLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(path))
        {
            string folder = Path.GetDirectoryName(path)!;
            throw new IOException($"Another run is writing to {folder}. Wait for it or choose another output folder.", e);
        }
    }

    private void RemoveOthers(string partition, string format, IReadOnlySet<string> kept)
    {
        foreach (string file in Directory.GetFiles(partition, "*." + format))
        {
            if (!kept.Contains(Path.GetRelativePath(_root, file).Replace('\\', '/'))) File.Delete(file);
        }
        RemoveIfEmpty(partition);
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }
}
