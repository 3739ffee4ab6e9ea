using Extractor.Core.Geometry;
using Extractor.Pdf;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

/// <summary>A page whose content was lost must not pass for an empty one.</summary>
public sealed class LostContentTests
{
    [Theory]
    [InlineData("/Contents 99 0 R", 0)]
    [InlineData("/Contents [99 0 R]", 0)]
    [InlineData("/Contents [1 0 R 99 0 R]", 1)]
    [InlineData("/Contents [99 0 R 1 0 R]", 1)]
    [InlineData("/Contents [null 1 0 R]", 1)]
    [InlineData("/Contents 2 0 R", 0)]
    [InlineData("/Contents [2 0 R]", 0)]
    [InlineData("/Contents (text)", 0)]
    [InlineData("/Contents << /Length 5 >>", 0)]
    [InlineData("/Contents 17", 0)]
    public void A_page_that_names_content_which_is_not_there_is_damaged(string contents, int letters)
    {
        var page = Read(contents);
        Assert.Equal(letters, page.Letters.Length);
        var diagnostic = Assert.Single(page.Diagnostics);
        Assert.Equal(("pdf-page-damaged", 1), (diagnostic.Code, diagnostic.Page));
        Assert.Contains("a content stream that it names is missing", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("/Contents null", 0)]
    [InlineData("/Contents []", 0)]
    [InlineData("/Contents 1 0 R", 1)]
    [InlineData("/Contents [1 0 R 1 0 R]", 2)]
    [InlineData("/Contents 3 0 R", 1)]
    public void A_page_without_content_is_empty_and_sound(string contents, int letters)
    {
        var page = Read(contents);
        Assert.Equal(letters, page.Letters.Length);
        Assert.Empty(page.Diagnostics);
    }

    private static PageContent Read(string contents)
    {
        var builder = new PdfBuilder();
        var content = builder.AddStream("", "BT /F 9 Tf 9 9 Td (A) Tj ET");
        builder.Add("<< /Not /AStream >>");
        builder.Add($"[{content} 0 R]");
        return new PdfReader().Open(builder.Build("", $"/MediaBox [0 0 99 99] {contents} /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"))
            .Document!.ReadPage(1);
    }
}
