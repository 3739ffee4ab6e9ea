using System.Text.RegularExpressions;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Records;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.Classification;

/// <summary>What a document says of itself: title, organisation, year, kind.</summary>
/// <param name="Title">The cover's title; null where there is none.</param>
/// <param name="Organization">部门名称; null where nothing tells.</param>
/// <param name="Region">省 or 直辖市 at the beginning of the organisation's name; null where there is none.</param>
/// <param name="FiscalYear">年度; 0 where nothing tells.</param>
/// <param name="Kind">决算, 预算 or 绩效.</param>
/// <param name="Scope"><c>department</c> 部门, <c>unit</c> 单位, or null.</param>
public sealed record DocumentIdentity(string? Title, string? Organization, string? Region, int FiscalYear, DocumentKind Kind, string? Scope)
{
    /// <summary>The years that the document claims, where they differ.</summary>
    public YearClaim[] YearContradiction { get; init; } = [];
}

/// <summary>Reads a document's identity from its cover, its captions and, last, its file name.</summary>
public static partial class IdentityReader
{
    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>A title on a cover is at most this many lines.</summary>
    private const int MostTitleLines = 6;

    /// <summary>Reads the identity.</summary>
    /// <param name="pages">All pages.</param>
    /// <param name="classes">What they are.</param>
    /// <param name="tables">All tables.</param>
    /// <param name="fileName">The file's name, which counts where the document is silent.</param>
    /// <param name="scope">What the words around a title say.</param>
    internal static DocumentIdentity Read(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes, IReadOnlyList<ClassifiedTable> tables, string fileName, TitleScope scope)
    {
        var title = CoverTitle(pages, classes);
        var name = CharacterFolding.MatchKey(Path.GetFileNameWithoutExtension(fileName));
        var titleKey = title is null ? "" : CharacterFolding.MatchKey(title);
        var kind = KindOf(titleKey, name, tables);
        Tally<string> organizations = new();
        Tally<int> years = new();
        foreach (var table in tables)
        {
            if (table.Kind != TableKind.Form)
                continue;
            var caption = CaptionReader.Read(table.Table.Heading);
            if (caption.Organization is { } printed)
                organizations.Add(printed);
            if (caption.Year > 0 && (table.Form is null || table.Form.Disclosure == kind))
                years.Add(caption.Year);
        }

        // Units may print more forms than the department whose title the file bears.
        var titled = OrganizationOf(titleKey);
        var organization = organizations.IsEmpty ? titled ?? OrganizationOf(name) ?? OrganizationOnCover(pages, classes) ?? OrganizationOf(tables, scope) ?? OrganizationInHeadings(pages)
            : titled is not null && (organizations.Find(printed => CharacterFolding.MatchKey(printed) == titled) ?? WithoutCode(organizations, titled)) is { } own ? own : organizations.MostCommon;
        var (year, contradiction) = FiscalYear.Read(titleKey, years, pages, name, kind);
        return new DocumentIdentity(title, organization, RegionOf(organization), year, kind, ScopeOf(titleKey) ?? ScopeOf(name)) { YearContradiction = contradiction };
    }

    /// <summary>312某局: of digits that touch a name the title tells that they are its code.</summary>
    private static string? WithoutCode(Tally<string> organizations, string titled) =>
        organizations.Find(printed => CharacterFolding.MatchKey(printed).TrimStart(Digits) == titled)?.TrimStart(Digits);

    private static string? CoverTitle(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes)
    {
        if (pages.Count == 0 || classes[0].Kind is not (PageKind.Cover or PageKind.Other or PageKind.Contents or PageKind.Overview or PageKind.Narrative))
            return null;
        var lines = new List<string>();
        foreach (var line in pages[0].Lines)
        {
            if (PageMargins.IsPageNumber(line, pages[0]) || Section.IsContentsTitle(line.Key) || lines.Count == MostTitleLines || line.Key.Contains('。'))
                break;
            if (Letterhead().IsMatch(line.Key))
                continue;
            lines.Add(line.Text.Trim());
            if (TitleEnd().IsMatch(CharacterFolding.MatchKey(string.Concat(lines))))
                return string.Concat(lines);
        }

        return classes[0].Kind == PageKind.Cover && lines.Count > 0 ? string.Concat(lines) : null;
    }

    private static string? OrganizationOf(string key)
    {
        var bare = Year().Replace(key, "");
        var match = BeforeKind().Match(bare);
        if (!match.Success)
            return null;
        var name = match.Groups[1].Value;

        // 某局关于2023年度部门决算的公开说明 names the organisation, 关于公开2023年度部门决算的说明 does not.
        if (name.IndexOf("关于", StringComparison.Ordinal) is >= 0 and var about)
            name = about > 0 ? name[..about] : name[2..];
        name = WithoutHalfBrackets(name.Trim('-', '_', '·'));
        return name.Length > 2 ? name : null;
    }

    /// <summary>A name keeps its brackets, as those of 某局（本级）, but not a half of two.</summary>
    private static string WithoutHalfBrackets(string name)
    {
        while (name.Length > 0)
        {
            int open = name.IndexOf('('), close = name.LastIndexOf(')');
            if (close == 0 || open == 0 && name.IndexOf(')') is var end && (end < 0 || end == name.Length - 1))
                name = name[1..];
            else if (open == name.Length - 1 || close == name.Length - 1 && open < 0)
                name = name[..^1];
            else
                break;
        }

        return name;
    }

    /// <summary>The line of a cover that is nothing but the name of an organisation: it may stand below the title, as a signature does.</summary>
    private static string? OrganizationOnCover(IReadOnlyList<PrintedPage> pages, IReadOnlyList<PageClass> classes)
    {
        if (pages.Count == 0 || classes[0].Kind != PageKind.Cover)
            return null;
        foreach (var line in pages[0].Lines)
        {
            if (OrganizationName().Match(line.Key) is { Success: true } name)
                return name.Groups[1].Value;
        }

        return null;
    }

    /// <summary>第一部分 某局概况: the organisation that a chapter's heading, or its line in the contents, names.</summary>
    private static string? OrganizationInHeadings(IReadOnlyList<PrintedPage> pages)
    {
        foreach (var page in pages)
        {
            foreach (var line in page.Lines)
            {
                if (OverviewHeading().Match(Section.WithoutLeader(line.Key)) is { Success: true } heading)
                    return heading.Groups[1].Value;
            }
        }

        return null;
    }

    /// <summary>The organisation that most titles of forms name before them, or in the line above.</summary>
    private static string? OrganizationOf(IReadOnlyList<ClassifiedTable> tables, TitleScope scope)
    {
        Tally<string> named = new();
        foreach (var table in tables)
        {
            if (table is not { Kind: TableKind.Form, Table.Title: { } title })
                continue;
            var key = CharacterFolding.MatchKey(title.Text);
            if (key.IndexOf(title.Key, StringComparison.Ordinal) is > 0 and var at && scope.OrganizationAtEnd(key[..at]) is { } before)
                named.Add(before);
            else if (LineAbove(table.Table, title) is { } above && scope.OrganizationAtEnd(above) is { } name)
                named.Add(name);
        }

        return named.IsEmpty ? null : named.MostCommon;
    }

    private static string? LineAbove(Table table, TitleMatch title)
    {
        var at = Array.FindIndex(table.Caption, line => line.Key.Contains(title.Key, StringComparison.Ordinal));
        return at > 0 && !PageMargins.IsPageNumber(table.Caption[at - 1], table.Parts[0].Page) ? table.Caption[at - 1].Key : null;
    }

    private static DocumentKind KindOf(string title, string fileName, IReadOnlyList<ClassifiedTable> tables)
    {
        Tally<int> disclosures = new();
        foreach (var table in tables)
        {
            if (table.Form is { } form)
                disclosures.Add((int)form.Disclosure);
        }

        if (!disclosures.IsEmpty)
            return (DocumentKind)disclosures.MostCommon;
        foreach (var text in (ReadOnlySpan<string>)[title, fileName])
        {
            if (text.Contains("决算", StringComparison.Ordinal))
                return DocumentKind.FinalAccount;
            if (text.Contains("预算", StringComparison.Ordinal))
                return DocumentKind.Budget;
            if (text.Contains("绩效", StringComparison.Ordinal))
                return DocumentKind.Performance;
        }

        return tables.Any(static t => t.Kind == TableKind.Performance) ? DocumentKind.Performance : DocumentKind.Unknown;
    }

    private static string? ScopeOf(string key) =>
        key.Contains("单位决算", StringComparison.Ordinal) || key.Contains("单位预算", StringComparison.Ordinal) ? "unit"
        : key.Contains("部门决算", StringComparison.Ordinal) || key.Contains("部门预算", StringComparison.Ordinal) ? "department" : null;

    private static string? RegionOf(string? organization)
    {
        var match = organization is null ? Match.Empty : Province().Match(organization);
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex(@"(\d{2,4}|[〇○零一二三四五六七八九]{4})年度?")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(.+?)(部门|单位)?(收支|项目|整体|综合)?(预算|决算|绩效)")]
    private static partial Regex BeforeKind();

    /// <summary>某局文件, 某发〔2025〕12号: what stands above the title of a letter.</summary>
    [GeneratedRegex(@"^.{2,30}文件$|[(\[【]?(19|20)\d\d[)\]】]?第?\d{1,4}号$")]
    private static partial Regex Letterhead();

    [GeneratedRegex(@"^(?:编制|公开|填报)?(?:部门|单位)?(?:\(?(?:公章|盖章)\)?)?(?:名称)?:?([\u4e00-\u9fff]{3,28}(?:院|厅|局|委|办|会|处|所|站|府|队|馆|校|室|中心|街道|镇|乡|大学|社)(?:\(本级\))?)$")]
    private static partial Regex OrganizationName();

    [GeneratedRegex(@"^第[一二三123]部分:?(?!本|部门|单位)(?:(?:19|20)\d\d年度?)?([\u4e00-\u9fff]{4,30}?)(?:部门|单位)?(?:概况|基本情况)$")]
    private static partial Regex OverviewHeading();

    [GeneratedRegex(@"(预算|决算)(公开|信息公开|公开表|公开说明|说明|报告|情况)?(表|文本|材料)?$")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^(北京市|上海市|天津市|重庆市|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,8}自治区)")]
    private static partial Regex Province();
}
