using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Extractor.Dataset.Publishing;
using Extractor.Tests.Program;
using Xunit;

namespace Extractor.Tests.Watching;

/// <summary>Zip archives in the inbox: what is taken out of them, what is left out, and where everything ends.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Program.TemporaryFolder _folder = new();

    private string Inbox => _folder["inbox"];

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Archives_are_opened_and_cannot_write_outside()
    {
        Directory.CreateDirectory(Inbox);
        await File.WriteAllBytesAsync(Path.Combine(Inbox, "night.zip"), Zip(("one.pdf", "pages 1"), ("../../evil.pdf", "pages 2"), ("dir/one.pdf", "pages 3"), ("/abs.pdf", "pages 4")));

        ProgramRun run = await WatchAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, Rows("documents"));
        Assert.DoesNotContain(FilesOf(_folder.Path), static path => !path.StartsWith("inbox/", StringComparison.Ordinal) && path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains("processed/night.zip", FilesOf(Inbox));
        Assert.Contains("review/night.zip/0001/evil.pdf", FilesOf(Inbox));
    }

    [Fact]
    public async Task A_bomb_in_an_archive_is_left_out()
    {
        Directory.CreateDirectory(Inbox);
        await File.WriteAllBytesAsync(Path.Combine(Inbox, "bomb.zip"), Zip(("bomb.pdf", new string('0', 64 << 20)), ("good.pdf", "pages 1")));

        await WatchAsync();

        Assert.Equal(1, Rows("documents"));
        Assert.Contains("unpacks to more than", await File.ReadAllTextAsync(Path.Combine(Inbox, "review/bomb.zip.reason.txt")), StringComparison.Ordinal);
    }

    /// <summary>Archive and PDFs end in the same folder, where the archive has the place of the PDFs' own.</summary>
    [Fact]
    public async Task An_archive_in_the_place_of_its_own_folder_stops_nothing()
    {
        await DropAsync("night.zip", Zip(("one.pdf", "pages 1"), (".hidden.pdf", "pages 2")));
        _folder.Write("inbox/z.pdf", "pages 3");

        ProgramRun run = await WatchAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "review/night.zip", "review/night.zip.reason.txt", "review/night.zip~/0000/one.pdf", "review/night.zip~/0000/one.pdf.reason.txt",
                "review/z.pdf", "review/z.pdf.reason.txt",
            ],
            FilesOf(Inbox));
        Assert.Equal(2, Rows("documents"));
    }

    [Fact]
    public async Task Archives_of_one_name_displace_none()
    {
        foreach (string text in (string[])["broken 1", "broken 2", "broken 3"])
        {
            await DropAsync("night.zip", Encoding.UTF8.GetBytes(text));
            await WatchAsync();
        }

        string[] archives = [.. Directory.GetFiles(Path.Combine(Inbox, "failed"), "*.zip").Select(File.ReadAllText).Order(StringComparer.Ordinal)];
        Assert.Equal(["broken 1", "broken 2", "broken 3"], archives);
    }

    /// <summary>The worker was killed when the archive had been moved away and its PDFs were not yet read.</summary>
    [Theory]
    [InlineData("one.pdf")]
    [InlineData("ONE.PDF")]
    public async Task What_a_killed_worker_unpacked_is_read_by_the_next(string name)
    {
        Directory.CreateDirectory(Inbox);
        _folder.Write("output/.unpacked/0123-4567/.archive", "night.zip");
        _folder.Write("output/.unpacked/0123-4567/0000/" + name, "pages 1");

        await WatchAsync();

        Assert.Equal(1, Rows("documents"));
        Assert.Contains("review/night.zip/0000/" + name, FilesOf(Inbox));
    }

    [Fact]
    public async Task A_damaged_entry_is_left_out_and_the_others_are_read()
    {
        byte[] zip = Zip(CompressionLevel.NoCompression, ("bad.pdf", "pages 15"), ("good.pdf", "pages 1"));
        zip[zip.AsSpan().IndexOf("15"u8)] = (byte)'7';
        await DropAsync("night.zip", zip);

        await WatchAsync();

        Assert.Equal([1L, 1L], [Rows("documents"), Rows("pages")]);
        Assert.Contains("'bad.pdf' is damaged", await File.ReadAllTextAsync(Path.Combine(Inbox, "review/night.zip.reason.txt")), StringComparison.Ordinal);
    }

    /// <summary>Nobody writes to the pipe: who opens it waits for ever.</summary>
    [Fact]
    public async Task A_pipe_named_like_an_archive_is_not_opened()
    {
        Directory.CreateDirectory(Inbox);
        using (Process make = Process.Start("mkfifo", Path.Combine(Inbox, "night.zip"))) await make.WaitForExitAsync();

        Task<ProgramRun> run = WatchAsync();

        Assert.Same(run, await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(30))));
        Assert.Contains("The archive is empty", await File.ReadAllTextAsync(Path.Combine(Inbox, "failed/night.zip.reason.txt")), StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries) => Zip(CompressionLevel.Optimal, entries);

    private static byte[] Zip(CompressionLevel level, params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                using Stream entry = zip.CreateEntry(name, level).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string[] FilesOf(string root) =>
        [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)];

    private Task DropAsync(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Inbox);
        return File.WriteAllBytesAsync(Path.Combine(Inbox, name), bytes);
    }

    private long Rows(string table) => DatasetManifest.Read(Output)!.Files
        .Where(file => file.Table == table && file.Path.EndsWith(".parquet", StringComparison.Ordinal)).Sum(static file => file.Rows);

    private Task<ProgramRun> WatchAsync() => Task.Run(() => ProgramRun.With(
        new FakeReader(), ProgramRun.Noon, ["watch", Inbox, "--output", Output, "--once", "--settle", "0", "--commit-delay", "20"]));
}
