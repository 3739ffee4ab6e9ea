using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

/// <summary>A total that a person would not see becomes neither a cell nor a line, however it is hidden: from the bytes of a file to its tables.</summary>
public sealed class PlantedTotalTests
{
    private const string Planted = "BT /F 10 Tf 120 45 Td (99999.99) Tj ET";

    /// <summary>A ruled row of two cells, of which only the left one prints something.</summary>
    private const string Row = "0 g 0 G 10 20 m 190 20 l S 10 80 m 190 80 l S 10 20 m 10 80 l S 100 20 m 100 80 l S 190 20 m 190 80 l S BT /F 10 Tf 15 45 Td (1.00) Tj ET ";

    public static TheoryData<string, string> Ways => new()
    {
        { "rendering mode 3", "3 Tr " + Planted },
        { "rendering mode 7", "7 Tr " + Planted },
        { "no opacity", "/Clear gs " + Planted },
        { "hardly any opacity", "/Trace gs " + Planted },
        { "white on paper", "1 g " + Planted },
        { "white on paper, by another colour space", "0 0 0 0 k " + Planted },
        { "white on a white box over colour", "0.2 g 100 20 90 60 re f 1 g 110 40 70 20 re f " + Planted },
        { "in the colour of its cell", "0.2 0.4 0.6 rg 100 20 90 60 re f " + Planted },
        { "white on a white rounded box over colour", "0.2 g 100 20 90 60 re f 1 g 110 35 m 180 35 l 186 35 186 60 180 60 c 110 60 l 104 60 104 35 110 35 c f " + Planted },
        { "under a picture", Planted + " q 90 0 0 60 100 20 cm /Photo Do Q" },
        { "under a picture that is turned", Planted + " q 100 100 -100 100 145 -50 cm /Photo Do Q" },
        { "under a box drawn later", Planted + " 1 g 101 21 88 58 re f" },
        { "under a box of a form drawn later", Planted + " /Box Do" },
        { "under a rounded box drawn later", Planted + " 1 g 110 35 m 180 35 l 186 35 186 60 180 60 c 110 60 l 104 60 104 35 110 35 c f" },
        { "under a shape of straight lines drawn later", Planted + " 1 g 104 30 m 186 30 l 186 60 l 180 65 l 104 60 l f" },
        { "under a gradient drawn later", Planted + " q 101 21 88 58 re W n /Sh sh Q" },
        { "under a thick line drawn later", Planted + " 1 G 40 w 102 48 m 188 48 l S" },
        { "a fifth of a point tall", "BT /F 0.2 Tf 120 45 Td (99999.99) Tj ET" },
        { "scaled to nothing", "q 0.01 0 0 0.01 120 45 cm BT /F 10 Tf (99999.99) Tj ET Q" },
        { "squeezed to a line", "BT /F 10 Tf 2 Tz 120 45 Td (99999.99) Tj ET" },
        { "in a Type 3 font of a tenth of a point", "BT /T 0.0001 Tf 120 45 Td (99999.99) Tj ET" },
        { "outside of the crop box", "BT /F 10 Tf 210 45 Td (99999.99) Tj ET" },
        { "outside of the media box", "BT /F 10 Tf 310 45 Td (99999.99) Tj ET" },
        { "on a layer that is off", "/OC /Off BDC " + Planted + " EMC" },
        { "in a form on a layer that is off", "/OffForm Do" },
        { "outside of a clipping box", "q 10 20 90 60 re W n " + Planted + " Q" },
        { "outside of a clipping shape", "q 104 20 m 186 20 l 186 75 l 184 75 l 184 24 l 104 24 l W n " + Planted + " Q" },
        { "in the hole of a clipping path", "q 0 0 200 100 re 104 30 82 40 re W* n " + Planted + " Q" },
        { "outside of a clip of text", "q BT 7 Tr /F 10 Tf 15 45 Td (1) Tj ET 0 Tr " + Planted + " Q" },
        { "under a clip that leaves nothing", "q 5 5 0 0 re W n " + Planted + " Q" },
        { "beside the box of a form", "/Boxed Do" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void WhatNobodySeesBecomesNoFigure(string way, string content)
    {
        var read = Page().Read(Row + content);
        Assert.True(read.Letters.Count(static letter => letter.Rune == '9') == 7, way + ": the total is in the file");
        var page = GridBuilder.Build(read);
        Assert.Equal(["1.00", ""], Assert.Single(page.Grids).Cells.Select(static cell => cell.Text));
        Assert.Empty(page.Lines);
    }

    /// <summary>The same total in plain sight, or every test above would prove nothing.</summary>
    [Fact]
    public void WhatEverybodySeesBecomesAFigure() =>
        Assert.Equal(["1.00", "99999.99"], Assert.Single(GridBuilder.Build(Page().Read(Row + Planted)).Grids).Cells.Select(static cell => cell.Text));

    /// <summary>The size of a Type 3 font says nothing: its glyphs may be drawn in units of any size.</summary>
    [Fact]
    public void ASmallSizeOfLargeGlyphsIsSeen() =>
        Assert.Equal(["1.00", "99999.99"], Assert.Single(GridBuilder.Build(Page().Read(Row + "BT /T 0.01 Tf 120 45 Td (99999.99) Tj ET")).Grids).Cells.Select(static cell => cell.Text));

    /// <summary>What the file says in the place of a printed figure is no print.</summary>
    [Fact]
    public void AReplacementTextBecomesNoFigure()
    {
        var read = Page().Read(Row + "/Span << /ActualText (99999.99) >> BDC BT /F 10 Tf 120 45 Td (2.00) Tj ET EMC");
        Assert.Equal(["1.00", "2.00"], Assert.Single(GridBuilder.Build(read).Grids).Cells.Select(static cell => cell.Text));
    }

    private static SmallPage Page()
    {
        var page = new SmallPage { Entries = "/MediaBox [0 0 300 100] /CropBox [0 0 200 100]" };
        var square = page.AddStream("", "500 0 0 0 500 500 d1 0 0 500 500 re f");
        page.Fonts = $"/T {page.Add($"<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 1000 800] /FontMatrix [1 0 0 1 0 0] /FirstChar 46 /LastChar 57 /Widths [{string.Concat(Enumerable.Repeat("500 ", 12))}] /Encoding << /Differences [46 /period /slash /zero /one /two /three /four /five /six /seven /eight /nine] >> /CharProcs << /nine {square} 0 R /period {square} 0 R >> >>")} 0 R";
        var off = page.Add("<< /Type /OCG /Name (Off) >>");
        page.CatalogEntries = $"/OCProperties << /OCGs [{off} 0 R] /D << /OFF [{off} 0 R] >> >>";
        var photo = page.AddStream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\u00FF\u0000");
        var hidden = page.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 300 100] /OC {off} 0 R", Planted);
        var boxed = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 90 100]", Planted);
        var box = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 300 100]", "1 g 101 21 88 58 re f");
        page.Resources = "/ExtGState << /Clear << /ca 0 >> /Trace << /ca 0.01 >> >> "
            + "/Shading << /Sh << /ShadingType 2 /ColorSpace /DeviceGray /Coords [100 0 190 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >> "
            + $"/Properties << /Off {off} 0 R >> /XObject << /Photo {photo} 0 R /OffForm {hidden} 0 R /Boxed {boxed} 0 R /Box {box} 0 R >>";
        return page;
    }
}
