using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Performance;

/// <summary>项目支出绩效自评表 in the layouts that bureaus print.</summary>
public sealed class SelfEvaluationTests
{
    private static readonly string[] TwelveColumns =
    [
        "项目名称|<|<|服务能力提升|<|<|<|<|<|<|<|<",
        "主管部门及代码|<|<|316-某省某局|<|<|<|<|预算单位|<|316001-某省某中心|<",
        "项目资金预算安排及执行进度（万元）|<||年初预算数|<|全年预算数|全年执行数|资金结(转)余|执行率|得分|偏差原因分析及改进措施|<",
        "^|<|^|目标申报数|预算编制数|^|^|^|^|^|^|<",
        "^|<|资金总额|0|436.108|436.108|400|36.108|91.72|9.17||<",
        "^|<|省级财政资金|0|436.108|436.108|400|36.108|91.72|9.17|压减|<",
        "项目年度绩效目标|年度目标|<|<|<|<|实际完成情况|<|<|<|<|<",
        "^|举办培训|<|<|<|<|已举办|<|<|<|<|<",
        "绩效指标|一级指标|二级指标|<|三级指标|<|年初指标值|调整后指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
        "^|产出指标|数量指标|<|培训人数|<|≥人|≥400人|≥529人|20|20|人数增加",
        "^|^|^|<|培训班次|<||＝100%|达成预期指标|20||",
        "^|^|质量指标|<|结业率|<||良好|达成预期指标|10|0|",
        "^|效益指标|社会效益|<|知晓度|<||提高|达成预期指标|30|30|",
        "^|满意度指标|服务对象|<|满意度|<|≥%|≥90%|≥99%|10|10|",
        "总 分|<|<|<|<|<|<|<|<|69.17|<|差",
        "项目绩效分析|自评结果分析|产出情况及分析|<|完成培训|<|<|<|<|<|<|<",
        "^|主要经验做法|<|<|无|<|<|<|<|<|<|<",
    ];

    [Fact]
    public void TheTwelveColumnFormBecomesRows()
    {
        var reading = FormSheet.Read("服务能力提升项目支出绩效自评表", TwelveColumns);
        var project = Assert.Single(reading.Projects);
        Assert.Equal(
            (PerformanceReportKind.SelfEvaluation, "服务能力提升", "316", "某省某局", "316001", "某省某中心", "举办培训", "已举办", 69.17m, "差"),
            (project.ReportKind, project.ProjectName, project.DepartmentCode, project.Department, project.UnitCode, project.Unit, project.AnnualGoal, project.ActualCompletion, project.TotalScore, project.Grade));
        Assert.Equal(
            [
                "产出指标|数量指标|培训人数|≥人|≥400人|≥529人|20|20|人数增加",
                "产出指标|数量指标|培训班次||＝100%|达成预期指标|20||",
                "产出指标|质量指标|结业率||良好|达成预期指标|10|0|",
                "效益指标|社会效益|知晓度||提高|达成预期指标|30|30|",
                "满意度指标|服务对象|满意度|≥%|≥90%|≥99%|10|10|",
            ],
            FormSheet.Indicators(reading));
        Assert.Equal([("产出情况及分析", "完成培训"), ("主要经验做法", "无")], reading.Analyses.Select(static a => (a.Section, a.Text)));
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void AmountsAreExactInYuan()
    {
        var funds = FormSheet.Read("项目支出绩效自评表", TwelveColumns).Funds;
        Assert.Equal(["资金总额", "省级财政资金"], funds.Select(static f => f.Source));
        Assert.Equal((0m, 4361080.0000m, 4361080m, 4000000m, 361080m), (funds[0].DeclaredYuan, funds[0].BudgetedYuan, funds[0].AnnualBudgetYuan, funds[0].ExecutedYuan, funds[0].BalanceYuan));
        Assert.Equal((91.72m, 9.17m, "万元", "压减"), (funds[1].ExecutionRate, funds[1].Score, funds[1].Unit, funds[1].DeviationReason));
    }

    [Fact]
    public void HeadersTellWhatAColumnHoldsWhateverItsPlace()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "项目名称|某项目|<|<|<|<|<|<",
            "得分|分值|实际完成值|三级指标|二级指标|一级指标|偏差原因分析|年度指标值",
            "9|10|3次|活动次数|数量指标|产出指标|少一次|4次",
            "总分|<|<|<|<|<|<|<");
        Assert.Equal(["产出指标|数量指标|活动次数|4次||3次|10|9|少一次"], FormSheet.Indicators(reading));
    }

    /// <summary>The form of the ministry of finance prints the weight of the execution and of the total.</summary>
    [Fact]
    public void TheTotalStandsInTheScoreColumnNotInThatOfTheWeights()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "项目名称|<|义务教育补助|<|<|<|<|<|<",
            "主管部门|<|某省教育厅|<|<|实施单位|某小学|<|<",
            "项目资金（万元）|<||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
            "^|<|年度资金总额|100.00|120.00|90.00|10|75.00%|7.5",
            "^|<|其中：当年财政拨款|100.00|120.00|90.00|—|75.00%|—",
            "年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<",
            "^|保障资助|<|<|<|全部完成|<|<|<",
            "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
            "^|产出指标|数量指标|资助人数|≥500人|520人|50|50|",
            "^|效益指标|社会效益指标|家庭负担|减轻|减轻|40|38|",
            "总分|<|<|<|<|<|100|95.5|");
        var project = Assert.Single(reading.Projects);
        Assert.Equal((95.5m, "保障资助", "全部完成", "某小学"), (project.TotalScore, project.AnnualGoal, project.ActualCompletion, project.Unit));
        Assert.Equal([(1200000m, 75m, 7.5m), (1200000m, 75m, null)], reading.Funds.Select(static f => (f.AnnualBudgetYuan, f.ExecutionRate, f.Score)));
    }

    [Fact]
    public void ATableHoldsSeveralProjects()
    {
        string[] form = ["项目名称|<|甲|<", "三级指标|指标值|分值|得分", "次数|3次|10|10", "总分|<|<|99"];
        var reading = FormSheet.Read("项目支出绩效自评表", [.. form, .. form.Select(static row => row.Replace('甲', '乙'))]);
        Assert.Equal(["甲", "乙"], reading.Projects.Select(static p => p.ProjectName));
        Assert.Equal([(0, 0), (1, 0)], reading.Indicators.Select(static i => (i.ProjectIndex, i.IndicatorIndex)));
    }

    /// <summary>The matrix of a city's form: which amount a row prints stands before the sources.</summary>
    [Fact]
    public void AMatrixOfSourcesIsReadByItsCategories()
    {
        var reading = FormSheet.Read(
            "某市财政支出项目绩效自评表",
            "项目名称|<|展销资金|<|实施单位|某局",
            "项目资金情况（万元）|预算资金|市级预算资金|15.00|其他|0.00",
            "^|预算下达资金|市级预算资金|12.00|上年结转资金|3.00",
            "^|实际支出资金|市级财政资金|4.08|其他|0.00",
            "项目概况|组织参展|<|<|<|<",
            "绩效指标（一级）|绩效指标（二级）|绩效指标（三级）|目标值|实际完成指标值|完成进度",
            "产出指标|数量指标|指标1：参展|一次|0|0",
            "评分表|二级指标|三级指标|指标分值|评价得分|<",
            "^|项目目标|规范性|60|60.00|<",
            "^|项目产出|完成率|40|32.82|<",
            "综合得分：|<|<|100|92.82|<",
            "评价结果等次：|<|<|差|<|<",
            "评价人员|姓名|职务|科室|联系电话|<",
            "^|某某|科员|办公室|8200119|<");
        Assert.Equal((92.82m, "差"), (reading.Projects[0].TotalScore, reading.Projects[0].Grade));
        Assert.Equal(["产出指标|数量指标|指标1：参展|一次||0|||"], FormSheet.Indicators(reading));
        Assert.Equal(
            [("市级预算资金", 150000m, 120000m, null), ("其他", 0m, null, 0m), ("上年结转资金", null, 30000m, null), ("市级财政资金", null, null, 40800m)],
            reading.Funds.Select(static f => (f.Source, f.BudgetedYuan, f.AnnualBudgetYuan, f.ExecutedYuan)));

        // Those who signed below the total once ended among the scores.
        Assert.Equal([(60m, 60m), (40m, 32.82m)], Assert.Single(reading.Scores).Rows.Select(static row => (row.Weight, row.Score)));
        Assert.Equal([("项目概况", "组织参展")], reading.Analyses.Select(static a => (a.Section, a.Text)));
    }

    /// <summary>Rows of the analysis whose text lies under all value columns were once taken for indicators.</summary>
    [Fact]
    public void AnAnalysisIsNoIndicator()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "项目名称|<|甲|<|<",
            "一级指标|三级指标|指标值|分值|得分",
            "产出指标|次数|3次|10|10",
            "自评结果分析|产出情况分析|按时完成|<|<");
        Assert.Equal(["产出指标||次数|3次|||10|10|"], FormSheet.Indicators(reading));
        Assert.Equal([("产出情况分析", "按时完成")], reading.Analyses.Select(static a => (a.Section, a.Text)));
    }

    [Fact]
    public void MeasuresInAColumnOfTheirOwnStandBesideTheReason()
    {
        var reading = FormSheet.Read(
            "项目支出绩效自评表",
            "项目名称|<|甲|<|<|<|<",
            "绩效指标|三级指标|指标值|分值|得分|偏差原因分析|改进措施",
            "^|次数|3次|50|40|工期推迟|倒排工期",
            "^|人数|9人|50|50||",
            "总分|<|<|100|90||");
        Assert.Equal([("工期推迟", "倒排工期"), (null, null)], reading.Indicators.Select(static i => (i.DeviationReason, i.ImprovementMeasures)));
        Assert.Empty(reading.Diagnostics);
    }
}
