using Extractor.Core.Records;
using Extractor.Dataset.Tables;

namespace Extractor.Dataset.Publishing;

/// <summary>Publishes a document and a figure to the null device, so that the runtime has loaded what publishing needs when the first real document is read.</summary>
/// <remarks>Loading takes longer than writing a short dataset; on a thread of its own it costs a run nothing.</remarks>
internal static class PublishingRehearsal
{
    private static string NullDevice => OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    /// <summary>Rehearses.</summary>
    public static void Run()
    {
        var options = new DatasetOptions { ExtractorVersion = "", ExtractedAt = default };
        var record = new DocumentRecord
        {
            Source = new DocumentSource("", "", 0, null, null),
            DisclosureId = "",
            PageCount = 0,
            Kind = DocumentKind.Unknown,
            FiscalYear = 0,
            Status = DocumentStatus.Complete,
        };
        var fact = new Fact
        {
            Form = "",
            TableIndex = 0,
            RowIndex = 0,
            RowKey = "",
            RowLabel = "",
            Measure = "",
            ColumnLabel = "",
            ColumnIndex = 0,
            RawText = "1.00",
            Kind = ValueKind.Amount,
            Value = 1.00m,
            AmountYuan = 1.00m,
            Page = 1,
            Box = default,
        };
        using PartWriter documents = Written(DocumentTables.Documents, new PublishedDocument(record, default, "", null), options);
        using PartWriter facts = Written(FactTable.Facts, fact, options);
        try
        {
            ParallelFiles.ForEach([documents, facts], static part => part.Finish());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A system may withhold the null device; the rest is then loaded when it is needed.
        }
    }

    private static PartWriter<TRow> Written<TRow>(TableDefinition<TRow> table, TRow row, DatasetOptions options)
    {
        var part = new PartWriter<TRow>(table, 0, "", NullDevice, NullDevice, options);
        part.Write(new RowContext("", 0, null), new ReadOnlySpan<TRow>(in row));
        return part;
    }
}
