using System.Globalization;
using Extractor.Core.Amounts;
using Extractor.Core.Records;
using Extractor.Core.Text;

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

    /// <summary>The columns with their measures. A column that no measure matches, or that another matches better, is <c>column_n</c>: nothing printed is lost.</summary>
    public static PlannedColumn[] Match(PlannedColumn[] columns, FormDefinition? form, FormSide side)
    {
        var planned = (PlannedColumn[])columns.Clone();
        var best = new Dictionary<string, (int Column, long Score)>(StringComparer.Ordinal);
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role != ColumnRole.Measure)
                continue;
            var unit = UnitOf(columns[c].Path);
            var fallback = string.Create(CultureInfo.InvariantCulture, $"column_{columns[c].Index + 1}");
            planned[c] = columns[c] with { Measure = fallback, Unit = unit };
            if (form is null || BestMeasure(columns[c].Path, form, side) is not { } found)
                continue;
            if (best.TryGetValue(found.Measure, out var other))
            {
                if (other.Score >= found.Score)
                    continue;
                planned[other.Column] = planned[other.Column] with { Measure = string.Create(CultureInfo.InvariantCulture, $"column_{columns[other.Column].Index + 1}") };
            }

            best[found.Measure] = (c, found.Score);
            planned[c] = planned[c] with { Measure = found.Measure };
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

    private static (string Measure, long Score)? BestMeasure(string[] path, FormDefinition form, FormSide side)
    {
        var keys = Array.ConvertAll(path, static part => HeaderText.Normalize(CharacterFolding.MatchKey(part)));
        (string Measure, long Score)? best = null;
        foreach (var measure in form.Measures)
        {
            if (measure.Side != FormSide.None && side != FormSide.None && measure.Side != side)
                continue;
            foreach (var header in measure.Headers)
            {
                var score = Score(keys, header);
                if (score > 0 && (best is null || score > best.Value.Score))
                    best = (measure.Id, score);
            }
        }

        return best;
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
