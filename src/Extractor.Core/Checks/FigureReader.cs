using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Checks;

/// <summary>Turns the facts of one table into figures with the precision that their print claims.</summary>
/// <remarks>
/// Sheets cut trailing zeros (12.5 among 3.25 and 7.05), so a number is taken to be as precise as most numbers of its table, or as its own
/// print where that shows more places. Without this, one 9 in a table of 万元 with two places would excuse a difference of 5,000 yuan.
/// </remarks>
internal static class FigureReader
{
    private const int MostPlaces = 8;

    /// <param name="facts">The facts of one table.</param>
    /// <param name="firstFact">Index of the first of them in the document.</param>
    /// <param name="isProse">Whether they stand in sentences, which round each as they like.</param>
    /// <param name="figures">Receives one figure per fact.</param>
    public static void Read(ReadOnlySpan<Fact> facts, int firstFact, bool isProse, Span<Figure> figures)
    {
        var usual = isProse ? 0 : UsualPlaces(facts);
        for (var i = 0; i < facts.Length; i++)
            figures[i] = FigureOf(facts[i], firstFact + i, usual);
    }

    private static Figure FigureOf(Fact fact, int index, int usualPlaces)
    {
        switch (fact.Kind)
        {
            case ValueKind.Amount:
                var places = Math.Max(Math.Min((int)fact.Value!.Value.Scale, MostPlaces), usualPlaces);
                var half = new decimal(5, 0, 0, false, (byte)(places + 1)) * (AmountUnit.Named(fact.Unit)?.Yuan ?? 1m);
                return new Figure(index, FigureState.Number, fact.AmountYuan!.Value, half);
            case ValueKind.Count:
                return new Figure(index, FigureState.Number, fact.Value!.Value, 0m);
            case ValueKind.NotApplicable:
                return new Figure(index, FigureState.Dash, 0m, 0m);
            default:
                return new Figure(index, FigureState.Unreadable, 0m, 0m);
        }
    }

    /// <summary>The number of decimal places that most amounts of the table print; the larger one of two that are as frequent.</summary>
    private static int UsualPlaces(ReadOnlySpan<Fact> facts)
    {
        Span<int> counts = stackalloc int[MostPlaces + 1];
        counts.Clear();
        foreach (var fact in facts)
        {
            if (fact.Kind == ValueKind.Amount && fact.Value is { } value && (value != 0m || value.Scale > 0))
                counts[Math.Min((int)value.Scale, MostPlaces)]++;
        }

        var usual = 0;
        for (var places = 1; places <= MostPlaces; places++)
        {
            if (counts[places] > 0 && counts[places] >= counts[usual])
                usual = places;
        }

        return usual;
    }
}
