namespace Extractor.Dataset.Parquet;

/// <summary>A finished column chunk. The sinks belong to its writer: they must be used up before the writer takes another value.</summary>
/// <param name="Dictionary">The dictionary page with its header; empty where the chunk has none.</param>
/// <param name="Pages">The data pages with their headers.</param>
/// <param name="UncompressedLength">Bytes of all pages with headers, before compression.</param>
/// <param name="Encodings">The encodings used, each once.</param>
/// <param name="Statistics">What is known of the values.</param>
internal readonly record struct ColumnChunk(
    ByteSink Dictionary, ByteSink Pages, long UncompressedLength, ParquetEncoding[] Encodings, ColumnStatistics Statistics);
