using System.Buffers;
using System.Buffers.Binary;

namespace Extractor.Dataset.Parquet;

/// <summary>The distinct values of a dictionary page, PLAIN-encoded one after the other, each found again by its bytes.</summary>
/// <remarks>
/// Only bytes are kept, in pooled arrays: a map by value would hold every text of a row group twice and move it to the oldest generation.
/// An entry costs about 20 bytes beside its own.
/// </remarks>
internal sealed class DictionaryEntries : IDisposable
{
    /// <summary>Memory of an entry beside its bytes: its end and its share of the slots. Unit: bytes.</summary>
    private const int EntryOverhead = 20;

    private const int FewestSlots = 64;

    /// <summary>The golden ratio's digits, as multiplicative hashes have them: odd, and its bits evenly mixed.</summary>
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    private int[] _ends = [];

    /// <summary>
    /// Open addressing: number of the entry plus one below the hash of its bytes, 0 where the slot is free. The count in use is a power of two.
    /// </summary>
    private ulong[] _slots = [];
    private int _slotCount;

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The entries' bytes. A value is appended here, then <see cref="Settle"/> decides about it.</summary>
    public ByteSink Bytes { get; } = new();

    /// <summary>Memory in use, roughly. Unit: bytes.</summary>
    public int BufferedBytes => Bytes.Length + Count * EntryOverhead;

    /// <summary>The bytes of an entry.</summary>
    public ReadOnlySpan<byte> this[int index] => Bytes.Written[StartOf(index).._ends[index]];

    /// <summary>Number of bytes of an entry.</summary>
    public int LengthOf(int index) => _ends[index] - StartOf(index);

    /// <summary>Looks for the value whose bytes were appended last; they go again unless it becomes an entry.</summary>
    /// <param name="start">Where its bytes begin: the length before they were appended.</param>
    /// <param name="mayAdd">Whether a new value may become an entry.</param>
    /// <param name="isNew">Whether it did.</param>
    /// <returns>Number of the entry, or -1 where there is none.</returns>
    public int Settle(int start, bool mayAdd, out bool isNew)
    {
        if (_slotCount == 0) Resize(FewestSlots);
        ReadOnlySpan<byte> value = Bytes.Written[start..];
        uint hash = HashOf(value);
        int slot = (int)hash & (_slotCount - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slotCount - 1))
        {
            // A large table is not in the cache: other entries are passed over by what the slot itself says.
            if ((uint)(_slots[slot] >> 32) != hash) continue;
            int index = (int)(uint)_slots[slot] - 1;
            if (this[index].SequenceEqual(value))
            {
                isNew = false;
                Bytes.Truncate(start);
                return index;
            }
        }
        isNew = mayAdd;
        if (!mayAdd)
        {
            Bytes.Truncate(start);
            return -1;
        }
        _ends[Count] = Bytes.Length;
        _slots[slot] = (ulong)hash << 32 | (uint)++Count;
        if (Count > _slotCount / 2) Resize(_slotCount * 2);
        return Count - 1;
    }

    /// <summary>Forgets all entries and keeps the memory.</summary>
    public void Clear()
    {
        Bytes.Clear();
        Count = 0;
        _slots.AsSpan(0, _slotCount).Clear();
    }

    /// <summary>Forgets all entries and gives the memory back; entries may be added again.</summary>
    public void Dispose()
    {
        Bytes.Dispose();
        Count = 0;
        _slotCount = 0;
        Return(ref _ends);
        Return(ref _slots);
    }

    /// <summary>Six bits to which all bits of a number contribute: whole doubles differ in their highest bits alone.</summary>
    public static uint Spread(ulong value) => (uint)(value * Multiplier >> 58);

    /// <summary>Eight bytes at a time, multiplied and folded; seeded anew in every process, so that nobody can prepare texts that collide.</summary>
    private static uint HashOf(ReadOnlySpan<byte> value)
    {
        ulong hash = Seed + (ulong)value.Length;
        for (; value.Length >= sizeof(ulong); value = value[sizeof(ulong)..]) hash = Fold(hash, BinaryPrimitives.ReadUInt64LittleEndian(value));
        ulong rest = 0;
        foreach (byte b in value) rest = rest << 8 | b;
        return (uint)Fold(hash, rest);
    }

    private static ulong Fold(ulong hash, ulong bytes)
    {
        ulong high = Math.BigMul(hash ^ bytes, Multiplier, out ulong low);
        return high ^ low;
    }

    private int StartOf(int index) => index == 0 ? 0 : _ends[index - 1];

    private void Resize(int slotCount)
    {
        // One more than half the slots: the entry that makes the table grow is written first.
        int[] ends = ArrayPool<int>.Shared.Rent(slotCount / 2 + 1);
        _ends.AsSpan(0, Count).CopyTo(ends);
        Return(ref _ends);
        _ends = ends;
        ulong[] slots = ArrayPool<ulong>.Shared.Rent(slotCount);
        slots.AsSpan(0, slotCount).Clear();
        foreach (ulong entry in _slots.AsSpan(0, _slotCount))
        {
            if (entry == 0) continue;
            int slot = (int)(entry >> 32) & (slotCount - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slotCount - 1);
            slots[slot] = entry;
        }
        Return(ref _slots);
        _slots = slots;
        _slotCount = slotCount;
    }

    private static void Return<T>(ref T[] array)
    {
        if (array.Length > 0) ArrayPool<T>.Shared.Return(array);
        array = [];
    }
}
