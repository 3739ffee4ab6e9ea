using Extractor.Core.Forms;
using Extractor.Core.Geometry;

namespace Extractor.Core.OpenTables;

/// <summary>行距: tells by the distance of their lines which lines of words are one label, wherever in its row the figures stand.</summary>
/// <remarks>
/// The lines of one cell stand at one distance, those of two cells further apart by what cells leave blank at their edges; and a line that
/// goes on below fills its column. Where lines that do not fill their column stand as close, distances tell nothing. What they tell must
/// leave one value to each column of a row.
/// </remarks>
internal sealed class LabelLeading
{
    /// <summary>Lines of one label are at most this many ems apart.</summary>
    private const float Widest = 1.75f;

    /// <summary>A line that goes on below ends at most so many ems before its column does: one letter did not fit, another may not begin a line.</summary>
    private const float Unfilled = 2.2f;

    /// <summary>Share of an em by which two distances of lines of one label may differ; those of two cells differ by half as much again at least.</summary>
    private const float Same = 0.06f;

    private readonly List<OpenColumn> columns;
    private readonly List<LabelColumn> labels = [];
    private readonly List<Pair> pairs = [];
    private readonly float size;
    private readonly float leading = float.MaxValue;

    private LabelLeading(List<OpenRegion> regions, List<OpenColumn> columns)
    {
        this.columns = columns;
        size = regions[0].Body[0].Line.FontSize;
        foreach (var column in columns)
        {
            if (column.HoldsWords && !column.HoldsFigures)
                labels.Add(LabelColumn.Of(regions, column));
        }

        foreach (var label in labels)
        foreach (var region in regions)
            AddPairs(region, label);

        foreach (var pair in pairs)
            leading = pair.Fills ? MathF.Min(leading, pair.Distance) : leading;
    }

    /// <summary>Two lines of words that follow one another in a column.</summary>
    /// <param name="Region">Their region.</param>
    /// <param name="Upper">Index of the upper line.</param>
    /// <param name="Lower">Index of the lower line.</param>
    /// <param name="Distance">The distance of their middles.</param>
    /// <param name="Fills">Whether the upper one fills its column.</param>
    private readonly record struct Pair(OpenRegion Region, int Upper, int Lower, float Distance, bool Fills);

    /// <summary>The distance of lines of one label in a table; null where no label wraps, or distances do not tell.</summary>
    public static LabelLeading? Of(List<OpenRegion> regions, List<OpenColumn> columns)
    {
        if (!regions.Exists(static region => region.Body.Exists(static line => !OpenRows.IsAnchor(line))))
            return null;
        var found = new LabelLeading(regions, columns);
        return found.leading <= Widest * found.size && found.pairs.TrueForAll(found.Tells) ? found : null;
    }

    /// <summary>The rows' joints of a region; null where its rows would hold two values in one column, or values without any name.</summary>
    /// <param name="region">The region.</param>
    /// <param name="overlaps">For each line whether it overlaps the one above.</param>
    public bool[]? Joints(OpenRegion region, bool[] overlaps)
    {
        bool[] joins = [.. overlaps];
        foreach (var pair in pairs)
        {
            if (ReferenceEquals(pair.Region, region) && IsOneLabel(pair))
                joins.AsSpan(pair.Upper + 1, pair.Lower - pair.Upper).Fill(true);
        }

        var start = 0;
        for (var i = 1; i <= joins.Length; i++)
        {
            if (i < joins.Length && joins[i])
                continue;
            if (!IsRow(region.Body, start, i))
                return null;
            start = i;
        }

        return joins;
    }

    private bool IsOneLabel(Pair pair) => pair.Fills && pair.Distance <= leading + Same * size;

    /// <summary>Whether two lines are for certain of one label or of two.</summary>
    private bool Tells(Pair pair) => IsOneLabel(pair) || pair.Distance > leading + 1.5f * Same * size;

    /// <summary>Looks at all lines of words that follow one another in a column.</summary>
    private void AddPairs(OpenRegion region, LabelColumn label)
    {
        var above = -1;
        Box upper = default;
        for (var i = 0; i < region.Body.Count; i++)
        {
            if (Words(region.Body[i], label.Column) is not { } box)
                continue;
            var distance = box.CenterY - upper.CenterY;
            if (above >= 0 && distance > OpenRows.Overlapping * size && !region.IsParted(box.CenterX, upper.CenterY, box.CenterY))
                pairs.Add(new Pair(region, above, i, distance, label.IsFilled(upper, size)));
            (above, upper) = (i, box);
        }
    }

    /// <summary>Gives the lines above the first row to it that are the first of its labels: figures stand at the end of their cells. False where there are none.</summary>
    public bool TakeFirst(List<OpenRegion> regions, FormRegistry registry)
    {
        var taken = false;
        foreach (var region in regions)
        {
            while (region.Header.Count > 1 && Array.TrueForAll(region.Header[^1].Pieces, piece => IsFirst(region, piece, registry)))
            {
                region.Body.Insert(0, region.Header[^1]);
                region.Header.RemoveAt(region.Header.Count - 1);
                taken = true;
            }
        }

        return taken;
    }

    /// <summary>Whether words above the first row go on in it: they fill a column of labels, and the next line in it stands as close as those of one label.</summary>
    private bool IsFirst(OpenRegion region, Piece piece, FormRegistry registry)
    {
        var at = labels.FindIndex(label => label.Column.HoldsMiddle(piece.Box));
        if (at < 0 || piece.Kind != PieceKind.Text || !labels[at].IsFilled(piece.Box, size) || HeaderBlocks.IsKnown(piece.Text, registry))
            return false;
        foreach (var line in region.Body)
        {
            if (Words(line, labels[at].Column) is { } below)
                return MathF.Abs(below.CenterY - piece.Box.CenterY - leading) <= Same * size && !region.IsParted(below.CenterX, piece.Box.CenterY, below.CenterY);
        }

        return false;
    }

    /// <summary>A column of labels.</summary>
    /// <param name="Column">The column.</param>
    /// <param name="Right">Where the line that reaches furthest ends.</param>
    /// <param name="Width">The width of the longest line.</param>
    private readonly record struct LabelColumn(OpenColumn Column, float Right, float Width)
    {
        public static LabelColumn Of(List<OpenRegion> regions, OpenColumn column)
        {
            float right = 0f, width = 0f;
            foreach (var region in regions)
            foreach (var line in region.Body)
            {
                if (Words(line, column) is not { } box)
                    continue;
                right = MathF.Max(right, box.X1);
                width = MathF.Max(width, box.Width);
            }

            return new LabelColumn(column, right, width);
        }

        /// <summary>Whether no further word fits behind a line, be it set to the left or to the middle.</summary>
        public bool IsFilled(Box line, float size) => line.X1 > Right - Unfilled * size || line.Width > Width - Unfilled * size;
    }

    /// <summary>The box of the words of a line in a column; null where it prints none there.</summary>
    private static Box? Words(OpenLine line, OpenColumn column)
    {
        Box? found = null;
        foreach (var piece in line.Pieces)
        {
            if (piece.Kind == PieceKind.Text && column.HoldsMiddle(piece.Box))
                found = found?.Union(piece.Box) ?? piece.Box;
        }

        return found;
    }

    /// <summary>Whether lines may be one row: no column holds two values or two codes of them, and something names its values.</summary>
    private bool IsRow(List<OpenLine> lines, int first, int end)
    {
        bool isNamed = false, hasValues = false;
        for (var i = first; i < end; i++)
        foreach (var piece in lines[i].Pieces)
        {
            isNamed |= !piece.IsValue;
            hasValues |= piece.IsValue;
            if (piece.Kind == PieceKind.Text)
                continue;
            for (var j = i + 1; j < end; j++)
            {
                foreach (var other in lines[j].Pieces)
                {
                    if (other.Kind != PieceKind.Text && columns.Exists(column => column.Distance(piece.Box) < 0f && column.Distance(other.Box) < 0f))
                        return false;
                }
            }
        }

        return isNamed || !hasValues;
    }
}
