using Extractor.Core.Text;

namespace Extractor.Core.Amounts;

/// <summary>金额单位: collects the units that the texts of one caption print, and says which one counts.</summary>
/// <remarks>
/// 单位 names a unit of money and an organisation alike, and names of places begin with 元 (单位：元谋县司法局): a unit of money ends its
/// word. What stands behind 金额单位 outweighs the rest; of several that differ none counts, since a wrong one is wrong by thousands.
/// </remarks>
internal sealed class UnitSearch
{
    private static readonly string[] MoneyWords = ["金额", "计量", "货币"];

    private readonly List<AmountUnit> named = [];
    private readonly List<AmountUnit> others = [];

    /// <summary>The unit that counts; null where none was found or where they differ.</summary>
    public AmountUnit? Unit => Only(named.Count > 0 ? named : others);

    /// <summary>Adds the units behind each 单位 of a text.</summary>
    /// <returns>Whether it prints one.</returns>
    public bool Add(string text)
    {
        if (!text.Contains('元'))
            return false;
        var isFound = false;
        var key = CharacterFolding.MatchKey(text);
        for (var at = key.IndexOf("单位", StringComparison.Ordinal); at >= 0; at = key.IndexOf("单位", at + 2, StringComparison.Ordinal))
        {
            var from = at + 2;
            if (from < key.Length && key[from] is ':' or ';' or '为')
                from++;
            if (StartsWith(key, ref from) is not { } unit || !EndsWord(text, from))
                continue;
            (IsMoney(key.AsSpan(0, at)) ? named : others).Add(unit);
            isFound = true;
        }

        return isFound;
    }

    /// <summary>Adds the first unit that stands alone in brackets.</summary>
    public void AddBracket(string text)
    {
        var key = CharacterFolding.MatchKey(text);
        for (var at = key.IndexOf('('); at >= 0; at = key.IndexOf('(', at + 1))
        {
            var to = at + 1;
            if (StartsWith(key, ref to) is not { } unit || to >= key.Length || key[to] != ')')
                continue;
            others.Add(unit);
            return;
        }
    }

    private static AmountUnit? Only(List<AmountUnit> units)
    {
        for (var i = 1; i < units.Count; i++)
        {
            if (units[i] != units[0])
                return null;
        }

        return units.Count > 0 ? units[0] : null;
    }

    private static bool IsMoney(ReadOnlySpan<char> before)
    {
        foreach (var word in MoneyWords)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The unit that begins at a place of a key, which is moved to its end; null where none does.</summary>
    private static AmountUnit? StartsWith(string key, ref int from)
    {
        var at = string.CompareOrdinal(key, from, "人民币", 0, 3) == 0 ? from + 3 : from;
        foreach (var unit in AmountUnit.Known)
        {
            if (string.CompareOrdinal(key, at, unit.Text, 0, unit.Text.Length) != 0)
                continue;
            from = at + unit.Text.Length;
            return unit;
        }

        return null;
    }

    /// <summary>Whether no letter goes on behind so many printed characters of a text.</summary>
    private static bool EndsWord(string text, int characters)
    {
        var at = 0;
        for (; characters > 0; at++)
            characters -= IsBlank(text[at]) ? 0 : 1;
        var next = at;
        while (next < text.Length && IsBlank(text[next]))
            next++;
        if (next == text.Length || !char.IsLetter(text[next]))
            return true;

        // A name may be printed with a space behind each character: 元 谋 县.
        return next > at && next + 1 < text.Length && !IsBlank(text[next + 1]);
    }

    private static bool IsBlank(char c) => CharacterFolding.IsWhiteSpace(c) || CharacterFolding.IsZeroWidth(c);
}
