using System.Globalization;
using Extractor.Core.Checks;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>绩效勾稽关系: the sums that performance forms print, tried on the figures as printed. Nothing is altered.</summary>
/// <remarks>
/// Whole scores are exact; a score with decimals, an amount and a rate are good to half a unit of their last printed place.
/// </remarks>
internal static class PerformanceChecks
{
    /// <summary>Forms as the rows of <c>checks</c> name them.</summary>
    private const string Forms = "performance";

    /// <summary>Tries all rules on a document's projects.</summary>
    public static CheckResult[] Run(PerformanceReading reading)
    {
        var results = new List<CheckResult>();
        foreach (var project in reading.Projects)
        {
            var funds = Array.FindAll(reading.Funds, fund => fund.ProjectIndex == project.ProjectIndex);
            if (project.ReportKind is not (PerformanceReportKind.Target or PerformanceReportKind.OverallTarget)
                && Array.Find(reading.Scores, sheet => sheet.ProjectIndex == project.ProjectIndex) is { Rows.Length: > 0 } sheet)
                ScoreChecks.Run(project, sheet, Array.FindAll(reading.Indicators, row => row.ProjectIndex == project.ProjectIndex), funds, results);

            foreach (var fund in funds)
            {
                Add(results, ExecutionRate(project, fund));
                Add(results, Balance(project, fund));
            }

            FundParts(project, funds, results);
        }

        ListSumChecks.Run(reading, results);
        return [.. results];
    }

    /// <summary>执行率: executed over annual budget is the rate: 254.984 ÷ 294.8 = 86.49 %.</summary>
    public static CheckResult? ExecutionRate(PerformanceProject project, PerformanceFund fund)
    {
        if (fund is not { ExecutedYuan: { } executed, ExecutionRate: { } rate } || (fund.AnnualBudgetYuan ?? fund.BudgetedYuan) is not ({ } annual and not 0m))
            return null;
        var computed = executed / annual * 100m;
        var unit = YuanPerUnit(fund);
        var tolerance = Half(rate) + (Half(executed) * unit / Math.Abs(annual) + Math.Abs(executed) * Half(annual) * unit / (annual * annual)) * 100m;
        return Result("performance-execution-rate", Text($"全年执行数 {executed} ÷ {(fund.AnnualBudgetYuan is null ? "预算数" : "全年预算数")} {annual} = 执行率 {rate} %（{fund.Source}）"), project, "execution_rate",
            Math.Round(computed, 8), rate, Math.Round(tolerance, 8), PageText(fund.Page));
    }

    /// <summary>结转结余: annual budget less executed is the balance: 294.8 − 254.984 = 39.816.</summary>
    public static CheckResult? Balance(PerformanceProject project, PerformanceFund fund)
    {
        if (fund is not { AnnualBudgetYuan: { } annual, ExecutedYuan: { } executed, BalanceYuan: { } balance })
            return null;
        var tolerance = (Half(annual) + Half(executed) + Half(balance)) * YuanPerUnit(fund);
        return Result("performance-balance", Text($"全年预算数 {annual} − 全年执行数 {executed} = 结余 {balance}（{fund.Source}）"), project, "balance", annual - executed, balance, tolerance, PageText(fund.Page));
    }

    /// <summary>资金合计: the sources below a total add up to it: 1,366.75 + 20 = 1,386.75.</summary>
    private static void FundParts(PerformanceProject project, PerformanceFund[] funds, List<CheckResult> results)
    {
        foreach (var horizon in (ReadOnlySpan<string?>)[null, "period", "annual"])
        {
            var rows = Array.FindAll(funds, fund => fund.Horizon == horizon);
            if (rows.Length < 2 || !IsTotal(rows[0].Source) && !IsPart(rows[1].Source) || Array.Exists(rows[1..], static row => IsTotal(row.Source)))
                continue;
            Add(results, Parts(project, rows, "declared", static fund => fund.DeclaredYuan));
            Add(results, Parts(project, rows, "budgeted", static fund => fund.BudgetedYuan));
            Add(results, Parts(project, rows, "annual_budget", static fund => fund.AnnualBudgetYuan));
            Add(results, Parts(project, rows, "executed", static fund => fund.ExecutedYuan));
        }
    }

    private static CheckResult? Parts(PerformanceProject project, PerformanceFund[] rows, string measure, Func<PerformanceFund, decimal?> amount)
    {
        if (amount(rows[0]) is not { } total)
            return null;
        var (sum, tolerance, parts) = Sum(rows, 1, rows.Length, amount);
        tolerance += Half(total) * YuanPerUnit(rows[0]);

        // 财政拨款 with 其中：中央补助 below it: what adds up to the row above is a part of that row, and not of the total as well.
        if (Math.Abs(sum - total) > tolerance && Array.FindAll(rows, row => !IsPartOfPart(rows, Array.IndexOf(rows, row), amount)) is { Length: > 1 } outer && outer.Length < rows.Length)
        {
            (sum, tolerance, parts) = Sum(outer, 1, outer.Length, amount);
            tolerance += Half(total) * YuanPerUnit(rows[0]);
        }

        return parts == 0 ? null
            : Result("performance-fund-parts", Text($"资金来源合计 {sum} = {rows[0].Source} {total}"), project, measure, sum, total, tolerance, PageText(rows[0].Page));
    }

    /// <summary>The sum of some rows' amounts, how far rounding may carry it, and how many rows print one.</summary>
    internal static (decimal Sum, decimal Tolerance, int Parts) Sum(PerformanceFund[] rows, int from, int to, Func<PerformanceFund, decimal?> amount)
    {
        decimal sum = 0m, tolerance = 0m;
        var parts = 0;
        for (var i = from; i < to; i++)
        {
            if (amount(rows[i]) is not { } part)
                continue;
            sum += part;
            tolerance += Half(part) * YuanPerUnit(rows[i]);
            parts++;
        }

        return (sum, tolerance, parts);
    }

    /// <summary>Whether a row is one of those below 其中 that add up to the row before them, which is a part of the total.</summary>
    private static bool IsPartOfPart(PerformanceFund[] rows, int index, Func<PerformanceFund, decimal?> amount)
    {
        for (var first = 2; first <= index; first++)
        {
            if (!IsPart(rows[first].Source) || amount(rows[first - 1]) is not { } whole)
                continue;
            for (var end = index + 1; end <= rows.Length; end++)
            {
                var (sum, tolerance, parts) = Sum(rows, first, end, amount);
                if (parts > 1 && Math.Abs(sum - whole) <= tolerance + Half(whole) * YuanPerUnit(rows[first - 1]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row of funds is the total of the others.</summary>
    internal static bool IsTotal(string source) =>
        source.Contains("总额", StringComparison.Ordinal) || source.Contains("合计", StringComparison.Ordinal) || source.Contains("合 计", StringComparison.Ordinal);

    /// <summary>其中：财政拨款 is a part of what stands above it, whatever that is called.</summary>
    private static bool IsPart(string source) => source.StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Yuan per unit of the printed amounts. Multiplying by it kept the places as printed.</summary>
    internal static decimal YuanPerUnit(PerformanceFund fund) => Amounts.AmountUnit.Named(fund.Unit)?.Yuan ?? 1m;

    /// <summary>Half a unit of the last printed place.</summary>
    internal static decimal Half(decimal value) => new(5, 0, 0, false, (byte)Math.Min(28, value.Scale + 1));

    /// <summary>The outcome of an identity between two sums.</summary>
    internal static CheckResult Result(
        string id, string rule, PerformanceProject? project, string measure, decimal left, decimal right, decimal tolerance, string pages, string forms = Forms) =>
        new(id, rule, forms, project?.ProjectName, measure, left, right, tolerance,
            Math.Abs(left - right) <= tolerance ? CheckStatus.Pass : CheckStatus.Fail, LikelyCauses.OfSides(left, right, tolerance), pages);

    /// <summary>Adds what could be tried.</summary>
    internal static void Add(List<CheckResult> results, CheckResult? result)
    {
        if (result is not null)
            results.Add(result);
    }

    /// <summary>The pages of a project.</summary>
    internal static string PagesOf(PerformanceProject project) =>
        string.Join(',', Enumerable.Range(project.PageFirst, project.PageLast - project.PageFirst + 1));

    /// <summary>One page.</summary>
    internal static string PageText(int page) => page.ToString(CultureInfo.InvariantCulture);

    /// <summary>A rule with its figures, written alike everywhere.</summary>
    internal static string Text(FormattableString text) => FormattableString.Invariant(text);
}
