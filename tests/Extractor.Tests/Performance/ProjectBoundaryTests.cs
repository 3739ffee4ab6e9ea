using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>Where one project ends and the next begins: forms that follow each other are never added up.</summary>
public sealed class ProjectBoundaryTests
{
    private const string Title = "项目支出绩效目标表";

    /// <summary>Two forms on two pages: what stands above each, its first rows, and the projects that they are.</summary>
    public static TheoryData<string, string, string[], string, string[], string[]> Forms => new()
    {
        { "the name stands behind the code", Title, ["项目编码|3205|项目名称|甲"], Title, ["项目编码|3205|项目名称|乙"], ["甲|", "乙|"] },
        { "the name stands behind the department", Title, ["主管部门|某局|项目名称|甲"], Title, ["主管部门|某局|项目名称|乙"], ["甲|", "乙|"] },
        { "the name stands in the second row", Title, ["主管部门|某局|<|<", "项目名称|甲|<|<"], Title, ["主管部门|某局|<|<", "项目名称|乙|<|<"], ["甲|", "乙|"] },
        { "one name, two units", Title, ["项目名称|甲|实施单位|一中"], "", ["项目名称|甲|实施单位|二中"], ["甲|一中", "甲|二中"] },
        { "one name, two units in the second row", Title, ["项目名称|甲|<|<", "实施单位|一中|<|<"], "", ["项目名称|甲|<|<", "实施单位|二中|<|<"], ["甲|一中", "甲|二中"] },
        { "the name stands above the table", Title + "/项目名称：甲", ["主管部门|某局|实施单位|一中"], Title + "/项目名称：乙", ["主管部门|某局|实施单位|一中"], ["甲|一中", "乙|一中"] },
        { "the department has two forms", "整体支出绩效目标表", ["单位名称|一中|<|<"], "整体支出绩效目标表", ["单位名称|二中|<|<"], ["|一中", "|二中"] },
        { "the page repeats the head", Title, ["主管部门|某局|项目名称|甲"], "", ["主管部门|某局|项目名称|甲"], ["甲|"] },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void EachProjectIsItsOwn(string layout, string above, string[] head, string aboveNext, string[] nextHead, string[] expected)
    {
        string[] indicators = ["三级指标|指标值|分值|备注", "次数|3次|10|"];
        var reading = FormSheet.Read(Page(1, above, [.. head, .. indicators]), Page(2, aboveNext, [.. nextHead, .. indicators]));
        Assert.True(expected.SequenceEqual(reading.Projects.Select(static p => $"{p.ProjectName}|{p.Unit}")), layout);
        Assert.Equal(expected.Length == 2 ? [(0, 0), (1, 0)] : [(0, 0), (0, 1)], reading.Indicators.Select(static i => (i.ProjectIndex, i.IndicatorIndex)));
        Assert.DoesNotContain("performance-conflict", FormSheet.Codes(reading));
    }

    /// <summary>A list of projects inside a form has 项目名称 for a header, and what is below is no form of its own.</summary>
    [Fact]
    public void TheHeaderOfAListBeginsNoProject()
    {
        var reading = FormSheet.Read(Title, "项目名称|甲|<|<", "三级指标|指标值|分值|备注", "次数|3次|10|", "序号|项目名称|资金总额|备注", "1|乙|3|");
        Assert.Equal(["甲"], reading.Projects.Select(static p => p.ProjectName));
    }

    [Fact]
    public void ALabelWithTwoValuesIsReported()
    {
        var reading = FormSheet.Read(Title, "项目名称|甲|<|<", "实施单位|一中|<|<", "三级指标|指标值|分值|备注", "次数|3次|10|", "实施单位|二中|<|<");
        Assert.Equal("一中", Assert.Single(reading.Projects).Unit);
        Assert.Contains("performance-conflict", FormSheet.Codes(reading));
    }

    private static Extractor.Tests.Grids.PageBuilder Page(int number, string above, string[] rows)
    {
        var page = FormSheet.Page(number);
        var y = 20f;
        foreach (var line in above.Split('/', StringSplitOptions.RemoveEmptyEntries))
            page.Text(20f, y += 18f, line);
        return page.Form(80f, rows);
    }
}
