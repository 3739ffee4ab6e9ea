using System.Buffers;
using System.Text.RegularExpressions;
using Extractor.Core.Records;

namespace Extractor.Core.Classification;

/// <summary>Chapter headings (第一部分 …) and what the text under them is.</summary>
internal static partial class Section
{
    private const int LongestHeading = 45;

    /// <summary>Dots and page number of a contents line are looked for in so many characters at its end.</summary>
    private const int LongestLeader = 12;

    /// <summary>How the headings without a number end: 概况, 职能, 职责, 设置, 说明, 报告. Few lines do, and the expressions are searched in those alone.</summary>
    private static readonly SearchValues<char> LastOfHeadings = SearchValues.Create("况能责置明告");

    /// <summary>The kind of page that a heading begins; null where the line is no chapter heading.</summary>
    /// <param name="key">The line's match key.</param>
    public static PageKind? Of(string key)
    {
        if (key.Length > LongestHeading || key.Contains('。'))
            return null;
        var chapter = Chapter().Match(key);
        var title = chapter.Success ? key[chapter.Length..] : key;
        if (title.EndsWith("名词解释", StringComparison.Ordinal) || chapter.Success && title.Contains("解释", StringComparison.Ordinal))
            return PageKind.Glossary;
        if (!chapter.Success)
            return Unnumbered(title);
        if (title.Contains("说明", StringComparison.Ordinal) || title.Contains("情况分析", StringComparison.Ordinal))
            return PageKind.Narrative;
        if (title.Contains("概况", StringComparison.Ordinal) || title.Contains("概述", StringComparison.Ordinal) || title.Contains("基本情况", StringComparison.Ordinal) || title.Contains("职责", StringComparison.Ordinal))
            return PageKind.Overview;
        if (title.Contains("绩效", StringComparison.Ordinal))
            return PageKind.Performance;
        if (title.Contains("附件", StringComparison.Ordinal) || title.Contains("附表", StringComparison.Ordinal) || title.Contains("附录", StringComparison.Ordinal))
            return PageKind.Attachment;
        return title.EndsWith('表') || title.Contains("报表", StringComparison.Ordinal) ? PageKind.Form : null;
    }

    /// <summary>Headings that stand without a chapter number.</summary>
    private static PageKind? Unnumbered(string title)
    {
        if (title.Length == 0 || !LastOfHeadings.Contains(title[^1]))
            return null;
        if (Overview().IsMatch(title))
            return PageKind.Overview;
        if (PerformanceReport().IsMatch(title))
            return PageKind.Performance;
        return Narrative().IsMatch(title) ? PageKind.Narrative : null;
    }

    /// <summary>目录: whether the line heads the contents.</summary>
    public static bool IsContentsTitle(string key) => key is "目录" or "目次" or "目录页" || key.Length <= 30 && key.EndsWith("目录", StringComparison.Ordinal) || key is "目表";

    /// <summary>Whether the line looks like one of a contents page: dots or a gap, then a page number.</summary>
    public static bool IsContentsLine(string key) => key.Length > 0 && (char.IsAsciiDigit(key[^1]) || key[^1] is '-' or ')') && ContentsLine().IsMatch(key, Math.Max(0, key.Length - LongestLeader));

    /// <summary>A line of a contents page without its dots and page number; any other line as it is.</summary>
    public static string WithoutLeader(string key) => Leader().Match(key) is { Success: true } leader ? key[..leader.Index] : key;

    /// <summary>Whether a line is the title of a disclosure, or of a part of it: it ends as such titles do.</summary>
    public static bool NamesDisclosure(string key) => DisclosureTitle().IsMatch(key);

    [GeneratedRegex(@"(决算|预算|绩效)(.{0,16}(表|公开|说明|报告|文本|目标))?(\(.{1,8}\))?$")]
    private static partial Regex DisclosureTitle();

    [GeneratedRegex(@"(\.{2,}|…+|·{2,}|-{3,}|_{2,})[\.…·\-_\s]*\(?\d{0,3}[\-\)]?$")]
    private static partial Regex Leader();

    [GeneratedRegex(@"^第[一二三四五六七八九十0-9]{1,3}(部分|章)[:、\.·]?")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^(一、|\(一\))?(部门|单位|本部门|本单位|机构)?(\(单位\))?(概况|主要职能|主要职责|部门职责|工作职责|基本情况|基本概况)$|^.{0,20}(部门|单位)概况$|^[^,。:]{4,30}(主要职能|主要职责|机构设置|机构设置情况)$")]
    private static partial Regex Overview();

    [GeneratedRegex(@"^.{0,30}(预算|决算)(情况|编制|公开)(的)?说明$|^.{0,20}收支(预算|决算)(总体)?情况说明$|^.{0,20}情况说明$")]
    private static partial Regex Narrative();

    [GeneratedRegex(@"^.{0,40}绩效(自评|评价|自我评价)(分析)?报告$")]
    private static partial Regex PerformanceReport();

    /// <summary>A match takes four of the dots at most, and the eight characters that may follow them.</summary>
    [GeneratedRegex(@"(\.{3}|…|·{3}|-{4}).{0,4}\d{1,3}[\-\)]?$")]
    private static partial Regex ContentsLine();
}
