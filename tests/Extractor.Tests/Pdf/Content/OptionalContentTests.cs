using Extractor.Core.Geometry;
using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class OptionalContentTests
{
    /// <summary>The configuration, the membership of a letter, and whether it is shown. Object numbers: {0} is the layer A, {1} the layer B.</summary>
    public static TheoryData<string, string, bool> Memberships => new()
    {
        { "", "{0} 0 R", true },
        { "/OFF [{0} 0 R]", "{0} 0 R", false },
        { "/BaseState /OFF", "{0} 0 R", false },
        { "/BaseState /OFF /ON [{0} 0 R]", "{0} 0 R", true },
        { "/AS [<< /Event /View /Category [/View] /OCGs [{0} 0 R] >>]", "{0} 0 R", false },
        { "/AS [<< /Event /Print /Category [/View] /OCGs [{0} 0 R] >>]", "{0} 0 R", true },
        { "/OFF [{1} 0 R] /AS [<< /Event /View /Category [/View] /OCGs [{1} 0 R] >>]", "{1} 0 R", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /OCGs {0} 0 R >>", false },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /OCGs [] >>", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD >>", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /P /AnyOn /OCGs [{0} 0 R {1} 0 R] >>", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /P /AllOn /OCGs [{0} 0 R {1} 0 R] >>", false },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /P /AnyOff /OCGs [{0} 0 R {1} 0 R] >>", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /P /AllOff /OCGs [{0} 0 R {1} 0 R] >>", false },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /VE [/Not {0} 0 R] >>", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /VE [/And {0} 0 R {1} 0 R] >>", false },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /VE [/Or {0} 0 R {1} 0 R] >>", true },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /VE [/Or {0} 0 R [/Not {1} 0 R]] >>", false },
        { "/OFF [{0} 0 R]", "<< /Type /OCMD /VE [] >>", true },
    };

    [Theory]
    [MemberData(nameof(Memberships))]
    public void ALayerIsShownAsTheDocumentOpens(string configuration, string membership, bool isShown)
    {
        var page = new SmallPage();
        int a = page.Add("<< /Type /OCG /Name (A) /Usage << /View << /ViewState /OFF >> >> >>"), b = page.Add("<< /Type /OCG /Name (B) /Usage << /View << /ViewState /ON >> >> >>");
        string Fill(string text) => text.Replace("{0}", $"{a}", StringComparison.Ordinal).Replace("{1}", $"{b}", StringComparison.Ordinal);
        page.CatalogEntries = Fill($"/OCProperties << /OCGs [{{0}} 0 R {{1}} 0 R] /D << {configuration} >> >>");
        page.Resources = Fill($"/Properties << /M {membership} >>");
        var letter = Assert.Single(page.Read("/OC /M BDC BT /F 10 Tf 20 50 Td (A) Tj ET EMC").Letters);
        Assert.Equal(isShown ? LetterVisibility.Visible : LetterVisibility.Clipped, letter.Visibility);
    }
}
