using Extractor.Core.Records;

namespace Extractor.Dataset.Tables;

/// <summary>绩效: the tables of performance evaluations and targets.</summary>
internal static class PerformanceTables
{
    private const string ProjectEnglish =
        "Number of the project within the document, from 0; key of performance_projects together with document_id.";
    private const string ProjectChinese = "文档内项目序号，从 0 起；与 document_id 共同对应 performance_projects。";

    /// <summary>One row per project.</summary>
    public static readonly TableDefinition<PerformanceProject> Projects =
        new TableBuilder<PerformanceProject>("performance_projects", "One row per evaluated or planned project.", "每个绩效项目一行。")
            .DocumentId()
            .FiscalYear()
            .Organization()
            .Integer("project_index", static p => p.ProjectIndex, "Number of the project within the document, from 0.", "文档内项目序号，从 0 起。")
            .Text("report_kind", static p => EnumTexts.Of(p.ReportKind),
                "Which report it is.", "报告类别：自评表、自评分析报告、目标申报表、部门整体自评表、部门整体目标表。", EnumTexts.ReportKinds)
            .OptionalText("project_name", static p => p.ProjectName, "Name of the project.", "项目名称。")
            .OptionalText("department_code", static p => p.DepartmentCode, "Code printed before the department's name.", "主管部门代码。")
            .OptionalText("department", static p => p.Department, "Department in charge, without its code.", "主管部门。")
            .OptionalText("unit_code", static p => p.UnitCode, "Code printed before the unit's name.", "预算单位代码。")
            .OptionalText("unit", static p => p.Unit, "Unit that carries out the project, without its code.", "预算单位（项目单位）。")
            .OptionalText("project_property", static p => p.ProjectProperty, "Property of the project, as printed.", "项目属性。")
            .OptionalText("project_period", static p => p.ProjectPeriod, "Period of the project, as printed.", "项目期。")
            .OptionalText("annual_goal", static p => p.AnnualGoal, "Goal of the year.", "年度目标。")
            .OptionalText("actual_completion", static p => p.ActualCompletion, "How far the goal was reached.", "年度总体目标完成情况。")
            .Number("total_score", static p => p.TotalScore, "Total score, as printed.", "总分。")
            .OptionalText("grade", static p => p.Grade, "Grade, as printed.", "评价等级：优、良、中、差。")
            .Pages(static p => p.PageFirst, static p => p.PageLast)
            .Build();

    /// <summary>One row per source of a project's money.</summary>
    public static readonly TableDefinition<PerformanceFund> Funds =
        new TableBuilder<PerformanceFund>("performance_funds", "One row per source of a project's money.", "项目资金每个来源一行。")
            .DocumentId()
            .Integer("project_index", static f => f.ProjectIndex, ProjectEnglish, ProjectChinese)
            .Text("source", static f => f.Source, "Source of the money, as printed.", "资金来源，照原文。")
            .Money("declared_yuan", static f => f.DeclaredYuan, "Declared amount.", "申报数（元）。")
            .Money("budgeted_yuan", static f => f.BudgetedYuan, "Budget at the beginning of the year.", "年初预算数（元）。")
            .Money("annual_budget_yuan", static f => f.AnnualBudgetYuan, "Budget of the whole year.", "全年预算数（元）。")
            .Money("executed_yuan", static f => f.ExecutedYuan, "Executed amount.", "全年执行数（元）。")
            .Money("balance_yuan", static f => f.BalanceYuan, "Balance.", "结余（元）。")
            .Number("execution_rate", static f => f.ExecutionRate, "Execution rate, as printed.", "执行率（百分比）。", "%")
            .Number("score", static f => f.Score, "Score of the execution.", "得分。")
            .OptionalText("unit", static f => f.Unit, "Unit of the amounts as printed.", "金额单位，照原文。")
            .OptionalText("deviation_reason", static f => f.DeviationReason, "Why the execution deviates.", "偏差原因。")
            .Page(static f => f.Page)
            .Box(static f => f.Box)
            .OptionalText("horizon", static f => f.Horizon, "On a target form, whether the money is of the whole period or of the year.", "目标表的资金期：实施期或年度。", "period", "annual")
            .Number("weight", static f => f.Weight, "Weight of the execution: its largest score.", "预算执行的分值（权重）。")
            .FiscalYear()
            .Organization()
            .Build();

    /// <summary>One row per indicator.</summary>
    public static readonly TableDefinition<PerformanceIndicator> Indicators =
        new TableBuilder<PerformanceIndicator>("performance_indicators", "One row per indicator of a project.", "每个绩效指标一行。")
            .DocumentId()
            .Integer("project_index", static i => i.ProjectIndex, ProjectEnglish, ProjectChinese)
            .Integer("indicator_index", static i => i.IndicatorIndex,
                "Number of the indicator within the project, from 0.", "项目内指标序号，从 0 起。")
            .OptionalText("level1", static i => i.Level1, "Indicator of the first level.", "一级指标。")
            .OptionalText("level2", static i => i.Level2, "Indicator of the second level.", "二级指标。")
            .OptionalText("level3", static i => i.Level3, "Indicator of the third level.", "三级指标。")
            .OptionalText("initial_value", static i => i.InitialValue, "Value aimed at, as printed, with the sign and the unit that columns beside it print.", "年初指标值（目标表为指标值）。")
            .OptionalText("adjusted_value", static i => i.AdjustedValue, "Value aimed at after adjustment, as printed.", "调整后指标值。")
            .OptionalText("actual_value", static i => i.ActualValue, "Value reached, as printed.", "实际完成值。")
            .OptionalText("qualitative_note", static i => i.QualitativeNote, "Note on a qualitative value.", "定性值情况说明。")
            .Number("weight", static i => i.Weight, "Weight: the largest score.", "分值（权重）。")
            .Number("score", static i => i.Score, "Score.", "得分。")
            .OptionalText("deviation_reason", static i => i.DeviationReason,
                "Why the value deviates and what is done about it.", "偏差原因分析及改进措施。")
            .Page(static i => i.Page)
            .Box(static i => i.Box)
            .OptionalText("horizon", static i => i.Horizon,
                "On a target form, whether the indicator is of the whole period or of the year.", "目标表的指标期：实施期或年度。", "period", "annual")
            .FiscalYear()
            .Organization()
            .OptionalText("improvement_measures", static i => i.ImprovementMeasures,
                "What is done about the deviation, where a column of its own prints it.", "改进措施（单独成列时）。")
            .Build();

    /// <summary>One row per section of an analysis.</summary>
    public static readonly TableDefinition<PerformanceAnalysis> Analyses =
        new TableBuilder<PerformanceAnalysis>("performance_analyses", "One row per section of a project's analysis.", "项目绩效分析每节一行。")
            .DocumentId()
            .Integer("project_index", static a => a.ProjectIndex, ProjectEnglish, ProjectChinese)
            .Text("section", static a => a.Section, "Heading as printed.", "标题，照原文。")
            .Text("text", static a => a.Text, "The section's words.", "正文。")
            .Pages(static a => a.PageFirst, static a => a.PageLast)
            .FiscalYear()
            .Organization()
            .Build();
}
