using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Tests.Program;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>A ledger or a manifest that is lost, damaged, or not of the time of the other: no document may go lost, and the message says what to do.</summary>
public sealed class LedgerFaultTests : IDisposable
{
    private readonly Program.TemporaryFolder _folder = new();

    private string Inbox => _folder["inbox"];

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    /// <summary>The commit after would write the part of the year anew, with what the manifest knows alone.</summary>
    [Fact]
    public async Task Without_its_manifest_a_dataset_grows_no_further_until_it_is_rebuilt()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        File.Delete(Path.Combine(Output, DatasetManifest.FileName));
        _folder.Write("inbox/b.pdf", "pages 2");

        ProgramRun refused = await WatchAsync();
        ProgramRun rebuilt = ProgramRun.WithFakeReader("rebuild", "--output", Output);
        ProgramRun more = await WatchAsync();

        Assert.Equal((2, 0, 0), (refused.ExitCode, rebuilt.ExitCode, more.ExitCode));
        Assert.Contains("has 1 documents, its dataset 0", refused.Error, StringComparison.Ordinal);
        Assert.Contains("extractor rebuild", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, Rows("documents"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ledger_from_before_the_dataset_takes_no_document_out_of_it(bool empty)
    {
        string ledger = LedgerDatabase.PathOf(Output);
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        byte[] before = empty ? [] : await File.ReadAllBytesAsync(ledger);
        _folder.Write("inbox/b.pdf", "pages 2");
        await WatchAsync();
        await File.WriteAllBytesAsync(ledger, before);

        ProgramRun watched = await WatchAsync();
        ProgramRun rebuilt = ProgramRun.WithFakeReader("rebuild", "--output", Output);

        Assert.Equal((2, 1), (watched.ExitCode, rebuilt.ExitCode));
        Assert.Contains(empty ? "has no ledger" : "has 1 documents, its dataset 2", watched.Error, StringComparison.Ordinal);
        Assert.Contains("its dataset 2", rebuilt.Error, StringComparison.Ordinal);
        Assert.Equal(2, Rows("documents"));
        Assert.Equal(0, ProgramRun.WithFakeReader("verify", "--output", Output).ExitCode);
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("check", "{}")]
    [InlineData("verify --output", "{\"files\": [")]
    [InlineData("rebuild --output", "[]")]
    [InlineData("watch . --once --output", "{\"files\": [{}]}")]
    public async Task A_damaged_manifest_is_named_by_every_command(string command, string text)
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        await File.WriteAllTextAsync(Path.Combine(Output, DatasetManifest.FileName), text);

        ProgramRun run = ProgramRun.WithFakeReader([.. command.Split(' '), Output]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("_manifest.json' is damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("extractor rebuild", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status --output")]
    [InlineData("rebuild --output")]
    [InlineData("watch . --once --output")]
    public async Task A_damaged_ledger_is_named_by_every_command(string command)
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        await WatchAsync();
        await File.WriteAllTextAsync(LedgerDatabase.PathOf(Output), new string('x', 5000));

        ProgramRun run = ProgramRun.WithFakeReader([.. command.Split(' '), Output]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(LedgerDatabase.PathOf(Output), run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Rows("documents"));
    }

    [Fact]
    public async Task A_dataset_of_run_that_watch_refused_can_still_be_run_again()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        ProgramRun.WithFakeReader("run", Inbox, "--output", Output);

        ProgramRun refused = await WatchAsync();
        ProgramRun again = ProgramRun.WithFakeReader("run", Inbox, "--output", Output);

        Assert.Equal((2, 1), (refused.ExitCode, again.ExitCode));
        Assert.Contains("'extractor run' wrote it", refused.Error, StringComparison.Ordinal);
        Assert.Equal("", again.Error);
    }

    [Fact]
    public void An_output_folder_may_have_any_name()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        string output = _folder["a;Mode=Memory = 'b\"c"];

        ProgramRun run = ProgramRun.WithFakeReader("watch", Inbox, "--output", output, "--once", "--settle", "0", "--commit-delay", "20");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, LedgerReport.Read(output).Files);
    }

    private long Rows(string table) => DatasetManifest.Read(Output)!.Files
        .Where(file => file.Table == table && file.Path.EndsWith(".parquet", StringComparison.Ordinal)).Sum(static file => file.Rows);

    private Task<ProgramRun> WatchAsync() => Task.Run(() => ProgramRun.With(
        new FakeReader(), ProgramRun.Noon, ["watch", Inbox, "--output", Output, "--once", "--settle", "0", "--commit-delay", "20"]));
}
