using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>两栏并作一栏: header cells whose words are those of two measures, one behind the other, as where the rule between them is missing.</summary>
internal static class TwoMeasures
{
    /// <summary>Whether a column's lowest header cell is none that the form knows and holds the headers of two of its measures: 当年预算安排上年结转.</summary>
    /// <param name="keys">The header cells above the column.</param>
    /// <param name="form">The form.</param>
    /// <param name="side">The half of the form.</param>
    public static bool AreNamedBy(string[] keys, FormDefinition form, FormSide side)
    {
        if (keys.Length == 0 || IsKnown(keys[^1], form, side))
            return false;
        var first = Longest(keys[^1], form, side, default);
        return first.Measure is not null && Longest(keys[^1], form, side, first).Measure is not null;
    }

    private static bool IsKnown(string key, FormDefinition form, FormSide side)
    {
        foreach (var measure in form.Measures)
        {
            if (!measure.StandsIn(side))
                continue;
            foreach (var header in measure.Headers)
            {
                if (header is [var only] && only == key)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The longest header of a measure that a header cell holds, beside that of another one.</summary>
    private static Named Longest(string key, FormDefinition form, FormSide side, Named other)
    {
        var longest = default(Named);
        foreach (var measure in form.Measures)
        {
            if (measure.Id == other.Measure || !measure.StandsIn(side))
                continue;
            foreach (var header in measure.Headers)
            {
                if (header is not [{ Length: >= HeaderScore.ShortestPartial } name] || name.Length <= longest.End - longest.From)
                    continue;
                var at = key.IndexOf(name, StringComparison.Ordinal);
                if (at >= 0 && (at >= other.End || at + name.Length <= other.From))
                    longest = new Named(measure.Id, at, at + name.Length);
            }
        }

        return longest;
    }

    /// <summary>Where a header cell names a measure.</summary>
    private readonly record struct Named(string? Measure, int From, int End);
}
