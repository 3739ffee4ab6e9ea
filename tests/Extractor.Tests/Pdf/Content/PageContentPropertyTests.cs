using Extractor.Core.Geometry;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class PageContentPropertyTests
{
    private static readonly string[] Words =
    [
        "q", "Q", "cm", "w", "gs", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "f*", "B", "B*", "b", "n", "W", "W*", "BT", "ET", "Tf", "Td",
        "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "Tc", "Tw", "Tz", "TL", "Ts", "Tr", "g", "rg", "k", "cs", "scn", "sh", "Do", "BI", "ID", "EI", "BMC",
        "BDC", "EMC", "/F", "/Fm", "/OC", "/G", "(AB 1)", "<4142>", "[(A) -200 (B)]", "[", "]", "<<", ">>", "/ActualText", "1", "0", "-3.5", "50", "200",
        "1e300", "-1e300", "0.001", "true", "(", "%",
    ];

    /// <summary>Whatever the content: no exception, boxes in order, rulings on the page, indexes within the font list.</summary>
    [Fact]
    public void AnyContentGivesAPageThatHoldsItsInvariants()
    {
        var content = Gen.Elements(Words).ArrayOf().Select(words => string.Join(' ', words));
        Prop.ForAll(content.Resize(200).ToArbitrary(), text => HoldsInvariants(Read(text))).QuickCheckThrowOnFailure();
    }

    private static PageContent Read(string content)
    {
        var page = new SmallPage();
        var form = page.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 5 5]", "BT /F 10 Tf (Q) Tj ET 0 0 50 1 re f /Fm Do");
        page.Resources = $"/XObject << /Fm {form} 0 R >> /ExtGState << /G << /ca 0.5 /LW 2 /BM /Multiply >> >>";
        return page.Read(content);
    }

    private static bool HoldsInvariants(PageContent page)
    {
        foreach (var letter in page.Letters)
        {
            var inOrder = letter.Box.X0 <= letter.Box.X1 && letter.Box.Y0 <= letter.Box.Y1;
            if (!inOrder || letter.Font >= page.Fonts.Length || letter.Color is < 0 or > 0xFFFFFF || (byte)letter.Visibility > 127)
                return false;
        }

        foreach (var ruling in page.Rulings)
        {
            var box = ruling.Box;
            if (!(ruling.Start <= ruling.End && ruling.Thickness >= 0) || !new Box(0, 0, page.Width, page.Height).Contains(box, 0.01f))
                return false;
        }

        return page.Images.All(image => new Box(0, 0, page.Width, page.Height).Contains(image, 0.01f) && image.X0 <= image.X1 && image.Y0 <= image.Y1);
    }
}
