using System.Text;

namespace Extractor.CorpusTests.Pdf;

/// <summary>How often each printed character occurs on a page, wherever it stands.</summary>
/// <remarks>
/// Not counted is what prints nothing (white space, control characters, soft hyphens, zero-width characters), and U+FFFD: readers write it, or
/// nothing, where the font does not tell the character. Latin ligatures count as their letters. Nothing else is folded.
/// </remarks>
internal sealed class CharacterCounts
{
    private static readonly string[] LatinLigatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    private readonly Dictionary<int, int> counts = [];

    public int this[int rune] => counts.GetValueOrDefault(rune);

    public void Add(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            Add(rune.Value);
    }

    public void Add(int rune)
    {
        if (rune is >= 0xFB00 and <= 0xFB06)
            Add(LatinLigatures[rune - 0xFB00]);
        else if (rune is not (0xAD or (>= 0x200B and <= 0x200D) or 0xFEFF or 0xFFFD) && !Rune.IsWhiteSpace(new Rune(rune)) && !Rune.IsControl(new Rune(rune)))
            counts[rune] = this[rune] + 1;
    }

    /// <summary>
    /// What lies outside of the bounds, such as "-1元 +2。" for one missing and two too many; empty where <paramref name="least"/> ≤ this ≤
    /// <paramref name="most"/> for every character.
    /// </summary>
    public string Outside(CharacterCounts least, CharacterCounts most)
    {
        var difference = new StringBuilder();
        foreach (var rune in counts.Keys.Union(most.counts.Keys).Order())
        {
            var off = Math.Min(0, most[rune] - this[rune]) + Math.Max(0, least[rune] - this[rune]);
            if (off != 0)
                difference.Append(off > 0 ? "+" : "").Append(off).Append(new Rune(rune)).Append(' ');
        }

        return difference.ToString().TrimEnd();
    }
}
