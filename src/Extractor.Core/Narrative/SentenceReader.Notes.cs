using System.Text.RegularExpressions;

namespace Extractor.Core.Narrative;

/// <content>What the words between the figures say of those to come: brackets, lists, reasons and comparisons.</content>
internal sealed partial class SentenceReader
{
    /// <summary>Notes what the words between two figures say of the figures to come.</summary>
    /// <remarks>A bracket speaks of its own: behind it goes on what was spoken of before it. One that holds nothing but a figure's amount only shows it.</remarks>
    private void Follow(int from, int to)
    {
        var part = from;
        for (var i = from; i < to; i++)
        {
            if (!brackets.Stands(i))
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
            if (!brackets.Stands(i))
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

    private void Note(int from, int to)
    {
        var words = key.AsSpan(from, Math.Max(0, to - from));
        if (words.LastIndexOf(';') is >= 0 and var semicolon)
        {
            spoken.EndClause();
            from += semicolon + 1;
            words = words[(semicolon + 1)..];
        }

        if (words.Contains("其中", StringComparison.Ordinal))
            spoken.BeginList();
        else if (PartLists.Begin(key, from, from + words.Length) is { Success: true } list)
            BeginParts(list.Groups["name"]);
        if (Reasons().IsMatch(words))
            spoken.BeginReasons();
        if (finalAccount && BudgetSubjects.IsWithin(words))
            spoken.BeginBudget();
        else if (spoken.IsOfBudget && BudgetSubjects.IsWithinAccount(words))
            spoken.EndBudget();
        ComparedWith.Note(paragraph, from, from + words.Length, subjects, ref spoken);
        NoteUnchanged(from, from + words.Length);
    }

    /// <summary>本年支出的具体构成为：, “三公”经费决算中，: what follows are parts of the amount that was stated of that name; of what is spoken of, where the words name nothing.</summary>
    private void BeginParts(Group name)
    {
        if (!name.Success)
        {
            spoken.BeginParts(null);
            return;
        }

        var (first, last) = subjects.Trim(key, name.Index, name.Index + name.Length, isFirst: true, isOfMoney: true);
        if (first < last && PartLists.WholeOf(facts, SubjectText.Publish(paragraph, first, last)) is { } whole)
            spoken.BeginParts(whole);
    }

    /// <summary>公务接待费支出决算与预算持平，比上年增加…: a clause that needs no figure says what those behind it are of.</summary>
    private void NoteUnchanged(int from, int to)
    {
        for (var clause = Unchanged().Match(key, from, to - from); clause.Success; clause = clause.NextMatch())
        {
            var name = clause.Groups["name"];
            var (first, last) = subjects.Trim(key, name.Index, name.Index + name.Length, isFirst: false, isOfMoney: false);
            if (first < last)
                spoken.TurnTo(SubjectText.Publish(paragraph, first, last));
        }
    }

    [GeneratedRegex(@"主要原因|原因(是|为|:)|主要(是|为|由于|用于|包括|有)|由于|[一二三四五六七八]是|因(?!公)")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"(?<=[,;:。]|^)(?<name>[^,;:。与比较同]{2,40})(与|比|较|同)[^,;:。]{0,14}?(无增减变化|无增减|无变化|没有变化|没有增减|持平|一致|相等|相同)(?=[,;])")]
    private static partial Regex Unchanged();
}
