using System.Text.RegularExpressions;

namespace Extractor.Core.Forms;

/// <summary>Tells the title of a form (支出决算表) from that of another one whose longer title ends in the same words (政府购买服务支出决算表).</summary>
/// <remarks>
/// A title names the form where nothing stands around it but whose form it is (an organisation, 部门), of which year, and how it is
/// filed (附件3, 公开03表, 续表). Any other word makes it the title of a part or of something else, and no list of such words could be
/// complete. A longer title that the registry knows is a form of its own and never comes here.
/// </remarks>
/// <param name="registry">The forms and the words of titles.</param>
internal sealed partial class TitleScope(FormRegistry registry)
{
    /// <summary>A shorter word in common with a title says too little.</summary>
    private const int ShortestWord = 2;

    /// <summary>An organisation's name has more characters than 教育局 and fewer than a sentence.</summary>
    private const int ShortestName = 3, LongestName = 40;

    private readonly HeaderVocabulary vocabulary = registry.Vocabulary;
    private readonly string[] words = [.. registry.Vocabulary.TitleWords];
    private readonly string[] organizations = [.. registry.Vocabulary.Organizations];
    private readonly string[] sources = [.. registry.Vocabulary.TitleSources];

    /// <summary>Whether the words around a known title leave it that of the whole form.</summary>
    /// <param name="key">The printed title as a match key.</param>
    /// <param name="title">The known title in it.</param>
    /// <param name="at">Where that begins.</param>
    /// <param name="form">The form that it names.</param>
    /// <param name="organization">The organisation that the caption names, as a match key; empty where there is none.</param>
    public bool IsWhole(string key, string title, int at, FormDefinition form, string organization)
    {
        // A registry without any word of names cannot tell them from other words.
        if (key.Length == title.Length || organizations.Length == 0)
            return true;

        // 一般公共预算“三公”经费支出表 is the only form of its kind; 一般公共预算收入总表 is a part of 收入总表.
        var before = Rest(key[..at], organization, Plain().IsMatch(title) ? [] : sources);
        return before.Length == 0 && IsWholeBefore(WithoutClassification(key[(at + title.Length)..], form), organization);
    }

    /// <summary>Whether the words behind a title leave it that of the whole form; a bracket right behind it by itself, whatever organisation's name follows.</summary>
    private bool IsWholeBefore(string behind, string organization)
    {
        if (Bracket().Match(behind) is { Success: true, Index: 0 } bracket)
        {
            if (Rest(bracket.Value, organization, []).Length > 0)
                return false;
            behind = behind[bracket.Length..];
        }

        return Rest(behind, organization, []).Length == 0;
    }

    /// <summary>Whether a table with this printed title may be a form that its header or its lines tell: what the title says beside the words of all titles must stand in one of the form's.</summary>
    /// <param name="printed">The printed title as a match key; any text that does not end as titles of tables do says nothing.</param>
    /// <param name="form">The form.</param>
    public bool MayName(string printed, FormDefinition form)
    {
        if (!TableEnd().IsMatch(printed))
            return true;
        var rest = printed;
        while (true)
        {
            rest = Rest(rest, "", []);
            if (rest.Length == 0)
                return true;
            if (PlainEnd().Match(rest) is { Success: true } plain)
                rest = rest[..plain.Index];
            else if (CommonEnd(rest, form) is > 0 and var common)
                rest = rest[..^common];
            else
                return false;
        }
    }

    /// <summary>The words behind a title without a bracket that says how the form's rows are classified anyway: （按功能分类科目）.</summary>
    private string WithoutClassification(string behind, FormDefinition form) =>
        Bracket().Match(behind) is { Success: true } bracket && vocabulary.KindOf([bracket.Value]) == form.RowCode ? behind.Remove(bracket.Index, bracket.Length) : behind;

    /// <summary>Length of the longest end of a text that a title of the form holds; 0 where there is none.</summary>
    private static int CommonEnd(string text, FormDefinition form)
    {
        for (var length = text.Length; length >= ShortestWord; length--)
        {
            var end = text[^length..];
            if (Array.Exists(form.Titles, title => title.Contains(end, StringComparison.Ordinal)))
                return length;
        }

        return 0;
    }

    /// <summary>The organisation with which a text of few words ends, year and filing left aside; null where there is none.</summary>
    /// <param name="text">A line, or what stands before a title, as a match key.</param>
    public string? OrganizationAtEnd(string text)
    {
        if (text.Length > LongestName || text.AsSpan().ContainsAny(",。;"))
            return null;
        while (text.Length > 0 && Ends(text, organizations) == 0)
        {
            var end = Math.Max(Ends(text, words), Filing().Match(text).Length);
            if (end == 0)
                return null;
            text = text[..^end];
        }

        var name = Leading().Replace(text, "");
        return name.Length > ShortestName ? name : null;
    }

    /// <summary>What is left of the words around a title when those that say whose form it is, of which year and how it is filed are taken off its end.</summary>
    private string Rest(string text, string organization, string[] also)
    {
        while (text.Length > 0)
        {
            if (organization.Length > 0 && text.EndsWith(organization, StringComparison.Ordinal) || Ends(text, organizations) > 0)
                return "";
            var end = Math.Max(Ends(text, words), Ends(text, also));
            if (end == 0 && Filing().Match(text) is { Success: true } filing)
                end = filing.Length;
            if (end == 0)
                break;
            text = text[..^end];
        }

        return text;
    }

    /// <summary>Length of the longest of the words with which a text ends.</summary>
    private static int Ends(string text, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && text.EndsWith(word, StringComparison.Ordinal))
                longest = word.Length;
        }

        return longest;
    }

    /// <summary>年度, 公开03表, 单位：万元, 三、 and what separates them, at the end of a text.</summary>
    [GeneratedRegex(@"((\d{4}|[〇○零一二三四五六七八九]{4})(年度?(\d{1,2}月(\d{1,2}日)?)?)?|(预算)?公开(表)?[0-9一二三四五六七八九十]{1,3}(-\d{1,2})?表?|(附件|附表|附|表|[A-Za-z]{1,3})?[0-9一二三四五六七八九十]{1,3}(-\d{1,2})?表?|第[0-9一二三四五六七八九十]{1,3}(部分|章|节|页)|(编制|填报)?(部门|单位)(\(单位\))?(名称)?:[^:]*|金?额?(计量)?单位:?[^:]{0,8}元|(人民币)?[亿万千百]?元|共\d+页|[^\p{L}\p{N}""])$", RegexOptions.RightToLeft)]
    private static partial Regex Filing();

    /// <summary>附件3, 第二部分, 一、, 2024年度 at the beginning of a text.</summary>
    [GeneratedRegex(@"^((附件|附表|附|表)?[0-9一二三四五六七八九十]{1,3}[-0-9]*[:、.表]|(附件|附表|表)[0-9一二三四五六七八九十]{1,3}[-0-9]*|\([0-9一二三四五六七八九十]{1,3}\)|第[0-9一二三四五六七八九十]{1,3}部分|(预算)?公开[0-9]{1,2}表|(\d{4}|[〇○零一二三四五六七八九]{4})年度?)+")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\([^()]+\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"表(\([^()]*\))?$")]
    private static partial Regex TableEnd();

    /// <summary>A title of nothing but words that name the whole.</summary>
    [GeneratedRegex(@"^(项目(?=支出(预算|情况)?表)|本年|当年|收入|支出|收支|预算|决算|总体|情况|总|明细|表|部门|单位|[()])+$")]
    private static partial Regex Plain();

    /// <summary>Such words at the end of a title.</summary>
    [GeneratedRegex(@"(本年|当年|收入|支出|收支|预算|决算|总体|情况|总|明细|表|部门|单位)+$")]
    private static partial Regex PlainEnd();
}
