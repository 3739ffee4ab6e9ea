using Extractor.Core.Amounts;
using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads rows that print sources of money with one amount beside each (实施期资金总额 26,400,000 年度资金总额 8,640,000), or amounts beside what they are (预算数：100 执行数：93.31).</summary>
internal sealed class FundPairs(PerformanceVocabulary vocabulary)
{
    private const int LongestLabel = 24;

    /// <summary>Totals (实施期资金总额) with the horizon of the sources below them.</summary>
    private readonly List<(TableCell Label, string Horizon)> horizons = [];

    /// <summary>Amounts that say what they are (执行数：93.31) and with them what the amounts below are.</summary>
    private readonly List<(TableCell Amount, FundColumn Kind)> kinds = [];

    /// <summary>What the amounts are called whose rows name no source.</summary>
    private string? unnamed;

    /// <summary>The source whose amounts the row prints, and its horizon.</summary>
    private string? source, horizon;

    /// <summary>Takes a row; false where it prints no source with an amount.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="draft">The project.</param>
    /// <param name="taken">The cells that are taken already, to which those read here are added.</param>
    public bool TryAdd(TableRow row, List<TableCell> cells, ProjectDraft draft, TakenCells taken)
    {
        FundColumn? category = null;
        source = null;
        var added = false;
        for (var i = 0; i + 1 < cells.Count; i++)
        {
            var label = cells[i];
            if (label.IsBlank || label.Text.Length > LongestLabel || taken.Contains(label) && label.StartsHere)
                continue;
            var amount = cells[i + 1];
            var key = LabelKey(label);
            if (vocabulary.FundCategories.TryGetValue(key, out var found) && !IsAmount(amount))
            {
                category = found;
                continue;
            }

            var known = vocabulary.FundFields.TryGetValue(key, out var field);
            if (label.StartsHere && amount.StartsHere && KindOf(amount) is not null && !TakenCells.IsFigure(label))
            {
                // 年度资金总额 | 预算数： | 100: the source stands before what its amounts are.
                (source, horizon) = (label.Text, known ? field.Horizon : horizon);
                taken.Add(label);
                continue;
            }

            if (label.StartsHere && !known && IsAmount(amount) && vocabulary.FundColumns.TryGetValue(key, out var column) && column is FundColumn.Ignored)
            {
                Enter(row, label, amount, label.Text, null, draft);
                Take(label, amount, taken);
                added = true;
                i++;
                continue;
            }

            if (label.StartsHere && amount.StartsHere && !known && KindOf(label) is { } kind && (amount.IsBlank || IsFigure(amount)))
            {
                kinds.Add((amount, kind));
                Take(label, amount, taken);
                added = true;
                i++;
                if (!amount.IsBlank)
                    Enter(row, label, amount, source ?? (unnamed ??= GroupOf(cells, i - 1)), kind, draft);
                continue;
            }

            if (label.StartsHere && (known || vocabulary.IsFundSource(label.Key)) && HasTwoAmounts(cells, i))
            {
                draft.Unplaced.Add((row.Page, label.Text));
                TakeAll(cells, taken);
                return true;
            }

            var isApplied = !known && IsAppliedFor(cells, i, draft);
            if (!label.StartsHere || !amount.StartsHere || !(known || isApplied || category is not null || vocabulary.IsFundSource(label.Key) || UnitText.Find(label.Text) is not null)
                || !(IsAmount(amount) || known && amount.IsBlank))
                continue;
            if (known && field.Horizon is { } named)
                horizons.Add((label, named));
            if (!amount.IsBlank)
                Enter(row, label, amount, label.Text, category ?? (known ? field.Column : KindBelow(label, amount) ?? (isApplied ? FundColumn.Declared : null)), draft);
            Take(label, amount, taken);
            added = true;
            i++;
        }

        return added;
    }

    /// <summary>A label as the vocabulary writes it: without its colon and unit.</summary>
    public static string LabelKey(TableCell label) => HeaderText.Normalize(label.Key.TrimEnd(':'));

    /// <summary>What the amount beside a label is, where the label is the header of a column elsewhere: 执行数：; null for any other.</summary>
    private FundColumn? KindOf(TableCell label) =>
        !label.IsBlank && vocabulary.FundColumns.TryGetValue(LabelKey(label), out var kind) && kind is >= FundColumn.Budgeted and <= FundColumn.Score ? kind : null;

    /// <summary>What an amount is that stands below another that says it, or beside a source below a total.</summary>
    private FundColumn? KindBelow(TableCell label, TableCell amount)
    {
        if (!vocabulary.IsFundSource(label.Key))
            return null;
        var above = kinds.FindLastIndex(known => ColumnPlaces.BeginTogether(known.Amount, amount));
        return above >= 0 ? kinds[above].Kind : HorizonAbove(label) is not null ? FundColumn.Declared : null;
    }

    /// <summary>The horizon of the total above a label, on this page or the one before; null where none tells it.</summary>
    private string? HorizonAbove(TableCell label)
    {
        var above = horizons.FindLastIndex(known => ColumnPlaces.BeginTogether(known.Label, label));
        return above < 0 ? null : horizons[above].Horizon;
    }

    /// <summary>项目资金（万元） 中央补助 120.00: what stands in a target beside the label of its money, whatever it calls its sources.</summary>
    private static bool IsAppliedFor(List<TableCell> cells, int label, ProjectDraft draft) =>
        label > 0 && draft.IsTarget && !cells[label - 1].IsBlank && UnitText.Find(cells[label - 1].Text) is not null;

    /// <summary>The label that stands left of a row's pairs, such as 预算执行情况（万元）; where none does, the first of theirs.</summary>
    private static string GroupOf(List<TableCell> cells, int label)
    {
        for (var i = 0; i < label; i++)
        {
            if (!cells[i].IsBlank && !IsFigure(cells[i]))
                return cells[i].Text;
        }

        return cells[label].Text.TrimEnd(':', '：');
    }

    /// <summary>An amount that is none of those that the dataset names is kept with the words: 上年结转金额（万元） 0.20.</summary>
    private void Enter(TableRow row, TableCell label, TableCell amount, string named, FundColumn? kind, ProjectDraft draft)
    {
        if (kind is not { } column)
        {
            var section = new SectionDraft(label.Text, row.Page);
            section.Add(amount.Text, row.Page);
            draft.Sections.Add(section);
            return;
        }

        draft.FundUnit ??= UnitText.LeftOf(row, label.Column);
        var of = source is null ? HorizonAbove(label) : horizon;
        var fund = draft.Funds.Find(f => f.Source == named && f.Horizon == of && f[column].Text is null);
        if (fund is null)
        {
            fund = new FundRow(named, row.Page, label.Source.Box.Union(amount.Source.Box)) { Horizon = of, CaptionUnit = draft.CaptionUnit };
            draft.Funds.Add(fund);
        }
        else if (fund.Page == row.Page)
        {
            fund.Box = fund.Box.Union(amount.Source.Box);
        }

        fund[column] = new PrintedAmount(amount.Text, UnitText.LeftOf(row, amount.Column));
    }

    private static void Take(TableCell label, TableCell amount, TakenCells taken)
    {
        taken.Add(label);
        taken.Add(amount);
    }

    private static void TakeAll(List<TableCell> cells, TakenCells taken)
    {
        foreach (var cell in cells)
            taken.Add(cell);
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

    private static bool IsAmount(TableCell cell) =>
        PrintedValueParser.Parse(cell.Text) is { Kind: PrintedValueKind.Number or PrintedValueKind.Dash } value && (value.Unit is null || AmountUnit.Named(value.Unit) is not null);
}
