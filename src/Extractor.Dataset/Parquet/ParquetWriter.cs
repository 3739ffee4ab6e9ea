namespace Extractor.Dataset.Parquet;

/// <summary>Writes a flat Parquet file, a row group at a time, to a stream that only goes forward.</summary>
/// <remarks>
/// Source: Apache Parquet format 2.10. The caller appends to the columns directly, each the same number of values, and says with
/// <see cref="AdvanceRows"/> how many rows that were; memory holds one row group. The same values give the same bytes.
/// </remarks>
internal sealed class ParquetWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly FileMetadata _metadata;
    private readonly ColumnChunkWriter[] _columns;
    private readonly List<RowGroupPlace> _rowGroups = [];
    private readonly int _rowGroupRows;
    private readonly StoredRowGroup[] _kept;
    private long _position;
    private int _rowsInGroup;

    /// <summary>Begins a file; nothing is written before the first row group is full.</summary>
    /// <param name="stream">Where the file goes; left open.</param>
    /// <param name="columns">The columns, at least one.</param>
    /// <param name="keyValues">Metadata of the file, written in this order.</param>
    /// <param name="createdBy">The program and its version.</param>
    /// <param name="rowGroupRows">Rows after which a row group is closed.</param>
    /// <param name="kept">Row groups of a file whose bytes before the footer stand in <paramref name="stream"/> already.</param>
    public ParquetWriter(
        Stream stream, IReadOnlyList<ParquetColumn> columns, IReadOnlyList<KeyValuePair<string, string>> keyValues, string createdBy,
        int rowGroupRows = 50_000, StoredRowGroup[]? kept = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        _stream = stream;
        _metadata = new FileMetadata(columns, keyValues, createdBy);
        _columns = new ColumnChunkWriter[columns.Count];
        for (int i = 0; i < _columns.Length; i++) _columns[i] = WriterOf(columns[i]);
        _rowGroupRows = rowGroupRows;
        _kept = kept ?? [];
        _position = stream.Position;
        foreach (StoredRowGroup group in _kept) Rows += group.Rows;
    }

    /// <summary>The column's writer, to append to.</summary>
    public ColumnChunkWriter this[int column] => _columns[column];

    /// <summary>Rows in the file, the open row group's included.</summary>
    public long Rows { get; private set; }

    /// <summary>Bytes held in memory, roughly.</summary>
    public long BufferedBytes
    {
        get
        {
            long sum = 0;
            foreach (ColumnChunkWriter column in _columns) sum += column.BufferedBytes;
            return sum;
        }
    }

    /// <summary>Rows that the open row group can still take.</summary>
    public int RoomInGroup => _rowGroupRows - _rowsInGroup;

    /// <summary>Says that every column has been given <paramref name="count"/> more values, at most <see cref="RoomInGroup"/>.</summary>
    public void AdvanceRows(int count)
    {
        Rows += count;
        _rowsInGroup += count;
        if (_rowsInGroup == _rowGroupRows) FinishRowGroup();
    }

    /// <summary>Writes the open row group, if it has rows, and lets go of its memory.</summary>
    public void FinishRowGroup()
    {
        if (_rowsInGroup == 0) return;
        if (_position == 0) Put(ParquetFormat.Magic);
        var places = new ColumnChunkPlace[_columns.Length];
        for (int i = 0; i < _columns.Length; i++)
        {
            ColumnChunk chunk = _columns[i].Finish();
            long dictionaryOffset = chunk.Dictionary.Length > 0 ? _position : -1;
            Put(chunk.Dictionary.Written);
            long dataOffset = _position;
            Put(chunk.Pages.Written);
            places[i] = new ColumnChunkPlace(
                dictionaryOffset, dataOffset, chunk.Dictionary.Length + chunk.Pages.Length, chunk.UncompressedLength, chunk.Encodings,
                chunk.Statistics);
            _columns[i].Release();
        }
        _rowGroups.Add(new RowGroupPlace(_rowsInGroup, places));
        _rowsInGroup = 0;
    }

    /// <summary>Writes what is left and the footer: the file is complete.</summary>
    public void Finish()
    {
        FinishRowGroup();
        if (_position == 0) Put(ParquetFormat.Magic);
        using var footer = new ByteSink();
        _metadata.Write(footer, _kept, _rowGroups);
        footer.WriteInt32(footer.Length);
        footer.Write(ParquetFormat.Magic);
        Put(footer.Written);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ColumnChunkWriter column in _columns) column.Dispose();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _position += bytes.Length;
    }

    private static ColumnChunkWriter WriterOf(ParquetColumn column) => ParquetFormat.PhysicalTypeOf(column.Type) switch
    {
        PhysicalType.ByteArray => new TextColumnWriter(column),
        PhysicalType.Int32 => new Int32ColumnWriter(column),
        PhysicalType.Int64 => new Int64ColumnWriter(column),
        PhysicalType.Double => new DoubleColumnWriter(column),
        PhysicalType.Boolean => new BooleanColumnWriter(column),
        _ => new DecimalColumnWriter(column),
    };
}
