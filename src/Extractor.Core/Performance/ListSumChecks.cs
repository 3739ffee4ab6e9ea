using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>汇总勾稽: the amounts of the projects that a list names add up to its 合计. Nothing is altered.</summary>
internal static class ListSumChecks
{
    private static readonly (string Measure, Func<PerformanceFund, decimal?> Amount)[] Measures =
    [
        ("declared", static fund => fund.DeclaredYuan),
        ("budgeted", static fund => fund.BudgetedYuan),
        ("annual_budget", static fund => fund.AnnualBudgetYuan),
        ("executed", static fund => fund.ExecutedYuan),
        ("balance", static fund => fund.BalanceYuan),
    ];

    /// <summary>Tries the sums of all lists.</summary>
    public static void Run(PerformanceReading reading, List<CheckResult> results)
    {
        foreach (var list in reading.ListSums)
        {
            var members = list.Projects.ToHashSet();
            foreach (var printed in list.Printed)
            {
                var funds = Array.FindAll(reading.Funds, fund => members.Contains(fund.ProjectIndex) && fund.Source == printed.Source);
                foreach (var (measure, amount) in Measures)
                    PerformanceChecks.Add(results, Sum(printed, funds, measure, amount));
            }
        }
    }

    /// <summary>项目合计: 320.5 + 150 = 470.5.</summary>
    private static CheckResult? Sum(PerformanceFund printed, PerformanceFund[] funds, string measure, Func<PerformanceFund, decimal?> amount)
    {
        if (amount(printed) is not { } total)
            return null;
        var (sum, tolerance, parts) = PerformanceChecks.Sum(funds, 0, funds.Length, amount);
        tolerance += PerformanceChecks.Half(total) * PerformanceChecks.YuanPerUnit(printed);
        return PerformanceChecks.Result("performance-list-sum", PerformanceChecks.Text($"{parts} 个项目合计 {sum} = {printed.Source}合计 {total}"), null, measure, sum, total, tolerance, PerformanceChecks.PageText(printed.Page));
    }
}
