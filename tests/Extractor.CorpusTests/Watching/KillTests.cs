using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
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

    /// <summary>Kills of one batch.</summary>
    private const int KillsOfBatch = 200;

    /// <summary>Kills in all; <c>./check.sh kill N</c> asks for more, which are several batches.</summary>
    private static readonly int s_kills =
        int.Parse(Environment.GetEnvironmentVariable("EXTRACTOR_KILLS") ?? KillsOfBatch.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [DuckDbFact]
    public void Documents_are_published_exactly_once_however_often_the_worker_is_killed()
    {
        using var folder = new TemporaryFolder();
        string calmInbox = Path.Combine(folder.FullPath, "calm-inbox"), calm = Path.Combine(folder.FullPath, "calm");
        string[] ids = Fill(calmInbox);
        Assert.Equal(0, WorkerProcess.Run(WorkerProcess.Arguments(calmInbox, calm, "--once")).ExitCode);

        int killed = 0;
        for (int batch = 0; killed < s_kills; batch++)
        {
            string inbox = Path.Combine(folder.FullPath, $"inbox-{batch}"), output = Path.Combine(folder.FullPath, $"output-{batch}");
            string waiting = Path.Combine(folder.FullPath, $"waiting-{batch}");
            Assert.Equal(ids, Fill(waiting));
            int kills = Math.Min(KillsOfBatch, s_kills - killed);
            int atWork = KillRepeatedly(waiting, inbox, output, kills, new Random(20260101 + batch));
            killed += kills;
            (int code, string log) = WorkerProcess.Run(WorkerProcess.Arguments(inbox, output, "--once"));

            Assert.True(code == 0, log);
            Assert.True(atWork >= kills / 4, $"only {atWork} of {kills} kills met a worker that had work");
            Assert.Equal(ids, PublishedIds(output));
            Assert.Equal(0, LedgerReport.Read(output).Unfinished);
            Assert.Equal(Names(calmInbox), Names(inbox));
            Assert.Equal([".ledger", "_manifest.json", "csv", "parquet"], Directory.GetFileSystemEntries(output).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
            Assert.Empty(DatasetVerification.Run(output, DatasetManifest.Read(output)!, CancellationToken.None));
            AssertSameTables(calm, output);
        }

        Assert.Equal(s_kills, killed);
    }

    /// <summary>Fills an inbox and gives the ids of its documents in order.</summary>
    private static string[] Fill(string inbox)
    {
        Directory.CreateDirectory(inbox);
        var ids = new string[Documents];
        for (int i = 0; i < Documents; i++)
        {
            byte[] pdf = WorkerProcess.SmallPdf(i);
            File.WriteAllBytes(Path.Combine(inbox, string.Create(CultureInfo.InvariantCulture, $"{i:00}.pdf")), pdf);
            ids[i] = Convert.ToHexStringLower(SHA256.HashData(pdf));
        }
        Array.Sort(ids, StringComparer.Ordinal);
        return ids;
    }

    /// <summary>Starts the worker and kills it: some before it is ready, most while it reads and publishes.</summary>
    /// <remarks>
    /// The documents come in one after the other, so that there is work to the last kill on machines of any speed; workers live shorter
    /// while they keep up with what comes.
    /// </remarks>
    /// <returns>Kills that met a worker with work left.</returns>
    private static int KillRepeatedly(string waiting, string inbox, string output, int kills, Random random)
    {
        Directory.CreateDirectory(inbox);
        var next = new Queue<string>(Directory.GetFiles(waiting).Order(StringComparer.Ordinal));
        int atWork = 0;
        double longest = 100;
        for (int kill = 0; kill < kills; kill++)
        {
            longest = Math.Clamp(longest * (Directory.GetFiles(inbox, "*.pdf").Length == 0 ? 0.7 : 1.3), 1, 1000);
            while (next.Count > 0 && Documents - next.Count <= Documents * kill / kills)
            {
                string file = next.Dequeue();
                File.Move(file, Path.Combine(inbox, Path.GetFileName(file)));
            }

            using Process worker = WorkerProcess.Start(WorkerProcess.Arguments(inbox, output, "--sweep", "1"));
            if (random.Next(10) < 3)
            {
                Thread.Sleep(random.Next(200));
            }
            else
            {
                worker.StandardOutput.ReadLine();
                Thread.Sleep(random.Next((int)longest));
            }
            if (Directory.GetFiles(inbox, "*.pdf").Length > 0) atWork++;
            Assert.False(worker.HasExited, "the worker ended by itself");
            worker.Kill();
            worker.WaitForExit();
        }
        return atWork;
    }

    /// <summary>The documents that the ledger has published, in order: one row for each.</summary>
    private static string[] PublishedIds(string output)
    {
        using var ledger = LedgerDatabase.OpenForReading(output);
        using var reader = ledger.Query("SELECT document_id FROM documents WHERE state='published' ORDER BY document_id");
        List<string> ids = [];
        while (reader.Read()) ids.Add(reader.GetString(0));
        return [.. ids];
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
