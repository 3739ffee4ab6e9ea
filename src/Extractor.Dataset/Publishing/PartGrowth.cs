using Extractor.Dataset.Parquet;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>The files of a part that is there already and is written anew with more rows, or with fewer.</summary>
/// <remarks>
/// A part is replaced by a rename, and readers may open a Parquet file twice, first for its footer and then for its pages. So the new
/// file begins with the pages of the old one at the same offsets: a footer that was read before the rename stays true after it. Row
/// groups that the new footer no longer names are dead bytes, left out once nobody can be reading by an old footer
/// (<see cref="DropDeadBytes"/>).
/// </remarks>
internal sealed class PartGrowth
{
    /// <summary>Row groups beyond which a part is compacted: a reader pays for each, and a trickle of single documents makes many.</summary>
    private const int MostRowGroups = 32;

    private readonly string _parquetPath;
    private readonly string _csvPath;
    private readonly IReadOnlySet<string> _excluded;
    private readonly StoredFooter _footer;

    /// <summary>Reads the footer of the part.</summary>
    /// <param name="parquetPath">The Parquet file.</param>
    /// <param name="csvPath">The CSV file with the same rows.</param>
    /// <param name="excluded">Documents whose rows are left out; null or empty where none are.</param>
    /// <param name="dropDeadBytes">See <see cref="DropDeadBytes"/>.</param>
    public PartGrowth(string parquetPath, string csvPath, IReadOnlySet<string>? excluded, bool dropDeadBytes = false)
    {
        _parquetPath = parquetPath;
        _csvPath = csvPath;
        _excluded = excluded ?? new HashSet<string>();
        DropDeadBytes = dropDeadBytes;
        using FileStream file = File.OpenRead(parquetPath);
        _footer = StoredFooter.Read(file);
    }

    /// <summary>Whether the part is written without the pages of the old file that nothing uses.</summary>
    public bool DropDeadBytes { get; }

    /// <summary>Whether the rows are read and written again; else the old files are copied as they are.</summary>
    private bool IsRewritten => DropDeadBytes || _excluded.Count > 0 || _footer.RowGroups.Length >= MostRowGroups;

    /// <summary>The row groups that stay where they are.</summary>
    public StoredRowGroup[] Kept => IsRewritten ? [] : _footer.RowGroups;

    /// <summary>Begins the new files: copies what is kept as it is.</summary>
    public void Begin(StagedFile parquet, StagedFile csv)
    {
        if (!DropDeadBytes) parquet.CopyFrom(_parquetPath, _footer.DataLength);
        if (_excluded.Count == 0) csv.CopyFrom(_csvPath, new FileInfo(_csvPath).Length);
        else CsvRecords.CopyWithout(_csvPath, _excluded, csv);
    }

    /// <summary>Appends the old rows that are written again.</summary>
    public void Rewrite(ParquetWriter target, ParquetColumn[] schema)
    {
        if (!IsRewritten) return;
        using FileStream file = File.OpenRead(_parquetPath);
        foreach (StoredRowGroup group in _footer.RowGroups)
        {
            var columns = new object?[schema.Length][];
            for (int i = 0; i < schema.Length; i++) columns[i] = ReadColumn(file, group, i, schema[i]);
            for (int row = 0; row < group.Rows; row++)
            {
                if (_excluded.Count > 0 && _excluded.Contains((string)columns[0][row]!)) continue;
                for (int i = 0; i < columns.Length; i++) StoredColumn.Append(target[i], columns[i][row]);
                target.AdvanceRows(1);
            }
        }
    }

    /// <summary>All values of one column of a part, row group after row group; see <see cref="StoredColumn.Read"/>.</summary>
    public static List<object?> ReadColumn(string parquetPath, TableDefinition table, string name)
    {
        TableColumn column = table.Columns.First(column => column.Name == name);
        using FileStream file = File.OpenRead(parquetPath);
        StoredFooter footer = StoredFooter.Read(file);
        int index = Array.IndexOf(footer.ColumnNames, name);
        List<object?> values = [];
        foreach (StoredRowGroup group in footer.RowGroups)
            values.AddRange(ReadColumn(file, group, index, new ParquetColumn(column.Name, column.Type, column.Nullable)));
        return values;
    }

    private static object?[] ReadColumn(FileStream file, StoredRowGroup group, int index, ParquetColumn column)
    {
        StoredChunk chunk = group.Columns[index];
        byte[] bytes = new byte[chunk.Length];
        file.Seek(chunk.Start, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return StoredColumn.Read(bytes, column, checked((int)group.Rows));
    }
}
