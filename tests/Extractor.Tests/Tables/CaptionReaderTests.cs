using Extractor.Core.Geometry;
using Extractor.Core.Tables;
using Extractor.Core.Text;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Tables;

public sealed class CaptionReaderTests
{
    private static Caption Read(PageBuilder page) => CaptionReader.Read(LineBuilder.Build(page.Build().Letters));

    [Fact]
    public void ReadsACaptionInOneLine()
    {
        var caption = Read(new PageBuilder().Text(50, 50, "部门名称：某县教育局").Text(250, 50, "2024年度").Text(400, 50, "金额单位：万元"));
        Assert.Equal(("某县教育局", 2024, "万元"), (caption.Organization, caption.Year, caption.Unit?.Text));
    }

    [Fact]
    public void ReadsACaptionInThreeLines()
    {
        var caption = Read(new PageBuilder().Text(400, 30, "公开02").Text(430, 30, "表").Text(50, 50, "编制单位：某县教育局").Text(400, 70, "单位：元"));
        Assert.Equal(("公开02表", "某县教育局", "元"), (caption.FormLabel, caption.Organization, caption.Unit?.Text));
    }

    [Fact]
    public void ReadsAUnitThatWraps()
    {
        var caption = Read(new PageBuilder().Text(400, 50, "单位：万").Text(50, 70, "部门名称：某县教育局").Text(400, 70, "元"));
        Assert.Equal(("某县教育局", "万元"), (caption.Organization, caption.Unit?.Text));
    }

    [Theory]
    [InlineData("单位名称（公章）：某县教育局")]
    [InlineData("公开02表 部门：某县教育局 单位：万元")]
    [InlineData("金额单位：万元 部门：某县教育局")]
    public void ReadsAnOrganisationAmongOtherWords(string text) => Assert.Equal("某县教育局", Read(new PageBuilder().Text(50, 50, text)).Organization);

    [Fact]
    public void AYearThatStandsApartIsTheCaptions() =>
        Assert.Equal(2022, Read(new PageBuilder().Text(50, 50, "单位名称（公章）：某县教育局").Text(280, 50, "2022年").Text(400, 50, "单位：元")).Year);

    [Theory]
    [InlineData("预算单位：某县教育局")]
    [InlineData("部门：101 某县教育局")]
    [InlineData("单位名称：[101001]某县教育局")]
    [InlineData("编制单位：101001某县教育局")]
    public void ReadsTheNameWhateverStandsBeforeIt(string text) => Assert.Equal("某县教育局", Read(new PageBuilder().Text(50, 50, text).Text(400, 50, "单位：元")).Organization);

    /// <summary>元谋县 begins as a unit of money does.</summary>
    [Fact]
    public void ANameThatBeginsWithAUnitIsAnOrganisation()
    {
        var caption = Read(new PageBuilder().Text(50, 50, "编制单位：元谋县司法局").Text(400, 50, "单位：万元"));
        Assert.Equal(("元谋县司法局", "万元"), (caption.Organization, caption.Unit?.Text));
    }

    [Fact]
    public void UnitsThatDifferLeaveTheUnitOpen() =>
        Assert.Null(Read(new PageBuilder().Text(400, 30, "单位：元").Text(400, 50, "单位：万元")).Unit);

    /// <summary>单位：万元 names a unit of money, not an organisation.</summary>
    [Fact]
    public void AUnitIsNoOrganisation() => Assert.Null(Read(new PageBuilder().Text(400, 50, "单位：万元")).Organization);

    [Theory]
    [InlineData("公开02表", true)]
    [InlineData("金额单位:万元", true)]
    [InlineData("部门名称:某局2024年度金额单位:万元", true)]
    [InlineData("续表", true)]
    [InlineData("单位万元", true)]
    [InlineData("单位医疗", false)]
    [InlineData("第三部分情况说明", false)]
    [InlineData("注:本表反映部门本年度的总收支", false)]
    public void TellsCaptionsFromText(string key, bool caption) => Assert.Equal(caption, CaptionReader.IsCaption(key));

    [Theory]
    [InlineData("- 4 -", 820, true)]
    [InlineData("第 3 页 共 20 页", 820, true)]
    [InlineData("12", 20, true)]
    [InlineData("12", 400, false)]
    [InlineData("2,940.05 元", 820, false)]
    public void TellsPageNumbers(string text, float y, bool number)
    {
        var page = Core.Grids.GridBuilder.Build(new PageBuilder().Text(300, y, text).Build());
        Assert.Equal(number, PageMargins.IsPageNumber(page.Lines[0], page));
    }

    [Fact]
    public void BoxesStayThoseOfTheLetters() =>
        Assert.Equal(new Box(400, 50, 450, 60), LineBuilder.Build(new PageBuilder().Text(400, 50, "单位：万元").Build().Letters)[0].Box);
}
