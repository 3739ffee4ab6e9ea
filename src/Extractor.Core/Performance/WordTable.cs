using System.Diagnostics.CodeAnalysis;

namespace Extractor.Core.Performance;

/// <summary>Words as match keys, each with what it means.</summary>
/// <remarks>
/// The words of every table are in a dictionary of one type, whatever they mean: the runtime loads forty types for each type of dictionary, and at
/// a start there are six such tables.
/// </remarks>
/// <typeparam name="T">What words mean.</typeparam>
public sealed class WordTable<T>
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private T[] meanings = [];

    /// <summary>The words in the order in which they were added.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>What a word means.</summary>
    /// <exception cref="KeyNotFoundException">The table does not hold it.</exception>
    public T this[string word] => meanings[indices[word]];

    /// <summary>Whether the table holds the word.</summary>
    public bool Contains(string word) => indices.ContainsKey(word);

    /// <summary>Finds what a word means.</summary>
    /// <param name="word">A match key.</param>
    /// <param name="meaning">What it means; the default of the type where the table does not hold it.</param>
    /// <returns>Whether the table holds it.</returns>
    public bool TryGetValue(string word, [MaybeNullWhen(false)] out T meaning)
    {
        var isKnown = indices.TryGetValue(word, out var index);
        meaning = isKnown ? meanings[index] : default;
        return isKnown;
    }

    /// <summary>Adds a word that the table does not hold.</summary>
    internal void Add(string word, T meaning)
    {
        indices.Add(word, words.Count);
        if (words.Count == meanings.Length)
            Array.Resize(ref meanings, Math.Max(16, 2 * words.Count));
        meanings[words.Count] = meaning;
        words.Add(word);
    }
}
