using System.Diagnostics;
using System.Globalization;
using Extractor.CorpusTests.Dataset;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Tests.Dataset;
using Xunit;

namespace Extractor.CorpusTests.Watching;

/// <summary>A worker that is killed at random moments loses nothing and doubles nothing.</summary>
public sealed class KillTests
{
    private const int Documents = 60;

    /// <summary>Kills; <c>./check.sh kill N</c> asks for more.</summary>
    private static readonly int s_kills = int.Parse(Environment.GetEnvironmentVariable("EXTRACTOR_KILLS") ?? "200", CultureInfo.InvariantCulture);

    /// <summary>The kills end after this long, so that a slow machine does not make the suite slow; a longer run has no limit.</summary>
    private static readonly TimeSpan s_limit = Environment.GetEnvironmentVariable("EXTRACTOR_KILLS") is null ? TimeSpan.FromSeconds(60) : TimeSpan.FromHours(6);

    [DuckDbFact]
    public void Documents_are_published_exactly_once_however_often_the_worker_is_killed()
    {
        using var folder = new TemporaryFolder();
        string inbox = Path.Combine(folder.FullPath, "inbox"), output = Path.Combine(folder.FullPath, "output");
        string calmInbox = Path.Combine(folder.FullPath, "calm-inbox"), calm = Path.Combine(folder.FullPath, "calm");
        Fill(inbox);
        Fill(calmInbox);
        Assert.Equal(0, WorkerProcess.Run(WorkerProcess.Arguments(calmInbox, calm, "--once")).ExitCode);

        int atWork = KillRepeatedly(inbox, output);
        (int code, string log) = WorkerProcess.Run(WorkerProcess.Arguments(inbox, output, "--once"));

        Assert.True(code == 0, log);
        Assert.True(atWork >= Math.Min(20, s_kills / 4), $"only {atWork} kills met a worker that had work");
        Assert.Equal(Documents, LedgerReport.Read(output).States.Where(static state => state.State == "published").Sum(static state => state.Documents));
        Assert.Equal(0, LedgerReport.Read(output).Unfinished);
        Assert.Empty(Directory.GetFiles(inbox, "*", SearchOption.TopDirectoryOnly));
        Assert.Equal(Names(calmInbox), Names(inbox));
        Assert.Equal([".ledger", "_manifest.json", "csv", "parquet"], Directory.GetFileSystemEntries(output).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Empty(DatasetVerification.Run(output, DatasetManifest.Read(output)!, CancellationToken.None));
        AssertSameTables(calm, output);
    }

    private static void Fill(string inbox)
    {
        Directory.CreateDirectory(inbox);
        for (int i = 0; i < Documents; i++)
        {
            File.WriteAllBytes(Path.Combine(inbox, string.Create(CultureInfo.InvariantCulture, $"{i:00}.pdf")), WorkerProcess.SmallPdf(i));
        }
    }

    /// <summary>Starts the worker and kills it: some before it is ready, most while it reads and publishes.</summary>
    /// <returns>Kills that met a worker with work left.</returns>
    private static int KillRepeatedly(string inbox, string output)
    {
        var random = new Random(20260101);
        long began = Stopwatch.GetTimestamp();
        int atWork = 0;
        for (int kill = 0; kill < s_kills && Stopwatch.GetElapsedTime(began) < s_limit; kill++)
        {
            using Process worker = WorkerProcess.Start(WorkerProcess.Arguments(inbox, output, "--sweep", "1"));
            if (random.Next(10) < 3) Thread.Sleep(random.Next(200));
            else worker.StandardOutput.ReadLine();
            Thread.Sleep(random.Next(40));
            bool hasWork = Directory.GetFiles(inbox, "*.pdf").Length > 0;
            worker.Kill();
            worker.WaitForExit();
            if (hasWork) atWork++;
        }
        return atWork;
    }

    private static string[] Names(string inbox) =>
        [.. Directory.GetFiles(inbox, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(inbox, path)).Order(StringComparer.Ordinal)];

    private static void AssertSameTables(string expected, string actual)
    {
        string[] tables = [.. Directory.GetDirectories(Path.Combine(expected, "parquet")).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
        Assert.Equal(tables, Directory.GetDirectories(Path.Combine(actual, "parquet")).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Contains("documents", tables);
        string[] questions = [.. tables.SelectMany(table => new[]
        {
            $"SELECT count(*) FROM (FROM {Table(expected, table)} EXCEPT ALL FROM {Table(actual, table)})",
            $"SELECT count(*) FROM (FROM {Table(actual, table)} EXCEPT ALL FROM {Table(expected, table)})",
        })];
        Assert.All(DuckDb.Ask(questions), static answer => Assert.Equal("0", answer.Rows[0][0]));
        DuckDb.Answer documents = DuckDb.Ask($"SELECT count(*), count(DISTINCT document_id) FROM {Table(actual, "documents")}")[0];
        string all = Documents.ToString(CultureInfo.InvariantCulture);
        Assert.Equal((all, all), (documents.Rows[0][0], documents.Rows[0][1]));
    }

    private static string Table(string output, string table) => $"read_parquet('{output}/parquet/{table}/**/*.parquet', hive_partitioning = true)";
}
