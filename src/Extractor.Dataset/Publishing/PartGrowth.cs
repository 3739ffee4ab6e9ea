using Extractor.Dataset.Parquet;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>The files of a part that is there already and is written anew with more rows, or with fewer.</summary>
/// <remarks>
/// A part is replaced by a rename, and readers may open a Parquet file twice, first for its footer and then for its pages. So the new
/// file begins with the pages of the old one at the same offsets: a footer that was read before the rename stays true after it. Row
/// groups that lose rows are written again at the end; their old pages are dead bytes, left out once nobody can be reading by an old
/// footer, when the part is compacted.
/// </remarks>
internal sealed class PartGrowth
{
    /// <summary>Row groups beyond which a part is written as one: a reader pays for each, and a trickle of single documents makes many.</summary>
    private const int MostRowGroups = 32;

    private readonly string _parquetPath;
    private readonly string _csvPath;
    private readonly IReadOnlySet<string> _excluded;
    private readonly IReadOnlyDictionary<string, string?>? _successions;
    private readonly bool _compacts;
    private readonly StoredFooter _footer;
    private readonly List<StoredRowGroup> _rewritten = [];

    /// <summary>Reads the footer of the part, and where rows may go also the documents of its row groups.</summary>
    /// <param name="parquetPath">The Parquet file.</param>
    /// <param name="csvPath">The CSV file with the same rows.</param>
    /// <param name="table">The table.</param>
    /// <param name="revision">What happens to rows of the part; null where nothing does.</param>
    /// <param name="compacts">Whether the part is written without the pages of the old file that nothing uses.</param>
    public PartGrowth(string parquetPath, string csvPath, TableDefinition table, PartRevision? revision, bool compacts = false)
    {
        _parquetPath = parquetPath;
        _csvPath = csvPath;
        _excluded = revision?.WithdrawnFrom(table) ?? new HashSet<string>();
        _successions = revision?.SuccessionsIn(table);
        _compacts = compacts;
        using FileStream file = Open(parquetPath);
        _footer = StoredFooter.Read(file);
        if (compacts || _footer.RowGroups.Length >= MostRowGroups) _rewritten.AddRange(_footer.RowGroups);
        if (_excluded.Count == 0 && _successions is null) return;
        var column = new ParquetColumn(table.Columns[0].Name, table.Columns[0].Type, table.Columns[0].Nullable);
        foreach (StoredRowGroup group in _footer.RowGroups)
        {
            if (!Array.Exists(ReadColumn(file, group, 0, column), IsAffected)) continue;
            IsRevised = true;
            if (!_rewritten.Contains(group)) _rewritten.Add(group);
        }
    }

    /// <summary>Whether rows of the part go or change.</summary>
    public bool IsRevised { get; }

    /// <summary>The row groups that stay where they are.</summary>
    public StoredRowGroup[] Kept => [.. _footer.RowGroups.Where(group => !_rewritten.Contains(group))];

    /// <summary>Begins the new files: copies what is kept as it is.</summary>
    public void Begin(StagedFile parquet, StagedFile csv)
    {
        if (!_compacts) parquet.CopyFrom(_parquetPath, _footer.DataLength);
        if (IsRevised) CsvRecords.CopyWithout(_csvPath, _excluded, _successions, csv);
        else csv.CopyFrom(_csvPath, new FileInfo(_csvPath).Length);
    }

    /// <summary>Appends the old rows that are written again.</summary>
    public void Rewrite(ParquetWriter target, ParquetColumn[] schema)
    {
        if (_rewritten.Count == 0) return;
        using FileStream file = Open(_parquetPath);
        foreach (StoredRowGroup group in _rewritten)
        {
            var columns = new object?[schema.Length][];
            for (int i = 0; i < schema.Length; i++) columns[i] = ReadColumn(file, group, i, schema[i]);
            for (int row = 0; row < group.Rows; row++)
            {
                if (_excluded.Count > 0 && _excluded.Contains((string)columns[0][row]!)) continue;
                if (_successions is not null && _successions.TryGetValue((string)columns[0][row]!, out string? before)) columns[^1][row] = before;
                for (int i = 0; i < columns.Length; i++) StoredColumn.Append(target[i], columns[i][row]);
                target.AdvanceRows(1);
            }
        }
    }

    /// <summary>All values of one column of a part, row group after row group; see <see cref="StoredColumn.Read"/>.</summary>
    public static List<object?> ReadColumn(string parquetPath, TableDefinition table, string name)
    {
        TableColumn column = table.Columns.First(column => column.Name == name);
        using FileStream file = Open(parquetPath);
        StoredFooter footer = StoredFooter.Read(file);
        int index = Array.IndexOf(footer.ColumnNames, name);
        List<object?> values = [];
        foreach (StoredRowGroup group in footer.RowGroups)
            values.AddRange(ReadColumn(file, group, index, new ParquetColumn(column.Name, column.Type, column.Nullable)));
        return values;
    }

    private bool IsAffected(object? documentId) =>
        documentId is string id && (_excluded.Contains(id) || _successions?.ContainsKey(id) == true);

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);

    private static object?[] ReadColumn(FileStream file, StoredRowGroup group, int index, ParquetColumn column)
    {
        StoredChunk chunk = group.Columns[index];
        byte[] bytes = new byte[chunk.Length];
        file.Seek(chunk.Start, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return StoredColumn.Read(bytes, column, checked((int)group.Rows));
    }
}
