using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>A commit that is being written where readers do not look. Documents go to files as they come; memory holds open row groups alone.</summary>
/// <remarks>What takes rows out of parts is known when it begins. Not safe for threads.</remarks>
public sealed class DatasetCommit : IDisposable
{
    private readonly PartSet _parts;
    private readonly string _extractorVersion;
    private readonly Func<PartSet, StagedCommit> _finish;
    private readonly Dictionary<string, string> _partOf = new(StringComparer.Ordinal);

    internal DatasetCommit(PartSet parts, string extractorVersion, Func<PartSet, StagedCommit> finish)
    {
        _parts = parts;
        _extractorVersion = extractorVersion;
        _finish = finish;
    }

    /// <summary>Adds a document.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; the commit is lost, nothing has changed for readers.</exception>
    public void Add(PlacedDocument placed)
    {
        DocumentRecord record = placed.Document.Document;
        string part = _partOf[record.Source.DocumentId] = DatasetStore.PartName(placed.Part);
        var published = new PublishedDocument(record, placed.ExtractedAt, _extractorVersion, placed.SupersedesDocumentId);
        _parts.Add(published, part, placed.OnlyRecord ? null : placed.Document);
    }

    /// <summary>Adds what corrections changed; one of both documents of each must have been added.</summary>
    public void Add(IReadOnlyList<ChangeRecord> changes)
    {
        foreach (var part in changes.GroupBy(change => _partOf.GetValueOrDefault(change.NewDocumentId) ?? _partOf[change.OldDocumentId]))
            _parts.AddChanges(part.ToArray(), part.Key);
    }

    /// <summary>Completes all files.</summary>
    /// <exception cref="IOException">As for <see cref="Add(PlacedDocument)"/>.</exception>
    public StagedCommit Finish() => _finish(_parts);

    /// <inheritdoc/>
    public void Dispose() => _parts.Dispose();
}
