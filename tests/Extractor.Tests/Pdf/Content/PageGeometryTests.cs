using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class PageGeometryTests
{
    /// <summary>Page entries; width, height and rotation as displayed; the box of a 10 pt letter at (20, 50) of user space.</summary>
    public static TheoryData<string, float, float, int, string> Pages => new()
    {
        { "/MediaBox [0 0 200 100]", 200, 100, 0, "A 20,42,25,52" },
        { "/MediaBox [0 0 200 100] /Rotate 90", 100, 200, 90, "A 48,20,58,25" },
        { "/MediaBox [0 0 200 100] /Rotate 180", 200, 100, 180, "A 175,48,180,58" },
        { "/MediaBox [0 0 200 100] /Rotate 270", 100, 200, 270, "A 42,175,52,180" },
        { "/MediaBox [0 0 200 100] /Rotate -90", 100, 200, 270, "A 42,175,52,180" },
        { "/MediaBox [0 0 200 100] /Rotate 450", 100, 200, 90, "A 48,20,58,25" },
        { "/MediaBox [0 0 200 100] /Rotate 45", 200, 100, 0, "A 20,42,25,52" },
        { "/MediaBox [10 20 210 120]", 200, 100, 0, "A 10,62,15,72" },
        { "/MediaBox [200 100 0 0]", 200, 100, 0, "A 20,42,25,52" },
        { "/MediaBox [0 0 200 100] /CropBox [10 40 110 90]", 100, 50, 0, "A 10,32,15,42" },
        { "/MediaBox [0 0 200 100] /CropBox [10 40 110 90] /Rotate 90", 50, 100, 90, "A 8,10,18,15" },
        { "/MediaBox [0 0 200 100] /CropBox [-100 -100 500 500]", 200, 100, 0, "A 20,42,25,52" },
        { "/MediaBox [0 0 200 100] /CropBox [300 300 400 400]", 200, 100, 0, "A 20,42,25,52" },
        { "/MediaBox [0 0 200 100] /CropBox [0 200 100 300]", 200, 100, 0, "A 20,42,25,52" },
        { "/MediaBox [0 0 200 100] /UserUnit 2", 400, 200, 0, "A 40,84,50,104" },
        { "", 612, 792, 0, "A 20,734,25,744" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void LettersStandWhereThePageIsDisplayed(string entries, float width, float height, int rotation, string box)
    {
        var page = new SmallPage { Entries = entries }.Read("BT /F 10 Tf 20 50 Td (A) Tj ET");
        Assert.Equal((width, height, rotation), (page.Width, page.Height, page.Rotation));
        Assert.Equal(box, SmallPage.Boxes(page));
    }
}
