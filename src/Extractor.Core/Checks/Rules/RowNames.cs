using System.Collections.Frozen;

namespace Extractor.Core.Checks.Rules;

/// <summary>合计, 本年收入合计, 总计 …: what the forms call the rows that identities ask for.</summary>
/// <remarks>At most 128 names, one bit each.</remarks>
internal sealed class RowNames
{
    private const int MostNames = 128;
    private readonly FrozenDictionary<string, UInt128> byLabel;
    private readonly FrozenDictionary<string, UInt128> byName;

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="labels">Each name with its labels as match keys, numbers removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more names than bits.</exception>
    public RowNames(IReadOnlyList<(string Name, string[] Labels)> labels)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Count, MostNames);
        var masks = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        var names = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
        {
            names.Add(labels[i].Name, UInt128.One << i);
            foreach (var label in labels[i].Labels)
                masks[label] = masks.GetValueOrDefault(label) | UInt128.One << i;
        }

        byLabel = masks.ToFrozenDictionary(StringComparer.Ordinal);
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The bits of all names that the label is one of.</summary>
    public UInt128 Of(string label) => byLabel.GetValueOrDefault(label);

    /// <summary>The bit of a name; 0 where no such name is defined.</summary>
    public UInt128 Bit(string name) => byName.GetValueOrDefault(name);
}
