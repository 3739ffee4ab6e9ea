using System.Globalization;
using Extractor.Core.Classification;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;

namespace Extractor.Core.Checks;

/// <summary>目录: every form that the contents page lists is in the document.</summary>
/// <remarks>A report whose tables are a PDF of their own lists forms too: where a document holds no form at all, nothing is tried.</remarks>
internal static class ContentsCheck
{
    /// <summary>The identifier of these rows of <c>checks</c>.</summary>
    public const string Id = "contents=forms";

    /// <summary>One row per form that the contents page lists.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="classes">What they are.</param>
    /// <param name="present">Ids of the forms that were found.</param>
    /// <param name="titles">The forms' titles.</param>
    public static CheckResult[] Try(PrintedPage[] pages, PageClass[] classes, IReadOnlySet<string> present, TitleMatcher titles)
    {
        if (present.Count == 0)
            return [];
        var results = new List<CheckResult>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            if (classes[i].Kind != PageKind.Contents)
                continue;
            foreach (var line in pages[i].Lines)
            {
                if (titles.Find(line.Text, Section.WithoutLeader(line.Key)) is not { Form.Id: var form } title || !listed.Add(form))
                    continue;
                var found = present.Contains(form) || title.Other is { } other && present.Contains(other.Id);
                results.Add(new CheckResult(
                    Id, $"目录所列各表均在文件中（{title.Key}）: {(found ? "listed and found" : "listed and not found")}", form, null, null, 1m, found ? 1m : 0m, 0m,
                    found ? CheckStatus.Pass : CheckStatus.Fail, found ? LikelyCause.Unknown : LikelyCause.Publication, pages[i].Number.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return [.. results];
    }
}
