namespace Extractor.Core.Text;

/// <summary>Compares words that may be misspelt.</summary>
internal static class Spelling
{
    /// <summary>Whether two words are one but for a letter: one that only one of them has, or one in another's place.</summary>
    public static bool DiffersByALetter(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = one.Length <= other.Length ? one : other;
        var longer = one.Length <= other.Length ? other : one;
        var surplus = longer.Length - shorter.Length;
        if (surplus > 1)
            return false;
        var same = shorter.CommonPrefixLength(longer);
        return same < longer.Length && longer[(same + 1)..].SequenceEqual(shorter[Math.Min(shorter.Length, same + 1 - surplus)..]);
    }
}
