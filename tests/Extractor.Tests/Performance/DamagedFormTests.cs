using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>What is certain is taken from a damaged form, and a person is asked to look at it.</summary>
public sealed class DamagedFormTests
{
    public static TheoryData<string, string[], string, int> Damages => new()
    {
        { "the end is missing", ["项目名称|<|甲|<", "三级指标|指标值|分值|得分", "次数|1|2|2"], "performance-incomplete", 1 },
        { "the beginning is missing", ["三级指标|指标值|分值|得分", "次数|1|2|2", "总分|<|<|92"], "performance-incomplete", 1 },
        { "the indicators are missing", ["项目名称|<|甲|<", "主管部门|<|某局|<"], "performance-incomplete", 0 },
        { "a score is no number", ["项目名称|<|甲|<", "三级指标|指标值|分值|得分", "次数|1|2|二", "总分|<|<|92"], "performance-unreadable-value", 1 },
        { "an indicator lacks its name", ["项目名称|<|甲|<", "三级指标|指标值|分值|得分", "|1|2|2", "总分|<|<|92"], "performance-incomplete", 1 },
        { "no unit is printed", ["项目名称|<|甲|<", "资金来源|年初预算数|全年预算数|全年执行数", "合计|1.5|1.5|1.5", "三级指标|指标值|分值|<", "次数|1|2|<"], "form-unit-assumed", 1 },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void WhatIsCertainIsTaken(string damage, string[] rows, string code, int indicators)
    {
        var reading = FormSheet.Read("项目支出绩效自评表", rows);
        Assert.True(reading.Projects.Length == 1 && FormSheet.Codes(reading).Contains(code) && reading.Indicators.Length == indicators, damage);
    }

    [Fact]
    public void ATableWithoutATitleIsReadByItsHeaders()
    {
        var reading = FormSheet.Read(FormSheet.Page(1).Form(60f, "一级指标|三级指标|指标值|实际完成值", "产出指标|次数|1|1"));
        Assert.Equal(["产出指标||次数|1||1|||"], FormSheet.Indicators(reading));
        Assert.Equal(["performance-incomplete"], FormSheet.Codes(reading));
    }

    [Fact]
    public void ALabelThatLostItsFirstCharacterIsStillOne()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|<|甲|<", "管部门及代码|<|238-某局|<", "三级指标|指标值|分值|<", "次数|1|2|<");
        Assert.Equal(("238", "某局"), (reading.Projects[0].DepartmentCode, reading.Projects[0].Department));
    }
}
