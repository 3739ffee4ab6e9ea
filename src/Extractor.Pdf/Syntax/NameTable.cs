using System.Text;

namespace Extractor.Pdf.Syntax;

/// <summary>The names that one file has used so far, so that each is made once however often it is written.</summary>
internal sealed class NameTable
{
    private Slot[] slots = new Slot[512];
    private int count;

    private readonly record struct Slot(uint Hash, PdfName? Name);

    /// <summary>The name with these bytes, one Latin-1 character each.</summary>
    public PdfName Get(ReadOnlySpan<byte> bytes)
    {
        var hash = Hash(bytes);
        var mask = slots.Length - 1;
        var index = (int)hash & mask;
        for (; slots[index].Name is { } known; index = (index + 1) & mask)
        {
            if (slots[index].Hash == hash && SameBytes(known.Value, bytes))
                return known;
        }

        var name = new PdfName(Encoding.Latin1.GetString(bytes));
        slots[index] = new Slot(hash, name);
        if (++count > slots.Length / 2)
            Grow();
        return name;
    }

    private static bool SameBytes(string text, ReadOnlySpan<byte> bytes)
    {
        if (text.Length != bytes.Length)
            return false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i])
                return false;
        }

        return true;
    }

    /// <summary>FNV-1a, 32 bits: names are a few bytes long.</summary>
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var value in bytes)
            hash = (hash ^ value) * 16777619u;
        return hash;
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        var mask = larger.Length - 1;
        foreach (var slot in slots)
        {
            if (slot.Name is null)
                continue;
            var index = (int)slot.Hash & mask;
            while (larger[index].Name is not null)
                index = (index + 1) & mask;
            larger[index] = slot;
        }

        slots = larger;
    }
}
