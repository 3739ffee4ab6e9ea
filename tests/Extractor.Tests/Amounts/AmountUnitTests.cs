using Extractor.Core.Amounts;
using Xunit;

namespace Extractor.Tests.Amounts;

public sealed class AmountUnitTests
{
    [Theory]
    [InlineData("金额单位：万元", false, "万元")]
    [InlineData("单位:元", false, "元")]
    [InlineData("单 位 ： 万 元", false, "万元")]
    [InlineData("部门名称：某局 2024年度 金额单位：万元", false, "万元")]
    [InlineData("单位：人民币元", false, "元")]
    [InlineData("（单位：千元）", false, "千元")]
    [InlineData("预算数（万元）", true, "万元")]
    [InlineData("预算数（万元）", false, null)]
    [InlineData("单价100万元（含）以上设备", true, null)]
    [InlineData("单位名称：某局", false, null)]
    [InlineData("预算单位：某局，金额单位：元", false, "元")]
    [InlineData("编制单位：元谋县司法局 单位：万元", false, "万元")]
    [InlineData("单位：元阳县司法局 金额单位：万元", false, "万元")]
    [InlineData("单位：元 谋 县 司 法 局", false, null)]
    [InlineData("单位：元江县某局", false, null)]
    [InlineData("单位：千元桥街道 单位：元", false, "元")]
    [InlineData("单位：元 2024年度", false, "元")]
    [InlineData("单位：元 公开02表", false, "元")]
    [InlineData("单位：万元、人", false, "万元")]
    [InlineData("单位：元 金额单位：万元", false, "万元")]
    [InlineData("单位：元 单位：万元", false, null)]
    [InlineData("单位：万元 单位：万元", false, "万元")]
    public void FindsTheUnit(string text, bool bare, string? expected) => Assert.Equal(expected, AmountUnit.Find(text, bare)?.Text);
}
