using System.CommandLine;
using System.Globalization;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Running;
using Extractor.Terminal;
using Microsoft.Data.Sqlite;

namespace Extractor.Commands;

/// <summary><c>extractor status</c> and <c>extractor verify</c>: look at a dataset and its ledger without changing them.</summary>
internal static class LedgerCommands
{
    /// <summary>Name of the command that shows the ledger.</summary>
    public const string StatusName = "status";

    /// <summary>Name of the command that hashes the dataset.</summary>
    public const string VerifyName = "verify";

    /// <summary>What the help of <c>status</c> says beside the options.</summary>
    public static readonly CommandHelp StatusHelp = new(
        ["extractor status --output /srv/dataset"], ["0    the ledger was read", "1    it is damaged", "2    there is no ledger"]);

    /// <summary>What the help of <c>verify</c> says beside the options.</summary>
    public static readonly CommandHelp VerifyHelp = new(
        ["extractor verify --output /srv/dataset"],
        ["0    every file is what was published", "1    a file is missing, changed or unknown; each is named", "2    there is no dataset"]);

    /// <summary>Builds <c>status</c>.</summary>
    public static Command BuildStatus(ProgramContext context)
    {
        var output = OutputOption();
        var command = new Command(StatusName, "Shows the ledger: what became of every document.") { output };
        command.SetAction(parsed => Status(context, parsed.GetRequiredValue(output)));
        return command;
    }

    /// <summary>Builds <c>verify</c>.</summary>
    public static Command BuildVerify(ProgramContext context)
    {
        var output = OutputOption();
        var command = new Command(VerifyName, "Hashes the files of the dataset and compares them with the manifest.") { output };
        command.SetAction(parsed => Verify(context, parsed.GetRequiredValue(output)));
        return command;
    }

    private static Option<string> OutputOption() =>
        new("--output", "-o") { Description = "Folder of the dataset.", DefaultValueFactory = _ => "output", HelpName = "DIR" };

    private static int Status(ProgramContext context, string output)
    {
        if (!File.Exists(LedgerDatabase.PathOf(output)))
        {
            context.Error.WriteLine($"extractor: '{Printable.Escape(output)}' has no ledger. 'extractor watch' makes one.");
            return ExitCode.Usage;
        }

        LedgerReport report;
        try
        {
            report = LedgerReport.Read(output);
        }
        catch (SqliteException e)
        {
            context.Error.WriteLine($"extractor: {Printable.Escape(LedgerDatabase.Describe(e, output))}");
            return ExitCode.Incomplete;
        }

        var states = new TextTable("state", "outcome", "documents", "pages", "facts").AlignRight(2, 3, 4);
        foreach (StateCount count in report.States)
        {
            states.Add(count.State, count.Outcome, Count(count.Documents), Count(count.Pages), Count(count.Facts));
        }

        states.Write(context);
        context.Output.WriteLine();
        context.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Superseded} superseded, {report.Files} files, {report.Commits} commits, {report.Unfinished} unfinished"));
        foreach (AttentionLine line in report.Attention)
        {
            context.Output.WriteLine($"{line.What}: {Printable.Escape(line.Path)}");
            context.Output.WriteLine($"    {Printable.Escape(line.Reason)}");
        }

        return ExitCode.Complete;
    }

    private static int Verify(ProgramContext context, string output)
    {
        if (DatasetManifest.Read(output) is not { } manifest)
        {
            context.Error.WriteLine($"extractor: '{Printable.Escape(output)}' has no manifest ({DatasetManifest.FileName}).");
            return ExitCode.Usage;
        }

        var problems = DatasetVerification.Run(output, manifest, context.Stop);
        foreach (string problem in problems)
        {
            context.Output.WriteLine(Printable.Escape(problem));
        }

        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{manifest.Files.Count} files, {problems.Count} problems"));
        return problems.Count == 0 ? ExitCode.Complete : ExitCode.Incomplete;
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
