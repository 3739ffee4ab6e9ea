using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Forms;

/// <summary>Finds what the print of a table leaves open, while it is read.</summary>
/// <param name="choices">The answers given so far.</param>
internal sealed class OpenReading(ReadingChoices choices)
{
    private readonly List<ReadingQuestion> questions = [];
    private readonly HashSet<OpenColumns> askedColumns = [];
    private bool asksForUnit;

    /// <summary>The questions in the order in which they should be answered.</summary>
    public ReadingQuestion[] Questions => [.. questions.OrderBy(static question => question.Kind)];

    /// <summary>A table prints an amount and no unit.</summary>
    public void AskUnit(Table table, AmountUnit usual)
    {
        if (asksForUnit)
            return;
        asksForUnit = true;
        questions.Add(new ReadingQuestion(ChosenReading.Unit, table, [.. AmountUnit.Known.Where(unit => unit != usual).Select(unit => choices with { Unit = unit })]));
    }

    /// <summary>The first row of a part may belong to the row before it, or may not.</summary>
    public void AskRow(int part) =>
        questions.Add(new ReadingQuestion(ChosenReading.Row, part, [choices with { OtherSplits = choices.OtherSplits.Add(part) }]));

    /// <summary>The column of a cell's value where nothing is chosen: the first that the cell covers, or, where it covers values alone, the one that it stands in.</summary>
    public static int UsualColumn(TableCell cell, Table table, int part, ColumnBlock block)
    {
        if (cell.ColumnSpan == 1)
            return cell.Column;
        foreach (var column in block.Columns)
        {
            if (column.Index == cell.Column)
                return column.Role == ColumnRole.Measure && OpenColumns.Of(cell, table, part).Place is { } place ? place : cell.Column;
        }

        return cell.Column;
    }

    /// <summary>A value's cell may lie over several columns of values of its block: then the one that it stands in may be meant, or any of them, its first one too, where it lies over an edge.</summary>
    /// <returns>Whether it does.</returns>
    public bool AskColumn(TableCell cell, Table table, int part, ColumnBlock block)
    {
        var columns = OpenColumns.Of(cell, table, part);
        if (askedColumns.Contains(columns))
            return true;
        var answers = new List<ReadingChoices>();
        var covered = 0;
        foreach (var column in block.Columns)
        {
            if (column.Role != ColumnRole.Measure || column.Index < cell.Column || column.Index >= cell.EndColumn)
                continue;
            covered++;
            if ((columns.Place ?? column.Index) == column.Index)
                answers.Add(choices with { Columns = choices.Columns.SetItem(columns, column.Index) });
        }

        if (covered < 2)
            return false;
        askedColumns.Add(columns);
        questions.Add(new ReadingQuestion(ChosenReading.Column, columns, [.. answers]));
        return true;
    }
}
