using Extractor.Core.Performance;

namespace Extractor.Core.OpenTables;

/// <summary>Tells beside which rows the levels of indicators (一级指标, 二级指标) stand that no rulings part.</summary>
/// <remarks>Where lines are drawn between rows they part the levels too. Else all levels stand in the middle of their rows, or all at the first of them.</remarks>
/// <param name="region">The table.</param>
/// <param name="x">The edges of its columns.</param>
/// <param name="anchors">The heights of its rows.</param>
/// <param name="edges">The heights between rows, first and last included.</param>
/// <param name="isRest">Whether the page goes on with a table, so that the level above the first row may stand on the page before.</param>
internal sealed class IndicatorLevels(OpenRegion region, float[] x, List<float> anchors, float[] edges, bool isRest)
{
    /// <summary>Lines of one cell are at most this many ems apart; halves of a known word, <see cref="WordLeading"/>.</summary>
    private const float Leading = 1.45f, WordLeading = 2.2f;

    private readonly float same = IndicatorRows.SameHeight * region.Body[0].Line.FontSize;

    /// <summary>The cells of a column of levels: their top and bottom.</summary>
    public static List<(float Top, float Bottom)> Blocks(List<Piece> parts, float size, PerformanceVocabulary vocabulary)
    {
        var blocks = new List<(float Top, float Bottom)>();
        var text = "";
        foreach (var part in parts)
        {
            var distance = blocks.Count > 0 ? part.Box.CenterY - blocks[^1].Bottom : float.MaxValue;
            if (distance <= Leading * size && !vocabulary.IsLevel(text) || distance <= WordLeading * size && vocabulary.BeginsLevel(text + part.Text))
            {
                blocks[^1] = (blocks[^1].Top, part.Box.CenterY);
                text += part.Text;
            }
            else
            {
                blocks.Add((part.Box.CenterY, part.Box.CenterY));
                text = part.Text;
            }
        }

        return blocks;
    }

    /// <summary>For each column of levels the first row of each of its cells; null where that is open.</summary>
    /// <param name="blocks">For each such column its cells' texts from top to bottom; null for any other column.</param>
    public List<int>?[]? Place(List<(float Top, float Bottom)>?[] blocks)
    {
        if (IsRuled())
        {
            var ruled = new List<int>?[blocks.Length];
            for (var c = 0; c < blocks.Length; c++)
            {
                if (blocks[c] is { } own && (ruled[c] = Ruled(c, own)) is null)
                    return null;
            }

            return ruled;
        }

        var middles = Each(blocks, AtMiddle);
        var firsts = Each(blocks, AtFirst);
        if (middles is null || firsts is null)
            return middles ?? firsts;
        for (var c = 0; c < blocks.Length; c++)
        {
            if (blocks[c] is not null && !middles[c]!.SequenceEqual(firsts[c]!))
                return null;
        }

        return middles;
    }

    private bool IsRuled()
    {
        var right = x[^1] - region.Body[0].Line.FontSize;
        return Array.Exists(edges[1..^1], edge => region.IsParted(right, edge - 1f, edge + 1f));
    }

    private static List<int>?[]? Each(List<(float Top, float Bottom)>?[] blocks, Func<List<(float Top, float Bottom)>, List<int>?> place)
    {
        var placed = new List<int>?[blocks.Length];
        for (var c = 0; c < blocks.Length; c++)
        {
            if (blocks[c] is { } own && (placed[c] = place(own)) is null)
                return null;
        }

        return placed;
    }

    /// <summary>The rows at which lines are drawn across the column; null where two levels stand between two of them.</summary>
    private List<int>? Ruled(int column, List<(float Top, float Bottom)> blocks)
    {
        var starts = new List<int> { 0 };
        var middle = (x[column] + x[column + 1]) * 0.5f;
        for (var i = 1; i < anchors.Count; i++)
        {
            if (region.IsParted(middle, edges[i] - 1f, edges[i] + 1f))
                starts.Add(i);
        }

        for (var s = 0; s < starts.Count; s++)
        {
            float top = edges[starts[s]], bottom = s + 1 < starts.Count ? edges[starts[s + 1]] : edges[^1];
            var inside = blocks.FindAll(block => block.Top > top && block.Top < bottom);
            if (inside.Count > 1 || inside.Exists(block => block.Bottom > bottom))
                return null;
        }

        return starts;
    }

    /// <summary>The first rows of levels that stand in the middle of theirs: where one ends the next begins, and the last ends with the table.</summary>
    private List<int>? AtMiddle(List<(float Top, float Bottom)> blocks)
    {
        var starts = new List<int>();
        var row = 0;
        foreach (var (top, bottom) in blocks)
        {
            if (row == anchors.Count)
                return null;
            starts.Add(row);
            var end = top + bottom - edges[row];
            var nearest = row + 1;
            while (nearest < anchors.Count && MathF.Abs(edges[nearest + 1] - end) < MathF.Abs(edges[nearest] - end))
                nearest++;
            if (MathF.Abs(edges[nearest] - end) > 2f * same)
                return null;
            row = nearest;
        }

        return row == anchors.Count ? starts : null;
    }

    /// <summary>The first rows of levels that stand beside the first of theirs.</summary>
    private List<int>? AtFirst(List<(float Top, float Bottom)> blocks)
    {
        var starts = new List<int>();
        foreach (var (top, bottom) in blocks)
        {
            var row = anchors.FindIndex(anchor => MathF.Abs(anchor - top) <= same || MathF.Abs(2f * anchor - top - bottom) <= same);
            if (row < 0 || starts.Contains(row))
                return null;
            starts.Add(row);
        }

        if (isRest && (starts.Count == 0 || starts[0] > 0))
            starts.Insert(0, 0);
        return starts.Count > 0 && starts[0] == 0 ? starts : null;
    }
}
