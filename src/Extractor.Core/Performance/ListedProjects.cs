using Extractor.Core.Tables;

namespace Extractor.Core.Performance;

/// <summary>汇总表: begins the projects that the rows of a list name, and keeps the sums that it prints of them.</summary>
/// <param name="reader">Whose projects they are.</param>
/// <param name="headers">The headers in force.</param>
/// <param name="vocabulary">Known headers and labels.</param>
internal sealed class ListedProjects(ProjectTableReader reader, HeadersInForce headers, PerformanceVocabulary vocabulary)
{
    private readonly List<ProjectListSum> sums = [];

    /// <summary>The sums so far.</summary>
    public IReadOnlyList<ProjectListSum> Sums => sums;

    /// <summary>Rows that the header of a list of projects takes which has no columns for indicators; 0 where the row is none.</summary>
    public int Begin(Table table, int row)
    {
        if (ProjectList.Of(table, row, null, headers.List, vocabulary) is not { } found)
            return 0;
        var draft = reader.Current ?? reader.Begin(null, table.Rows[row].Page);
        draft.UnknownHeaders.AddRange(found.Unknown);
        headers.End();
        headers.List = found;
        return found.Rows;
    }

    /// <summary>Begins the project that a row of a list names; the columns stay in force. Whether nothing else is to be read in the row.</summary>
    public bool TryAdd(TableRow row, List<TableCell> cells, ProjectList listed, bool afterBreak)
    {
        if (afterBreak && reader.Current is { IsNameCut: false } cut && cut[ProjectField.ProjectName] is not null && (headers.Indicators?.GoesOn(row) == true || listed.IsRest(row, cut)))
        {
            listed.Extend(row, cut);
            return false;
        }

        if (listed.IsSum(cells, vocabulary))
        {
            var sum = new ProjectDraft(null, row.Page) { CaptionUnit = reader.Current?.CaptionUnit };
            listed.Enter(row, sum);
            sums.Add(new ProjectListSum(listed.Members, sum));
            return true;
        }

        var isUnnamed = listed.BeginsUnnamed(row, afterBreak);
        if (!isUnnamed && !listed.BeginsProject(row, afterBreak, reader.Current, vocabulary))
            return false;
        var before = reader.Current;
        if ((before is null || before.HasContent || before[ProjectField.ProjectName] is not null) && !(afterBreak && before is { IsNameCut: true }))
            reader.Begin(before?.Kind ?? reader.LastKind(), row.Page, listed).TakeCaption(before);

        var draft = reader.Current!;
        draft.IsNameCut = isUnnamed;
        listed.Enter(row, draft);
        listed.Members.Add(draft);
        draft.Touch(row.Page);
        draft.IsSummary = headers.Indicators is null;
        return draft.IsSummary;
    }
}

/// <summary>合计 of a list of projects.</summary>
/// <param name="Projects">The projects of the list.</param>
/// <param name="Printed">The sums as printed, in the columns of the projects' amounts.</param>
internal sealed record ProjectListSum(List<ProjectDraft> Projects, ProjectDraft Printed);
