using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;
using FactAttribute = Xunit.FactAttribute;
using static Extractor.Tests.Checks.Statements;

namespace Extractor.Tests.Checks;

/// <summary>部门决算公开相关信息统计表: what it counts adds up, and agrees with what the words say of 机关运行经费, 政府采购 and 国有资产.</summary>
public sealed class StatisticsChecksTests
{
    private static Form Statistics(string heading, string administrative, string likewise) => new Form("final_statistics", "value")
        .Row("（一）政府采购支出合计", "120.50").Row("1．政府采购货物支出", "20.50").Row("2．政府采购工程支出", "40.00").Row("3．政府采购服务支出", "60.00")
        .Row("（二）政府采购授予中小企业合同金额", "100.00").Row("其中：授予小微企业合同金额", "70.25")
        .Row("二、机关运行经费", heading).Row("（一）行政单位", administrative).Row("（二）参照公务员法管理事业单位", likewise);

    private static Form Counts() => new Form("final_statistics", "value") { Unit = "辆" }
        .Row("4．公务用车保有量（辆）", "2").Row("（一）车辆数合计（辆）", "3").Row("（二）单价100万元（含）以上设备（不含车辆）（台、套）", "");

    /// <summary>The heading, its two kinds, and what comes of it; null where it is not tried, since a heading may stay blank.</summary>
    [Theory]
    [InlineData("96.44", "80.24", "16.20", CheckStatus.Pass)]
    [InlineData("96.45", "80.24", "16.20", CheckStatus.Pass)] // each is rounded
    [InlineData("97.44", "80.24", "16.20", CheckStatus.Fail)]
    [InlineData("96.44", "96.44", "", CheckStatus.Pass)]
    [InlineData("", "80.24", "16.20", null)]
    [InlineData("——", "80.24", "16.20", null)]
    public void OperatingExpenditureIsTheSumOfItsKinds(string heading, string administrative, string likewise, CheckStatus? expected)
    {
        var tried = FormChecks.Run([Statistics(heading, administrative, likewise).Build()]);
        Assert.Equal(expected, tried.Checks.SingleOrDefault(static c => c.CheckId == "final_statistics.operating")?.Status);
    }

    /// <summary>What is said under which heading, and what comes of it.</summary>
    [Theory]
    [InlineData("（一）机关运行经费支出情况说明", "机关运行经费支出", "96.44", "operating", CheckStatus.Pass)]
    [InlineData("（一）机关运行经费支出情况", "机关运行经费支出", "96.44", "operating", CheckStatus.Pass)]
    [InlineData("十一、其他重要事项的情况说明", "机关运行经费", "80.24", "operating", CheckStatus.Fail)]
    [InlineData("（二）政府采购情况说明", "政府采购支出总额", "120.50", "procurement_total", CheckStatus.Pass)]
    [InlineData("（二）政府采购支出情况", "政府采购支出总额", "210.50", "procurement_total", CheckStatus.Fail)]
    [InlineData("（二）政府采购情况说明", "政府采购货物支出", "20.50", "procurement_goods", CheckStatus.Pass)]
    [InlineData("（二）政府采购情况说明", "政府采购工程支出", "4.00", "procurement_works", CheckStatus.Fail)]
    [InlineData("（二）政府采购情况说明", "政府采购服务支出", "60.00", "procurement_services", CheckStatus.Pass)]
    [InlineData("（二）政府采购情况说明", "政府采购授予中小企业合同金额", "100.00", "small_business_contracts", CheckStatus.Pass)]
    [InlineData("（二）政府采购情况说明", "授予小微企业合同金额", "70.52", "micro_business_contracts", CheckStatus.Fail)]
    public void AmountsThatWordsStateAreHeldAgainstTheForm(string section, string subject, string said, string check, CheckStatus expected)
    {
        var tried = FormChecks.Run([Statistics("", "80.24", "16.20").Build()], [Said(section, subject, said)]);
        Assert.Equal(expected, Assert.Single(tried.Checks, c => c.CheckId == $"narrative=final_statistics.{check}").Status);
        Assert.Equal(expected == CheckStatus.Pass ? Verification.Verified : Verification.Disputed, tried.Narrative[0].Verification);
    }

    [Theory]
    [InlineData("（三）国有资产占用情况说明", "车辆", "3", "vehicles", CheckStatus.Pass)]
    [InlineData("（三）国有资产占有使用情况", "车辆", "4", "vehicles", CheckStatus.Fail)]
    [InlineData("七、财政拨款“三公”经费支出决算情况说明", "公务用车保有量", "2", "vehicle_stock", CheckStatus.Pass)]
    [InlineData("（三）国有资产占用情况说明", "单价100万元(含)以上设备(不含车辆)", "0", "large_equipment", null)] // both say none
    [InlineData("（三）国有资产占用情况说明", "单价100万元(含)以上设备(不含车辆)", "1", "large_equipment", CheckStatus.Fail)]
    public void NumbersThatWordsStateAreHeldAgainstTheForm(string section, string subject, string said, string check, CheckStatus? expected)
    {
        var count = Said(section, subject, said, "count") with { Unit = "辆", AmountYuan = null };
        var tried = FormChecks.Run([Counts().Build()], [count]);
        Assert.Equal(expected, tried.Checks.SingleOrDefault(c => c.CheckId == $"narrative=final_statistics.{check}")?.Status);
    }

    [Fact]
    public void WordsOnProcurementAreHeldAgainstTheFormOfProcurement()
    {
        var form = new Form("final_procurement", "amount").Row("合计", "578.76").Row("货物", "198.46").Row("服务", "380.30");
        var tried = FormChecks.Run([form.Build()], [Said("（二）政府采购支出情况说明", "政府采购支出总额", "578.76"), Said("（二）政府采购支出情况说明", "政府采购货物支出", "189.46")]);
        Assert.Equal([Verification.Verified, Verification.Disputed], tried.Narrative.Select(static said => said.Verification));
    }
}
