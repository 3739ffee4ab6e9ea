using System.Collections.Concurrent;
using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>The parts that one commit writes, opened as rows for them come.</summary>
/// <param name="folder">The output folder; parts are written into its staging area.</param>
/// <param name="options">How to write.</param>
/// <param name="growthOf">What a part grows from, by table, year and part name; null where it is new.</param>
internal sealed class PartSet(OutputFolder folder, DatasetOptions options, Func<TableDefinition, int, string, PartGrowth?> growthOf) : IDisposable
{
    /// <summary>Rows after which the memory is looked at again: a thousand columns are asked, for less than a megabyte of rows.</summary>
    private const int RowsBetweenLooks = 4096;

    private readonly Dictionary<(string Table, int Year, string Part), PartWriter> _parts = [];
    private int _rowsSinceLook;

    /// <summary>Adds the row of <c>documents</c> and, unless they are withheld, the rows of all other tables.</summary>
    public void Add(PublishedDocument published, string part, ExtractedDocument? rows)
    {
        DocumentRecord record = published.Record;
        var context = new RowContext(record.Source.DocumentId, record.FiscalYear, record.Organization);
        Write(DocumentTables.Documents, part, context, [published]);
        if (rows is null) return;
        Write(DocumentTables.Pages, part, context, rows.Pages);
        Write(FactTable.Facts, part, context, rows.Facts);
        WriteForms(part, context, rows.FormRows);
        Write(PerformanceTables.Projects, part, context, rows.Projects);
        Write(PerformanceTables.Funds, part, context, rows.Funds);
        Write(PerformanceTables.Indicators, part, context, rows.Indicators);
        Write(PerformanceTables.Analyses, part, context, rows.Analyses);
        if (rows.Overview is { } overview) Write(NarrativeTables.Overview, part, context, [overview]);
        Write(NarrativeTables.Facts, part, context, rows.NarrativeFacts);
        Write(CheckTables.Checks, part, context, rows.Checks);
        LimitMemory();
    }

    /// <summary>Adds figures that corrected publications changed.</summary>
    public void AddChanges(ReadOnlySpan<ChangeRecord> changes, string part)
    {
        foreach (ChangeRecord change in changes)
            Write(CheckTables.Changes, part, new RowContext("", change.FiscalYear, null), new ReadOnlySpan<ChangeRecord>(in change));
        LimitMemory();
    }

    /// <summary>Opens a part that is there, although no row may come for it.</summary>
    public void Touch(TableDefinition table, int fiscalYear, string part)
    {
        if (!_parts.ContainsKey((table.Name, fiscalYear, part))) table.Open(this, fiscalYear, part);
    }

    /// <summary>Completes every part.</summary>
    /// <returns>The files, by table in the catalogue's order, year, part and format.</returns>
    public List<DatasetFile> Finish()
    {
        var finished = new ConcurrentDictionary<PartWriter, (PartFile Parquet, PartFile Csv)>();
        ParallelFiles.ForEach(_parts.Values, part => finished[part] = part.Finish());
        List<DatasetFile> files = [];
        foreach (TableDefinition table in TableCatalog.All)
        {
            var own = _parts.Where(pair => pair.Value.Table == table).OrderBy(static pair => pair.Key.Year)
                .ThenBy(static pair => pair.Key.Part, StringComparer.Ordinal);
            foreach (((string _, int year, string name), PartWriter part) in own)
            {
                (PartFile parquet, PartFile csv) = finished[part];
                files.Add(Describe("parquet", table, year, name, parquet));
                files.Add(Describe("csv", table, year, name, csv));
            }
        }
        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PartWriter part in _parts.Values) part.Dispose();
        _parts.Clear();
    }

    /// <summary>Opens a part of a table.</summary>
    internal PartWriter<TRow> Open<TRow>(TableDefinition<TRow> table, int fiscalYear, string name)
    {
        string parquet = folder.Stage(OutputFolder.RelativePath("parquet", table.Name, fiscalYear, name));
        string csv = folder.Stage(OutputFolder.RelativePath("csv", table.Name, fiscalYear, name));
        var part = new PartWriter<TRow>(table, fiscalYear, parquet, csv, options, growthOf(table, fiscalYear, name));
        _parts.Add((table.Name, fiscalYear, name), part);
        return part;
    }

    private static DatasetFile Describe(string format, TableDefinition table, int year, string part, PartFile file) =>
        new(OutputFolder.RelativePath(format, table.Name, year, part), table.Name, year, file.Rows, file.Bytes, file.Sha256);

    private void WriteForms(string part, RowContext context, ReadOnlySpan<FormRow> rows)
    {
        for (int start = 0; start < rows.Length;)
        {
            string form = rows[start].Form;
            int end = start + 1;
            while (end < rows.Length && rows[end].Form == form) end++;
            if (FormTables.Find(form) is { } table) Write(table, part, context, rows[start..end]);
            start = end;
        }
    }

    private void Write<TRow>(TableDefinition<TRow> table, string name, RowContext context, ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0) return;
        PartWriter<TRow> part = _parts.TryGetValue((table.Name, context.FiscalYear, name), out PartWriter? known)
            ? (PartWriter<TRow>)known
            : Open(table, context.FiscalYear, name);
        part.Write(context, rows);
        _rowsSinceLook += rows.Length;
    }

    private void LimitMemory()
    {
        if (_rowsSinceLook < RowsBetweenLooks) return;
        _rowsSinceLook = 0;
        long sum = 0;
        foreach (PartWriter part in _parts.Values) sum += part.BufferedBytes;
        while (sum > options.BufferBytes)
        {
            PartWriter largest = _parts.Values.MaxBy(static part => part.BufferedBytes)!;
            long held = largest.BufferedBytes;
            if (held == 0) return;
            largest.FinishRowGroup();
            sum -= held - largest.BufferedBytes;
        }
    }
}
