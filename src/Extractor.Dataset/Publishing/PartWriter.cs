using Extractor.Dataset.Csv;
using Extractor.Dataset.Parquet;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>One part of one partition of one table: the pair of a Parquet and a CSV file with the same rows.</summary>
internal abstract class PartWriter(TableDefinition table, int fiscalYear, string name) : IDisposable
{
    /// <summary>The table.</summary>
    public TableDefinition Table { get; } = table;

    /// <summary>The partition.</summary>
    public int FiscalYear { get; } = fiscalYear;

    /// <summary>File name without its extension.</summary>
    public string Name { get; } = name;

    /// <summary>Bytes of rows held in memory, roughly.</summary>
    public abstract long BufferedBytes { get; }

    /// <summary>Writes the open row group and lets go of its memory.</summary>
    public abstract void FinishRowGroup();

    /// <summary>The Parquet file; null before <see cref="Finish"/>.</summary>
    public PartFile? Parquet { get; protected set; }

    /// <summary>The CSV file; null before <see cref="Finish"/>.</summary>
    public PartFile? Csv { get; protected set; }

    /// <summary>Completes both files.</summary>
    public abstract void Finish();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A completed file of a part.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
internal sealed record PartFile(string Path, long Rows, long Bytes, string Sha256);

/// <summary>Writes a part of a table whose rows are made from <typeparamref name="TRow"/>.</summary>
internal sealed class PartWriter<TRow> : PartWriter
{
    private readonly TableDefinition<TRow> _table;
    private readonly StagedFile _parquetFile;
    private readonly StagedFile _csvFile;
    private readonly ParquetWriter _parquet;
    private readonly CsvRowWriter _csv;

    /// <summary>Begins both files; their folders must exist and the files must not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fiscalYear">The partition.</param>
    /// <param name="name">File name without its extension.</param>
    /// <param name="parquetPath">Path of the new Parquet file.</param>
    /// <param name="csvPath">Path of the new CSV file.</param>
    /// <param name="options">How to write.</param>
    /// <param name="growth">The files that the new ones are to take the place of; null where there are none.</param>
    public PartWriter(
        TableDefinition<TRow> table, int fiscalYear, string name, string parquetPath, string csvPath, DatasetOptions options, PartGrowth? growth = null)
        : base(table, fiscalYear, name)
    {
        _table = table;
        _parquetFile = new StagedFile(parquetPath);
        _csvFile = new StagedFile(csvPath);
        growth?.Begin(_parquetFile, _csvFile);
        string createdBy = $"extractor version {options.ExtractorVersion}";
        ParquetColumn[] schema = table.StoredSchema();
        _parquet = new ParquetWriter(_parquetFile, schema, PartMetadata.Of(table, options), createdBy, options.RowGroupRows, growth?.Kept);
        growth?.Rewrite(_parquet, schema);
        _csv = new CsvRowWriter(_csvFile);
        if (growth is not null) return;
        foreach (TableColumn<TRow> column in table.All) _csv.Plain(column.Name);
        _csv.EndRow();
    }

    /// <inheritdoc/>
    public override long BufferedBytes => _parquet.BufferedBytes;

    /// <summary>Appends rows to both files.</summary>
    public void Write(RowContext context, ReadOnlySpan<TRow> rows)
    {
        TableColumn<TRow>[] stored = _table.Stored;
        for (int written = 0; written < rows.Length;)
        {
            ReadOnlySpan<TRow> some = rows.Slice(written, Math.Min(rows.Length - written, _parquet.RoomInGroup));
            for (int i = 0; i < stored.Length; i++) stored[i].Append(_parquet[i], context, some);
            _parquet.AdvanceRows(some.Length);
            written += some.Length;
        }
        foreach (TRow row in rows)
        {
            foreach (TableColumn<TRow> column in _table.All) column.Write(_csv, context, row);
            _csv.EndRow();
        }
    }

    /// <inheritdoc/>
    public override void FinishRowGroup() => _parquet.FinishRowGroup();

    /// <inheritdoc/>
    public override void Finish()
    {
        _parquet.Finish();
        _csv.Flush();
        Parquet = Complete(_parquetFile);
        Csv = Complete(_csvFile);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _parquet.Dispose();
        _csv.Dispose();
        _parquetFile.Dispose();
        _csvFile.Dispose();
    }

    private PartFile Complete(StagedFile file)
    {
        string hash = file.Complete();
        return new PartFile(file.Path, _parquet.Rows, file.Length, hash);
    }
}
