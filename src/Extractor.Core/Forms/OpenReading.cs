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

    /// <summary>A value's cell may lie over several columns of values of its block: then any of them may be meant, its first one too.</summary>
    /// <returns>Whether it does.</returns>
    public bool AskColumn(TableCell cell, ColumnBlock block)
    {
        var columns = OpenColumns.Of(cell);
        if (askedColumns.Contains(columns))
            return true;
        var answers = new List<ReadingChoices>();
        foreach (var column in block.Columns)
        {
            if (column.Role == ColumnRole.Measure && column.Index >= cell.Column && column.Index < cell.EndColumn)
                answers.Add(choices with { Columns = choices.Columns.SetItem(columns, column.Index) });
        }

        if (answers.Count < 2)
            return false;
        askedColumns.Add(columns);
        questions.Add(new ReadingQuestion(ChosenReading.Column, columns, [.. answers]));
        return true;
    }
}
