using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>计量单位: what values are measured in: money, percentages or things.</summary>
/// <param name="Kind"><see cref="ValueKind.Amount"/>, <see cref="ValueKind.Percent"/> or <see cref="ValueKind.Count"/>.</param>
/// <param name="Text">As printed: 万元, %, 辆; null where words say that no money is meant but not what.</param>
/// <param name="Money">The unit of money; null for the others.</param>
public sealed record HeaderUnit(ValueKind Kind, string? Text, AmountUnit? Money)
{
    /// <summary>Longer text is no unit: nearly all labels are, and need not be looked at.</summary>
    private const int LongestName = 16;

    private static readonly HeaderUnit Percent = new(ValueKind.Percent, "%", null);

    /// <summary>The unit of that name, or null: 万元, %, 辆, or several that are counted alike, as in 辆、台、套.</summary>
    /// <param name="name">Printed text that may be nothing else.</param>
    /// <param name="vocabulary">The units in which things are counted.</param>
    internal static HeaderUnit? Named(string name, HeaderVocabulary vocabulary)
    {
        if (name.Length is 0 or > LongestName)
            return null;
        var key = CharacterFolding.MatchKey(name);
        if (key is "%" or "百分比")
            return Percent;
        if (AmountUnit.Named(key) is { } money)
            return new HeaderUnit(ValueKind.Amount, money.Text, money);
        var isCount = vocabulary.CountUnits.Contains(key)
            || key.AsSpan().ContainsAny('、', '/', ',') && Array.TrueForAll(key.Split('、', '/', ','), vocabulary.CountUnits.Contains);
        return isCount ? new HeaderUnit(ValueKind.Count, name.Trim(), null) : null;
    }

    /// <summary>The unit behind a name, in brackets as in 数量（辆） or % alone, as in 比上年增减%; null where there is none.</summary>
    internal static HeaderUnit? Behind(string text, HeaderVocabulary vocabulary)
    {
        var name = text.AsSpan().Trim();
        if (name.Length > 1 && name[^1] is '%' or '％')
            return Percent;
        if (name.Length == 0 || name[^1] is not (')' or '）'))
            return null;

        // 台（套） has brackets of its own.
        for (var at = name.LastIndexOfAny('(', '（'); at >= 0; at = name[..at].LastIndexOfAny('(', '（'))
        {
            var within = name[(at + 1)..^1];
            if (within.StartsWith("单位", StringComparison.Ordinal))
                within = within[2..].TrimStart(":： ");
            if (within.Length <= LongestName && Named(within.ToString(), vocabulary) is { } unit)
                return unit;
        }

        return null;
    }

    /// <summary>The unit that a column's header prints; null where it prints none, so that the table's counts.</summary>
    /// <param name="path">The header cells from the top down, as printed.</param>
    /// <param name="isKnown">Whether the form knows the column: then its header must print a unit, and words such as 数量 say nothing.</param>
    /// <param name="vocabulary">The words of units.</param>
    internal static HeaderUnit? Of(string[] path, bool isKnown, HeaderVocabulary vocabulary)
    {
        for (var i = path.Length - 1; i >= 0; i--)
        {
            if (AmountUnit.Find(path[i], bare: true) is { } money)
                return new HeaderUnit(ValueKind.Amount, money.Text, money);
            if (path[i].AsSpan().ContainsAny('%', '％'))
                return Percent;
            if (Behind(path[i], vocabulary) is { } printed)
                return printed;
            if (path[i].AsSpan().LastIndexOfAny('/', '／') is > 0 and var stroke && Named(path[i][(stroke + 1)..], vocabulary) is { } behind)
                return behind;
        }

        return isKnown || path.Length == 0 ? null : ByWords(path[^1], vocabulary);
    }

    /// <summary>Whether the unit of a row is that of its value in a column: 辆 counts what stands below 数量, and is not the unit of a 金额 beside it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="block">Its block.</param>
    /// <param name="vocabulary">The words of headers above money.</param>
    internal bool AppliesTo(PlannedColumn column, ColumnBlock block, HeaderVocabulary vocabulary)
    {
        if (Kind != ValueKind.Count)
            return column.Unit is null or { Kind: ValueKind.Amount };
        if (Array.Exists(block.Columns, static other => other.Unit?.Kind == ValueKind.Count))
            return column.Unit?.Kind == ValueKind.Count;
        if (column.Unit is not null)
            return false;
        return column.Keys.Length == 0 || !NamesMoney(column.Keys[^1], vocabulary);
    }

    /// <summary>Whether a name says by its ending that money is meant: 金额, 公务用车运行维护费.</summary>
    /// <param name="key">Match key of the name.</param>
    /// <param name="vocabulary">The endings.</param>
    internal static bool NamesMoney(string key, HeaderVocabulary vocabulary)
    {
        foreach (var ending in vocabulary.Amounts)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static HeaderUnit? ByWords(string header, HeaderVocabulary vocabulary)
    {
        var key = CharacterFolding.MatchKey(header);
        if (key.EndsWith(')') && key.IndexOf('(', StringComparison.Ordinal) is > 0 and var open)
            key = key[..open];
        foreach (var ending in vocabulary.Percentages)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
                return Percent with { Text = null };
        }

        if (Named(header, vocabulary) is { } unit)
            return unit;
        foreach (var ending in vocabulary.Quantities)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
                return new HeaderUnit(ValueKind.Count, null, null);
        }

        return null;
    }
}
