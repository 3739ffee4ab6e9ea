using Extractor.Core.Performance;

namespace Extractor.Core.OpenTables;

/// <summary>Tells which lines of a column are the cell of which indicator, where no rulings part them.</summary>
/// <remarks>The lines of a column stand around the heights of their rows, or all of them begin there.</remarks>
/// <param name="anchors">The heights of the rows.</param>
/// <param name="size">The size of the letters.</param>
internal sealed class IndicatorCells(List<float> anchors, float size)
{
    /// <summary>A line wraps that leaves at most this many ems of its column free.</summary>
    private const float WrapSlack = 1.25f;

    /// <summary>For each row the line after its last; null where that is open.</summary>
    /// <param name="parts">The lines of the column from top to bottom.</param>
    /// <param name="kind">What the column holds.</param>
    /// <param name="everywhere">Whether each row has a cell in it.</param>
    public int[]? Ends(List<Piece> parts, IndicatorColumn? kind, bool everywhere)
    {
        var ends = new int[anchors.Count];
        return (PlaceAround(parts, ends, everywhere) || PlaceBelow(parts, ends, everywhere)) && AreCells(parts, ends, kind) ? ends : null;
    }

    /// <summary>As many lines stand above a row's height as below: from the first row down that tells whose each line is.</summary>
    private bool PlaceAround(List<Piece> parts, int[] ends, bool everywhere)
    {
        var next = 0;
        for (var i = 0; i < anchors.Count; i++)
        {
            var first = next;
            while (next < parts.Count && parts[next].Box.CenterY < anchors[i] - IndicatorRows.SameHeight * size)
                next++;
            var above = next - first;
            while (next < parts.Count && MathF.Abs(parts[next].Box.CenterY - anchors[i]) <= IndicatorRows.SameHeight * size)
                next++;
            next += above;
            if (next > parts.Count || next == first && everywhere)
                return false;
            if (next > first && MathF.Abs((parts[first].Box.CenterY + parts[next - 1].Box.CenterY) * 0.5f - anchors[i]) > IndicatorRows.SameHeight * size
                || i + 1 < anchors.Count && next > first && parts[next - 1].Box.CenterY > anchors[i + 1] - IndicatorRows.SameHeight * size)
                return false;
            ends[i] = next;
        }

        return next == parts.Count;
    }

    /// <summary>The first line stands at the row's height, the others follow it.</summary>
    private bool PlaceBelow(List<Piece> parts, int[] ends, bool everywhere)
    {
        var next = 0;
        for (var i = 0; i < anchors.Count; i++)
        {
            var first = next;
            var below = i + 1 < anchors.Count ? anchors[i + 1] - IndicatorRows.SameHeight * size : float.MaxValue;
            while (next < parts.Count && parts[next].Box.CenterY < below)
                next++;
            if (next > first ? MathF.Abs(parts[first].Box.CenterY - anchors[i]) > IndicatorRows.SameHeight * size : everywhere)
                return false;
            ends[i] = next;
        }

        return true;
    }

    /// <summary>Whether the lines of each row are one cell's: none could take more, as a line that wraps cannot, and not each is a value of its own. A weight beside two rows stands so too.</summary>
    private bool AreCells(List<Piece> parts, int[] ends, IndicatorColumn? kind)
    {
        if (kind is IndicatorColumn.Note or IndicatorColumn.Reason or IndicatorColumn.Measures)
            return true;
        var width = parts.Max(static part => part.Box.X1) - parts.Min(static part => part.Box.X0);
        for (int i = 0, next = 0; i < ends.Length; next = ends[i++])
        {
            var figures = 0;
            for (var p = next; p < ends[i]; p++)
            {
                figures += parts[p].Text.AsSpan().ContainsAnyInRange('0', '9') ? 1 : 0;
                if (p + 1 < ends[i] && parts[p + 1].Box.CenterY - parts[p].Box.CenterY > IndicatorRows.SameHeight * size && parts[p].Box.Width + WrapSlack * size < width)
                    return false;
            }

            if (figures > 1 && figures == ends[i] - next)
                return false;
        }

        return true;
    }
}
