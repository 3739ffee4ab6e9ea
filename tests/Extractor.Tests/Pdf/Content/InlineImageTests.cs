using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class InlineImageTests
{
    /// <summary>Images whose data look like the end of the image, or like operators.</summary>
    [Theory]
    [InlineData("BI /W 4 /H 1 /BPC 8 /CS /G ID \u0001 EI EI")]
    [InlineData("BI /W 8 /H 2 /BPC 8 /CS /G ID  EI q q  EI q q \nEI")]
    [InlineData("BI /W 4 /H 4 /F /Fl /CS /RGB /BPC 8 ID x\u0090 EI \u0081\u0002 Q\nEI")]
    [InlineData("BI /W 4 /H 4 /F [/A85 /Fl] /CS /RGB /BPC 8 ID (((Tj~> EI")]
    [InlineData("BI /Width 4 /Height 1 /BitsPerComponent 8 /ColorSpace /Cs1 ID abcd\nEI")]
    [InlineData("BI /W 16 /H 1 /IM true /D [1 0] ID ()\nEI")]
    [InlineData("BI ID EI")]
    public void TheContentGoesOnBehindTheImage(string image)
    {
        var page = SmallPage.Of($"q 50 0 0 30 10 40 cm {image} Q BT /F 10 Tf 20 50 Td (A) Tj ET");
        Assert.Equal("A 20,42,25,52", SmallPage.Boxes(page));
        Assert.Equal(10, Assert.Single(page.Images).X0);
    }

    [Fact]
    public void AWordThatBeginsNoImageIsPassedOver()
    {
        var page = SmallPage.Of("ID /F 10 Tf 20 50 Td (A) Tj ET");
        Assert.Equal("A 20,42,25,52", SmallPage.Boxes(page));
        Assert.Empty(page.Images);
    }

    [Theory]
    [InlineData("q 50 0 0 30 10 40 cm BI /W 4 /H 4 ID abc")]
    [InlineData("BI")]
    [InlineData("ID")]
    [InlineData("BI /W 9999999999 /H 9999999999 /BPC 8 /CS /RGB ID ")]
    public void AnImageWithoutAnEndEndsTheContent(string content)
    {
        Assert.Empty(SmallPage.Of(content).Letters);
    }
}
