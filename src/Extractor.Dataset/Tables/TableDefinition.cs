using Extractor.Dataset.Parquet;
using Extractor.Dataset.Publishing;

namespace Extractor.Dataset.Tables;

/// <summary>A published table.</summary>
public abstract class TableDefinition
{
    private protected TableDefinition(string name, string english, string chinese, IReadOnlyList<TableColumn> columns)
    {
        Name = name;
        English = english;
        Chinese = chinese;
        Columns = columns;
    }

    /// <summary>Name of the table and of its folder.</summary>
    public string Name { get; }

    /// <summary>What a row is, in English.</summary>
    public string English { get; }

    /// <summary>What a row is, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>The columns in their order, the partition among them.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Opens a part of this table.</summary>
    internal abstract void Open(PartSet parts, int fiscalYear, string name);
}

/// <summary>A table whose rows are made from <typeparamref name="TRow"/>.</summary>
internal sealed class TableDefinition<TRow>(string name, string english, string chinese, TableColumn<TRow>[] columns)
    : TableDefinition(name, english, chinese, columns)
{
    /// <summary>Every column, in the order of the CSV.</summary>
    public TableColumn<TRow>[] All { get; } = columns;

    /// <summary>The columns of the Parquet file: all but the partition.</summary>
    public TableColumn<TRow>[] Stored { get; } = Array.FindAll(columns, static column => !column.IsPartition);

    /// <inheritdoc/>
    internal override void Open(PartSet parts, int fiscalYear, string name) => parts.Open(this, fiscalYear, name);

    /// <summary>The schema of the Parquet file, in the order of <see cref="Stored"/>.</summary>
    public ParquetColumn[] StoredSchema() =>
        Array.ConvertAll(Stored, static column => new ParquetColumn(column.Name, column.Type, column.Nullable));
}
