using System.Text;
using Extractor.Core.Geometry;
using Extractor.Pdf;
using Extractor.Terminal;

namespace Extractor;

/// <summary>What the commands take from the world around them: where they print, the clock, the environment, the PDF reader.</summary>
/// <remarks>Tests put their own in its place; nothing else in the program touches the console or the clock.</remarks>
internal sealed record ProgramContext
{
    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where errors go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Output"/> is a terminal that a person watches, so colours and a progress bar make sense.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Reads PDFs.</summary>
    public required IPdfReader Reader { get; init; }

    /// <summary>Asks the work to end, as Ctrl+C does.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The context of the running process. Prints UTF-8 whatever the locale says, since most of what is printed is Chinese.</summary>
    /// <param name="stop">Asks the work to end.</param>
    public static ProgramContext ForProcess(CancellationToken stop)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ProgramContext
        {
            Output = new StreamWriter(new StandardStream(Console.OpenStandardOutput(), isError: false), utf8, bufferSize: 1 << 14) { AutoFlush = true },
            Error = new StreamWriter(new StandardStream(Console.OpenStandardError(), isError: true), utf8, bufferSize: 1 << 10) { AutoFlush = true },
            IsTerminal = !Console.IsOutputRedirected,
            Clock = TimeProvider.System,
            Variable = Environment.GetEnvironmentVariable,
            Reader = new PdfReader(),
            Stop = stop,
        };
    }
}
