namespace Extractor.Core.Checks.Rules;

/// <summary>合计, 本年收入合计, 总计 …: what the forms call the rows that identities ask for.</summary>
/// <remarks>At most <see cref="RowNameSet.Capacity"/> names.</remarks>
internal sealed class RowNames
{
    private readonly Dictionary<string, RowNameSet> byLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowNameSet> byName = new(StringComparer.Ordinal);

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="labels">Each name with its labels as match keys, numbers removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more names than bits.</exception>
    public RowNames(IReadOnlyList<(string Name, string[] Labels)> labels)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Count, RowNameSet.Capacity);
        for (var i = 0; i < labels.Count; i++)
        {
            var name = RowNameSet.Of(i);
            byName.Add(labels[i].Name, name);
            foreach (var label in labels[i].Labels)
                byLabel[label] = byLabel.GetValueOrDefault(label) | name;
        }
    }

    /// <summary>All names that the label is one of.</summary>
    public RowNameSet Of(string label) => byLabel.GetValueOrDefault(label);

    /// <summary>A name by itself; empty where no such name is defined.</summary>
    public RowNameSet Named(string name) => byName.GetValueOrDefault(name);
}
