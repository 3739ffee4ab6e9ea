namespace Extractor.Dataset.Parquet;

/// <summary>A column of a flat Parquet file.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Type">Type of the values.</param>
/// <param name="Nullable">Whether a row may lack the value.</param>
public sealed record ParquetColumn(string Name, ColumnType Type, bool Nullable);
