using System.Globalization;
using Extractor.Core.Geometry;
using Extractor.Dataset.Publishing;

namespace Extractor.Reporting;

/// <summary>A document and how far its figures can be trusted.</summary>
/// <param name="Id">SHA-256 of the PDF.</param>
/// <param name="FileName">Name of the PDF.</param>
/// <param name="Organization">部门名称, or empty.</param>
/// <param name="Region">Province, or empty.</param>
/// <param name="Year">Fiscal year, or 0.</param>
/// <param name="Facts">Printed values.</param>
/// <param name="Verified">Values that arithmetic proves.</param>
/// <param name="Disputed">Values that break an identity.</param>
/// <param name="Failed">Identities that fail.</param>
internal sealed record CheckedDocumentLine(
    string Id, string FileName, string Organization, string Region, string Year, long Facts, long Verified, long Disputed, long Failed);

/// <summary>A figure that is disputed.</summary>
/// <param name="DocumentId">Its document.</param>
/// <param name="Where">Form, row and measure; or section and subject of a sentence.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Box">Where on the page; null for a figure in a sentence.</param>
internal sealed record DisputedFigure(string DocumentId, string Where, string Printed, int Page, Box? Box);

/// <summary>An identity that fails.</summary>
/// <param name="DocumentId">Its document.</param>
/// <param name="Description">The rule with its figures.</param>
/// <param name="Cause"><c>publication</c>, <c>extraction</c> or empty.</param>
/// <param name="Pages">The pages of its figures.</param>
internal sealed record FailedCheck(string DocumentId, string Description, string Cause, string Pages);

/// <summary>What a dataset's checks say, document by document.</summary>
/// <param name="Documents">The documents in force, those with most disputes first.</param>
/// <param name="Disputed">Disputed figures.</param>
/// <param name="Failed">Failed identities.</param>
/// <param name="Untried">Forms on which no identity could be tried: document and form.</param>
internal sealed record CheckReport(
    IReadOnlyList<CheckedDocumentLine> Documents, ILookup<string, DisputedFigure> Disputed, ILookup<string, FailedCheck> Failed,
    ILookup<string, string> Untried)
{
    /// <summary>Reads the report from a dataset. Facts are streamed; only what is disputed is kept.</summary>
    /// <param name="output">Folder of the dataset.</param>
    public static CheckReport Read(string output)
    {
        var published = PublishedRows.Read(output, "documents").Select(static row => (Supersedes: row("supersedes_document_id"), Line: new CheckedDocumentLine(
            row("document_id"), row("file_name"), row("organization"), row("region"), row("fiscal_year"),
            Number(row("facts_count")), Number(row("facts_verified")), Number(row("facts_disputed")), Number(row("checks_failed"))))).ToList();
        var superseded = published.Select(static d => d.Supersedes).ToHashSet(StringComparer.Ordinal);
        var disputed = PublishedRows.Read(output, "facts").Where(static row => row("verification") == "disputed").Select(static row => new DisputedFigure(
            row("document_id"), $"{row("form")} {row("row_label")} {row("column_label")}", row("raw_text"), (int)Number(row("page")),
            new Box(Coordinate(row("x0")), Coordinate(row("y0")), Coordinate(row("x1")), Coordinate(row("y1"))))).ToList();
        disputed.AddRange(PublishedRows.Read(output, "narrative_facts").Where(static row => row("verification") == "disputed").Select(static row => new DisputedFigure(
            row("document_id"), $"{row("section")} {row("subject")}", row("raw_text") + row("unit"), (int)Number(row("page")), null)));
        var failed = new List<FailedCheck>();
        var untried = new List<(string Document, string Form)>();
        foreach (var row in PublishedRows.Read(output, "checks"))
        {
            bool isVerdict = row("check_id") == "table_verdict";
            if (row("status") == "fail" && !isVerdict)
                failed.Add(new FailedCheck(row("document_id"), row("description"), row("likely_cause"), row("pages")));
            else if (row("status") == "not_testable" && isVerdict && !row("description").StartsWith("0 of 0 ", StringComparison.Ordinal))
                untried.Add((row("document_id"), row("forms")));
        }

        return new CheckReport(
            [.. published.Select(static d => d.Line).Where(d => !superseded.Contains(d.Id)).OrderByDescending(static d => d.Disputed + d.Failed).ThenBy(static d => d.FileName, StringComparer.Ordinal)],
            disputed.ToLookup(static d => d.DocumentId), failed.ToLookup(static f => f.DocumentId), untried.ToLookup(static u => u.Document, static u => u.Form));
    }

    /// <summary>Share of printed values that are verified, as a percentage with one place; a dash where there are none.</summary>
    public static string Trusted(long verified, long facts) =>
        facts == 0 ? "-" : (Math.Floor(1000.0 * verified / facts) / 10).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static long Number(string text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private static float Coordinate(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : 0f;
}
