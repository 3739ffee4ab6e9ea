using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Extractor.Commands;

/// <summary>What the help of a command says beside its options.</summary>
/// <param name="Examples">Lines that can be typed as they are.</param>
/// <param name="ExitCodes">The exit codes and their meaning.</param>
internal sealed record CommandHelp(string[] Examples, string[] ExitCodes);

/// <summary>The library's help, followed by examples and exit codes of the command that help is asked for.</summary>
/// <param name="help">The library's own action.</param>
/// <param name="more">What to add, by command name.</param>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help, Func<string, CommandHelp> more)
    : SynchronousCommandLineAction
{
    /// <summary>Adds to the help of the root command and of the commands below it.</summary>
    public static void AddTo(RootCommand root, Func<string, CommandHelp> more)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction help })
            {
                option.Action = new HelpWithExamples(help, more);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        var added = more(command is RootCommand ? ExtractorCommand.Name : command.Name);
        WriteSection(output, "Examples:", added.Examples);
        WriteSection(output, "Exit codes:", added.ExitCodes);
        return code;
    }

    private static void WriteSection(TextWriter output, string heading, string[] lines)
    {
        if (lines.Length == 0)
        {
            return;
        }

        output.WriteLine(heading);
        foreach (string line in lines)
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine();
    }
}
