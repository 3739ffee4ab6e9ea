using System.Buffers;
using System.Runtime.CompilerServices;

namespace Extractor.Pdf.Content;

/// <summary>A growing list on a rented array, so that a page costs no more than the arrays it hands out.</summary>
/// <remarks>
/// A mutable struct: keep it in a field and never copy it. <see cref="Release"/> gives the array back and empties the list; the next array is
/// rented as long as the longest content was, since the pages of a document are alike and a longer array of the pool costs no more.
/// </remarks>
internal struct PooledList<T>
    where T : struct
{
    private const int Fewest = 256;

    private T[]? items;
    private int mostItems;

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref items![index];

    public readonly Span<T> Span => items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in T item)
    {
        if (items is null || Count == items.Length)
            Grow(Count + 1);
        items![Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> values)
    {
        values.CopyTo(RoomFor(values.Length));
        Extend(values.Length);
    }

    /// <summary>The places behind the last item, so many that <paramref name="count"/> more can be written there; their content is undefined.</summary>
    public Span<T> RoomFor(int count)
    {
        if (items is null || Count + count > items.Length)
            Grow(Count + count);
        return items.AsSpan(Count, count);
    }

    /// <summary>Adds the items that were written to the first <paramref name="count"/> places of <see cref="RoomFor"/>.</summary>
    public void Extend(int count) => Count += count;

    /// <summary>The items in an array of their own.</summary>
    public readonly T[] ToArray()
    {
        if (Count == 0)
            return [];
        var array = GC.AllocateUninitializedArray<T>(Count);
        Span.CopyTo(array);
        return array;
    }

    /// <summary>Drops what lies beyond the first <paramref name="count"/> items.</summary>
    public void Truncate(int count) => Count = count;

    public void Clear() => Count = 0;

    public void Release()
    {
        if (items is null)
            return;
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        items = null;
        mostItems = Math.Max(mostItems, Count);
        Count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(Math.Max(needed, Fewest), items is null ? mostItems : Count * 2));
        if (items is not null)
        {
            items.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        items = larger;
    }
}
