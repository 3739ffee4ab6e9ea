using Extractor.Core.Forms;
using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Forms;

/// <summary>Rows between which the rule is missing: their names stand in one cell, and the one figure beside them may be of either.</summary>
public sealed class TwoNamesTests
{
    /// <summary>The label column is 120 points wide, so that fifteen ideographs of 8 points would fill its line.</summary>
    [Theory]
    [InlineData("lines that end early", "会议费", "培训费", false)]
    [InlineData("a line that is full", "文印机要办公自动化设备维修维护", "费", true)]
    [InlineData("a word that finds no place behind a line", "文印机要办公自动化设备维修", "20242025年经费", true)]
    [InlineData("a bracket that no line begins with", "文印机要办公自动化设备维修护", "）经费", true)]
    [InlineData("items with numbers", "1.文印机要办公自动化设备维修护", "2.会议费", false)]
    public void OneFigureBesideTwoLinesIsProvedWhereTheyAreOneName(string why, string first, string second, bool isVerified)
    {
        var page = new PageBuilder(width: 842).Text(200, 60, "政府采购支出预算表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [120, 80], ["项目", "金额"], ["合计", "30.00"], ["货物", "20.00"])
            .Horizontal(200, 50, 250).Vertical(50, 160, 200).Vertical(170, 160, 200).Vertical(250, 160, 200)
            .Text(51, 170, first, 8).Text(51, 182, second, 8).Text(172, 176, "10.00", 8);
        var fact = BuiltDocument.Extract(page).Facts[^1];
        Assert.True((fact.Verification == Verification.Verified) == isVerified, $"{why}: {fact.RowLabel} {fact.Verification}");
    }

    /// <summary>Whatever the line before it is like, 年末结转和结余 and 本年支出合计 are rows of their own.</summary>
    [Theory]
    [InlineData("使用非财政拨款结余和专用的结余", "年初结转和结余", false)]
    [InlineData("二十六、抗疫特别国债安排的支出", "本年支出合计", false)]
    [InlineData("二十六、抗疫特别国债安排的支出", "及相关支出", true)]
    public void TheLabelOfAnotherRowIsNoEndOfALabel(string first, string second, bool isVerified)
    {
        var page = new PageBuilder(width: 842).Text(200, 60, "收入支出决算总表", 14).Text(450, 80, "单位：万元")
            .Table(50, 100, [122, 80, 160, 80], ["项目", "金额", "项目", "金额"])
            .Table(50, 160, [122, 80, 160, 80], ["本年收入合计", "30.00", "本年支出合计", "30.00"], ["总计", "30.00", "总计", "30.00"]);
        foreach (var x in (float[])[50, 172, 252, 412, 492])
            page.Vertical(x, 120, 160);
        page.Text(51, 130, first, 8).Text(51, 142, second, 8).Text(174, 136, "30.00", 8);
        var fact = BuiltDocument.Extract(page).Facts[0];
        Assert.True((fact.Verification == Verification.Verified) == isVerified, $"{fact.RowLabel} {fact.Verification}");
    }

    [Theory]
    [InlineData("01 基本工资", true)]
    [InlineData("7绩效工资", true)]
    [InlineData("20年专项", false)]
    [InlineData("120急救", false)]
    [InlineData("12", false)]
    [InlineData("1.工资", false)]
    [InlineData("", false)]
    public void ThePieceOfACodeBeforeANameIsKnown(string label, bool begins) => Assert.Equal(begins, TwoNames.BeginsWithStep(label));

    [Theory]
    [InlineData("项 合计", true)]
    [InlineData("款 合 计", true)]
    [InlineData("合 计", false)]
    [InlineData("项 目 支 出", false)]
    public void TheHeaderOfACodeBeforeATotalIsKnown(string label, bool begins) => Assert.Equal(begins, TwoNames.BeginsWithHeader(label, FormRegistry.BuiltIn.Vocabulary));
}
