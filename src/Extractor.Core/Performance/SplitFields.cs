using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>跨页的标签与内容: makes the last row of labels and values of a page whole with what the next page begins with.</summary>
/// <remarks>Each text goes with the one between the same borders. A label of which the page shows a half names its field only then.</remarks>
internal sealed class SplitFields(PerformanceVocabulary vocabulary)
{
    private readonly List<(ProjectField Field, TableCell Value)> entered = [];
    private List<TableCell> last = [];
    private int lastRow = -1;

    /// <summary>The row in hand, counted over all tables.</summary>
    public int Row { get; set; }

    /// <summary>A row of labels and values begins.</summary>
    public void Begin(List<TableCell> cells)
    {
        (last, lastRow) = (cells, Row);
        entered.Clear();
    }

    /// <summary>A value of that row was entered.</summary>
    public void Enter(ProjectField field, TableCell value) => entered.Add((field, value));

    /// <summary>Adds the first row of a page to the row right before it; false where it is a row of its own.</summary>
    public bool TryExtend(List<TableCell> cells, ProjectDraft draft)
    {
        if (Row != lastRow + 1 || !IsRest(cells))
            return false;
        for (var i = 0; i < last.Count; i++)
        {
            if (RestOf(last[i], cells) is not { } rest)
                continue;
            if (FieldAt(last[i]) is { } field)
                draft.Extend(field, rest.Text);
            else if (Completed(last[i], rest) is { } named && i + 1 < last.Count && FieldAt(last[i + 1]) is null)
                draft.Set(named, last[i + 1].Text + RestOf(last[i + 1], cells)?.Text, last[i].Key + rest.Key);
        }

        return true;
    }

    /// <summary>Whether each text of a row goes on with a value, makes a label whole or stands below the value of one that is made whole.</summary>
    private bool IsRest(List<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            if (!cell.IsBlank && (!cell.StartsHere || vocabulary.FieldOf(cell.Key) is not null || !GoesOn(cell, cells)))
                return false;
        }

        return true;
    }

    private bool GoesOn(TableCell cell, List<TableCell> cells)
    {
        var at = last.FindIndex(above => ColumnPlaces.AreSame(above, cell));
        if (at < 0)
            return false;
        return FieldAt(last[at]) is not null || Completed(last[at], cell) is not null
            || at > 0 && RestOf(last[at - 1], cells) is { } label && Completed(last[at - 1], label) is not null;
    }

    private ProjectField? FieldAt(TableCell above)
    {
        foreach (var (field, value) in entered)
        {
            if (ReferenceEquals(value, above))
                return field;
        }

        return null;
    }

    /// <summary>The field that a label names with its second half and not without it; null for any other text.</summary>
    private ProjectField? Completed(TableCell above, TableCell below) =>
        above.IsBlank || vocabulary.FieldOf(above.Key) is not null ? null : vocabulary.FieldOf(above.Key + below.Key);

    private static TableCell? RestOf(TableCell above, List<TableCell> cells)
    {
        foreach (var cell in cells)
        {
            if (!cell.IsBlank && ColumnPlaces.AreSame(above, cell))
                return cell;
        }

        return null;
    }
}
