using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads labelled fields: the label left of its value, above it, or before a colon in the same cell.</summary>
internal sealed class FieldReader(PerformanceVocabulary vocabulary)
{
    private readonly List<(ProjectField Field, int From, int To)> below = [];

    /// <summary>Goals whose text the next page may go on with.</summary>
    private readonly List<(ProjectField Field, int From, int To)> open = [];

    /// <summary>Whether the row's first label is that of a project's name, which begins a project.</summary>
    public bool BeginsProject(List<TableCell> cells) =>
        cells.Find(static cell => cell.StartsHere && !cell.IsBlank) is { } first && (FieldOf(first, out _) ?? vocabulary.FieldOf(first.Key)) is ProjectField.ProjectName;

    /// <summary>The name that the row prints; null where it prints none.</summary>
    public string? NameIn(List<TableCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (FieldOf(cells[i], out var inline) is ProjectField.ProjectName)
                return inline;
            if (vocabulary.FieldOf(cells[i].Key) is ProjectField.ProjectName && i + 1 < cells.Count && !cells[i + 1].IsBlank)
                return cells[i + 1].Text;
        }

        return null;
    }

    /// <summary>Takes a row of labels and values; false where it has no label.</summary>
    public bool TryAdd(TableRow row, List<TableCell> cells, ProjectDraft draft)
    {
        if (TakeBelow(cells, draft))
            return true;
        var found = false;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.StartsHere || cell.IsBlank)
                continue;
            if (FieldOf(cell, out var inline) is { } stated)
            {
                draft.Set(stated, inline);
                found = true;
            }
            else if (vocabulary.FieldOf(cell.Key) is { } field)
            {
                found = true;
                var next = i + 1 < cells.Count ? cells[i + 1] : null;
                if (next is null || IsLabel(next))
                {
                    if (IsGoal(field))
                        below.Add((field, cell.Column, cell.EndColumn));
                }
                else
                {
                    Enter(draft, field, next);
                    i++;
                }
            }
        }

        return found;
    }

    /// <summary>Adds what the first row of a page goes on with; false where the row is no such rest.</summary>
    public bool TryExtend(TableRow row, List<TableCell> cells, ProjectDraft draft)
    {
        var rest = false;
        foreach (var cell in cells)
        {
            if (cell.IsBlank)
                continue;
            var goal = open.Find(o => o.From == cell.Column && o.To == cell.EndColumn);
            if (goal.To == 0 || !cell.StartsHere || IsLabel(cell))
                return false;
            draft.Extend(goal.Field, cell.Text);
            rest = true;
        }

        return rest;
    }

    /// <summary>Forgets the texts that a next page could go on with.</summary>
    public void Close() => open.Clear();

    private bool TakeBelow(List<TableCell> cells, ProjectDraft draft)
    {
        if (below.Count == 0)
            return false;
        var taken = false;
        foreach (var (field, from, to) in below)
        {
            var best = cells.Where(cell => cell.StartsHere && !cell.IsBlank && !IsLabel(cell)).MaxBy(cell => Math.Min(to, cell.EndColumn) - Math.Max(from, cell.Column));
            if (best is null || Math.Min(to, best.EndColumn) <= Math.Max(from, best.Column))
                continue;
            Enter(draft, field, best);
            taken = true;
        }

        below.Clear();
        return taken;
    }

    private void Enter(ProjectDraft draft, ProjectField field, TableCell value)
    {
        draft.Set(field, value.Text);
        if (IsGoal(field))
            open.Add((field, value.Column, value.EndColumn));
    }

    private bool IsLabel(TableCell cell) =>
        !cell.IsBlank && (vocabulary.FieldOf(cell.Key) is not null || vocabulary.SideLabels.Contains(cell.Key));

    private static bool IsGoal(ProjectField field) => field is ProjectField.AnnualGoal or ProjectField.PeriodGoal or ProjectField.ActualCompletion;

    /// <summary>项目名称：X in one cell.</summary>
    private ProjectField? FieldOf(TableCell cell, out string value) => Labelled(cell.Text, vocabulary, out value);

    /// <summary>Reads a label and its value from one text; null where the text does not begin with a known label and a colon.</summary>
    public static ProjectField? Labelled(string text, PerformanceVocabulary vocabulary, out string value)
    {
        value = "";
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon < 2 || colon == text.Length - 1 || vocabulary.FieldOf(CharacterFolding.MatchKey(text.AsSpan(0, colon))) is not { } field)
            return null;
        value = text[(colon + 1)..].Trim();
        return value.Length > 0 ? field : null;
    }
}
