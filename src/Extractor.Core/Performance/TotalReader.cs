using Extractor.Core.Amounts;
using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Reads the row of the total score (总分) and of the grade (评价等级).</summary>
internal static class TotalReader
{
    /// <summary>Takes a row that begins with 总分 or 评价等级; false for any other.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="scoreColumn">Column in which the indicators print their scores, or -1.</param>
    /// <param name="draft">The project.</param>
    /// <param name="vocabulary">Labels and grades.</param>
    public static bool TryAdd(TableRow row, List<TableCell> cells, int scoreColumn, ProjectDraft draft, PerformanceVocabulary vocabulary)
    {
        var first = cells.FindIndex(static cell => cell is { StartsHere: true, IsBlank: false });
        if (first < 0 || vocabulary.FieldOf(cells[first].Key) is not (ProjectField.TotalScore or ProjectField.Grade))
            return false;
        ProjectField? label = null;
        decimal? last = null;
        for (var i = first; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.IsBlank)
                continue;
            if (vocabulary.FieldOf(cell.Key) is { } field)
            {
                label = field;
                continue;
            }

            if (label is ProjectField.Grade || vocabulary.Grades.Contains(cell.Key))
                draft.Grade ??= cell.Text;
            else if (label is ProjectField.TotalScore && PrintedValueParser.Parse(cell.Text) is { Kind: PrintedValueKind.Number } score)
                last = score.Value;
        }

        if (last is not null && scoreColumn >= 0 && scoreColumn < row.Cells.Length && row.Cells[scoreColumn] is { } scored && !ReferenceEquals(scored, cells[first]))
            last = PrintedValueParser.Parse(scored.Text) is { Kind: PrintedValueKind.Number } total ? total.Value : scored.IsBlank ? null : last;
        draft.TotalScore ??= last;
        return true;
    }
}
