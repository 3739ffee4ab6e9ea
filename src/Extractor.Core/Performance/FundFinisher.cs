using System.Runtime.InteropServices;
using Extractor.Core.Amounts;
using Extractor.Core.Diagnostics;
using Extractor.Core.Records;

namespace Extractor.Core.Performance;

/// <summary>Turns the rows of a draft's funds into those of the dataset: amounts in yuan, rates in percent.</summary>
/// <param name="documentUnit">The unit that is assumed where no label prints one; null where no caption of the document does.</param>
/// <param name="diagnostics">What a person should look at.</param>
internal sealed class FundFinisher(AmountUnit? documentUnit, List<Diagnostic> diagnostics)
{
    /// <summary>The funds of a project.</summary>
    /// <param name="draft">The project.</param>
    /// <param name="index">Its index in the document.</param>
    public List<PerformanceFund> Finish(ProjectDraft draft, int index)
    {
        var funds = new List<PerformanceFund>(draft.Funds.Count);
        AmountUnit? first = null;
        foreach (var row in draft.Funds)
        {
            AmountUnit? used = null;
            funds.Add(new PerformanceFund
            {
                ProjectIndex = index,
                Source = row.Source,
                Horizon = row.Horizon,
                DeclaredYuan = Yuan(draft, row, FundColumn.Declared, ref used),
                BudgetedYuan = Yuan(draft, row, FundColumn.Budgeted, ref used),
                AnnualBudgetYuan = Yuan(draft, row, FundColumn.AnnualBudget, ref used),
                ExecutedYuan = Yuan(draft, row, FundColumn.Executed, ref used),
                BalanceYuan = Yuan(draft, row, FundColumn.Balance, ref used),
                ExecutionRate = ScoreText.Number(row[FundColumn.Rate].Text, row.Page, diagnostics),
                Weight = ScoreText.Number(row[FundColumn.Weight].Text, row.Page, diagnostics),
                Score = ScoreText.Number(row[FundColumn.Score].Text, row.Page, diagnostics),
                Unit = used?.Text,
                DeviationReason = row[FundColumn.Reason].Text,
                Page = row.Page,
                Box = row.Box,
            });
            if (used is not null && first is not null && used != first)
                diagnostics.Add(DiagnosticMessages.PerformanceUnits(row.Page, draft[ProjectField.ProjectName], first.Text, used.Text));
            first ??= used;
        }

        FractionRates.ToPercent(draft.Funds, CollectionsMarshal.AsSpan(funds));
        return funds;
    }

    private decimal? Yuan(ProjectDraft draft, FundRow row, FundColumn column, ref AmountUnit? used)
    {
        var printed = row[column];
        if (printed.Text is null)
            return null;
        var value = PrintedValueParser.Parse(printed.Text);
        if (value.Kind == PrintedValueKind.Unreadable)
            diagnostics.Add(DiagnosticMessages.UnreadablePerformance(row.Page, row.Source, printed.Text));
        if (value.Kind != PrintedValueKind.Number)
            return null;
        if (AmountUnit.Named(value.Unit) is not { } unit && (unit = printed.Unit ?? draft.FundUnit ?? row.CaptionUnit) is null)
        {
            unit = documentUnit ?? AmountUnit.TenThousandYuan;
            diagnostics.Add(DiagnosticMessages.UnitAssumed(row.Page, "performance_funds", unit.Text));
        }

        used ??= unit;
        return value.Value * unit.Yuan;
    }
}
