using System.Buffers;
using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Text;

namespace Extractor.Core.Tables;

/// <summary>A title that names a table.</summary>
/// <param name="Form">The disclosure form that it names; null for a performance table.</param>
/// <param name="IsPerformance">Whether it names a performance table or report (绩效).</param>
/// <param name="Text">The title as printed.</param>
/// <param name="Key">The part of the title that was recognised, as a match key.</param>
/// <param name="FirstLine">Index of its first line among the lines that were searched.</param>
/// <param name="LineCount">Number of lines that it takes.</param>
public sealed record TitleMatch(FormDefinition? Form, bool IsPerformance, string Text, string Key, int FirstLine, int LineCount)
{
    /// <summary>The form of the other disclosure where a budget and a final account print the same title; else null.</summary>
    public FormDefinition? Other { get; init; }
}

/// <summary>Finds the title of a table in the lines above it.</summary>
/// <remarks>
/// A title is the longest known title that a line, or up to three lines together, contains: 财政拨款收入支出决算总表 contains
/// 收入支出决算总表; that of a table is the nearest above it. What stands around it must be short and no sentence, so that prose that mentions a form is not its title, and
/// must not make it the title of another one: 财政专户管理资金支出预算表 is not 支出预算表.
/// </remarks>
public sealed class TitleMatcher
{
    /// <summary>Lines above a table that are searched; a caption has at most a title of three lines, a label, a unit and a chapter heading.</summary>
    private const int SearchedLines = 10;

    /// <summary>A title wraps over so many lines at most.</summary>
    private const int MostLines = 3;

    /// <summary>Characters that may stand before a title: chapter number, organisation and year.</summary>
    private const int LongestPrefix = 36;

    /// <summary>As <see cref="LongestPrefix"/>, before a performance title: a project's name stands there.</summary>
    private const int LongestProjectName = 80;

    /// <summary>Characters that may stand behind a title: （续表）, 公开01表, a year, the organisation and the unit.</summary>
    private const int LongestSuffix = 40;

    private readonly KnownTitle[] titles;
    private readonly SearchValues<char> lastCharacters;
    private readonly int shortest;
    private readonly TitleScope scope;

    /// <summary>Prepares the titles of a registry.</summary>
    public TitleMatcher(FormRegistry registry)
    {
        scope = registry.Scope;
        var known = new List<KnownTitle>();
        foreach (var form in registry.Forms)
        {
            foreach (var title in form.Titles)
            {
                if (known.FindIndex(other => other.Key == title) is >= 0 and var shared)
                    known[shared] = known[shared] with { Other = form };
                else
                    known.Add(new KnownTitle(title, form, known.Count));
            }
        }

        foreach (var title in registry.Performance.Titles.Words)
            known.Add(new KnownTitle(title, null, known.Count));
        known.Sort(static (a, b) => a.Key.Length != b.Key.Length ? b.Key.Length - a.Key.Length : a.Order - b.Order);
        titles = [.. known];
        shortest = titles.Length == 0 ? int.MaxValue : titles[^1].Key.Length;
        lastCharacters = SearchValues.Create(string.Concat(known.ConvertAll(static title => title.Key[^1])));
    }

    /// <summary>The title among the lines, the nearest to the table; with the lines above it where these make it a longer one. Null where there is none.</summary>
    /// <remarks>A longer one further above is that of a form without rows (无此项支出), which makes no table.</remarks>
    /// <param name="lines">Lines above a table from top to bottom.</param>
    public TitleMatch? Find(IReadOnlyList<TextLine> lines)
    {
        TitleMatch? best = null;
        string? organization = null;
        for (var start = lines.Count - 1; start >= Math.Max(0, lines.Count - SearchedLines) && (best is null || start + MostLines > best.FirstLine); start--)
        {
            var key = "";
            var apart = 0;
            for (var count = 1; count <= MostLines && start + count <= lines.Count; count++)
            {
                key += lines[start + count - 1].Key;
                if (start + count <= best?.FirstLine)
                    apart = key.Length;
                else if (Known(key) is { } known && (best is null || known.Title.Key.Length > best.Key.Length && known.At + known.Title.Key.Length > apart))
                    best = Whole(lines, start, count, key, known, ref organization) ?? best;
            }
        }

        return best;
    }

    /// <summary>A known title in some lines together, unless the words around it make it none; then null.</summary>
    private TitleMatch? Whole(IReadOnlyList<TextLine> lines, int start, int count, string key, (KnownTitle Title, int At) known, ref string? organization)
    {
        organization ??= CharacterFolding.MatchKey(CaptionReader.OrganizationOf(lines));
        if (!Names(key, known.Title, known.At, organization) || !IsWholeWithNeighbours(lines, start, count, key, known, organization))
            return null;
        var text = string.Concat(lines.Skip(start).Take(count).Select(static line => line.Text));
        return new TitleMatch(known.Title.Form, known.Title.Form is null, text, known.Title.Key, start, count) { Other = known.Title.Other };
    }

    /// <summary>The title that a single text is, or null.</summary>
    public TitleMatch? Find(TextLine line) => Find(line.Text, line.Key);

    /// <summary>The title that a single text is, or null.</summary>
    /// <param name="text">The text as printed.</param>
    /// <param name="key">Its match key.</param>
    public TitleMatch? Find(string text, string key) =>
        Known(key) is { } found && Names(key, found.Title, found.At, "") ? new TitleMatch(found.Title.Form, found.Title.Form is null, text, found.Title.Key, 0, 1) { Other = found.Title.Other } : null;

    /// <summary>The title that a sheet prints in a merged cell over its columns: one of the first rows. Null where there is none.</summary>
    public TitleMatch? FindInside(Grid grid)
    {
        foreach (var cell in grid.Cells)
        {
            if (cell.Row > 2)
                break;
            if (cell.TextBox is not null && cell.ColumnSpan * 2 > grid.ColumnCount && Find(cell.Text, cell.Key) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether the words around a known title leave it one.</summary>
    private bool Names(string key, KnownTitle title, int at, string organization) =>
        title.Form is null || !IsReference(key, at, title.Key) && scope.IsWhole(key, title.Key, at, title.Form, organization);

    /// <summary>Whether the lines next to a title that are set like it leave it one: 政府购买服务 above 支出预算表, or （政府购买服务） below it, do not.</summary>
    private bool IsWholeWithNeighbours(IReadOnlyList<TextLine> lines, int start, int count, string key, (KnownTitle Title, int At) known, string organization)
    {
        if (known.Title.Form is null)
            return true;
        if (start > 0 && known.At == 0 && PrintedTitle.AreOne(lines[start - 1], lines[start]) && !Names(lines[start - 1].Key + key, known.Title, lines[start - 1].Key.Length, organization))
            return false;
        var next = start + count;
        return next == lines.Count || lines[next].Key.Length == 0 || lines[next].Key[0] != '(' || !PrintedTitle.AreOne(lines[next - 1], lines[next])
            || Names(key + lines[next].Key, known.Title, known.At, organization);
    }

    /// <summary>The longest known title that a text contains, and where.</summary>
    private (KnownTitle Title, int At)? Known(string key)
    {
        // Most lines are prose or cells without the 表 or 告 that titles end with: one vector search spares a search for every title.
        if (key.Length < shortest || !key.AsSpan().ContainsAny(lastCharacters) || IsSentence(key))
            return null;
        int best = titles.Length, found = 0;
        for (var last = Math.Max(0, key.Length - 1 - LongestSuffix); last < key.Length; last++)
        {
            if (!lastCharacters.Contains(key[last]))
                continue;
            for (var i = 0; i < best; i++)
            {
                var at = last + 1 - titles[i].Key.Length;
                if (at >= 0 && at <= (titles[i].Form is null ? LongestProjectName : LongestPrefix) && key.AsSpan(at, titles[i].Key.Length).SequenceEqual(titles[i].Key))
                    (best, found) = (i, at);
            }
        }

        return best < titles.Length ? (titles[best], found) : null;
    }

    /// <param name="Key">The title as a match key.</param>
    /// <param name="Form">The form that it names; null for a performance table.</param>
    /// <param name="Order">Its place in the registry, which decides between titles of one length.</param>
    private sealed record KnownTitle(string Key, FormDefinition? Form, int Order)
    {
        /// <summary>As in <see cref="TitleMatch.Other"/>.</summary>
        public FormDefinition? Other { get; init; }
    }

    /// <summary>Whether the words refer to a form instead of heading it: 详见…：, 《…》.</summary>
    private static bool IsReference(string key, int at, string title)
    {
        var before = key.AsSpan(0, at);
        return key[^1] == ':' || before.Contains("详见", StringComparison.Ordinal) || before.EndsWith("见") || before.EndsWith("如")
            || before.EndsWith("《") && at + title.Length < key.Length && key.AsSpan(at + title.Length).Contains('》');
    }

    private static bool IsSentence(string key) => key.AsSpan().IndexOfAny("。;!?") >= 0 || key.Contains("....", StringComparison.Ordinal) || key.Contains("……", StringComparison.Ordinal);
}
