using System.Globalization;
using Extractor.Dataset.Parquet;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>A dataset that grows commit by commit while others read it.</summary>
/// <remarks>
/// <para>
/// A document lives in one part of one partition, the same in every table, for ever; a correction takes the part of the version that it
/// replaces. A commit writes the parts that it touches anew in the staging area and then renames them into place, one after the other.
/// So a reader of a table, which lists the folder and opens what it lists, sees each document whole or not at all, and never twice: no
/// row ever moves from one file to another, and no file disappears. <c>documents</c> comes last: a document that it names is complete in
/// all other tables.
/// </para>
/// <para>
/// <see cref="Stage"/> and <see cref="Publish"/> are apart so that the caller can record between them that the commit stands; after a
/// crash, <see cref="Publish"/> is called again and goes on where it stopped. Not safe for threads.
/// </para>
/// </remarks>
public sealed class DatasetStore : IDisposable
{
    private static readonly TimeSpan s_readersGone = TimeSpan.FromMinutes(10);

    private readonly OutputFolder _folder;
    private readonly string _root;
    private readonly string _extractorVersion;
    private Dictionary<string, DatasetFile> _files = [];

    /// <summary>Opens the dataset and takes its lock; what a killed process staged is still there.</summary>
    /// <param name="outputDirectory">The output folder; made where it is missing.</param>
    /// <param name="extractorVersion">Version of the program.</param>
    /// <exception cref="IOException">Another process writes to the folder, or it cannot be written.</exception>
    public DatasetStore(string outputDirectory, string extractorVersion)
    {
        _root = Path.GetFullPath(outputDirectory);
        _folder = new OutputFolder(_root, keepStaged: true);
        _extractorVersion = extractorVersion;
        Reload();
    }

    /// <summary>Whether files are forced to the disk before they take their place.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Removes what is staged; for a commit that was never recorded.</summary>
    public void Discard() => _folder.ClearStaging();

    /// <summary>Writes a commit where readers do not look.</summary>
    /// <param name="content">What it does.</param>
    /// <param name="moment">Moment of the commit, for the manifest.</param>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; nothing has changed for readers.</exception>
    public StagedCommit Stage(CommitContent content, DateTimeOffset moment)
    {
        using DatasetCommit commit = Begin(content, moment);
        return commit.Finish();
    }

    /// <summary>Begins a commit to which more documents can be added; see <see cref="Stage"/>.</summary>
    /// <param name="content">What it does for certain.</param>
    /// <param name="moment">Moment of the commit, for the manifest.</param>
    public DatasetCommit Begin(CommitContent content, DateTimeOffset moment)
    {
        _folder.ClearStaging();
        var revisions = PartRevision.Of(content);
        var options = new DatasetOptions { ExtractorVersion = _extractorVersion, ExtractedAt = moment, Durable = Durable };
        var parts = new PartSet(_folder, options, (table, year, part) => GrowthOf(table, year, part, revisions.GetValueOrDefault((year, part))));
        var commit = new DatasetCommit(parts, _extractorVersion, written => Finish(written, moment));
        try
        {
            foreach (((int year, string part), PartRevision revision) in revisions)
            {
                foreach (TableDefinition table in TableCatalog.All)
                {
                    if (GrowthOf(table, year, part, revision) is { IsRevised: true }) parts.Touch(table, year, part);
                }
            }
            foreach (PlacedDocument placed in content.Documents) commit.Add(placed);
            commit.Add(content.Changes);
            return commit;
        }
        catch
        {
            commit.Dispose();
            throw;
        }
    }

    /// <summary>Makes a staged commit visible. Files that took their place before a crash are passed over.</summary>
    /// <param name="paths">The files of the commit in their order.</param>
    public void Publish(IReadOnlyList<string> paths)
    {
        foreach (string path in paths)
        {
            if (_folder.IsStaged(path)) _folder.Publish(path);
        }
        _folder.ClearStaging();
        Reload();
    }

    /// <summary>The parts whose files hold bytes for readers that have long gone.</summary>
    /// <returns>Table, year and part name.</returns>
    /// <param name="now">The time.</param>
    public IReadOnlyList<DatasetFile> Wasteful(DateTimeOffset now)
    {
        List<DatasetFile> wasteful = [];
        foreach (DatasetFile file in _files.Values)
        {
            if (!file.Path.EndsWith(".parquet", StringComparison.Ordinal)) continue;
            string path = _folder.PathOf(file.Path);
            if (now - File.GetLastWriteTimeUtc(path) < s_readersGone) continue;
            using FileStream stream = File.OpenRead(path);
            if (StoredFooter.Read(stream).DeadBytes > 0) wasteful.Add(file);
        }
        return wasteful;
    }

    /// <summary>Writes parts anew without the bytes that nothing uses.</summary>
    /// <param name="files">Files that <see cref="Wasteful"/> named.</param>
    /// <param name="moment">Moment of the commit.</param>
    public StagedCommit Compact(IReadOnlyList<DatasetFile> files, DateTimeOffset moment)
    {
        _folder.ClearStaging();
        var options = new DatasetOptions { ExtractorVersion = _extractorVersion, ExtractedAt = moment, Durable = Durable };
        using var parts = new PartSet(_folder, options, (table, year, part) => GrowthOf(table, year, part, null, compacts: true));
        foreach (DatasetFile file in files)
            parts.Touch(TableCatalog.Find(file.Table)!, file.FiscalYear, Path.GetFileNameWithoutExtension(file.Path));
        return Finish(parts, moment);
    }

    /// <summary>Takes the files of a dataset that was built elsewhere on the same disk in place of all that are here. Can be done again after a crash.</summary>
    /// <param name="folder">Output folder of the other dataset; its files move, its manifest stays.</param>
    public void Replace(string folder)
    {
        DatasetManifest manifest = DatasetManifest.Read(folder)
            ?? new DatasetManifest(_extractorVersion, DateTimeOffset.UnixEpoch, []);
        foreach (DatasetFile file in manifest.Files)
        {
            string from = Path.Combine(folder, file.Path), to = _folder.PathOf(file.Path);
            if (!File.Exists(from)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(from, to, overwrite: true);
        }
        _folder.RemoveOthers(manifest.Files.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal));
        File.WriteAllBytes(_folder.Stage(DatasetManifest.FileName), manifest.ToJson());
        _folder.Publish(DatasetManifest.FileName);
        _folder.ClearStaging();
        Reload();
    }

    /// <summary>The figures that documents of one part have in <c>facts</c>, by document.</summary>
    public IReadOnlyDictionary<string, List<PublishedFigure>> FiguresOf(IReadOnlySet<string> documentIds, int fiscalYear, int part)
    {
        string path = OutputFolder.RelativePath("parquet", FactTable.Facts.Name, fiscalYear, PartName(part));
        return _files.ContainsKey(path) ? PublishedFigure.Read(_folder.PathOf(path), documentIds) : new Dictionary<string, List<PublishedFigure>>();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>File name of a part, without extension.</summary>
    internal static string PartName(int part) => string.Create(CultureInfo.InvariantCulture, $"part-{part}");

    private PartGrowth? GrowthOf(TableDefinition table, int year, string part, PartRevision? revision, bool compacts = false)
    {
        string parquet = OutputFolder.RelativePath("parquet", table.Name, year, part);
        if (!_files.ContainsKey(parquet)) return null;
        string csv = OutputFolder.RelativePath("csv", table.Name, year, part);
        return new PartGrowth(_folder.PathOf(parquet), _folder.PathOf(csv), table, revision, compacts);
    }

    private StagedCommit Finish(PartSet parts, DateTimeOffset moment)
    {
        List<DatasetFile> written = parts.Finish();
        var files = new Dictionary<string, DatasetFile>(_files, StringComparer.Ordinal);
        foreach (DatasetFile file in written) files[file.Path] = file;
        var manifest = new DatasetManifest(
            _extractorVersion, moment, [.. files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal)]);
        File.WriteAllBytes(_folder.Stage(DatasetManifest.FileName), manifest.ToJson());
        string[] paths =
        [
            .. written.Where(static file => file.Table != DocumentTables.Documents.Name).Select(static file => file.Path),
            .. written.Where(static file => file.Table == DocumentTables.Documents.Name).Select(static file => file.Path),
            DatasetManifest.FileName,
        ];
        if (Durable) _folder.ForceToDisk(paths);
        return new StagedCommit(paths);
    }

    private void Reload() =>
        _files = DatasetManifest.Read(_root)?.Files.ToDictionary(static file => file.Path, StringComparer.Ordinal) ?? [];
}
