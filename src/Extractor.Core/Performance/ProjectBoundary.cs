using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>Tells where one project ends and the next begins.</summary>
internal static class ProjectBoundary
{
    /// <summary>Under a header of indicators the label of a unit may be the name of an indicator; a head stands left of the names or does not keep the columns.</summary>
    public static bool IsHead(ProjectHead head, TableRow row, List<TableCell> cells, IndicatorReader? indicators) =>
        head.HasName || indicators is null || !indicators.Fits(row) || cells.Find(static cell => cell is { StartsHere: true, IsBlank: false }) is { } first && indicators.StandsBefore(first);

    /// <summary>Whether a head begins the next project: not the first under a title, nor one that a page repeats.</summary>
    /// <param name="head">The head.</param>
    /// <param name="current">The project that is read, or null.</param>
    /// <param name="afterBreak">Whether its row is the first of a page.</param>
    /// <param name="titled">Whether a title stands right above it.</param>
    /// <param name="partTitled">Whether its page prints a title.</param>
    public static bool BeginsNext(ProjectHead head, ProjectDraft? current, bool afterBreak, bool titled, bool partTitled)
    {
        if (current is null)
            return true;
        if (titled)
            return false;
        var isRepeated = afterBreak && !partTitled && current.TotalScore is null && !head.Contradicts(current);
        if (head.StartsWithName)
            return current[ProjectField.ProjectName] is not null && !isRepeated;
        if (!current.HasContent)
            return false;

        // Below the indicators stand units too, of those who filled in the form; only at the top of a page do they tell of another.
        return head.HasName ? current[ProjectField.ProjectName] is not null && !isRepeated : afterBreak && head.Contradicts(current);
    }
}
