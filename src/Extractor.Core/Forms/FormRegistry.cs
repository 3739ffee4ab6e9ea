using System.Collections.Frozen;
using Extractor.Core.Performance;

namespace Extractor.Core.Forms;

/// <summary>The disclosure forms that the program knows, read from <c>schemas/forms/*.json</c>. Immutable and shared by all workers.</summary>
public sealed class FormRegistry
{
    private readonly FrozenDictionary<string, FormDefinition> byId;

    /// <summary>Makes a registry of definitions.</summary>
    public FormRegistry(HeaderVocabulary vocabulary, IEnumerable<FormDefinition> forms, PerformanceVocabulary? performance = null)
    {
        Performance = performance ?? PerformanceVocabulary.Empty;
        Vocabulary = vocabulary;
        Forms = [.. forms];
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

    /// <summary>The form of that id, or null.</summary>
    public FormDefinition? Find(string id) => byId.GetValueOrDefault(id);
}
