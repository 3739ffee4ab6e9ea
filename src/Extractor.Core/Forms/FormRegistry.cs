using System.Collections.Concurrent;
using Extractor.Core.Performance;
using Extractor.Core.Text;

namespace Extractor.Core.Forms;

/// <summary>The disclosure forms that the program knows, read from <c>schemas/forms/*.json</c>. Immutable and shared by all workers.</summary>
public sealed class FormRegistry
{
    private readonly Dictionary<string, FormDefinition> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> headerKeys = new(StringComparer.Ordinal);
    private readonly FormPart[] general;
    private readonly FormPart[] conditional;
    private readonly ConcurrentDictionary<string, FormRegistry> ofDocuments = new(StringComparer.Ordinal);

    /// <summary>Makes a registry of the entries of files.</summary>
    /// <exception cref="FormRegistryException">The entries contradict each other.</exception>
    internal FormRegistry(HeaderVocabulary vocabulary, IReadOnlyCollection<FormPart> parts, PerformanceVocabulary performance)
    {
        FormPart[] all = [.. parts];
        general = Array.FindAll(all, static part => part.Condition is null);
        conditional = Array.FindAll(all, static part => part.Condition is not null);
        Performance = performance;
        Vocabulary = vocabulary;
        Forms = FormAssembly.Build(general);
        if (conditional.Length > 0)
            FormAssembly.Build([.. general, .. Array.ConvertAll(conditional, AsOverride)]);
        foreach (var form in Forms)
        {
            byId.Add(form.Id, form);
            foreach (var measure in form.Measures)
            {
                foreach (var header in measure.Headers)
                    headerKeys.UnionWith(header);
            }
        }

        HashSet<string>[] withoutValues =
            [vocabulary.Codes, vocabulary.Labels, vocabulary.LineNumbers, vocabulary.Remarks, vocabulary.ColumnNumbers, vocabulary.Units, vocabulary.Income, vocabulary.Expenditure];
        foreach (var keys in withoutValues)
            headerKeys.UnionWith(keys);
    }

    /// <summary>The forms that come with the program.</summary>
    public static FormRegistry BuiltIn { get; } = FormRegistryReader.ReadBuiltIn();

    /// <summary>All forms.</summary>
    public FormDefinition[] Forms { get; }

    /// <summary>What headers call the columns without values.</summary>
    public HeaderVocabulary Vocabulary { get; }

    /// <summary>What performance forms (绩效) call their titles, fields and columns.</summary>
    public PerformanceVocabulary Performance { get; }

    /// <summary>Which printed titles name a form, and which one of another name.</summary>
    internal TitleScope Scope => field ??= new TitleScope(this);

    /// <summary>Whether any form knows the header cell.</summary>
    /// <param name="key">Its match key.</param>
    public bool IsHeader(string key) => headerKeys.Contains(key);

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
        var name = string.Join(' ', Array.ConvertAll(own, part => Array.IndexOf(conditional, part)));
        return ofDocuments.GetOrAdd(name, _ => new FormRegistry(Vocabulary, [.. general, .. Array.ConvertAll(own, AsOverride)], Performance));
    }

    private static FormPart AsOverride(FormPart part) => part with { Condition = null, IsOverride = true };

    /// <summary>The form of that id, or null.</summary>
    public FormDefinition? Find(string id) => byId.GetValueOrDefault(id);
}
