namespace Extractor.Core.Performance;

/// <summary>What a column of an indicator table (绩效指标) holds.</summary>
internal enum IndicatorColumn
{
    /// <summary>一级指标.</summary>
    Level1,

    /// <summary>二级指标.</summary>
    Level2,

    /// <summary>三级指标.</summary>
    Level3,

    /// <summary>年初指标值, or 指标值 of a target form.</summary>
    Initial,

    /// <summary>实施期指标值 beside 年度指标值.</summary>
    PeriodValue,

    /// <summary>调整后指标值.</summary>
    Adjusted,

    /// <summary>实际完成值.</summary>
    Actual,

    /// <summary>定性值情况说明.</summary>
    Note,

    /// <summary>分值 / 权重.</summary>
    Weight,

    /// <summary>得分.</summary>
    Score,

    /// <summary>偏差原因分析及改进措施.</summary>
    Reason,

    /// <summary>改进措施, where it stands beside the reason in a column of its own.</summary>
    Measures,

    /// <summary>扣分. The dataset has no place for it; it tells what the score must be.</summary>
    Deduction,

    /// <summary>指标性质 / 指标方向: ≥, ≤ or = of the target beside it.</summary>
    Sign,

    /// <summary>计量单位 of the target beside it.</summary>
    Unit,

    /// <summary>A column that the dataset has no place for.</summary>
    Ignored,
}

/// <summary>What a column of a fund table (项目资金) holds.</summary>
internal enum FundColumn
{
    /// <summary>资金来源.</summary>
    Source,

    /// <summary>目标申报数.</summary>
    Declared,

    /// <summary>年初预算数 / 预算编制数.</summary>
    Budgeted,

    /// <summary>全年预算数.</summary>
    AnnualBudget,

    /// <summary>全年执行数.</summary>
    Executed,

    /// <summary>资金结（转）余.</summary>
    Balance,

    /// <summary>执行率.</summary>
    Rate,

    /// <summary>分值 / 权重 of the execution.</summary>
    Weight,

    /// <summary>得分.</summary>
    Score,

    /// <summary>偏差原因.</summary>
    Reason,

    /// <summary>A column that the dataset has no place for.</summary>
    Ignored,
}

/// <summary>A labelled field of a performance form.</summary>
internal enum ProjectField
{
    /// <summary>项目名称.</summary>
    ProjectName,

    /// <summary>项目编码. The dataset has no place for it; it tells one project from another.</summary>
    ProjectCode,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>预算单位 / 项目单位.</summary>
    Unit,

    /// <summary>主管部门编码, where a label of its own prints it.</summary>
    DepartmentCode,

    /// <summary>单位编码, where a label of its own prints it.</summary>
    UnitCode,

    /// <summary>项目属性.</summary>
    Property,

    /// <summary>项目期.</summary>
    Period,

    /// <summary>计划开始日期.</summary>
    PeriodStart,

    /// <summary>计划完成日期.</summary>
    PeriodEnd,

    /// <summary>年度目标.</summary>
    AnnualGoal,

    /// <summary>实施期目标.</summary>
    PeriodGoal,

    /// <summary>总体目标: the goal of the year where the form prints no other.</summary>
    OverallGoal,

    /// <summary>实际完成情况.</summary>
    ActualCompletion,

    /// <summary>总分.</summary>
    TotalScore,

    /// <summary>评价等级.</summary>
    Grade,

    /// <summary>联系电话 and others that the dataset has no place for.</summary>
    Ignored,
}
