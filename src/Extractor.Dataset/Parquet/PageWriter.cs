namespace Extractor.Dataset.Parquet;

/// <summary>Appends finished pages, header and compressed body, to a column chunk.</summary>
/// <remarks>Source: parquet.thrift, PageHeader, DataPageHeader, DictionaryPageHeader.</remarks>
internal static class PageWriter
{
    private const int DataPage = 0, DictionaryPage = 2;

    /// <summary>Appends a data page of version 1 and returns its length before compression, header included.</summary>
    public static int WriteData(ByteSink chunk, ReadOnlySpan<byte> body, int rows, ParquetEncoding encoding)
    {
        ReadOnlySpan<byte> compressed = SnappyBlock.Encode(body);
        int start = chunk.Length;
        CompactProtocolWriter thrift = Begin(chunk, DataPage, body.Length, compressed.Length);
        thrift.BeginStruct(5);
        thrift.Int32Field(1, rows);
        thrift.Int32Field(2, (int)encoding);
        thrift.Int32Field(3, (int)ParquetEncoding.Rle);
        thrift.Int32Field(4, (int)ParquetEncoding.Rle);
        thrift.EndStruct();
        return End(chunk, thrift, start, body.Length, compressed);
    }

    /// <summary>Appends a dictionary page and returns its length before compression, header included.</summary>
    public static int WriteDictionary(ByteSink chunk, ReadOnlySpan<byte> body, int entries)
    {
        ReadOnlySpan<byte> compressed = SnappyBlock.Encode(body);
        int start = chunk.Length;
        CompactProtocolWriter thrift = Begin(chunk, DictionaryPage, body.Length, compressed.Length);
        thrift.BeginStruct(7);
        thrift.Int32Field(1, entries);
        thrift.Int32Field(2, (int)ParquetEncoding.Plain);
        thrift.EndStruct();
        return End(chunk, thrift, start, body.Length, compressed);
    }

    private static CompactProtocolWriter Begin(ByteSink chunk, int pageType, int bodyLength, int compressedLength)
    {
        var thrift = new CompactProtocolWriter(chunk);
        thrift.BeginStruct();
        thrift.Int32Field(1, pageType);
        thrift.Int32Field(2, bodyLength);
        thrift.Int32Field(3, compressedLength);
        return thrift;
    }

    private static int End(ByteSink chunk, CompactProtocolWriter thrift, int start, int bodyLength, ReadOnlySpan<byte> compressed)
    {
        thrift.EndStruct();
        int headerLength = chunk.Length - start;
        chunk.Write(compressed);
        return headerLength + bodyLength;
    }
}
