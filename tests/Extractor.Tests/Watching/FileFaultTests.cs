using System.Globalization;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Tests.Program;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>Files of the inbox that vanish, grow, are replaced, loop, have odd names, or are very many.</summary>
public sealed class FileFaultTests : IDisposable
{
    private readonly Program.TemporaryFolder _folder = new();
    private readonly FakeReader _reader = new();

    private string Inbox => _folder["inbox"];

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_vanishes_before_it_is_read_is_no_document()
    {
        Task<ProgramRun> run = OnceWith("held pages 1", "pages 2");
        await _reader.Held;
        File.Delete(Path.Combine(Inbox, "b.pdf"));
        _reader.Release();

        Assert.Equal(0, (await run).ExitCode);
        Assert.Contains("b.pdf vanished", (await run).Output, StringComparison.Ordinal);
        Assert.Equal([1], PageCounts());
        Assert.Equal(["review/a.pdf", "review/a.pdf.reason.txt"], FilesOf(Inbox));
    }

    [Fact]
    public async Task A_file_that_vanishes_while_it_is_read_is_published_all_the_same()
    {
        Task<ProgramRun> run = OnceWith("held pages 1");
        await _reader.Held;
        File.Delete(Path.Combine(Inbox, "a.pdf"));
        _reader.Release();

        Assert.Equal(0, (await run).ExitCode);
        Assert.Equal([1], PageCounts());
        Assert.Empty(FilesOf(Inbox));
        Assert.Equal(0, (await OnceAsync()).ExitCode);
    }

    [Fact]
    public async Task A_file_that_grows_is_taken_when_it_is_whole()
    {
        Task<ProgramRun> run = OnceWith("held pages 1", "pages 2");
        await _reader.Held;
        await File.AppendAllTextAsync(Path.Combine(Inbox, "b.pdf"), " pages 3");
        _reader.Release();

        Assert.Equal(0, (await run).ExitCode);
        Assert.Equal([1], PageCounts());
        Assert.Equal(["b.pdf", "review/a.pdf", "review/a.pdf.reason.txt"], FilesOf(Inbox));
        Assert.Equal(0, (await OnceAsync()).ExitCode);
        Assert.Equal([1, 3], PageCounts());
        Assert.Equal(2, Published());
    }

    [Fact]
    public async Task A_file_that_is_replaced_while_it_is_read_is_two_documents_and_the_new_one_stays_until_it_is_read()
    {
        Task<ProgramRun> run = OnceWith("held pages 1");
        await _reader.Held;
        string next = _folder.Write("next.pdf", "pages 2");
        File.Move(next, Path.Combine(Inbox, "a.pdf"), overwrite: true);
        _reader.Release();

        Assert.Equal(0, (await run).ExitCode);
        Assert.Equal([1], PageCounts());
        Assert.Equal("pages 2", await File.ReadAllTextAsync(Path.Combine(Inbox, "a.pdf")));
        Assert.Equal(0, (await OnceAsync()).ExitCode);
        Assert.Equal([1, 2], PageCounts());
        Assert.Equal("pages 2", await File.ReadAllTextAsync(Path.Combine(Inbox, "review/a.pdf")));
        Assert.Equal(2, Published());
    }

    [Fact]
    public async Task Loops_of_links_are_walked_past_and_files_beside_them_are_taken()
    {
        _folder.Write("inbox/deep/a.pdf", "pages 1");
        Directory.CreateSymbolicLink(Path.Combine(Inbox, "deep", "up"), Inbox);
        Directory.CreateSymbolicLink(Path.Combine(Inbox, "one"), Path.Combine(Inbox, "two"));
        Directory.CreateSymbolicLink(Path.Combine(Inbox, "two"), Path.Combine(Inbox, "one"));
        File.CreateSymbolicLink(Path.Combine(Inbox, "self.pdf"), Path.Combine(Inbox, "self.pdf"));

        ProgramRun run = await OnceAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([1], PageCounts());
        Assert.Equal(["review/deep/a.pdf", "review/deep/a.pdf.reason.txt"], FilesOf(Path.Combine(Inbox, "review")).Select(static path => "review/" + path));
        Assert.Equal(Path.Combine(Inbox, "self.pdf"), new FileInfo(Path.Combine(Inbox, "self.pdf")).LinkTarget);
    }

    [Theory]
    [InlineData("line\nbreak.pdf")]
    [InlineData("决算 😀👩‍👩‍👧.pdf")]
    [InlineData("\u001b[31mred\u0007.pdf")]
    [InlineData("-rf.pdf")]
    [InlineData("$(touch x) `id` ;&|'\".pdf")]
    [InlineData("back\\slash%2e%2e.pdf")]
    public async Task A_file_keeps_its_name_whatever_it_is_and_its_reason_is_one_plain_line_each(string name)
    {
        _folder.Write("inbox/" + name, "broken");

        ProgramRun run = await OnceAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(new[] { "failed/" + name, "failed/" + name + ".reason.txt" }.Order(StringComparer.Ordinal), FilesOf(Inbox));
        string[] reason = await File.ReadAllLinesAsync(Path.Combine(Inbox, "failed", name + ".reason.txt"));
        Assert.Equal(["file", "document_id", "status", "reason"], reason.Select(static line => line.Split(':')[0]));
        Assert.DoesNotContain(reason.SelectMany(static line => line), static c => char.IsControl(c));
        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.DoesNotContain(line, static c => char.IsControl(c)));
        Assert.Equal(name, Strings("documents", "file_name").Single());
    }

    /// <summary>253 bytes and <c>.reason.txt</c> are more than a name may have: the reason's is cut, and the other files go on.</summary>
    [Fact]
    public async Task A_name_too_long_for_a_suffix_does_not_stop_the_worker()
    {
        string name = new string('长', 83) + ".pdf";
        _folder.Write("inbox/" + name, "broken");
        _folder.Write("inbox/z.pdf", "broken too");

        ProgramRun run = await OnceAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] files = FilesOf(Inbox);
        Assert.Contains("failed/" + name, files);
        Assert.Contains("failed/z.pdf.reason.txt", files);
        string id = Strings("documents", "document_id").Zip(Strings("documents", "file_name")).Single(document => document.Second == name).First;
        Assert.Contains($"failed/{new string('长', 77)}~{id[..8]}.pdf.reason.txt", files);
    }

    /// <summary>250 bytes leave room for <c>.json</c>, the hash that tells a second file from the first takes it.</summary>
    [Fact]
    public async Task A_sidecar_of_a_long_name_stays_beside_its_file()
    {
        string name = new string('a', 246) + ".pdf";
        for (int i = 1; i <= 2; i++)
        {
            _folder.Write("inbox/" + name, $"pages {i}");
            _folder.Write($"inbox/{name}.json", "{}");
            Assert.Equal(0, (await OnceAsync()).ExitCode);
        }

        string[] pdfs = [.. FilesOf(Inbox).Where(static path => path.EndsWith(".pdf", StringComparison.Ordinal))];
        Assert.Equal(2, pdfs.Length);
        Assert.All(pdfs, path => Assert.Contains(path + ".json", FilesOf(Inbox)));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_gone_round()
    {
        _folder.Write("inbox/a.pdf/deep.pdf", "pages 1");
        await OnceAsync();
        Directory.Delete(Path.Combine(Inbox, "a.pdf"));
        _folder.Write("inbox/a.pdf", "broken");
        _folder.Write("inbox/failed/a.pdf/other.pdf", "filed before");

        ProgramRun run = await OnceAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(FilesOf(Inbox), static path => path.StartsWith("failed/a~", StringComparison.Ordinal) && path.EndsWith(".pdf", StringComparison.Ordinal));
    }

    /// <summary>The file <c>review</c> stands for whatever keeps a file from being moved: it is published, said, and moved when it can be.</summary>
    [Fact]
    public async Task A_file_that_cannot_be_moved_keeps_no_other_waiting()
    {
        string obstacle = _folder.Write("inbox/review", "in the way");

        ProgramRun blocked = await OnceWith("pages 1", "broken");

        Assert.Equal((0, ""), (blocked.ExitCode, blocked.Error));
        Assert.Equal(["a.pdf", "failed/b.pdf", "failed/b.pdf.reason.txt", "review"], FilesOf(Inbox));
        Assert.Contains("1 published files cannot be moved out of the inbox, such as a.pdf", blocked.Output, StringComparison.Ordinal);
        File.Delete(obstacle);
        Assert.Equal(0, (await OnceAsync()).ExitCode);
        Assert.Equal(["failed/b.pdf", "failed/b.pdf.reason.txt", "review/a.pdf", "review/a.pdf.reason.txt"], FilesOf(Inbox));
        Assert.Equal([0, 1], PageCounts());
    }

    [Fact]
    public async Task Ten_thousand_files_dropped_at_once_are_each_published_once()
    {
        const int Files = 10_000;
        Directory.CreateDirectory(Inbox);
        string drop = _folder["drop"];
        for (int i = 0; i < Files; i++)
        {
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"drop/{i / 100:00}/{i:00000}.pdf"), string.Create(CultureInfo.InvariantCulture, $"called {i} pages 1"));
        }

        using var worker = new LiveWorker(Inbox, Output, commitDelay: "60000");
        await worker.UntilAsync(System.Net.HttpStatusCode.OK);
        Directory.Move(drop, Path.Combine(Inbox, "drop"));
        await worker.UntilPublishedAsync(Files);
        Assert.Equal(0, (await worker.StopAsync()).ExitCode);

        Assert.Equal(Files, Strings("documents", "document_id").Distinct().Count());
        Assert.Equal(Files, PageCounts().Length);
        Assert.Equal((Files, 0L), (Published(), LedgerReport.Read(Output).Unfinished));
        Assert.Equal(2 * Files, Directory.EnumerateFiles(Path.Combine(Inbox, "review"), "*", SearchOption.AllDirectories).Count());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Inbox, "drop"), "*", SearchOption.AllDirectories));
        Assert.Empty(DatasetVerification.Run(Output, DatasetManifest.Read(Output)!, CancellationToken.None));
    }

    /// <summary>Runs once over files a.pdf, b.pdf …, one after the other.</summary>
    private Task<ProgramRun> OnceWith(params string[] texts)
    {
        for (int i = 0; i < texts.Length; i++) _folder.Write($"inbox/{(char)('a' + i)}.pdf", texts[i]);
        return OnceAsync();
    }

    private Task<ProgramRun> OnceAsync() =>
        Task.Run(() => ProgramRun.With(_reader, ProgramRun.Noon, "watch", Inbox, "--output", Output, "--once", "--settle", "0", "--jobs", "1", "--commit-delay", "20"));

    private long Published() => LedgerReport.Read(Output).States.Where(static state => state.State == "published").Sum(static state => state.Documents);

    private int[] PageCounts() => [.. PublishedRows.Read(Output, "documents").Select(static row => int.Parse(row("page_count"), CultureInfo.InvariantCulture)).Order()];

    private List<string> Strings(string table, string column) => [.. PublishedRows.Read(Output, table).Select(row => row(column))];

    private static string[] FilesOf(string root) =>
        [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)];
}
