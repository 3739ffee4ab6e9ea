using Extractor.Terminal;
using Xunit;

namespace Extractor.Tests.Program;

public sealed class CommandLineTests
{
    public static TheoryData<string, string> WrongUsage => new()
    {
        { "frobnicate", "'frobnicate'" },
        { "run", "Required argument missing" },
        { "run inbox --jobs 0", "--jobs takes a whole number from 1 to 256, not '0'" },
        { "run inbox --jobs 257", "not '257'" },
        { "run inbox --jobs many", "not 'many'" },
        { "run inbox --jobs -1", "not '-1'" },
        { "run inbox --time-limit 0", "--time-limit takes" },
        { "run inbox other", "'other'" },
        { "run . --forms /no/such/forms", "/no/such/forms" },
        { "inspect /dev/null --forms /no/such/forms", "/no/such/forms" },
        { "run /no/such/inbox --output /tmp/unused", "'/no/such/inbox' does not exist" },
        { "run . --output ", "An argument is empty" },
        { "watch . --health 99999", "--health takes a whole number from 1 to 65535, not '99999'" },
        { "watch . --log /no/such/log --once", "The log '/no/such/log' cannot be written" },
        { "inspect a.pdf --page 0", "--page takes a whole number from 1" },
        { "inspect a.pdf --page one", "not 'one'" },
        { "inspect", "Required argument missing" },
        { "inspect a.pdf --json --text", "Choose one of" },
        { "inspect /no/such/file.pdf", "The file does not exist" },
        { "inspect /", "This is a folder" },
        { "schema no_such_table", "no_such_table" },
    };

    [Theory]
    [MemberData(nameof(WrongUsage))]
    public void A_wrong_command_line_is_explained_and_gives_2(string commandLine, string explanation)
    {
        var run = ProgramRun.WithFakeReader(commandLine.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(explanation, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    /// <summary>The device takes no byte, as a full disk: no command may end in a defect, nor say that a file could not be written.</summary>
    [Theory]
    [InlineData("schema", "extractor: Standard output could not be written: ")]
    [InlineData("run /dev/null", "extractor: Standard output could not be written: ")]
    [InlineData("frobnicate", "Unrecognized")]
    public void An_output_that_takes_nothing_is_explained(string commandLine, string explanation)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = [.. commandLine.Replace("/dev/null", folder.Write("a.pdf", "pages 1"), StringComparison.Ordinal).Split(' ')];
        using var full = new StandardStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0), isError: false);
        using var output = new StreamWriter(full) { AutoFlush = true };

        var run = ProgramRun.Printing(output, arguments[0] == "run" ? [.. arguments, "--output", folder["output"]] : arguments);

        Assert.Equal(commandLine == "frobnicate" ? 2 : 1, run.ExitCode);
        Assert.Contains(explanation, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("dataset could not", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "extractor run")]
    [InlineData("run", "extractor run")]
    [InlineData("inspect", "extractor inspect")]
    [InlineData("schema", "extractor schema")]
    public void Help_ends_with_examples_that_can_be_typed(string command, string example)
    {
        var run = ProgramRun.WithFakeReader([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, run.ExitCode);
        string examples = run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains("  " + example, examples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run inbox --output dataset -h")]
    [InlineData("run inbox --no-such-option --help")]
    [InlineData("inspect -?")]
    public void Help_is_answered_wherever_it_is_asked_for(string commandLine)
    {
        var run = ProgramRun.WithFakeReader(commandLine.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_the_help_is_shown_and_the_shell_gets_2()
    {
        var run = ProgramRun.WithFakeReader();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_named_like_a_response_file_is_a_file()
    {
        var run = ProgramRun.WithFakeReader("inspect", "@no-such.pdf");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("@no-such.pdf: The file does not exist", run.Error, StringComparison.Ordinal);
    }
}
