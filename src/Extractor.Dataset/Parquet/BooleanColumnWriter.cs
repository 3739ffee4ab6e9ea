namespace Extractor.Dataset.Parquet;

/// <summary>BOOLEAN, PLAIN-encoded: one bit a value, least significant first.</summary>
internal sealed class BooleanColumnWriter(ParquetColumn column) : ColumnChunkWriter(column)
{
    private static readonly ByteSink NoDictionary = new();

    private readonly ByteSink _bits = new();
    private int _count;
    private bool _anyFalse;
    private bool _anyTrue;

    /// <inheritdoc/>
    protected override int PageBytesBuffered => _bits.Length;

    /// <summary>Appends one value.</summary>
    public void Append(bool value)
    {
        if (_count % 8 == 0) _bits.WriteByte(0);
        if (value) _bits.SetBit(_count);
        _count++;
        _anyTrue |= value;
        _anyFalse |= !value;
        CountPresent(1);
    }

    /// <inheritdoc/>
    public override void Release()
    {
        base.Release();
        _bits.Dispose();
    }

    /// <inheritdoc/>
    protected override ParquetEncoding EncodePage(ByteSink body)
    {
        body.Write(_bits.Written);
        _bits.Clear();
        _count = 0;
        return ParquetEncoding.Plain;
    }

    /// <inheritdoc/>
    protected override ColumnChunk TakeChunk()
    {
        ColumnStatistics statistics = _anyTrue || _anyFalse
            ? new ColumnStatistics(NullCount, true, [(byte)(_anyFalse ? 0 : 1)], [(byte)(_anyTrue ? 1 : 0)], true, true)
            : new ColumnStatistics(NullCount, false, [], [], false, false);
        _anyFalse = false;
        _anyTrue = false;
        return new ColumnChunk(NoDictionary, Pages, PagesUncompressed, [ParquetEncoding.Plain, ParquetEncoding.Rle], statistics);
    }
}
