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
    private readonly Brackets brackets = new(paragraph.Key);
    private readonly Stack<Spoken?> outer = [];
    private Spoken spoken;
    private SharedSubjects shared = new();
    private bool isDoubtful, isOfProject;
    private BudgetStage? completes;
    private ParagraphList paragraphs;

    /// <summary>Notes what a line before the paragraph says that its figures are of.</summary>
    public void NoteTopic(string topic) => spoken.NoteTopic(topic);

    /// <summary>Notes the list whose part the paragraph is.</summary>
    public void GoOn(ParagraphList list) => paragraphs = list;

    /// <summary>Reads the sentence from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Read(int start, int end)
    {
        spoken.Begin();
        shared.Begin();
        isDoubtful = false;
        completes = null;
        var sentence = paragraph.Text[start..end].Trim();
        var figures = Figure.FindAll(key[start..end]);
        if (start == 0)
            NoteTopic(figures.Count > 0 ? figures[0].Start : end, end);
        var read = start;
        var followed = start;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i] with { Start = figures[i].Start + start, End = figures[i].End + start };

            // The words around a bound (单价100万元以上设备) are one subject: that of the figure behind it.
            if (figure.IsBound(key))
                continue;
            Follow(followed, figure.Start);
            followed = figure.End;
            Add(figure, brackets.ClauseStart(read, figure.Start), i + 1 < figures.Count ? figures[i + 1].Start + start : end, end, sentence);
            read = figure.End;
        }

        CloseBrackets(followed, end);
    }

    /// <summary>Notes what the beginning of the paragraph says that its figures are of.</summary>
    private void NoteTopic(int figure, int end)
    {
        if (Topic.Of(paragraph, subjects, figure, end) is not { } topic)
            return;
        spoken.NoteTopic(topic.Name);
        isOfProject = topic.IsProject;
    }

    private void Add(Figure figure, int from, int behind, int end, string sentence)
    {
        var words = brackets.WordsEnd(from, figure.Start);
        var phrase = PhraseOf(figure, from, words);
        if (phrase.Kind == PhraseKind.None)
            return;
        var (first, last) = subjects.Trim(key, from, phrase.SubjectEnd, spoken.Main is null, figure.IsMoney);
        var named = first < last && SubjectText.IsName(key.AsSpan(first, last - first)) ? SubjectText.Publish(paragraph, first, last) : null;
        if (isOfProject && named is "项目")
            named = null;
        if (named is null && spoken.Main is null && SubjectText.NamesBothHalves(section) && Half().Match(key, from, words - from) is { Success: true } half)
            named = half.Groups["half"].Value;
        var ofAnotherYear = named is not null && SubjectText.IsOfAnotherYear(named);
        var saysFinal = key.AsSpan(from, words - from).Contains("决算", StringComparison.Ordinal);
        if (spoken.IsOfBudget && phrase.Kind == PhraseKind.Amount && figure.IsMoney && !saysFinal)
            phrase = phrase with { Kind = PhraseKind.Budget };
        isDoubtful &= named is null;
        if (named is null && !isDoubtful && phrase.Kind == PhraseKind.Amount && saysFinal)
            isDoubtful = MayBeOfTheWhole(sentence, goesOnAsList: key.AsSpan(figure.End, end - figure.End).Contains(';'));
        if (named is not null && phrase.Kind == PhraseKind.Amount && figure.IsMoney && subjects.IsOfYearBefore(named, spoken.Last))
            (phrase, named) = (phrase with { Kind = PhraseKind.PriorYear }, null);
        if (named is null && phrase.Kind == PhraseKind.Change && ChangeOfHalf().Match(key, from, words - from) is { Success: true } changed)
            named = spoken.OfHalf(changed.Groups["half"].Value);
        else if (named is null && phrase.Kind == PhraseKind.Completion)
            named = BudgetSubjects.Completed(facts, sentence, spoken.Last, figure.Value);
        else if (named is null && phrase.Kind == PhraseKind.Budget)
            named = BudgetSubjects.HalfOf(key[from..words], sentence);
        var distance = phrase.Kind == PhraseKind.FromBudget ? SubjectText.Publish(paragraph, phrase.SubjectEnd, words) : null;
        var isFromBudget = distance is not null && Phrase.IsDirected(distance);
        if (!isFromBudget)
            distance = distance?.TrimEnd('为', '是');
        if (phrase.Kind == PhraseKind.Change && spoken.Against is { } budget && figure.Unit != "个百分点")
        {
            distance = SubjectText.Publish(paragraph, phrase.SubjectEnd, words);
            distance = ComparedWith.Begins(distance) ? distance : budget + distance;
            isFromBudget = spoken.IsAgainstBudget;
            phrase = phrase with { Kind = PhraseKind.FromBudget, Sign = figure.IsMoney ? 1 : phrase.Sign };
        }

        if (named is null && phrase.Kind == PhraseKind.Amount && figure.IsMoney)
            named = spoken.SpentOf(key.AsSpan(from, words - from));
        if (figure.IsCount && (named is null || named[^1] is '等' or '的' || Counting.IsNamedBehind(figure, named, key)) && Counting.NounEnd(key, figure.End, behind) is var noun && noun > figure.End)
            named = (named is not null && Counting.IsOfPeople(named) ? named : "") + SubjectText.Publish(paragraph, figure.End, noun);
        if (named is null && figure.Unit == "人次" && spoken.Last is [.., '批', '次'] batches)
            named = batches[..^2] + figure.Unit;
        if (figure.IsCount && facts.Count > 0 && facts[^1].Sentence == sentence && Counting.OfVisits(facts[^1], named) is { } visits)
            named = visits;
        if (named is null && phrase.Kind == PhraseKind.Change && figure.IsPercent && Implied(phrase.Kind) is { } implied
            && PartLists.Changed(facts, sentence, implied, implied == spoken.Head ? spoken.Item : spoken.Head, phrase.Sign * figure.Value) is { } changedOne)
        {
            named = changedOne;
            facts[^1] = facts[^1] with { Subject = changedOne };
        }

        var isListed = behind == figure.End + 1 && key[figure.End] is ',' or '、' or '和' or '与' or '及';
        var one = shared.Next(key.AsSpan(from, figure.Start - from), named, figure.IsPercent, isListed, key.AsSpan(figure.End, end - figure.End), ref phrase);
        var subject = one is not null ? spoken.Name(one) : named is null ? Implied(phrase.Kind) : ofAnotherYear ? Implied(phrase.Kind) + named : spoken.Name(named);

        // An amount is never dropped: where nothing names its subject, the words right before it do.
        subject ??= distance is null ? SubjectText.Publish(paragraph, from, Math.Max(from, words)) : "";
        if (figure.IsCount && !Counting.IsCounted(figure, subject) || !paragraph.IsPrinted(figure.Start, figure.Start + figure.Length))
            return;
        completes = phrase.Kind == PhraseKind.Budget && Completes().IsMatch(key.AsSpan(from, words - from)) ? phrase.Stage : null;
        if (distance is null && !ofAnotherYear)
            spoken.NoteFigure(subject, phrase.Kind, figure.Money is { } money ? figure.Value * money.Yuan : null);

        // 减少-100.00万元: a decrease that is printed with its sign is one decrease.
        var value = phrase.Sign < 0 ? -Math.Abs(figure.Value) : figure.Value;
        facts.Add(new NarrativeFact(
            section, subject + distance, MeasureOf(figure, phrase.Kind), paragraph.Text.Substring(figure.Start, figure.Length), value,
            figure.Start + figure.Length == figure.End ? figure.Unit : CharacterFolding.Key(paragraph.Text.AsSpan(figure.Start + figure.Length, figure.End - figure.Start - figure.Length)),
            figure.Money is { } unit ? value * unit.Yuan : null, sentence, paragraph.PageAt(figure.Start))
        {
            // 由 7 万元增加到 8 万元: what it was before, and nobody says when.
            IsDoubtful = isDoubtful || words > from && key[words - 1] is '由' or '从',
            IsAside = outer.TryPeek(out var before) && before is not null,
            ExecutedYear = phrase.Kind is PhraseKind.Amount or PhraseKind.Change ? YearBudgets.ExecutedIn(key.AsSpan(from, words - from)) : 0,
            BudgetStage = distance is null ? phrase.Stage : Phrase.StageOf(distance),
            DistanceOf = isFromBudget ? subject : null,
            Sign = distance is null ? phrase.Sign : Phrase.SignOf(distance),
            Whole = phrase.Whole is { } of ? SubjectText.Publish(paragraph, of.Start.Value, of.End.Value) : null,
            ListOf = spoken.ListOf ?? paragraphs.Whole,
            List = spoken.ListOf is null ? 0 : spoken.List,
            ListOfParagraphs = spoken.ListOf is null ? paragraphs.Number : 0,
        });
    }

    private Phrase PhraseOf(Figure figure, int from, int words)
    {
        if (figure.IsMoney)
        {
            var money = Phrase.OfMoney(key, from, words, finalAccount, isCompared: spoken.Kind == PhraseKind.PriorYear || spoken.Against is not null);
            if (money.Kind == PhraseKind.Budget)
                return YearBudgets.Read(money, key.AsSpan(from, words - from), from, subjects, finalAccount);
            if (money.Kind != PhraseKind.PriorYear || !subjects.NamesYear(key.AsSpan(money.SubjectEnd, words - money.SubjectEnd)))
                return money;

            // 比2024年预算 10 万元减少 in the disclosure of 2024: not of the year before, but of its own budget.
            return key.AsSpan(money.SubjectEnd, words - money.SubjectEnd).Contains("预算", StringComparison.Ordinal)
                ? money with { Kind = PhraseKind.Budget } : new Phrase(PhraseKind.Amount, 1, words);
        }

        if (!figure.IsPercent)
            return Phrase.OfCount(key, from, words);
        var phrase = Phrase.OfPercent(key, from, words);
        if (phrase.Kind != PhraseKind.None)
            return phrase;

        // 完成预算（10.66 万元）的 84.71 %: the words stand before the budget. 分别占 60 % 和 40 %: they stand before the first share.
        if (completes is { } stage && OfBudget().IsMatch(key.AsSpan(from, words - from)))
            return new Phrase(PhraseKind.Completion, 1, from) { Stage = stage };
        return shared.Follow(key.AsSpan(from, words - from)) is { } one ? one with { SubjectEnd = from } : phrase;
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

    private string? Implied(PhraseKind kind) => spoken.Implied(kind) ?? SubjectText.OfHeading(section);

    private static string MeasureOf(Figure figure, PhraseKind kind) => kind switch
    {
        PhraseKind.Change => figure.IsPercent ? "growth_percent" : "prior_year_change",
        PhraseKind.FromBudget when figure.IsPercent => "growth_percent",
        PhraseKind.Share => "share_percent",
        PhraseKind.Completion => "completion_percent",
        PhraseKind.Budget => "budget_amount",
        PhraseKind.PriorYear => "prior_year_amount",
        _ => figure.IsMoney ? "amount" : "count",
    };

    /// <remarks>完成年初预算 10 万元的 90 %，为年初预算 10 万元的 90 %.</remarks>
    [GeneratedRegex("完成|^[,、]?[为占]")]
    private static partial Regex Completes();

    /// <remarks>本单位收入为 10 万元.</remarks>
    [GeneratedRegex("(?<half>收入|支出)(为|是|共|共计)?$")]
    private static partial Regex Half();

    [GeneratedRegex(@"(?<!收入|[、和与及])(?<half>收入|支出)((与|比|较|同)((19|20)\d\d年|上一?年|去年)度?(决算数?)?(相比)?|同比)?(各|均)?[增减上下提降][^,;:。]{0,6}$")]
    private static partial Regex ChangeOfHalf();

    [GeneratedRegex(@"^\)?的(比例)?(为|约|达)?$")]
    private static partial Regex OfBudget();
}
