using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Core.Amounts;
using Extractor.Core.Classification;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Narrative;

/// <summary>概况: reads what the organisation is for and how it is built.</summary>
public static partial class OverviewReader
{
    /// <summary>Reads the overview; null where the document prints none.</summary>
    /// <param name="paragraphs">The document's running text.</param>
    public static OverviewRecord? Read(IReadOnlyList<Paragraph> paragraphs)
    {
        var duties = new StringBuilder();
        var institutions = new StringBuilder();
        StringBuilder? current = null;
        int first = 0, last = 0;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Chapter != PageKind.Overview)
                continue;
            if (first == 0)
                first = paragraph.Pages[0].Page;
            last = paragraph.Pages[^1].Page;
            if (IsTopic(paragraph.Key))
                current = Duties().IsMatch(paragraph.Key) ? duties : Institutions().IsMatch(paragraph.Key) ? institutions : null;
            else
                current?.Append(current.Length > 0 ? "\n" : "").Append(paragraph.Text);
        }

        if (first == 0)
            return null;
        var key = CharacterFolding.MatchKey(institutions.ToString());
        return new OverviewRecord(TextOf(duties), TextOf(institutions), CountOf(Offices().Match(key)), NoUnits().IsMatch(key) ? 0 : CountOf(Units().Match(key)), first, last);
    }

    /// <summary>Whether a paragraph heads a topic of the chapter: 一、 and chapters do, the items of a list do not.</summary>
    private static bool IsTopic(string key) => Topic().IsMatch(key) && Numbering.IsHeading(key) || Section.Of(key) is not null;

    private static string? TextOf(StringBuilder text) => text.Length == 0 ? null : text.ToString();

    private static int? CountOf(Match match)
    {
        if (!match.Success)
            return null;
        var text = match.Groups["n"].Value;
        if (char.IsAsciiDigit(text[0]))
            return int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return (int?)ChineseNumeral.Parse(text);
    }

    [GeneratedRegex(@"^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、)")]
    private static partial Regex Topic();

    [GeneratedRegex("职责|职能")]
    private static partial Regex Duties();

    [GeneratedRegex("机构|单位构成|单位情况|内设|人员构成")]
    private static partial Regex Institutions();

    [GeneratedRegex(@"(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})个(职能)?内设(机构|处室|科室|部门)|内设(机构|处室|科室|部门)?(共|共有|有|包括|为|设)?(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})个|内设[^。;]{0,200}?(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})个(处室|科室|职能科室|处|科|股室|部门)|(内设机构|处室|科室)(共|共有|有)?(?<n>\d{1,3})个")]
    private static partial Regex Offices();

    [GeneratedRegex(@"(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})[个家](下属|所属|直属)[^,。;、]{0,14}?(单位|机构)|(下属|所属|下设|直属)(共|共有|有)?(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})[个家][^,。;、]{0,10}?(单位|机构)|(下属|所属|直属)[^,。;、]{0,8}?单位(共|共有|有)?(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})[个家]")]
    private static partial Regex Units();

    [GeneratedRegex("无(下属|所属)[^,。;、]{0,6}单位|没有(下属|所属)[^,。;、]{0,6}单位")]
    private static partial Regex NoUnits();
}
