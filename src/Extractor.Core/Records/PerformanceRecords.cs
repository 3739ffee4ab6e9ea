using Extractor.Core.Geometry;

namespace Extractor.Core.Records;

/// <summary>The kinds of performance reports (绩效).</summary>
public enum PerformanceReportKind
{
    /// <summary>项目支出绩效自评表.</summary>
    SelfEvaluation,

    /// <summary>项目支出绩效自评分析报告.</summary>
    SelfEvaluationReport,

    /// <summary>项目支出绩效目标申报表.</summary>
    Target,

    /// <summary>部门整体支出绩效自评表.</summary>
    OverallEvaluation,

    /// <summary>部门整体支出绩效目标表.</summary>
    OverallTarget,
}

/// <summary>One evaluated or planned project: one row of <c>performance_projects</c>.</summary>
public sealed record PerformanceProject
{
    /// <summary>Number of the project within the document, from 0.</summary>
    public required int ProjectIndex { get; init; }

    /// <summary>Which report it is.</summary>
    public required PerformanceReportKind ReportKind { get; init; }

    /// <summary>项目名称.</summary>
    public string? ProjectName { get; init; }

    /// <summary>The code printed before the department's name.</summary>
    public string? DepartmentCode { get; init; }

    /// <summary>主管部门, code removed.</summary>
    public string? Department { get; init; }

    /// <summary>The code printed before the unit's name.</summary>
    public string? UnitCode { get; init; }

    /// <summary>预算单位 / 项目单位, code removed.</summary>
    public string? Unit { get; init; }

    /// <summary>项目属性 / 项目性质.</summary>
    public string? ProjectProperty { get; init; }

    /// <summary>项目期 / 起止时间, as printed.</summary>
    public string? ProjectPeriod { get; init; }

    /// <summary>年度目标.</summary>
    public string? AnnualGoal { get; init; }

    /// <summary>年度总体目标完成情况.</summary>
    public string? ActualCompletion { get; init; }

    /// <summary>总分; null where it is not printed.</summary>
    public decimal? TotalScore { get; init; }

    /// <summary>评价等级: 优 良 中 差.</summary>
    public string? Grade { get; init; }

    /// <summary>First page, from 1.</summary>
    public required int PageFirst { get; init; }

    /// <summary>Last page.</summary>
    public required int PageLast { get; init; }
}

/// <summary>One source of a project's money: one row of <c>performance_funds</c>. Amounts in yuan.</summary>
public sealed record PerformanceFund
{
    /// <summary>The project.</summary>
    public required int ProjectIndex { get; init; }

    /// <summary>资金来源 as printed: 资金总额, 省级财政资金 …</summary>
    public required string Source { get; init; }

    /// <summary><c>period</c> 实施期 or <c>annual</c> 年度 on a target form; else null.</summary>
    public string? Horizon { get; init; }

    /// <summary>申报数.</summary>
    public decimal? DeclaredYuan { get; init; }

    /// <summary>年初预算数.</summary>
    public decimal? BudgetedYuan { get; init; }

    /// <summary>全年预算数.</summary>
    public decimal? AnnualBudgetYuan { get; init; }

    /// <summary>全年执行数.</summary>
    public decimal? ExecutedYuan { get; init; }

    /// <summary>结余.</summary>
    public decimal? BalanceYuan { get; init; }

    /// <summary>执行率 in percent.</summary>
    public decimal? ExecutionRate { get; init; }

    /// <summary>分值 of the execution.</summary>
    public decimal? Weight { get; init; }

    /// <summary>得分.</summary>
    public decimal? Score { get; init; }

    /// <summary>The printed unit of the amounts.</summary>
    public string? Unit { get; init; }

    /// <summary>偏差原因.</summary>
    public string? DeviationReason { get; init; }

    /// <summary>Page number from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The row's box on that page.</summary>
    public required Box Box { get; init; }
}

/// <summary>One indicator (绩效指标) of a project: one row of <c>performance_indicators</c>.</summary>
public sealed record PerformanceIndicator
{
    /// <summary>The project.</summary>
    public required int ProjectIndex { get; init; }

    /// <summary>Number of the indicator within the project, from 0.</summary>
    public required int IndicatorIndex { get; init; }

    /// <summary>一级指标.</summary>
    public string? Level1 { get; init; }

    /// <summary>二级指标.</summary>
    public string? Level2 { get; init; }

    /// <summary>三级指标.</summary>
    public string? Level3 { get; init; }

    /// <summary><c>period</c> 实施期 or <c>annual</c> 年度 on a target form; else null.</summary>
    public string? Horizon { get; init; }

    /// <summary>年初指标值, as printed.</summary>
    public string? InitialValue { get; init; }

    /// <summary>调整后指标值, as printed.</summary>
    public string? AdjustedValue { get; init; }

    /// <summary>实际完成值, as printed.</summary>
    public string? ActualValue { get; init; }

    /// <summary>定性值情况说明.</summary>
    public string? QualitativeNote { get; init; }

    /// <summary>分值 / 权重.</summary>
    public decimal? Weight { get; init; }

    /// <summary>得分.</summary>
    public decimal? Score { get; init; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public string? DeviationReason { get; init; }

    /// <summary>改进措施, where a column of its own prints it.</summary>
    public string? ImprovementMeasures { get; init; }

    /// <summary>Page number from 1, where the row begins.</summary>
    public required int Page { get; init; }

    /// <summary>The row's box on that page.</summary>
    public required Box Box { get; init; }
}

/// <summary>One section of a project's analysis (项目绩效分析): one row of <c>performance_analyses</c>.</summary>
/// <param name="ProjectIndex">The project.</param>
/// <param name="Section">The printed heading.</param>
/// <param name="Text">The section's words, wrapped lines joined.</param>
/// <param name="PageFirst">First page, from 1.</param>
/// <param name="PageLast">Last page.</param>
public sealed record PerformanceAnalysis(int ProjectIndex, string Section, string Text, int PageFirst, int PageLast);
