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
    private readonly Dictionary<(string Table, int Year), PartWriter> _parts = [];
    private bool _committed;

    /// <summary>Begins a dataset in <paramref name="outputDirectory"/>, which is made where it is missing.</summary>
    /// <exception cref="IOException">Another writer works on the same folder, or it cannot be written.</exception>
    public DatasetWriter(string outputDirectory, DatasetOptions options)
    {
        if (options.PartName.Length == 0 || options.PartName[0] is '.' or '_' || options.PartName.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw new ArgumentException("The part's name must be a plain file name that readers do not skip.", nameof(options));
        _options = options;
        _folder = new OutputFolder(outputDirectory);
    }

    /// <summary>Adds everything that is known of a document.</summary>
    /// <param name="document">
    /// The document. Rows of a form without a wide table, one that a user's own form definitions add, stand in <c>facts</c> alone.
    /// </param>
    /// <param name="supersedesDocumentId">The PDF version that this one replaces; null where none.</param>
    public void Add(ExtractedDocument document, string? supersedesDocumentId = null)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        DocumentRecord record = document.Document;
        var context = new RowContext(record.Source.DocumentId, record.FiscalYear, record.Organization);
        var published = new PublishedDocument(record, _options.ExtractedAt, _options.ExtractorVersion, supersedesDocumentId);
        Write(DocumentTables.Documents, context, [published]);
        Write(DocumentTables.Pages, context, document.Pages);
        Write(FactTable.Facts, context, document.Facts);
        WriteForms(context, document.FormRows);
        Write(PerformanceTables.Projects, context, document.Projects);
        Write(PerformanceTables.Funds, context, document.Funds);
        Write(PerformanceTables.Indicators, context, document.Indicators);
        Write(PerformanceTables.Analyses, context, document.Analyses);
        if (document.Overview is { } overview) Write(NarrativeTables.Overview, context, [overview]);
        Write(NarrativeTables.Facts, context, document.NarrativeFacts);
        Write(CheckTables.Checks, context, document.Checks);
        LimitMemory();
    }

    /// <summary>Adds figures that corrected publications changed.</summary>
    public void AddChanges(ReadOnlySpan<ChangeRecord> changes)
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        foreach (ChangeRecord change in changes)
            Write(CheckTables.Changes, new RowContext("", change.FiscalYear, null), new ReadOnlySpan<ChangeRecord>(in change));
        LimitMemory();
    }

    /// <summary>Makes the dataset visible in place of the one before. Nothing can be added afterwards.</summary>
    public DatasetManifest Commit()
    {
        ObjectDisposedException.ThrowIf(_committed, this);
        _committed = true;
        List<DatasetFile> files = [];
        foreach (TableDefinition table in TableCatalog.All)
        {
            foreach (PartWriter part in PartsOf(table)) Finish(part, files);
        }
        var manifest = new DatasetManifest(_options.ExtractorVersion, _options.ExtractedAt, files);
        File.WriteAllBytes(_folder.Stage(DatasetManifest.FileName), manifest.ToJson());
        if (_options.Durable) _folder.ForceToDisk([.. files.Select(static f => f.Path), DatasetManifest.FileName]);
        HashSet<string> kept = [];
        foreach (DatasetFile file in files)
        {
            _folder.Publish(file.Path);
            kept.Add(file.Path);
        }
        _folder.RemoveOthers(kept);
        _folder.Publish(DatasetManifest.FileName);
        return manifest;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PartWriter part in _parts.Values) part.Dispose();
        _parts.Clear();
        _folder.Dispose();
    }

    private void WriteForms(RowContext context, ReadOnlySpan<FormRow> rows)
    {
        for (int start = 0; start < rows.Length;)
        {
            string form = rows[start].Form;
            int end = start + 1;
            while (end < rows.Length && rows[end].Form == form) end++;
            if (FormTables.Find(form) is { } table) Write(table, context, rows[start..end]);
            start = end;
        }
    }

    private void Write<TRow>(TableDefinition<TRow> table, RowContext context, ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0) return;
        if (!_parts.TryGetValue((table.Name, context.FiscalYear), out PartWriter? part))
        {
            string parquet = _folder.Stage(OutputFolder.RelativePath("parquet", table.Name, context.FiscalYear, _options.PartName));
            string csv = _folder.Stage(OutputFolder.RelativePath("csv", table.Name, context.FiscalYear, _options.PartName));
            part = new PartWriter<TRow>(table, context.FiscalYear, parquet, csv, _options);
            _parts.Add((table.Name, context.FiscalYear), part);
        }
        ((PartWriter<TRow>)part).Write(context, rows);
    }

    private void LimitMemory()
    {
        long sum = 0;
        foreach (PartWriter part in _parts.Values) sum += part.BufferedBytes;
        while (sum > _options.BufferBytes)
        {
            PartWriter largest = _parts.Values.MaxBy(static part => part.BufferedBytes)!;
            long held = largest.BufferedBytes;
            if (held == 0) return;
            largest.FinishRowGroup();
            sum -= held - largest.BufferedBytes;
        }
    }

    private IEnumerable<PartWriter> PartsOf(TableDefinition table) =>
        _parts.Values.Where(part => part.Table == table).OrderBy(static part => part.FiscalYear);

    private void Finish(PartWriter part, List<DatasetFile> files)
    {
        (PartFile parquet, PartFile csv) = part.Finish();
        files.Add(Describe("parquet", part, parquet));
        files.Add(Describe("csv", part, csv));
    }

    private DatasetFile Describe(string format, PartWriter part, PartFile file)
    {
        string path = OutputFolder.RelativePath(format, part.Table.Name, part.FiscalYear, _options.PartName);
        return new DatasetFile(path, part.Table.Name, part.FiscalYear, file.Rows, file.Bytes, file.Sha256);
    }
}
