namespace Extractor.Dataset.Parquet;

/// <summary>Physical types. Source: parquet.thrift, Type.</summary>
internal enum PhysicalType
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Double = 5,
    ByteArray = 6,
    FixedLengthByteArray = 7,
}

/// <summary>Encodings. Source: parquet.thrift, Encoding.</summary>
internal enum ParquetEncoding
{
    Plain = 0,
    Rle = 3,
    RleDictionary = 8,
}

/// <summary>Numbers of the format that more than one writer needs. Source: parquet.thrift and "Logical Types".</summary>
internal static class ParquetFormat
{
    /// <summary>Codec SNAPPY; every page of ours is compressed with it.</summary>
    public const int Snappy = 1;

    /// <summary>The four bytes at both ends of a file.</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>How a column's values are stored.</summary>
    public static PhysicalType PhysicalTypeOf(ColumnType type) => type.Kind switch
    {
        ColumnKind.Text => PhysicalType.ByteArray,
        ColumnKind.Int32 or ColumnKind.Date => PhysicalType.Int32,
        ColumnKind.Int64 or ColumnKind.Timestamp => PhysicalType.Int64,
        ColumnKind.Double => PhysicalType.Double,
        ColumnKind.Boolean => PhysicalType.Boolean,
        _ => PhysicalType.FixedLengthByteArray,
    };
}
