namespace Extractor.Pdf.Content;

/// <summary>The fonts that a page selected lately, by the name it wrote: some producers select one before every glyph.</summary>
internal sealed class RecentFonts
{
    private const int Slots = 64;

    /// <summary>Longer names, which no producer writes, are not remembered: a key holds seven bytes and their number.</summary>
    private const int LongestName = 7;

    private readonly Entry[] entries = new Entry[Slots];

    private readonly record struct Entry(ulong Key, ResourceScope? Scope, int Font);

    /// <summary>Forgets all, since a font's number is good for one page.</summary>
    public void Clear() => entries.AsSpan().Clear();

    /// <summary>Selects the font that the name stood for when it was last added, if that is remembered.</summary>
    public bool TrySelect(ReadOnlySpan<byte> name, ResourceScope scope, ref GraphicsState state)
    {
        var key = KeyOf(name);
        ref readonly var entry = ref entries[SlotOf(key)];
        if (entry.Key != key || entry.Scope != scope || entry.Font == 0)
            return false;
        state.Font = entry.Font;
        return true;
    }

    /// <summary>Remembers the font that <paramref name="state"/> has selected by the name.</summary>
    public void Add(ReadOnlySpan<byte> name, ResourceScope scope, in GraphicsState state)
    {
        if (name.Length > LongestName)
            return;
        var key = KeyOf(name);
        entries[SlotOf(key)] = new Entry(key, scope, state.Font);
    }

    /// <summary>The bytes and their number, which no two names share; 0, which none has, for a name that is too long.</summary>
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
            return 0;
        var key = (ulong)name.Length + 1;
        foreach (var value in name)
            key = key << 8 | value;
        return key;
    }

    private static int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> 58);
}
