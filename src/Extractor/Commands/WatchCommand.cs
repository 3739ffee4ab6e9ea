using System.CommandLine;
using Extractor.Watching;

namespace Extractor.Commands;

/// <summary><c>extractor watch</c>: a folder is watched, and what is dropped into it joins the dataset.</summary>
internal static class WatchCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "watch";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new(
        [
            "extractor watch /srv/inbox --output /srv/dataset --health 8080",
            "extractor watch /srv/inbox --output /srv/dataset --once    (take what is there and end; for cron)",
            "extractor watch /srv/inbox --output /srv/dataset --keep    (leave the files where they are)",
        ],
        [
            "0    stopped in good order, or the inbox is empty with --once",
            "1    another worker writes to the output, or the output cannot be written",
            "2    wrong usage",
        ]);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var inbox = new Argument<string>("INBOX")
        {
            Description = "Folder that PDFs, archives (*.zip) of PDFs and sidecars (<name>.pdf.json) are dropped into. Files end in processed/, review/ or failed/ in it.",
        };
        var output = new Option<string>("--output", "-o") { Description = "Folder of the dataset and its ledger.", DefaultValueFactory = _ => "output", HelpName = "DIR" };
        var jobs = Number("--jobs", "Documents read at a time.", Environment.ProcessorCount, 1, 256, "N");
        jobs.Aliases.Add("-j");
        var forms = new Option<string?>("--forms") { Description = "Folder with form definitions (*.json) that add to the built-in ones; a file of the same name replaces one. See schemas/README.md.", HelpName = "DIR" };
        var once = new Option<bool>("--once") { Description = "End when everything in the inbox is published." };
        var keep = new Option<bool>("--keep") { Description = "Leave files in the inbox." };
        var settle = Number("--settle", "Milliseconds that a file must not have changed before it is taken.", 2000, 0, 3_600_000, "MS");
        var sweep = Number("--sweep", "Seconds between two looks at the whole inbox.", 30, 1, 86_400, "SECONDS");
        var delay = Number("--commit-delay", "Milliseconds that a finished document waits for others to be published with, at most; half a second without another ends the wait.", 30_000, 1, 3_600_000, "MS");
        var batch = Number("--commit-documents", "Documents that are published at a time, at most.", 512, 1, 4096, "N");
        var time = Number("--time-limit", "Seconds after which a document is given up as failed.", 300, 1, 86_400, "SECONDS");
        var size = Number("--size-limit", "Longest PDF, in MiB.", 256, 1, 1900, "MIB");
        var pages = Number("--page-limit", "Most pages of a document.", 10_000, 1, 1_000_000, "N");
        var memory = Number("--memory-limit", "Memory in MiB for a document that ended the program before; it is tried again in a process of its own.", 2048, 64, 1 << 20, "MIB");
        var port = WholeNumber.Between("--health", 1, 65_535);
        var health = new Option<int?>("--health")
        {
            Description = "Port of the loopback interface on which GET /health answers.",
            CustomParser = result => port(result),
            HelpName = "PORT",
        };
        var log = new Option<string?>("--log") { Description = "File that the log is appended to, beside the console.", HelpName = "FILE" };
        var command = new Command(Name, "Watches a folder and adds what is dropped into it to the dataset.")
        {
            inbox, output, jobs, forms, once, keep, settle, sweep, delay, batch, time, size, pages, memory, health, log,
        };
        command.SetAction(parsed => WatchHost.Run(
            context,
            new WatchOptions
            {
                Inbox = FolderPath(parsed.GetRequiredValue(inbox)),
                Output = FolderPath(parsed.GetRequiredValue(output)),
                Jobs = parsed.GetValue(jobs),
                Forms = parsed.GetValue(forms),
                Once = parsed.GetValue(once),
                Keep = parsed.GetValue(keep),
                Settle = TimeSpan.FromMilliseconds(parsed.GetValue(settle)),
                Sweep = TimeSpan.FromSeconds(parsed.GetValue(sweep)),
                CommitDelay = TimeSpan.FromMilliseconds(parsed.GetValue(delay)),
                CommitDocuments = parsed.GetValue(batch),
                TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(time)),
                SizeLimit = (long)parsed.GetValue(size) << 20,
                PageLimit = parsed.GetValue(pages),
                MemoryLimit = (long)parsed.GetValue(memory) << 20,
                HealthPort = parsed.GetValue(health),
                LogFile = parsed.GetValue(log),
            }));
        return command;
    }

    /// <summary>A folder as the worker compares it with others: <c>inbox/</c>, as a shell completes it, is <c>inbox</c>.</summary>
    private static string FolderPath(string name) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(name));

    private static Option<int> Number(string name, string description, int value, int low, int high, string unit) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => value,
        CustomParser = WholeNumber.Between(name, low, high),
        HelpName = unit,
    };
}
