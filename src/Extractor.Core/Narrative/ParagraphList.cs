using Extractor.Core.Records;

namespace Extractor.Core.Narrative;

/// <summary>本年支出 9 万元，其中：: a list whose parts are paragraphs of their own, each but the last ending with a semicolon.</summary>
internal struct ParagraphList
{
    private int count;

    /// <summary>The whole whose parts the paragraph states; null outside of such lists.</summary>
    public string? Whole { get; private set; }

    /// <summary>Which of the document's lists it is, from 1; 0 outside.</summary>
    public readonly int Number => Whole is null ? 0 : count;

    /// <summary>Begins a paragraph. Numbered ones are items of another kind, whose numbers tell where they end.</summary>
    public void Begin(string key) => Whole = Numbering.Begins(key) ? null : Whole;

    /// <summary>Ends a paragraph: a colon begins a list of the amount that it stated last, a semicolon or a comma goes on with the list, all else ends it.</summary>
    /// <param name="key">The paragraph's key.</param>
    /// <param name="facts">What the document has stated so far.</param>
    /// <param name="first">The first figure of the paragraph.</param>
    public void End(string key, List<NarrativeFact> facts, int first)
    {
        if (key.EndsWith(':') && Whole is null)
            Begin(facts, first);
        else if (!key.EndsWith(';') && !key.EndsWith(','))
            End();
    }

    /// <summary>Ends the list.</summary>
    public void End() => Whole = null;

    private void Begin(List<NarrativeFact> facts, int first)
    {
        for (var i = facts.Count - 1; i >= first; i--)
        {
            if (facts[i] is not { Measure: "amount", AmountYuan: not null and not 0m, DistanceOf: null, IsAside: false, ListOf: null })
                continue;
            Whole = facts[i].Subject;
            count++;
            return;
        }
    }
}
