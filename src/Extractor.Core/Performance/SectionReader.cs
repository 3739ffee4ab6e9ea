using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Performance;

/// <summary>Reads rows of a heading and words: 项目绩效分析, 项目概况, 立项依据.</summary>
internal static class SectionReader
{
    private const int LongestHeading = 40;

    /// <summary>Takes a row with one text and its heading left of it; false for any other.</summary>
    public static bool TryAdd(TableRow row, List<TableCell> cells, bool afterBreak, ProjectDraft draft, PerformanceVocabulary vocabulary, TakenCells taken)
    {
        var text = cells.Count - 1;
        while (text >= 0 && cells[text].IsBlank)
            text--;
        if (text < 1 || !cells[text].StartsHere || cells[text].EndColumn < row.Cells.Length && cells[text].ColumnSpan == 1 && cells.Count > 3)
            return false;
        var label = cells[text - 1];
        if (afterBreak && (label.IsBlank || Completes(draft, label, vocabulary)))
            return Extend(row, label, cells[text], draft, vocabulary, taken);
        if (label.IsBlank || label.Text.Length > LongestHeading || IsList(cells, text, vocabulary) || vocabulary.SideLabels.Contains(label.Key) && !label.StartsHere)
            return false;
        var section = new SectionDraft(label.Text, row.Page);
        section.Add(cells[text].Text, row.Page);
        draft.Sections.Add(section);
        taken.Add(label);
        taken.Add(cells[text]);
        return true;
    }

    /// <summary>A third text that begins in the row makes it a row of a list, unless it groups the rows as 自评结果分析 does.</summary>
    private static bool IsList(List<TableCell> cells, int text, PerformanceVocabulary vocabulary)
    {
        for (var i = 0; i < text - 1; i++)
        {
            if (cells[i] is { StartsHere: true, IsBlank: false, Source.RowSpan: 1 } cell && !vocabulary.SideLabels.Contains(cell.Key))
                return true;
        }

        return false;
    }

    /// <summary>The page end cut the heading too: its second half ends as headings do, and the first half does not, or the two are a label.</summary>
    private static bool Completes(ProjectDraft draft, TableCell label, PerformanceVocabulary vocabulary) =>
        draft.Sections.Count > 0 && label.Key.Length <= 6 && (!EndsAsHeading(draft.Sections[^1].Heading) && EndsAsHeading(label.Text) || GoalOf(draft.Sections[^1].Heading + label.Text, vocabulary) is not null);

    private static ProjectField? GoalOf(string heading, PerformanceVocabulary vocabulary) =>
        vocabulary.FieldOf(CharacterFolding.MatchKey(heading)) is { } field && FieldReader.IsGoal(field) ? field : null;

    private static bool EndsAsHeading(string heading) =>
        heading.EndsWith("分析", StringComparison.Ordinal) || heading.EndsWith("情况", StringComparison.Ordinal) || heading.EndsWith("做法", StringComparison.Ordinal)
        || heading.EndsWith("建议", StringComparison.Ordinal) || heading.EndsWith("措施", StringComparison.Ordinal);

    private static bool Extend(TableRow row, TableCell label, TableCell text, ProjectDraft draft, PerformanceVocabulary vocabulary, TakenCells taken)
    {
        if (draft.Sections.Count == 0)
            return false;
        var section = draft.Sections[^1];
        section.Heading += label.Text;
        section.Add(text.Text, row.Page);
        taken.Add(label);
        taken.Add(text);

        // 年度总体 on the page before and 目标 on this one name a goal.
        if (!label.IsBlank && GoalOf(section.Heading, vocabulary) is { } goal)
        {
            draft.Set(goal, section.Text.ToString());
            draft.Sections.RemoveAt(draft.Sections.Count - 1);
        }

        return true;
    }
}
