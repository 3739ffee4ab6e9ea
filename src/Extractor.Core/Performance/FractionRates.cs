using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>执行率 printed as a fraction, 0.9331 for 93.31 %: published in percent where the amounts beside it say so.</summary>
internal static class FractionRates
{
    /// <summary>A rate beyond this is no fraction: nobody executes more than twice the budget.</summary>
    private const decimal Largest = 2m;

    /// <summary>Turns a project's rates into percents where one of them is what executed over budget gives as a fraction and none is as a percent.</summary>
    /// <param name="printed">The rows as printed.</param>
    /// <param name="funds">The same rows with their numbers.</param>
    public static void ToPercent(List<FundRow> printed, Span<PerformanceFund> funds)
    {
        var areFractions = false;
        for (var i = 0; i < funds.Length; i++)
        {
            if (!IsBare(printed[i], funds[i]) || Quotient(funds[i]) is not ({ } quotient and not 0m))
                continue;
            var rate = funds[i].ExecutionRate!.Value;
            if (Math.Abs(quotient * 100m - rate) <= PerformanceChecks.Half(rate))
                return;
            areFractions |= Math.Abs(quotient - rate) <= PerformanceChecks.Half(rate) && rate.Scale > 0;
        }

        for (var i = 0; areFractions && i < funds.Length; i++)
        {
            if (IsBare(printed[i], funds[i]))
                funds[i] = funds[i] with { ExecutionRate = Hundredfold(funds[i].ExecutionRate!.Value) };
        }
    }

    /// <summary>Whether a row prints a small rate without a percent sign.</summary>
    private static bool IsBare(FundRow row, PerformanceFund fund) =>
        fund.ExecutionRate is > 0m and <= Largest && PrintedValueParser.Parse(row[FundColumn.Rate].Text).Kind is PrintedValueKind.Number;

    private static decimal? Quotient(PerformanceFund fund) =>
        fund.ExecutedYuan is { } executed && (fund.AnnualBudgetYuan ?? fund.BudgetedYuan) is { } budget and not 0m ? executed / budget : null;

    /// <summary>A hundred times the value, with two places fewer: 0.9331 is known to the same place as 93.31.</summary>
    private static decimal Hundredfold(decimal value)
    {
        var hundredfold = value * 100m;
        return value.Scale < 2 ? decimal.Truncate(hundredfold) : decimal.Round(hundredfold, value.Scale - 2);
    }
}
