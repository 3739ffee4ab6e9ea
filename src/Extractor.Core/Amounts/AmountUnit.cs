namespace Extractor.Core.Amounts;

/// <summary>金额单位: the unit in which a table prints money.</summary>
/// <param name="Text">As printed: 万元, 元 …</param>
/// <param name="Yuan">Yuan per unit.</param>
public sealed record AmountUnit(string Text, decimal Yuan)
{
    /// <summary>万元.</summary>
    public static AmountUnit TenThousandYuan { get; } = new("万元", 10_000m);

    /// <summary>元.</summary>
    public static AmountUnit OneYuan { get; } = new("元", 1m);

    private static readonly AmountUnit[] Units =
        [TenThousandYuan, new("亿元", 100_000_000m), new("千元", 1_000m), new("百元", 100m), OneYuan];

    /// <summary>Every unit that is read.</summary>
    public static IReadOnlyList<AmountUnit> Known => Units;

    /// <summary>The unit of that name, or null.</summary>
    public static AmountUnit? Named(string? name)
    {
        foreach (var unit in Units)
        {
            if (unit.Text == name)
                return unit;
        }

        return null;
    }

    /// <summary>Finds 单位：万元, 金额单位:元, （单位：万元） or （万元） in a caption or header; null where there is none, or where it names several.</summary>
    /// <param name="text">Any printed text.</param>
    /// <param name="bare">Whether a unit in brackets counts without the word 单位, as it does in a header cell.</param>
    public static AmountUnit? Find(string text, bool bare)
    {
        if (!text.Contains('元'))
            return null;
        var search = new UnitSearch();
        if (!search.Add(text) && bare)
            search.AddBracket(text);
        return search.Unit;
    }
}
