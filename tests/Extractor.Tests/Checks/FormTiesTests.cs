using Extractor.Core.Checks;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Checks;

/// <summary>A table's own sums hold whatever form it is: other forms bear out that it is the one that it is taken for.</summary>
public sealed class FormTiesTests
{
    /// <summary>What 收入支出决算总表 prints of two totals of 收入决算表, how that form was told, and whether its figures are verified.</summary>
    [Theory]
    [InlineData("100.00", "60.00", false, true, true)]
    [InlineData("100.00", "60.00", true, true, true)]
    [InlineData("700.00", "300.00", false, true, false)]
    [InlineData("700.00", "300.00", false, false, true)] // no other form has these columns
    [InlineData("700.00", "300.00", true, false, false)]
    [InlineData("700.00", "60.00", false, true, true)] // one misprint is no other form
    [InlineData("700.00", "60.00", true, false, false)]
    [InlineData("100.50", "60.30", false, true, true)] // what rounding makes, or a last digit
    public void OtherFormsBearOutAForm(string total, string fiscal, bool isInferred, bool isAlike, bool isVerified)
    {
        var summary = new Form("final_summary", "amount")
            .Row(FormSide.Income, "一、一般公共预算财政拨款收入", fiscal).Row(FormSide.Income, "本年收入合计", total);
        var income = new Form("final_income", "total", "fiscal_appropriation_income", "other_income")
            .Row("合计", "100.00", "60.00", "40.00").Row("201 一般公共服务支出", "70.00", "50.00", "20.00").Row("205 教育支出", "30.00", "10.00", "20.00");
        var tried = FormChecks.Run([summary.Build(), income.Build() with { IsInferred = isInferred, IsAlike = isAlike }]);
        Assert.Equal(isVerified ? Verification.Verified : Verification.Unverified, tried.Forms[1].Rows[1].Values[0].Verification);
        Assert.Equal(!isVerified, tried.Forms[1].IsFormOpen);
    }

    [Theory]
    [InlineData(false, Verification.Verified)]
    [InlineData(true, Verification.Unverified)]
    public void AFormByItselfIsProvedOnlyWhereItsTitleNamesIt(bool isInferred, Verification expected)
    {
        var income = new Form("final_income", "total", "fiscal_appropriation_income", "other_income")
            .Row("合计", "100.00", "60.00", "40.00").Row("201 一般公共服务支出", "70.00", "50.00", "20.00").Row("205 教育支出", "30.00", "10.00", "20.00");
        Assert.Equal(expected, FormChecks.Run([income.Build() with { IsInferred = isInferred }]).Forms[0].Rows[1].Values[0].Verification);
    }
}
