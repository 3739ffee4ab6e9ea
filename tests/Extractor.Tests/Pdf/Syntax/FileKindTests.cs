using System.Text;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Syntax;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html>", "an HTML page")]
    [InlineData("\u00EF\u00BB\u00BF\r\n<div>404</div>", "an HTML page")]
    [InlineData("<?xml version='1.0'?><a/>", "an XML file")]
    [InlineData("{\"code\":404}", "a JSON answer")]
    [InlineData("PK\u0003\u0004....word/document.xml", "a Word document")]
    [InlineData("PK\u0003\u0004....xl/workbook.xml", "an Excel workbook")]
    [InlineData("PK\u0003\u0004....OFD.xml", "an OFD document")]
    [InlineData("PK\u0003\u0004....[Content_Types].xml", "an Office document")]
    [InlineData("PK\u0003\u0004....", "a ZIP archive")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1", "an old Word or Excel file")]
    [InlineData("Rar!\u001A", "a RAR archive")]
    [InlineData("\u001F\u008B\u0008", "a gzip archive")]
    [InlineData("\u0089PNG\r\n", "a PNG image")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "a JPEG image")]
    [InlineData("{\\rtf1", "an RTF document")]
    [InlineData("page not found", "plain text")]
    [InlineData("\u0001\u0002\u0003", "binary data")]
    [InlineData(" ", "plain text")]
    public void What_is_not_a_pdf_is_named(string text, string expected)
    {
        var result = PdfFile.Open(Encoding.Latin1.GetBytes(text), PdfLimits.Default, CancellationToken.None);
        Assert.Equal("pdf-not-a-pdf", result.Failure?.Code);
        Assert.Contains(expected, result.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_called_so() => Assert.Equal("pdf-empty", Opened.FailureCode([]));

    [Theory]
    [InlineData("%PDF-")]
    [InlineData("%PDF-1.7\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nstartxref\n0\n%%EOF")]
    public void A_pdf_without_pages_is_called_so(string text) => Assert.Equal("pdf-no-pages", Opened.FailureCode(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void A_pdf_whose_header_is_lost_still_opens()
    {
        var file = Opened.File(new SyntaxBuilder("").Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>").Table().ToArray());
        Assert.Single(file.Pages);
    }
}
