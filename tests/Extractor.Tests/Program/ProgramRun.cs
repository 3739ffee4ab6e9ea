using Extractor.Commands;
using Extractor.Core.Geometry;

namespace Extractor.Tests.Program;

/// <summary>Runs the program in this process, without a terminal.</summary>
/// <param name="ExitCode">What it returns to the shell.</param>
/// <param name="Output">What it prints.</param>
/// <param name="Error">What it complains.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Noon of 2026-01-01 UTC in seconds since 1970.</summary>
    public const string Noon = "1767268800";

    public static ProgramRun WithFakeReader(params string[] arguments) => With(new FakeReader(), Noon, arguments);

    public static ProgramRun With(IPdfReader reader, string? epoch, params string[] arguments) =>
        With(reader, epoch, CancellationToken.None, arguments);

    public static ProgramRun With(IPdfReader reader, string? epoch, CancellationToken stop, params string[] arguments) =>
        With(reader, epoch, TimeProvider.System, stop, arguments);

    public static ProgramRun With(IPdfReader reader, string? epoch, TimeProvider clock, CancellationToken stop, params string[] arguments) =>
        With(reader, epoch, clock, new StringWriter(), arguments, stop);

    /// <summary>Runs with another output than one that takes everything.</summary>
    public static ProgramRun Printing(TextWriter output, params string[] arguments) =>
        With(new FakeReader(), Noon, TimeProvider.System, output, arguments, CancellationToken.None);

    private static ProgramRun With(IPdfReader reader, string? epoch, TimeProvider clock, TextWriter output, string[] arguments, CancellationToken stop)
    {
        var error = new StringWriter();
        var context = new ProgramContext
        {
            Output = output,
            Error = error,
            IsTerminal = false,
            Clock = clock,
            Variable = name => name == "SOURCE_DATE_EPOCH" ? epoch : null,
            Reader = reader,
            Stop = stop,
        };
        int code = ExtractorCommand.Run(arguments, context);
        return new ProgramRun(code, output.ToString()!, error.ToString());
    }
}
