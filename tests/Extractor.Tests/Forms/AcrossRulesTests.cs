using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>Figures that lie across the rule of their row may be of the next one: sums hold either way.</summary>
public sealed class AcrossRulesTests
{
    /// <summary>Rows of 20 points; the lines of 8 points are set at the middle of their row where nothing is moved.</summary>
    [Theory]
    [InlineData("within the row", 0, 0, true)]
    [InlineData("low in the row", 0, 6, true)]
    [InlineData("across the rule below", 0, 9, false)]
    [InlineData("across the rule above", 0, -9, false)]
    [InlineData("with its name across the rule below", 9, 9, true)]
    public void AFigureAcrossARuleIsProvedByNoSum(string why, float name, float value, bool isVerified)
    {
        var page = new PageBuilder(width: 842).Text(200, 60, "政府采购支出预算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["货物", "20.00"], ["", ""], ["", ""])
            .Text(52, 166 + name, "服务", 8).Text(180, 166 + value, "10.00", 8);
        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.True(fact.RawText == "10.00" && (fact.Verification == Verification.Verified) == isVerified, $"{why}: {fact.RowLabel} {fact.RawText} {fact.Verification}");
    }

    /// <summary>The name of the row 服务 is set higher than its figure.</summary>
    [Theory]
    [InlineData("within the row", 0, true)]
    [InlineData("high in the row", -5, true)]
    [InlineData("across the rule above, its middle in its own row", -8.5f, false)]
    public void ANameAcrossARuleIsProvedByNoSum(string why, float name, bool isVerified)
    {
        var page = new PageBuilder(width: 842).Text(200, 60, "政府采购支出预算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["货物", "20.00"], ["", ""], ["", ""])
            .Text(52, 166 + name, "服务", 8).Text(180, 166, "10.00", 8);
        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.True(fact.RawText == "10.00" && (fact.Verification == Verification.Verified) == isVerified, $"{why}: {fact.RowLabel} {fact.RawText} {fact.Verification}");
    }

    /// <summary>A label too long for a row of fixed height overhangs it; the code beside the figures names the row all the same.</summary>
    [Theory]
    [InlineData("the code in its row", 0, true)]
    [InlineData("the code across the rule too", -8.5f, false)]
    public void ALongLabelAcrossARuleLeavesTheRowToItsCode(string why, float code, bool isVerified)
    {
        var page = new PageBuilder(width: 842).Text(200, 60, "一般公共预算支出预算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [60, 120, 80], ["科目编码", "科目名称", "合计"], ["", "合计", "30.00"], ["201", "一般公共服务支出", "20.00"], ["", "", ""], ["", "", ""])
            .Text(52, 166 + code, "205", 8).Text(112, 157.5f, "教育支出", 8).Text(240, 166, "10.00", 8);
        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.True(fact.RowKey == "205" && (fact.Verification == Verification.Verified) == isVerified, $"{why}: {fact.RowKey} {fact.RowLabel} {fact.Verification}");
    }

    /// <summary>Letters of a seal, or of a line that slid over the other: whose they are nobody can say.</summary>
    [Theory]
    [InlineData("nothing over the name", "", true)]
    [InlineData("letters over the name", "专用", false)]
    public void ANameUnderOtherLettersIsProvedByNoSum(string why, string over, bool isVerified)
    {
        var page = new PageBuilder(width: 842).Text(200, 60, "政府采购支出预算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["货物", "20.00"], ["会议培训服务", "10.00"])
            .Text(58, 165, over, 10);
        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.True((fact.Verification == Verification.Verified) == isVerified, $"{why}: {fact.RowLabel} {fact.Verification}");
    }
}
