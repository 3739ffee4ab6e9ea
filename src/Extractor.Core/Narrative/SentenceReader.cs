using System.Text.RegularExpressions;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Narrative;

/// <summary>Reads the figures of a paragraph sentence by sentence, carrying the subject from clause to clause.</summary>
/// <remarks>
/// A figure's words are those between the last punctuation or figure and itself. Where they name no subject, it is the one spoken of:
/// within reasons (主要原因是) the one named there, within a list (其中) its item, else the paragraph's.
/// </remarks>
internal sealed partial class SentenceReader(Paragraph paragraph, string section, SubjectText subjects, bool finalAccount, List<NarrativeFact> facts)
{
    private readonly string key = paragraph.Key;
    private string? main;
    private string? item;
    private string? head;
    private string? local;
    private string? last;
    private string? joint;
    private decimal lastValue;
    private string[] several = [];
    private Phrase severalPhrase;
    private int listed;
    private bool reasons;

    /// <summary>Reads the sentence from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Read(int start, int end)
    {
        // A list of one item goes on to speak of it: 其中：教育支出 3 万元。较上年增加 1 万元。
        if (head is not null && listed == 1)
            main = item;
        item = head = local = last = joint = null;
        reasons = false;
        var sentence = paragraph.Text[start..end].Trim();
        var figures = Figure.FindAll(key[start..end]);
        if (figures.Count == 0 && start == 0)
            NoteTopic(end);
        var read = start;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i] with { Start = figures[i].Start + start, End = figures[i].End + start };
            Follow(read, figure.Start);
            var from = ClauseStart(read, figure.Start);
            var behind = i + 1 < figures.Count ? figures[i + 1].Start + start : end;
            var isThreshold = Threshold().IsMatch(key.AsSpan(figure.End, behind - figure.End));
            Add(figure, from, behind, sentence);

            // The words around a threshold (单价100万元以上设备) are one subject: that of the figure behind it.
            if (!isThreshold)
                read = figure.End;
        }
    }

    /// <summary>1、一般公共服务支出（类）行政运行（项）。年初预算…: a numbered sentence without figures at the beginning says what follows is of.</summary>
    private void NoteTopic(int end)
    {
        if (!Numbering.Begins(key) || !Topic().IsMatch(key.AsSpan(0, end)))
            return;
        var (from, to) = subjects.Trim(key, Numbering.Length(key), end - 1, isFirst: true);
        if (from < to)
            main = SubjectText.Publish(paragraph, from, to);
    }

    /// <summary>Notes what the words between two figures say of the figures to come.</summary>
    private void Follow(int from, int to)
    {
        var words = key.AsSpan(from, Math.Max(0, to - from));
        if (words.LastIndexOf(';') is >= 0 and var semicolon)
        {
            head = item = local = null;
            reasons = false;
            words = words[(semicolon + 1)..];
        }

        if (words.Contains("其中", StringComparison.Ordinal))
        {
            head = main ?? last;
            item = null;
            listed = 0;
            reasons = false;
        }

        if (Reasons().IsMatch(words))
        {
            reasons = true;
            local = null;
        }
    }

    private void Add(Figure figure, int from, int behind, string sentence)
    {
        var words = WordsEnd(from, figure.Start);
        var phrase = figure.IsPercent ? Phrase.OfPercent(key, from, words)
            : figure.IsMoney ? Phrase.OfMoney(key, from, words, finalAccount) : new Phrase(PhraseKind.Amount, 1, words);
        if (phrase.Kind == PhraseKind.None)
            return;
        var (start, end) = subjects.Trim(key, from, phrase.SubjectEnd, main is null);
        var named = start < end ? SubjectText.Publish(paragraph, start, end) : null;
        var ofAnotherYear = named is not null && SubjectText.IsOfAnotherYear(named);
        var isCount = !figure.IsMoney && !figure.IsPercent;
        if (isCount && (named is null || named.EndsWith('等')))
            named = NounBehind(figure.End, behind) ?? named;
        var subject = Shared(figure, from, named, ref phrase) ?? (named is null ? Implied(phrase.Kind) : ofAnotherYear ? Implied(phrase.Kind) + named : Name(named));

        // An amount is never dropped: where nothing names its subject, the words right before it do.
        subject ??= SubjectText.Publish(paragraph, from, Math.Max(from, words));
        if (isCount && !IsCounted(figure, subject) || !paragraph.IsPrinted(figure.Start, figure.Start + figure.Length))
            return;
        joint = phrase.Kind == PhraseKind.Amount && figure.IsMoney ? Joint(subject, figure.Value) : null;
        lastValue = figure.Value;
        if (!ofAnotherYear)
            last = subject;
        facts.Add(new NarrativeFact(
            section, subject, MeasureOf(figure, phrase.Kind), paragraph.Text.Substring(figure.Start, figure.Length), phrase.Sign * figure.Value,
            CharacterFolding.Key(paragraph.Text.AsSpan(figure.Start + figure.Length, figure.End - figure.Start - figure.Length)),
            figure.Money is { } unit ? phrase.Sign * figure.Value * unit.Yuan : null, sentence, paragraph.PageAt(figure.Start)));
    }

    /// <summary>Makes a named subject the one spoken of.</summary>
    private string Name(string subject)
    {
        subject = InParallel(main, subject);
        if (reasons)
        {
            local = subject;
        }
        else if (head is not null)
        {
            item = subject;
            listed++;
        }
        else
        {
            main = subject;
        }

        return subject;
    }

    private string? Implied(PhraseKind kind)
    {
        // 总计 10 万元，其中：本年收入 8 万元，上年结转 2 万元，比上年增加 1 万元: the change is that of the whole.
        if (kind == PhraseKind.Change && head is not null && listed >= 2 && !reasons && last == item)
            return head;
        if (kind == PhraseKind.Change && joint is not null && !reasons)
            return joint;
        if (kind is PhraseKind.Share or PhraseKind.Completion or PhraseKind.Change && last is not null && !reasons)
            return last;
        return (reasons ? local : null) ?? item ?? main ?? last ?? HeadingSubject();
    }

    /// <summary>财政拨款收入总计 1 万元，支出总计 1 万元: the second total is of 财政拨款 too.</summary>
    private static string InParallel(string? before, string subject) =>
        before is not null && Total().Match(before) is { Success: true } total && Total().Match(subject) is { Success: true, Index: 0 }
            && total.Value != subject && total.Value[2..] == subject[2..] ? before[..total.Index] + subject : subject;

    /// <summary>收入总计 1 万元，支出总计 1 万元，比上年增加…: the change is that of both.</summary>
    private string? Joint(string subject, decimal value) =>
        last is not null && value == lastValue && Total().Match(last) is { Success: true } before && Total().Match(subject) is { Success: true } total
            && before.Value != total.Value && before.Value[2..] == total.Value[2..] ? last + "、" + subject : null;

    /// <summary>甲和乙分别减少 1 万元和 2 万元: the subjects are shared out among the figures.</summary>
    private string? Shared(Figure figure, int from, string? named, ref Phrase phrase)
    {
        if (named is not null && key.AsSpan(from, figure.Start - from).Contains("分别", StringComparison.Ordinal))
        {
            several = named.Split(['和', '、', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
            severalPhrase = phrase;
            if (several.Length < 2)
                return null;
        }
        else if (several.Length == 0 || !JoinOnly().IsMatch(key.AsSpan(from, figure.Start - from)))
        {
            several = [];
            return null;
        }

        phrase = severalPhrase;
        var next = several[0];
        several = several[1..];
        return Name(next);
    }

    /// <summary>3个项目自评等级为“优”: the words behind a count name what was counted.</summary>
    private string? NounBehind(int from, int to)
    {
        var end = from;
        while (end < to && key[end] is not (',' or ';' or ':' or '。' or '、' or '('))
            end++;
        return end - from >= 2 ? SubjectText.Publish(paragraph, from, end) : null;
    }

    private string? HeadingSubject()
    {
        var heading = section[Math.Min(section.Length, Numbering.Length(CharacterFolding.MatchKey(section)))..];
        var name = HeadingEnd().Replace(CharacterFolding.Key(heading), "");
        return name.Length == 0 ? null : name;
    }

    /// <summary>Where the words of a figure begin: behind the last punctuation; neither a comma within a number nor one behind 的 is meant.</summary>
    private int ClauseStart(int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (key[i] is ';' or ':' or '。' || key[i] == ',' && i > from && key[i - 1] != '的' && !(char.IsAsciiDigit(key[i - 1]) && char.IsAsciiDigit(key[i + 1])))
                return i + 1;
        }

        return from;
    }

    /// <summary>部分项目（750 万元）: the words of a figure in brackets stand before the bracket.</summary>
    private int WordsEnd(int from, int figure) => figure > from && key[figure - 1] == '(' ? figure - 1 : figure;

    private static bool IsCounted(Figure figure, string subject) => figure.Unit is not ("个" or "项" or "家" or "户") || Counted().IsMatch(subject);

    private static string MeasureOf(Figure figure, PhraseKind kind) => kind switch
    {
        PhraseKind.Change => figure.IsPercent ? "growth_percent" : "prior_year_change",
        PhraseKind.Share => "share_percent",
        PhraseKind.Completion => "completion_percent",
        PhraseKind.Budget => "budget_amount",
        _ => figure.IsMoney ? "amount" : "count",
    };

    [GeneratedRegex(@"主要原因|原因(是|为|:)|主要(是|为|由于|用于|包括|有)|由于|[一二三四五六七八]是|因(?!公)")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"^(\((含|不含)\))?(及)?(以上|以下)")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"(收入|支出)(总计|合计|总额)$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^[和、与及]?$")]
    private static partial Regex JoinOnly();

    [GeneratedRegex(@"团组|项目|个数|单位|机构|绩效|批|车|设备")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[^,:。]{4,60}。$")]
    private static partial Regex Topic();

    [GeneratedRegex(@"(决算|预算)?(的)?(总体|具体|结构)?(情况)?(分析)?(说明)?$")]
    private static partial Regex HeadingEnd();
}
