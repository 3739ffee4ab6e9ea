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
        { "/Subtype /Text /Rect [50 0 150 100]", "" },
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

    private static int Look(SmallPage page, string entries)
    {
        var font = page.Add("<< /Type /Font /Subtype /TrueType /BaseFont /Test /FirstChar 65 /LastChar 65 /Widths [500] /FontDescriptor << /Type /FontDescriptor /Flags 32 /Ascent 800 /Descent -200 >> >>");
        return page.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 100 100] {entries} /Resources << /Font << /F {font} 0 R >> >>", "BT /F 10 Tf 20 50 Td (A) Tj ET");
    }
}
