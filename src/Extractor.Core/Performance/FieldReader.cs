using Extractor.Core.Forms;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads labelled fields: the label left of its value, above it, or before a colon in the same cell.</summary>
internal sealed class FieldReader(PerformanceVocabulary vocabulary)
{
    private readonly List<(ProjectField Field, int From, int To)> below = [];

    /// <summary>Columns below a label whose values the dataset has no place for.</summary>
    private readonly List<(ProjectField Field, int From, int To)> unwanted = [];

    /// <summary>Goals whose text the next page may go on with.</summary>
    private readonly List<(ProjectField Field, TableCell Cell)> open = [];

    private readonly SplitFields split = new(vocabulary);

    /// <summary>Counts a row of the tables, whatever it is.</summary>
    public void BeginRow() => split.Row++;

    /// <summary>Whether the row prints a label that tells one project from another: most rows do not.</summary>
    public bool HasIdentity(List<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell is { StartsHere: true, IsBlank: false } && (vocabulary.FieldOf(cell.Key) ?? LabelledText.First(cell.Text, vocabulary, out _, out _)) is <= ProjectField.PeriodEnd)
                return true;
        }

        return false;
    }

    /// <summary>The labels of a row with the values right of them or behind their colon, from left to right.</summary>
    public List<LabelledValue> In(List<TableCell> cells)
    {
        var found = new List<LabelledValue>();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.StartsHere || cell.IsBlank)
                continue;
            if (LabelledText.First(cell.Text, vocabulary, out var inline, out _) is { } stated)
            {
                found.Add(new LabelledValue(stated, cell, inline));
            }
            else if (vocabulary.FieldOf(cell.Key) is { } field)
            {
                var value = i + 1 < cells.Count && !IsLabel(cells[i + 1]) ? cells[++i] : null;
                found.Add(new LabelledValue(field, cell, value?.Text) { IsHeader = value is not null && IsColumn(value) });
            }
        }

        return found;
    }

    /// <summary>Takes a row of labels and values; false where it has no label.</summary>
    /// <param name="cells">The row's cells.</param>
    /// <param name="draft">The project.</param>
    /// <param name="taken">To which the cells that are read are added.</param>
    public bool TryAdd(List<TableCell> cells, ProjectDraft draft, TakenCells taken)
    {
        if (TakeBelow(cells, draft, taken))
            return true;
        TakeUnwanted(cells, taken);
        split.Begin(cells);
        var found = false;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.StartsHere || cell.IsBlank)
                continue;
            var text = cell.Text;
            var isStated = false;
            while (LabelledText.First(text, vocabulary, out var inline, out var rest) is { } stated)
            {
                draft.Set(stated, inline, LabelledText.KeyOf(text));
                isStated = true;
                text = rest;
            }

            if (isStated)
            {
                taken.Add(cell);
                found = true;
            }
            else if (vocabulary.FieldOf(cell.Key) is { } field)
            {
                found = true;
                taken.Add(cell);
                var next = i + 1 < cells.Count ? cells[i + 1] : null;
                if (next is null || IsLabel(next))
                {
                    if (IsGoal(field) || field is ProjectField.Ignored)
                        (field is ProjectField.Ignored ? unwanted : below).Add((field, cell.Column, cell.EndColumn));
                }
                else
                {
                    Enter(draft, field, LabelledText.KeyOf(cell.Text), next);
                    taken.Add(next);
                    i++;
                }
            }
        }

        return found;
    }

    /// <summary>Enters the goals that a header prints beside the columns of funds: their texts stand below it.</summary>
    public void BeginBelow(TableRow header)
    {
        foreach (var cell in RowShape.Printed(header))
        {
            if (vocabulary.FieldOf(cell.Key) is { } field && IsGoal(field))
                below.Add((field, cell.Column, cell.EndColumn));
        }
    }

    /// <summary>Adds what the first row of a page goes on with, or a row in the columns of goals beside the label that spans them all; false where the row is no such rest.</summary>
    public bool TryExtend(List<TableCell> cells, bool afterBreak, ProjectDraft draft) =>
        TryExtendGoals(cells, afterBreak, draft) || afterBreak && split.TryExtend(cells, draft);

    private bool TryExtendGoals(List<TableCell> cells, bool afterBreak, ProjectDraft draft)
    {
        bool rest = false, beside = false;
        foreach (var cell in cells)
        {
            beside |= !cell.IsBlank && !cell.StartsHere;
            if (cell.IsBlank || !cell.StartsHere)
                continue;
            if (GoalAt(cell) is not null && !IsLabel(cell))
                rest = true;
            else if (!afterBreak || !EndsLabel(cell))
                return false;
        }

        if (!rest || !afterBreak && !beside)
            return false;
        foreach (var cell in cells)
        {
            if (cell is { IsBlank: false, StartsHere: true } && GoalAt(cell) is { } field)
                draft.Extend(field, cell.Text);
        }

        return true;
    }

    /// <summary>体目标 of 年度总体目标: the half of a label that the page end cut off, left of the goals.</summary>
    private bool EndsLabel(TableCell cell) =>
        open.TrueForAll(goal => cell.Source.Box.X0 < goal.Cell.Source.Box.X0) && !IsLabel(cell) && vocabulary.EndsLabel(cell.Key);

    /// <summary>The goal that a cell goes on with: the one between its borders, whatever columns the rows of its page make of them.</summary>
    private ProjectField? GoalAt(TableCell cell)
    {
        foreach (var (field, above) in open)
        {
            if (ColumnPlaces.AreSame(above, cell))
                return field;
        }

        return null;
    }

    /// <summary>Forgets the texts that a next page could go on with.</summary>
    public void Close() => open.Clear();

    /// <summary>Passes over what stands in a column below 联系电话.</summary>
    private void TakeUnwanted(List<TableCell> cells, TakenCells taken)
    {
        foreach (var (_, from, to) in unwanted)
        {
            foreach (var cell in cells)
            {
                if (cell.Column >= from && cell.Column < to)
                    taken.Add(cell);
            }
        }
    }

    /// <summary>Takes what stands below goals that are headers beside those of funds; false where nothing does.</summary>
    public bool TakeBelow(List<TableCell> cells, ProjectDraft draft, TakenCells taken)
    {
        if (below.Count == 0)
            return false;
        var any = false;
        foreach (var (field, from, to) in below)
        {
            var best = cells.Where(cell => cell.StartsHere && !cell.IsBlank && !IsLabel(cell)).MaxBy(cell => Math.Min(to, cell.EndColumn) - Math.Max(from, cell.Column));
            if (best is null || Math.Min(to, best.EndColumn) <= Math.Max(from, best.Column))
                continue;
            Enter(draft, field, "", best);
            taken.Add(best);
            any = true;
        }

        below.Clear();
        return any;
    }

    private void Enter(ProjectDraft draft, ProjectField field, string label, TableCell value)
    {
        draft.Set(field, value.Text, label);
        if (IsGoal(field))
            open.Add((field, value));
        split.Enter(field, value);
    }

    private bool IsLabel(TableCell cell) =>
        !cell.IsBlank && (vocabulary.FieldOf(cell.Key) is not null || vocabulary.SideLabels.Contains(cell.Key));

    /// <summary>A label beside the header of a column is a header itself.</summary>
    private bool IsColumn(TableCell cell) => vocabulary.IndicatorColumns.Contains(cell.Key) || vocabulary.FundColumns.Contains(cell.Key);

    /// <summary>Whether a field is a goal or how it was reached: words that take many lines.</summary>
    public static bool IsGoal(ProjectField field) => field is >= ProjectField.AnnualGoal and <= ProjectField.ActualCompletion;
}

/// <summary>A labelled field of a row.</summary>
/// <param name="Field">The field.</param>
/// <param name="Label">The cell that prints its label.</param>
/// <param name="Value">Its value; null where nothing stands beside the label.</param>
internal readonly record struct LabelledValue(ProjectField Field, TableCell Label, string? Value)
{
    /// <summary>Whether the header of a column stands where the value would.</summary>
    public bool IsHeader { get; init; }

    /// <summary>The label as it is compared: without the colon and what stands behind it.</summary>
    public string Key => LabelledText.KeyOf(Label.Text);
}
