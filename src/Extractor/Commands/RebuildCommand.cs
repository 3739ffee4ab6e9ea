using System.CommandLine;
using System.Globalization;
using Extractor.Dataset.Publishing;
using Extractor.Ledger;
using Extractor.Running;
using Extractor.Terminal;
using Extractor.Watching;
using Microsoft.Data.Sqlite;

namespace Extractor.Commands;

/// <summary><c>extractor rebuild</c>: reads every document of the ledger again, as after a new version of the program.</summary>
internal static class RebuildCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "rebuild";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new(
        ["extractor rebuild --output /srv/dataset"],
        ["0    the dataset was rebuilt", "1    a file is missing, or the output cannot be written; the dataset is left as it was", "2    there is no ledger", "130  stopped; the dataset is left as it was"]);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var output = new Option<string>("--output", "-o") { Description = "Folder of the dataset and its ledger.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Documents read at a time.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = WholeNumber.Between("--jobs", 1, 256),
            HelpName = "N",
        };
        var forms = new Option<string?>("--forms") { Description = "Folder with form definitions (*.json) that add to the built-in ones; a file of the same name replaces one. See schemas/README.md.", HelpName = "DIR" };
        var command = new Command(Name, "Reads every document of the ledger again and replaces the dataset.") { output, jobs, forms };
        command.SetAction(parsed =>
            Run(context, Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(output))), parsed.GetValue(jobs), parsed.GetValue(forms)));
        return command;
    }

    private static int Run(ProgramContext context, string output, int jobs, string? forms)
    {
        if (!File.Exists(LedgerDatabase.PathOf(output)))
        {
            return Refuse(context, ExitCode.Usage, $"'{output}' has no ledger. 'extractor watch' makes one.");
        }

        if (FormFolder.Read(forms, out string? problem) is not { } registry)
        {
            return Refuse(context, ExitCode.Usage, problem!);
        }

        if (!RunClock.TryGetMoment(context, out var moment))
        {
            return Refuse(context, ExitCode.Usage, $"{RunClock.Variable} is '{context.Variable(RunClock.Variable)}'. Set it to seconds since 1970-01-01, or unset it.");
        }

        try
        {
            using var store = new DatasetStore(output, ProgramVersion.Text);
            DatasetRebuild.Finish(output, store);
            IReadOnlyList<SourceFile> sources = SourceFile.Read(output);
            long held = DatasetManifest.Read(output)?.DocumentCount() ?? 0;
            if (sources.Count < held && LedgerVersion.ComplaintOfCounts(sources.Count, held, output) is { } behind)
            {
                return Refuse(context, ExitCode.Incomplete, behind);
            }

            if (DatasetRebuild.Missing(sources) is { Count: > 0 } missing)
            {
                return Refuse(context, ExitCode.Incomplete, $"{missing.Count} files of published documents are missing, such as '{missing[0]}'. Bring them back and run again.");
            }

            var options = new WatchOptions
            {
                Inbox = output,
                Output = output,
                Jobs = jobs,
                TimeLimit = TimeSpan.FromSeconds(300),
                SizeLimit = FileExtraction.DefaultSizeLimit,
                PageLimit = 10_000,
                MemoryLimit = 2L << 30,
            };
            DatasetRebuild.Build(context, options, registry, sources, moment);
            DatasetRebuild.Finish(output, store);
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sources.Count} documents were read again."));
            return ExitCode.Complete;
        }
        catch (OperationCanceledException)
        {
            return Refuse(context, ExitCode.Interrupted, "Stopped. The dataset is left as it was.");
        }
        catch (SqliteException e)
        {
            return Refuse(context, ExitCode.Incomplete, LedgerDatabase.Describe(e, output));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(context, ExitCode.Incomplete, $"The dataset could not be rebuilt: {e.Message}");
        }
    }

    private static int Refuse(ProgramContext context, int code, string message)
    {
        context.Error.WriteLine($"extractor: {Printable.Escape(message)}");
        return code;
    }
}
