using Extractor.Commands;
using Extractor.Core;
using Extractor.Dataset.Publishing;
using Extractor.Terminal;

namespace Extractor.Running;

/// <summary>What <c>extractor run</c> is asked to do.</summary>
/// <param name="Inbox">A folder, or one PDF.</param>
/// <param name="Output">Folder of the dataset.</param>
/// <param name="Jobs">Documents read at a time.</param>
/// <param name="Forms">Folder of form definitions, or null for the built-in ones.</param>
/// <param name="TimeLimit">How long one document may take.</param>
internal sealed record InboxRunOptions(string Inbox, string Output, int Jobs, string? Forms, TimeSpan TimeLimit);

/// <summary>One run: list the inbox, extract the documents, publish the dataset, report.</summary>
internal static class InboxRun
{
    /// <summary>Runs.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(ProgramContext context, InboxRunOptions options)
    {
        if (!Directory.Exists(options.Inbox) && !File.Exists(options.Inbox))
        {
            return Refuse(context, $"The inbox '{options.Inbox}' does not exist. Name a folder with PDFs, or one PDF.");
        }

        if (File.Exists(options.Output))
        {
            return Refuse(context, $"The output '{options.Output}' is a file. Name a folder.");
        }

        if (Directory.Exists(Path.Combine(options.Output, Ledger.LedgerDatabase.Folder)))
        {
            return Refuse(context, $"The dataset in '{options.Output}' grows with 'extractor watch', and 'run' would replace it. Use 'extractor watch --once', or choose another output folder.");
        }

        if (!RunClock.TryGetMoment(context, out var moment))
        {
            return Refuse(context, $"{RunClock.Variable} is '{context.Variable(RunClock.Variable)}'. Set it to seconds since 1970-01-01, or unset it.");
        }

        if (FormFolder.Line(options.Forms, out string? problem) is not { } line)
        {
            return Refuse(context, problem!);
        }

        long started = context.Clock.GetTimestamp();
        var inbox = Inbox.List(options.Inbox);
        if (inbox.Files.Count == 0)
        {
            context.Error.WriteLine($"No PDF was found in '{Printable.Escape(options.Inbox)}'. The dataset is left as it is.");
            return ExitCode.Complete;
        }

        var summary = new RunSummary();
        foreach (var skipped in inbox.Skipped)
        {
            summary.Add(skipped);
        }

        try
        {
            Extract(context, options, line, inbox, moment, summary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"extractor: The dataset could not be written to '{Printable.Escape(options.Output)}': {Printable.Escape(e.Message)}");
            context.Error.WriteLine("Check that the folder may be written and that the disk has room, and run again.");
            return ExitCode.Incomplete;
        }

        RunReport.Write(context, summary, context.Clock.GetElapsedTime(started));
        return summary.IsComplete ? ExitCode.Complete : ExitCode.Incomplete;
    }

    private static void Extract(
        ProgramContext context, InboxRunOptions options, DocumentExtraction line, Inbox inbox, DateTimeOffset moment, RunSummary summary)
    {
        var extraction = new FileExtraction(context.Reader, line, options.TimeLimit, context.Clock);
        using var writer = new DatasetWriter(options.Output, new DatasetOptions { ExtractorVersion = ProgramVersion.Text, ExtractedAt = moment });
        var companions = new CompanionMemory();
        RunProgress.Show(context, inbox.Files.Count, report => OrderedWork.Run(
            inbox.Files,
            options.Jobs,
            extraction.Extract,
            finished =>
            {
                var document = summary.Add(finished);
                if (document is not null)
                {
                    writer.Add(companions.Try(document));
                }

                report(finished.File, document?.Document);
            },
            context.Stop));
        writer.Commit();
    }

    private static int Refuse(ProgramContext context, string message)
    {
        context.Error.WriteLine($"extractor: {Printable.Escape(message)}");
        return ExitCode.Usage;
    }
}
