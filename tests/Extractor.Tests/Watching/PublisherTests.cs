using System.Globalization;
using Extractor.Core.Records;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Extractor.Ledger;
using Extractor.Tests.Dataset;
using Extractor.Watching;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>Which version of a disclosure counts, and what a crash leaves to do.</summary>
public sealed class PublisherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DatasetStore _store;
    private readonly DocumentLedger _ledger;
    private readonly Publisher _publisher;

    public PublisherTests()
    {
        _store = new DatasetStore(_folder.At("output"), "1.0") { Durable = false };
        _ledger = new DocumentLedger(_folder.At("output"), TimeProvider.System);
        var options = new WatchOptions
        {
            Inbox = _folder.At("inbox"),
            Output = _folder.At("output"),
            Jobs = 1,
            Keep = true,
            TimeLimit = TimeSpan.FromMinutes(1),
            SizeLimit = 1,
            PageLimit = 1,
            MemoryLimit = 1,
        };
        _publisher = new Publisher(_store, _ledger, options, new InboxFolders(options.Inbox, options.Output), TimeProvider.System);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("2025-08-01", "2025-09-01", true)]
    [InlineData(null, null, true)]
    [InlineData("2025-08-01", "2025-08-01", true)]
    [InlineData("2025-08-01", null, true)]
    [InlineData("2025-09-01", "2025-08-01", false)]
    public void The_version_that_was_published_last_counts(string? first, string? second, bool secondCounts)
    {
        Publish(Version(1, first));
        Publish(Version(2, second));

        Assert.Equal([Id(secondCounts ? 2 : 1)], DocumentsIn("facts"));
        Assert.Equal([Id(1), Id(2)], DocumentsIn("documents").Order(StringComparer.Ordinal));
        Assert.Equal(secondCounts ? Id(1) : Id(2), Column("changes", "old_document_id").Distinct().Single());
        Assert.Equal(60, Column("changes", "change").Count);
    }

    [Fact]
    public void Other_parts_of_a_disclosure_displace_nothing()
    {
        Publish(Version(1, null));
        Publish(Version(2, null, form: "final_income"));

        Assert.Equal([Id(1), Id(2)], DocumentsIn("facts").Order(StringComparer.Ordinal));
        Assert.False(File.Exists(PathOf("changes")));
    }

    [Fact]
    public void The_department_and_its_own_unit_are_two_disclosures()
    {
        Publish(Version(1, null));
        Publish(Version(2, null, scope: "unit"));

        Assert.Equal(2, DocumentsIn("facts").Length);
    }

    [Fact]
    public void Two_versions_in_one_batch_are_two_commits()
    {
        TakenFile[] batch = [Version(1, null), Version(2, null)];
        foreach (TakenFile taken in batch) _ledger.Begin(taken.DocumentId, "x.pdf", 1);

        CommitOutcome first = _publisher.Publish(batch);
        CommitOutcome second = _publisher.Publish(batch[first.Files..]);

        Assert.Equal((1, 1, 1), (first.Files, second.Files, second.Superseded));
        Assert.Equal([Id(2)], DocumentsIn("facts"));
    }

    [Fact]
    public void A_third_version_supersedes_the_second_alone()
    {
        Publish(Version(1, null));
        Publish(Version(2, null));
        Publish(Version(3, null));

        Assert.Equal([Id(3)], DocumentsIn("facts"));
        Assert.Equal([null, Id(1), Id(2)], Column("documents", "supersedes_document_id").Select(static id => (string?)id));
        Assert.Equal(2, LedgerReport.Read(_folder.At("output")).Superseded);
    }

    [Fact]
    public void A_commit_that_was_decided_is_finished_by_the_next_process()
    {
        Publish(Version(1, null));
        TakenFile taken = Version(2, null, form: "final_income");
        _ledger.Begin(taken.DocumentId, "x.pdf", 1);
        var plan = new CommitPlan(_store, _ledger);
        Assert.True(plan.TryAdd(taken));
        _ledger.Decide(_store.Stage(plan.Content, DateTimeOffset.UnixEpoch).Paths, plan.Documents, [], [], "1.0");
        Assert.Equal([Id(1)], DocumentsIn("facts"));

        _publisher.Recover();

        Assert.Equal([Id(1), Id(2)], DocumentsIn("facts").Order(StringComparer.Ordinal));
        Assert.Null(_ledger.Undone());
    }

    private static string Id(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    private static TakenFile Version(int number, string? publishedOn, string form = "final_expenditure", string scope = "department")
    {
        ExtractedDocument sample = SampleDocuments.Make(number);
        DateOnly? date = publishedOn is null ? null : DateOnly.ParseExact(publishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var document = new ExtractedDocument
        {
            Document = sample.Document with { DisclosureId = "the disclosure", Scope = scope, Source = sample.Document.Source with { PublishedOn = date } },
            Pages = sample.Pages,
            Facts = Array.ConvertAll(sample.Facts, fact => fact with { Form = form }),
            FormRows = sample.FormRows,
        };
        string path = string.Create(CultureInfo.InvariantCulture, $"{number}.pdf");
        return new TakenFile(new FoundFile(path, "/none/" + path, 1, 1), Id(number), document, DateTimeOffset.UnixEpoch, TimeSpan.Zero, null);
    }

    private void Publish(TakenFile taken)
    {
        _ledger.Begin(taken.DocumentId, "x.pdf", 1);
        Assert.Equal(1, _publisher.Publish([taken]).Files);
    }

    private string PathOf(string table) => _folder.At($"output/parquet/{table}/fiscal_year=2024/part-0.parquet");

    private List<object?> Column(string table, string column) => PartGrowth.ReadColumn(PathOf(table), TableCatalog.Find(table)!, column);

    private string[] DocumentsIn(string table) => [.. Column(table, "document_id").Distinct().Select(static id => (string)id!)];
}
