using System.CommandLine;
using System.Text;
using Extractor.Dataset.Publishing;
using Extractor.Reporting;
using Extractor.Terminal;

namespace Extractor.Commands;

/// <summary><c>extractor check</c>: which numbers of a dataset can be trusted, and where documents contradict themselves.</summary>
internal static class CheckCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "check";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new(
        ["extractor check dataset", "extractor check dataset --html checks.html --pdfs inbox"],
        ["0    no identity fails", "1    at least one fails, or the web page could not be written", "2    there is no dataset"]);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var output = new Argument<string>("OUTPUT") { Description = "Folder of the dataset." };
        var html = new Option<string?>("--html") { Description = "Write the report as one web page, with a picture of each disputed figure's surroundings.", HelpName = "FILE" };
        var pdfs = new Option<string?>("--pdfs") { Description = "Folder with the PDFs, for the pictures.", HelpName = "DIR" };
        var command = new Command(Name, "Reports which numbers can be trusted, what is disputed, and the likeliest errors of the publications.") { output, html, pdfs };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(output), parsed.GetValue(html), parsed.GetValue(pdfs)));
        return command;
    }

    private static int Run(ProgramContext context, string output, string? html, string? pdfs)
    {
        if (DatasetManifest.Read(output) is null)
        {
            context.Error.WriteLine($"extractor: '{Printable.Escape(output)}' has no manifest ({DatasetManifest.FileName}). Name a folder that 'extractor run' or 'extractor watch' wrote.");
            return ExitCode.Usage;
        }

        var report = CheckReport.Read(output);
        CheckReportText.Write(report, context);
        if (html is not null && !WritePage(context, html, new CheckReportHtml(context.Reader, new SourceFiles(pdfs)).Write(report)))
            return ExitCode.Incomplete;
        return report.Failed.Count > 0 ? ExitCode.Incomplete : ExitCode.Complete;
    }

    private static bool WritePage(ProgramContext context, string path, string page)
    {
        try
        {
            File.WriteAllText(path, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"extractor: The report could not be written to '{Printable.Escape(path)}': {Printable.Escape(e.Message)} Name a file in a folder that exists and may be written.");
            return false;
        }
    }
}
