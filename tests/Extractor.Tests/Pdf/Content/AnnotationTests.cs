using Extractor.Core.Geometry;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class AnnotationTests
{
    /// <summary>Entries of the annotation besides its appearance, which writes an A in a box of 100 by 100; the letters with their boxes.</summary>
    public static TheoryData<string, string> Kinds => new()
    {
        { "/Subtype /Widget /Rect [50 0 150 100]", "A 70,42,75,52" },
        { "/Subtype /Stamp /Rect [50 0 150 100] /F 4", "A 70,42,75,52" },
        { "/Subtype /FreeText /Rect [0 0 50 50]", "A 10,71,12.5,76" },
        { "/Subtype /Widget /Rect [50 0 150 100] /F 2", "" },
        { "/Subtype /Widget /Rect [50 0 150 100] /F 32", "" },
        { "/Subtype /Watermark /Rect [50 0 150 100]", "A 70,42,75,52" },
        { "/Subtype /Text /Rect [50 0 150 100]", "" },
        { "/Subtype /Redact /Rect [50 0 150 100]", "" },
        { "/Subtype /Widget", "" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatIsPrintedOfAnAnnotationIsRead(string entries, string expected)
    {
        var page = new SmallPage();
        var look = Look(page, "");
        page.Entries += $" /Annots [<< /Type /Annot {entries} /AP << /N {look} 0 R >> >>]";
        Assert.Equal(expected, SmallPage.Boxes(page.Read("")));
    }

    [Theory]
    [InlineData("/AS /On", "A")]
    [InlineData("/AS /Off", "")]
    [InlineData("", "")]
    public void AFieldShowsTheStateItIsIn(string entries, string expected)
    {
        var page = new SmallPage();
        var look = Look(page, "");
        page.Entries += $" /Annots [<< /Type /Annot /Subtype /Widget /Rect [0 0 100 100] {entries} /AP << /N << /On {look} 0 R >> >> >>]";
        Assert.Equal(expected, SmallPage.Text(page.Read("")));
    }

    [Fact]
    public void TheAppearanceIsFittedIntoTheRectangle()
    {
        var page = new SmallPage();
        var look = Look(page, "/Matrix [0 1 -1 0 0 0]");
        page.Entries += $" /Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 100 100] /AP << /N {look} 0 R >> >>]";
        Assert.Equal("A 42,75,52,80", SmallPage.Boxes(page.Read("1 0 0 1 500 500 cm 3 Tr")));
    }

    /// <summary>What lies over a printed A, and whether the A is seen.</summary>
    [Theory]
    [InlineData("/Subtype /Square", "1 g 0 0 100 100 re f", LetterVisibility.Covered)]
    [InlineData("/Subtype /Square", "1 0 0 RG 0 0 100 100 re S", LetterVisibility.Visible)]
    [InlineData("/Subtype /Polygon", "1 g 0 0 m 100 0 l 100 100 l 0 100 l f", LetterVisibility.Covered)]
    [InlineData("/Subtype /Highlight", "/Multiply gs 1 1 0 rg 0 0 100 100 re f", LetterVisibility.Visible)]
    [InlineData("/Subtype /Square /F 2", "1 g 0 0 100 100 re f", LetterVisibility.Visible)]
    [InlineData("/Subtype /Redact", "0 g 0 0 100 100 re f", LetterVisibility.Visible)]
    [InlineData("/Subtype /Popup", "1 g 0 0 100 100 re f", LetterVisibility.Visible)]
    public void AMarkHidesWhatItCovers(string entries, string look, LetterVisibility expected)
    {
        var page = new SmallPage();
        var mark = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /ExtGState << /Multiply << /BM /Multiply >> >> >>", look);
        page.Entries += $" /Annots [<< /Type /Annot {entries} /Rect [10 40 60 70] /AP << /N {mark} 0 R >> >>]";
        Assert.Equal(expected, Assert.Single(page.Read("BT /F 10 Tf 20 50 Td (A) Tj ET").Letters).Visibility);
    }

    [Theory]
    [InlineData("Underline", 0)]
    [InlineData("Line", 0)]
    [InlineData("Widget", 1)]
    [InlineData("Stamp", 1)]
    public void LinesOfAReviewerAreNoRulings(string kind, int rulings)
    {
        var page = new SmallPage();
        var mark = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 100 100]", "0 50 m 100 50 l S");
        page.Entries += $" /Annots [<< /Type /Annot /Subtype /{kind} /Rect [10 40 60 70] /AP << /N {mark} 0 R >> >>]";
        Assert.Equal(rulings, page.Read("").Rulings.Length);
    }

    private static int Look(SmallPage page, string entries)
    {
        var font = page.Add("<< /Type /Font /Subtype /TrueType /BaseFont /Test /FirstChar 65 /LastChar 65 /Widths [500] /FontDescriptor << /Type /FontDescriptor /Flags 32 /Ascent 800 /Descent -200 >> >>");
        return page.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 100 100] {entries} /Resources << /Font << /F {font} 0 R >> >>", "BT /F 10 Tf 20 50 Td (A) Tj ET");
    }
}
