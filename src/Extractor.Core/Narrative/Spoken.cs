using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <summary>What a paragraph speaks of at one place; an opening bracket keeps a copy, to which the closing one returns.</summary>
internal partial struct Spoken
{
    /// <summary>What the paragraph is about.</summary>
    public string? Main { get; private set; }

    /// <summary>What the figure before is of.</summary>
    public string? Last { get; private set; }

    /// <summary>其中: the whole whose parts are listed; null outside of lists.</summary>
    public string? Head { get; private set; }

    /// <summary>The part of the list that is spoken of.</summary>
    public string? Item { get; private set; }

    /// <summary>其中, 收入包括：, 用于以下方面：: the whole whose parts are stated, whether or not their changes may be those of the whole; null elsewhere.</summary>
    public string? ListOf { get; private set; }

    /// <summary>Counts the lists of the paragraph: two may be of one whole, 收入包括：…；支出包括：….</summary>
    public int List { get; private set; }

    /// <summary>What the figure before is.</summary>
    public PhraseKind Kind { get; private set; }

    /// <summary>预算 10 万元（其中：…）, 年初预算数中，…: whether the amounts in this bracket or sentence are of a budget.</summary>
    public bool IsOfBudget { get; private set; }

    /// <summary>比年初预算, 比2019年: from what the changes that follow are measured; null where it is the year before, as mostly.</summary>
    public string? Against { get; private set; }

    /// <summary>Whether <see cref="Against"/> is a budget of the same year.</summary>
    public bool IsAgainstBudget { get; private set; }

    private string? local;
    private string? joint;

    /// <summary>The whole of the list that the sentence began last.</summary>
    private string? parted;
    private decimal value;
    private int listed;
    private bool reasons;

    /// <summary>Whether a part of the list has had a change of its own: then so has each.</summary>
    private bool changesByItem;

    /// <summary>The subject of the sentence's list and its amount, less those of the parts that the list has named so far.</summary>
    private string? whole;
    private decimal mainAmount, rest;
    private int parts;

    /// <summary>The last subjects of either half that the paragraph states an amount of, outside of its lists.</summary>
    private string? income, expenditure;

    private readonly bool IsListComplete => whole is not null && rest == 0m && parts > 1;

    /// <summary>Begins a sentence.</summary>
    public void Begin()
    {
        // A list of one item goes on to speak of it: 其中：教育支出 3 万元。较上年增加 1 万元。
        if (Head is not null && listed == 1)
            Main = Item;

        // 支出 9 万元，其中：甲 6 万元；乙 3 万元。比上年增加 1 万元: a list whose parts are the whole says no more of its last part than of the others.
        if (IsListComplete)
            Main = whole;
        whole = null;
        parted = Item = Head = ListOf = local = Last = joint = Against = null;
        reasons = IsOfBudget = false;
        Kind = PhraseKind.None;
    }

    /// <summary>Goes on behind a semicolon: of the whole, where the parts that its list has named are the whole.</summary>
    public void EndClause()
    {
        if (IsListComplete)
            Last = whole;
        Head = Item = ListOf = local = Against = null;
        reasons = false;
    }

    /// <summary>Notes a comparison: with a budget or an earlier year, or with the year before, which is null.</summary>
    public void Compare(string? against, bool isBudget) => (Against, IsAgainstBudget) = (against, isBudget);

    /// <summary>其中: begins a list.</summary>
    public void BeginList()
    {
        Head = Main ?? Last;
        BeginParts(Head);
        Item = null;
        listed = 0;
        changesByItem = false;
        reasons = false;
        (whole, rest, parts) = mainAmount > 0m ? (Head, mainAmount, 0) : (null, 0m, 0);
    }

    /// <summary>收入包括：: begins the parts of a whole, each of which is spoken of for itself.</summary>
    /// <param name="of">The whole; null for that of the sentence's list before, or what is spoken of.</param>
    public void BeginParts(string? of)
    {
        ListOf = parted = of ?? parted ?? Main ?? Last;
        List++;
    }

    /// <summary>Ends a list before its sentence does: what follows is of the whole.</summary>
    public void EndList() => Head = Item = ListOf = null;

    /// <summary>主要原因: begins reasons, whose subjects are theirs alone.</summary>
    public void BeginReasons()
    {
        reasons = true;
        local = null;
    }

    /// <summary>年初预算数中，: the amounts of this sentence are of a budget.</summary>
    public void BeginBudget() => IsOfBudget = true;

    /// <summary>决算数中，: what follows is no longer of a budget.</summary>
    public void EndBudget() => IsOfBudget = false;

    /// <summary>Opens a bracket right behind the figure before.</summary>
    public void OpenBehindFigure() => IsOfBudget |= Kind == PhraseKind.Budget;

    /// <summary>Notes what the paragraph is about before it names a figure.</summary>
    public void NoteTopic(string subject) => Main = subject;

    /// <summary>Notes a figure.</summary>
    /// <param name="subject">What it is of.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="amount">Its yuan where it is money.</param>
    public void NoteFigure(string subject, PhraseKind kind, decimal? amount)
    {
        joint = kind == PhraseKind.Amount && amount is not null ? Joint(subject, amount.Value) : null;
        value = amount ?? 0m;
        if (kind == PhraseKind.Amount && !reasons)
        {
            rest -= value;
            parts++;
            mainAmount = subject == Main && Head is null ? value : mainAmount;
            if (Head is null && amount is not null && Half().Match(subject) is { Success: true } half)
                (income, expenditure) = half.Value[0] == '收' ? (subject, expenditure) : (income, subject);
        }

        changesByItem |= kind is PhraseKind.Change or PhraseKind.PriorYear && Head is not null && subject == Item;
        Last = subject;
        Kind = kind;
    }

    /// <summary>Makes a named subject the one spoken of.</summary>
    public string Name(string subject)
    {
        subject = InParallel(Main, subject);
        if (reasons)
        {
            local = subject;
        }
        else if (Head is not null)
        {
            Item = subject;
            listed++;
        }
        else
        {
            mainAmount = subject == Main ? mainAmount : 0m;
            Main = subject;
        }

        return subject;
    }

    /// <summary>Notes a clause without a figure: those that follow are of its subject.</summary>
    public void TurnTo(string subject)
    {
        Last = Name(subject);
        Kind = PhraseKind.None;
        joint = null;
    }

    /// <summary>The subject of a figure whose words name none; null where nothing was spoken of.</summary>
    public readonly string? Implied(PhraseKind kind)
    {
        if (kind == PhraseKind.PriorYear)
            kind = PhraseKind.Change;

        // 总计 10 万元，其中：本年收入 8 万元，上年结转 2 万元，比上年增加 1 万元: the change is that of the whole.
        if (kind == PhraseKind.Change && Head is not null && listed >= 2 && !changesByItem && !reasons && Last == Item)
            return Head;
        if (kind == PhraseKind.Change && joint is not null && !reasons)
            return joint;
        if (kind is PhraseKind.Share or PhraseKind.Completion or PhraseKind.Change && Last is not null && !reasons)
            return Last;
        return (reasons ? local : null) ?? Item ?? Main ?? Last;
    }

    /// <summary>
    /// 财政拨款收入总计 1 万元，支出总计 1 万元: the second total is of 财政拨款 too; 接待批次 1 个，人次 5 人: so are the people;
    /// 收入、支出总计 1 万元，收、支总计增加…: the same in short.
    /// </summary>
    private static string InParallel(string? before, string subject) =>
        before is not null && before.Length == subject.Length + 2 && before == subject.Replace("收、支", "收入、支出", StringComparison.Ordinal) ? before :
        subject is "人次" or "人数" or "接待人次" or "接待人数" && before is not null && before.EndsWith("批次", StringComparison.Ordinal) ? before[..^2] + subject[^2..] :
        before is not null && Total().Match(before) is { Success: true } total && Total().Match(subject) is { Success: true, Index: 0 }
            && total.Value != subject && total.Value[2..] == subject[2..] ? before[..total.Index] + subject : subject;

    /// <summary>财政拨款收入 1 万元，支出 1 万元: what is spent there is of the subject whose income stands before it; null elsewhere.</summary>
    /// <param name="words">The words before the figure.</param>
    public readonly string? SpentOf(ReadOnlySpan<char> words) =>
        (Last is not null && Balance().IsMatch(Last) ? income : Last) is { } received && received.EndsWith("收入", StringComparison.Ordinal) && Spent().IsMatch(words) ? received[..^2] + "支出" : null;

    /// <summary>收入 1 万元，支出 1 万元。收入增加…: the subject of a change that names its half alone, where what was spoken of last is none of that half; null elsewhere.</summary>
    /// <param name="half">收入 or 支出.</param>
    public readonly string? OfHalf(string half) =>
        Implied(PhraseKind.Change) is { } implied && !implied.Contains(half, StringComparison.Ordinal) && (Half().IsMatch(implied) || Balance().IsMatch(implied))
            ? (half[0] == '收' ? income : expenditure) ?? half : null;

    /// <summary>收入总计 1 万元，支出总计 1 万元，比上年增加…: the change is that of both.</summary>
    private readonly string? Joint(string subject, decimal amount) =>
        Last is not null && amount == value && Total().Match(Last) is { Success: true } before && Total().Match(subject) is { Success: true } total
            && before.Value != total.Value && before.Value[2..] == total.Value[2..] ? Last + "、" + subject : null;

    [GeneratedRegex("^[,、]?支出(决算)?数?(为|共|共计|合计)?$")]
    private static partial Regex Spent();

    [GeneratedRegex(@"(收入|支出)(总计|合计|总额)$")]
    private static partial Regex Total();

    [GeneratedRegex(@"(收入|支出)(总计|合计|总额)?$")]
    private static partial Regex Half();

    [GeneratedRegex("结转|结余")]
    private static partial Regex Balance();
}
