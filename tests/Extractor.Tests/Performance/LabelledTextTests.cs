using Extractor.Core.Forms;
using Extractor.Core.Performance;
using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Labels with their values in one text, one or several.</summary>
public sealed class LabelledTextTests
{
    [Theory]
    [InlineData("主管部门：某局 实施单位：某中心", ProjectField.Department, "某局", "实施单位：某中心")]
    [InlineData("自评得分：98.35分  自评等级：优", ProjectField.TotalScore, "98.35分", "自评等级：优")]
    [InlineData("主管部门：某局 下属：某中心", ProjectField.Department, "某局 下属：某中心", "")]
    [InlineData("年度目标：培训 负责人：王某", ProjectField.AnnualGoal, "培训 负责人：王某", "")]
    [InlineData("主管部门： 实施单位：某中心", ProjectField.Department, "", "实施单位：某中心")]
    [InlineData("说明：某局", null, "", "")]
    internal void AValueEndsWhereTheNextLabelBegins(string text, ProjectField? field, string value, string rest)
    {
        Assert.Equal(field, LabelledText.First(text, FormRegistry.BuiltIn.Performance, out var found, out var after));
        Assert.Equal((value, rest), (found, after));
    }

    /// <summary>The unit was once a part of the department's name, and the grade one of a score that was no number.</summary>
    [Fact]
    public void EachLabelOfACellIsRead()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|甲|<|<", "主管部门：某局 实施单位：一中|<|<|<", "项目属性： 项目期：一年|<|<|<", "三级指标|指标值|分值|得分", "次数|1|100|97", "自评结果|自评得分：97分 自评等级：优|<|<"));
        var project = Assert.Single(reading.Projects);
        Assert.Equal(("某局", "一中", null, "一年", 97m, "优"), (project.Department, project.Unit, project.ProjectProperty, project.ProjectPeriod, project.TotalScore, project.Grade));
    }

    [Fact]
    public void EachLabelOfALineBelowTheTableIsRead()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效自评表").Form(60f, "项目名称|甲|<|<", "三级指标|指标值|分值|得分", "次数|1|100|97").Text(20f, 200f, "自评得分：97分 自评等级：优", 8f));
        Assert.Equal((97m, "优"), (reading.Projects[0].TotalScore, reading.Projects[0].Grade));
    }
}
