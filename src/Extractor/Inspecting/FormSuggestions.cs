using System.Globalization;
using Extractor.Core;
using Extractor.Core.Forms;
using Extractor.Terminal;

namespace Extractor.Inspecting;

/// <summary>Shows what to write into the form registry for tables that it does not know.</summary>
internal static class FormSuggestions
{
    /// <summary>Writes the suggestions of the pages, each as a registry file of its own.</summary>
    public static void Write(ProgramContext context, IReadOnlyList<PageLayout> pages)
    {
        foreach (var suggestion in pages.SelectMany(page => page.Suggestions))
        {
            string what = suggestion.Form == FormReader.Other ? "a table with amounts matches no form" : $"{suggestion.Form} has columns that the registry does not know";
            context.Output.WriteLine();
            context.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"page {suggestion.Page}: {what}. To teach it, change the ids below, save this as a .json file in a folder and name the folder with --forms:"));
            foreach (string line in suggestion.Json.Split('\n'))
            {
                context.Output.WriteLine(Printable.Escape(line));
            }
        }
    }
}
