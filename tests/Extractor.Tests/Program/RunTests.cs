using System.Globalization;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_dataset_has_the_same_bytes_for_every_number_of_jobs()
    {
        for (int i = 0; i < 24; i++)
        {
            // Early files take longer, so that later ones finish first.
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"inbox/{i:00}.pdf"), $"slow {24 - i} pages {1 + i % 5}");
        }

        _folder.Write("inbox/07-copy.pdf", "slow 17 pages 3");
        _folder.Write("inbox/30.pdf", "words");
        var one = ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", _folder["one"], "--jobs", "1");
        var many = ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", _folder["many"], "--jobs", "8");

        Assert.Equal((1, 1), (one.ExitCode, many.ExitCode));
        var files = Files(_folder["one"]);
        Assert.NotEmpty(files);
        Assert.Equal(files, Files(_folder["many"]));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["one"], file)), File.ReadAllBytes(Path.Combine(_folder["many"], file))));
    }

    [Fact]
    public void The_report_counts_and_names_what_needs_a_person()
    {
        _folder.Write("inbox/a.pdf", "pages 2");
        _folder.Write("inbox/b/copy.pdf", "pages 2");
        _folder.Write("inbox/broken\u001b.pdf", "words");
        _folder.Write("inbox/a.pdf.json", "{");

        var run = ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", _folder["output"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("[3/3]", run.Output, StringComparison.Ordinal);
        Assert.Contains("failed: broken\\u{1b}.pdf", run.Output, StringComparison.Ordinal);
        Assert.Contains("not a PDF", run.Output, StringComparison.Ordinal);
        Assert.Contains("repeated: b/copy.pdf", run.Output, StringComparison.Ordinal);
        Assert.Contains("same bytes as a.pdf", run.Output, StringComparison.Ordinal);
        Assert.Contains("note: a.pdf", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^documents +2\r?$", run.Output);
        Assert.Matches(@"(?m)^pages +2\r?$", run.Output);
        Assert.Matches(@"(?m)^failed +1\r?$", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void An_empty_inbox_leaves_the_dataset_as_it_is()
    {
        Directory.CreateDirectory(_folder["inbox"]);

        var run = ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", _folder["output"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No PDF was found", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999999")]
    public void A_clock_that_is_no_number_of_seconds_is_wrong_usage(string epoch)
    {
        _folder.Write("inbox/a.pdf", "pages 1");

        var run = ProgramRun.With(new FakeReader(), epoch, "run", _folder["inbox"], "--output", _folder["output"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SOURCE_DATE_EPOCH", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_that_cannot_be_written_is_explained()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        string file = _folder.Write("file", "");

        var underFile = ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", Path.Combine(file, "below"));
        var onFile = ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", file);

        Assert.Equal((1, 2), (underFile.ExitCode, onFile.ExitCode));
        Assert.Contains("could not be written", underFile.Error, StringComparison.Ordinal);
        Assert.Contains("is a file", onFile.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_the_dataset_as_it_was()
    {
        _folder.Write("inbox/a.pdf", "pages 1");
        ProgramRun.WithFakeReader("run", _folder["inbox"], "--output", _folder["output"]);
        string before = string.Join('\n', Files(_folder["output"]));
        _folder.Write("inbox/b.pdf", "endless");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var run = ProgramRun.With(new FakeReader(), ProgramRun.Noon, stop.Token, "run", _folder["inbox"], "--output", _folder["output"]);

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Stopped", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, string.Join('\n', Files(_folder["output"])));
    }

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
