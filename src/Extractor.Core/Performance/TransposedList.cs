using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Turns a list whose projects stand beside each other, each in a column below 项目名称, so that each stands in a row.</summary>
internal static class TransposedList
{
    /// <summary>Fewest labels below each other that make such a list: below fewer the columns need not be projects.</summary>
    private const int FewestLabels = 3;

    /// <summary>The list with its projects in rows; null where the table is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="vocabulary">Labels and headers.</param>
    public static Table? Turn(Table table, PerformanceVocabulary vocabulary)
    {
        var first = FirstRow(table, vocabulary);
        if (first < 0 || table.Rows.Length - first < FewestLabels || table.Rows[^1].Part != table.Rows[first].Part)
            return null;
        var projects = TableRows.Cells(table.Rows[first]).Count;
        var count = table.Rows.Length - first;
        var turned = new TableRow[projects];
        for (var p = 0; p < projects; p++)
            turned[p] = new TableRow(table.Rows[first].Page, table.Rows[first].Part, new TableCell?[count]);
        for (var r = 0; r < count; r++)
        {
            var cells = TableRows.Cells(table.Rows[first + r]);
            if (cells.Count != projects || !IsLabel(cells[0], vocabulary))
                return null;
            for (var p = 0; p < projects; p++)
            {
                if (!cells[p].StartsHere || cells[p].Source.RowSpan > 1 || p > 0 && IsLabel(cells[p], vocabulary))
                    return null;
                turned[p].Cells[r] = cells[p] with { Column = r, ColumnSpan = 1 };
            }
        }

        var list = table.Copy(rows: turned, columnCount: count);
        return ProjectList.Of(list, 0, null, before: null, vocabulary) is not null ? list : null;
    }

    /// <summary>The row that names several projects behind the label 项目名称 in the first column; -1 where none does.</summary>
    private static int FirstRow(Table table, PerformanceVocabulary vocabulary)
    {
        for (var r = 0; r < table.Rows.Length; r++)
        {
            if (table.Rows[r].Cells[0] is { IsBlank: false, StartsHere: true } cell && vocabulary.FieldOf(cell.Key) is { } field)
                return field is ProjectField.ProjectName && TableRows.Cells(table.Rows[r]) is { Count: > 2 } cells && cells.TrueForAll(static name => !name.IsBlank) ? r : -1;
        }

        return -1;
    }

    private static bool IsLabel(TableCell cell, PerformanceVocabulary vocabulary)
    {
        if (cell.IsBlank)
            return false;
        var key = FundPairs.LabelKey(cell);
        return vocabulary.FieldOf(cell.Key) is not null || vocabulary.SideLabels.Contains(cell.Key) || vocabulary.FundColumns.Contains(key) || vocabulary.FundFields.Contains(key)
            || vocabulary.IndicatorColumns.Contains(key) || vocabulary.IsFundSource(key);
    }
}
