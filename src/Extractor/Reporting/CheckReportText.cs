using System.Globalization;
using Extractor.Terminal;

namespace Extractor.Reporting;

/// <summary>Prints the report of <c>extractor check</c> for people.</summary>
internal static class CheckReportText
{
    /// <summary>Writes provinces, documents and, for every document with one, what failed.</summary>
    public static void Write(CheckReport report, ProgramContext context)
    {
        var provinces = new TextTable("province", "documents", "values", "trusted", "disputed", "failed checks").AlignRight(1, 2, 3, 4, 5);
        foreach (var province in report.Documents.GroupBy(static d => d.Region).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            long facts = province.Sum(static d => d.Facts);
            provinces.Add(
                province.Key.Length > 0 ? province.Key : "-", Count(province.Count()), Count(facts), CheckReport.Trusted(province.Sum(static d => d.Verified), facts),
                Count(province.Sum(static d => d.Disputed)), Count(province.Sum(static d => d.Failed)));
        }

        provinces.Write(context);
        context.Output.WriteLine();
        var documents = new TextTable("document", "organisation", "year", "values", "trusted", "disputed", "failed checks").AlignRight(3, 4, 5, 6);
        foreach (var document in report.Documents)
            documents.Add(document.FileName, document.Organization, document.Year, Count(document.Facts), CheckReport.Trusted(document.Verified, document.Facts), Count(document.Disputed), Count(document.Failed));
        documents.Write(context);
        foreach (var document in report.Documents)
            WriteDetails(report, document, context);
    }

    private static void WriteDetails(CheckReport report, CheckedDocumentLine document, ProgramContext context)
    {
        if (!report.Failed.Contains(document.Id) && !report.Disputed.Contains(document.Id) && !report.Untried.Contains(document.Id))
            return;
        context.Output.WriteLine();
        Line(context, "", $"{document.FileName} ({document.Organization} {document.Year})");
        foreach (var cause in report.Failed[document.Id].GroupBy(static f => f.Cause).OrderByDescending(static g => g.Key, StringComparer.Ordinal))
        {
            Line(context, "  ", cause.Key switch
            {
                "publication" => "Likely errors of the publication:",
                "extraction" => "Likely errors of the reading:",
                _ => "Sums that do not hold:",
            });
            foreach (var check in cause)
                Line(context, "    ", $"{check.Description} (page {check.Pages})");
        }

        if (report.Disputed.Contains(document.Id))
            Line(context, "  ", "Disputed figures:");
        foreach (var figure in report.Disputed[document.Id])
        {
            string at = figure.Box is { } box ? string.Create(CultureInfo.InvariantCulture, $", at {box.X0:0} {box.Y0:0} {box.X1:0} {box.Y1:0}") : "";
            Line(context, "    ", $"page {figure.Page}{at}: {figure.Printed} — {figure.Where}");
        }

        if (report.Untried.Contains(document.Id))
            Line(context, "  ", $"No identity could be tried on: {string.Join(", ", report.Untried[document.Id])}");
    }

    private static void Line(ProgramContext context, string indent, string text) => context.Output.WriteLine(indent + Printable.Escape(text));

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
