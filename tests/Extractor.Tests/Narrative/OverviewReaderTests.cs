using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Narrative;

public sealed class OverviewReaderTests
{
    [Theory]
    [InlineData("我单位内设5个处室，分别为：办公室、政策规划处。", 5, null)]
    [InlineData("本部门包括27个内设机构、1个下属差额拨款事业单位和1个派出机构。", 27, 1)]
    [InlineData("机构设置包括23个内设机构、2个下属事业单位和2个派出机构。", 23, 2)]
    [InlineData("本局内设办公室、政策处、服务处、监测处四个处室，无下属单位。", 4, 0)]
    [InlineData("某某委员会部门预算是包括本部以及下属1家预算单位的综合收支计划。机关设9个内设机构。", 9, 1)]
    [InlineData("内设机构包括办公厅、研究室，现有处室21个。", 21, null)]
    [InlineData("内设二十三个科室。", 23, null)]
    [InlineData("部门下设某某局、某某中心等。", null, null)]
    public void CountsOfficesAndUnits(string institutions, int? offices, int? units)
    {
        var overview = Read("第一部分 概况", "二、机构设置情况", institutions)!;
        Assert.Equal((offices, units, institutions), (overview.InternalOffices, overview.SubordinateUnits, overview.Institutions));
    }

    [Fact]
    public void PartsDutiesFromInstitutionsAndLeavesOtherTopicsOut()
    {
        var overview = Read("一、主要职能", "（一）管理甲。", "（二）管理乙。", "二、机构设置情况", "内设3个科室。", "三、2019年度主要工作任务", "做好工作。")!;
        Assert.Equal(("（一）管理甲。\n（二）管理乙。", "内设3个科室。"), (overview.Responsibilities, overview.Institutions));
    }

    [Fact]
    public void IsNullWithoutTheChapter() =>
        Assert.Null(OverviewReader.Read([new Paragraph(PageKind.Narrative, "一、主要职能", [new PageStart(0, 1)], [])]));

    private static OverviewRecord? Read(params string[] paragraphs) =>
        OverviewReader.Read([.. paragraphs.Select(static (text, i) => new Paragraph(PageKind.Overview, text, [new PageStart(0, i + 1)], []))]);
}
