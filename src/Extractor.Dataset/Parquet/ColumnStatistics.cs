namespace Extractor.Dataset.Parquet;

/// <summary>What the footer says of a column chunk, so that a reader can skip it.</summary>
/// <remarks>
/// Source: parquet.thrift, Statistics. Bounds are PLAIN-encoded without a length. An empty array with <see cref="HasBounds"/> false
/// stands for a chunk without values.
/// </remarks>
internal readonly record struct ColumnStatistics(long NullCount, bool HasBounds, byte[] Min, byte[] Max, bool MinExact, bool MaxExact);
