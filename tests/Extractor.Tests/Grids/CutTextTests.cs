using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Xunit;

namespace Extractor.Tests.Grids;

/// <summary>A table of three rows (y 50, 70, 90, 110) and two columns (x 50, 120, 190); in the middle row stands a text of which lines are hidden.</summary>
public sealed class CutTextTests
{
    private const LetterVisibility Shown = LetterVisibility.Visible, Hidden = LetterVisibility.Clipped;

    public static TheoryData<string, (float X, float Y, string Text, LetterVisibility Visibility)[], string?> Drawn => new()
    {
        { "the first line is hidden", [(52, 62, "推进慢，", Hidden), (52, 75, "延期", Shown)], "延期" },
        { "the last line is hidden", [(52, 75, "推进慢，", Shown), (52, 88, "延期", Hidden)], "推进慢，" },
        { "all is seen", [(52, 62, "推进慢，", Shown), (52, 75, "延期", Shown)], null },
        { "all is hidden", [(52, 62, "推进慢，", Hidden), (52, 75, "延期", Hidden)], null },
        { "what is hidden lies beyond the table", [(52, 95, "推进慢，", Shown), (52, 112, "延期", Hidden)], null },
        { "the edge of a page hides the ends of lines", [(150, 62, "推进", Shown), (170, 62, "慢，", Hidden), (150, 75, "延期", Shown), (170, 75, "了", Hidden)], null },
        { "another clip shows it", [(52, 75, "推进慢，", Shown), (52, 88, "延期", Hidden), (150, 75, "无", Shown), (52, 88, "延期", Shown)], null },
        { "white letters are no part of it", [(52, 75, "推进慢，", Shown), (52, 88, "延期", LetterVisibility.SameAsBackground)], null },
    };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void ATextOfWhichARowHidesLinesIsCut(string why, (float X, float Y, string Text, LetterVisibility Visibility)[] lines, string? cut)
    {
        var builder = new PageBuilder().Vertical(50, 50, 110).Vertical(120, 50, 110).Vertical(190, 50, 110);
        for (var y = 50; y <= 110; y += 20)
            _ = builder.Horizontal(y, 50, 190);
        foreach (var (x, y, text, visibility) in lines)
            builder.Text(x, y, text, visibility: visibility);

        var count = CutTexts.Count(GridBuilder.Build(builder.Build()), out var first);
        Assert.True((count, first?.Text) == (cut is null ? 0 : 1, cut), $"{why}: {count} {first?.Text}");
    }
}
