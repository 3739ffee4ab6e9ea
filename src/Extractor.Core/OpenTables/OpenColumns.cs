using Extractor.Core.Forms;
using Extractor.Core.Geometry;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>A column: the width that its texts take.</summary>
/// <param name="Left">Left end of the leftmost text.</param>
/// <param name="Right">Right end of the rightmost text.</param>
/// <param name="HoldsFigures">Whether values stand in it.</param>
/// <param name="HoldsWords">Whether nothing but words stands in it.</param>
internal readonly record struct OpenColumn(float Left, float Right, bool HoldsFigures, bool HoldsWords)
{
    public float Center => (Left + Right) * 0.5f;

    /// <summary>Whether the middle of something stands in the column.</summary>
    public bool HoldsMiddle(Box box) => box.CenterX >= Left && box.CenterX <= Right;

    /// <summary>How far something lies beside the column; 0 or less where it overlaps it.</summary>
    public float Distance(Box box) => MathF.Max(Left - box.X1, box.X0 - Right);
}

/// <summary>Finds the columns of rows that no rulings part: where all of them leave the same gap.</summary>
internal static class OpenColumns
{
    /// <summary>Gaps between columns, in ems, may be narrower than those of one row since their texts stick out at different rows.</summary>
    private const float NarrowestGap = 0.2f;

    /// <summary>Of so many rows one may print words across columns, as a heading or a total's label does.</summary>
    private const int RowsPerBridge = 8;

    /// <summary>The columns from left to right; null where some row puts two values in one of them.</summary>
    public static List<OpenColumn>? Find(List<OpenRegion> regions, FormRegistry registry)
    {
        var vocabulary = registry.Vocabulary;
        var pieces = new List<Piece>();
        var rows = 0;
        var size = 0f;
        foreach (var region in regions)
        foreach (var line in region.Body)
        {
            // A line of dashes alone ends a table, and a header may be printed once more: neither puts values or labels into its columns.
            if (line.Pieces.Length < 2 || Array.TrueForAll(line.Pieces, static piece => piece.Kind == PieceKind.Dash) || HeaderBlocks.IsHeader(line, registry))
                continue;
            rows++;
            size = MathF.Max(size, line.Line.FontSize);
            foreach (var piece in line.Pieces)
            {
                // A total's label, and that of the row of numbers, stand across the columns that name the rows.
                if (piece.Kind != PieceKind.Text || CharacterFolding.MatchKey(piece.Text) is var key && !vocabulary.Totals.Contains(key) && !vocabulary.ColumnNumbers.Contains(key))
                    pieces.Add(piece);
            }
        }

        var narrowest = NarrowestGap * size;
        if (rows >= RowsPerBridge)
            RemoveBridges(pieces, Gaps(pieces, regions, rows / RowsPerBridge, narrowest));
        var columns = Gaps(pieces, regions, 0, narrowest);
        Describe(columns, pieces, static own => own.Exists(static piece => piece.IsValue));
        NumberedColumns.Join(columns, regions, vocabulary);
        JoinAlternatives(columns, regions);
        Widen(columns, regions);
        return columns.Count >= 2 && columns.Exists(static column => column.HoldsFigures) && AreApart(columns, regions) ? columns : null;
    }

    /// <summary>The columns of rows of words, from left to right, with a column for each gap that all of them leave; null where there is but one.</summary>
    /// <param name="region">The table.</param>
    /// <param name="lines">Lines of its body that are looked at.</param>
    public static List<OpenColumn>? OfWords(OpenRegion region, int lines)
    {
        var columns = OfWords(region.Body.GetRange(0, lines), 0, region);
        return columns.Count >= 2 ? columns : null;
    }

    /// <summary>The columns of lines of words, from left to right, with a column for each gap that all of them leave.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="first">The first that is looked at.</param>
    /// <param name="region">The table, whose lines drawn down part columns; null where it draws none.</param>
    public static List<OpenColumn> OfWords(List<OpenLine> lines, int first, OpenRegion? region = null)
    {
        var pieces = new List<Piece>();
        for (var l = first; l < lines.Count; l++)
            pieces.AddRange(lines[l].Pieces);
        var columns = Gaps(pieces, region is null ? [] : [region], 0, NarrowestGap * lines[first].Line.FontSize);
        Describe(columns, pieces, static own => own.TrueForAll(static piece => piece.Kind != PieceKind.Text));
        return columns;
    }

    /// <summary>Parts the width of the rows where no value and hardly any word stands.</summary>
    private static List<OpenColumn> Gaps(List<Piece> pieces, List<OpenRegion> regions, int exempt, float narrowest)
    {
        // Every start and end of a piece, ordered by x: ends first, so that pieces which touch do not overlap.
        var events = new List<(float X, int Step, bool IsText)>(2 * pieces.Count);
        foreach (var piece in pieces)
        {
            events.Add((piece.Box.X0, 1, piece.Kind == PieceKind.Text));
            events.Add((piece.Box.X1, -1, piece.Kind == PieceKind.Text));
        }

        events.Sort(static (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Step.CompareTo(b.Step));
        var columns = new List<OpenColumn>();
        int values = 0, words = 0;
        float start = 0f, end = float.MinValue;
        var inside = false;
        foreach (var (x, step, isText) in events)
        {
            values += isText ? 0 : step;
            words += isText ? step : 0;
            var filled = values > 0 || words > exempt;
            if (filled && !inside)
            {
                if (columns.Count > 0 && x - end < narrowest && !IsRuled(regions, end, x))
                {
                    start = columns[^1].Left;
                    columns.RemoveAt(columns.Count - 1);
                }
                else
                {
                    start = x;
                }
            }
            else if (!filled && inside)
            {
                columns.Add(new OpenColumn(start, end = x, false, true));
            }

            inside = filled;
        }

        return columns;
    }

    /// <summary>Leaves out words that reach over a gap which nearly all rows leave, from one column into the next.</summary>
    private static void RemoveBridges(List<Piece> pieces, List<OpenColumn> columns) => pieces.RemoveAll(piece =>
    {
        if (piece.Kind != PieceKind.Text)
            return false;
        for (var c = 1; c < columns.Count; c++)
        {
            if (piece.Box.X0 < columns[c - 1].Right - 1f && piece.Box.X1 > columns[c].Left + 1f)
                return true;
        }

        return false;
    });

    /// <summary>Tells what stands in each column.</summary>
    private static void Describe(List<OpenColumn> columns, List<Piece> pieces, Predicate<List<Piece>> holdsFigures)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            var column = columns[c];
            var own = pieces.FindAll(piece => column.HoldsMiddle(piece.Box));
            columns[c] = column with { HoldsFigures = holdsFigures(own), HoldsWords = own.TrueForAll(static piece => piece.Kind == PieceKind.Text) };
        }
    }

    /// <summary>The lines of a wrapped label may be longer than those that stand beside figures, or all texts of a column may wrap, so that none stands beside the others' figures.</summary>
    private static void Widen(List<OpenColumn> columns, List<OpenRegion> regions)
    {
        foreach (var region in regions)
        foreach (var line in region.Body)
        {
            if (line.Pieces is not [var only])
                continue;
            var c = columns.FindIndex(column => column.Distance(only.Box) < 0f);
            if (c < 0 && IsNamed(region, columns, only.Box))
                columns.Insert(columns.FindLastIndex(column => column.Right <= only.Box.X0) + 1, new OpenColumn(only.Box.X0, only.Box.X1, only.IsValue, only.Kind == PieceKind.Text));
            else if (c >= 0 && (c == 0 || columns[c - 1].Right < only.Box.X0) && (c + 1 == columns.Count || columns[c + 1].Left > only.Box.X1))
                columns[c] = columns[c] with { Left = MathF.Min(columns[c].Left, only.Box.X0), Right = MathF.Max(columns[c].Right, only.Box.X1) };
        }
    }

    /// <summary>Whether a header of its own stands over something, and over no column.</summary>
    private static bool IsNamed(OpenRegion region, List<OpenColumn> columns, Box box)
    {
        foreach (var line in region.Header)
        foreach (var piece in line.Pieces)
        {
            if (piece.Box.CenterX >= box.X0 && piece.Box.CenterX <= box.X1 && !columns.Exists(column => column.Distance(piece.Box) < 0f))
                return true;
        }

        return false;
    }

    private static bool IsRuled(List<OpenRegion> regions, float left, float right) =>
        regions.Exists(region => region.IsRuledDown(left, right));

    /// <summary>Words that stand left and right in different rows, never in one, are one column of labels.</summary>
    private static void JoinAlternatives(List<OpenColumn> columns, List<OpenRegion> regions)
    {
        for (var c = columns.Count - 1; c > 0; c--)
        {
            if (!columns[c].HoldsWords || !columns[c - 1].HoldsWords || IsRuled(regions, columns[c - 1].Right, columns[c].Left))
                continue;
            var (left, right) = (columns[c - 1], columns[c]);
            if (regions.Exists(region => StandTogether(region, left, right)) || AreNamed(regions[0], left, right))
                continue;
            columns[c - 1] = columns[c - 1] with { Right = columns[c].Right };
            columns.RemoveAt(c);
        }
    }

    /// <summary>Whether the header prints a word over each of two columns and not over the other.</summary>
    private static bool AreNamed(OpenRegion region, OpenColumn left, OpenColumn right)
    {
        bool isLeft = false, isRight = false;
        foreach (var line in region.Header)
        foreach (var piece in line.Pieces)
        {
            isLeft |= left.HoldsMiddle(piece.Box) && right.Distance(piece.Box) >= 0f;
            isRight |= right.HoldsMiddle(piece.Box) && left.Distance(piece.Box) >= 0f;
        }

        return isLeft && isRight;
    }

    /// <summary>Whether some line of a region prints something in both columns.</summary>
    public static bool StandTogether(OpenRegion region, OpenColumn left, OpenColumn right) =>
        region.Body.Exists(line => Stands(line, left) && Stands(line, right));

    private static bool Stands(OpenLine line, OpenColumn column)
    {
        foreach (var piece in line.Pieces)
        {
            if (column.HoldsMiddle(piece.Box))
                return true;
        }

        return false;
    }

    private static bool AreApart(List<OpenColumn> columns, List<OpenRegion> regions)
    {
        foreach (var region in regions)
        foreach (var line in region.Body)
        {
            var last = -1;
            foreach (var piece in line.Pieces)
            {
                if (!piece.IsValue)
                    continue;
                var column = columns.FindIndex(column => column.Distance(piece.Box) <= 0f);
                if (column == last)
                    return false;
                last = column;
            }
        }

        return true;
    }
}
