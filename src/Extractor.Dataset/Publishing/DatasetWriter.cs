using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>Writes documents as a dataset: every table as Parquet and as CSV, partitioned by fiscal year.</summary>
/// <remarks>
/// Rows stream into a staging area; readers see nothing of them before <see cref="Commit"/>, which moves the files into place, one
/// rename each, removes what the run before left, and writes the manifest last. A writer that is disposed without a commit leaves the
/// output folder as it was. The same documents in the same order with the same options give the same bytes. Not safe for threads.
/// A table without rows has no files.
/// </remarks>
public sealed class DatasetWriter : IDisposable
{
    private readonly DatasetOptions _options;
    private readonly OutputFolder _folder;
    private readonly PartSet _parts;
    private bool _committed;

    /// <summary>Begins a dataset in <paramref name="outputDirectory"/>, which is made where it is missing.</summary>
    /// <exception cref="IOException">Another writer works on the same folder, or it cannot be written.</exception>
    public DatasetWriter(string outputDirectory, DatasetOptions options)
    {
        if (options.PartName.Length == 0 || options.PartName[0] is '.' or '_' || options.PartName.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw new ArgumentException("The part's name must be a plain file name that readers do not skip.", nameof(options));
        _options = options;
        _folder = new OutputFolder(outputDirectory);
        _parts = new PartSet(_folder, options, static (_, _, _) => null);
    }

    /// <summary>Loads what writing a dataset needs, which a program may do while it reads its first document. Writers work without it too.</summary>
    public static void Prepare()
    {
        _ = TableCatalog.All;
        PublishingRehearsal.Run();
    }

    /// <summary>Adds everything that is known of a document.</summary>
    /// <param name="document">
    /// The document. Rows of a form without a wide table, one that a user's own form definitions add, stand in <c>facts</c> alone.
    /// </param>
    /// <param name="supersedesDocumentId">The PDF version that this one replaces; null where none.</param>
    public void Add(ExtractedDocument document, string? supersedesDocumentId = null)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        var published = new PublishedDocument(document.Document, _options.ExtractedAt, _options.ExtractorVersion, supersedesDocumentId);
        _parts.Add(published, _options.PartName, document);
    }

    /// <summary>Adds figures that corrected publications changed.</summary>
    public void AddChanges(ReadOnlySpan<ChangeRecord> changes)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        _parts.AddChanges(changes, _options.PartName);
    }

    /// <summary>Makes the dataset visible in place of the one before. Nothing can be added afterwards.</summary>
    public DatasetManifest Commit()
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        _committed = true;
        List<DatasetFile> files = _parts.Finish();
        var manifest = new DatasetManifest(_options.ExtractorVersion, _options.ExtractedAt, files);
        File.WriteAllBytes(_folder.Stage(DatasetManifest.FileName), manifest.ToJson());
        if (_options.Durable) _folder.ForceToDisk([.. files.Select(static f => f.Path), DatasetManifest.FileName]);
        HashSet<string> kept = [];
        foreach (DatasetFile file in files)
        {
            _folder.Publish(file.Path);
            kept.Add(file.Path);
        }
        if (!_folder.WasEmpty) _folder.RemoveOthers(kept);
        _folder.Publish(DatasetManifest.FileName);
        return manifest;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.Dispose();
        _folder.Dispose();
    }
}
