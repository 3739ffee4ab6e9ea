using Extractor.Dataset.Csv;
using Extractor.Dataset.Parquet;

namespace Extractor.Dataset.Tables;

/// <summary>A column of a published table: the one source of its Parquet column, its CSV column, its JSON Schema and its description.</summary>
public abstract class TableColumn
{
    private protected TableColumn(string name, ColumnType type, bool nullable, string english, string chinese)
    {
        Name = name;
        Type = type;
        Nullable = nullable;
        English = english;
        Chinese = chinese;
    }

    /// <summary>Name, stable for ever.</summary>
    public string Name { get; }

    /// <summary>Type of the values.</summary>
    public ColumnType Type { get; }

    /// <summary>Whether a row may lack the value.</summary>
    public bool Nullable { get; }

    /// <summary>Unit of the values: <c>yuan</c>, <c>pt</c>, <c>byte</c>, <c>degree</c>, <c>%</c>; null where they have none.</summary>
    public string? Unit { get; internal init; }

    /// <summary>What the column says, in English.</summary>
    public string English { get; }

    /// <summary>What the column says, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The only texts that may occur; null where any may.</summary>
    public IReadOnlyList<string>? Values { get; internal init; }

    /// <summary>Whether the column is the Hive partition: the folder's name holds it, the CSV repeats it, the Parquet file does not.</summary>
    public bool IsPartition { get; internal init; }
}

/// <summary>A column that knows how to take its value from a row.</summary>
internal abstract class TableColumn<TRow>(string name, ColumnType type, bool nullable, string english, string chinese)
    : TableColumn(name, type, nullable, english, chinese)
{
    /// <summary>Appends the values of <paramref name="rows"/> to the column's chunk.</summary>
    public abstract void Append(ColumnChunkWriter target, RowContext context, ReadOnlySpan<TRow> rows);

    /// <summary>Writes the value of one row as the next cell.</summary>
    public abstract void Write(CsvRowWriter csv, RowContext context, TRow row);
}
