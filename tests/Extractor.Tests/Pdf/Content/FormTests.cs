using Extractor.Core.Geometry;
using Extractor.Pdf.Syntax;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class FormTests
{
    private const string Text = "BT /F 10 Tf 20 50 Td (A) Tj ET";

    /// <summary>Entries of the form, its content, the page's content, and the letters with their boxes.</summary>
    public static TheoryData<string, string, string, string> Forms => new()
    {
        { "", Text, "/Fm Do", "A 20,42,25,52" },
        { "/Matrix [1 0 0 1 10 0]", Text, "/Fm Do", "A 30,42,35,52" },
        { "/Matrix [2 0 0 2 0 0]", Text, "1 0 0 1 -10 -20 cm /Fm Do", "A 30,4,40,24" },
        { "", "q 1 0 0 1 50 0 cm", "/Fm Do " + Text, "A 20,42,25,52" },
        { "", "Q Q Q", "q 1 0 0 1 50 0 cm /Fm Do " + Text + " Q", "A 70,42,75,52" },
        { "", "1 0 0 1 50 0 cm 30 Tz", "/Fm Do " + Text, "A 20,42,25,52" },
        { "", Text, "20 Ts /Fm Do", "A 20,22,25,32" },
        { "", "/Other Do", "/Fm Do " + Text, "A 20,42,25,52" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void AFormIsDrawnInItsOwnState(string entries, string form, string content, string expected)
    {
        Assert.Equal(expected, SmallPage.Boxes(WithForm(entries, form).Read(content)));
    }

    [Theory]
    [InlineData("/BBox [0 0 200 100]", LetterVisibility.Visible)]
    [InlineData("/BBox [0 0 22 100]", LetterVisibility.Clipped)]
    [InlineData("/BBox [30 0 0 100]", LetterVisibility.Visible)]
    public void TheBoundingBoxClips(string entries, LetterVisibility expected)
    {
        Assert.Equal(expected, Assert.Single(WithForm(entries, Text).Read("/Fm Do").Letters).Visibility);
    }

    [Fact]
    public void AFormHasItsOwnResources()
    {
        var page = new SmallPage();
        var inner = page.AddStream("/Type /XObject /Subtype /Form", "10 50 m 90 50 l S");
        var outer = page.AddStream($"/Type /XObject /Subtype /Form /Resources << /XObject << /Inner {inner} 0 R >> >>", "/Inner Do");
        page.Resources = $"/XObject << /Outer {outer} 0 R >>";
        Assert.Equal("H y=50 10..90 w=1 #000000", SmallPage.Rulings(page.Read("/Outer Do /Inner Do")));
    }

    [Fact]
    public void AFormThatDrawsItselfEndsAtTheLimit()
    {
        var page = WithForm("", Text + " /Fm Do");
        var read = page.Read(new PdfLimits { MaxFormDepth = 3 }, "/Fm Do");
        Assert.Equal(3, read.Letters.Length);
        Assert.Equal("pdf-limit", Assert.Single(read.Diagnostics).Code);
    }

    private static SmallPage WithForm(string entries, string content)
    {
        var page = new SmallPage();
        page.Resources = $"/XObject << /Fm {page.AddStream($"/Type /XObject /Subtype /Form {entries}", content)} 0 R >>";
        return page;
    }
}
