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

    /// <summary>A match of the cell nearest to the values outweighs any match above it.</summary>
    private const int LeafBonus = 100;

    /// <summary>The columns with their measures. A column that no measure matches, or that another matches better, is <c>column_n</c>: nothing printed is lost.</summary>
    public static PlannedColumn[] Match(PlannedColumn[] columns, FormDefinition? form, FormSide side)
    {
        var planned = (PlannedColumn[])columns.Clone();
        var best = new Dictionary<string, (int Column, int Score)>(StringComparer.Ordinal);
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

    private static (string Measure, int Score)? BestMeasure(string[] path, FormDefinition form, FormSide side)
    {
        var keys = Array.ConvertAll(path, static part => HeaderText.Normalize(CharacterFolding.MatchKey(part)));
        (string Measure, int Score)? best = null;
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

    /// <summary>0 where a header cell is missing or none matches the cell nearest to the values.</summary>
    private static int Score(string[] path, string[] header)
    {
        int score = 0, leaf = 0;
        foreach (var wanted in header)
        {
            var match = 0;
            for (var i = 0; i < path.Length; i++)
            {
                var quality = path[i] == wanted ? 2 * wanted.Length + 1
                    : wanted.Length >= ShortestPartial && path[i].Contains(wanted, StringComparison.Ordinal) ? wanted.Length : 0;
                match = Math.Max(match, quality);
                if (i == path.Length - 1 && quality > 0)
                    leaf = Math.Max(leaf, path[i] == wanted ? LeafBonus : LeafBonus / 2);
            }

            if (match == 0)
                return 0;
            score += match;
        }

        return leaf == 0 ? 0 : score + leaf;
    }
}
