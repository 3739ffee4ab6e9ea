using System.Text.RegularExpressions;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads cells that print sources of money with their amounts behind a colon (资金总额：106.75), one or several to a cell.</summary>
internal static partial class StatedFunds
{
    /// <summary>Takes the cells of a row that print nothing else; false where there is none.</summary>
    /// <remarks>What the amounts are a target form says by being one, any other by the label beside them: 年度预算申请.</remarks>
    public static bool TryAdd(TableRow row, List<TableCell> cells, ProjectDraft draft, PerformanceVocabulary vocabulary, TakenCells taken)
    {
        var kind = draft.IsTarget ? FundColumn.Declared : (FundColumn?)null;
        var any = false;
        foreach (var cell in cells)
        {
            if (cell.IsBlank)
                continue;
            if (vocabulary.FundCategories.TryGetValue(FundPairs.LabelKey(cell), out var category))
                kind = category;
            if (kind is not { } column || !cell.StartsHere || taken.Contains(cell) || Stated().Match(cell.Text) is not { Success: true } stated)
                continue;
            CaptureCollection sources = stated.Groups["source"].Captures, amounts = stated.Groups["amount"].Captures;
            if (!sources.All(source => vocabulary.IsFundSource(source.Value) || vocabulary.StatedFunds.Contains(CharacterFolding.MatchKey(source.Value))))
                continue;
            draft.FundUnit ??= UnitText.LeftOf(row, cell.Column);
            for (var i = 0; i < sources.Count; i++)
            {
                draft.Funds.Add(new FundRow(sources[i].Value, row.Page, cell.Source.Box)
                {
                    CaptionUnit = draft.CaptionUnit,
                    [column] = new PrintedAmount(amounts[i].Value, null),
                });
            }

            taken.Add(cell);
            any = true;
        }

        return any;
    }

    /// <summary>A label that has no amount of its own may stand before a source: 其中：, 按收入性质分：.</summary>
    [GeneratedRegex(@"^\s*(([^\s\d:：;；,，、。()（）]{2,12}[:：\s]\s*)?(?<source>[^\s\d:：;；,，、。()（）]{2,20})[:：]\s*(?<amount>-?\d[\d,]*(\.\d+)?\s*(万元|元)?)[;；,，、。]?\s*)+$")]
    private static partial Regex Stated();
}
