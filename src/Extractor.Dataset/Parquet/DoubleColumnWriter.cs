namespace Extractor.Dataset.Parquet;

/// <summary>DOUBLE. Values are told apart by their bits, so that -0.0 and every NaN survive.</summary>
internal sealed class DoubleColumnWriter(ParquetColumn column) : DictionaryColumnWriter<long>(column)
{
    private double _min = double.PositiveInfinity;
    private double _max = double.NegativeInfinity;
    private bool _any;

    /// <summary>Appends one value.</summary>
    public void AppendDouble(double value) => Append(BitConverter.DoubleToInt64Bits(value));

    /// <inheritdoc/>
    protected override uint Mix(long value) => DictionaryEntries.Spread((ulong)value);

    /// <inheritdoc/>
    protected override void Encode(long value, ByteSink sink) => sink.WriteInt64(value);

    /// <inheritdoc/>
    protected override void Observe(long value, ReadOnlySpan<byte> encoded)
    {
        double number = BitConverter.Int64BitsToDouble(value);
        if (double.IsNaN(number)) return;
        _any = true;
        if (number < _min) _min = number;
        if (number > _max) _max = number;
    }

    /// <inheritdoc/>
    /// <remarks>NaN takes no part, and a zero bound is -0.0 below and +0.0 above. Source: parquet.thrift, ColumnOrder.</remarks>
    protected override ColumnStatistics TakeStatistics(long nullCount)
    {
        ColumnStatistics statistics = _any
            ? new ColumnStatistics(
                nullCount, true, BitConverter.GetBytes(_min == 0 ? -0.0 : _min), BitConverter.GetBytes(_max == 0 ? 0.0 : _max), true, true)
            : new ColumnStatistics(nullCount, false, [], [], false, false);
        _any = false;
        _min = double.PositiveInfinity;
        _max = double.NegativeInfinity;
        return statistics;
    }
}
