using System.Collections.Concurrent;
using System.Collections.Frozen;
using Extractor.Core.Performance;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>The disclosure forms that the program knows, read from <c>schemas/forms/*.json</c>. Immutable and shared by all workers.</summary>
public sealed class FormRegistry
{
    private readonly FrozenDictionary<string, FormDefinition> byId;
    private readonly FormPart[] general;
    private readonly FormPart[] conditional;
    private readonly ConcurrentDictionary<string, FormRegistry> ofDocuments = new(StringComparer.Ordinal);

    /// <summary>Makes a registry of the entries of files.</summary>
    /// <exception cref="FormRegistryException">The entries contradict each other.</exception>
    internal FormRegistry(HeaderVocabulary vocabulary, IReadOnlyCollection<FormPart> parts, PerformanceVocabulary performance)
    {
        general = [.. parts.Where(static part => part.Condition is null)];
        conditional = [.. parts.Where(static part => part.Condition is not null)];
        Performance = performance;
        Vocabulary = vocabulary;
        Forms = FormAssembly.Build(general);
        if (conditional.Length > 0)
            FormAssembly.Build([.. general, .. conditional.Select(AsOverride)]);
        byId = Forms.ToFrozenDictionary(static form => form.Id, StringComparer.Ordinal);
        HeaderKeys = Forms.SelectMany(static form => form.Measures).SelectMany(static m => m.Headers).SelectMany(static h => h)
            .Concat(vocabulary.Codes).Concat(vocabulary.Labels).Concat(vocabulary.LineNumbers).Concat(vocabulary.Remarks)
            .Concat(vocabulary.ColumnNumbers).Concat(vocabulary.Income).Concat(vocabulary.Expenditure)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The forms that come with the program.</summary>
    public static FormRegistry BuiltIn { get; } = FormRegistryReader.ReadBuiltIn();

    /// <summary>All forms.</summary>
    public FormDefinition[] Forms { get; }

    /// <summary>What headers call the columns without values.</summary>
    public HeaderVocabulary Vocabulary { get; }

    /// <summary>What performance forms (绩效) call their titles, fields and columns.</summary>
    public PerformanceVocabulary Performance { get; }

    /// <summary>Every header cell that any form knows, as match keys.</summary>
    public FrozenSet<string> HeaderKeys { get; }

    /// <summary>The forms as a document's province and year print them: entries for them are added, stronger than the general ones.</summary>
    /// <param name="organization">The organisation's name; null where nothing tells.</param>
    /// <param name="year">Fiscal year; 0 where nothing tells.</param>
    /// <returns>This registry where no entry is for them.</returns>
    public FormRegistry For(string? organization, int year)
    {
        if (conditional.Length == 0)
            return this;
        var key = CharacterFolding.MatchKey(organization);
        var own = Array.FindAll(conditional, part => part.Condition!.Holds(key, year));
        if (own.Length == 0)
            return this;
        var name = string.Join(' ', own.Select(part => Array.IndexOf(conditional, part)));
        return ofDocuments.GetOrAdd(name, _ => new FormRegistry(Vocabulary, [.. general, .. own.Select(AsOverride)], Performance));
    }

    private static FormPart AsOverride(FormPart part) => part with { Condition = null, IsOverride = true };

    /// <summary>The form of that id, or null.</summary>
    public FormDefinition? Find(string id) => byId.GetValueOrDefault(id);
}
