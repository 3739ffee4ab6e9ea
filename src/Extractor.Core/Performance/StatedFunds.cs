using System.Text.RegularExpressions;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads cells of a target form that print sources of money with their amounts behind a colon (资金总额：106.75), one or several to a cell.</summary>
internal static partial class StatedFunds
{
    /// <summary>Takes the cells of a row that print nothing else; false where there is none.</summary>
    public static bool TryAdd(TableRow row, List<TableCell> cells, ProjectDraft draft, PerformanceVocabulary vocabulary, TakenCells taken)
    {
        if (draft.Kind is not (PerformanceReportKind.Target or PerformanceReportKind.OverallTarget))
            return false;
        var any = false;
        foreach (var cell in cells)
        {
            if (!cell.StartsHere || cell.IsBlank || taken.Contains(cell) || Stated().Match(cell.Text) is not { Success: true } stated)
                continue;
            CaptureCollection sources = stated.Groups["source"].Captures, amounts = stated.Groups["amount"].Captures;
            if (!sources.All(source => vocabulary.IsFundSource(source.Value)))
                continue;
            draft.FundUnit ??= UnitText.LeftOf(row, cell.Column);
            for (var i = 0; i < sources.Count; i++)
            {
                draft.Funds.Add(new FundRow(sources[i].Value, row.Page, cell.Source.Box)
                {
                    CaptionUnit = draft.CaptionUnit,
                    [FundColumn.Declared] = new PrintedAmount(amounts[i].Value, null),
                });
            }

            taken.Add(cell);
            any = true;
        }

        return any;
    }

    [GeneratedRegex(@"^\s*((其中[:：\s]\s*)?(?<source>[^\s\d:：;；,，、。()（）]{2,20})[:：]\s*(?<amount>-?\d[\d,]*(\.\d+)?\s*(万元|元)?)[;；,，、。]?\s*)+$")]
    private static partial Regex Stated();
}
