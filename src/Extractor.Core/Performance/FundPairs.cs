using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads rows that print sources of money with one amount beside each: 实施期资金总额 26,400,000 年度资金总额 8,640,000.</summary>
internal sealed class FundPairs(PerformanceVocabulary vocabulary)
{
    private const int LongestLabel = 24;

    /// <summary>For the column of a total (实施期资金总额) the horizon of the sources below it.</summary>
    private readonly Dictionary<int, string> horizons = [];

    /// <summary>Takes a row; false where it prints no source with an amount.</summary>
    public bool TryAdd(TableRow row, List<TableCell> cells, ProjectDraft draft)
    {
        FundColumn? category = null;
        var added = false;
        for (var i = 0; i + 1 < cells.Count; i++)
        {
            var label = cells[i];
            if (label.IsBlank || label.Text.Length > LongestLabel)
                continue;
            var amount = cells[i + 1];
            if (vocabulary.FundCategories.TryGetValue(LabelKey(label), out var found) && !IsAmount(amount))
            {
                category = found;
                continue;
            }

            var known = vocabulary.FundFields.TryGetValue(LabelKey(label), out var field);
            if (label.StartsHere && (known || IsSource(label)) && HasTwoAmounts(cells, i))
            {
                draft.Unplaced.Add((row.Page, label.Text));
                return true;
            }

            if (!label.StartsHere || !amount.StartsHere || !(known || category is not null || IsSource(label) || UnitText.Find(label.Text) is not null)
                || !(IsAmount(amount) || known && amount.IsBlank))
                continue;
            if (known && field.Horizon is { } horizon)
                horizons[label.Column] = horizon;
            if (!amount.IsBlank)
                Enter(row, label, amount, category ?? (known ? field.Column : horizons.ContainsKey(label.Column) && IsSource(label) ? FundColumn.Declared : null), draft);
            added = true;
            i++;
        }

        return added;
    }

    /// <summary>A label as the vocabulary writes it: without its colon and unit.</summary>
    public static string LabelKey(TableCell label) => HeaderText.Normalize(label.Key.TrimEnd(':'));

    /// <summary>An amount that is none of those that the dataset names is kept with the words: 上年结转金额（万元） 0.20.</summary>
    private void Enter(TableRow row, TableCell label, TableCell amount, FundColumn? kind, ProjectDraft draft)
    {
        if (kind is not { } column)
        {
            var section = new SectionDraft(label.Text, row.Page);
            section.Add(amount.Text, row.Page);
            draft.Sections.Add(section);
            return;
        }

        draft.FundUnit ??= UnitText.LeftOf(row, label.Column);
        var horizon = horizons.GetValueOrDefault(label.Column);
        var fund = draft.Funds.Find(f => f.Source == label.Text && f.Horizon == horizon && f[column].Text is null);
        if (fund is null)
        {
            fund = new FundRow(label.Text, row.Page, label.Source.Box.Union(amount.Source.Box)) { Horizon = horizon, CaptionUnit = draft.CaptionUnit };
            draft.Funds.Add(fund);
        }

        fund[column] = new PrintedAmount(amount.Text, UnitText.LeftOf(row, amount.Column));
    }

    /// <summary>Which of several amounts is which only a header can tell: such a row lost its own.</summary>
    private static bool HasTwoAmounts(List<TableCell> cells, int label)
    {
        var amounts = 0;
        for (var i = label + 1; i < cells.Count && (cells[i].IsBlank || IsFigure(cells[i])); i++)
            amounts += cells[i].IsBlank ? 0 : 1;
        return amounts > 1;
    }

    private static bool IsFigure(TableCell cell) => cell.StartsHere && PrintedValueParser.Parse(cell.Text).Kind is PrintedValueKind.Number or PrintedValueKind.Percent or PrintedValueKind.Dash;

    private bool IsSource(TableCell label) => Array.Exists(vocabulary.FundWords, word => label.Key.Contains(word, StringComparison.Ordinal));

    private static bool IsAmount(TableCell cell) =>
        PrintedValueParser.Parse(cell.Text) is { Kind: PrintedValueKind.Number or PrintedValueKind.Dash } value && (value.Unit is null || AmountUnit.Named(value.Unit) is not null);
}
