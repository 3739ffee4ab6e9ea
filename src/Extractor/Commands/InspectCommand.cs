using System.CommandLine;
using Extractor.Inspecting;

namespace Extractor.Commands;

/// <summary><c>extractor inspect</c>: shows what the program sees in one PDF.</summary>
internal static class InspectCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "inspect";

    /// <summary>What its help says beside the options.</summary>
    public static readonly CommandHelp Help = new(
        [
            "extractor inspect report.pdf",
            "extractor inspect report.pdf --page 5 --svg page.svg    (then open page.svg in a browser)",
            "extractor inspect report.pdf --json | jq '.pages[] | {page, kind, form}'",
            "extractor inspect report.pdf --text --page 7",
        ],
        [
            "0    the document was read",
            "1    it could not be opened, or a picture could not be written",
            "2    wrong usage",
        ]);

    /// <summary>Builds the command.</summary>
    public static Command Build(ProgramContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The PDF." };
        var number = WholeNumber.Between("--page", 1, int.MaxValue);
        var page = new Option<int?>("--page", "-p")
        {
            Description = "Show this page only, counted from 1 in the order of the PDF.",
            CustomParser = result => number(result),
            HelpName = "N",
        };
        var json = new Option<bool>("--json") { Description = "Print pages, tables and cells as JSON." };
        var svg = new Option<string?>("--svg")
        {
            Description = "Draw the pages with rulings, letters and cells. OUT.svg for one page, OUT-<page>.svg for several; or a folder that exists.",
            HelpName = "OUT",
        };
        var text = new Option<bool>("--text") { Description = "Print the pages' text in reading order." };
        var letters = new Option<bool>("--letters") { Description = "Print every letter and ruling, one JSON object a line." };
        var forms = new Option<string?>("--forms") { Description = "Folder with form definitions (*.json) that add to the built-in ones; a file of the same name replaces one. See schemas/README.md.", HelpName = "DIR" };
        var command = new Command(Name, "Shows what the program sees in a PDF: page kinds, tables and cells.") { file, page, json, svg, text, letters, forms };
        command.Validators.Add(result =>
        {
            int views = (result.GetValue(json) ? 1 : 0) + (result.GetValue(svg) is null ? 0 : 1) + (result.GetValue(text) ? 1 : 0) + (result.GetValue(letters) ? 1 : 0);
            if (views > 1)
            {
                result.AddError("Choose one of --json, --svg, --text and --letters.");
            }
        });
        command.SetAction(parsed => FileInspection.Run(
            context,
            new FileInspectionOptions(
                parsed.GetRequiredValue(file),
                parsed.GetValue(page),
                parsed.GetValue(json) ? InspectionView.Json
                    : parsed.GetValue(text) ? InspectionView.Text
                    : parsed.GetValue(letters) ? InspectionView.Letters
                    : parsed.GetValue(svg) is null ? InspectionView.Table : InspectionView.Svg,
                parsed.GetValue(svg),
                parsed.GetValue(forms))));
        return command;
    }
}
