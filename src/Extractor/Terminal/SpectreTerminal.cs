using Spectre.Console;

namespace Extractor.Terminal;

/// <summary>Spectre.Console on the program's output. Asked for only where a terminal is there, since loading it costs time at the start.</summary>
internal static class SpectreTerminal
{
    /// <summary>A console that writes to the context's output.</summary>
    public static IAnsiConsole For(ProgramContext context) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Output) });
}
