using Extractor.Core.Records;
using Extractor.Dataset.Publishing;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

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
    public void What_is_loaded_beforehand_leaves_no_trace()
    {
        DatasetManifest before = Publish(2024, 2023);
        DatasetWriter.Prepare();
        DatasetManifest after = Publish(2024, 2023);

        Assert.Equal(before.Files, after.Files);
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

    [Fact]
    public void Rows_of_a_form_without_a_wide_table_stand_in_facts_alone()
    {
        ExtractedDocument sample = SampleDocuments.Make(1);
        FormRow[] rows = [.. sample.FormRows.Select(static r => r with { Form = "of_a_user" })];
        using var writer = new DatasetWriter(_folder.FullPath, Options);
        writer.Add(new ExtractedDocument { Document = sample.Document, Pages = sample.Pages, Facts = sample.Facts, FormRows = rows });

        DatasetManifest manifest = writer.Commit();

        Assert.Equal(["documents", "facts", "pages"], manifest.Files.Select(static f => f.Table).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Wide_rows_spread_the_facts_of_a_row_over_its_columns()
    {
        ExtractedDocument sample = SampleDocuments.Make(1);
        FormRow blank = sample.FormRows[1] with { Values = [] };
        using var writer = new DatasetWriter(_folder.FullPath, Options);
        writer.Add(new ExtractedDocument { Document = sample.Document, Pages = [], Facts = [], FormRows = [sample.FormRows[0], blank] });
        writer.Commit();

        string[] lines = File.ReadAllLines(_folder.At("csv/form_final_expenditure/fiscal_year=2024/part-0.csv"));

        string id = sample.Document.Source.DocumentId;
        Assert.EndsWith(
            ",row_level,total_yuan,basic_expenditure_yuan,project_expenditure_yuan,remittance_to_superior_yuan,operating_expenditure_yuan,"
            + "subsidy_to_affiliates_yuan",
            lines[0],
            StringComparison.Ordinal);
        Assert.Equal($"{id},2024,山西省某局,4,,2010000,2010000,,科目0,3,100.0000,1200.0000,2300.0000,,,", lines[1]);
        Assert.Equal($"{id},2024,山西省某局,4,,2010001,2010001,,科目1,3,,,,,,", lines[2]);
    }

    private DatasetManifest Publish(params int[] years)
    {
        using var writer = new DatasetWriter(_folder.FullPath, Options);
        for (int i = 0; i < years.Length; i++) writer.Add(SampleDocuments.Make(i, fiscalYear: years[i]));
        return writer.Commit();
    }
}
