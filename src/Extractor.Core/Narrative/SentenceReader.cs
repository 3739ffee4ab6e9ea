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
    private readonly Stack<Spoken?> outer = [];
    private Spoken spoken;
    private bool isDoubtful;
    private string? against;
    private BudgetStage? completes;
    private string[] several = [];
    private string[] sharers = [];
    private Phrase severalPhrase;

    /// <summary>Reads the sentence from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Read(int start, int end)
    {
        spoken.Begin();
        isDoubtful = false;
        sharers = [];
        against = null;
        completes = null;
        var sentence = paragraph.Text[start..end].Trim();
        var figures = Figure.FindAll(key[start..end]);
        if (figures.Count == 0 && start == 0)
            NoteTopic(end);
        var read = start;
        var followed = start;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i] with { Start = figures[i].Start + start, End = figures[i].End + start };
            Follow(followed, figure.Start);
            followed = figure.End;
            var from = ClauseStart(read, figure.Start);
            var behind = i + 1 < figures.Count ? figures[i + 1].Start + start : end;
            var isThreshold = Threshold().IsMatch(key.AsSpan(figure.End, behind - figure.End));
            Add(figure, from, behind, end, sentence);

            // The words around a threshold (单价100万元以上设备) are one subject: that of the figure behind it.
            if (!isThreshold)
                read = figure.End;
        }

        CloseBrackets(followed, end);
    }

    /// <summary>1、一般公共服务支出（类）行政运行（项）。年初预算…: a numbered sentence without figures at the beginning says what follows is of.</summary>
    private void NoteTopic(int end)
    {
        if (!Numbering.Begins(key) || !Topic().IsMatch(key.AsSpan(0, end)))
            return;
        var (from, to) = subjects.Trim(key, Numbering.Length(key), end - 1, isFirst: true);
        if (from < to)
            spoken.NoteTopic(SubjectText.Publish(paragraph, from, to));
    }

    /// <summary>Notes what the words between two figures say of the figures to come.</summary>
    /// <remarks>A bracket speaks of its own: behind it goes on what was spoken of before it. One that holds nothing but a figure's amount only shows it.</remarks>
    private void Follow(int from, int to)
    {
        var part = from;
        for (var i = from; i < to; i++)
        {
            if (!IsBracket(i))
                continue;
            Note(part, i);
            part = i + 1;
            if (key[i] == '(')
                Open(isBehindFigure: i == from, isBeforeFigure: part == to);
            else if (outer.TryPop(out var before) && before is { } whole)
                spoken = whole;
        }

        Note(part, to);
    }

    private void Open(bool isBehindFigure, bool isBeforeFigure)
    {
        outer.Push(isBeforeFigure ? null : spoken);
        if (isBehindFigure)
            spoken.OpenBehindFigure();
    }

    /// <summary>Goes on to the end of a sentence; a bracket that it leaves open ends with it.</summary>
    private void CloseBrackets(int from, int end)
    {
        var depth = 0;
        for (var i = from; i < end && outer.Count > 0; i++)
        {
            if (!IsBracket(i))
                continue;
            if (key[i] == '(')
                depth++;
            else if (depth > 0)
                depth--;
            else if (outer.Pop() is { } whole)
                spoken = whole;
        }

        while (outer.TryPop(out var before))
            spoken = before ?? spoken;
    }

    /// <summary>Whether a bracket stands there that is no part of a name, as those of 教育支出（类） and 出国（境） are: they may lack their other half where it hangs over the page's margin.</summary>
    private bool IsBracket(int at) => key[at] switch
    {
        '(' => at + 1 == key.Length || !IsOfName(key[at + 1]),
        ')' => at < 2 || key[at - 2] != '(' || !IsOfName(key[at - 1]),
        _ => false,
    };

    private static bool IsOfName(char c) => c is '类' or '款' or '项' or '境';

    private void Note(int from, int to)
    {
        var words = key.AsSpan(from, Math.Max(0, to - from));
        if (words.LastIndexOf(';') is >= 0 and var semicolon)
        {
            spoken.EndClause();
            words = words[(semicolon + 1)..];
        }

        if (words.Contains("其中", StringComparison.Ordinal))
            spoken.BeginList();
        if (Reasons().IsMatch(words))
            spoken.BeginReasons();
    }

    private void Add(Figure figure, int from, int behind, int end, string sentence)
    {
        var words = WordsEnd(from, figure.Start);
        var phrase = PhraseOf(figure, from, words);
        if (phrase.Kind == PhraseKind.None)
            return;
        var (first, last) = subjects.Trim(key, from, phrase.SubjectEnd, spoken.Main is null);
        var named = first < last ? SubjectText.Publish(paragraph, first, last) : null;
        var ofAnotherYear = named is not null && SubjectText.IsOfAnotherYear(named);
        if (spoken.IsOfBudget && phrase.Kind == PhraseKind.Amount && figure.IsMoney && !key.AsSpan(from, words - from).Contains("决算", StringComparison.Ordinal))
            phrase = phrase with { Kind = PhraseKind.Budget };
        isDoubtful &= named is null;
        if (named is null && !isDoubtful && phrase.Kind == PhraseKind.Amount && key.AsSpan(from, words - from).Contains("决算", StringComparison.Ordinal))
            isDoubtful = MayBeOfTheWhole(sentence, goesOnAsList: key.AsSpan(figure.End, end - figure.End).Contains(';'));
        if (named is not null && phrase.Kind == PhraseKind.Amount && figure.IsMoney && subjects.IsOfYearBefore(named, spoken.Last))
            (phrase, named) = (phrase with { Kind = PhraseKind.PriorYear }, null);
        string? distance = null;
        if (against is not null && phrase.Kind == PhraseKind.Change && figure.IsMoney)
            (phrase, distance) = (phrase with { Kind = PhraseKind.FromBudget, Sign = 1 }, against + key[phrase.SubjectEnd..words]);
        var isCount = !figure.IsMoney && !figure.IsPercent;
        if (isCount && (named is null || named.EndsWith('等')))
            named = NounBehind(figure.End, behind) ?? named;
        var subject = Shared(figure, from, named, ref phrase) ?? (named is null ? Implied(phrase.Kind) : ofAnotherYear ? Implied(phrase.Kind) + named : spoken.Name(named));

        // An amount is never dropped: where nothing names its subject, the words right before it do.
        subject ??= SubjectText.Publish(paragraph, from, Math.Max(from, words));
        if (isCount && !IsCounted(figure, subject) || !paragraph.IsPrinted(figure.Start, figure.Start + figure.Length))
            return;
        completes = phrase.Kind == PhraseKind.Budget && key.AsSpan(from, words - from).Contains("完成", StringComparison.Ordinal) ? phrase.Stage : null;
        against = phrase.IsCompared ? key[phrase.SubjectEnd..words] : null;
        if (phrase.Kind == PhraseKind.FromBudget)
            subject += distance ?? key[phrase.SubjectEnd..words];
        else if (!ofAnotherYear)
            spoken.NoteFigure(subject, phrase.Kind, figure.IsMoney ? figure.Value : null);
        // 减少-100.00万元: a decrease that is printed with its sign is one decrease.
        var value = phrase.Sign < 0 ? -Math.Abs(figure.Value) : figure.Value;
        facts.Add(new NarrativeFact(
            section, subject, MeasureOf(figure, phrase.Kind), paragraph.Text.Substring(figure.Start, figure.Length), value,
            CharacterFolding.Key(paragraph.Text.AsSpan(figure.Start + figure.Length, figure.End - figure.Start - figure.Length)),
            figure.Money is { } unit ? value * unit.Yuan : null, sentence, paragraph.PageAt(figure.Start))
        { IsDoubtful = isDoubtful, IsAside = outer.TryPeek(out var before) && before is not null, BudgetStage = phrase.Stage });
    }

    private Phrase PhraseOf(Figure figure, int from, int words)
    {
        if (figure.IsMoney)
        {
            var money = Phrase.OfMoney(key, from, words, finalAccount, isCompared: spoken.Kind == PhraseKind.PriorYear);
            if (money.Kind != PhraseKind.PriorYear || !subjects.NamesYear(key.AsSpan(money.SubjectEnd, words - money.SubjectEnd)))
                return money;

            // 比2024年预算 10 万元减少 in the disclosure of 2024: not of the year before, but of its own budget.
            return key.AsSpan(money.SubjectEnd, words - money.SubjectEnd).Contains("预算", StringComparison.Ordinal)
                ? money with { Kind = PhraseKind.Budget, IsCompared = true } : new Phrase(PhraseKind.Amount, 1, words);
        }

        if (!figure.IsPercent)
            return new Phrase(PhraseKind.Amount, 1, words);
        var phrase = Phrase.OfPercent(key, from, words);
        if (phrase.Kind != PhraseKind.None)
            return phrase;

        // 完成预算（10.66 万元）的 84.71 %: the words stand before the budget. 分别占 60 % 和 40 %: they stand before the first share.
        if (completes is { } stage && OfBudget().IsMatch(key.AsSpan(from, words - from)))
            return new Phrase(PhraseKind.Completion, 1, from) { Stage = stage };
        return several.Length > 0 && JoinOnly().IsMatch(key.AsSpan(from, words - from)) ? severalPhrase with { SubjectEnd = from } : phrase;
    }

    /// <summary>甲预算 40 万元，其中乙预算 40 万元，支出决算 30 万元: nobody can tell whose the final account is; in a list of several it is taken as the item's, else as the whole's.</summary>
    private bool MayBeOfTheWhole(string sentence, bool goesOnAsList)
    {
        if (spoken.Head is not { } whole || spoken.Item is null || spoken.Last != spoken.Item || spoken.Kind != PhraseKind.Budget)
            return false;
        var isBudgeted = false;
        for (var i = facts.Count - 1; i >= 0 && facts[i].Sentence == sentence; i--)
        {
            if (facts[i].Subject != whole)
                continue;
            if (facts[i].Measure == "amount")
                return false;
            isBudgeted |= facts[i].Measure == "budget_amount";
        }

        if (isBudgeted && !goesOnAsList)
            spoken.EndList();
        return isBudgeted;
    }

    private string? Implied(PhraseKind kind) => spoken.Implied(kind) ?? HeadingSubject();

    /// <summary>甲和乙分别减少 1 万元和 2 万元: the subjects are shared out among the figures.</summary>
    private string? Shared(Figure figure, int from, string? named, ref Phrase phrase)
    {
        if (named is not null && key.AsSpan(from, figure.Start - from).Contains("分别", StringComparison.Ordinal))
        {
            several = sharers = named.Split(['和', '、', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
            severalPhrase = phrase with { IsCompared = false };
            if (several.Length < 2)
                return null;
        }
        else if (named is null && figure.IsPercent && sharers.Length >= 2 && key.AsSpan(from, figure.Start - from).Contains("分别", StringComparison.Ordinal))
        {
            several = sharers;
            severalPhrase = phrase with { IsCompared = false };
        }
        else if (several.Length == 0 || !JoinOnly().IsMatch(key.AsSpan(from, figure.Start - from)))
        {
            several = [];
            return null;
        }

        phrase = severalPhrase;
        var next = several[0];
        several = several[1..];
        return spoken.Name(next);
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

    /// <summary>Where the words of a figure begin: behind the last punctuation or open bracket; neither a comma within a number nor one behind 的 is meant.</summary>
    private int ClauseStart(int from, int to)
    {
        var depth = 0;
        for (var i = to - 1; i >= from; i--)
        {
            if (IsBracket(i) && (key[i] == ')' || i < to - 1) && (depth += key[i] == ')' ? 1 : -1) < 0)
                return i + 1;
            if (key[i] is ';' or ':' or '。' || key[i] == ',' && i > from && key[i - 1] != '的' && !(char.IsAsciiDigit(key[i - 1]) && char.IsAsciiDigit(key[i + 1])))
                return i + 1;
        }

        return from;
    }

    /// <summary>部分项目（750 万元）: the words of a figure in brackets stand before the bracket.</summary>
    private int WordsEnd(int from, int figure) => figure > from && key[figure - 1] == '(' ? figure - 1 : figure;

    private static bool IsCounted(Figure figure, string subject) => figure.Unit switch
    {
        "个" or "项" or "家" or "户" => Counted().IsMatch(subject),
        "人" => CountedPeople().IsMatch(subject),
        _ => true,
    };

    private static string MeasureOf(Figure figure, PhraseKind kind) => kind switch
    {
        PhraseKind.Change => figure.IsPercent ? "growth_percent" : "prior_year_change",
        PhraseKind.Share => "share_percent",
        PhraseKind.Completion => "completion_percent",
        PhraseKind.Budget => "budget_amount",
        PhraseKind.PriorYear => "prior_year_amount",
        _ => figure.IsMoney ? "amount" : "count",
    };

    [GeneratedRegex(@"主要原因|原因(是|为|:)|主要(是|为|由于|用于|包括|有)|由于|[一二三四五六七八]是|因(?!公)")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"^(\((含|不含)\))?(及)?(以上|以下)")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"^[和、与及]?$")]
    private static partial Regex JoinOnly();

    [GeneratedRegex(@"^\)?的(比例)?(为|约|达)?$")]
    private static partial Regex OfBudget();

    [GeneratedRegex("接待|出国|人次|人数")]
    private static partial Regex CountedPeople();

    [GeneratedRegex(@"团组|项目|个数|单位|机构|绩效|批|车|设备")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[^,:。]{4,60}。$")]
    private static partial Regex Topic();

    [GeneratedRegex(@"(决算|预算)?(的)?(总体|具体|结构)?(情况)?(分析)?(说明)?$")]
    private static partial Regex HeadingEnd();
}
