using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Tests.Forms;
using Extractor.Tests.Grids;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Checks;

/// <summary>经济分类: the forms of basic expenditure by economic classification.</summary>
public sealed class EconomicChecksTests
{
    private static Form Detail(string total) => new Form("final_basic_detail", "amount")
        .Row("合计", total)
        .Row("301 工资福利支出", "20.00").Row("30101 基本工资", "12.00").Row("30102 津贴补贴", "8.00")
        .Row("302 商品和服务支出", "5.00").Row("30201 办公费", "5.00");

    [Theory]
    [InlineData("25.00", CheckStatus.Pass, Verification.Verified)]
    [InlineData("25.10", CheckStatus.Fail, Verification.Disputed)]
    public void TheTotalOfAListIsTheSumOfItsClasses(string total, CheckStatus expected, Verification verification)
    {
        var marked = FormChecks.Run([Detail(total).Build()]);
        Assert.Equal(expected, Assert.Single(marked.Checks, static c => c.CheckId == "final_basic_detail.total").Status);
        Assert.Equal(verification, marked.Forms[0].Rows[0].Values[0].Verification);
    }

    [Fact]
    public void TotalsBelowTwoListsAreEachTheSumOfTheirOwn()
    {
        var marked = FormChecks.Run([new Form("final_basic_detail", "amount", "amount")
            .Row(FormSide.None, 0, "301 工资福利支出", "20.00").Row(FormSide.None, 1, "302 商品和服务支出", "", "5.00")
            .Row(FormSide.None, 0, "合计", "20.00").Row(FormSide.None, 1, "合计", "", "5.00").Build()]);
        Assert.Equal(0, marked.Failed);
        Assert.Equal(Verification.Verified, marked.Forms[0].Rows[2].Values[0].Verification);
    }

    [Theory]
    [InlineData("25.00", CheckStatus.Pass)]
    [InlineData("26.00", CheckStatus.Fail)]
    public void TheBasicExpenditureOfAllSubjectsIsThatOfAllClasses(string basic, CheckStatus expected)
    {
        var marked = FormChecks.Run([new Form("final_general_expenditure", "basic_expenditure").Row("合计", basic).Build(), Detail("25.00").Build()]);
        Assert.Equal(expected, Assert.Single(marked.Checks, static c => c.CheckId == "final_general_expenditure=final_basic_detail.subjects").Status);
    }

    [Theory]
    [InlineData("20.00", CheckStatus.Pass)]
    [InlineData("19.00", CheckStatus.Fail)]
    public void PersonnelAndPublicStandInColumns(string personnel, CheckStatus expected)
    {
        var reading = FormLine.Read(2023, new PageBuilder(1).Text(200, 60, "一般公共预算财政拨款基本支出决算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [80, 100, 70, 70, 70], ["经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"], ["", "合计", "25.00", personnel, "5.00"]));
        Assert.Equal(["amount", "personnel", "public"], reading.Facts.Select(static f => f.Measure));
        Assert.Equal(expected, Assert.Single(FormChecks.Run([new FormRows(reading.FormId, reading.Rows)]).Checks, static c => c.CheckId == "final_basic_detail.columns").Status);
    }

    [Fact]
    public void PersonnelOverTheNamesOfTheRowsHeadsAListAndNoColumn()
    {
        var reading = FormLine.Read(2023, new PageBuilder(1).Text(200, 60, "一般公共预算财政拨款基本支出决算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [60, 90, 60, 60, 90, 60], ["人员经费", "人员经费", "人员经费", "公用经费", "公用经费", "公用经费"], ["科目编码", "科目名称", "金额", "科目编码", "科目名称", "金额"],
                ["301", "工资福利支出", "20.00", "302", "商品和服务支出", "5.00"], ["30101", "基本工资", "20.00", "30201", "办公费", "5.00"]));
        Assert.Equal(["301 amount=20.00", "302 amount=5.00", "30101 amount=20.00", "30201 amount=5.00"], reading.Facts.Select(FormLine.Describe));
    }
}
