using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>得分勾稽: what scores and weights must be, tried on the figures as printed. Nothing is altered.</summary>
internal static class ScoreChecks
{
    /// <summary>分值 of the budget's execution (预算执行率) on forms that print none.</summary>
    private const decimal UsualExecutionWeight = 10m;

    /// <summary>Tries all rules on one project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="sheet">What its scores are added up from; at least one row.</param>
    /// <param name="indicators">Its indicators.</param>
    /// <param name="funds">Its funds.</param>
    /// <param name="results">Where the outcomes go.</param>
    public static void Run(PerformanceProject project, ScoreSheet sheet, PerformanceIndicator[] indicators, PerformanceFund[] funds, List<CheckResult> results)
    {
        var execution = Array.Find(funds, static fund => fund.Score is not null) ?? Array.Find(funds, static fund => fund.Weight is not null);
        var weight = execution?.Weight ?? UsualExecutionWeight;
        if (IsIndicatorToo(execution, sheet))
            execution = null;
        PerformanceChecks.Add(results, ScoreSum(project, sheet, execution?.Score));
        PerformanceChecks.Add(results, WeightSum(project, sheet, execution is null ? null : weight));
        SubtotalChecks.Run(project, sheet, results);
        ScoreLimits(project, sheet, results);
        foreach (var row in sheet.Rows)
            PerformanceChecks.Add(results, Deduction(project, row));
        foreach (var fund in funds)
            PerformanceChecks.Add(results, ExecutionScore(project, fund, weight));
        LevelWeights(project, indicators, static row => row.Level1, results);
        LevelWeights(project, indicators, static row => row.Level2, results);
    }

    /// <summary>得分合计: the indicators' scores and the execution's score are the total: 86.00 + 8.87 = 94.87. A blank score counts as zero.</summary>
    private static CheckResult? ScoreSum(PerformanceProject project, ScoreSheet sheet, decimal? execution)
    {
        if (project.TotalScore is not { } total || !Array.Exists(sheet.Rows, static row => row.Score is not null))
            return null;
        var sum = 0m;
        foreach (var row in sheet.Rows)
            sum += row.Score ?? 0m;
        var tolerance = HalfOfRounded(total) + HalfOfRounded(execution ?? 0m);
        var rule = PerformanceChecks.Text($"指标得分 {sum}{(execution is { } score ? PerformanceChecks.Text($" + 预算执行得分 {score}") : "")} = 总分 {total}");
        return PerformanceChecks.Result("performance-score-sum", rule, project, "total_score", sum + (execution ?? 0m), total, tolerance, PerformanceChecks.PagesOf(project));
    }

    /// <summary>分值合计: the weights and that of the budget's execution are what the total's row prints, or 100: 90 + 10 = 100. A scoring sheet without an execution score is 100 by itself.</summary>
    private static CheckResult? WeightSum(PerformanceProject project, ScoreSheet sheet, decimal? execution)
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
        var total = sheet.TotalWeight ?? 100m;
        var rule = PerformanceChecks.Text($"指标分值 {sum}{(execution is { } weight ? PerformanceChecks.Text($" + 预算执行 {weight}") : "")} = {total}");
        return PerformanceChecks.Result("performance-weight-sum", rule, project, "weight", sum + (execution ?? 0m), total, 0m, PerformanceChecks.PagesOf(project));
    }

    /// <summary>得分 ≤ 分值: no indicator scores more than its weight, nor less than nothing. A result for each that does; one where none does.</summary>
    private static void ScoreLimits(PerformanceProject project, ScoreSheet sheet, List<CheckResult> results)
    {
        (ScoreRow Row, decimal Limit)? first = null;
        var holds = true;
        for (var i = 0; i < sheet.Rows.Length; i++)
        {
            if (sheet.Rows[i] is not { Weight: { } limit, Score: { } score } row)
                continue;

            // A score merged over several rows is printed once: what it cannot exceed is the sum of their weights.
            for (var next = i + 1; score > limit && next < sheet.Rows.Length && sheet.Rows[next] is { Score: null, Weight: { } more }; next++)
                limit += more;
            first ??= (row, limit);
            if (score <= limit && score >= 0m)
                continue;
            holds = false;
            results.Add(Limit(project, row, limit));
        }

        if (holds && first is { } tried)
            results.Add(Limit(project, tried.Row, tried.Limit) with { Description = "0 ≤ 各指标得分 ≤ 分值" });
    }

    private static CheckResult Limit(PerformanceProject project, ScoreRow row, decimal weight)
    {
        var score = row.Score!.Value;
        var holds = score <= weight && score >= 0m;
        return PerformanceChecks.Result("performance-score-limit", PerformanceChecks.Text($"0 ≤ 得分 {score} ≤ 分值 {weight}（{row.Name}）"), project, "score", score, weight, 0m, PerformanceChecks.PagesOf(project))
            with { Status = holds ? CheckStatus.Pass : CheckStatus.Fail, LikelyCause = holds ? LikelyCause.Unknown : LikelyCause.Publication };
    }

    /// <summary>Whether an indicator named 预算执行率 prints the score of the execution once more.</summary>
    private static bool IsIndicatorToo(PerformanceFund? execution, ScoreSheet sheet) => execution is not null
        && Array.Exists(sheet.Rows, row => row.Name?.Contains("执行率", StringComparison.Ordinal) == true && (execution.Score is null || execution.Score == row.Score));

    /// <summary>扣分: the weight less what is deducted is the score: 10 − 0.4 = 9.6.</summary>
    private static CheckResult? Deduction(PerformanceProject project, ScoreRow row) => row is { Weight: { } weight, Score: { } score, Deduction: { } deduction }
        ? PerformanceChecks.Result("performance-deduction", PerformanceChecks.Text($"分值 {weight} − 扣分 {deduction} = 得分 {score}（{row.Name}）"), project, "score",
            weight - Math.Abs(deduction), score, HalfOfRounded(score) + HalfOfRounded(deduction), PerformanceChecks.PagesOf(project))
        : null;

    /// <summary>预算执行得分: the rate, of at most 100 %, times the weight: 91.72 % × 10 = 9.17.</summary>
    private static CheckResult? ExecutionScore(PerformanceProject project, PerformanceFund fund, decimal usualWeight)
    {
        if (fund is not { Score: { } score, ExecutionRate: { } rate })
            return null;
        var weight = fund.Weight ?? usualWeight;
        var due = Math.Clamp(rate, 0m, 100m) * weight / 100m;
        var tolerance = PerformanceChecks.Half(score) + PerformanceChecks.Half(rate) * weight / 100m;
        return PerformanceChecks.Result("performance-execution-score", PerformanceChecks.Text($"执行率 {rate} % × 分值 {weight} = 得分 {score}（{fund.Source}）"), project, "score",
            due, score, tolerance, PerformanceChecks.PageText(fund.Page));
    }

    /// <summary>产出指标（50分）: the weights below a level that prints its own add up to it; where they print none, the scores do not exceed it.</summary>
    private static void LevelWeights(PerformanceProject project, PerformanceIndicator[] indicators, Func<PerformanceIndicator, string?> levelOf, List<CheckResult> results)
    {
        for (int from = 0, to; from < indicators.Length; from = to)
        {
            var level = levelOf(indicators[from]);
            for (to = from + 1; to < indicators.Length && levelOf(indicators[to]) == level; to++)
            {
            }

            if (level is null || PointsIn(level) is not { } points)
                continue;
            decimal weights = 0m, scores = 0m;
            var weighted = 0;
            foreach (var row in indicators.AsSpan(from, to - from))
            {
                weights += row.Weight ?? 0m;
                scores += row.Score ?? 0m;
                weighted += row.Weight is null ? 0 : 1;
            }

            var pages = PerformanceChecks.PagesOf(project);
            if (weighted > 0)
                results.Add(PerformanceChecks.Result("performance-level-weight", PerformanceChecks.Text($"指标分值 {weights} = {level}"), project, "weight", weights, points, 0m, pages));
            else if (scores > points)
                results.Add(PerformanceChecks.Result("performance-level-weight", PerformanceChecks.Text($"指标得分 {scores} ≤ {level}"), project, "score", scores, points, 0m, pages));
        }
    }

    /// <summary>The points that a level prints in brackets; null where it prints none.</summary>
    private static decimal? PointsIn(string level) =>
        ScoreText.Part(CharacterFolding.MatchKey(level)).Bracketed is { } inner && inner.EndsWith('分') && ScoreText.Parse(inner) is { Kind: PrintedValueKind.Number } points ? points.Value : null;

    /// <summary>Half a unit of the last printed place of a figure with decimals; a whole score is exact.</summary>
    internal static decimal HalfOfRounded(decimal value) => value.Scale == 0 ? 0m : PerformanceChecks.Half(value);
}
