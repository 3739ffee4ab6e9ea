using Extractor.Core.Records;
using Extractor.Tests.Grids;
using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>项目支出绩效自评分析报告: one project told in words and tables by turns.</summary>
public sealed class ReportTests
{
    private static PageBuilder Lines(int number, params string[] lines)
    {
        var page = FormSheet.Page(number);
        for (var i = 0; i < lines.Length; i++)
            page.Text(60f, 60f + i * 16f, lines[i]);
        return page;
    }

    private static PageBuilder[] Report(string conclusion) =>
    [
        Lines(1, "项目支出绩效自评分析报告", "项目名称：企业培训", "项目单位：032002-某县某中心", "主管部门：032-某县某局", "2024年12月"),
        Lines(2, "一、项目基本信息", "（一）项目概况", "提高企业经营者的", "素质。", "（2）项目年度目标", "培训一户企业", "二、项目绩效完成情况").Form(
            300f, "资金来源|年初预算数|<|全年预算数(元)|全年执行数(元)|执行率|得分", "^|目标申报(元)|预算编制(元)|^|^|^|^", "合计|30,000|30,000|30,000|30,000|100|10"),
        Lines(3, "（二）绩效指标完成情况").Form(100f, "一级指标|指标名称|年度指标|<|实际完成值|权重|得分", "^|^|年初指标|调整后指标|^|^|^", "产出指标|企业数量||≡1 户|1|90|87"),
        Lines(4, "三、项目自评结果", "1. 项目自评得分和结论", conclusion, "2. 全年目标实际完成情况", "达到了目标。", "四、项目主要经验做法", "专款专用。"),
    ];

    [Fact]
    public void WordsAndTablesMakeOneProject()
    {
        var reading = FormSheet.Read(Report("总得分 97 分，属于“优”。"));
        var project = Assert.Single(reading.Projects);
        Assert.Equal(
            (PerformanceReportKind.SelfEvaluationReport, "企业培训", "032", "某县某局", "032002", "某县某中心", "培训一户企业", "达到了目标。", 1, 4),
            (project.ReportKind, project.ProjectName, project.DepartmentCode, project.Department, project.UnitCode, project.Unit, project.AnnualGoal, project.ActualCompletion, project.PageFirst, project.PageLast));
        Assert.Equal(["产出指标||企业数量||≡1 户|1|90|87|"], FormSheet.Indicators(reading));
        Assert.Equal((30000m, "元", 10m), Assert.Single(reading.Funds) is var fund ? (fund.ExecutedYuan, fund.Unit, fund.Score) : default);
        Assert.Equal(
            [("（一）项目概况", "提高企业经营者的素质。"), ("（2）项目年度目标", "培训一户企业"), ("1. 项目自评得分和结论", "总得分 97 分，属于“优”。"), ("2. 全年目标实际完成情况", "达到了目标。"), ("四、项目主要经验做法", "专款专用。")],
            reading.Analyses.Select(static a => (a.Section, a.Text)));
    }

    [Theory]
    [InlineData("综合考虑预算执行情况得分 10 分、指标完成情况得分 87 分，总得分 97 分，属于\"优\"。", "97", "优")]
    [InlineData("预算执行得10分，指标得分87分，总得分97分，评为“优”。", "97", "优")]
    [InlineData("自评得分：88.5分，等级为良。", "88.5", "良")]
    [InlineData("项目总分为59分，评价等级为差。", "59", "差")]
    [InlineData("项目按计划完成。", null, null)]
    public void ScoreAndGradeStandInASentence(string sentence, string? score, string? grade)
    {
        var project = Assert.Single(FormSheet.Read(Report(sentence)).Projects);
        Assert.Equal((score, grade), (project.TotalScore?.ToString(System.Globalization.CultureInfo.InvariantCulture), project.Grade));
    }

    /// <summary>The title names the project where no label does; who reports is none.</summary>
    [Theory]
    [InlineData("2023年度农村公路改造项目绩效自评报告", "农村公路改造项目", "")]
    [InlineData("公路养护经费项目支出绩效自评报告", "公路养护经费", "")]
    [InlineData("某某市交通局绩效自评报告", null, "performance-incomplete")]
    public void AReportWithoutALabelIsNamedByItsTitle(string title, string? name, string code)
    {
        var reading = FormSheet.Read(Lines(1, title, "一、项目概况", "改造公路十公里。", "二、评价结论", "综合得分为95.5分，评价等级为优。"), Lines(2, "三、建议", "早做准备。"));
        var project = Assert.Single(reading.Projects);
        Assert.Equal((PerformanceReportKind.SelfEvaluationReport, name, 95.5m, "优", 1, 2), (project.ReportKind, project.ProjectName, project.TotalScore, project.Grade, project.PageFirst, project.PageLast));
        Assert.Equal([("一、项目概况", "改造公路十公里。"), ("二、评价结论", "综合得分为95.5分，评价等级为优。"), ("三、建议", "早做准备。")], reading.Analyses.Select(static a => (a.Section, a.Text)));
        Assert.Equal(code, string.Join(',', FormSheet.Codes(reading)));
    }

    /// <summary>A report may end with its title once more, before the next one's cover.</summary>
    [Fact]
    public void ATitleWithoutAProjectBeginsNoReport()
    {
        var reading = FormSheet.Read([.. Report("总得分97分，评为“优”。"), Lines(5, "项目支出绩效自评分析报告"), Lines(6, "项目支出绩效自评分析报告", "项目名称：维修", "一、概况", "完成。")]);
        Assert.Equal(["企业培训", "维修"], reading.Projects.Select(static p => p.ProjectName));
        Assert.Equal([("一、概况", "完成。")], reading.Analyses.Where(static a => a.ProjectIndex == 1).Select(static a => (a.Section, a.Text)));
    }
}
