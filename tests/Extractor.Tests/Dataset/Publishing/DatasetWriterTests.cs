using Extractor.Dataset.Publishing;
using Xunit;

namespace Extractor.Tests.Dataset.Publishing;

public sealed class DatasetWriterTests : IDisposable
{
    private static readonly DatasetOptions Options = new()
    {
        ExtractorVersion = "1.2.3",
        ExtractedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(8)),
        Durable = false,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Commit_puts_every_table_with_rows_in_both_formats()
    {
        DatasetManifest manifest = Publish(2024, 2024, 0);

        string[] files = _folder.Files();
        Assert.Equal(manifest.Files.Select(static f => f.Path).Append(DatasetManifest.FileName).Order(StringComparer.Ordinal), files);
        Assert.Contains("parquet/facts/fiscal_year=2024/part-0.parquet", files);
        Assert.Contains("csv/documents/fiscal_year=0/part-0.csv", files);
        Assert.Equal(120, manifest.Files.Single(static f => f.Path == "csv/facts/fiscal_year=2024/part-0.csv").Rows);
    }

    [Fact]
    public void Same_documents_give_the_same_bytes()
    {
        DatasetManifest first = Publish(2024, 2023);
        DatasetManifest second = Publish(2024, 2023);

        Assert.NotEmpty(first.Files);
        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public void Commit_removes_what_the_run_before_published()
    {
        Publish(2022, 2023);
        Publish(2024);

        Assert.All(_folder.Files(), static path => Assert.DoesNotContain("202" + "3", path));
        Assert.False(Directory.Exists(_folder.At("csv/facts/fiscal_year=2022")));
    }

    [Fact]
    public void Without_commit_the_old_dataset_stays_and_nothing_else()
    {
        Publish(2022);
        string[] before = _folder.Files();

        using (var writer = new DatasetWriter(_folder.FullPath, Options)) writer.Add(SampleDocuments.Make(9, fiscalYear: 2024));

        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void Leftovers_of_a_killed_run_are_removed_by_the_next()
    {
        Directory.CreateDirectory(_folder.At(".staging/csv"));
        File.WriteAllText(_folder.At(".staging/csv/x.csv"), "half a row");

        Publish(2024);

        Assert.DoesNotContain(_folder.Files(), static path => path.StartsWith('.'));
    }

    [Fact]
    public void A_second_writer_on_the_same_folder_is_refused()
    {
        using var first = new DatasetWriter(_folder.FullPath, Options);

        Assert.Throws<IOException>(() => new DatasetWriter(_folder.FullPath, Options));
    }

    private DatasetManifest Publish(params int[] years)
    {
        using var writer = new DatasetWriter(_folder.FullPath, Options);
        for (int i = 0; i < years.Length; i++) writer.Add(SampleDocuments.Make(i, fiscalYear: years[i]));
        return writer.Commit();
    }
}
