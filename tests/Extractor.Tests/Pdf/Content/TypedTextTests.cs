using Xunit;

namespace Extractor.Tests.Pdf.Content;

/// <summary>Form fields and notes of which the file holds no appearance, or an old one.</summary>
public sealed class TypedTextTests
{
    private const string Field = "/Subtype /Widget /FT /Tx /Rect [20 40 120 60]";

    /// <summary>What a field or a note says, and the lines that a person reads.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { Field + " /DA (/Helv 10 Tf 0 g) /V (1,234.50)", "1,234.50" },
        { Field + " /V (1,234.50)", "1,234.50" },
        { Field + " /V <FEFF8D22653F62E86B3E>", "财政拨款" },
        { Field + " /V <EFBBBFE694AFE587BA>", "支出" },
        { Field + " /V (secret) /Ff 8192", "" },
        { Field + " /V (12.5) /F 2", "" },
        { Field + " /V (12.5) /F 32", "" },
        { Field, "" },
        { "/Subtype /Widget /FT /Btn /Rect [20 40 120 60] /V (12.5)", "" },
        { "/Subtype /Widget /FT /Ch /Rect [20 40 120 60] /V (12.5)", "" },
        { "/Subtype /Widget /FT /Ch /Ff 131072 /Rect [20 40 120 60] /V (b) /Opt [[(a) (12.5)] [(b) (13.5)]]", "13.5" },
        { "/Subtype /Widget /FT /Ch /Ff 131072 /Rect [20 40 120 60] /V (14.5) /Opt [(14.5) (15.5)]", "14.5" },
        { "/Subtype /Widget /Rect [20 40 120 60] /Parent << /FT /Tx /V (16.5) >>", "16.5" },
        { "/Subtype /FreeText /Rect [20 40 120 60] /DA (10 Tf) /Contents (17.5)", "17.5" },
        { "/Subtype /Square /Rect [20 40 120 60] /Contents (18.5)", "" },
        { "/Subtype /Widget /FT /Tx /V (19.5)", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void TextWithoutAnAppearanceIsSet(string entries, string expected)
    {
        var page = new SmallPage();
        page.Entries += $" /Annots [<< /Type /Annot {entries} >>]";
        Assert.Equal(expected, SmallPage.Text(page.Read("")));
    }

    /// <summary>Digits of Helvetica are 0.556 em wide; the em reaches from 0.88 above the baseline to 0.12 below.</summary>
    [Theory]
    [InlineData("/Rect [20 40 120 60] /V (1)", "1 22,45,27.56,55")]
    [InlineData("/Rect [20 40 120 60] /V (1) /Q 1", "1 67.22,45,72.78,55")]
    [InlineData("/Rect [20 40 120 60] /V (1) /Q 2", "1 112.44,45,118,55")]
    [InlineData("/Rect [20 40 120 60] /V (12) /Ff 16777216 /MaxLen 4", "1 29.72,45,35.28,55\n2 54.72,45,60.28,55")]
    [InlineData("/Rect [20 20 60 60] /V (123456 78\\r9) /Ff 4096",
        "1 22,42,27.56,52\n2 27.56,42,33.12,52\n3 33.12,42,38.68,52\n4 38.68,42,44.24,52\n5 44.24,42,49.8,52\n6 49.8,42,55.36,52\n"
        + "7 22,53.5,27.56,63.5\n8 27.56,53.5,33.12,63.5\n9 22,65,27.56,75")]
    [InlineData("/Rect [20 40 120 60] /V (1) /MK << /R 180 >>", "1 112.44,45,118,55")]
    public void TextLiesWhereViewersSetIt(string entries, string expected)
    {
        var page = new SmallPage();
        page.Entries += $" /Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /DA (/Helv 10 Tf 0 g) {entries} >>]";
        Assert.Equal(expected, SmallPage.Boxes(page.Read("")));
    }

    [Theory]
    [InlineData("/MK << /BG [1 1 1] >>", "B")]
    [InlineData("/MK << /BG [] >>", "AB")]
    [InlineData("", "AB")]
    public void TheGroundOfAFieldHidesWhatLiesUnderIt(string entries, string seen)
    {
        var page = new SmallPage();
        page.Entries += $" /Annots [<< /Type /Annot {Field} /DA (10 Tf) /V (B) {entries} >>]";
        var letters = page.Read("BT /F 10 Tf 100 47 Td (A) Tj ET").Letters;
        Assert.Equal(seen, string.Concat(letters.Where(letter => letter.IsVisible).Select(letter => (char)letter.Rune)));
    }

    /// <summary>An appearance that shows AA, a value, whether viewers are asked to set values anew, and what is read.</summary>
    [Theory]
    [InlineData("(AA)", true, "AA", false)]
    [InlineData("(A A )", true, "AA", false)]
    [InlineData("(BB)", true, "BB", true)]
    [InlineData("(AAA)", true, "AAA", true)]
    [InlineData("(A)", true, "A", true)]
    [InlineData("(BB)", false, "AA", false)]
    public void TheValueGoesBeforeAnAppearanceThatViewersAreToldToRenew(string value, bool asks, string expected, bool reports)
    {
        var page = new SmallPage();
        var font = page.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var look = page.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /H {font} 0 R >> >>", "BT /H 10 Tf 2 5 Td (AA) Tj ET");
        page.CatalogEntries = $"/AcroForm << /NeedAppearances {(asks ? "true" : "false")} >>";
        page.Entries += $" /Annots [<< /Type /Annot {Field} /DA (10 Tf) /V {value} /AP << /N {look} 0 R >> >>]";
        var content = page.Read("");
        Assert.Equal(expected, SmallPage.Text(content));
        Assert.Equal(reports ? ["pdf-stale-field"] : [], content.Diagnostics.Select(diagnostic => diagnostic.Code));
    }
}
