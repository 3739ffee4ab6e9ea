using System.Net;
using Extractor.Dataset.Publishing;
using Extractor.Tests.Program;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>What the worker does when the disk of its output is full or may not be written, and what it does afterwards.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly Program.TemporaryFolder _folder = new();

    private string Inbox => _folder["inbox"];

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [MountFact]
    public async Task A_full_disk_is_waited_for_and_no_document_is_lost()
    {
        using var disk = new TemporaryMount(Output, 4096);
        Directory.CreateDirectory(Inbox);
        using var worker = new LiveWorker(Inbox, Output);
        await worker.UntilAsync(HttpStatusCode.OK);
        string filler = disk.Fill();
        Drop(8);

        await worker.UntilAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(8, Directory.GetFiles(Inbox).Length);
        File.Delete(filler);
        await worker.UntilPublishedAsync(8);
        await worker.UntilAsync(HttpStatusCode.OK);

        Assert.Equal(0, (await worker.StopAsync()).ExitCode);
        AssertAllPublished(8);
    }

    [MountFact]
    public async Task A_run_that_finds_the_disk_full_ends_with_1_and_leaves_the_inbox()
    {
        using var disk = new TemporaryMount(Output, 4096);
        Directory.CreateDirectory(Inbox);
        Assert.Equal(0, (await OnceAsync()).ExitCode);
        Drop(5);
        string filler = disk.Fill();

        ProgramRun full = await OnceAsync();
        int left = Directory.GetFiles(Inbox).Length;
        File.Delete(filler);
        ProgramRun free = await OnceAsync();

        Assert.Equal((1, 5, 0), (full.ExitCode, left, free.ExitCode));
        Assert.Contains("cannot", full.Output + full.Error, StringComparison.Ordinal);
        AssertAllPublished(5);
    }

    [MountFact]
    public async Task An_output_that_may_not_be_written_ends_the_worker_with_1_and_leaves_the_inbox()
    {
        using var disk = new TemporaryMount(Output, 4096);
        Drop(2);
        Assert.Equal(0, (await OnceAsync()).ExitCode);
        Drop(5);
        disk.SetReadOnly(true);

        ProgramRun refused = await OnceAsync();
        int left = Directory.GetFiles(Inbox).Length;
        disk.SetReadOnly(false);
        ProgramRun allowed = await OnceAsync();

        Assert.Equal((1, 5, 0), (refused.ExitCode, left, allowed.ExitCode));
        Assert.Contains("cannot write", refused.Error, StringComparison.Ordinal);
        AssertAllPublished(5);
    }

    [MountFact]
    public async Task An_output_that_may_only_be_read_can_be_looked_at()
    {
        using var disk = new TemporaryMount(Output, 4096);
        Drop(2);
        Assert.Equal(0, (await OnceAsync()).ExitCode);
        disk.SetReadOnly(true);

        ProgramRun status = ProgramRun.WithFakeReader("status", "--output", Output);
        ProgramRun verify = ProgramRun.WithFakeReader("verify", "--output", Output);

        Assert.Equal((0, ""), (status.ExitCode, status.Error));
        Assert.Matches("published +needs_review +2 ", status.Output);
        Assert.Equal(0, verify.ExitCode);
    }

    /// <summary>One page of the ledger finds room, its tables do not.</summary>
    [MountFact]
    public async Task A_disk_that_is_full_from_the_start_is_named_so()
    {
        using var disk = new TemporaryMount(Output, 64);
        Drop(1);
        using (FileStream filler = File.OpenWrite(disk.Fill())) filler.SetLength(filler.Length - 4096);

        ProgramRun full = await OnceAsync();

        Assert.Equal(1, full.ExitCode);
        Assert.Contains("full", full.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("damaged", full.Error, StringComparison.Ordinal);
    }

    /// <summary>Drops documents with as many pages as their number says: the first ones are dropped again with the same bytes.</summary>
    private void Drop(int documents)
    {
        for (int i = 1; i <= documents; i++) _folder.Write($"inbox/{documents}-{i}.pdf", $"pages {i}");
    }

    private Task<ProgramRun> OnceAsync() => Task.Run(() => ProgramRun.With(
        new FakeReader(), ProgramRun.Noon, new HastyClock(), CancellationToken.None,
        "watch", Inbox, "--output", Output, "--once", "--settle", "0", "--commit-delay", "400"));

    private void AssertAllPublished(int documents)
    {
        DatasetManifest manifest = DatasetManifest.Read(Output)!;
        Assert.Equal(documents, manifest.Files.Where(static file => file.Table == "documents" && file.Path.StartsWith("parquet", StringComparison.Ordinal)).Sum(static file => file.Rows));
        Assert.Equal(
            documents * (documents + 1) / 2,
            manifest.Files.Where(static file => file.Table == "pages" && file.Path.StartsWith("parquet", StringComparison.Ordinal)).Sum(static file => file.Rows));
        Assert.Empty(DatasetVerification.Run(Output, manifest, CancellationToken.None));
        Assert.Empty(Directory.GetFiles(Inbox));
        Assert.False(Directory.Exists(Path.Combine(Output, ".staging")));
    }
}
