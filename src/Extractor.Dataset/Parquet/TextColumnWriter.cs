namespace Extractor.Dataset.Parquet;

/// <summary>BYTE_ARRAY with the logical type STRING.</summary>
internal sealed class TextColumnWriter(ParquetColumn column) : DictionaryColumnWriter<string>(column)
{
    private readonly ByteSink _min = new();
    private readonly ByteSink _max = new();
    private bool _any;

    /// <inheritdoc/>
    public override void Release()
    {
        base.Release();
        _min.Dispose();
        _max.Dispose();
    }

    /// <inheritdoc/>
    protected override uint Mix(string value) =>
        value.Length == 0 ? 0 : (uint)(value.Length * 7 + value[0] * 3 + value[value.Length / 2] + value[^1] * 5);

    /// <inheritdoc/>
    protected override void Encode(string value, ByteSink sink)
    {
        int at = sink.Length;
        sink.WriteInt32(0);
        int length = sink.WriteUtf8(value);
        sink.PatchInt32(at, length);
    }

    /// <inheritdoc/>
    protected override void Observe(string value, ReadOnlySpan<byte> encoded)
    {
        ReadOnlySpan<byte> utf8 = encoded[sizeof(int)..];
        if (!_any || utf8.SequenceCompareTo(_min.Written) < 0) Keep(utf8, _min);
        if (!_any || utf8.SequenceCompareTo(_max.Written) > 0) Keep(utf8, _max);
        _any = true;
    }

    /// <inheritdoc/>
    protected override ColumnStatistics TakeStatistics(long nullCount)
    {
        byte[]? max = _any ? TextBounds.Upper(_max.Written) : null;
        ColumnStatistics statistics = max is null
            ? new ColumnStatistics(nullCount, false, [], [], false, false)
            : new ColumnStatistics(
                nullCount, true, TextBounds.Lower(_min.Written), max, _min.Length <= TextBounds.Longest, _max.Length <= TextBounds.Longest);
        _any = false;
        return statistics;
    }

    private static void Keep(ReadOnlySpan<byte> utf8, ByteSink bound)
    {
        bound.Clear();
        bound.Write(utf8);
    }
}
