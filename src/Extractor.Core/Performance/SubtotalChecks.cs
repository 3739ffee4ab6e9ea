using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>小计勾稽: the sums of weights and scores that a form prints below some of its indicators: 15 + 10 = 25. Nothing is altered.</summary>
internal static class SubtotalChecks
{
    /// <summary>Tries all of a project's sums.</summary>
    public static void Run(PerformanceProject project, ScoreSheet sheet, List<CheckResult> results)
    {
        var before = 0;
        foreach (var subtotal in sheet.Subtotals)
        {
            PerformanceChecks.Add(results, Try(project, sheet, subtotal, before, "weight", subtotal.Weight, static row => row.Weight));
            PerformanceChecks.Add(results, Try(project, sheet, subtotal, before, "score", subtotal.Score, static row => row.Score));
            before = subtotal.End;
        }
    }

    /// <summary>A sum of the rows since the last one, or of those of the level in which it stands.</summary>
    private static CheckResult? Try(
        PerformanceProject project, ScoreSheet sheet, ScoreSubtotal subtotal, int before, string measure, decimal? printed, Func<ScoreRow, decimal?> figure)
    {
        if (printed is not { } total || subtotal.End == 0)
            return null;
        CheckResult? first = null;
        Span<int> starts = [before, Start(sheet, subtotal.End, static row => row.Level2), Start(sheet, subtotal.End, static row => row.Level1)];
        foreach (var start in starts)
        {
            decimal sum = 0m, tolerance = 0m;
            var parts = 0;
            for (var i = start; i < subtotal.End; i++)
            {
                if (figure(sheet.Rows[i]) is not { } part)
                    continue;
                (sum, tolerance, parts) = (sum + part, tolerance + ScoreChecks.HalfOfRounded(part), parts + 1);
            }

            if (parts == 0)
                continue;
            var result = PerformanceChecks.Result("performance-subtotal", PerformanceChecks.Text($"{(measure == "weight" ? "分值" : "得分")} {sum} = {subtotal.Name} {total}"), project, measure,
                sum, total, tolerance + ScoreChecks.HalfOfRounded(total), PerformanceChecks.PageText(subtotal.Page));
            if (result.Status is CheckStatus.Pass)
                return result;
            first ??= result;
        }

        return first;
    }

    /// <summary>The first of the rows above that share a level with the last.</summary>
    private static int Start(ScoreSheet sheet, int end, Func<ScoreRow, string?> level)
    {
        var start = end - 1;
        while (start > 0 && level(sheet.Rows[start - 1]) == level(sheet.Rows[end - 1]))
            start--;
        return start;
    }
}
