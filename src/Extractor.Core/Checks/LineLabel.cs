namespace Extractor.Core.Checks;

/// <summary>项目: a line's label without the number before it.</summary>
/// <param name="Text">The label as a match key, number removed: 一、教育支出 becomes 教育支出.</param>
/// <param name="Depth">1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①, 6 for 其中：, 0 where nothing is printed before the label.</param>
internal readonly record struct LineLabel(string Text, int Depth)
{
    /// <summary>Depth of a line that is a part of the line above it and no part of the total.</summary>
    public const int OfWhich = 6;

    private const string Numerals = "一二三四五六七八九十";

    /// <summary>Takes a match key apart.</summary>
    public static LineLabel Of(string key)
    {
        if (key.StartsWith("其中", StringComparison.Ordinal))
            return new LineLabel(Of(key.AsSpan(2).TrimStart(":,").ToString()).Text, OfWhich);
        if (key.Length > 1 && key[0] is >= '①' and <= '⑳')
            return new LineLabel(key[1..], 5);
        var open = key.Length > 0 && key[0] == '(' ? 1 : 0;
        var at = open;
        while (at < key.Length && Numerals.Contains(key[at], StringComparison.Ordinal))
            at++;
        if (at > open && at - open <= 3 && at + 1 < key.Length && (open == 1 ? key[at] == ')' : key[at] is '、' or '.' or ','))
            return new LineLabel(key[(at + 1)..], open == 1 ? 2 : 1);
        at = open;
        while (at < key.Length && char.IsAsciiDigit(key[at]))
            at++;
        return at > open && at - open <= 2 && at + 1 < key.Length && key[at] is '、' or '.' or ')' && !char.IsAsciiDigit(key[at + 1])
            ? new LineLabel(key[(at + 1)..], key[at] == ')' ? 4 : 3)
            : new LineLabel(key, 0);
    }
}
