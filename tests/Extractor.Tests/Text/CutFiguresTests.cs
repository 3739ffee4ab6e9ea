using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;
using Extractor.Tests.Grids;
using Extractor.Tests.Pdf.Content;
using Xunit;

namespace Extractor.Tests.Text;

/// <summary>Figures that a narrow cell shows a part of: what is left never becomes a number.</summary>
public sealed class CutFiguresTests
{
    /// <summary>A ruled row of two cells that meet at 100.</summary>
    private static PageBuilder Row() => new PageBuilder().Horizontal(40f, 10f, 190f).Horizontal(60f, 10f, 190f).Vertical(10f, 40f, 60f).Vertical(100f, 40f, 60f).Vertical(190f, 40f, 60f);

    private static string[] Cells(PageBuilder page) => [.. Assert.Single(GridBuilder.Build(page.Build()).Grids).Cells.Select(static cell => cell.Text)];

    public static TheoryData<string, string, string, LetterVisibility, string> Cut => new()
    {
        { "digits before", "47", "8,872.00", LetterVisibility.Clipped, "…8,872.00" },
        { "a comma before", ",", "872.00", LetterVisibility.Clipped, "…872.00" },
        { "a sign before", "-", "872.00", LetterVisibility.Clipped, "…872.00" },
        { "a fullwidth digit before", "４", "８８.００", LetterVisibility.Clipped, "…８８.００" },
        { "digits behind the page's edge", "4", "872.00", LetterVisibility.OffPage, "…872.00" },
        { "a digit under a picture", "4", "872.00", LetterVisibility.Covered, "…872.00" },
        { "white digits are no print", "4", "872.00", LetterVisibility.SameAsBackground, "872.00" },
        { "words are no part of the figure", "项目", "872.00", LetterVisibility.Clipped, "872.00" },
    };

    [Theory]
    [MemberData(nameof(Cut))]
    public void WhatLacksItsBeginningIsNoNumber(string why, string hidden, string seen, LetterVisibility visibility, string expected)
    {
        var start = 101f - hidden.EnumerateRunes().Sum(static rune => rune.Value >= 0x2E80 ? 10f : 5f);
        var cells = Cells(Row().Text(15f, 45f, "9.00").Text(start, 45f, hidden, visibility: visibility).Text(101f, 45f, seen));
        Assert.True(cells.AsSpan().SequenceEqual(["9.00", expected]), $"{why}: {string.Join('|', cells)}");
    }

    [Fact]
    public void WhatLacksItsEndIsNoNumber() =>
        Assert.Equal(["12…", "5.00"], Cells(Row().Text(88f, 45f, "12").Text(98f, 45f, "34.00", visibility: LetterVisibility.Clipped).Text(150f, 45f, "5.00")));

    /// <summary>19047.70 in a cell too narrow for it: the rule goes through the figure, and its last digit stands in the next cell.</summary>
    [Fact]
    public void AFigureThatRunsIntoTheNextCellIsNoNumber() => Assert.Equal(["19047.7…", "…0"], Cells(Row().Text(64f, 45f, "19047.70")));

    [Theory]
    [InlineData("201", "03")]
    [InlineData("1.00", "2.00")]
    public void FiguresThatTheMarginsOfTheirCellsPartAreTwo(string left, string right) =>
        Assert.Equal([left, right], Cells(Row().Text(98.5f - 5f * left.Length, 45f, left).Text(101.5f, 45f, right)));

    /// <summary>The hidden beginning of a figure lies over the end of the figure before it, which is whole.</summary>
    [Fact]
    public void TheFigureUnderWhatIsHiddenIsWhole() =>
        Assert.Equal(["43", "…872.00"], Cells(Row().Text(83f, 45f, "43").Text(96f, 45f, ",", visibility: LetterVisibility.Clipped).Text(101f, 45f, "872.00")));

    /// <summary>A total that is planted under a clip of its own goes on with no figure.</summary>
    [Fact]
    public void AHiddenFigureFurtherAwayIsNoPartOfIt() =>
        Assert.Equal(["9.00", "872.00"], Cells(Row().Text(15f, 45f, "9.00").Text(60f, 45f, "88.88", visibility: LetterVisibility.Clipped).Text(101f, 45f, "872.00")));

    [Fact]
    public void WhatOneClipHidesAndAnotherShowsIsWhole() =>
        Assert.Equal(["9.00", "4872.00"], Cells(Row().Text(15f, 45f, "9.00").Text(101f, 45f, "4", visibility: LetterVisibility.Clipped).Text(106f, 45f, "872.00").Text(101f, 45f, "4")));

    public static TheoryData<string, string, string> Edges => new()
    {
        { "the clip cuts the first digit, and what lay before is not in the file", "q 102 20 88 60 re W n BT /F 10 Tf 100 45 Td (872.00) Tj ET Q", "…872.00" },
        { "the clip cuts the last digit", "q 100 20 43 60 re W n BT /F 10 Tf 115 45 Td (872.00) Tj ET Q", "872.00…" },
        { "a shape cuts the first digit", "q 102 20 m 190 20 l 190 75 l 180 80 l 102 80 l W n BT /F 10 Tf 100 45 Td (872.00) Tj ET Q", "…872.00" },
        { "the figure begins at the edge of the clip", "q 100 20 90 60 re W n BT /F 10 Tf 100 45 Td (872.00) Tj ET Q", "872.00" },
        { "the figure lies inside the clip", "q 100 20 90 60 re W n BT /F 10 Tf 120 45 Td (872.00) Tj ET Q", "872.00" },
        { "the clip is the box of the ink, as cairo writes it", "q 115.9 20 28.6 60 re W n BT /F 10 Tf 115 45 Td (872.00) Tj ET Q", "872.00" },
        { "a clip wider than the figure cuts a little of its first digit", "q 115.9 20 60 60 re W n BT /F 10 Tf 115 45 Td (872.00) Tj ET Q", "…872.00" },
        { "the clip cuts the figure along its line", "q 100 20 90 28 re W n BT /F 10 Tf 120 44 Td (872.00) Tj ET Q", "872.00" },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void AFigureThatTheEdgeCutsMayLackDigits(string why, string content, string expected)
    {
        const string rules = "0 g 0 G 10 20 m 190 20 l S 10 80 m 190 80 l S 10 20 m 10 80 l S 99 20 m 99 80 l S 190 20 m 190 80 l S ";
        var cells = Assert.Single(GridBuilder.Build(new SmallPage().Read(rules + content)).Grids).Cells;
        Assert.True(cells[1].Text == expected, $"{why}: {cells[1].Text}");
    }

    /// <summary>A sheet's page end goes through a cell: either page hides what the other shows.</summary>
    [Fact]
    public void AFigureThatTheSeamOfASheetCutsIsWhole()
    {
        float[] rows = [60f, 80f, 110f, 125f, 160f, 180f];
        PageBuilder left = new(1), right = new(2);
        foreach (var y in rows)
        {
            left.Horizontal(y, 40f, 300f);
            right.Horizontal(y, 40f, 200f);
        }

        left.Vertical(40f, 60f, 180f).Vertical(150f, 60f, 180f).Vertical(300f, 80f, 180f);
        right.Vertical(40f, 80f, 180f).Vertical(140f, 60f, 180f).Vertical(200f, 60f, 180f);
        var x = 275f;
        foreach (var c in "12345.67")
        {
            var isLeft = x + 2.5f < 300f;
            left.Text(x, 65f, c.ToString(), visibility: isLeft ? LetterVisibility.Visible : LetterVisibility.Clipped);
            right.Text(x - 260f, 65f, c.ToString(), visibility: isLeft ? LetterVisibility.Clipped : LetterVisibility.Visible);
            x += 5f;
        }

        left.Text(45f, 85f, "4", visibility: LetterVisibility.Clipped).Text(50f, 85f, "872.00");
        var sheet = new SheetJoiner(FormRegistry.BuiltIn).Join([GridBuilder.Build(left.Build()), GridBuilder.Build(right.Build())])[0];
        Assert.Equal(["12345.67", "…872.00"], Assert.Single(sheet.Grids).Cells.Where(static cell => cell.TextBox is not null).Select(static cell => cell.Text));
    }

    /// <summary>The same digits are lost in every cell, so that all sums hold.</summary>
    [Fact]
    public void CutFiguresAreNeverVerified()
    {
        var page = new PageBuilder().Text(200f, 60f, "支出决算表", 14f).Text(450f, 80f, "单位：万元").Table(50f, 100f, [60f, 120f, 60f, 60f, 60f],
            ["科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
            ["合计", "", "", "", ""],
            ["2010601", "行政运行", "", "", ""]);
        foreach (var y in (ReadOnlySpan<float>)[125f, 145f])
        {
            page.Text(226f, y, "4", 8f, visibility: LetterVisibility.Clipped).Text(230f, y, "30.00", 8f);
            page.Text(286f, y, "4", 8f, visibility: LetterVisibility.Clipped).Text(290f, y, "20.00", 8f).Text(352f, y, "10.00", 8f);
        }

        var document = BuiltDocument.Extract(page);
        Assert.Equal(["…30.00", "…20.00", "10.00", "…30.00", "…20.00", "10.00"], document.Facts.Select(static fact => fact.RawText));
        Assert.All(document.Facts.Where(static fact => fact.RawText[0] == CutFigures.Mark), static fact => Assert.Equal((ValueKind.Text, null, Verification.Unverified), (fact.Kind, fact.Value, fact.Verification)));
        Assert.Equal(DocumentStatus.NeedsReview, document.Document.Status);
        Assert.Contains("4 figure(s) are cut off by their cells, so digits may be missing: the first shows \"…30.00\" at x 230, y 125.", document.Document.StatusReason!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("…1,234.50", true)]
    [InlineData("12…", true)]
    [InlineData("-1…2%", true)]
    [InlineData("……", false)]
    [InlineData("1,234.50", false)]
    [InlineData("等…12", false)]
    public void ACutFigureIsDigitsAndAMark(string text, bool isCut) => Assert.Equal(isCut, CutFigures.IsCut(text));
}
