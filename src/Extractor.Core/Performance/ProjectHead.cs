using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>表头: which project the first rows of a form say that it is about.</summary>
internal sealed class ProjectHead
{
    /// <summary>Rows that a head has at most.</summary>
    private const int MostRows = 8;

    private readonly List<(ProjectField Field, string Label, string Value)> identity = [];

    /// <summary>The row after its last one.</summary>
    public int End { get; private set; }

    /// <summary>Whether it has a label for the project's name.</summary>
    public bool HasName { get; private set; }

    /// <summary>Whether its first row begins with that label.</summary>
    public bool StartsWithName { get; private set; }

    /// <summary>Reads the head that begins in a row; null where the row does not print labels with values as heads do.</summary>
    public static ProjectHead? At(Table table, int row, FieldReader fields)
    {
        var head = new ProjectHead { End = row };
        while (head.End < table.Rows.Length && head.End < row + MostRows && table.Rows[head.End].Part == table.Rows[row].Part
            && head.Take(TableRows.Cells(table.Rows[head.End]), head.End == row, fields))
            head.End++;

        return head.HasName || head.identity.Count > 0 ? head : null;
    }

    /// <summary>Whether it names another project than the draft does, or another code, unit or department under the same label.</summary>
    public bool Contradicts(ProjectDraft draft) => identity.Exists(known =>
        known.Field is ProjectField.ProjectName ? draft.Differs(known.Field, known.Value, inCaption: false) : draft.DiffersUnder(known.Label, known.Value));

    private bool Take(List<TableCell> cells, bool isFirst, FieldReader fields)
    {
        var labels = fields.In(cells);
        if (labels.Count == 0 || cells.Find(static cell => cell is { StartsHere: true, IsBlank: false, Source.RowSpan: 1 }) is not { } first)
            return false;
        var names = labels.Exists(static label => label.Field is ProjectField.ProjectName);
        var startsWithName = ReferenceEquals(first, labels[0].Label) && labels[0].Field is ProjectField.ProjectName;
        if (HasName && names || !startsWithName && !IsPair(cells, labels) || !(isFirst && names) && labels.Exists(static label => label.Field is > ProjectField.PeriodEnd and not ProjectField.Ignored))
            return false;
        StartsWithName |= isFirst && startsWithName;
        HasName |= names;
        foreach (var label in labels)
        {
            if (label.Field is ProjectField.ProjectName or ProjectField.ProjectCode or ProjectField.Department or ProjectField.Unit
                && label.Value is { Length: > 0 } value && !identity.Exists(known => known.Label == label.Key))
                identity.Add((label.Field, label.Key, value));
        }

        return true;
    }

    /// <summary>Labels and values by turns: in a list of projects 项目名称 is the header of a column, with no label left of it or a header right of it.</summary>
    private static bool IsPair(List<TableCell> cells, List<LabelledValue> labels)
    {
        foreach (var label in labels)
        {
            if (label.IsHeader || label.Value is null)
                return false;
            var before = 0;
            foreach (var cell in cells)
            {
                if (cell.Column < label.Label.Column && cell is { StartsHere: true, Source.RowSpan: 1 })
                    before++;
            }

            if (before % 2 != 0)
                return false;
        }

        return true;
    }
}
