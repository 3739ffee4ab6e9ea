using System.Net;
using System.Text;
using Extractor.Core.Geometry;

namespace Extractor.Reporting;

/// <summary>Writes the report of <c>extractor check</c> as one web page without scripts or outside resources.</summary>
/// <param name="reader">Reads the PDFs from which the pictures are drawn.</param>
/// <param name="sources">Where the PDFs lie.</param>
internal sealed class CheckReportHtml(IPdfReader reader, SourceFiles sources)
{
    private const string Style = """
        body { font: 15px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; margin: 2rem auto; max-width: 68rem; padding: 0 1rem; color: #1f2933 }
        table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #e4e7eb } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
        h2 { margin-top: 2.5rem; font-size: 1.1rem } figure { margin: 1rem 0 } svg { border: 1px solid #cbd2d9; background: #fff; max-width: 100% } .cause { color: #7b8794 } .printed { color: #c0392b; font-weight: 600 }
        """;

    private readonly StringBuilder html = new();

    /// <summary>The page.</summary>
    public string Write(CheckReport report)
    {
        html.Append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Checks · 勾稽核对</title><style>")
            .Append(Style).Append("</style></head><body><h1>Checks · 勾稽核对</h1>\n<table><tr><th>document</th><th>organisation</th><th>province</th><th>year</th><th class=\"n\">values</th><th class=\"n\">trusted</th><th class=\"n\">disputed</th><th class=\"n\">failed checks</th></tr>\n");
        foreach (var d in report.Documents)
        {
            html.Append("<tr>").Append(Cell(d.FileName)).Append(Cell(d.Organization)).Append(Cell(d.Region)).Append(Cell(d.Year))
                .Append($"<td class=\"n\">{d.Facts}</td><td class=\"n\">{CheckReport.Trusted(d.Verified, d.Facts)}</td><td class=\"n\">{d.Disputed}</td><td class=\"n\">{d.Failed}</td></tr>\n");
        }

        html.Append("</table>\n");
        foreach (var document in report.Documents)
        {
            if (report.Failed.Contains(document.Id) || report.Disputed.Contains(document.Id))
                WriteDocument(report, document);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private void WriteDocument(CheckReport report, CheckedDocumentLine document)
    {
        html.Append($"<h2>{Text(document.FileName)} · {Text(document.Organization)} {Text(document.Year)}</h2>\n<ul>\n");
        foreach (var check in report.Failed[document.Id])
            html.Append($"<li>{Text(check.Description)} <span class=\"cause\">page {Text(check.Pages)}{(check.Cause.Length > 0 ? ", likely cause: " + Text(check.Cause) : "")}</span></li>\n");
        html.Append("</ul>\n");
        var pdf = sources.Find(document) is { } bytes ? reader.Open(bytes).Document : null;
        if (pdf is null && report.Disputed.Contains(document.Id))
            html.Append("<p class=\"cause\">No pictures: the PDF was not found. Name its folder with --pdfs.</p>\n");
        foreach (var figure in report.Disputed[document.Id])
        {
            html.Append($"<figure><figcaption>page {figure.Page}: <span class=\"printed\">{Text(figure.Printed)}</span> {Text(figure.Where)}</figcaption>");
            if (pdf is not null && figure.Box is { } box && figure.Page <= pdf.PageCount)
                html.Append(FigurePicture.Draw(pdf.ReadPage(figure.Page, CancellationToken.None), box));
            html.Append("</figure>\n");
        }
    }

    private static string Cell(string text) => $"<td>{Text(text)}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
