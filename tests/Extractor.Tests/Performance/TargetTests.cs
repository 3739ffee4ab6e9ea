using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>绩效目标: declarations of a project's goals, of one province and another, and of a whole department.</summary>
public sealed class TargetTests
{
    [Fact]
    public void PeriodAndYearStandSideBySide()
    {
        var reading = FormSheet.Read(
            "预算部门（单位）项目支出绩效目标申报表",
            "项目名称|<|服务体系|<|<|<|<|<",
            "主管部门及代码|<|238-某局|<|实施单位|<|某中心|<",
            "项目属性|<|延续性项目|<|项目期|<|3年|<",
            "项目资金（元）|<|实施期资金总额：|26,400,000|年度资金总额：|<|8,640,000|<",
            "^|<|其中：中央财政资金|0|其中：中央财政资金|<|0|<",
            "^|<|省级财政资金|26,400,000|省级财政资金|<|8,640,000|<",
            "项目概况|<|建设网络|<|<|<|<|<",
            "总体目标|实施期目标|<|<|年度目标|<|<|<",
            "^|建成三级网络|<|<|举办十场|<|<|<",
            "绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值",
            "^|产出指标|数量指标|培训人数|≥1800人|数量指标|培训人数|≥600人",
            "^|^|^|||^|课程期数|≥40期",
            "^|^|成本指标|标准|400元|成本指标||");
        var project = Assert.Single(reading.Projects);
        Assert.Equal(
            (PerformanceReportKind.Target, "延续性项目", "3年", "举办十场", null),
            (project.ReportKind, project.ProjectProperty, project.ProjectPeriod, project.AnnualGoal, project.TotalScore));
        Assert.Equal(
            [("period", "数量指标", "培训人数", "≥1800人"), ("period", "成本指标", "标准", "400元"), ("annual", "数量指标", "培训人数", "≥600人"), ("annual", "数量指标", "课程期数", "≥40期")],
            reading.Indicators.Select(static i => (i.Horizon, i.Level2, i.Level3, i.InitialValue)));
        Assert.All(reading.Indicators, static i => Assert.Equal("产出指标", i.Level1));
        Assert.Equal(
            [("period", 26400000m), ("annual", 8640000m), ("period", 0m), ("annual", 0m), ("period", 26400000m), ("annual", 8640000m)],
            reading.Funds.Select(static f => (f.Horizon, f.DeclaredYuan)));
    }

    /// <summary>财政项目支出绩效目标申报表: the values are of the year, or of the project where it ends with it.</summary>
    [Fact]
    public void TheFundsAppliedForInTheYearStandBesideThoseOfTheProject()
    {
        var reading = FormSheet.Read(
            "财政项目支出绩效目标申报表",
            "项目名称|<|堤岸维修|项目性质|阶段性项目|项目类别|特定目标类",
            "计划开始日期|<|2025-03-01|计划完成日期|<|2027-10-31|<",
            "项目资金（元）|项目资金总额|9,600,000.00|年度资金申请总额|<|3,200,000.00|<",
            "^|其中：财政资金|9,600,000.00|其中：当年财政拨款|<|3,000,000.00|<",
            "^|||上年结转资金|<|200,000.00|<",
            "^|其他资金|0.00|其他资金|<|0.00|<",
            "项目绩效目标|项目总体目标（2025年-2027年）|<|年度总体目标|<|<|<",
            "^|修好三段堤岸|<|修好第一段|<|<|<",
            "绩效指标|一级指标|二级指标|三级指标|<|年度(/项目)指标值|<",
            "^|产出指标|数量指标|修复长度|<|=650.00(米)|<",
            "^|^|质量指标|验收合格率|<|=100.00(%)|<");
        Assert.Equal("修好第一段", Assert.Single(reading.Projects).AnnualGoal);
        Assert.Equal(
            [("period", "项目资金总额", 9600000m), ("annual", "年度资金申请总额", 3200000m), ("period", "其中：财政资金", 9600000m), ("annual", "其中：当年财政拨款", 3000000m),
                ("annual", "上年结转资金", 200000m), ("period", "其他资金", 0m), ("annual", "其他资金", 0m)],
            reading.Funds.Select(static f => (f.Horizon, f.Source, f.DeclaredYuan)));
        Assert.Equal([("修复长度", "=650.00(米)"), ("验收合格率", "=100.00(%)")], reading.Indicators.Select(static i => (i.Level3, i.InitialValue)));
        Assert.Empty(reading.Analyses);
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>What a cell of an evaluation prints beside 年度预算申请 and the funds that are taken from it.</summary>
    [Theory]
    [InlineData("其中：一般公共预算：612.31", "一般公共预算 6123100.00")]
    [InlineData("按收入性质分：一般公共预算拨款：612.31；其他资金：20", "一般公共预算拨款 6123100.00,其他资金 200000")]
    [InlineData("基本支出：300元；项目支出：1,200.5元", "基本支出 300,项目支出 1200.5")]
    [InlineData("按收入性质分：一般公共预算 612.31", "")]
    [InlineData("完成时间：2024", "")]
    public void FundsBesideWhatTheyAreStandInOneCell(string cell, string funds)
    {
        var reading = FormSheet.Read("部门整体支出绩效自评表", "部门名称|某局|<|<", $"年度预算申请（万元）|{cell}|<|<", "三级指标|指标值|分值|得分", "次数|3次|10|9");
        Assert.Equal(funds, string.Join(',', reading.Funds.Select(static f => FormattableString.Invariant($"{f.Source} {f.DeclaredYuan}"))));
    }

    [Fact]
    public void PeriodAndYearStandBelowEachOther()
    {
        var reading = FormSheet.Read(
            "项目支出绩效目标申报表",
            "项目名称|道路养护|<|项目属性|延续项目",
            "主管部门|某县交通局|<|主管部门编码|301",
            "项目资金申请（万元）|资金总额：106.75|<|<|<",
            "^|财政拨款：69.23；自有资金：0.00，其他：37.52|<|<|<",
            "项目绩效目标|长期目标|<|年度目标|<",
            "^|三年内完好|<|养护38公里|<",
            "长期绩效指标|一级指标|二级指标|指标内容|指标值",
            "^|产出指标|数量指标|里程|≥110公里",
            "年度绩效指标|一级指标|二级指标|指标内容|指标值",
            "^|产出指标|数量指标|里程|38公里");
        var project = Assert.Single(reading.Projects);
        Assert.Equal(("301", "某县交通局", "养护38公里"), (project.DepartmentCode, project.Department, project.AnnualGoal));
        Assert.Equal([("资金总额", 1067500m), ("财政拨款", 692300m), ("自有资金", 0m), ("其他", 375200m)], reading.Funds.Select(static f => (f.Source, f.DeclaredYuan!.Value)));
        Assert.Equal([("period", "≥110公里"), ("annual", "38公里")], reading.Indicators.Select(static i => (i.Horizon, i.InitialValue)));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void AnApplicationStandsBesideWhatTheYearBeforeHad()
    {
        var reading = FormSheet.Read(
            "部门预算项目支出绩效目标申报表",
            "项目名称|<|开放|<|<|<",
            "项目资金情况|资金来源（万元）|项目|上年度预算安排|上年度实际执行|本年度申请金额",
            "^|^|合计|46.00|45.10|48.50",
            "^|^|财政拨款|46.00|45.10|48.50",
            "绩效指标|二级指标|三级指标|上年度实际水平|本年度计划水平|指标内容/计算公式",
            "^|数量指标|班次|30期|36期|登记");
        Assert.Equal([("合计", 485000m), ("财政拨款", 485000m)], reading.Funds.Select(static f => (f.Source, f.DeclaredYuan!.Value)));
        Assert.Equal("36期", Assert.Single(reading.Indicators).InitialValue);
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>Who is in charge of the money need not be who declares the project.</summary>
    [Theory]
    [InlineData("填报单位（盖章）：某县梅溪镇人民政府", "某县梅溪镇人民政府")]
    [InlineData("2021年度", "某县交通局")]
    public void TheOrganizationIsWhoFillsInTheForm(string caption, string organization)
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(20f, 30f, "项目支出绩效目标申报表").Text(20f, 48f, caption)
                .Form(80f, "项目名称|道路养护|主管部门|某县交通局", "二级指标|三级指标|指标值|备注", "数量指标|里程|38公里|"));
        Assert.Equal(organization, reading.Organization);
    }

    /// <summary>In an evaluation nothing says whether such an amount was planned or spent: it stays with the words.</summary>
    [Fact]
    public void AnAmountBehindAColonIsDeclaredInATargetAlone()
    {
        var reading = FormSheet.Read("项目支出绩效自评表", "项目名称|甲|<|<", "项目资金（万元）|资金总额：106.75|<|<", "三级指标|指标值|分值|得分", "次数|3次|10|9");
        Assert.Empty(reading.Funds);
        Assert.Equal("资金总额：106.75", Assert.Single(reading.Analyses).Text);
    }

    [Fact]
    public void ADepartmentAppliesForItsFundsUnderOneLabel()
    {
        var reading = FormSheet.Read(
            "部门整体支出绩效目标表",
            "部门名称|某县教育局|<|<|<",
            "年度预算申请（万元）|资金总额|<|1500.00|<",
            "^|基本支出|<|1200.00|<",
            "^|项目支出|<|300.00|<",
            "年度绩效指标|一级指标|二级指标|三级指标|指标值",
            "^|产出指标|数量指标|人数|≥90人");
        Assert.Equal([("资金总额", 15000000m), ("基本支出", 12000000m), ("项目支出", 3000000m)], reading.Funds.Select(static f => (f.Source, f.DeclaredYuan!.Value)));
        Assert.Empty(reading.Analyses);
        Assert.Empty(reading.Diagnostics);
    }

    /// <summary>Only the label left of them tells that these are sources of money; what stands beside an amount is none.</summary>
    [Fact]
    public void WhateverStandsBesideTheLabelOfATargetsMoneyIsASource()
    {
        var reading = FormSheet.Read(
            "项目支出绩效目标表",
            "项目名称|<|甲|<|<",
            "项目资金（万元）|合计|<|150.00|<",
            "^|中央补助|<|100.00|<",
            "^|银行贷款|<|50.00|上年到位数",
            "绩效指标|一级指标|二级指标|三级指标|指标值",
            "^|产出指标|数量指标|人数|≥90人");
        Assert.Equal([("合计", 1500000m), ("中央补助", 1000000m), ("银行贷款", 500000m)], reading.Funds.Select(static f => (f.Source, f.DeclaredYuan!.Value)));
        Assert.Empty(reading.Analyses);
    }

    /// <summary>A page that holds fewer rows has other columns; which total a source stands below its borders tell.</summary>
    [Fact]
    public void SourcesGoOnBelowTheirTotalsOnTheNextPage()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 30f, "项目支出绩效目标申报表").Form(60f, "项目名称|<|甲|<|<|<|<", "主管部门|<|某厅|<|实施单位|某中心|<", "|<|实施期资金总额|30|年度资金总额|<|10"),
            FormSheet.Page(2).Form(
                40f, "项目资金（元）|<|其中：财政拨款|20|其中：财政拨款|<|9", "^|<|其他资金|10|其他资金|<|1", "绩效指标|一级指标|三级指标|指标值|三级指标|<|指标值", "^|产出指标|次数|1|次数|<|1"));
        Assert.Equal(
            [("period", "实施期资金总额", 30m), ("annual", "年度资金总额", 10m), ("period", "其中：财政拨款", 20m), ("annual", "其中：财政拨款", 9m), ("period", "其他资金", 10m), ("annual", "其他资金", 1m)],
            reading.Funds.Select(static f => (f.Horizon, f.Source, f.DeclaredYuan!.Value)));
        Assert.Empty(reading.Analyses);
    }

    [Fact]
    public void LevelsLeftOfTheIndicatorsOfThePeriodAreThoseOfTheYearToo()
    {
        var reading = FormSheet.Read(
            "项目支出绩效目标申报表",
            "项目名称|<|甲|<|<|<|<",
            "总体目标|实施期目标|<|<|年度目标|<|<",
            "^|三年建成|<|<|今年开工|<|<",
            "绩效指标|一级指标|二级指标|三级指标|指标值|三级指标|指标值",
            "^|产出指标|数量指标|里程|≥90公里|里程|≥30公里",
            "^|^|^|桥梁|3座||",
            "^|^|质量指标|||合格率|100%");
        Assert.Equal(
            ["period|产出指标|数量指标|里程|≥90公里", "period|产出指标|数量指标|桥梁|3座", "annual|产出指标|数量指标|里程|≥30公里", "annual|产出指标|质量指标|合格率|100%"],
            reading.Indicators.Select(static i => $"{i.Horizon}|{i.Level1}|{i.Level2}|{i.Level3}|{i.InitialValue}"));
    }

    [Fact]
    public void TwoValueColumnsUnderOneNameAreTwoHorizons()
    {
        var reading = FormSheet.Read(
            "项目支出绩效目标表",
            "项目名称|甲|<|<|<",
            "一级指标|二级指标|三级指标|实施期指标值|年度指标值",
            "产出指标|数量指标|人数|≥90人|≥30人");
        Assert.Equal([("period", "≥90人"), ("annual", "≥30人")], reading.Indicators.Select(static i => (i.Horizon, i.InitialValue)));
    }

    [Fact]
    public void ShanghaisFormIsReadByTheRegistrysWords()
    {
        var reading = FormSheet.Read(
            "财政项目支出绩效目标填报表",
            "项目名称|社区服务|<|项目类别|经常性专项业务费",
            "项目性质|一次性项目|<|主管部门|某区某街道",
            "计划开始日期|2025-01-01|<|计划完成日期|2025-12-31",
            "项目总预算（元）|1,200,000.00|<|当年预算（元）|800,000.00",
            "同名项目上年预算额（元）|900,000.00|<|备注|",
            "项目总目标|<|<|年度总体目标|<",
            "提升满意度|<|<|活动十二场|<",
            "年度绩效目标|一级指标|二级指标|三级指标|年度指标值",
            "^|产出指标|数量指标|活动场次|=12场");
        var project = Assert.Single(reading.Projects);
        Assert.Equal(("一次性项目", "2025-01-01至2025-12-31", "活动十二场", "某区某街道"), (project.ProjectProperty, project.ProjectPeriod, project.AnnualGoal, project.Department));
        Assert.Equal(("annual", "=12场"), Assert.Single(reading.Indicators) is var only ? (only.Horizon, only.InitialValue) : default);
        Assert.Equal([("period", 1200000m), ("annual", 800000m)], reading.Funds.Select(static f => (f.Horizon, f.DeclaredYuan)));
        Assert.Equal([("同名项目上年预算额（元）", "900,000.00")], reading.Analyses.Select(static a => (a.Section, a.Text)));
    }

    [Fact]
    public void AWholeDepartmentsTargetHasTwoListsOfMoney()
    {
        var reading = FormSheet.Read(
            "预算部门（单位）整体支出绩效目标申报表",
            "部门基本信息|部门名称|238-某局|<|<",
            "部门职责|指导中小企业|<|<|<",
            "年度预算情况|按资金来源划分|资金总额（万元）|按资金方向划分|资金总额（万元）",
            "^|合 计|5031.81|合 计|5031.81",
            "^|其中：一般公共预算资金|3803.71|其中：基本支出|2436.15",
            "年度绩效目标|培训七百人|<|<|<",
            "年度绩效指标|一级指标|二级指标|三级指标|指标值",
            "^|产出指标|数量指标|企业数|≥30个");
        var project = Assert.Single(reading.Projects);
        Assert.Equal((PerformanceReportKind.OverallTarget, "238", "某局", "培训七百人"), (project.ReportKind, project.DepartmentCode, project.Department, project.AnnualGoal));
        Assert.Equal([50318100m, 50318100m, 38037100m, 24361500m], reading.Funds.Select(static f => f.DeclaredYuan));
        Assert.Equal("产出指标|数量指标|企业数|≥30个|||||", Assert.Single(FormSheet.Indicators(reading)));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void AScoringSheetIsTheIndicatorsOfAWholeDepartment()
    {
        var reading = FormSheet.Read(
            FormSheet.Page(1).Text(300f, 20f, "某市部门整体支出绩效自评表").Text(20f, 40f, "填报单位（公章）：某市某局").Text(330f, 40f, "(2020 年度)").Form(
                60f,
                "年初预算金额（万元）|486.35|<|预算执行金额（万元）|498.10|<",
                "二级指标|三级指标|指标分值|<|计算分析情况|评价得分",
                "^|^|参考分值|设定分值|^|^",
                "投入||16|16|——|15.00",
                "预算配置|控制率|3|6.00|15人|6.00",
                "^|变动率|3|10.00|下降|9.00",
                "综合得分|<|100|<|15.00|<",
                "评价结果等次：|<|优|<|<|<"));
        var project = Assert.Single(reading.Projects);
        Assert.Equal(
            (PerformanceReportKind.OverallEvaluation, null, "某市某局", 15m, "优"),
            (project.ReportKind, project.ProjectName, project.Unit, project.TotalScore, project.Grade));
        Assert.Equal(["投入|预算配置|控制率||||6.00|6.00|", "投入|预算配置|变动率||||10.00|9.00|"], FormSheet.Indicators(reading));
        Assert.Equal([(4863500m, null), (null, 4981000m)], reading.Funds.Select(static f => (f.BudgetedYuan, f.ExecutedYuan)));
    }
}
