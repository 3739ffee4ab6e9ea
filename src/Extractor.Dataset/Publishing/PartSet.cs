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
        List<PartWriter> parts = InOrder();
        ParallelFiles.ForEach(parts, static part => part.Finish());
        List<DatasetFile> files = [];
        foreach (PartWriter part in parts)
        {
            files.Add(Describe("parquet", part, part.Parquet));
            files.Add(Describe("csv", part, part.Csv));
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
        var part = new PartWriter<TRow>(table, fiscalYear, name, parquet, csv, options, growthOf(table, fiscalYear, name));
        _parts.Add((table.Name, fiscalYear, name), part);
        return part;
    }

    private static DatasetFile Describe(string format, PartWriter part, PartFile? finished) => finished is not { } file
        ? throw new InvalidOperationException($"A part of {part.Table.Name} is not finished.")
        : new(OutputFolder.RelativePath(format, part.Table.Name, part.FiscalYear, part.Name), part.Table.Name, part.FiscalYear, file.Rows, file.Bytes, file.Sha256);

    /// <summary>The parts by table in the catalogue's order, year and name.</summary>
    private List<PartWriter> InOrder()
    {
        Dictionary<string, int> places = [];
        foreach (TableDefinition table in TableCatalog.All) places.Add(table.Name, places.Count);
        List<PartWriter> parts = [];
        foreach (PartWriter part in _parts.Values) parts.Add(part);
        parts.Sort((a, b) => a.Table != b.Table ? places[a.Table.Name] - places[b.Table.Name]
            : a.FiscalYear != b.FiscalYear ? a.FiscalYear.CompareTo(b.FiscalYear) : string.CompareOrdinal(a.Name, b.Name));
        return parts;
    }

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
