using System.CommandLine;
using System.CommandLine.Invocation;
using Extractor.Terminal;

namespace Extractor.Commands;

/// <summary>The command line as a whole: the commands, their help and what happens on a wrong one.</summary>
internal static class ExtractorCommand
{
    /// <summary>Name of the program.</summary>
    public const string Name = "extractor";

    private static readonly Dictionary<string, CommandHelp> s_help = new()
    {
        [Name] = new(["extractor run inbox --output dataset", "extractor watch /srv/inbox --output /srv/dataset", "extractor inspect report.pdf --svg report.svg", "extractor schema facts"], []),
        [RunCommand.Name] = RunCommand.Help,
        [InspectCommand.Name] = InspectCommand.Help,
        [CheckCommand.Name] = CheckCommand.Help,
        [SchemaCommand.Name] = SchemaCommand.Help,
        [WatchCommand.Name] = WatchCommand.Help,
        [LedgerCommands.StatusName] = LedgerCommands.StatusHelp,
        [LedgerCommands.VerifyName] = LedgerCommands.VerifyHelp,
        [RebuildCommand.Name] = RebuildCommand.Help,
        [ProbeCommand.Name] = ProbeCommand.Help,
    };

    /// <summary>In the order of the help.</summary>
    private static readonly (string Name, Func<ProgramContext, Command> Build)[] s_commands =
    [
        (RunCommand.Name, RunCommand.Build),
        (InspectCommand.Name, InspectCommand.Build),
        (CheckCommand.Name, CheckCommand.Build),
        (SchemaCommand.Name, SchemaCommand.Build),
        (WatchCommand.Name, WatchCommand.Build),
        (LedgerCommands.StatusName, LedgerCommands.BuildStatus),
        (LedgerCommands.VerifyName, LedgerCommands.BuildVerify),
        (RebuildCommand.Name, RebuildCommand.Build),
        (ProbeCommand.Name, ProbeCommand.Build),
    ];

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, ProgramContext context)
    {
        if (arguments.Count == 0)
        {
            Run(["--help"], context);
            return ExitCode.Usage;
        }

        // A file whose name begins with @ is a file, not a list of further arguments.
        var parsed = Build(context, arguments[0]).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
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
    }

    /// <summary>The root with the command of this name, or with all where there is none of it: for help, and for what is wrong.</summary>
    private static RootCommand Build(ProgramContext context, string name)
    {
        var root = new RootCommand(
            "Turns published Chinese fiscal disclosures (部门决算, 部门预算, 绩效自评; PDF) into a verified dataset.");
        bool isKnown = Array.Exists(s_commands, command => command.Name == name);
        foreach (var (commandName, build) in s_commands)
        {
            if (!isKnown || commandName == name)
            {
                root.Add(build(context));
            }
        }

        HelpWithExamples.AddTo(root, s_help);
        return root;
    }

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
}
