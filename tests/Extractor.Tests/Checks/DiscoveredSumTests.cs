using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>Tables of no known form whose columns add up below the cells of a nested header.</summary>
public sealed class DiscoveredSumTests
{
    private static readonly string[] Upper = ["项目", "资产总额", "流动资产", "固定资产", "固定资产", "固定资产", "无形资产"];
    private static readonly string[] Lower = ["项目", "资产总额", "流动资产", "小计", "房屋", "车辆", "无形资产"];

    /// <summary>What two units print, and which of a row's columns are verified.</summary>
    [Theory]
    [InlineData("90.00 30.00 40.00 25.00 15.00 20.00", "9.00 3.00 4.00 2.50 1.50 2.00", "2 3 4 5 6 7")]
    [InlineData("90.00 30.00 40.00 25.00 15.00 20.00", "9.00 3.00 4.00 2.50 1.40 2.00", "")]              // 小计 is none
    [InlineData("91.00 30.00 40.00 25.00 15.00 20.00", "9.00 3.00 4.00 2.50 1.50 2.00", "4 5 6")]        // 资产总额 is none
    [InlineData("90.00 30.00 40.00 40.00 0.00 20.00", "9.00 3.00 4.00 4.00 0.00 2.00", "")]              // equal columns are no sum
    public void ASumBelowAHeaderCellStandsForItsPartsInTheSumOfAll(string first, string second, string expected)
    {
        var reading = FormLine.Read(2023, new PageBuilder(1, 842f).Text(200, 60, "国有资产占用情况表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [120, 80, 80, 80, 80, 80, 80], Upper, Lower, ["甲单位", .. first.Split(' ')], ["乙单位", .. second.Split(' ')]));
        Assert.Equal("other", reading.FormId);
        var marked = FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]);
        Assert.Equal(0, marked.Failed);
        Assert.All(marked.Forms[0].Rows, row => Assert.Equal(expected,
            string.Join(' ', row.Values.Where(static fact => fact.Verification == Verification.Verified).Select(static fact => fact.Measure["column_".Length..]))));
    }
}
