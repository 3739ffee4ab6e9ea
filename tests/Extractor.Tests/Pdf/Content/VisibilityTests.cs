using System.Text;
using Extractor.Core.Geometry;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class VisibilityTests
{
    private const string Letter = "BT /F 10 Tf 20 50 Td (A) Tj ET";

    private const string Along = "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [10 0 60 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >>";

    private const string Ending = "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [10 0 60 0] /Extend [true false] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >>";

    /// <summary>Content with one letter in the box 20,42 to 25,52, and its marks.</summary>
    public static TheoryData<string, string, LetterVisibility> Marks => new()
    {
        { "plain", Letter, LetterVisibility.Visible },
        { "mode 3", "3 Tr " + Letter, LetterVisibility.Invisible },
        { "mode 7", "7 Tr " + Letter, LetterVisibility.Invisible },
        { "stroked", "1 Tr " + Letter, LetterVisibility.Visible },
        { "no opacity", "/Clear gs " + Letter, LetterVisibility.Invisible },
        { "one per cent of opacity", "/Trace gs " + Letter, LetterVisibility.Invisible },
        { "no opacity for strokes", "/ClearStroke gs " + Letter, LetterVisibility.Visible },
        { "outside of the clip", "0 0 10 10 re W n " + Letter, LetterVisibility.Clipped },
        { "half inside of the clip", "0 0 23 100 re W n " + Letter, LetterVisibility.Cut },
        { "clipped by a shape whose box holds it", "60 40 m 60 90 l 10 90 l W n " + Letter, LetterVisibility.Clipped },
        { "inside of a clip that is no rectangle", "10 40 m 60 40 l 10 90 l W n " + Letter, LetterVisibility.Visible },
        { "outside of a round clip", "15 70 m 15 42 57 42 57 70 c 57 98 15 98 15 70 c W n " + Letter, LetterVisibility.Clipped },
        { "inside of a round clip", "1 55 m 1 27 43 27 43 55 c 43 83 1 83 1 55 c W n " + Letter, LetterVisibility.Visible },
        { "in the hole of a clip", "0 0 100 100 re 15 45 20 20 re W* n " + Letter, LetterVisibility.Clipped },
        { "in a clip of two that run the same way", "0 0 100 100 re 15 45 20 20 re W n " + Letter, LetterVisibility.Visible },
        { "between two clips", "0 0 15 100 re 30 0 50 100 re W n " + Letter, LetterVisibility.Clipped },
        { "in one of two clips", "0 0 15 100 re 18 0 50 100 re W n " + Letter, LetterVisibility.Visible },
        { "in a clip that a later one narrows", "10 40 m 60 40 l 10 90 l W n 10 90 m 60 90 l 60 40 l W n " + Letter, LetterVisibility.Clipped },
        { "after the clip is restored", "q 60 40 m 60 90 l 10 90 l W n Q " + Letter, LetterVisibility.Visible },
        { "in a form that is turned away from it", "/Turned Do", LetterVisibility.Clipped },
        { "off the page", "1 0 0 1 300 0 cm " + Letter, LetterVisibility.OffPage },
        { "tiny", "BT /F 0.5 Tf 20 50 Td (A) Tj ET", LetterVisibility.Microscopic },
        { "squeezed to a line", "BT /F 10 Tf 5 Tz 20 50 Td (A) Tj ET", LetterVisibility.Microscopic },
        { "slanted to a sliver", "BT /F 10 Tf 1 0 1 0.05 20 50 Tm (A) Tj ET", LetterVisibility.Microscopic },
        { "slanted as italics are", "BT /F 10 Tf 1 0 0.3 1 20 50 Tm (A) Tj ET", LetterVisibility.Visible },
        { "white on paper", "1 g " + Letter, LetterVisibility.SameAsBackground },
        { "nearly white on paper", "0.98 g " + Letter, LetterVisibility.SameAsBackground },
        { "light grey on paper", "0.9 g " + Letter, LetterVisibility.Visible },
        { "white on a dark cell", "0.2 g 10 40 50 30 re f 1 g " + Letter, LetterVisibility.Visible },
        { "white beside a dark cell", "0.2 g 30 40 50 30 re f 1 g " + Letter, LetterVisibility.SameAsBackground },
        { "dark on a cell as dark", "0.2 g 10 40 50 30 re f " + Letter, LetterVisibility.SameAsBackground },
        { "the topmost cell counts", "0.2 g 10 40 50 30 re f 1 g 10 40 50 30 re f 1 g " + Letter, LetterVisibility.SameAsBackground },
        { "white on a rounded dark cell", "0.2 g 10 40 m 60 40 l 60 60 70 70 50 70 c 10 70 l f 1 g " + Letter, LetterVisibility.Visible },
        { "white on a pattern", "/Pattern cs /P scn 10 40 50 30 re f 1 g " + Letter, LetterVisibility.Visible },
        { "white outlined in black", "1 g 0 G 2 Tr " + Letter, LetterVisibility.Visible },
        { "white outlined in white", "1 g 1 G 2 Tr " + Letter, LetterVisibility.SameAsBackground },
        { "white on a shading", "q 10 40 50 30 re W n /Sh sh Q 1 g " + Letter, LetterVisibility.Visible },
        { "white beside a shading", "q 30 40 50 30 re W n /Sh sh Q 1 g " + Letter, LetterVisibility.SameAsBackground },
        { "white on a picture of one colour", "q 50 0 0 30 10 40 cm /Dark Do Q 1 g " + Letter, LetterVisibility.Visible },
        { "as dark as a picture of one colour", "q 50 0 0 30 10 40 cm /Dark Do Q 0.2 g " + Letter, LetterVisibility.SameAsBackground },
        { "white on a white veil", "/Half gs 1 g 10 40 50 30 re f " + Letter, LetterVisibility.SameAsBackground },
        { "white on a dark veil", "/Half gs 0 g 10 40 50 30 re f 1 g " + Letter, LetterVisibility.Visible },
        { "white on a thick dark stroke", "30 w 10 50 m 60 50 l S 1 g " + Letter, LetterVisibility.Visible },
        { "white under a translucent veil", "1 g " + Letter + " /Half gs 10 40 50 30 re f", LetterVisibility.SameAsBackground },
        { "covered", Letter + " 1 g 10 40 50 30 re f", LetterVisibility.Covered },
        { "covered in part", Letter + " 1 g 10 40 12 30 re f", LetterVisibility.Visible },
        { "under a translucent veil", Letter + " /Half gs 10 40 50 30 re f", LetterVisibility.Visible },
        { "under a multiplied veil", Letter + " /Multiply gs 1 1 0 rg 10 40 50 30 re f", LetterVisibility.Visible },
        { "under a shape that is no rectangle", Letter + " 10 40 m 60 40 l 10 90 l f", LetterVisibility.Covered },
        { "under a part of a shape", Letter + " 23 40 m 60 40 l 60 90 l 23 90 l 23 85 l f", LetterVisibility.Visible },
        { "beside a shape whose box holds it", Letter + " 60 40 m 60 90 l 10 90 l f", LetterVisibility.Visible },
        { "under a rounded box", Letter + " 20 40 m 60 40 l 70 40 70 70 60 70 c 20 70 l 10 70 10 40 20 40 c f", LetterVisibility.Covered },
        { "in the hole of a shape", Letter + " 1 g 0 0 100 100 re 15 40 30 30 re f*", LetterVisibility.Visible },
        { "beside the hole of a shape", Letter + " 1 g 0 0 100 100 re 55 40 30 30 re f*", LetterVisibility.Covered },
        { "under one of two boxes", Letter + " 1 g 10 40 30 30 re 60 40 30 30 re f", LetterVisibility.Covered },
        { "white beside a dark shape whose box holds it", "60 40 m 60 90 l 10 90 l f 1 g " + Letter, LetterVisibility.SameAsBackground },
        { "white in a hole of a dark shape", "0 g 0 0 100 100 re 15 40 30 30 re f* 1 g " + Letter, LetterVisibility.SameAsBackground },
        { "covered through a shaped clip that leaves it", Letter + " 60 40 m 60 90 l 10 90 l W n 1 g 10 40 50 50 re f", LetterVisibility.Visible },
        { "covered through a shaped clip", Letter + " 10 40 m 60 40 l 10 90 l W n 1 g 10 40 50 50 re f", LetterVisibility.Covered },
        { "under a picture that is clipped to a circle beside it", Letter + " q 30 70 m 30 56 58 56 58 70 c 58 84 30 84 30 70 c W n 50 0 0 50 10 40 cm /Photo Do Q", LetterVisibility.Visible },
        { "under a picture that is turned", Letter + " q 40 40 -40 40 22 20 cm /Photo Do Q", LetterVisibility.Covered },
        { "beside a picture that is turned", Letter + " q 40 40 -40 40 70 20 cm /Photo Do Q", LetterVisibility.Visible },
        { "on a cell drawn before", "0.9 g 10 40 50 30 re f 0 g " + Letter, LetterVisibility.Visible },
        { "covered through a clip that leaves it", Letter + " 0 0 10 10 re W n 1 g 10 40 50 30 re f", LetterVisibility.Visible },
        { "under a picture", Letter + " q 50 0 0 30 10 40 cm /Photo Do Q", LetterVisibility.Covered },
        { "on a picture", "q 50 0 0 30 10 40 cm /Photo Do Q 1 g " + Letter, LetterVisibility.Visible },
        { "under a picture with a soft mask", Letter + " q 50 0 0 30 10 40 cm /Logo Do Q", LetterVisibility.Visible },
        { "under a gradient", Letter + " q 10 40 50 30 re W n /Along sh Q", LetterVisibility.Covered },
        { "beside a gradient", Letter + " q 30 40 50 30 re W n /Along sh Q", LetterVisibility.Visible },
        { "under a gradient that ends somewhere", Letter + " q 10 40 50 30 re W n /Ending sh Q", LetterVisibility.Visible },
        { "under a translucent gradient", Letter + " q /Half gs 10 40 50 30 re W n /Along sh Q", LetterVisibility.Visible },
        { "under a box filled with a gradient", Letter + " /Pattern cs /PAlong scn 10 40 50 30 re f", LetterVisibility.Covered },
        { "under a box filled with a gradient on a ground", Letter + " /Pattern cs /PGround scn 10 40 50 30 re f", LetterVisibility.Covered },
        { "under a box filled with a gradient that ends", Letter + " /Pattern cs /PEnding scn 10 40 50 30 re f", LetterVisibility.Visible },
        { "under a box filled with a pattern nobody knows", Letter + " /Pattern cs /P scn 10 40 50 30 re f", LetterVisibility.Visible },
        { "on a box filled with a gradient", "/Pattern cs /PAlong scn 10 40 50 30 re f 1 g " + Letter, LetterVisibility.Visible },
        { "under a stencil", Letter + " q 50 0 0 30 10 40 cm BI /W 1 /H 1 /IM true ID \0 EI Q", LetterVisibility.Visible },
        { "in a layer that is off", "/OC /Off BDC " + Letter + " EMC", LetterVisibility.Clipped },
        { "in a layer that is on", "/OC /On BDC " + Letter + " EMC", LetterVisibility.Visible },
        { "after a layer that is off", "/OC /Off BDC EMC " + Letter, LetterVisibility.Visible },
        { "in a membership of which one is on", "/OC /Any BDC " + Letter + " EMC", LetterVisibility.Visible },
        { "in a membership of which all must be on", "/OC /All BDC " + Letter + " EMC", LetterVisibility.Clipped },
        { "in a form that is off", "/OffForm Do", LetterVisibility.Clipped },
        { "covered by a layer that is off", Letter + " /OC /Off BDC 1 g 10 40 50 30 re f EMC", LetterVisibility.Visible },
        { "in a group without opacity", "/Clear gs /Group Do", LetterVisibility.Invisible },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void LettersThatNobodySeesAreMarked(string name, string content, LetterVisibility expected)
    {
        Assert.NotEmpty(name);
        var letter = Assert.Single(Page().Read(content).Letters);
        Assert.Equal(expected, letter.Visibility);
    }

    [Theory]
    [InlineData("60 50", LetterVisibility.Clipped)]
    [InlineData("20 50", LetterVisibility.Visible)]
    public void TextOfModeSevenClipsWhatComesAfterIt(string place, LetterVisibility expected)
    {
        var letters = Page().Read($"q BT /F 10 Tf 7 Tr {place} Td (B) Tj ET 0 Tr {Letter} Q {Letter}").Letters;
        Assert.Equal([LetterVisibility.Invisible, expected, LetterVisibility.Visible], letters.Select(static letter => letter.Visibility));
    }

    [Fact]
    public void ALayerThatIsOffShowsNoRulingsAndNoImages()
    {
        var page = Page().Read("/OC /Off BDC 10 50 m 90 50 l S q 50 0 0 30 10 40 cm /Photo Do Q EMC");
        Assert.Empty(page.Rulings);
        Assert.Empty(page.Images);
    }

    /// <summary>10,000 letters, each on its own dark cell between 10,000 others: the marks must be the same as for one.</summary>
    [Fact]
    public void ManyAreasAreToldApart()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            var (x, y) = (i % 100 * 6, i / 100 * 10);
            content.Append($"0 g {x} {y} 5 9 re f {(i % 2 == 0 ? 1 : 0)} g BT /F 5 Tf {x} {y + 2} Td (A) Tj ET\n");
        }

        var page = Page();
        page.Entries = "/MediaBox [0 0 600 1000]";
        var letters = page.Read(content.ToString()).Letters;
        Assert.Equal(10_000, letters.Length);
        for (var i = 0; i < letters.Length; i++)
            Assert.Equal(i % 2 == 0 ? LetterVisibility.Visible : LetterVisibility.SameAsBackground, letters[i].Visibility);
    }

    private static SmallPage Page()
    {
        var page = new SmallPage();
        int on = page.Add("<< /Type /OCG /Name (On) >>"), off = page.Add("<< /Type /OCG /Name (Off) >>");
        page.CatalogEntries = $"/OCProperties << /OCGs [{on} 0 R {off} 0 R] /D << /OFF [{off} 0 R] >> >>";
        var mask = page.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\u0080");
        var photo = page.AddStream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\u00FF\u0000");
        var logo = page.AddStream($"/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask {mask} 0 R", "\u00FF\u0000");
        var dark = page.AddStream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\u0033\u0033");
        var hidden = page.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /OC {off} 0 R", Letter);
        var group = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Group << /S /Transparency >>", "/Opaque gs " + Letter);
        var turned = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Matrix [0.7 0.7 -0.7 0.7 20 35]", "0.7 -0.7 0.7 0.7 10 -38 cm " + Letter);
        page.Resources = $"/ExtGState << /Clear << /ca 0 >> /Trace << /ca 0.01 >> /ClearStroke << /CA 0 >> /Half << /ca 0.5 >> /Opaque << /ca 1 >> /Multiply << /BM /Multiply >> >> "
            + $"/Properties << /On {on} 0 R /Off {off} 0 R /Any << /Type /OCMD /OCGs [{on} 0 R {off} 0 R] >> /All << /Type /OCMD /P /AllOn /OCGs [{on} 0 R {off} 0 R] >> >> "
            + $"/Shading << /Along {Along} /Ending {Ending} >> "
            + $"/Pattern << /PAlong << /PatternType 2 /Shading {Along} >> /PEnding << /PatternType 2 /Shading {Ending} >> /PGround << /PatternType 2 /Shading {Ending[..^2]} /Background [1] >> >> >> "
            + $"/XObject << /Photo {photo} 0 R /Logo {logo} 0 R /Dark {dark} 0 R /OffForm {hidden} 0 R /Turned {turned} 0 R /Group {group} 0 R >>";
        return page;
    }
}
