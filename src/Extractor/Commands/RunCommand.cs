using System.CommandLine;
using Extractor.Running;

namespace Extractor.Commands;

/// <summary><c>extractor run</c>: an inbox of PDFs becomes the dataset.</summary>
internal static class RunCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "run";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new(
        [
            "extractor run inbox --output dataset",
            "extractor run inbox --output dataset --jobs 8",
            "extractor run 2024年度部门决算.pdf --output /tmp/one",
            "SOURCE_DATE_EPOCH=1767225600 extractor run inbox --output dataset    (the same bytes on every run)",
        ],
        [
            "0    every document is complete",
            "1    at least one document needs review or failed, or the dataset could not be written",
            "2    wrong usage",
            "130  stopped with Ctrl+C; the dataset is left as it was",
        ]);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var inbox = new Argument<string>("INBOX")
        {
            Description = "Folder with PDFs, searched with all folders below it; or one PDF. A file <name>.pdf.json beside a PDF may say {\"source_url\": …, \"published_on\": …}.",
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder of the dataset. It is replaced as a whole when the run has succeeded.",
            DefaultValueFactory = _ => "output",
            HelpName = "DIR",
        };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Documents read at a time. The dataset is the same for every number.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = WholeNumber.Between("--jobs", 1, 256),
            HelpName = "N",
        };
        var forms = new Option<string?>("--forms")
        {
            Description = "Folder with form definitions (*.json) that add to the built-in ones; a file of the same name replaces one. See schemas/README.md.",
            HelpName = "DIR",
        };
        var timeLimit = new Option<int>("--time-limit")
        {
            Description = "Seconds after which a document is given up as failed.",
            DefaultValueFactory = _ => 300,
            CustomParser = WholeNumber.Between("--time-limit", 1, 86_400),
            HelpName = "SECONDS",
        };
        var command = new Command(
            Name,
            "Reads every PDF of an inbox and writes the dataset.")
        {
            inbox, output, jobs, forms, timeLimit,
        };
        command.SetAction(parsed => InboxRun.Run(
            context,
            new InboxRunOptions(
                parsed.GetRequiredValue(inbox), parsed.GetRequiredValue(output), parsed.GetValue(jobs), parsed.GetValue(forms), TimeSpan.FromSeconds(parsed.GetValue(timeLimit)))));
        return command;
    }
}
