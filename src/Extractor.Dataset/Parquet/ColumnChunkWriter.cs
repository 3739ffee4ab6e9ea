namespace Extractor.Dataset.Parquet;

/// <summary>Collects the values of one column until the row group is written.</summary>
/// <remarks>
/// Values are buffered for a page, then encoded and compressed; what stays in memory for a row group is its compressed pages and one
/// dictionary. A chunk's writer is used again for the next row group.
/// </remarks>
internal abstract class ColumnChunkWriter(ParquetColumn column) : IDisposable
{
    /// <summary>Rows in a page. What a page holds before it is encoded then fits the processor's cache, and a thousand open columns take little.</summary>
    protected const int PageRows = 8192;

    /// <summary>Bytes of a page before compression beyond which it is closed early.</summary>
    protected const int PageBytes = 1 << 20;

    private readonly ByteSink _body = new();
    private readonly ByteSink _levels = new();
    private int _pageRows;
    private int _pageNulls;

    /// <summary>The column.</summary>
    public ParquetColumn Column { get; } = column;

    /// <summary>Finished data pages; the dictionary page, which goes before them, is made when the chunk is written.</summary>
    protected ByteSink Pages { get; } = new();

    /// <summary>Bytes of the finished data pages before compression.</summary>
    protected long PagesUncompressed { get; private set; }

    /// <summary>Missing values in this row group.</summary>
    protected long NullCount { get; private set; }

    /// <summary>Bytes held in memory, roughly.</summary>
    public long BufferedBytes => Pages.Length + PageBytesBuffered + _levels.Length;

    /// <summary>Bytes of the open page's values and of the dictionary.</summary>
    protected abstract int PageBytesBuffered { get; }

    /// <summary>Appends missing values.</summary>
    public void AppendNull(int count = 1)
    {
        if (!Column.Nullable) throw new InvalidOperationException($"Column {Column.Name} may not be null.");
        while (count > 0)
        {
            int some = Math.Min(count, PageRows - _pageRows);
            _levels.Take(some).Clear();
            _pageRows += some;
            _pageNulls += some;
            count -= some;
            if (_pageRows == PageRows) FinishPage();
        }
    }

    /// <summary>Closes the open page and hands the chunk over; <see cref="Release"/> must follow once it is written.</summary>
    public ColumnChunk Finish()
    {
        FinishPage();
        ColumnChunk chunk = TakeChunk();
        PagesUncompressed = 0;
        NullCount = 0;
        return chunk;
    }

    /// <summary>Gives the finished chunk's memory back; the writer is ready for the next row group.</summary>
    public virtual void Release()
    {
        Pages.Dispose();
        _levels.Dispose();
        _body.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => Release();

    /// <summary>Counts values that were just added to the open page, none of them missing; at most <see cref="RoomInPage"/>.</summary>
    protected void CountPresent(int count)
    {
        if (Column.Nullable) _levels.Take(count).Fill(1);
        _pageRows += count;
        if (_pageRows == PageRows) FinishPage();
    }

    /// <summary>Rows that the open page can still take.</summary>
    protected int RoomInPage => PageRows - _pageRows;

    /// <summary>Appends the open page's values to <paramref name="body"/>, forgets them, and says how they are encoded.</summary>
    protected abstract ParquetEncoding EncodePage(ByteSink body);

    /// <summary>The pages of the row group with their dictionary and statistics.</summary>
    protected abstract ColumnChunk TakeChunk();

    /// <summary>Encodes and compresses the open page if it has rows.</summary>
    protected void FinishPage()
    {
        if (_pageRows == 0) return;
        _body.Clear();
        if (Column.Nullable)
        {
            // Definition levels stand before the values, behind their length in bytes.
            _body.WriteInt32(0);
            RunLengthEncoder.Encode(_levels.Written, 1, _body);
            _body.PatchInt32(0, _body.Length - 4);
        }
        ParquetEncoding encoding = EncodePage(_body);
        PagesUncompressed += PageWriter.WriteData(Pages, _body.Written, _pageRows, encoding);
        NullCount += _pageNulls;
        _levels.Clear();
        _pageRows = 0;
        _pageNulls = 0;
    }
}
