using Xunit;

namespace Extractor.Tests.Pdf.Content;

public sealed class MarkedContentTests
{
    /// <summary>What is drawn, the replacement as PDF writes it, and the letters with their boxes.</summary>
    public static TheoryData<string, string, string> Replacements => new()
    {
        { "AB", "(AB)", "A 20,42,25,52\nB 25,42,30,52" },
        { "AB", "(XY)", "X 20,42,25,52\nY 25,42,30,52" },
        { "AB", "(X)", "X 20,42,30,52" },
        { "A", "(XY)", "X 20,42,22.5,52\nY 22.5,42,25,52" },
        { "AB", "(XYZ)", "X 20,42,22.5,52\nY 22.5,42,25,52\nZ 25,42,30,52" },
        { "A", "<FEFF4E2D>", "\u4E2D 20,42,25,52" },
        { "A", "<FFFE2D4E>", "\u4E2D 20,42,25,52" },
        { "A", "<EFBBBFE4B8AD>", "\u4E2D 20,42,25,52" },
        { "-", "<FEFF00AD>", "" },
        { "A", "()", "" },
        { "", "(X)", "" },
    };

    [Theory]
    [MemberData(nameof(Replacements))]
    public void ActualTextStandsForWhatIsDrawn(string drawn, string replacement, string expected)
    {
        var inPlace = SmallPage.Of($"BT /F 10 Tf 20 50 Td /Span << /MCID 1 /ActualText {replacement} >> BDC ({drawn}) Tj EMC ET");
        Assert.Equal(expected, SmallPage.Boxes(inPlace));

        var named = new SmallPage { Resources = $"/Properties << /P << /ActualText {replacement} >> >>" };
        Assert.Equal(expected, SmallPage.Boxes(named.Read($"BT /F 10 Tf 20 50 Td /Span /P BDC ({drawn}) Tj EMC ET")));
    }

    [Theory]
    [InlineData("1,234", "(1,234.)", false)]
    [InlineData("1,234", "(1234)", false)]
    [InlineData("1,234", "(9,234)", true)]
    [InlineData("1,234", "(1,2345)", true)]
    [InlineData("1,234", "(none)", true)]
    [InlineData("none", "(12)", true)]
    [InlineData("12.34", "(1234)", true)]
    [InlineData("12.34", "(123.4)", true)]
    [InlineData("1234", "(-1234)", true)]
    [InlineData("-1234", "(1234)", true)]
    [InlineData("-12.34", "(-12.34 )", false)]
    [InlineData("2023-24", "(2023 24)", false)]
    public void PrintedDigitsAreNotReplacedByOthers(string drawn, string replacement, bool refused)
    {
        var page = SmallPage.Of($"BT /F 10 Tf 20 50 Td /Span << /ActualText {replacement} >> BDC ({drawn}) Tj EMC ET");
        Assert.Equal(refused ? drawn : replacement.Trim('(', ')'), SmallPage.Text(page));
        Assert.Equal(refused ? ["pdf-replaced-digits"] : [], page.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("20.3 50", "12")]
    [InlineData("40 50", "1212")]
    [InlineData("20 80", "1212")]
    public void TheSecondPrintOfFakedBoldIsDropped(string place, string expected)
    {
        Assert.Equal(expected, SmallPage.Text(SmallPage.Of($"BT /F 10 Tf 20 50 Td (12) Tj ET BT {place} Td /Span << /ActualText () >> BDC (12) Tj EMC ET")));
    }

    [Theory]
    [InlineData("BMC (A) Tj EMC EMC EMC (B) Tj", "AB")]
    [InlineData("/A BMC /B BMC (A) Tj (B) Tj", "AB")]
    [InlineData("/Span << /ActualText (X) >> BDC (A) Tj", "A")]
    [InlineData("/Span << /ActualText (X) >> BDC /B BMC (A) Tj EMC EMC (B) Tj", "XB")]
    [InlineData("/Span /Nothing BDC (A) Tj EMC", "A")]
    public void MarksThatDoNotMatchAreTolerated(string content, string expected)
    {
        Assert.Equal(expected, SmallPage.Text(SmallPage.Of($"BT /F 10 Tf 20 50 Td {content} ET")));
    }

    [Fact]
    public void AFormCannotEndTheMarksOfThePage()
    {
        var page = new SmallPage();
        var form = page.AddStream("/Type /XObject /Subtype /Form", "EMC /Span << /ActualText (Y) >> BDC BT /F 10 Tf 40 50 Td (B) Tj ET");
        page.Resources = $"/XObject << /Fm {form} 0 R >>";
        Assert.Equal("X", SmallPage.Text(page.Read("/Span << /ActualText (X) >> BDC BT /F 10 Tf 20 50 Td (A) Tj ET /Fm Do EMC")));
    }
}
