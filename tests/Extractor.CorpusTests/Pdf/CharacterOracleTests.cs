using Xunit;

namespace Extractor.CorpusTests.Pdf;

/// <summary>The characters of every page of every test document are those that MuPDF or Poppler read, however differently they order them.</summary>
public sealed class CharacterOracleTests
{
    /// <summary>Documents that open here and not there, or the other way round. The others have the same number of pages in all three.</summary>
    private static readonly Dictionary<string, (int Own, int Mutool, int Poppler)> PageCounts = new(StringComparer.Ordinal);

    [TextToolsFact]
    public void DocumentsHaveTheirPages() => Assert.All(ComparedDocument.All.Value, static document =>
    {
        var expected = PageCounts.GetValueOrDefault(document.Name, (document.PopplerPages, document.PopplerPages, document.PopplerPages));
        Assert.Equal((document.Name, expected), (document.Name, (document.Pages, document.MutoolPages, document.PopplerPages)));
    });

    /// <summary>A new difference is a bug, or deserves a row in the table; a row without a difference has had its day.</summary>
    [TextToolsFact]
    public void DifferencesAreThoseOfTheTable()
    {
        var compared = ComparedDocument.All.Value;
        var there = compared.Select(static document => document.Name).ToHashSet(StringComparer.Ordinal);
        var listed = KnownDifferences.Read().Where(row => there.Contains(row.Document)).Select(static row => (row.Document, row.Page)).ToHashSet();
        var found = compared.SelectMany(static document => document.Differences.Select(page => (document.Name, page.Page, page.Difference))).ToList();
        Assert.DoesNotContain(found, page => !listed.Contains((page.Name, page.Page)));
        Assert.Empty(listed.Except(found.Select(static page => (page.Name, page.Page))));
    }

    [Fact]
    public void EveryListedDifferenceHasAReason() => Assert.All(KnownDifferences.Read(), static row => Assert.True(row.Page > 0 && row.Reason.Length > 10, row.Document));

    [TextToolsFact(needsReferences: true)]
    public void NinetyNineOfAHundredPagesAgree()
    {
        var compared = ComparedDocument.All.Value;
        int pages = compared.Sum(static document => document.Pages), different = compared.Sum(static document => document.Differences.Count);
        Assert.True(pages > 0 && different * 100 <= pages, $"{different} of {pages} pages differ");
    }
}
