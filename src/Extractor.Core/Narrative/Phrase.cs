using System.Text.RegularExpressions;
using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>What the words before a figure make of it.</summary>
internal enum PhraseKind
{
    /// <summary>An amount or a count.</summary>
    Amount,

    /// <summary>较上年增加: a change.</summary>
    Change,

    /// <summary>占比: a share.</summary>
    Share,

    /// <summary>年初预算: an amount of the budget, beside that of the final account.</summary>
    Budget,

    /// <summary>完成预算的: a share of the budget that was spent.</summary>
    Completion,

    /// <summary>比上年的 10 万元: the amount of the year before.</summary>
    PriorYear,

    /// <summary>小于年初预算数 3 万元: how far an amount is from its own budget.</summary>
    FromBudget,

    /// <summary>Nothing that is published.</summary>
    None,
}

/// <summary>Reads the words right before a figure.</summary>
/// <param name="Kind">What they make of it.</param>
/// <param name="Sign">-1 for a decrease, else 1.</param>
/// <param name="SubjectEnd">Where the words that may name the subject end.</param>
internal readonly partial record struct Phrase(PhraseKind Kind, int Sign, int SubjectEnd)
{
    /// <summary>Which budget is spoken of, where one is.</summary>
    public BudgetStage Stage { get; init; }

    /// <summary>占支出合计的: where the words stand that say what a share is a share of.</summary>
    public Range? Whole { get; init; }

    /// <summary>Reads the words from <paramref name="start"/> to <paramref name="end"/> before a percentage.</summary>
    public static Phrase OfPercent(string key, int start, int end)
    {
        if (CompletionWords().Match(key, start, end - start) is { Success: true } completion)
            return new Phrase(PhraseKind.Completion, 1, completion.Index) { Stage = StageOf(completion.ValueSpan) };
        if (ShareWords().Match(key, start, end - start) is { Success: true } share)
            return new Phrase(PhraseKind.Share, 1, share.Index) { Whole = share.Groups["of"] is { Length: > 1 } of ? of.Index..(of.Index + of.Length) : null };
        if (Deviation().Match(key, start, end - start) is { Success: true } deviation)
            return new Phrase(PhraseKind.FromBudget, 1, deviation.Index);
        return OfChange(key, start, end) ?? new Phrase(PhraseKind.None, 1, end);
    }

    /// <summary>Reads the words before an amount of money.</summary>
    /// <param name="key">The paragraph's key.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Where the figure begins.</param>
    /// <param name="finalAccount">Whether plain 预算 stands beside a final account and so is a budget amount.</param>
    /// <param name="isCompared">Whether what the amount is compared with stands before it, so that it need not be named again.</param>
    public static Phrase OfMoney(string key, int start, int end, bool finalAccount, bool isCompared)
    {
        if (OfChange(key, start, end) is { } change && (isCompared || IsComparedOrPlain(key, start, end)))
            return change;
        if (ChangeOfSeveral().Match(key, start, end - start) is { Success: true } several)
            return new Phrase(PhraseKind.Change, SignOf(several), WithoutComparison(key, start, several.Index));
        if (BesidePriorYear().Match(key, start, end - start) is { Success: true } beside)
            return new Phrase(PhraseKind.Change, SignOf(beside), beside.Index);
        if (PriorYear().Match(key, start, end - start) is { Success: true } prior)
            return new Phrase(PhraseKind.PriorYear, 1, prior.Index);
        if (FromBudget().Match(key, start, end - start) is { Success: true } distance)
            return new Phrase(PhraseKind.FromBudget, 1, distance.Index);
        if (BudgetWords().Match(key, start, end - start) is { Success: true } budget)
            return Budget(key, start, budget);
        if (finalAccount && PlainBudget().Match(key, start, end - start) is { Success: true } plain)
            return Budget(key, start, plain);
        return new Phrase(PhraseKind.Amount, 1, end);
    }

    /// <summary>Reads the words before a number of things: what they are compared with makes it a change, 比上年增加 2 辆.</summary>
    public static Phrase OfCount(string key, int start, int end) =>
        OfChange(key, start, end) is { } change && Compared().IsMatch(key.AsSpan(change.SubjectEnd, end - change.SubjectEnd)) ? change : new Phrase(PhraseKind.Amount, 1, end);

    private static Phrase Budget(string key, int start, Match words)
    {
        var isCompared = words.Index > start && key[words.Index - 1] is '比' or '较' or '与';
        return new Phrase(PhraseKind.Budget, 1, isCompared ? words.Index - 1 : words.Index) { Stage = StageOf(words.ValueSpan) };
    }

    /// <summary>-1 where words that compare with a budget say that an amount is below it, else 1.</summary>
    public static int SignOf(ReadOnlySpan<char> distance) => Below().IsMatch(distance) && !EitherWay().IsMatch(distance) ? -1 : 1;

    /// <summary>Whether words that measure from a budget say that an amount is above or below it: 差值为 says neither.</summary>
    public static bool IsDirected(ReadOnlySpan<char> distance) => !distance.StartsWith("差", StringComparison.Ordinal);

    /// <summary>Which budget words name.</summary>
    public static BudgetStage StageOf(ReadOnlySpan<char> words) =>
        words.Contains("年初", StringComparison.Ordinal) ? BudgetStage.Initial : words.ContainsAny("全调追") ? BudgetStage.Adjusted : BudgetStage.Unsaid;

    /// <summary>Amounts are 增加 or 减少; that they 增长 or 提高 counts only beside a comparison, since names of projects end so too.</summary>
    private static bool IsComparedOrPlain(string key, int start, int end) =>
        PlainVerb().IsMatch(key.AsSpan(start, end - start)) || Compared().IsMatch(key.AsSpan(start, end - start));

    private static Phrase? OfChange(string key, int start, int end)
    {
        var verb = ChangeVerb().Match(key, start, end - start);
        return verb.Success ? new Phrase(PhraseKind.Change, SignOf(verb), WithoutComparison(key, start, verb.Index)) : null;
    }

    private static int SignOf(Match match) => match.Groups["down"].Success ? -1 : 1;

    private static int WithoutComparison(string key, int start, int end) =>
        Comparison().Match(key, start, end - start) is { Success: true } comparison ? comparison.Index : end;

    /// <remarks>增加（减少）-1 万元: a form's words left as they were; the figure's sign tells. 增加增加 1 万元: printed twice.</remarks>
    [GeneratedRegex(@"((?<up>增加|增长|上升|提高)[(/](减少|下降|降低)\)?|(?<up>减少|下降|降低)[(/](增加|增长|上升|提高)\)?|净?((?<up>(?:增加)+|增长|上升|提高|增幅|增长率)|(?<down>(?:减少)+|下降|降低|压减|压缩|缩减|核减|调减|降幅))|(?<up>新增|净增|增收|增支|多支出|(?<![至最])多)|(?<down>净减|减收|减支|少支出|节约(支出|经费)?|节支|(?<![至最不])少))(了|额|数额|金额|幅度|率)?(为|约|达|各|分别|共|共计|合计|一笔)*$")]
    private static partial Regex ChangeVerb();

    [GeneratedRegex("(增加|增长|上升|提高)[(/](减少|下降|降低)|(减少|下降|降低)[(/](增加|增长|上升|提高)")]
    private static partial Regex EitherWay();

    [GeneratedRegex("小于|低于|少|未达|减|降|节约|节支|压")]
    private static partial Regex Below();

    /// <remarks>农民增收 is the name of what money is spent on; 增收 alone in its clause, or beside a comparison, is a change.</remarks>
    [GeneratedRegex(@"(增加|减少|净增|净减|压减|压缩|缩减|核减|调减|^[,、;]?[增减][收支])(了|额|数额|金额)?(为|约|达|各|分别|共|共计|合计|一笔)*$")]
    private static partial Regex PlainVerb();

    [GeneratedRegex("[与比较同]")]
    private static partial Regex Compared();

    /// <summary>本年数小于上年预算数 3 万元: a change without a verb.</summary>
    [GeneratedRegex(@"((本年|当年|今年)度?)?(决算|预算)?数?((?<down>小于|低于|少于)|大于|高于|多于)(上一?年|去年)度?(的)?(决算|预算|执行)*数?$")]
    private static partial Regex BesidePriorYear();

    /// <summary>基本支出增加人员工资、津贴等 3 万元: the verb stands before what changed in detail.</summary>
    [GeneratedRegex(@"((?<up>增加)|(?<down>减少))[^,;:。增减]{2,60}等$")]
    private static partial Regex ChangeOfSeveral();

    [GeneratedRegex(@"(与|比|较|同|跟)((19|20)\d\d年|上一?年|去年|往年|本年|当年|全年|年初|调整后?的?预算|预算)度?(的)?(年初|调整后?)?的?(决算|预算|执行|支出|收入|同期)*数?(相比|相较|比较|对比|比)?(各|均|分别|共|同比)*$|同比(各|均|分别)*$|(各|均|分别)+$|^\)?(相比|相较|比较|对比)(各|均)*$")]
    private static partial Regex Comparison();

    /// <remarks>比2023年度决算总收入 9 万元, 比上年累计支出 9 万元: what stands between the year and the figure names the amount and neither compares nor changes it.</remarks>
    [GeneratedRegex(@"((与|比|较|同|跟|由|从)((19|20)\d\d年|上一?年|去年|往年)|^[,、;]?(上一?年|去年))(度|同期)*的?(年初)?((收入|支出)?(决算|预算|执行|完成)|(收入|支出))?(支出|收入)?(数|额|金额)?的?(为|是|共)?$|(与|比|较|同|跟)((19|20)\d\d年|上一?年|去年)度?[^,;:。相比较增减升降提压节超多少]{1,24}(收入|支出|费用?|经费|总额|总计|合计|数)的?(为|是|共)?$")]
    private static partial Regex PriorYear();

    [GeneratedRegex(@"(支出|收入)?(决算|执行|完成)?数?(小于|大于|低于|高于|少于|多于|超过?|超出|未达)(年初|全年|调整后?)?的?预算数?$|追加的?预算数?(为|是)?$|(与|比|较|同|跟)(本年|当年|全年)?度?的?(年初|调整后?)?的?预算数?(相比|相较)?(节约|节支|压降|超支|超出|超|多|少)(支出|支|了)?$|(?<=^[,、]?)差[值额](为|是)?$")]
    private static partial Regex FromBudget();

    [GeneratedRegex("预决算(差异|偏差|变动)率(为|是)?$")]
    private static partial Regex Deviation();

    [GeneratedRegex(@"(完成|为)[^,;:。]{0,14}(预算|批复|计划)(数|收入|支出)*的?$|占(年初|全年|调整后?)?的?预算数?的?$|(完成率|执行率|支付率|(预算)?(执行|完成)(比例|进度))(为|达|达到|约)*$")]
    private static partial Regex CompletionWords();

    [GeneratedRegex(@"占(?<of>[^,;:。]{0,30}?)(的|比|比重|比例|的比重|的比例)?(为|约|达)?$")]
    private static partial Regex ShareWords();

    [GeneratedRegex(@"(年初|全年|调整后?|年度|年初批复|年初安排|批复)的?预算(数|安排|批复|金额)*(为|是|共|合计)?的?$")]
    private static partial Regex BudgetWords();

    /// <remarks>一般公共预算 900 万元 is an amount out of that budget, not what it plans.</remarks>
    [GeneratedRegex(@"(?<!一般公共|政府性基金|资本经营|保险基金)预算数?(为|是)?$|(预算数|[比较与]预算)(为|是)?的?$")]
    private static partial Regex PlainBudget();
}
