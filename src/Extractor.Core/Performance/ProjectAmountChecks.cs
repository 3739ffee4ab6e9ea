using System.Globalization;
using Extractor.Core.Checks;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>绩效与支出勾稽: the projects' amounts against the forms of the same document. Nothing is altered.</summary>
internal static class ProjectAmountChecks
{
    private const string SpendingId = "performance<=final_expenditure.project";
    private const string SpendingForms = "performance,final_expenditure";

    /// <summary>A project of one department may pass money on to others; what they spend is not in the department's own account.</summary>
    private static readonly string[] PassedOn = ["转移支付", "补助市县", "对下补助"];

    /// <summary>Tries all rules.</summary>
    /// <param name="reading">The projects.</param>
    /// <param name="forms">The forms of the document.</param>
    public static CheckResult[] Try(PerformanceReading reading, ReadOnlySpan<FormRows> forms)
    {
        var results = new List<CheckResult>();
        if (reading.Projects.Length == 0)
            return [];
        var spent = Find(forms, "final_expenditure", static (row, _) => row.RowLabel.Contains("合计", StringComparison.Ordinal), "project_expenditure");
        foreach (var project in reading.Projects)
        {
            var fund = TotalOf(project, reading.Funds);
            if (fund is null)
                continue;
            if (spent is not null && project.ReportKind is PerformanceReportKind.SelfEvaluation or PerformanceReportKind.SelfEvaluationReport)
                PerformanceChecks.Add(results, Spending(project, fund, spent));
            if (project is { ReportKind: PerformanceReportKind.Target, ProjectName: { Length: > 0 } name }
                && Find(forms, "budget_projects", static (row, key) => CharacterFolding.MatchKey(row.RowLabel) == key, "total", CharacterFolding.MatchKey(name)) is { } planned)
                PerformanceChecks.Add(results, Planning(project, fund, planned));
        }

        return [.. results];
    }

    /// <summary>项目执行数: a project has spent no more than all projects of the department: 254.984 ≤ 3,046.02.</summary>
    /// <remarks>Not tried on money that is passed on to others (转移支付), which is in their accounts.</remarks>
    public static CheckResult? Spending(PerformanceProject project, PerformanceFund fund, Fact spent)
    {
        if (fund.ExecutedYuan is not { } executed || spent.AmountYuan is not { } most)
            return null;
        var isPassedOn = Array.Exists(PassedOn, words => project.ProjectName?.Contains(words, StringComparison.Ordinal) == true);
        var tolerance = ToleranceOf(executed, fund, spent);
        var holds = executed - most <= tolerance;
        if (isPassedOn && !holds)
            return new CheckResult(
                SpendingId, "项目全年执行数 ≤ 支出决算表项目支出合计: not tried, the money is passed on to others", SpendingForms, project.ProjectName, "executed",
                null, null, null, CheckStatus.NotTestable, LikelyCause.Unknown, PagesOf(fund, spent));
        return new CheckResult(
            SpendingId, PerformanceChecks.Text($"项目全年执行数 {executed} {(holds ? "≤" : ">")} 支出决算表项目支出合计 {most}"), SpendingForms, project.ProjectName, "executed",
            executed, most, tolerance, holds ? CheckStatus.Pass : CheckStatus.Fail,
            holds ? LikelyCause.Unknown : fund.Unit is null ? LikelyCause.Extraction : LikelyCause.Publication, PagesOf(fund, spent));
    }

    /// <summary>项目预算: what a target form plans for the year is what the list of projects grants: 150 = 150.00.</summary>
    public static CheckResult? Planning(PerformanceProject project, PerformanceFund fund, Fact planned)
    {
        if ((fund.AnnualBudgetYuan ?? fund.BudgetedYuan ?? fund.DeclaredYuan) is not { } amount || planned.AmountYuan is not { } granted)
            return null;
        return PerformanceChecks.Result(
            "performance=budget_projects.total", PerformanceChecks.Text($"绩效目标年度资金 {amount} = 项目支出预算表同名项目 {granted}"), project, "total",
            amount, granted, ToleranceOf(amount, fund, planned), PagesOf(fund, planned), "performance,budget_projects");
    }

    /// <summary>The row of funds that adds up the others: of the year where the form plans several; the only one where there is one.</summary>
    private static PerformanceFund? TotalOf(PerformanceProject project, PerformanceFund[] funds)
    {
        var own = Array.FindAll(funds, fund => fund.ProjectIndex == project.ProjectIndex && fund.Horizon is null or "annual");
        return own.Length == 1 ? own[0] : Array.Find(own, static fund => PerformanceChecks.IsTotal(fund.Source));
    }

    /// <summary>A form's amount in the first row that is meant; null where the form or the row is missing, or several rows are meant.</summary>
    private static Fact? Find(ReadOnlySpan<FormRows> forms, string form, Func<FormRow, string, bool> isMeant, string measure, string key = "")
    {
        Fact? found = null;
        foreach (var rows in forms)
        {
            if (rows.Form != form || rows.Organization is not null)
                continue;
            foreach (var row in rows.Rows)
            {
                if (!isMeant(row, key) || Array.Find(row.Values, value => value.Measure == measure && value.AmountYuan is not null) is not { } value)
                    continue;
                if (found is not null && found.AmountYuan != value.AmountYuan)
                    return null;
                found ??= value;
            }
        }

        return found;
    }

    private static decimal ToleranceOf(decimal amount, PerformanceFund fund, Fact fact) =>
        PerformanceChecks.Half(amount) * PerformanceChecks.YuanPerUnit(fund) + PerformanceChecks.Half(fact.Value!.Value) * (Amounts.AmountUnit.Named(fact.Unit)?.Yuan ?? 1m);

    private static string PagesOf(PerformanceFund fund, Fact fact) =>
        string.Join(',', new SortedSet<int> { fact.Page, fund.Page }.Select(static page => page.ToString(CultureInfo.InvariantCulture)));
}
