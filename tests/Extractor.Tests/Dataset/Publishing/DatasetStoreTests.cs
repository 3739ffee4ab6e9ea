using System.Globalization;
using Extractor.Core.Records;
using Extractor.Dataset.Parquet;
using Extractor.Dataset.Publishing;
using Extractor.Dataset.Tables;
using Xunit;

namespace Extractor.Tests.Dataset.Publishing;

/// <summary>A dataset that grows by commits.</summary>
public sealed class DatasetStoreTests : IDisposable
{
    private const string Facts = "parquet/facts/fiscal_year=2024/part-0.parquet";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_commit_grows_a_part_and_leaves_its_pages_where_they_were()
    {
        using DatasetStore store = Open();
        Commit(store, 1);
        byte[] before = File.ReadAllBytes(_folder.At(Facts));
        StoredFooter footer = Footer();

        Commit(store, 2);

        byte[] after = File.ReadAllBytes(_folder.At(Facts));
        int pages = (int)footer.DataLength;
        Assert.True(after.AsSpan(0, pages).SequenceEqual(before.AsSpan(0, pages)));
        Assert.Equal([60, 60], Footer().RowGroups.Select(static group => group.Rows));
        Assert.Equal([Id(1), Id(2)], DocumentsIn(Facts));
    }

    [Fact]
    public void A_grown_csv_has_one_header_one_mark_and_every_record()
    {
        using DatasetStore store = Open();
        Commit(store, 1);
        Commit(store, 2);

        string text = File.ReadAllText(_folder.At("csv/documents/fiscal_year=2024/part-0.csv"));

        Assert.Equal(0, text.AsSpan(1).IndexOf('\uFEFF') + 1);
        Assert.Equal(["document_id", Id(1), Id(2)], text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(',')[0]));
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_old_version_in_the_same_file()
    {
        using DatasetStore store = Open();
        Commit(store, 1);
        Commit(store, 2);
        long left = Footer().RowGroups[0].Columns.Sum(static chunk => (long)chunk.Length);

        store.Publish(store.Stage(Content(3) with { Withdrawn = [new WithdrawnDocument(Id(1), 2024, 0)] }, DateTimeOffset.UnixEpoch).Paths);

        Assert.Equal([Id(2), Id(3)], DocumentsIn(Facts));
        Assert.Equal([Id(1), Id(2), Id(3)], DocumentsIn("parquet/documents/fiscal_year=2024/part-0.parquet"));
        Assert.Equal(left, Footer().DeadBytes);
        string csv = File.ReadAllText(_folder.At("csv/facts/fiscal_year=2024/part-0.csv"));
        Assert.Equal((0, 60, 60), (Count(csv, Id(1)), Count(csv, Id(2)), Count(csv, Id(3))));
    }

    [Fact]
    public void Compacting_drops_what_no_reader_can_need_and_keeps_every_row()
    {
        using DatasetStore store = Open();
        Commit(store, 1);
        store.Publish(store.Stage(Content(2) with { Withdrawn = [new WithdrawnDocument(Id(1), 2024, 0)] }, DateTimeOffset.UnixEpoch).Paths);
        Assert.Empty(store.Wasteful(TimeProvider.System.GetUtcNow()));

        var wasteful = store.Wasteful(TimeProvider.System.GetUtcNow().AddHours(1));
        store.Publish(store.Compact(wasteful, DateTimeOffset.UnixEpoch).Paths);

        Assert.Contains(wasteful, static file => file.Path == Facts);
        Assert.Equal(0, Footer().DeadBytes);
        Assert.Equal([Id(2)], DocumentsIn(Facts));
        Assert.Empty(DatasetVerification.Run(_folder.FullPath, DatasetManifest.Read(_folder.FullPath)!, CancellationToken.None));
    }

    [Fact]
    public void Many_small_commits_do_not_leave_many_row_groups()
    {
        using DatasetStore store = Open();
        for (int number = 0; number < 40; number++) Commit(store, number);

        Assert.InRange(Footer().RowGroups.Length, 1, 32);
        Assert.Equal(40, DocumentsIn(Facts).Length);
    }

    [Fact]
    public void What_was_staged_shows_after_a_crash_only_when_it_is_published()
    {
        IReadOnlyList<string> paths;
        using (DatasetStore store = Open())
        {
            Commit(store, 1);
            paths = store.Stage(Content(2), DateTimeOffset.UnixEpoch).Paths;
        }

        Assert.Equal([Id(1)], DocumentsIn(Facts));
        using DatasetStore again = Open();
        again.Publish(paths);
        Assert.Equal([Id(1), Id(2)], DocumentsIn(Facts));
        again.Publish(paths);
        Assert.Equal([Id(1), Id(2)], DocumentsIn(Facts));
        Assert.False(Directory.Exists(_folder.At(".staging")));
    }

    [Fact]
    public void Documents_take_their_place_after_all_other_tables_and_the_manifest_last()
    {
        using DatasetStore store = Open();
        IReadOnlyList<string> paths = store.Stage(Content(1), DateTimeOffset.UnixEpoch).Paths;

        Assert.Equal(["parquet/documents/fiscal_year=2024/part-0.parquet", "csv/documents/fiscal_year=2024/part-0.csv", "_manifest.json"], paths.TakeLast(3));
        Assert.DoesNotContain(paths.SkipLast(3), static path => path.Contains("/documents/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_writer_is_refused()
    {
        using DatasetStore store = Open();
        Assert.Throws<IOException>(Open);
    }

    [Fact]
    public void Verification_names_what_is_missing_changed_and_unknown()
    {
        using DatasetStore store = Open();
        Commit(store, 1);
        File.Delete(_folder.At(Facts));
        File.AppendAllText(_folder.At("csv/facts/fiscal_year=2024/part-0.csv"), "x");
        File.WriteAllText(_folder.At("csv/facts/fiscal_year=2024/stray.csv"), "x");

        var problems = DatasetVerification.Run(_folder.FullPath, DatasetManifest.Read(_folder.FullPath)!, CancellationToken.None);

        Assert.Equal(3, problems.Count);
        Assert.Contains(Facts + ": is missing", problems);
        Assert.Contains("csv/facts/fiscal_year=2024/stray.csv: is not in the manifest", problems);
    }

    [Fact]
    public void Figures_come_back_from_a_part_as_they_were_written()
    {
        using DatasetStore store = Open();
        Commit(store, 1);
        Commit(store, 2);

        var figures = store.FiguresOf(new HashSet<string> { Id(2) }, 2024, 0)[Id(2)];

        Assert.Equal(Correction.FiguresOf(SampleDocuments.Make(2)), figures);
    }

    [Fact]
    public void A_correction_is_told_figure_by_figure()
    {
        ExtractedDocument newer = SampleDocuments.Make(2, facts: 9);
        var old = Correction.FiguresOf(SampleDocuments.Make(1, facts: 9)).ToList();
        old[0] = old[0] with { Value = newer.Facts[0].Value * 10_000, AmountYuan = newer.Facts[0].AmountYuan };
        PublishedFigure gone = old[^1] with { RowKey = "gone" };
        old[^1] = gone;

        var changes = Correction.Compare(newer.Document, Id(1), old, Id(2), Correction.FiguresOf(newer));

        Assert.Equal([ChangeKind.Changed, ChangeKind.Added, ChangeKind.Removed], changes.Select(static change => change.Change).Distinct());
        Assert.DoesNotContain(changes, change => (change.RowKey, change.Measure) == (newer.Facts[0].RowKey, newer.Facts[0].Measure));
        ChangeRecord second = changes.First(change => change.Measure == "basic_expenditure");
        Assert.Equal((old[1].Value, newer.Facts[1].Value, 4, 4), (second.OldValue, second.NewValue, second.OldPage, second.NewPage));
        Assert.Equal("gone", Assert.Single(changes, static change => change.Change == ChangeKind.Removed).RowKey);
    }

    private static string Id(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static CommitContent Content(int number) => new()
    {
        Documents = [new PlacedDocument(SampleDocuments.Make(number), 0, DateTimeOffset.UnixEpoch, null, OnlyRecord: false)],
    };

    private static void Commit(DatasetStore store, int number) => store.Publish(store.Stage(Content(number), DateTimeOffset.UnixEpoch).Paths);

    private DatasetStore Open() => new(_folder.FullPath, "1.0") { Durable = false };

    private StoredFooter Footer()
    {
        using FileStream file = File.OpenRead(_folder.At(Facts));
        return StoredFooter.Read(file);
    }

    private string[] DocumentsIn(string path) =>
        [.. PartGrowth.ReadColumn(_folder.At(path), TableCatalog.Find(path.Split('/')[1])!, "document_id").Distinct().Select(static id => (string)id!)];
}
