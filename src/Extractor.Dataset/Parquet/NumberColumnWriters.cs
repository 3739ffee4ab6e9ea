using System.Buffers.Binary;
using System.Numerics;

namespace Extractor.Dataset.Parquet;

/// <summary>Numbers that are ordered as they are stored: the smallest and the largest are known without looking twice.</summary>
internal abstract class NumberColumnWriter<T>(ParquetColumn column) : DictionaryColumnWriter<T>(column)
    where T : struct, IComparable<T>, IMinMaxValue<T>
{
    private T _min = T.MaxValue;
    private T _max = T.MinValue;
    private bool _any;

    /// <inheritdoc/>
    protected sealed override void Observe(T value, ReadOnlySpan<byte> encoded)
    {
        _any = true;
        if (value.CompareTo(_min) < 0) _min = value;
        if (value.CompareTo(_max) > 0) _max = value;
    }

    /// <inheritdoc/>
    protected sealed override ColumnStatistics TakeStatistics(long nullCount)
    {
        ColumnStatistics statistics = _any
            ? new ColumnStatistics(nullCount, true, Bytes(_min), Bytes(_max), true, true)
            : new ColumnStatistics(nullCount, false, [], [], false, false);
        _any = false;
        _min = T.MaxValue;
        _max = T.MinValue;
        return statistics;
    }

    private byte[] Bytes(T value)
    {
        using var sink = new ByteSink();
        Encode(value, sink);
        return sink.Written.ToArray();
    }
}

/// <summary>INT32: whole numbers, and dates as days since 1970-01-01.</summary>
internal sealed class Int32ColumnWriter(ParquetColumn column) : NumberColumnWriter<int>(column)
{
    /// <inheritdoc/>
    protected override uint Mix(int value) => (uint)value;

    /// <inheritdoc/>
    protected override void Encode(int value, ByteSink sink) => sink.WriteInt32(value);
}

/// <summary>INT64: whole numbers, and moments as milliseconds since 1970-01-01T00:00Z.</summary>
internal sealed class Int64ColumnWriter(ParquetColumn column) : NumberColumnWriter<long>(column)
{
    /// <inheritdoc/>
    protected override uint Mix(long value) => (uint)value;

    /// <inheritdoc/>
    protected override void Encode(long value, ByteSink sink) => sink.WriteInt64(value);
}

/// <summary>DECIMAL in FIXED_LEN_BYTE_ARRAY: the unscaled number, of scale 0, in two's complement, most significant byte first.</summary>
internal sealed class DecimalColumnWriter(ParquetColumn column) : NumberColumnWriter<decimal>(column)
{
    private readonly int _width = DecimalScaling.Width(column.Type.Precision);

    /// <inheritdoc/>
    protected override uint Mix(decimal value) => DictionaryEntries.Spread(DecimalScaling.Digits(value).Low);

    /// <inheritdoc/>
    protected override void Encode(decimal value, ByteSink sink)
    {
        (uint high, ulong low) = DecimalScaling.Digits(value);
        if (value < 0) (high, low) = DecimalScaling.Negated(high, low);
        Span<byte> all = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(all, high);
        BinaryPrimitives.WriteUInt64BigEndian(all[4..], low);
        sink.Write(all[(12 - _width)..]);
    }
}
