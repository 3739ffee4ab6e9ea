using Extractor.Core.Performance;

namespace Extractor.Core.OpenTables;

/// <summary>Finds the rows of indicators (绩效指标) that no rulings part, and the levels that stand beside several of them.</summary>
/// <remarks>
/// Each indicator has its weight, so a row is where a weight stands; targets without weights have values that stand apart. For the lines of its other cells see <see cref="IndicatorCells"/>,
/// for the levels <see cref="IndicatorLevels"/>. What fits in no way, or in two, is left to a person.
/// </remarks>
internal sealed class IndicatorRows
{
    /// <summary>Heights that differ by at most this many ems are one.</summary>
    public const float SameHeight = 0.35f;

    /// <summary>Values at least so many ems apart are no lines of one cell.</summary>
    private const float RowPitch = 1.6f;

    /// <summary>Lines around a table are drawn at most this many ems from its letters.</summary>
    private const float MostPadding = 2f;

    private readonly OpenRegion region;
    private readonly float[] x;
    private readonly float size;
    private readonly List<float> anchors = [];
    private readonly float[] tops, bottoms;

    private IndicatorRows(OpenRegion region, float[] x, int anchor, int lines)
    {
        (this.region, this.x) = (region, x);
        size = region.Body[0].Line.FontSize;
        foreach (var part in PartsOf(anchor, lines))
        {
            if (anchors.Count == 0 || part.Box.CenterY - anchors[^1] > SameHeight * size)
                anchors.Add(part.Box.CenterY);
        }

        (tops, bottoms) = (new float[anchors.Count], new float[anchors.Count]);
        for (var i = 0; i < anchors.Count; i++)
            (tops[i], bottoms[i]) = (anchors[i] - 0.5f * size, anchors[i] + 0.5f * size);
        Lines = lines;
    }

    /// <summary>Lines of the region's body above the total.</summary>
    private int Lines { get; }

    /// <summary>Number of rows.</summary>
    public int Count => anchors.Count;

    /// <summary>The heights between rows, first and last included.</summary>
    public float[] Edges { get; private set; } = [];

    /// <summary>For each column of a level the first row of each of its cells; null for any other column.</summary>
    public List<int>?[] Levels { get; private set; } = [];

    /// <summary>Adds a column left of the others in which one cell stands beside all rows.</summary>
    public void AddSide() => Levels = [[0], .. Levels];

    /// <summary>Finds the rows; null where they are not certain.</summary>
    /// <param name="region">The table.</param>
    /// <param name="x">The edges of its columns.</param>
    /// <param name="kinds">What each column holds.</param>
    /// <param name="name">The column that names the indicators.</param>
    /// <param name="lines">Lines of the body above the total.</param>
    /// <param name="isRest">Whether the page goes on with a table, so that the level above its first row may stand on the page before.</param>
    /// <param name="isWhole">Whether the page holds all of the table.</param>
    /// <param name="vocabulary">The names of levels.</param>
    public static IndicatorRows? Of(
        OpenRegion region, float[] x, IndicatorColumn?[] kinds, int name, int lines, bool isRest, bool isWhole, PerformanceVocabulary vocabulary)
    {
        if (Array.IndexOf(kinds, IndicatorColumn.Weight) is >= 0 and var weight)
            return Around(weight, 0f);

        // Targets without weights: their values tell the rows where no two of them stand as close as the lines of one.
        foreach (var kind in (ReadOnlySpan<IndicatorColumn>)[IndicatorColumn.Initial, IndicatorColumn.PeriodValue])
        {
            if (Array.IndexOf(kinds, kind) is >= 0 and var value && Around(value, RowPitch) is { } rows)
                return rows;
        }

        return Around(name, RowPitch);

        IndicatorRows? Around(int anchor, float pitch)
        {
            var rows = new IndicatorRows(region, x, anchor, lines);
            if (rows.anchors.Count < (isWhole ? 2 : 1) || !rows.AreApart(pitch))
                return null;
            for (var c = 0; c < kinds.Length; c++)
            {
                if (!IsLevel(kinds[c], c, name) && !rows.Place(c, kinds[c], everywhere: c == name))
                    return null;
            }

            rows.StretchByLevels(kinds, name, vocabulary);
            return rows.Part() && rows.PlaceLevels(kinds, name, isRest, vocabulary) ? rows : null;
        }
    }

    /// <summary>Whether all rows are at least so many ems apart.</summary>
    private bool AreApart(float pitch)
    {
        for (var i = 1; i < anchors.Count; i++)
        {
            if (anchors[i] - anchors[i - 1] < pitch * size)
                return false;
        }

        return true;
    }

    /// <summary>The rows that the cell takes which begins in a row.</summary>
    public int RowsOf(List<int> starts, int row)
    {
        var next = starts.FindIndex(start => start > row);
        return (next < 0 ? Count : starts[next]) - row;
    }

    /// <summary>Whether a column stands beside several indicators.</summary>
    private static bool IsLevel(IndicatorColumn? kind, int column, int name) => column < name && kind is IndicatorColumn.Level1 or IndicatorColumn.Level2;

    private List<Piece> PartsOf(int column, int lines)
    {
        var parts = new List<Piece>();
        for (var l = 0; l < lines; l++)
        {
            foreach (var piece in region.Body[l].Pieces)
            {
                if (piece.Box.CenterX >= x[column] && piece.Box.CenterX < x[column + 1])
                    parts.Add(piece);
            }
        }

        return parts;
    }

    /// <summary>Gives the lines of a column to the rows; false where it is open whose they are.</summary>
    private bool Place(int column, IndicatorColumn? kind, bool everywhere)
    {
        var parts = PartsOf(column, Lines);
        if (parts.Count == 0)
            return true;
        if (new IndicatorCells(anchors, size).Ends(parts, kind, everywhere) is not { } ends)
            return false;
        Take(parts, ends);
        return true;
    }

    /// <summary>Makes each row as high as the lines that it is given.</summary>
    private void Take(List<Piece> parts, int[] ends)
    {
        for (int i = 0, next = 0; i < ends.Length; i++)
        {
            for (; next < ends[i]; next++)
            {
                tops[i] = MathF.Min(tops[i], parts[next].Box.Y0);
                bottoms[i] = MathF.Max(bottoms[i], parts[next].Box.Y1);
            }
        }
    }

    /// <summary>Lays the edges between rows; false where two overlap.</summary>
    private bool Part()
    {
        Edges = new float[anchors.Count + 1];
        var gap = 0f;
        for (var i = 1; i < anchors.Count; i++)
        {
            var ruled = region.Ruling(x[^1] - size, anchors[i - 1], anchors[i]);
            if (ruled is null && bottoms[i - 1] > tops[i] + 1f)
                return false;
            Edges[i] = ruled ?? (bottoms[i - 1] + tops[i]) * 0.5f;
            gap += MathF.Max(0f, tops[i] - bottoms[i - 1]);
        }

        gap = anchors.Count > 1 ? gap / (2f * (anchors.Count - 1)) : 0.5f * size;
        Edges[0] = region.Ruling(x[^1] - size, tops[0] - MostPadding * size, tops[0] + 1f) ?? tops[0] - gap;
        var total = Lines < region.Body.Count ? region.Body[Lines].Box.Y0 : bottoms[^1] + 2f * gap;
        Edges[^1] = region.Ruling(x[^1] - size, bottoms[^1] - 1f, MathF.Min(bottoms[^1] + MostPadding * size, total)) ?? MathF.Min(bottoms[^1] + gap, (bottoms[^1] + total) * 0.5f);
        return true;
    }

    /// <summary>A level beside the height of a row makes it as high as its own lines are, where these reach into no other row.</summary>
    private void StretchByLevels(IndicatorColumn?[] kinds, int name, PerformanceVocabulary vocabulary)
    {
        for (var c = 0; c < name; c++)
        {
            if (!IsLevel(kinds[c], c, name))
                continue;
            foreach (var (top, bottom) in IndicatorLevels.Blocks(PartsOf(c, Lines), size, vocabulary))
            {
                var row = anchors.FindIndex(anchor => MathF.Abs(2f * anchor - top - bottom) <= SameHeight * size || MathF.Abs(anchor - top) <= SameHeight * size);
                float from = top - 0.5f * size, to = bottom + 0.5f * size;
                if (row < 0 || row > 0 && from < bottoms[row - 1] || row + 1 < Count && to > tops[row + 1])
                    continue;
                tops[row] = MathF.Min(tops[row], from);
                bottoms[row] = MathF.Max(bottoms[row], to);
            }
        }
    }

    private bool PlaceLevels(IndicatorColumn?[] kinds, int name, bool isRest, PerformanceVocabulary vocabulary)
    {
        var blocks = new List<(float Top, float Bottom)>?[kinds.Length];
        for (var c = 0; c < name; c++)
        {
            if (IsLevel(kinds[c], c, name))
                blocks[c] = IndicatorLevels.Blocks(PartsOf(c, Lines), size, vocabulary);
        }

        if (new IndicatorLevels(region, x, anchors, Edges, isRest).Place(blocks) is not { } levels)
            return false;
        Levels = levels;
        return HoldLevels();
    }

    /// <summary>Lets the rows of a level reach as far as its own lines; false where these reach into other rows.</summary>
    private bool HoldLevels()
    {
        for (var c = 0; c < Levels.Length; c++)
        {
            if (Levels[c] is not { } starts)
                continue;
            foreach (var part in PartsOf(c, Lines))
            {
                var at = starts.FindLastIndex(start => Edges[start] <= part.Box.CenterY);
                var (first, end) = (starts[Math.Max(at, 0)], at + 1 < starts.Count ? starts[at + 1] : Count);
                tops[first] = MathF.Min(tops[first], part.Box.Y0);
                bottoms[end - 1] = MathF.Max(bottoms[end - 1], part.Box.Y1);
            }
        }

        return Part();
    }
}
