using System.Text.RegularExpressions;
using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>批次、人次、辆、台（套）: which numbers with a classifier are counts worth publishing, and what they count.</summary>
internal static partial class Counting
{
    /// <summary>Whether a count of this subject is published: 个, 项 and 人 stand behind all sorts of numbers.</summary>
    public static bool IsCounted(Figure figure, string subject) => figure.Unit switch
    {
        "个" or "项" or "家" => Things().IsMatch(subject),
        "人" => People().IsMatch(subject),
        "套" => subject.EndsWith("设备", StringComparison.Ordinal) || subject.EndsWith("设备(不含车辆)", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>组织对36个项目开展自评: whether the words behind a count name what it counts, where those before it name nothing that is.</summary>
    /// <param name="figure">The count.</param>
    /// <param name="named">What the words before it name.</param>
    /// <param name="key">The paragraph's key.</param>
    public static bool IsNamedBehind(Figure figure, string named, string key) =>
        figure.Unit is "个" or "项" or "家" && !Things().IsMatch(named) && (Counted().IsMatch(key.AsSpan(figure.End)) || Units().IsMatch(key.AsSpan(figure.End)));

    /// <summary>因公出国（境）共计 2 个团组: whether words speak of journeys or visits, so that what is counted behind them is theirs.</summary>
    public static bool IsOfPeople(string named) => People().IsMatch(named) && named[^1] is not ('等' or '的');

    /// <summary>3个项目自评等级为“优”: where the words behind a count that name what was counted end; its start where there are none.</summary>
    public static int NounEnd(string key, int from, int to)
    {
        // 18家二级单位2023年共计支出…, 3家参公管理事业单位的机关运行经费…: what goes on speaks of their money.
        if (Units().Match(key, from, to - from) is { Success: true } units)
            return from + units.Length;
        var end = from;
        while (end < to && key[end] is not (',' or ';' or ':' or '。' or '、' or '('))
            end++;
        return end - from >= 2 ? end : from;
    }

    /// <summary>公务接待 5 批次，人数 40 人; 因公出国（境）团组 1 个，人数 4 人: what people are counted of, where the count before is that of their visits; null elsewhere.</summary>
    /// <param name="before">The figure before.</param>
    /// <param name="named">What the words before the people name.</param>
    public static string? OfVisits(NarrativeFact before, string? named) =>
        named is "人数" or "人次" && before.Measure == "count" && (before.Unit is "批" or "批次" || Visits().IsMatch(before.Subject)) ? Visits().Replace(before.Subject, "") + named : null;

    [GeneratedRegex("(批次|团组)数?$")]
    private static partial Regex Visits();

    [GeneratedRegex("接待|出国|人次|人数")]
    private static partial Regex People();

    [GeneratedRegex(@"^[^,;:。、()\d]{0,12}(单位|机构)(?=的|(均|已|全部|共同)?(开展|完成|编报|编制|实施|纳入)|(19|20)\d\d年|(共|共计|合计)(支出|收入))")]
    private static partial Regex Units();

    [GeneratedRegex("^(一级|二级|重点|下属|所属|预算)*(项目|单位|机构|团组)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"团组|项目|个数|单位|机构|绩效|批|车|设备")]
    private static partial Regex Things();
}
