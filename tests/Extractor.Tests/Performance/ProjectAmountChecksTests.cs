using Extractor.Core.Checks;
using Extractor.Core.Geometry;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Tests.Checks;
using Xunit;
using FactAttribute = Xunit.FactAttribute;

namespace Extractor.Tests.Performance;

/// <summary>The amounts of projects are held against the forms of the same document.</summary>
public sealed class ProjectAmountChecksTests
{
    private static PerformanceReading Reading(PerformanceReportKind kind, string name, params PerformanceFund[] funds) =>
        new([new() { ProjectIndex = 0, ReportKind = kind, ProjectName = name, PageFirst = 9, PageLast = 9 }], funds, [], [], [], []);

    private static PerformanceFund Fund(string source, decimal? budget, decimal? executed, string? unit = "万元", string? horizon = null) => new()
    {
        ProjectIndex = 0, Source = source, Unit = unit, Horizon = horizon, Page = 9, Box = new Box(0f, 0f, 1f, 1f),
        AnnualBudgetYuan = budget * 10_000m, ExecutedYuan = executed * 10_000m,
    };

    private static FormRows Expenditure => new Form("final_expenditure", "total", "basic_expenditure", "project_expenditure")
        .Row("合计", "503.18", "243.61", "259.57").Row("2010601", "503.18", "243.61", "259.57").Build();

    /// <summary>What the project spent in 万元, its name and unit, beside 259.57 of all projects.</summary>
    [Theory]
    [InlineData("254.984", "业务工作经费", "万元", CheckStatus.Pass, LikelyCause.Unknown)]
    [InlineData("259.57", "业务工作经费", "万元", CheckStatus.Pass, LikelyCause.Unknown)]
    [InlineData("259.5746", "业务工作经费", "万元", CheckStatus.Pass, LikelyCause.Unknown)]
    [InlineData("259.59", "业务工作经费", "万元", CheckStatus.Fail, LikelyCause.Publication)]
    [InlineData("2549840", "业务工作经费", null, CheckStatus.Fail, LikelyCause.Extraction)]
    [InlineData("5102.28", "中小企业发展专项转移支付", "万元", CheckStatus.NotTestable, LikelyCause.Unknown)]
    public void A_project_spends_no_more_than_all_projects_together(string executed, string name, string? unit, CheckStatus status, LikelyCause cause)
    {
        var amount = decimal.Parse(executed, System.Globalization.CultureInfo.InvariantCulture);
        var reading = Reading(PerformanceReportKind.SelfEvaluation, name, Fund("省级财政资金", amount, amount, unit), Fund("资金总额", amount, amount, unit));

        var check = Assert.Single(ProjectAmountChecks.Try(reading, [Expenditure]));
        Assert.Equal(("performance<=final_expenditure.project", status, cause), (check.CheckId, check.Status, check.LikelyCause));
        Assert.Equal(status == CheckStatus.NotTestable ? null : amount * 10_000m, check.Left);
        Assert.Equal("1,9", check.Pages);
    }

    /// <summary>What the target form plans for the year, and the name it gives the project, beside 甲项目 150.00 and 乙项目 20.00.</summary>
    [Theory]
    [InlineData("150", "甲项目", CheckStatus.Pass)]
    [InlineData("150", " 甲 项目", CheckStatus.Pass)]
    [InlineData("160", "甲项目", CheckStatus.Fail)]
    [InlineData("150", "丙项目", null)]
    public void A_target_plans_what_the_list_of_projects_grants(string planned, string name, CheckStatus? status)
    {
        var amount = decimal.Parse(planned, System.Globalization.CultureInfo.InvariantCulture);
        var reading = Reading(PerformanceReportKind.Target, name, Fund("年度资金总额", amount, null, horizon: "annual"), Fund("实施期资金总额", 900m, null, horizon: "period"));
        var list = new Form("budget_projects", "total").Row("甲项目", "150.00").Row("乙项目", "20.00").Build();

        Assert.Equal(status, ProjectAmountChecks.Try(reading, [list]).SingleOrDefault()?.Status);
    }

    /// <summary>Two rows of one name grant two amounts, and another organisation's list is another's.</summary>
    [Fact]
    public void A_grant_that_is_not_told_for_certain_is_not_tried()
    {
        var reading = Reading(PerformanceReportKind.Target, "甲项目", Fund("年度资金总额", 150m, null));
        var list = new Form("budget_projects", "total").Row("甲项目", "150.00");
        Assert.Empty(ProjectAmountChecks.Try(reading, [list.Build() with { Organization = "某单位" }]));
        Assert.Single(ProjectAmountChecks.Try(reading, [list.Row("甲项目", "150.00").Build()]));
        Assert.Empty(ProjectAmountChecks.Try(reading, [list.Row("甲项目", "20.00").Build()]));
    }

    [Fact]
    public void Nothing_is_tried_without_the_forms_or_the_amounts()
    {
        Assert.Empty(ProjectAmountChecks.Try(Reading(PerformanceReportKind.SelfEvaluation, "甲", Fund("资金总额", 1m, 1m)), []));
        Assert.Empty(ProjectAmountChecks.Try(Reading(PerformanceReportKind.SelfEvaluation, "甲", Fund("资金总额", 1m, null)), [Expenditure]));
        Assert.Empty(ProjectAmountChecks.Try(Reading(PerformanceReportKind.OverallEvaluation, "甲", Fund("资金总额", 900m, 900m)), [Expenditure]));
    }
}
