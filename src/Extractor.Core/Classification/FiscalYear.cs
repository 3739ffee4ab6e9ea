using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>Where a document names its fiscal year.</summary>
public enum YearSource
{
    /// <summary>The title on the cover.</summary>
    Title,

    /// <summary>The captions of its forms.</summary>
    Captions,

    /// <summary>目录 and chapter headings.</summary>
    Headings,
}

/// <summary>A year that a document names as its own.</summary>
/// <param name="Source">Where.</param>
/// <param name="Year">The year.</param>
public readonly record struct YearClaim(YearSource Source, int Year);

/// <summary>年度 of a document: the year on which title, captions and headings agree.</summary>
/// <remarks>
/// Most documents print other years too: the one with which they compare, the one in which they are published. So only years that are bound to
/// what is disclosed count, and of each source the one that most of it names: a single caption or heading may have been left from last year.
/// </remarks>
internal static class FiscalYear
{
    /// <summary>Reads the year.</summary>
    /// <param name="title">The cover's title as a match key.</param>
    /// <param name="captions">The years in the captions of the forms.</param>
    /// <param name="pages">All pages.</param>
    /// <param name="fileName">The file's name as a match key, which counts where the document is silent.</param>
    /// <param name="kind">What the document discloses.</param>
    /// <returns>The year, 0 where nothing tells; and what the document claims, where that differs.</returns>
    public static (int Year, YearClaim[] Contradiction) Read(string title, Tally<int> captions, IReadOnlyList<PrintedPage> pages, string fileName, DocumentKind kind)
    {
        var cover = YearReader.Strongest(title);
        var claims = new List<YearClaim>(3);
        Claim(claims, YearSource.Title, cover.Strength > 0 ? cover.Year : 0);
        Claim(claims, YearSource.Captions, captions.Majority);
        Claim(claims, YearSource.Headings, Years(pages, isHeading: true).Majority);
        if (claims.Count > 0)
            return (Weigh(claims), claims.TrueForAll(claim => claim.Year == claims[0].Year) ? [] : [.. claims]);
        var named = YearReader.Strongest(fileName);
        if (named.Strength > 0)
            return (named.Year, []);
        if (Years(pages, isHeading: false).Majority is > 0 and var said)
            return (said, []);

        // A year that merely occurs may be that of publishing, which for figures of a form is the wrong one.
        return (kind is DocumentKind.FinalAccount or DocumentKind.Budget ? 0 : cover.Year > 0 ? cover.Year : named.Year, []);
    }

    private static void Claim(List<YearClaim> claims, YearSource source, int year)
    {
        if (year > 0)
            claims.Add(new YearClaim(source, year));
    }

    /// <summary>The year that most sources name, of several the one of the first.</summary>
    private static int Weigh(List<YearClaim> claims)
    {
        Tally<int> years = new();
        foreach (var claim in claims)
            years.Add(claim.Year);
        return years.MostCommon;
    }

    /// <summary>The years to which headings, or any lines, are bound.</summary>
    private static Tally<int> Years(IReadOnlyList<PrintedPage> pages, bool isHeading)
    {
        Tally<int> years = new();
        foreach (var page in pages)
        {
            foreach (var line in page.Lines)
            {
                if (isHeading && !IsHeading(line.Key))
                    continue;
                if ((isHeading ? YearReader.OfHeading(Section.WithoutLeader(line.Key)) : YearReader.Strongest(line.Key)) is { Strength: > 1 } year)
                    years.Add(year.Year);
            }
        }

        return years;
    }

    private static bool IsHeading(string key) =>
        Section.Of(key) is not null || Section.NamesDisclosure(Section.WithoutLeader(key));
}
