using System.CommandLine;
using System.CommandLine.Invocation;
using Extractor.Terminal;

namespace Extractor.Commands;

/// <summary>The command line as a whole: the commands, their help and what happens on a wrong one.</summary>
internal static class ExtractorCommand
{
    /// <summary>Name of the program.</summary>
    public const string Name = "extractor";

    /// <summary>In the order of the help.</summary>
    private static readonly string[] s_names =
    [
        RunCommand.Name, InspectCommand.Name, CheckCommand.Name, SchemaCommand.Name, WatchCommand.Name, LedgerCommands.StatusName, LedgerCommands.VerifyName,
        RebuildCommand.Name, ProbeCommand.Name,
    ];

    private static readonly string[] s_answeredByRoot = ["--help", "-h", "/h", "-?", "/?", "--version"];

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ProgramContext context)
    {
        if (arguments.Count == 0)
        {
            Run(["--help"], context);
            return ExitCode.Usage;
        }

        if (arguments.Contains(""))
        {
            context.Error.WriteLine($"{Name}: An argument is empty. Name a file or a folder; perhaps a variable of the shell has no value.");
            return ExitCode.Usage;
        }

        var parsed = Parse(arguments, context);
        if (parsed.Action is ParseErrorAction)
        {
            return WriteErrors(parsed, context);
        }

        var invocation = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return parsed.Invoke(invocation);
        }
        catch (OperationCanceledException)
        {
            context.Error.WriteLine("Stopped before the end. A dataset is left as it was.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is OutputLostException or IOException or UnauthorizedAccessException)
        {
            string what = e is OutputLostException ? "Standard output could not be written: " : "";
            context.Error.WriteLine($"{Name}: {what}{Printable.Escape(e.Message)}");
            return ExitCode.Incomplete;
        }
    }

    /// <summary>Parses with the command that is named alone; with all of them, and their help, where help is asked for or something is wrong.</summary>
    /// <remarks>All of them with their help take a tenth of a short run to be made.</remarks>
    private static ParseResult Parse(IReadOnlyList<string> arguments, ProgramContext context)
    {
        // A file whose name begins with @ is a file, not a list of further arguments.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        if (!arguments.Any(static argument => Array.IndexOf(s_answeredByRoot, argument) >= 0) && Find(arguments[0]) is { } named)
        {
            var parsed = named.Build(context).Parse([.. arguments.Skip(1)], configuration);
            if (parsed.Errors.Count == 0)
            {
                return parsed;
            }
        }

        var root = new RootCommand("Turns published Chinese fiscal disclosures (部门决算, 部门预算, 绩效自评; PDF) into a verified dataset.");
        foreach (string name in s_names)
        {
            root.Add(Find(name)!.Build(context));
        }

        HelpWithExamples.AddTo(root, HelpOf);
        return root.Parse(arguments, configuration);
    }

    /// <summary>How the command of a name is made, and its help; null where there is none. A command that is not asked for is not even loaded.</summary>
    private static Entry? Find(string name) => name switch
    {
        RunCommand.Name => new(RunCommand.Build, static () => RunCommand.Help),
        InspectCommand.Name => new(InspectCommand.Build, static () => InspectCommand.Help),
        CheckCommand.Name => new(CheckCommand.Build, static () => CheckCommand.Help),
        SchemaCommand.Name => new(SchemaCommand.Build, static () => SchemaCommand.Help),
        WatchCommand.Name => new(WatchCommand.Build, static () => WatchCommand.Help),
        LedgerCommands.StatusName => new(LedgerCommands.BuildStatus, static () => LedgerCommands.StatusHelp),
        LedgerCommands.VerifyName => new(LedgerCommands.BuildVerify, static () => LedgerCommands.VerifyHelp),
        RebuildCommand.Name => new(RebuildCommand.Build, static () => RebuildCommand.Help),
        ProbeCommand.Name => new(ProbeCommand.Build, static () => ProbeCommand.Help),
        _ => null,
    };

    private static CommandHelp HelpOf(string name) => Find(name)?.Help() ?? new(
        ["extractor run inbox --output dataset", "extractor watch /srv/inbox --output /srv/dataset", "extractor inspect report.pdf --svg report.svg", "extractor schema facts"], []);

    private static int WriteErrors(ParseResult parsed, ProgramContext context)
    {
        foreach (var error in parsed.Errors)
        {
            context.Error.WriteLine($"{Name}: {Printable.Escape(error.Message)}");
        }

        var command = parsed.CommandResult.Command;
        string path = command is RootCommand ? Name : $"{Name} {command.Name}";
        context.Error.WriteLine($"Run '{path} --help' to see how it is used.");
        return ExitCode.Usage;
    }

    private sealed record Entry(Func<ProgramContext, Command> Build, Func<CommandHelp> Help);
}
