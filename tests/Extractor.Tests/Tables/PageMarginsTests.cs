using Extractor.Core.Grids;
using Extractor.Core.Tables;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class PageMarginsTests
{
    /// <summary>A line at a height of a page 842 pt high, and whether it is the page's number.</summary>
    [Theory]
    [InlineData("- 12 -", 810, true)]
    [InlineData("— 3 —", 20, true)]
    [InlineData("第12页", 810, true)]
    [InlineData("第十二页", 810, true)]
    [InlineData("3/20", 810, true)]
    [InlineData("12", 400, false)]
    [InlineData("十二", 810, false)]
    [InlineData("第页", 810, false)]
    [InlineData("2024年", 810, false)]
    [InlineData("12345678", 810, true)]
    [InlineData("123456789", 810, false)]
    public void APageNumberStandsInAMargin(string text, float y, bool expected)
    {
        var page = GridBuilder.Build(new PageBuilder().Text(280, y, text).Build());
        Assert.Equal(expected, PageMargins.IsPageNumber(Assert.Single(page.Lines), page));
    }
}
