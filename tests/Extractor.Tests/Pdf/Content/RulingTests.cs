using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class RulingTests
{
    /// <summary>Content, and the rulings it gives on a page of 200 by 100.</summary>
    public static TheoryData<string, string, string> Lines => new()
    {
        { "a stroke", "2 w 10 50 m 90 50 l S", "H y=50 10..90 w=2 #000000" },
        { "a stroke drawn backwards", "90 50 m 10 50 l S", "H y=50 10..90 w=1 #000000" },
        { "a plumb stroke", "10 20 m 10 90 l S", "V x=10 10..80 w=1 #000000" },
        { "a hair line", "0 w 10 50 m 90 50 l S", "H y=50 10..90 w=0 #000000" },
        { "a colour", "1 0 0 RG 10 50 m 90 50 l S", "H y=50 10..90 w=1 #ff0000" },
        { "white lines are lines", "1 G 10 50 m 90 50 l S", "H y=50 10..90 w=1 #ffffff" },
        { "a dashed line is one line", "[3 2] 0 d 10 50 m 90 50 l S", "H y=50 10..90 w=1 #000000" },
        { "a projecting cap", "2 J 4 w 10 50 m 90 50 l S", "H y=50 8..92 w=4 #000000" },
        { "no cap where the path is closed", "2 J 4 w 10 20 m 90 20 l 90 50 l s", "H y=80 10..90 w=4 #000000\nV x=90 50..80 w=4 #000000" },
        { "a closed line is one line", "10 50 m 90 50 l s", "H y=50 10..90 w=1 #000000" },
        { "the width grows with the transform", "2 0 0 2 0 0 cm 10 25 m 45 25 l S", "H y=50 20..90 w=2 #000000" },
        { "the transform when the point was set counts", "1 w 10 50 m 2 0 0 2 0 0 cm 45 25 l S", "H y=50 10..90 w=2 #000000" },
        { "a quarter turn", "0 1 -1 0 100 0 cm 10 50 m 90 50 l S", "V x=50 10..90 w=1 #000000" },
        { "two subpaths", "10 50 m 90 50 l 10 40 m 90 40 l S", "H y=50 10..90 w=1 #000000\nH y=60 10..90 w=1 #000000" },
        { "a corner", "10 50 m 90 50 l 90 20 l S", "H y=50 10..90 w=1 #000000\nV x=90 50..80 w=1 #000000" },
        { "a stroked rectangle", "10 20 80 30 re S", "H y=80 10..90 w=1 #000000\nV x=90 50..80 w=1 #000000\nH y=50 10..90 w=1 #000000\nV x=10 50..80 w=1 #000000" },
        { "s closes", "10 20 m 90 20 l 90 50 l s", "H y=80 10..90 w=1 #000000\nV x=90 50..80 w=1 #000000" },
        { "a slanted line is none", "10 20 m 90 50 l S", "" },
        { "a barely slanted line is one", "10 50 m 90 50.2 l S", "H y=49.9 10..90 w=1 #000000" },
        { "a short one as slanted is none", "10 50 m 20 50.2 l S", "" },
        { "a curve is none", "10 50 m 30 50 60 50 90 50 c S", "" },
        { "n paints nothing", "10 50 m 90 50 l n", "" },
        { "a path ends when painted", "10 50 m 90 50 l n S", "" },
        { "a thin filled rectangle", "10 50 80 1 re f", "H y=49.5 10..90 w=1 #000000" },
        { "with negative sides", "90 51 -80 -1 re f", "H y=49.5 10..90 w=1 #000000" },
        { "a thin plumb rectangle", "0 0 1 rg 10 20 0.5 60 re f*", "V x=10.25 20..80 w=0.5 #0000ff" },
        { "a long leaf", "10 50 m 10 52 90 52 90 50 c h f", "H y=49 10..90 w=2 #000000" },
        { "a short leaf is none", "10 50 m 10 52 14 52 14 50 c h f", "" },
        { "of no height", "10 50 80 0 re f", "H y=50 10..90 w=0 #000000" },
        { "as a path", "10 50 m 90 50 l 90 51 l 10 51 l h f", "H y=49.5 10..90 w=1 #000000" },
        { "with mitred ends", "10 50 m 90 50 l 89 51 l 11 51 l h f", "H y=49.5 10..90 w=1 #000000" },
        { "several in one path", "10 50 80 1 re 10 20 1 30 re f", "H y=49.5 10..90 w=1 #000000\nV x=10.5 50..80 w=1 #000000" },
        { "a thick filled rectangle is none", "10 20 80 30 re f", "" },
        { "filled and stroked", "0.9 g 10 20 80 30 re B", "H y=80 10..90 w=1 #000000\nV x=90 50..80 w=1 #000000\nH y=50 10..90 w=1 #000000\nV x=10 50..80 w=1 #000000" },
        { "a frame of two rectangles", "10 20 80 30 re 11 21 78 28 re f*", "H y=50.5 10..90 w=1 #000000\nH y=79.5 10..90 w=1 #000000\nV x=10.5 50..80 w=1 #000000\nV x=89.5 50..80 w=1 #000000" },
        { "a frame behind another rectangle", "5 60 20 1 re 10 20 80 30 re 11 21 78 28 re f*", "H y=39.5 5..25 w=1 #000000\nH y=50.5 10..90 w=1 #000000\nH y=79.5 10..90 w=1 #000000\nV x=10.5 50..80 w=1 #000000\nV x=89.5 50..80 w=1 #000000" },
        { "a frame of a rectangle and a path that turns the other way", "10 20 80 30 re 11 21 m 11 49 l 89 49 l 89 21 l h f", "H y=50.5 10..90 w=1 #000000\nH y=79.5 10..90 w=1 #000000\nV x=10.5 50..80 w=1 #000000\nV x=89.5 50..80 w=1 #000000" },
        { "no frame where both turn the same way", "10 20 80 30 re 11 21 78 28 re f", "" },
        { "a thin rectangle after a quarter turn", "0 1 -1 0 100 0 cm 10 50 80 1 re f", "V x=49.5 10..90 w=1 #000000" },
        { "a thin rectangle upside down", "-1 0 0 -1 100 100 cm 10 50 80 1 re f", "H y=50.5 10..90 w=1 #000000" },
        { "a slanted rectangle is none", "1 0.2 0 1 0 0 cm 10 50 80 1 re f", "" },
        { "a rectangle wider than any number", "10 50 1e300 1 re f 10 40 80 1 re f", "H y=49.5 10..200 w=1 #000000\nH y=59.5 10..90 w=1 #000000" },
        { "a short wide stroke runs across", "40 w 50 50 m 51 50 l S", "V x=50.5 30..70 w=1 #000000" },
        { "cut by the clip", "20 0 50 100 re W n 10 50 m 90 50 l S", "H y=50 20..70 w=1 #000000" },
        { "two clips", "20 0 50 100 re W n 40 0 100 100 re W* n 10 50 m 90 50 l S", "H y=50 40..70 w=1 #000000" },
        { "outside of the clip", "20 0 50 40 re W n 10 50 m 90 50 l S", "" },
        { "the clip takes effect after its path is painted", "10 50 m 90 50 l W S 10 40 m 90 40 l S", "H y=50 10..90 w=1 #000000" },
        { "Q opens the clip", "q 20 0 50 100 re W n Q 10 50 m 90 50 l S", "H y=50 10..90 w=1 #000000" },
        { "a clip without a path is none", "W n 10 50 m 90 50 l S", "H y=50 10..90 w=1 #000000" },
        { "cut by the page", "-50 50 m 500 50 l S", "H y=50 0..200 w=1 #000000" },
        { "dots along", "10 50 1 1 re f 12 50 1 1 re f 14 50 1 1 re f", "H y=49.5 10..15 w=1 #000000" },
        { "dots down", "10 50 1 1 re f 10 48 1 1 re f 10 46 1 1 re f", "V x=10.5 49..54 w=1 #000000" },
        { "dots around a corner", "10 50 1 1 re f 12 50 1 1 re f 14 50 1 1 re 14 48 1 1 re 14 46 1 1 re f", "H y=49.5 10..15 w=1 #000000\nV x=14.5 51..54 w=1 #000000" },
        { "dashes drawn one by one", "10 50 m 14 50 l S 16 50 m 20 50 l S 22 50 m 26 50 l S", "H y=50 10..26 w=1 #000000" },
        { "a dash and a line", "10 50 m 14 50 l S 16 50 m 26 50 l S", "H y=50 10..14 w=1 #000000\nH y=50 16..26 w=1 #000000" },
        { "dashes of two lines", "10 50 m 14 50 l S 10 45 m 14 45 l S", "H y=50 10..14 w=1 #000000\nH y=55 10..14 w=1 #000000" },
        { "dashes of two colours", "10 50 m 14 50 l S 1 0 0 RG 16 50 m 20 50 l S", "H y=50 10..14 w=1 #000000\nH y=50 16..20 w=1 #ff0000" },
        { "a line and a dash", "10 50 m 90 50 l S 92 50 m 94 50 l S", "H y=50 10..90 w=1 #000000\nH y=50 92..94 w=1 #000000" },
        { "two lines with a joint", "10 50 m 40 50 l S 42 50 m 80 50 l S", "H y=50 10..40 w=1 #000000\nH y=50 42..80 w=1 #000000" },
        { "a pale cell on a dark ground", "0 g 10 20 80 30 re f 1 g 11 21 38 28 re f", "H y=51 11..49 w=0 #000000\nH y=79 11..49 w=0 #000000\nV x=11 51..79 w=0 #000000\nV x=49 51..79 w=0 #000000" },
        { "a pale cell over all of its ground", "0 g 10 20 80 30 re f 1 g 10 20 80 30 re f", "" },
        { "a pale cell on paper is none", "0.9 g 11 21 38 28 re f", "" },
        { "under a box", "10 50 m 90 50 l S 1 g 0 30 100 40 re f", "" },
        { "on a box", "1 g 0 30 100 40 re f 10 50 m 90 50 l S", "H y=50 10..90 w=1 #000000" },
        { "parted by a box", "10 50 m 90 50 l S 1 g 40 30 20 40 re f", "H y=50 10..40 w=1 #000000\nH y=50 60..90 w=1 #000000" },
        { "parted by two boxes", "10 50 m 90 50 l S 1 g 30 30 10 40 re f 60 30 10 40 re f", "H y=50 10..30 w=1 #000000\nH y=50 40..60 w=1 #000000\nH y=50 70..90 w=1 #000000" },
        { "a plumb line that a box cuts", "50 10 m 50 90 l S 1 g 30 50 40 60 re f", "V x=50 50..90 w=1 #000000" },
        { "one of two lines under a box", "10 50 m 90 50 l S 10 20 m 90 20 l S 1 g 0 40 100 20 re f", "H y=80 10..90 w=1 #000000" },
        { "under a box that a slanted clip cuts", "10 50 m 90 50 l S 0 30 m 100 30 l 50 90 l W n 1 g 0 30 100 40 re f", "H y=50 10..90 w=1 #000000" },
        { "at the edge of a box", "10 50 m 90 50 l S 0.9 g 10 50 80 30 re f", "H y=50 10..90 w=1 #000000" },
        { "along the edge of a box", "10 50 m 90 50 l S 0.9 g 10 49.5 80 30 re f", "H y=50 10..90 w=1 #000000" },
        { "beside a box", "10 50 m 90 50 l S 0.9 g 90 30 80 40 re f", "H y=50 10..90 w=1 #000000" },
        { "under a shape that is no rectangle", "10 50 m 90 50 l S 1 g 0 30 m 100 30 l 50 90 l f", "H y=50 10..90 w=1 #000000" },
        { "missing operands", "m l S re f 10 50 m 90 50 l S", "H y=50 10..90 w=1 #000000" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void PaintedPathsBecomeRulings(string name, string content, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, SmallPage.Rulings(SmallPage.Of(content)));
    }

    [Theory]
    [InlineData("/Clear gs 10 50 m 90 50 l S", 0)]
    [InlineData("/Faint gs 10 50 m 90 50 l S", 1)]
    [InlineData("/Clear gs 10 50 80 1 re f", 1)]
    [InlineData("10 50 m 90 50 l S /Veil gs 1 g 0 30 100 40 re f", 1)]
    [InlineData("/Wide gs 10 50 m 90 50 l S", 1)]
    public void TransparentLinesAreNotReported(string content, int expected)
    {
        var page = new SmallPage { Resources = "/ExtGState << /Clear << /CA 0 >> /Faint << /CA 0.1 >> /Wide << /LW 2 >> /Veil << /ca 0.5 >> >>" };
        Assert.Equal(expected, page.Read(content).Rulings.Length);
    }

    [Theory]
    [InlineData("<FF0000>", "/DeviceRGB /Decode [1 0 1 0 1 0]", "H y=49.5 10..90 w=1 #00ffff")]
    [InlineData("<FF0000>", "/DeviceRGB", "H y=49.5 10..90 w=1 #ff0000")]
    [InlineData("<80>", "/DeviceGray", "H y=49.5 10..90 w=1 #808080")]
    [InlineData("<01>", "[/Indexed /DeviceRGB 1 <0000000000FF>]", "H y=49.5 10..90 w=1 #0000ff")]
    public void AThinImageIsALine(string pixel, string space, string expected)
    {
        var page = new SmallPage();
        var image = page.AddStream($"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace {space} /Filter /ASCIIHexDecode", pixel[1..]);
        page.Resources = $"/XObject << /Im {image} 0 R >>";
        var read = page.Read("q 80 0 0 1 10 50 cm /Im Do Q");
        Assert.Equal(expected, SmallPage.Rulings(read));
        Assert.Empty(read.Images);
    }

    [Theory]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G ID AA EI", true)]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G ID AB EI", false)]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G ID AA EIA EI", false)]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G /F /Fl ID AA EI", false)]
    public void AStripOfAPictureIsNoLine(string image, bool isLine)
    {
        var page = SmallPage.Of($"q 80 0 0 1 10 50 cm {image} Q");
        Assert.Equal(isLine ? 1 : 0, page.Rulings.Length);
        Assert.Equal(isLine ? 0 : 1, page.Images.Length);
    }

    [Fact]
    public void AStencilPaintsTheFillColour()
    {
        Assert.Equal(
            "H y=49.5 10..90 w=1 #00ff00",
            SmallPage.Rulings(SmallPage.Of("0 1 0 rg q 80 0 0 1 10 50 cm BI /W 1 /H 1 /IM true ID \0 EI Q")));
    }
}
