using System.Buffers;

namespace Extractor.Core.Geometry;

/// <summary>A number per item, which tells its place in an order; a type for each order, so that the loops over items are compiled for it.</summary>
/// <typeparam name="T">The items.</typeparam>
internal interface ISortKey<T>
{
    /// <summary>The item's number.</summary>
    static abstract float Of(in T item);
}

/// <summary>Sorts what a page draws by plain numbers, which is far quicker than by comparing items.</summary>
internal static class KeyedSort
{
    /// <summary>Sorts in place, the smallest number first. Pages mostly draw in reading order, and then there is nothing to do.</summary>
    public static void Sort<T, TKey>(Span<T> items)
        where TKey : struct, ISortKey<T>
    {
        var sorted = 1;
        while (sorted < items.Length && TKey.Of(items[sorted - 1]) <= TKey.Of(items[sorted]))
            sorted++;
        if (sorted >= items.Length)
            return;
        var rented = ArrayPool<float>.Shared.Rent(items.Length);
        var keys = rented.AsSpan(0, items.Length);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = TKey.Of(items[i]);
        keys.Sort(items);
        ArrayPool<float>.Shared.Return(rented);
    }
}
