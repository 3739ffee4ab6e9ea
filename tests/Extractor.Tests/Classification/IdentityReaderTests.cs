using Extractor.Core.Classification;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Classification;

public sealed class IdentityReaderTests
{
    /// <summary>The lines of a first page, and whose document it is; the forms behind it print no captions.</summary>
    [Theory]
    [InlineData("某省民政局", "某省民政局", "2024年度部门决算")]
    [InlineData("某省民政局(本级)", "某省民政局（本级）", "2024年度单位决算")]
    [InlineData("某省民政局", "(某省民政局)", "2024年度部门决算")]
    [InlineData("某省民政局", "2024", "年度部门决算公开", "某省民政局", "二〇二五年八月")] // below the title
    [InlineData("某省民政局", "2024年度部门决算", "编制单位：某省民政局")]
    [InlineData("某省民政局", "某省民政局文件", "某民发〔2025〕12号", "某省民政局关于2024年度部门决算公开情况的报告")]
    [InlineData(null, "2024年度部门决算", "二〇二五年八月")]
    public void ACoverNamesTheOrganisation(string? organization, params string[] lines)
    {
        var page = new PageBuilder();
        for (var i = 0; i < lines.Length; i++)
            page.Text(150, 200 + 40 * i, lines[i], 18);
        Assert.Equal(organization, Read(page, PageKind.Cover).Organization);
    }

    [Theory]
    [InlineData("某省民政局", "第一部分 某省民政局概况............2")]
    [InlineData("某省民政局", "第一部分 2024年度某省民政局部门概况")]
    [InlineData(null, "第一部分 部门概况............2")]
    [InlineData(null, "第一部分 本单位基本概况")]
    public void AHeadingNamesTheOrganisation(string? organization, string line) =>
        Assert.Equal(organization, Read(new PageBuilder().Text(60, 100, line), PageKind.Contents).Organization);

    private static DocumentIdentity Read(PageBuilder page, PageKind kind) =>
        IdentityReader.Read([GridBuilder.Build(page.Build())], [new PageClass(kind, null, false, 1f)], [], "source.pdf", FormRegistry.BuiltIn.Scope);
}
