using System.Globalization;
using Extractor.Core.Records;
using Extractor.Dataset.Parquet;
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
        _publisher.Dispose();
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

    /// <summary>A report without tables holds what no other version holds.</summary>
    [Theory]
    [InlineData("final_income,final_summary", "final_income", true)]
    [InlineData("final_income", "final_income,final_summary", false)]
    [InlineData("final_income", "", false)]
    [InlineData("", "", false)]
    public void A_version_covers_another_that_holds_no_more_forms(string forms, string others, bool expected) => Assert.Equal(expected, VersionOf(forms).Covers(VersionOf(others)));

    private static DisclosureVersion VersionOf(string forms) =>
        DisclosureVersion.Of(new PublishedVersion("id", null, 2024, 0, forms.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), null, null));

    [Fact]
    public void Other_parts_of_a_disclosure_displace_nothing()
    {
        Publish(Version(1, null));
        Publish(Version(2, null, form: "final_income"));

        Assert.Equal([Id(1), Id(2)], DocumentsIn("facts").Order(StringComparer.Ordinal));
        Assert.False(File.Exists(PathOf("changes")));
    }

    /// <summary>The report may come in the same commit as its tables, or in an earlier one, which the ledger remembers.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Words_are_held_against_the_tables_of_another_PDF(bool together)
    {
        Add(WithStatement(Version(1, null, form: "other"), isWords: true, 30m));
        if (!together) _publisher.Commit();
        Add(WithStatement(Version(2, null), isWords: false, 31m));
        while (_publisher.HasWork) _publisher.Commit();

        Assert.Equal([(Id(2), "fail")], Column("checks", "document_id").Zip(Column("checks", "status"), static (id, status) => ((string)id!, (string)status!)));
    }

    [Fact]
    public void The_department_and_its_own_unit_are_two_disclosures()
    {
        Publish(Version(1, null));
        Publish(Version(2, null, scope: "unit"));

        Assert.Equal(2, DocumentsIn("facts").Length);
    }

    [Fact]
    public void A_correction_that_arrives_together_with_what_it_corrects_follows_in_the_next_commit()
    {
        Add(Version(1, null));
        Add(Version(2, null));

        CommitOutcome first = _publisher.Commit();
        bool wasLeft = _publisher.HasWork;
        CommitOutcome second = _publisher.Commit();

        Assert.Equal((1, true, 1, 1, false), (first.Files, wasLeft, second.Files, second.Superseded, _publisher.HasWork));
        Assert.Equal([Id(2)], DocumentsIn("facts"));
    }

    [Fact]
    public void Many_corrections_that_arrive_at_once_are_two_commits()
    {
        for (int number = 1; number <= 40; number++) Add(Version(number, null));

        CommitOutcome first = _publisher.Commit();
        CommitOutcome second = _publisher.Commit();

        Assert.Equal((1, 39, false), (first.Files, second.Files, _publisher.HasWork));
        Assert.Equal([Id(40)], DocumentsIn("facts"));
        Assert.Equal(
            Enumerable.Range(1, 40).Select(static number => (Id(number), number == 1 ? null : Id(number - 1))),
            Successions().OrderBy(static pair => pair.Item1, StringComparer.Ordinal));
        Assert.Equal(39 * 60, Column("changes", "change").Count);
        Assert.Equal(39, LedgerReport.Read(_folder.At("output")).Superseded);
    }

    /// <summary>Whatever the order in which versions arrive, the dataset says the same of them.</summary>
    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(2, 3, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(3, 2, 1)]
    public void A_version_names_the_one_before_it_in_whatever_order_they_arrive(int first, int second, int third)
    {
        foreach (int number in (int[])[first, second, third]) Publish(Version(number, $"2025-0{number}-01"));

        Assert.Equal([Id(3)], DocumentsIn("facts"));
        Assert.Equal([(Id(1), null), (Id(2), Id(1)), (Id(3), Id(2))], Successions().OrderBy(static pair => pair.Item1, StringComparer.Ordinal));
        Assert.Equal(Successions().Order(), CsvSuccessions().Order());
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 3, 1)]
    public void Versions_that_arrive_together_are_told_apart_by_their_dates(int first, int second, int third)
    {
        foreach (int number in (int[])[first, second, third]) Add(Version(number, $"2025-0{number}-01"));
        while (_publisher.HasWork) _publisher.Commit();

        Assert.Equal([Id(3)], DocumentsIn("facts"));
        Assert.Equal([(Id(1), null), (Id(2), Id(1)), (Id(3), Id(2))], Successions().OrderBy(static pair => pair.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void A_correction_writes_only_the_row_groups_anew_that_it_touches()
    {
        for (int number = 1; number <= 6; number++) Publish(Version(number, null, disclosure: $"disclosure {number}"));
        long before = Groups()[5].Columns[0].Start;

        Publish(Version(7, null, disclosure: "disclosure 3"));

        Assert.Equal(before, Groups()[4].Columns[0].Start);
        Assert.Equal(6, Groups().Length);
        Assert.Equal([Id(1), Id(2), Id(4), Id(5), Id(6), Id(7)], DocumentsIn("facts").Order(StringComparer.Ordinal));

        StoredRowGroup[] Groups()
        {
            using FileStream file = File.OpenRead(PathOf("facts"));
            return StoredFooter.Read(file).RowGroups;
        }
    }

    /// <summary>A document that was begun and not published was attempted, unless the attempt was taken back.</summary>
    [Fact]
    public void An_attempt_counts_until_it_is_taken_back()
    {
        Assert.Equal(new Attempt(null, 1, 0), _ledger.Begin(Id(1), "1.pdf", 1));
        Assert.Equal(new Attempt("taken", 2, 0), _ledger.Begin(Id(1), "1.pdf", 1));
        _ledger.Release(Id(1));
        Assert.Equal(new Attempt("taken", 2, 0), _ledger.Begin(Id(1), "1.pdf", 1));
    }

    [Fact]
    public void An_output_that_fails_loses_no_document()
    {
        Publish(Version(1, null));
        TakenFile streamed = Version(2, null, disclosure: "another");
        Add(streamed);
        Add(Version(3, null));
        Directory.Move(_folder.At("output/.staging"), _folder.At("output/.away"));
        File.WriteAllText(_folder.At("output/.staging"), "in the way");

        Assert.ThrowsAny<IOException>(() => _publisher.Commit());
        TakenFile lost = Assert.Single(_publisher.Lost);
        File.Delete(_folder.At("output/.staging"));
        _publisher.Lost.Clear();
        Add(streamed);
        while (_publisher.HasWork) _publisher.Commit();

        Assert.Equal(Id(2), lost.DocumentId);
        Assert.Equal([Id(2), Id(3)], DocumentsIn("facts").Order(StringComparer.Ordinal));
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
        var plan = new CommitPlan(_store, _ledger, []);
        CommitContent content = plan.Corrections with { Documents = [plan.TryPlace(taken)!] };
        _ledger.Decide(_store.Stage(content, DateTimeOffset.UnixEpoch).Paths, plan.Documents, [], [], "1.0");
        Assert.Equal([Id(1)], DocumentsIn("facts"));

        _publisher.Recover();

        Assert.Equal([Id(1), Id(2)], DocumentsIn("facts").Order(StringComparer.Ordinal));
        Assert.Null(_ledger.Undone());
    }

    private static string Id(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    private static TakenFile Version(
        int number, string? publishedOn, string form = "final_expenditure", string scope = "department", string disclosure = "the disclosure")
    {
        ExtractedDocument sample = SampleDocuments.Make(number);
        DateOnly? date = publishedOn is null ? null : DateOnly.ParseExact(publishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var document = new ExtractedDocument
        {
            Document = sample.Document with { DisclosureId = disclosure, Scope = scope, Source = sample.Document.Source with { PublishedOn = date } },
            Pages = sample.Pages,
            Facts = Array.ConvertAll(sample.Facts, fact => fact with { Form = form }),
            FormRows = sample.FormRows,
        };
        string path = string.Create(CultureInfo.InvariantCulture, $"{number}.pdf");
        return new TakenFile(new FoundFile(path, "/none/" + path, 1, 1), Id(number), document, DateTimeOffset.UnixEpoch, TimeSpan.Zero, null);
    }

    private static TakenFile WithStatement(TakenFile taken, bool isWords, decimal value)
    {
        OpenStatement open = new("narrative=final_expenditure.basic", isWords, "基本支出", "amount", $"{value}", value, 0.005m, "1");
        return taken with { Document = taken.Document! with { OpenStatements = [open] } };
    }

    private void Add(TakenFile taken)
    {
        _ledger.Begin(taken.DocumentId, "x.pdf", 1);
        _publisher.Add(taken);
    }

    private void Publish(TakenFile taken)
    {
        Add(taken);
        while (_publisher.HasWork) _publisher.Commit();
    }

    private List<(string, string?)> Successions() =>
        [.. Column("documents", "document_id").Zip(Column("documents", "supersedes_document_id"), static (id, before) => ((string)id!, (string?)before))];

    /// <summary>The same from the CSV files.</summary>
    private List<(string, string?)> CsvSuccessions() =>
        [.. PublishedRows.Read(_folder.At("output"), "documents").Select(static row => (row("document_id"), row("supersedes_document_id") is { Length: > 0 } id ? id : null))];

    private string PathOf(string table) => _folder.At($"output/parquet/{table}/fiscal_year=2024/part-0.parquet");

    private List<object?> Column(string table, string column) => PartGrowth.ReadColumn(PathOf(table), TableCatalog.Find(table)!, column);

    private string[] DocumentsIn(string table) => [.. Column(table, "document_id").Distinct().Select(static id => (string)id!)];
}
