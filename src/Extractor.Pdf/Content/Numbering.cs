namespace Extractor.Pdf.Content;

/// <summary>Numbers for the objects that a page has used, so that the graphics state need not refer to them.</summary>
/// <param name="reserved">What has the first numbers on every page, from 0.</param>
internal sealed class Numbering<T>(params T?[] reserved)
    where T : class
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T?> items = [.. reserved];

    /// <summary>Numbers in use, the reserved ones included.</summary>
    public int Count => items.Count;

    public T? this[int number] => items[number];

    /// <summary>The number of an object: the next one where it has none yet.</summary>
    public int NumberOf(T item)
    {
        if (numbers.TryGetValue(item, out var number))
            return number;
        number = items.Count;
        numbers.Add(item, number);
        items.Add(item);
        return number;
    }

    /// <summary>Forgets all but what is reserved.</summary>
    public void Clear()
    {
        numbers.Clear();
        items.RemoveRange(reserved.Length, items.Count - reserved.Length);
    }
}
