using System.Globalization;
using Extractor.Core.Amounts;
using Extractor.Core.Records;

namespace Extractor.Core.Forms;

/// <summary>Gives each value column of a block the measure whose headers match its header path best.</summary>
internal static class MeasureMatcher
{
    /// <summary>A header that is part of a longer cell must have this many characters to count: 合计 is part of too many.</summary>
    private const int ShortestPartial = 4;

    /// <summary>Header cells above a column that are compared, from the lowest up.</summary>
    private const int DeepestPath = 6;

    /// <summary>Upper bound of the quality of one match; headers are shorter than half of it.</summary>
    private const int MostQuality = 256;

    /// <summary>The columns with their measures, the best match first; a column that is left without is <c>column_n</c>: nothing printed is lost.</summary>
    public static PlannedColumn[] Match(PlannedColumn[] columns, FormDefinition? form, FormSide side)
    {
        var planned = (PlannedColumn[])columns.Clone();
        var matches = new List<(int Column, int Measure, long Score)>();
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role != ColumnRole.Measure)
                continue;
            planned[c] = columns[c] with { Measure = string.Create(CultureInfo.InvariantCulture, $"column_{columns[c].Index + 1}"), Unit = UnitOf(columns[c].Path) };
            if (form is not null)
                AddMatches(matches, c, columns[c].Keys, form, side);
        }

        // A stable order: of equal matches the column further left and the measure named first win.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var placed = new bool[columns.Length];
        foreach (var (column, measure, _) in matches.OrderByDescending(static m => m.Score))
        {
            if (placed[column] || !taken.Add(form!.Measures[measure].Id))
                continue;
            placed[column] = true;
            planned[column] = planned[column] with { Measure = form.Measures[measure].Id };
        }

        return planned;
    }

    private static AmountUnit? UnitOf(string[] path)
    {
        for (var i = path.Length - 1; i >= 0; i--)
        {
            if (AmountUnit.Find(path[i], bare: true) is { } unit)
                return unit;
        }

        return null;
    }

    private static void AddMatches(List<(int Column, int Measure, long Score)> matches, int column, string[] keys, FormDefinition form, FormSide side)
    {
        for (var m = 0; m < form.Measures.Length; m++)
        {
            var measure = form.Measures[m];
            if (measure.Side != FormSide.None && side != FormSide.None && measure.Side != side)
                continue;
            var best = 0L;
            foreach (var header in measure.Headers)
                best = Math.Max(best, Score(keys, header));
            if (best > 0)
                matches.Add((column, m, best));
        }
    }

    /// <summary>
    /// 0 where a header cell is missing or none matches the cell nearest to the values. Else the quality of the matches, those nearer
    /// to the values counting first: 公务用车购置费 below 公务用车购置及运行费 is the purchase, not the total above it.
    /// </summary>
    private static long Score(string[] path, string[] header)
    {
        Span<int> quality = stackalloc int[path.Length];
        foreach (var wanted in header)
        {
            var found = false;
            for (var i = 0; i < path.Length; i++)
            {
                var match = path[i] == wanted ? 2 * wanted.Length + 1
                    : wanted.Length >= ShortestPartial && path[i].Contains(wanted, StringComparison.Ordinal) ? wanted.Length : 0;
                quality[i] = Math.Max(quality[i], match);
                found |= match > 0;
            }

            if (!found)
                return 0;
        }

        if (quality.IsEmpty || quality[^1] == 0)
            return 0;
        var score = 0L;
        for (var i = path.Length - 1; i >= Math.Max(0, path.Length - DeepestPath); i--)
            score = score * MostQuality + Math.Min(quality[i], MostQuality - 1);
        for (var i = path.Length; i < DeepestPath; i++)
            score *= MostQuality;
        return score;
    }
}
