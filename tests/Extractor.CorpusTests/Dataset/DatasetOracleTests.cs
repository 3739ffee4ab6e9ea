using System.Text.Json;
using Extractor.Dataset.Publishing;
using Extractor.Tests.Dataset;
using Xunit;

namespace Extractor.CorpusTests.Dataset;

/// <summary>A whole dataset as a user reads it: by its folders.</summary>
[Trait("Category", "slow")]
public sealed class DatasetOracleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DuckDbFact]
    public void Both_formats_of_every_part_hold_the_same_cells()
    {
        Publish(bufferBytes: 1L << 30);

        (int exitCode, string output) = DuckDb.Run("compare.mjs", [_folder.FullPath]);

        using var report = JsonDocument.Parse(output);
        Assert.All(report.RootElement.EnumerateArray(), static part => Assert.Empty(part.GetProperty("problems").EnumerateArray()));
        Assert.Equal(0, exitCode);
        Assert.Contains(report.RootElement.EnumerateArray(), static part => part.GetProperty("parquet").GetString()!.Contains("/facts/", StringComparison.Ordinal));
    }

    [DuckDbFact]
    public void The_folders_are_a_hive_partition()
    {
        Publish(bufferBytes: 1L << 30);
        string files = _folder.At("parquet/facts/**/*.parquet");

        DuckDb.Answer answer = DuckDb.Ask(
            $"SELECT fiscal_year, count(*), sum(amount_yuan) FROM read_parquet('{files}', hive_partitioning = true) GROUP BY ALL ORDER BY 1")[0];

        Assert.Equal(["2022", "2023", "2024"], answer.Rows.Select(static r => r[0]));
        Assert.All(answer.Rows, static row => Assert.Equal("1200", row[1]));
        Assert.Equal("DECIMAL(38,4)", answer.Columns[2].Type);
    }

    [DuckDbFact]
    public void Little_memory_makes_more_row_groups_of_the_same_rows()
    {
        Publish(bufferBytes: 1L << 30);
        DuckDb.Answer roomy = Facts();
        Publish(bufferBytes: 100_000);
        DuckDb.Answer tight = Facts();

        Assert.Equal(roomy.Rows, tight.Rows);
        DuckDb.Answer groups = DuckDb.Ask($"SELECT max(num_row_groups) FROM parquet_file_metadata('{_folder.At("parquet/facts/*/*.parquet")}')")[0];
        Assert.NotEqual("1", groups.Rows[0][0]);

        DuckDb.Answer Facts() => DuckDb.Ask(
            $"SELECT document_id, row_index, measure, amount_yuan, x0, raw_text FROM '{_folder.At("parquet/facts/fiscal_year=2023/part-0.parquet")}'")[0];
    }

    private void Publish(long bufferBytes)
    {
        var options = new DatasetOptions { ExtractorVersion = "1.0.0", ExtractedAt = DateTimeOffset.UnixEpoch, BufferBytes = bufferBytes, Durable = false };
        using var writer = new DatasetWriter(_folder.FullPath, options);
        for (int i = 0; i < 60; i++) writer.Add(SampleDocuments.Make(i, fiscalYear: 2022 + i % 3));
        writer.AddChanges(
        [
            new("d1", 2023, "final_summary", "合计", "amount", "aa", 1.5m, 3, "bb", null, null, Extractor.Dataset.Tables.ChangeKind.Removed),
        ]);
        writer.Commit();
    }
}
