namespace Extractor.Core.Text;

/// <summary>Counts how often a document says something.</summary>
internal sealed class Tally<T>
    where T : notnull
{
    private readonly Dictionary<T, int> counts = [];

    /// <summary>Whether nothing was counted.</summary>
    public bool IsEmpty => counts.Count == 0;

    /// <summary>What was counted most often, of several the one that came first.</summary>
    /// <exception cref="InvalidOperationException">Nothing was counted.</exception>
    public T MostCommon
    {
        get
        {
            // A dictionary from which nothing is removed gives its entries in the order in which they were added.
            (T Value, int Count)? best = null;
            foreach (var (value, count) in counts)
            {
                if (best is not { } known || count > known.Count)
                    best = (value, count);
            }

            return best is { } found ? found.Value : throw new InvalidOperationException("Nothing was counted.");
        }
    }

    /// <summary>What was counted more often than all else together; the default where nothing was.</summary>
    public T? Majority
    {
        get
        {
            var all = 0;
            foreach (var count in counts.Values)
                all += count;
            return !IsEmpty && counts[MostCommon] * 2 > all ? MostCommon : default;
        }
    }

    /// <summary>The first of the counted values that is meant; the default where none is.</summary>
    public T? Find(Func<T, bool> isMeant)
    {
        foreach (var value in counts.Keys)
        {
            if (isMeant(value))
                return value;
        }

        return default;
    }

    /// <summary>Counts a value once more.</summary>
    public void Add(T value) => counts[value] = counts.GetValueOrDefault(value) + 1;
}
