using Extractor.Core.Geometry;
using Extractor.Pdf;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class LimitTests
{
    private static readonly string TenLetters = "BT /F 10 Tf 20 50 Td " + string.Concat(Enumerable.Repeat("(A) Tj ", 10)) + "ET";

    private static readonly string TenAreas = string.Concat(Enumerable.Repeat("13 50 5 5 re f ", 10));

    /// <summary>Limits, content, and the number of letters and rulings that are left.</summary>
    public static TheoryData<PdfLimits, string, int, int> Limits => new()
    {
        { new PdfLimits { MaxLettersPerPage = 4 }, TenLetters, 4, 0 },
        { new PdfLimits { MaxOperatorsPerPage = 5 }, TenLetters, 2, 0 },
        { new PdfLimits { MaxSavedStates = 3 }, "q q q q q " + TenLetters, 0, 0 },
        { new PdfLimits { MaxContentBytesPerPage = 20 }, TenLetters, 0, 0 },
        { new PdfLimits { MaxVisibilityLooksPerPage = 3 }, TenAreas + TenLetters, 10, 0 },
        { new PdfLimits { MaxVisibilityLooksPerPage = 20 }, "0 0 m 90 0 l 0 90 l W n " + TenLetters, 10, 0 },
        { new PdfLimits { MaxRulingsPerPage = 2 }, "10 50 m 90 50 l 90 40 l 10 40 l h S", 0, 2 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void ALimitEndsThePageWithADiagnostic(PdfLimits limits, string content, int letters, int rulings)
    {
        var page = new SmallPage().Read(limits, content);
        Assert.Equal((letters, rulings), (page.Letters.Length, page.Rulings.Length));
        var diagnostic = Assert.Single(page.Diagnostics);
        Assert.Equal(("pdf-limit", 1), (diagnostic.Code, diagnostic.Page));
    }

    /// <summary>Where there is no room for the second half of a line that a box parts, the line stays whole.</summary>
    [Fact]
    public void ALineIsNotPartedBeyondTheLimit() =>
        Assert.Equal("H y=50 10..90 w=1 #000000", SmallPage.Rulings(new SmallPage().Read(new PdfLimits { MaxRulingsPerPage = 1 }, "10 50 m 90 50 l S 1 g 40 30 20 40 re f")));

    /// <summary>A planted figure must not be taken for a printed one because there was no time to look.</summary>
    [Fact]
    public void LettersThatWereNotLookedAtCountAsCovered()
    {
        var page = new SmallPage().Read(new PdfLimits { MaxVisibilityLooksPerPage = 3 }, TenAreas + TenLetters);
        Assert.True(page.Letters[0].IsVisible);
        Assert.All(page.Letters[1..], static letter => Assert.Equal(LetterVisibility.Covered, letter.Visibility));
    }

    [Fact]
    public void LettersThatWereNotLookedAtCountAsClipped()
    {
        var page = new SmallPage().Read(new PdfLimits { MaxVisibilityLooksPerPage = 20 }, "0 0 m 190 0 l 0 190 l W n " + TenLetters);
        Assert.True(page.Letters[0].IsVisible);
        Assert.Equal(LetterVisibility.Clipped, page.Letters[^1].Visibility);
    }

    /// <summary>Beyond the limit a shape is its box: nothing is lost, and what another shape hides stays hidden.</summary>
    [Fact]
    public void ShapesBeyondTheLimitCountAsTheirBox()
    {
        const string content = "60 40 m 60 90 l 10 90 l W n BT /F 10 Tf 20 50 Td (A) Tj ET";
        var page = new SmallPage().Read(new PdfLimits { MaxShapeCornersPerPage = 5 }, content);
        Assert.Equal(LetterVisibility.Visible, page.Letters[0].Visibility);
        Assert.Equal("pdf-limit", Assert.Single(page.Diagnostics).Code);
        Assert.Equal(LetterVisibility.Clipped, new SmallPage().Read(new PdfLimits { MaxShapeCornersPerPage = 20 }, content).Letters[0].Visibility);
    }

    [Fact]
    public void APageAfterALimitIsReadAfresh()
    {
        var builder = new PdfBuilder();
        var font = builder.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int full = builder.AddStream("", TenLetters), small = builder.AddStream("", "BT /F 10 Tf (AB) Tj ET");
        var resources = $"/Resources << /Font << /F {font} 0 R >> >>";
        var document = new PdfReader(new PdfLimits { MaxLettersPerPage = 5 })
            .Open(builder.Build("", $"/Contents {full} 0 R {resources}", $"/Contents {small} 0 R {resources}")).Document!;
        Assert.Equal(5, document.ReadPage(1).Letters.Length);
        var second = document.ReadPage(2);
        Assert.Equal(2, second.Letters.Length);
        Assert.Empty(second.Diagnostics);
        Assert.Equal(5, document.ReadPage(1).Letters.Length);
    }

    /// <summary>The characters of fields without an appearance once counted over all pages of a document.</summary>
    [Fact]
    public void TypedTextCountsPageByPage()
    {
        var builder = new PdfBuilder();
        const string page = "/MediaBox [0 0 200 100] /Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [20 40 120 60] /V (1234) >>]";
        var document = new PdfReader(new PdfLimits { MaxLettersPerPage = 5 }).Open(builder.Build("", page, page)).Document!;
        Assert.Equal([4, 4], [document.ReadPage(1).Letters.Length, document.ReadPage(2).Letters.Length]);
    }

    [Fact]
    public void CancellationEndsAPage()
    {
        var builder = new PdfBuilder();
        var content = builder.AddStream("", string.Concat(Enumerable.Repeat("q Q ", 4000)));
        var document = new PdfReader().Open(builder.Build("", $"/Contents {content} 0 R")).Document!;
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => document.ReadPage(1, source.Token));
        Assert.Empty(document.ReadPage(1).Letters);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void APageThatDoesNotExistIsABug(int number)
    {
        var document = new PdfReader().Open(new PdfBuilder().Build("", "")).Document!;
        Assert.Throws<ArgumentOutOfRangeException>(() => document.ReadPage(number));
    }

    [Fact]
    public void TextWithoutAMappingIsNoticed()
    {
        var page = new SmallPage();
        page.Fonts = $"/T {page.Add("<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar 1 /Widths [600] /Encoding << /Differences [1 /g1] >> /CharProcs << >> >>")} 0 R";
        Assert.Equal("pdf-unmapped-text", Assert.Single(page.Read("BT /T 10 Tf 20 50 Td <0101> Tj ET").Diagnostics).Code);
    }
}
