using Extractor.Pdf.Syntax;

namespace Extractor.Pdf.Content;

/// <summary>Looks up the names of one resource dictionary (ISO 32000-2, 7.8.3).</summary>
internal sealed class ResourceScope(PdfFile file, PdfDictionary? resources)
{
    /// <summary>Longer names are cut: no resource dictionary holds them.</summary>
    private const int MaximumName = 256;

    private readonly Dictionary<string, PdfDictionary?> categories = [];

    /// <summary>What a name stands for, unresolved so that a cache can go by its object number; null for an unknown name.</summary>
    /// <param name="category">Font, XObject, ExtGState, ColorSpace or Properties.</param>
    /// <param name="name">The name's bytes without the slash.</param>
    public PdfObject? Find(string category, ReadOnlySpan<byte> name)
    {
        if (!categories.TryGetValue(category, out var entries))
        {
            entries = resources is null ? null : file.GetDictionary(resources, category);
            categories.Add(category, entries);
        }

        if (entries is null)
            return null;
        Span<char> key = stackalloc char[Math.Min(name.Length, MaximumName)];
        for (var i = 0; i < key.Length; i++)
            key[i] = (char)name[i];
        return entries.Entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found) ? found : null;
    }
}
