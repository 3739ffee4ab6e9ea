using Extractor.Core.Amounts;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Which cells of a row a reader took. What is left and prints a figure is reported: nothing printed is lost in silence.</summary>
internal sealed class TakenCells
{
    private bool[] taken = [];

    /// <summary>Begins a row.</summary>
    public void Begin(int columns)
    {
        if (taken.Length < columns)
            taken = new bool[columns];
        else
            Array.Clear(taken);
    }

    /// <summary>Marks a cell.</summary>
    public void Add(TableCell cell) => taken[cell.Column] = true;

    /// <summary>Whether a reader took the cell.</summary>
    public bool Contains(TableCell cell) => taken[cell.Column];

    /// <summary>Reports the figures of a row that no reader took.</summary>
    public void Tell(TableRow row, List<TableCell> cells, ProjectDraft draft)
    {
        string? figures = null, label = null;
        foreach (var cell in cells)
        {
            if (cell.IsBlank)
                continue;
            if (!cell.StartsHere || taken[cell.Column] || !IsFigure(cell))
                label = figures is null ? cell.Text : label;
            else
                figures = figures is null ? cell.Text : $"{figures}、{cell.Text}";
        }

        if (figures is not null)
            draft.Unplaced.Add((row.Page, label is null ? figures : $"{label} {figures}"));
    }

    /// <summary>Whether a cell prints a number and nothing else.</summary>
    public static bool IsFigure(TableCell cell) => PrintedValueParser.Parse(cell.Text).Kind is PrintedValueKind.Number or PrintedValueKind.Percent;
}
