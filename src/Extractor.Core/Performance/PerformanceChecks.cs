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

    /// <summary>分值 of the budget's execution (预算执行率), which the forms print without saying so.</summary>
    private const decimal ExecutionWeight = 10m;

    /// <summary>Tries all rules on a document's projects.</summary>
    public static CheckResult[] Run(PerformanceReading reading)
    {
        var results = new List<CheckResult>();
        foreach (var project in reading.Projects)
        {
            var funds = Array.FindAll(reading.Funds, fund => fund.ProjectIndex == project.ProjectIndex);
            if (project.ReportKind is not (PerformanceReportKind.Target or PerformanceReportKind.OverallTarget)
                && Array.Find(reading.Scores, sheet => sheet.ProjectIndex == project.ProjectIndex) is { Rows.Length: > 0 } sheet)
            {
                var execution = Array.Find(funds, static fund => fund.Score is not null)?.Score;
                Add(results, ScoreSum(project, sheet, execution));
                Add(results, WeightSum(project, sheet, execution is not null));
            }

            foreach (var fund in funds)
            {
                Add(results, ExecutionRate(project, fund));
                Add(results, Balance(project, fund));
            }

            FundParts(project, funds, results);
        }

        return [.. results];
    }

    /// <summary>得分合计: the indicators' scores and the execution's score are the total: 86.00 + 8.87 = 94.87. A blank score counts as zero.</summary>
    public static CheckResult? ScoreSum(PerformanceProject project, ScoreSheet sheet, decimal? execution)
    {
        if (project.TotalScore is not { } total || !Array.Exists(sheet.Rows, static row => row.Score is not null))
            return null;
        var sum = 0m;
        foreach (var row in sheet.Rows)
            sum += row.Score ?? 0m;
        var tolerance = HalfOfRounded(total) + HalfOfRounded(execution ?? 0m);
        var rule = Text($"指标得分 {sum}{(execution is { } score ? Text($" + 预算执行得分 {score}") : "")} = 总分 {total}");
        return Result("performance-score-sum", rule, project, "total_score", sum + (execution ?? 0m), total, tolerance, PagesOf(project));
    }

    /// <summary>分值合计: the weights and the 10 of the budget's execution are 100: 90 + 10 = 100. A scoring sheet without an execution score is 100 by itself.</summary>
    public static CheckResult? WeightSum(PerformanceProject project, ScoreSheet sheet, bool hasExecutionScore)
    {
        var sum = 0m;
        var printed = 0;
        foreach (var row in sheet.Rows)
        {
            sum += row.Weight ?? 0m;
            printed += row.Weight is null ? 0 : 1;
        }

        if (printed == 0)
            return null;
        var execution = hasExecutionScore ? ExecutionWeight : 0m;
        return Result("performance-weight-sum", Text($"指标分值 {sum}{(hasExecutionScore ? " + 预算执行 10" : "")} = 100"), project, "weight", sum + execution, 100m, 0m, PagesOf(project));
    }

    /// <summary>执行率: executed over annual budget is the rate: 254.984 ÷ 294.8 = 86.49 %.</summary>
    public static CheckResult? ExecutionRate(PerformanceProject project, PerformanceFund fund)
    {
        if (fund is not { AnnualBudgetYuan: { } annual and not 0m, ExecutedYuan: { } executed, ExecutionRate: { } rate })
            return null;
        var computed = executed / annual * 100m;
        var unit = YuanPerUnit(fund);
        var tolerance = Half(rate) + (Half(executed) * unit / Math.Abs(annual) + Math.Abs(executed) * Half(annual) * unit / (annual * annual)) * 100m;
        return Result("performance-execution-rate", Text($"全年执行数 {executed} ÷ 全年预算数 {annual} = 执行率 {rate} %（{fund.Source}）"), project, "execution_rate",
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
            if (rows.Length < 2 || !IsTotal(rows[0].Source) || Array.Exists(rows[1..], static row => IsTotal(row.Source)))
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

    private static (decimal Sum, decimal Tolerance, int Parts) Sum(PerformanceFund[] rows, int from, int to, Func<PerformanceFund, decimal?> amount)
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
            if (!rows[first].Source.StartsWith("其中", StringComparison.Ordinal) || amount(rows[first - 1]) is not { } whole)
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

    /// <summary>Yuan per unit of the printed amounts. Multiplying by it kept the places as printed.</summary>
    internal static decimal YuanPerUnit(PerformanceFund fund) => Amounts.AmountUnit.Named(fund.Unit)?.Yuan ?? 1m;

    /// <summary>Half a unit of the last printed place.</summary>
    internal static decimal Half(decimal value) => new(5, 0, 0, false, (byte)Math.Min(28, value.Scale + 1));

    /// <summary>As <see cref="Half"/> for a figure with decimals; a whole score is exact.</summary>
    private static decimal HalfOfRounded(decimal value) => value.Scale == 0 ? 0m : Half(value);

    /// <summary>The outcome of an identity between two sums.</summary>
    internal static CheckResult Result(
        string id, string rule, PerformanceProject project, string measure, decimal left, decimal right, decimal tolerance, string pages, string forms = Forms) =>
        new(id, rule, forms, project.ProjectName, measure, left, right, tolerance,
            Math.Abs(left - right) <= tolerance ? CheckStatus.Pass : CheckStatus.Fail, LikelyCauses.OfSides(left, right, tolerance), pages);

    /// <summary>Adds what could be tried.</summary>
    internal static void Add(List<CheckResult> results, CheckResult? result)
    {
        if (result is not null)
            results.Add(result);
    }

    private static string PagesOf(PerformanceProject project) =>
        string.Join(',', Enumerable.Range(project.PageFirst, project.PageLast - project.PageFirst + 1));

    private static string PageText(int page) => page.ToString(CultureInfo.InvariantCulture);

    /// <summary>A rule with its figures, written alike everywhere.</summary>
    internal static string Text(FormattableString text) => FormattableString.Invariant(text);
}
