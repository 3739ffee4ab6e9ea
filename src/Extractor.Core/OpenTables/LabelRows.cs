using Extractor.Core.Geometry;
using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Records;

namespace Extractor.Core.OpenTables;

/// <summary>Lays rows of labels with their values (项目名称 | X) that no rulings part.</summary>
/// <remarks>All cells of a row stand at one height: with their middles, their first lines or their last ones, the same in all rows.</remarks>
internal sealed class LabelRows
{
    /// <summary>Parts of one value stand at most this many ems apart.</summary>
    private const float WordGap = 1f;

    /// <summary>A label beside several sources of money stands at most this many ems above the first or below the last.</summary>
    private const float SideReach = 1.9f;

    /// <summary>Edges closer than this, in points, are one.</summary>
    private const float SameEdge = 0.5f;

    private readonly List<OpenLine> lines;
    private readonly List<LabelBlock> labels;
    private readonly List<Piece> side = [];
    private readonly float same;

    private LabelRows(List<OpenLine> lines, List<LabelBlock> labels)
    {
        (this.lines, this.labels) = (lines, labels);
        same = IndicatorRows.SameHeight * lines[0].Line.FontSize;
        FindSide();
    }

    /// <summary>The heights at which the cells of a row may stand.</summary>
    private enum Alignment
    {
        Middle,
        First,
        Last,
    }

    /// <summary>The table's skeleton; null where its rows are not certain.</summary>
    public static Skeleton? Of(List<OpenLine> lines, PerformanceVocabulary vocabulary)
    {
        var labels = LabelBlock.In(lines, 0, lines.Count, vocabulary);
        if (labels.Count == 0)
            return null;
        var rows = new LabelRows(lines, labels);
        return rows.Lay(Alignment.Middle) ?? rows.Lay(Alignment.First) ?? rows.Lay(Alignment.Last);
    }

    /// <summary>项目资金（万元） stands beside all rows that print sources of money.</summary>
    private void FindSide()
    {
        var sources = labels.FindAll(static label => label.IsSource);
        if (sources.Count < 2)
            return;
        var (top, bottom, left) = (sources.Min(static label => label.First), sources.Max(static label => label.Last), sources.Min(static label => label.Box.X0));
        foreach (var line in lines)
        {
            if (line.Y < top - SideReach * line.Line.FontSize || line.Y > bottom + SideReach * line.Line.FontSize)
                continue;
            foreach (var piece in line.Pieces)
            {
                if (piece.Kind == PieceKind.Text && piece.Box.X1 < left && !labels.Exists(label => label.Box.Contains(piece.Box)))
                    side.Add(piece);
            }
        }
    }

    private Skeleton? Lay(Alignment alignment)
    {
        var anchors = new List<float>();
        foreach (var label in labels.OrderBy(label => At(label.First, label.Last, alignment)))
        {
            var at = At(label.First, label.Last, alignment);
            if (anchors.Count == 0 || at - anchors[^1] > same)
                anchors.Add(at);
        }

        var rows = new List<List<Box>>();
        for (var r = 0; r < anchors.Count; r++)
        {
            if (CellsOf(anchors, r, alignment) is not { } cells)
                return null;
            rows.Add(cells);
        }

        var y = new float[rows.Count + 1];
        y[0] = rows[0].Min(static cell => cell.Y0) - 1f;
        y[^1] = rows[^1].Max(static cell => cell.Y1) + 1f;
        for (var r = 1; r < rows.Count; r++)
        {
            float above = rows[r - 1].Max(static cell => cell.Y1), below = rows[r].Min(static cell => cell.Y0);
            if (above > below + 1f)
                return null;
            y[r] = (above + below) * 0.5f;
        }

        return Cells(rows, y, anchors, alignment);
    }

    private static float At(float first, float last, Alignment alignment) => alignment switch
    {
        Alignment.Middle => (first + last) * 0.5f,
        Alignment.First => first,
        _ => last,
    };

    /// <summary>The cells of a row from left to right; null where one stands at another height.</summary>
    private List<Box>? CellsOf(List<float> anchors, int row, Alignment alignment)
    {
        var cells = new List<Box>();
        var ends = new List<(float First, float Last)>();
        foreach (var label in labels)
        {
            if (MathF.Abs(At(label.First, label.Last, alignment) - anchors[row]) > same)
                continue;
            cells.Add(label.Box);
            ends.Add((label.First, label.Last));
        }

        var own = cells.Count;
        foreach (var line in lines)
        foreach (var piece in line.Pieces)
        {
            if (RowOf(anchors, line.Y, alignment) != row || side.Contains(piece) || labels.Exists(label => label.Box.Contains(piece.Box)))
                continue;
            var gap = WordGap * line.Line.FontSize;
            var cell = cells.FindIndex(own, box => piece.Box.X0 - box.X1 < gap && box.X0 - piece.Box.X1 < gap);
            if (cells.FindIndex(0, own, box => piece.Box.X0 < box.X1 && box.X0 < piece.Box.X1) >= 0)
                return null;
            if (cell < 0)
            {
                cells.Add(piece.Box);
                ends.Add((line.Y, line.Y));
            }
            else
            {
                cells[cell] = cells[cell].Union(piece.Box);
                ends[cell] = (MathF.Min(ends[cell].First, line.Y), MathF.Max(ends[cell].Last, line.Y));
            }
        }

        if (ends.Exists(end => MathF.Abs(At(end.First, end.Last, alignment) - anchors[row]) > same))
            return null;
        cells.Sort(static (a, b) => a.X0.CompareTo(b.X0));
        for (var c = 1; c < cells.Count; c++)
        {
            if (cells[c - 1].X1 > cells[c].X0 + SameEdge)
                return null;
        }

        return cells;
    }

    /// <summary>The row to which a line at some height belongs.</summary>
    private int RowOf(List<float> anchors, float y, Alignment alignment)
    {
        switch (alignment)
        {
            case Alignment.First:
                return Math.Max(0, anchors.FindLastIndex(anchor => anchor <= y + same));
            case Alignment.Last:
                return anchors.FindIndex(anchor => anchor >= y - same) is >= 0 and var below ? below : anchors.Count - 1;
            default:
                var nearest = 0;
                for (var r = 1; r < anchors.Count; r++)
                    nearest = MathF.Abs(anchors[r] - y) < MathF.Abs(anchors[nearest] - y) ? r : nearest;
                return nearest;
        }
    }

    private Skeleton Cells(List<List<Box>> rows, float[] y, List<float> anchors, Alignment alignment)
    {
        var starts = rows.ConvertAll(static cells => StartsOf(cells));
        float left = rows.Min(static cells => cells[0].X0) - 1f, right = rows.Max(static cells => cells[^1].X1) + 1f;
        var (sideFirst, sideEnd) = (0, 0);
        var edges = new List<float> { left, right };
        if (side.Count > 0)
        {
            var sources = labels.FindAll(static label => label.IsSource).ConvertAll(label => RowOf(anchors, At(label.First, label.Last, alignment), alignment));
            (sideFirst, sideEnd) = (sources.Min(), sources.Max() + 1);
            var edge = (side.Max(static piece => piece.Box.X1) + rows[sideFirst][0].X0) * 0.5f;
            left = MathF.Min(left, side.Min(static piece => piece.Box.X0) - 1f);
            edges[0] = left;
            edges.Add(edge);
            for (var r = sideFirst; r < sideEnd; r++)
                starts[r].Insert(0, edge);
        }

        foreach (var own in starts)
            edges.AddRange(own);
        edges.Sort();
        for (var e = edges.Count - 1; e > 0; e--)
        {
            if (edges[e] - edges[e - 1] < SameEdge)
                edges.RemoveAt(e);
        }

        return Skeleton(edges, y, starts, sideFirst, sideEnd);
    }

    private static Skeleton Skeleton(List<float> x, float[] y, List<List<float>> starts, int sideFirst, int sideEnd)
    {
        var columns = x.Count - 1;
        var places = new int[columns * starts.Count];
        var cells = new List<CellSpan>();
        for (var r = 0; r < starts.Count; r++)
        {
            var from = 0;
            for (var s = 0; s <= starts[r].Count; s++)
            {
                var to = s < starts[r].Count ? Nearest(x, starts[r][s]) : columns;
                var isSide = s == 0 && r >= sideFirst && r < sideEnd;
                if (isSide && r > sideFirst)
                {
                    places.AsSpan(r * columns + from, to - from).Fill(places[sideFirst * columns]);
                }
                else if (to > from)
                {
                    places.AsSpan(r * columns + from, to - from).Fill(cells.Count);
                    cells.Add(new CellSpan(r, from, isSide ? sideEnd - sideFirst : 1, to - from));
                }

                from = Math.Max(from, to);
            }
        }

        return new Skeleton([.. x], y, cells, places, ExtractionMethod.Stream);
    }

    private static int Nearest(List<float> x, float edge)
    {
        var nearest = 0;
        for (var e = 1; e < x.Count; e++)
            nearest = MathF.Abs(x[e] - edge) < MathF.Abs(x[nearest] - edge) ? e : nearest;
        return nearest;
    }

    /// <summary>Where the cells of a row begin, the first left out.</summary>
    private static List<float> StartsOf(List<Box> cells)
    {
        var starts = new List<float>(cells.Count);
        for (var c = 1; c < cells.Count; c++)
            starts.Add((cells[c - 1].X1 + cells[c].X0) * 0.5f);
        return starts;
    }
}
