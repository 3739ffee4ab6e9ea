using System.Text.RegularExpressions;
using Extractor.Core.Amounts;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>What the caption of a table says beside the title: label, unit, organisation, year.</summary>
/// <param name="FormLabel">公开XX表 as printed, pieces joined; null where there is none.</param>
/// <param name="Unit">金额单位; null where there is none, or where it names several.</param>
/// <param name="Organization">部门名称; null where there is none.</param>
/// <param name="Year">年度; 0 where there is none.</param>
public sealed record Caption(string? FormLabel, AmountUnit? Unit, string? Organization, int Year);

/// <summary>Reads captions, whether they stand in one line or in three, in cells without borders or beside the title.</summary>
public static partial class CaptionReader
{
    /// <summary>Reads the lines of a caption.</summary>
    public static Caption Read(IEnumerable<TextLine> lines)
    {
        string? label = null, organization = null;
        var units = new UnitSearch();
        NamedYear year = default;
        var open = "";
        foreach (var line in lines)
        {
            label ??= FormLabel(line.Key);
            if (!units.Add(line.Text))
            {
                if (open.Length > 0)
                    units.Add(open + line.Segments[^1].Text);
                else if (line.Key.EndsWith("元)", StringComparison.Ordinal) && TitleInUnit().IsMatch(line.Key))
                    units.AddBracket(line.Text[line.Text.LastIndexOfAny(['(', '（'])..]);
            }

            open = OpenUnit().IsMatch(line.Key) ? line.Segments[^1].Text : "";
            foreach (var segment in line.Segments)
                organization ??= Organization(segment.Text);
            if (YearOf(line) is { Strength: > 0 } named && named.Strength > year.Strength)
                year = named;
        }

        return new Caption(label, units.Unit, organization, year.Year);
    }

    /// <summary>部门名称 among the lines of a caption; null where there is none.</summary>
    internal static string? OrganizationOf(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        foreach (var segment in line.Segments)
        {
            if (Organization(segment.Text) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>Whether a line holds nothing but caption: label, unit, organisation, year or 续表.</summary>
    /// <param name="key">The line's match key.</param>
    public static bool IsCaption(string key) => CaptionLine().IsMatch(key);

    /// <summary>The year of a line, or of one that stands apart in it.</summary>
    private static NamedYear YearOf(TextLine line)
    {
        var year = YearReader.OfHeading(line.Key);
        if (year is not { Year: > 0, Strength: 0 })
            return year;
        foreach (var segment in line.Segments)
        {
            if (YearReader.OfHeading(CharacterFolding.MatchKey(segment.Text)) is { Strength: > 0 } apart)
                return apart;
        }

        return year;
    }

    private static string? FormLabel(string key)
    {
        var match = Label().Match(key);
        return match.Success ? match.Value : null;
    }

    private static string? Organization(string text)
    {
        // Most lines name nothing, and a search for the colon is a fraction of the expression's.
        if (!text.AsSpan().ContainsAny(':', '：'))
            return null;
        for (var match = OrganizationLine().Match(CharacterFolding.Ideographs(text)); match.Success; match = match.NextMatch())
        {
            if (match.Groups[1].Value.Trim() is { Length: > 2 } name && !BareYear().IsMatch(name) && AmountUnit.Find("单位:" + name, bare: false) is null)
                return name;
        }

        return null;
    }

    [GeneratedRegex(@"(预算)?公开(表)?\d{1,2}(-\d{1,2})?表?|(?<!续)附?表[0-9一二三四五六七八九十]{1,3}(-\d{1,2})?(?=$|[^\u4e00-\u9fff])")]
    private static partial Regex Label();

    /// <summary>单位：万 whose 元 stands on the next line.</summary>
    [GeneratedRegex("单位:?(人民币)?[亿万千百]?$")]
    private static partial Regex OpenUnit();

    /// <summary>收入支出决算总表（万元）: a title that says what its figures are.</summary>
    [GeneratedRegex(@"表\((人民币)?[亿万千百]?元\)$")]
    private static partial Regex TitleInUnit();

    /// <summary>A code before the name is none of it: [101001]某局, 101001 某局.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:编制|填报|编报|公开|预算)?(?:部\s*门|单\s*位|部门\s*[\(（]单位[\)）])\s*(?:名称)?(?:[\(（](?:公章|盖章|签章)[\)）])?\s*[:：]\s*(?:[\[【\(（]\d{3,12}[\]】\)）][-_]?\s*|\d{3,12}(?:[-_]\s*|\s+)|\d{6,12}(?=[\u4e00-\u9fff]))?([^\s:：]+?)(?:\s*(?:\d{4}年度?|金额|(?:编制|填报|公开)?(?:日期|时间)|单位[:：]|$))")]
    private static partial Regex OrganizationLine();

    [GeneratedRegex(@"^\d{4}年度?$")]
    private static partial Regex BareYear();

    [GeneratedRegex(@"^((\(?(续表?[一二三四五六七八九十\d]{0,2}|(上?接|承|转|过|下?转)[前上下次][表页])\)?)|((预算)?公开(表)?\d{1,2}(-\d{1,2})?表?)|表|((编制|填报|编报|公开|预算)?(部门|单位)(名称)?(\((公章|盖章|签章)\))?:[^:。]{0,40})|(\(?金?额?(计量)?单位([:;][^:。]{0,8}|[^:。]{0,6}元[^:。]{0,2})?\)?)|(\d{4}年度?)){1,6}$")]
    private static partial Regex CaptionLine();
}
