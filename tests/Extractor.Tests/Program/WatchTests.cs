using Extractor.Core.Geometry;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Terminal;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.Program;

/// <summary><c>extractor watch --once</c> with PDFs that are words: what becomes of the files, and what may go wrong with them.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Inbox => _folder["inbox"];

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_end_beside_a_reason_by_their_outcome()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        _folder.Write("inbox/deep/b.pdf", "broken");
        _folder.Write("inbox/deep/b.pdf.json", """{"source_url": "https://example.org/b"}""");

        ProgramRun run = await WatchAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["failed/deep/b.pdf", "failed/deep/b.pdf.json", "failed/deep/b.pdf.reason.txt", "review/a.pdf", "review/a.pdf.reason.txt"], FilesOf(Inbox));
        Assert.Contains("status: failed", await File.ReadAllTextAsync(Path.Combine(Inbox, "failed/deep/b.pdf.reason.txt")), StringComparison.Ordinal);
        Assert.Equal(2, Rows("documents"));
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_recorded_and_not_read_again()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        _folder.Write("inbox/z.pdf", "pages 1");

        await WatchAsync();

        Assert.Equal(1, Rows("documents"));
        Assert.Equal(2, LedgerReport.Read(Output).Files);
        Assert.Contains("same bytes", await File.ReadAllTextAsync(Path.Combine(Inbox, "review/z.pdf.reason.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_of_the_same_name_displaces_none()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        _folder.Write("inbox/a.pdf", "pages 2");

        await WatchAsync();

        Assert.Equal(2, Directory.GetFiles(Path.Combine(Inbox, "review"), "*.pdf").Length);
        Assert.Equal(2, Rows("documents"));
    }

    [Fact]
    public async Task Kept_files_stay_and_are_not_read_again_until_they_change()
    {
        string file = _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync("--keep");
        await WatchAsync("--keep");
        Assert.Equal((1L, 1L), (Rows("documents"), LedgerReport.Read(Output).Commits));

        await File.WriteAllTextAsync(file, "pages 25");
        await WatchAsync("--keep");

        Assert.True(File.Exists(file));
        Assert.Equal((2L, 2L), (Rows("documents"), LedgerReport.Read(Output).Commits));
    }

    [Fact]
    public async Task Names_with_line_breaks_and_pictures_stay_whole_and_off_the_log()
    {
        _folder.Write("inbox/a\nb 😀.pdf", "pages 1");
        _folder.Write("inbox/bad\u001b[2J.pdf", "defect");

        ProgramRun run = await WatchAsync("--keep");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.StartsWith("{", line, StringComparison.Ordinal));
        Assert.Equal(2, Rows("documents"));
    }

    [Fact]
    public async Task Links_are_neither_followed_nor_taken()
    {
        string outside = _folder.Write("outside/secret.pdf", "pages 1");
        Directory.CreateDirectory(Inbox);
        File.CreateSymbolicLink(Path.Combine(Inbox, "link.pdf"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Inbox, "folder"), _folder["outside"]);
        Directory.CreateSymbolicLink(Path.Combine(Inbox, "loop"), Inbox);

        ProgramRun run = await WatchAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(outside));
        Assert.False(Directory.Exists(Path.Combine(Output, "parquet")));
    }

    [Fact]
    public async Task A_second_worker_says_so_and_ends()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        using var store = new DatasetStore(Output, "1");

        ProgramRun run = await WatchAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Another run is writing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_ledger_is_waited_for()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        _folder.Write("inbox/b.pdf", "pages 2");
        using var other = new SqliteConnection($"Data Source={LedgerDatabase.PathOf(Output)};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        Task<ProgramRun> run = WatchAsync();
        await Task.Delay(700);
        command.CommandText = "COMMIT";
        command.ExecuteNonQuery();

        Assert.Equal(0, (await run).ExitCode);
        Assert.Equal(2, Rows("documents"));
    }

    [Fact]
    public async Task A_document_that_ended_the_program_too_often_is_set_aside()
    {
        string file = _folder.Write("inbox/a.pdf", "pages 1");
        string id = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file)));
        using (var ledger = new DocumentLedger(Output, TimeProvider.System))
        {
            for (int i = 0; i < 4; i++) ledger.Begin(id, "a.pdf", 7);
            for (int i = 0; i < 2; i++) ledger.Probed(id, survived: false);
        }

        await WatchAsync();

        Assert.Contains("set aside", await File.ReadAllTextAsync(Path.Combine(Inbox, "failed/a.pdf.reason.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_does_not_replace_what_watch_keeps()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync("--keep");

        ProgramRun run = ProgramRun.WithFakeReader("run", Inbox, "--output", Output);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("watch --once", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_verify_show_the_ledger_and_the_files()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();

        ProgramRun status = ProgramRun.WithFakeReader("status", "--output", Output);
        ProgramRun verify = ProgramRun.WithFakeReader("verify", "--output", Output);
        File.AppendAllText(Path.Combine(Output, "csv/documents/fiscal_year=0/part-0.csv"), "x");
        ProgramRun changed = ProgramRun.WithFakeReader("verify", "--output", Output);

        Assert.Contains("published  needs_review", status.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (verify.ExitCode, changed.ExitCode));
        Assert.Contains("csv/documents/fiscal_year=0/part-0.csv", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_is_stopped_ends_in_order_and_the_next_goes_on()
    {
        for (int i = 1; i <= 20; i++) _folder.Write($"inbox/{i:00}.pdf", $"slow 40 pages {i}");
        _folder.Write("inbox/99.pdf", "endless");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
        long began = System.Diagnostics.Stopwatch.GetTimestamp();

        ProgramRun stopped = await Task.Run(() => ProgramRun.With(
            new FakeReader(), ProgramRun.Noon, stop.Token, "watch", Inbox, "--output", Output, "--settle", "0", "--commit-delay", "20", "--jobs", "2"));
        TimeSpan took = System.Diagnostics.Stopwatch.GetElapsedTime(began);
        File.Delete(Path.Combine(Inbox, "99.pdf"));
        ProgramRun next = await WatchAsync();

        Assert.Equal((0, 0), (stopped.ExitCode, next.ExitCode));
        Assert.InRange(took, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));
        Assert.Equal(20, Rows("documents"));
        Assert.Empty(Directory.GetFiles(Inbox));
    }

    [Fact]
    public async Task Rebuild_reads_everything_again_from_where_it_lies()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        _folder.Write("inbox/b.pdf", "broken");
        _folder.Write("inbox/same.pdf", "pages 1");
        await WatchAsync();

        ProgramRun rebuilt = ProgramRun.WithFakeReader("rebuild", "--output", Output);
        ProgramRun verify = ProgramRun.WithFakeReader("verify", "--output", Output);
        _folder.Write("inbox/c.pdf", "pages 3");
        ProgramRun more = await WatchAsync();

        Assert.Equal((0, "2 documents were read again."), (rebuilt.ExitCode, rebuilt.Output.Trim()));
        Assert.Equal((0, 0), (verify.ExitCode, more.ExitCode));
        Assert.Equal((3L, 4L), (Rows("documents"), LedgerReport.Read(Output).Files));
        Assert.False(Directory.Exists(Path.Combine(Output, ".rebuild")));
    }

    [Fact]
    public async Task Rebuild_refuses_where_a_file_is_gone_and_leaves_the_dataset()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        File.Delete(Path.Combine(Inbox, "review/a.pdf"));

        ProgramRun rebuilt = ProgramRun.WithFakeReader("rebuild", "--output", Output);

        Assert.Equal(1, rebuilt.ExitCode);
        Assert.Contains("review/a.pdf", rebuilt.Error, StringComparison.Ordinal);
        Assert.Equal(1, Rows("documents"));
    }

    /// <summary>As a shell completes the names of folders.</summary>
    [Fact]
    public void Folders_with_a_slash_at_their_end_are_the_folders()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        _folder.Write("inbox/sub/b.pdf", "pages 2");
        for (int i = 0; i < 2; i++)
        {
            ProgramRun run = ProgramRun.WithFakeReader("watch", Inbox + "/", "--output", Inbox + "/out/", "--once", "--settle", "0", "--commit-delay", "20");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        Assert.Equal(
            ["review/a.pdf", "review/a.pdf.reason.txt", "review/sub/b.pdf", "review/sub/b.pdf.reason.txt"],
            FilesOf(Inbox).Where(static path => !path.StartsWith("out/", StringComparison.Ordinal)));
        Assert.Equal(2, LedgerReport.Read(Path.Combine(Inbox, "out")).Files);
    }

    [Fact]
    public void A_log_that_cannot_be_written_stops_no_publishing()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        using var full = new StandardStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0), isError: false);
        using var output = new StreamWriter(full) { AutoFlush = true };

        ProgramRun run = ProgramRun.Printing(
            output, "watch", Inbox, "--output", Output, "--once", "--settle", "0", "--commit-delay", "20", "--log", "/dev/full");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, Rows("documents"));
    }

    /// <summary>The program knows the file by another name than the system: it cannot open it, and says so once.</summary>
    [Fact]
    public async Task A_name_that_is_no_text_is_said_and_stops_nothing()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await BashAsync("printf 'pages 2' > \"$0\"/$'\\xff.pdf'");

        ProgramRun run = await WatchAsync();
        ProgramRun atOnce = ProgramRun.WithFakeReader("run", Inbox, "--output", _folder["other"]);
        await BashAsync("rm \"$0\"/*.pdf");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Output.Split('\n'), static line => line.Contains("its name is not UTF-8; rename it", StringComparison.Ordinal));
        Assert.Equal(1, Rows("documents"));
        Assert.Contains("its name is not UTF-8; rename it", atOnce.Output, StringComparison.Ordinal);
    }

    /// <summary>Runs a command with the inbox as <c>$0</c>.</summary>
    private async Task BashAsync(string command)
    {
        using var process = System.Diagnostics.Process.Start("bash", ["-c", command, Inbox]);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static string[] FilesOf(string root) =>
        [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)];

    private long Rows(string table) => DatasetManifest.Read(Output)!.Files
        .Where(file => file.Table == table && file.Path.EndsWith(".parquet", StringComparison.Ordinal)).Sum(static file => file.Rows);

    private Task<ProgramRun> WatchAsync(params string[] more) => WatchAsync(new FakeReader(), more);

    private Task<ProgramRun> WatchAsync(IPdfReader reader, params string[] more) => Task.Run(() => ProgramRun.With(
        reader, ProgramRun.Noon, ["watch", Inbox, "--output", Output, "--once", "--settle", "0", "--commit-delay", "20", .. more]));
}
