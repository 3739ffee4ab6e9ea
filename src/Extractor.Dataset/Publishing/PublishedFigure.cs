using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>A figure of the table <c>facts</c>, with what is needed to find corrections.</summary>
/// <param name="Form">Form id.</param>
/// <param name="Side">As published; null where the form is not two-sided.</param>
/// <param name="RowKey">The row.</param>
/// <param name="Measure">The measure.</param>
/// <param name="RawText">As printed.</param>
/// <param name="Value">The number in the printed unit; null where it is none.</param>
/// <param name="AmountYuan">The amount in yuan; null where it is none.</param>
/// <param name="Page">Page from 1.</param>
public sealed record PublishedFigure(
    string Form, string? Side, string RowKey, string Measure, string RawText, decimal? Value, decimal? AmountYuan, int Page)
{
    /// <summary>The organisation whose form it is; null where unknown.</summary>
    public string? Organization { get; init; }

    /// <summary>Number of its table within the document.</summary>
    public int TableIndex { get; init; }

    /// <summary>Number of its row within the table.</summary>
    public int RowIndex { get; init; }

    /// <summary>The figure of a document's fact.</summary>
    internal static PublishedFigure Of(Fact fact, DocumentRecord document) =>
        new(fact.Form, EnumTexts.Of(fact.Side), fact.RowKey, fact.Measure, fact.RawText, fact.Value, fact.AmountYuan, fact.Page)
        {
            Organization = fact.Organization ?? document.Organization,
            TableIndex = fact.TableIndex,
            RowIndex = fact.RowIndex,
        };

    /// <summary>Whether both say the same: the same yuan, else the same number, else the same words.</summary>
    internal bool SaysTheSameAs(PublishedFigure other) =>
        AmountYuan is { } yuan && other.AmountYuan is { } otherYuan ? yuan == otherYuan
        : Value is null && other.Value is null ? RawText == other.RawText
        : Value == other.Value && AmountYuan is null == other.AmountYuan is null;

    /// <summary>The figures of some documents in a Parquet file of <c>facts</c>, in their order.</summary>
    internal static Dictionary<string, List<PublishedFigure>> Read(string parquetPath, IReadOnlySet<string> documentIds)
    {
        List<object?> ids = Column("document_id"), forms = Column("form"), sides = Column("side"), rows = Column("row_key");
        List<object?> measures = Column("measure"), texts = Column("raw_text"), values = Column("value"), yuan = Column("amount_yuan");
        List<object?> pages = Column("page"), organizations = Column("organization"), tables = Column("table_index"), rowIndices = Column("row_index");
        Dictionary<string, List<PublishedFigure>> figures = new(StringComparer.Ordinal);
        for (int i = 0; i < ids.Count; i++)
        {
            string id = (string)ids[i]!;
            if (!documentIds.Contains(id)) continue;
            if (!figures.TryGetValue(id, out List<PublishedFigure>? own)) figures.Add(id, own = []);
            own.Add(new PublishedFigure(
                (string)forms[i]!, (string?)sides[i], (string)rows[i]!, (string)measures[i]!, (string)texts[i]!,
                Scaled(values[i], ColumnType.Number), Scaled(yuan[i], ColumnType.Money), (int)pages[i]!)
            {
                Organization = (string?)organizations[i],
                TableIndex = (int)tables[i]!,
                RowIndex = (int)rowIndices[i]!,
            });
        }
        return figures;

        List<object?> Column(string name) => PartGrowth.ReadColumn(parquetPath, FactTable.Facts, name);
    }

    private static decimal? Scaled(object? unscaled, ColumnType type)
    {
        if (unscaled is null) return null;
        decimal value = (decimal)unscaled;
        for (int digit = 0; digit < type.Scale; digit++) value /= 10m;
        return value;
    }
}
