namespace Extractor.Dataset.Parquet;

/// <summary>Where a column chunk lies in the file.</summary>
/// <param name="DictionaryOffset">Offset of the dictionary page, or -1.</param>
/// <param name="DataOffset">Offset of the first data page.</param>
/// <param name="CompressedLength">Bytes in the file, headers included.</param>
/// <param name="UncompressedLength">Bytes before compression, headers included.</param>
/// <param name="Encodings">The encodings used.</param>
/// <param name="Statistics">What is known of the values.</param>
internal readonly record struct ColumnChunkPlace(
    long DictionaryOffset, long DataOffset, long CompressedLength, long UncompressedLength, ParquetEncoding[] Encodings,
    ColumnStatistics Statistics)
{
    /// <summary>Offset of the chunk's first byte.</summary>
    public long Start => DictionaryOffset < 0 ? DataOffset : DictionaryOffset;
}

/// <summary>A row group that is in the file.</summary>
internal sealed record RowGroupPlace(long Rows, ColumnChunkPlace[] Columns);

/// <summary>Writes the footer of a file. Source: parquet.thrift, FileMetaData and what it holds.</summary>
internal sealed class FileMetadata(
    IReadOnlyList<ParquetColumn> columns, IReadOnlyList<KeyValuePair<string, string>> keyValues, string createdBy)
{
    private const int Required = 0, Optional = 1;
    private const int ConvertedText = 0, ConvertedDecimal = 5, ConvertedDate = 6, ConvertedTimestampMillis = 9;

    /// <summary>Appends the footer without its length and without the closing magic.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="kept">Row groups that were in the file before, at the same offsets.</param>
    /// <param name="rowGroups">The row groups after them.</param>
    public void Write(ByteSink sink, IReadOnlyList<StoredRowGroup> kept, IReadOnlyList<RowGroupPlace> rowGroups)
    {
        long rows = 0;
        foreach (StoredRowGroup group in kept) rows += group.Rows;
        foreach (RowGroupPlace group in rowGroups) rows += group.Rows;
        var thrift = new CompactProtocolWriter(sink);
        thrift.BeginStruct();
        thrift.Int32Field(1, 1);
        WriteSchema(thrift);
        thrift.Int64Field(3, rows);
        thrift.StructList(4, kept.Count + rowGroups.Count);
        foreach (StoredRowGroup group in kept) sink.Write(group.Raw);
        for (int i = 0; i < rowGroups.Count; i++) WriteRowGroup(thrift, rowGroups[i], kept.Count + i);
        thrift.StructList(5, keyValues.Count);
        foreach ((string key, string value) in keyValues)
        {
            thrift.BeginStruct();
            thrift.TextField(1, key);
            thrift.TextField(2, value);
            thrift.EndStruct();
        }
        thrift.TextField(6, createdBy);
        thrift.StructList(7, columns.Count);
        foreach (ParquetColumn _ in columns)
        {
            // TYPE_ORDER: the bounds follow the order of the column's type.
            thrift.BeginStruct();
            thrift.EmptyStruct(1);
            thrift.EndStruct();
        }
        thrift.EndStruct();
    }

    private void WriteSchema(CompactProtocolWriter thrift)
    {
        thrift.StructList(2, columns.Count + 1);
        thrift.BeginStruct();
        thrift.TextField(4, "schema");
        thrift.Int32Field(5, columns.Count);
        thrift.EndStruct();
        foreach (ParquetColumn column in columns)
        {
            PhysicalType type = ParquetFormat.PhysicalTypeOf(column.Type);
            thrift.BeginStruct();
            thrift.Int32Field(1, (int)type);
            if (type == PhysicalType.FixedLengthByteArray) thrift.Int32Field(2, DecimalScaling.Width(column.Type.Precision));
            thrift.Int32Field(3, column.Nullable ? Optional : Required);
            thrift.TextField(4, column.Name);
            WriteLogicalType(thrift, column.Type);
            thrift.EndStruct();
        }
    }

    private static void WriteLogicalType(CompactProtocolWriter thrift, ColumnType type)
    {
        switch (type.Kind)
        {
            case ColumnKind.Text:
                thrift.Int32Field(6, ConvertedText);
                thrift.BeginStruct(10);
                thrift.EmptyStruct(1);
                thrift.EndStruct();
                break;
            case ColumnKind.Decimal:
                thrift.Int32Field(6, ConvertedDecimal);
                thrift.Int32Field(7, type.Scale);
                thrift.Int32Field(8, type.Precision);
                thrift.BeginStruct(10);
                thrift.BeginStruct(5);
                thrift.Int32Field(1, type.Scale);
                thrift.Int32Field(2, type.Precision);
                thrift.EndStruct();
                thrift.EndStruct();
                break;
            case ColumnKind.Date:
                thrift.Int32Field(6, ConvertedDate);
                thrift.BeginStruct(10);
                thrift.EmptyStruct(6);
                thrift.EndStruct();
                break;
            case ColumnKind.Timestamp:
                thrift.Int32Field(6, ConvertedTimestampMillis);
                thrift.BeginStruct(10);
                thrift.BeginStruct(8);
                thrift.Boolean(1, true);
                thrift.BeginStruct(2);
                thrift.EmptyStruct(1);
                thrift.EndStruct();
                thrift.EndStruct();
                thrift.EndStruct();
                break;
        }
    }

    private void WriteRowGroup(CompactProtocolWriter thrift, RowGroupPlace group, int ordinal)
    {
        long uncompressed = 0, compressed = 0;
        thrift.BeginStruct();
        thrift.StructList(1, group.Columns.Length);
        for (int i = 0; i < group.Columns.Length; i++)
        {
            ColumnChunkPlace place = group.Columns[i];
            uncompressed += place.UncompressedLength;
            compressed += place.CompressedLength;
            thrift.BeginStruct();
            thrift.Int64Field(2, place.Start);
            WriteColumn(thrift, columns[i], place, group.Rows);
            thrift.EndStruct();
        }
        thrift.Int64Field(2, uncompressed);
        thrift.Int64Field(3, group.Rows);
        thrift.Int64Field(5, group.Columns[0].Start);
        thrift.Int64Field(6, compressed);
        if (ordinal <= short.MaxValue) thrift.Int16Field(7, (short)ordinal);
        thrift.EndStruct();
    }

    private static void WriteColumn(CompactProtocolWriter thrift, ParquetColumn column, ColumnChunkPlace place, long rows)
    {
        thrift.BeginStruct(3);
        thrift.Int32Field(1, (int)ParquetFormat.PhysicalTypeOf(column.Type));
        thrift.Int32List(2, place.Encodings.Length);
        foreach (ParquetEncoding encoding in place.Encodings) thrift.Int32Element((int)encoding);
        thrift.TextList(3, 1);
        thrift.TextElement(column.Name);
        thrift.Int32Field(4, ParquetFormat.Snappy);
        thrift.Int64Field(5, rows);
        thrift.Int64Field(6, place.UncompressedLength);
        thrift.Int64Field(7, place.CompressedLength);
        thrift.Int64Field(9, place.DataOffset);
        if (place.DictionaryOffset >= 0) thrift.Int64Field(11, place.DictionaryOffset);
        WriteStatistics(thrift, place.Statistics);
        thrift.EndStruct();
    }

    private static void WriteStatistics(CompactProtocolWriter thrift, ColumnStatistics statistics)
    {
        thrift.BeginStruct(12);
        thrift.Int64Field(3, statistics.NullCount);
        if (statistics.HasBounds)
        {
            thrift.BytesField(5, statistics.Max);
            thrift.BytesField(6, statistics.Min);
            thrift.Boolean(7, statistics.MaxExact);
            thrift.Boolean(8, statistics.MinExact);
        }
        thrift.EndStruct();
    }
}
