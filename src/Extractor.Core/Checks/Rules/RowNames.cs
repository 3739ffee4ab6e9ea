using System.Collections.Frozen;

namespace Extractor.Core.Checks.Rules;

/// <summary>合计, 本年收入合计, 总计 …: what the forms call the rows that identities ask for.</summary>
/// <remarks>At most 64 names, one bit each.</remarks>
internal sealed class RowNames
{
    private readonly FrozenDictionary<string, ulong> byLabel;
    private readonly FrozenDictionary<string, ulong> byName;

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="labels">Each name with its labels as match keys, numbers removed.</param>
    public RowNames(IReadOnlyList<(string Name, string[] Labels)> labels)
    {
        var masks = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var names = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
        {
            names.Add(labels[i].Name, 1ul << i);
            foreach (var label in labels[i].Labels)
                masks[label] = masks.GetValueOrDefault(label) | 1ul << i;
        }

        byLabel = masks.ToFrozenDictionary(StringComparer.Ordinal);
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The bits of all names that the label is one of.</summary>
    public ulong Of(string label) => byLabel.GetValueOrDefault(label);

    /// <summary>The bit of a name; 0 where no such name is defined.</summary>
    public ulong Bit(string name) => byName.GetValueOrDefault(name);
}
