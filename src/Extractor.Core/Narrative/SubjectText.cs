using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Core.Classification;
using Extractor.Core.Text;

namespace Extractor.Core.Narrative;

/// <summary>Finds what a figure is of in the words before it: dates, connecting words and who is speaking are taken off both ends.</summary>
/// <remarks>All positions refer to a paragraph's key, which agrees with its text character by character.</remarks>
internal sealed partial class SubjectText
{
    /// <summary>水利局: characters of the shortest name by which an organisation calls itself.</summary>
    private const int ShortestName = 3;

    private readonly string[] speakers;
    private readonly string year;
    private readonly int fiscalYear;

    /// <summary>Prepares the words for one document.</summary>
    /// <param name="identity">Whose figures they are: the organisation's own name is no part of a subject.</param>
    public SubjectText(DocumentIdentity identity)
    {
        var names = new List<string> { "本部门(单位)", "本部门", "本单位", "本级", "本局", "本委", "本厅", "本院", "本办", "我部门", "我单位", "我局", "我委", "我厅", "我院", "我办", "我县", "我市" };
        if (identity.Organization is { } organization)
        {
            var key = CharacterFolding.MatchKey(organization);
            names.Add(key);
            if (key.StartsWith("中共", StringComparison.Ordinal))
                names.Add(key[2..]);
            AddShortNames(key, names);
        }

        fiscalYear = identity.FiscalYear;
        year = identity.FiscalYear.ToString(CultureInfo.InvariantCulture);
        speakers = [.. names.OrderByDescending(static name => name.Length)];
    }

    /// <summary>某省某市水利局 calls itself 某市水利局, 市水利局 and 水利局.</summary>
    private static void AddShortNames(string organization, List<string> names)
    {
        for (var i = 0; i < organization.Length - ShortestName; i++)
        {
            if (organization[i] is not ('省' or '市' or '县' or '区' or '州'))
                continue;
            names.Add(organization[i..]);
            names.Add(organization[(i + 1)..]);
        }
    }

    /// <summary>The part of <paramref name="key"/> that names the subject; empty where the words only connect.</summary>
    /// <param name="key">A paragraph's key.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="isFirst">Whether no subject has been spoken of, so that 支出预算 alone is one.</param>
    /// <param name="isOfMoney">Whether they stand before an amount: 接待调研组 is then what it was spent on, else what is counted.</param>
    public (int Start, int End) Trim(string key, int start, int end, bool isFirst, bool isOfMoney)
    {
        // What a cause brings about is the subject: 退休人员增加引起退休人员补贴.
        if (Cause().Match(key, start, end - start) is { Success: true } cause)
            start = cause.Index + cause.Length;

        // A bare number inside is one whose unit only the next figure prints.
        if (BareNumber().Match(key, start, end - start) is { Success: true } bare)
            start = bare.Index + bare.Length;
        // 因公出国（境）费、公务接待费（“三公”经费）决算总额: the name that a bracket gives to a list of items is what the figure is of.
        if (Alias().Match(key, start, end - start) is { Success: true, Groups: var groups } && groups["name"] is { } alias)
            (start, end) = (alias.Index, alias.Index + alias.Length);
        for (var before = -1; before != end - start;)
        {
            before = end - start;
            start += Front().Match(key, start, end - start).Length;
            start += YearLength(key, start, end);
            start += SpeakerLength(key.AsSpan(start, end - start));
            end -= Back().Match(key, start, end - start).Length;
            if (end - start > 2 && IsMarked(key, start, end, out var opens, out var closes))
                (start, end) = (start + opens, end - closes);
        }

        // 行政运行（项）2024年预算数: the year of the disclosure and what the figure is name nothing.
        if (OwnFigure().Match(key, start, end - start) is { Success: true } own && own.Index > start && NamesYear(own.ValueSpan))
            end = own.Index;
        var words = key.AsSpan(start, end - start);
        if (!isOfMoney && words is "总计" or "合计")
            return (end, end);
        return Role().IsMatch(words) && !(isFirst && Whole().IsMatch(words)) && !(isOfMoney && words.Length > 2 && words.StartsWith("接待")) ? (end, end) : (start, end);
    }

    /// <summary>Whether the first and the last quotation mark of the words stand around all of them, or one alone at an end: “行政运行（项）25.77 万元.</summary>
    private static bool IsMarked(string key, int start, int end, out int opens, out int closes)
    {
        opens = key[start] == '"' ? 1 : 0;
        closes = key[end - 1] == '"' ? 1 : 0;
        var inner = key.AsSpan(start + opens, end - start - opens - closes);
        return opens + closes > 0 && !inner.Contains('"');
    }

    /// <summary>Whether the words name another year's part of the subject spoken of, such as 2023年预算执行数, or the same in another reckoning, 同口径.</summary>
    public static bool IsOfAnotherYear(string subject) => OfAnotherYear().IsMatch(subject);

    /// <summary>Whether words name something: digits, signs and what stands in brackets alone name nothing.</summary>
    public static bool IsName(ReadOnlySpan<char> words)
    {
        var depth = 0;
        foreach (var c in words)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && char.IsLetter(c))
                return true;
        }

        return words.Length > 0 && depth > 0;
    }

    /// <summary>2019年 in a disclosure of 2023: whether a year is earlier than the one before.</summary>
    public bool IsLongBefore(ReadOnlySpan<char> yearWords) => int.Parse(yearWords[..4], CultureInfo.InvariantCulture) < fiscalYear - 1;

    /// <summary>Whether the words name the year of the disclosure.</summary>
    public bool NamesYear(ReadOnlySpan<char> words) => fiscalYear > 0 && words.Contains(year, StringComparison.Ordinal);

    /// <summary>本年甲支出 6 万元，2023年度甲支出 5 万元: whether the words name the year before and then the subject spoken of.</summary>
    public bool IsOfYearBefore(string subject, string? spokenOf) =>
        spokenOf is not null && subject.EndsWith(spokenOf, StringComparison.Ordinal) && NamedYear().Match(subject) is { Success: true } named
            && named.Length + spokenOf.Length == subject.Length && int.Parse(named.ValueSpan[..4], CultureInfo.InvariantCulture) == fiscalYear - 1;

    /// <summary>The subject as published.</summary>
    public static string Publish(Paragraph paragraph, int start, int end) => CharacterFolding.Key(paragraph.Text.AsSpan(start, end - start)).Replace(",", "", StringComparison.Ordinal);

    /// <summary>Whether a heading names both halves, so that 收入 or 支出 below it is a subject of its own.</summary>
    public static bool NamesBothHalves(string heading) => heading.Contains("收支", StringComparison.Ordinal) || heading.Contains("收入", StringComparison.Ordinal) && heading.Contains("支出", StringComparison.Ordinal);

    /// <summary>（一）机关运行经费支出情况说明: what a heading is about; null where it names nothing.</summary>
    public static string? OfHeading(string heading)
    {
        var name = HeadingEnd().Replace(CharacterFolding.Key(heading.AsSpan(Math.Min(heading.Length, Numbering.Length(CharacterFolding.MatchKey(heading))))), "");
        return name.Length == 0 ? null : name;
    }

    /// <summary>The year of the disclosure goes without saying; the figure of another year must keep it.</summary>
    private int YearLength(string key, int start, int end)
    {
        var match = Year().Match(key, start, end - start);
        return match.Success && (match.Groups["date"].Success || match.Value.StartsWith(year, StringComparison.Ordinal) || year == "0") ? match.Length : 0;
    }

    private int SpeakerLength(ReadOnlySpan<char> text)
    {
        foreach (var name in speakers)
        {
            // 本级财政 and 我县财政 are whose money it is; 某局财政拨款 is the money of 某局.
            if (text.StartsWith(name, StringComparison.Ordinal) && (name.Length > 2 || !text[name.Length..].StartsWith("财政", StringComparison.Ordinal)))
                return name.Length;
        }

        return 0;
    }

    [GeneratedRegex(@"^.*(引起|导致的?|使得|造成|主要原因(是|为|系)?:?|原因(是|为|系):?)(?=.)")]
    private static partial Regex Cause();

    [GeneratedRegex(@"\(((以下)?简称(?<name>[^()]{2,16})|(?<name>""[^""()]{2,12}""(经费|支出)))\)((19|20)\d\d年度?)?(财政拨款|决算|预算|支出|安排|总额|总数|合计|数|为)*$")]
    private static partial Regex Alias();

    [GeneratedRegex(@"^.*\d(和|、|及)(?=.)")]
    private static partial Regex BareNumber();

    [GeneratedRegex(
        @"^((本级)?(及|和|以及)其?(所属|下属)(各|\d+[个家])?(预算|事业|二级)*单位|(上升|增加|增长|提高|下降|减少|降低)[到至为](本年|当年|今年|(19|20)\d\d年)度?的?|(与|比|较|同|跟)((19|20)\d\d年|上一?年|去年|往年)度?(决算|预算|执行)?数?(相比|相较|比较|对比|比)?|以及|同时|另外|此外|其中|包括|[、,:;和及并且与或]|" +
        @"[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}""?[、).](?!\d)|\d{1,2}(?="")|\d{1,2}[、.](?=(19|20)\d\d年)|\(\d{1,2}\)|[一二三四五六七八九十]是:?|" +
        @"[^,;:。、]{1,20}(院|厅|局|委|办|会|处|所|站|中心|街道|镇|乡|学校|大学)(?=(19|20)\d\d年|本年收入|本年支出)|(?!全|本)[^,;:。、]{1,20}[省市县区州](?=(19|20)\d\d年)|本年度|(年末|年底)(?=共|有|实有)|(部门|单位)(\(单位\))?(?=共有)|(部门|单位)(?=(19|20)\d\d年|本年)|经(汇总|统计|比较|核算)(?=.)|按(同|可比)口径(计算|比较)?|实际支出(?=[^数额]{2,})|安排(?!的|预算稳定)(?=[^,;:。]{3,})|加上(?=上级|上解|上年|中央|调入|债务)|加(?=上级|上解|上年|调入|债务)|\((含|不含|包括)[^()]{1,20}\)|(本年|当年|全年)(?!收入|支出|预算|执行|结转|拨款)|当年(?=支出决算)|含(?=[^,;:。]{2,}$)|全年(?=收入总计|支出总计)|本年收入中|" +
        @"主要(原因)?(是|为|包括|包含|有|用于|由于)|主要原因|原因(是|为)?|因(?!公)为?|由于|即(?=.|$)|具体(是|为|包括)|涉及(?!.{0,6}资金)|获得|取得|由(?=.)|新增(?=.{2,})|使用财政拨款(负担的|共)?|(共|共计|合计|总共)(?=有|接待|购置|安排)|共?有(?=.)|拟(?=采购|购买)|开支(?=[^的]{1,10}费)|(参公|参照公务员法)[^,;:。、]{0,12}单位的|[^,;:。、]{0,40}(单位|机构|机关)(?=财政拨款的机关运行经费)|\((部门|单位|本级|汇总)\)|接待(?=.*(团组|来访))|累计(?=.))")]
    private static partial Regex Front();

    [GeneratedRegex(@"(累计完成|累计|(?<=收入|支出|部门)完成|共接待|(?<!公务|外事|外宾)接待|共计|共有|达到|分别|(?<!总)决算数?|(?<!公)共|(?<!节|制|合)约|(?<![人车户年月日平])均|[为是达各由从、,:(])$")]
    private static partial Regex Back();

    [GeneratedRegex(@"^(支出|收入|决算|预算|安排|支出决算|决算支出|支出决算数|决算数|(该|本|此)项目|费用|费用支出|支出预算|预算支出|收入预算|预算收入|预算数|预算安排|(当年)?预算执行数|执行数?|全年执行数?|实际支出|实际执行|完成|金额|资金|总额|共|(共|共计|合计|总共)支出|接待(?!费|.*(团组|来访|批次|人次|人数|外宾|外事)).*|购置|保有|申请|一致|持平|相同|等|的|元|累计|(增加|增长|上升|提高|减少|下降|降低)?[至到]|(增|减|升|降)[至到])?$")]
    private static partial Regex Role();

    [GeneratedRegex(@"(19|20)\d\d年度?(年初|全年|支出|收入|财政拨款)*((预算|决算|执行)数?)?$")]
    private static partial Regex OwnFigure();

    [GeneratedRegex(@"(决算|预算)?(的)?(总体|具体|结构)?(情况)?(分析)?(说明)?$")]
    private static partial Regex HeadingEnd();

    [GeneratedRegex(@"^(19|20)\d\d年度?")]
    private static partial Regex NamedYear();

    [GeneratedRegex("^(支出预算|预算支出|收入预算|预算收入)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(同|可比)口径(计算|比较|相比)?$|^(19|20)\d\d年度?(当年)?(预算执行数|执行数|支出决算数?|决算数?|支出|收入|预算数?|预算安排)$")]
    private static partial Regex OfAnotherYear();

    [GeneratedRegex(@"^((?<date>(截至|截止)(19|20)\d\d年(底|末)?(\d{1,2}月(\d{1,2}日)?)?(末|底)?)|(19|20)\d\d(年(度|底|末)?|(?=预算安排)))")]
    private static partial Regex Year();
}
