using Extractor.Core.Forms;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Groups the lines of a table without full rulings into its rows.</summary>
/// <remarks>
/// Where lines are drawn across, they part the rows. Else a row is a line that prints values or a key, together with the lines of words
/// that stand nearer to it than rows stand to each other: the rest of its label.
/// </remarks>
internal static class OpenRows
{
    /// <summary>Lines closer than this many ems overlap: the halves of a label beside the middle of its row.</summary>
    public const float Overlapping = 0.95f;

    /// <summary>Distances that differ by less than this share are the same.</summary>
    private const float AsNear = 0.1f;

    /// <summary>So many rows, each between lines drawn across, show that these part the rows.</summary>
    private const int FewestRuled = 3;

    /// <summary>Share of the rows' pitch up to which a line still belongs to the row beside it.</summary>
    private const float SameRow = 0.85f;

    /// <summary>The usual distance of rows in points: a low one of those between lines with figures or numbered labels.</summary>
    public static float Pitch(List<OpenLine> lines, int first, int last)
    {
        var distances = new List<float>();
        AddDistances(lines, first, last, distances);
        return Usual(distances, lines[first].Line.FontSize);
    }

    /// <summary>The usual distance of the rows of a table that goes over several pages.</summary>
    public static float Pitch(List<OpenRegion> regions)
    {
        var distances = new List<float>();
        foreach (var region in regions)
            AddDistances(region.Body, 0, region.Body.Count - 1, distances);
        return Usual(distances, regions[0].Body[0].Line.FontSize);
    }

    private static void AddDistances(List<OpenLine> lines, int first, int last, List<float> distances)
    {
        for (var i = first + 1; i <= last; i++)
        {
            var distance = lines[i].Y - lines[i - 1].Y;
            if (distance > Overlapping * lines[first].Line.FontSize && BeginsRow(lines[i]) && BeginsRow(lines[i - 1]) && !MayEndLabel(lines[i - 1], lines[i]))
                distances.Add(distance);
        }
    }

    private static float Usual(List<float> distances, float size)
    {
        if (distances.Count == 0)
            return 2f * size;
        distances.Sort();
        return distances[distances.Count / 4];
    }

    /// <summary>The rows from top to bottom, each the range of its lines; null where labels alone name the rows and one may be of either of two.</summary>
    public static List<Range>? Of(OpenRegion region, List<OpenColumn> columns, float pitch, LabelLeading? leading)
    {
        var lines = region.Body;
        var joins = new bool[lines.Count];
        for (var i = 1; i < lines.Count; i++)
            joins[i] = !IsRuled(region, lines[i - 1], lines[i]);
        if (!IsEachRowRuled(lines, joins))
        {
            for (var i = 1; i < lines.Count; i++)
                joins[i] &= lines[i].Y - lines[i - 1].Y < Overlapping * lines[i].Line.FontSize;
            if (leading?.Joints(region, joins) is { } joints)
                joins = joints;
            else if (!JoinByNearness(region, columns, joins, pitch))
                return null;
        }

        var rows = new List<Range>();
        var start = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && joins[i])
                continue;
            rows.Add(start..i);
            start = i;
        }

        return rows;
    }

    /// <summary>Joins lines of words with the nearer of the rows beside them; false where labels alone name the rows and one may be of either of two.</summary>
    private static bool JoinByNearness(OpenRegion region, List<OpenColumn> columns, bool[] joins, float pitch)
    {
        var lines = region.Body;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsAnchor(lines[i]) && !Attach(region, lines, columns, joins, i, pitch) && !HaveKeys(lines))
                return false;
        }

        JoinUnfinished(region, lines, columns, joins);
        return true;
    }

    /// <summary>Whether a line is drawn between any two lines with figures, so that the drawn lines alone tell the rows, wherever in its row each cell stands.</summary>
    private static bool IsEachRowRuled(List<OpenLine> lines, bool[] joins)
    {
        int rows = 0, parted = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            parted += i > 0 && !joins[i] ? 1 : 0;
            if (!lines[i].IsRow)
                continue;
            if (rows > 0 && parted == 0)
                return false;
            rows++;
            parted = 0;
        }

        return rows >= FewestRuled;
    }

    /// <summary>Joins labels without values with the line of figures below, where that goes on with them: the figures stand beside a later line of their label.</summary>
    /// <remarks>A code beside one of the lines tells: a label without one may be that of a row that prints no figures (其中：公务用车购置费).</remarks>
    private static void JoinUnfinished(OpenRegion region, List<OpenLine> lines, List<OpenColumn> columns, bool[] joins)
    {
        bool hasFigures = false, hasKey = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var isKeyed = HasDigits(lines[i]);
            if (i > 0 && !joins[i])
            {
                joins[i] = !hasFigures && lines[i].IsRow && hasKey != isKeyed && !IsRuled(region, lines[i - 1], lines[i]) && WrappedLabels.GoOnBeforeFigures(lines, columns, i);
                if (!joins[i])
                    hasFigures = hasKey = false;
            }

            hasFigures |= lines[i].IsRow;
            hasKey |= isKeyed;
        }
    }

    private static bool IsRuled(OpenRegion region, OpenLine above, OpenLine below)
    {
        foreach (var piece in above.Pieces)
        {
            if (region.IsParted(piece.Box.CenterX, above.Y, below.Y))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line prints figures, or a label with a number of its own, which is no rest of another one.</summary>
    private static bool BeginsRow(OpenLine line) => line.IsRow || IsNumbered(line);

    private static bool IsNumbered(OpenLine line) => line.Pieces.Length > 0 && RowShape.IsEnumerated(CharacterFolding.MatchKey(line.Pieces[0].Text));

    /// <summary>Whether a line may be the end of the label above it: that one prints no figures, which stand at the end of their cells then.</summary>
    private static bool MayEndLabel(OpenLine label, OpenLine line) => !label.IsRow && !IsNumbered(line);

    /// <summary>Whether a line prints a value, digits where codes and line numbers stand, or a numbered label.</summary>
    public static bool IsAnchor(OpenLine line)
    {
        if (BeginsRow(line))
            return true;
        foreach (var piece in line.Pieces)
        {
            if (piece.Kind != PieceKind.Text)
                return true;
        }

        return false;
    }

    /// <summary>Whether codes or line numbers name most rows, so that a row is right even where its label is not.</summary>
    private static bool HaveKeys(List<OpenLine> lines)
    {
        int rows = 0, keys = 0;
        foreach (var line in lines)
        {
            rows += line.IsRow ? 1 : 0;
            keys += line.IsRow && HasDigits(line) ? 1 : 0;
        }

        return keys * 2 > rows;
    }

    private static bool HasDigits(OpenLine line)
    {
        foreach (var piece in line.Pieces)
        {
            if (piece.Kind == PieceKind.Digits && !piece.IsValue)
                return true;
        }

        return false;
    }

    /// <summary>Joins a line of words with the row to which it belongs: the nearer of its neighbours, where that is nearer than rows are. False where both are as near.</summary>
    private static bool Attach(OpenRegion region, List<OpenLine> lines, List<OpenColumn> columns, bool[] joins, int i, float pitch)
    {
        if (joins[i] || i + 1 < lines.Count && joins[i + 1])
            return true;
        var above = i > 0 && !IsRuled(region, lines[i - 1], lines[i]) ? lines[i].Y - lines[i - 1].Y : float.MaxValue;
        var below = i + 1 < lines.Count && !IsRuled(region, lines[i], lines[i + 1]) && !BeginsLabel(lines[i + 1], lines[i]) ? lines[i + 1].Y - lines[i].Y : float.MaxValue;

        // Lines drawn around it and its neighbour tell that they share a row, however far apart they stand.
        var isRuledRow = IsRuledRow(region, lines[i]);
        var nearest = MathF.Min(above, below);
        if (nearest == float.MaxValue || !isRuledRow && nearest > SameRow * pitch && !WrappedLabels.GoOn(lines, columns, i))
            return true;
        if (above <= below)
            joins[i] = true;
        else
            joins[i + 1] = true;
        return MathF.Abs(above - below) > AsNear * nearest;
    }

    /// <summary>Whether a numbered label begins below a line of words, so that it is no rest of these.</summary>
    private static bool BeginsLabel(OpenLine below, OpenLine line)
    {
        foreach (var piece in below.Pieces)
        {
            if (piece.Box.X0 < line.Box.X1 && piece.Box.X1 > line.Box.X0)
                return RowShape.IsEnumerated(CharacterFolding.MatchKey(piece.Text));
        }

        return false;
    }

    /// <summary>Whether lines are drawn across above and below the line's row and close to it.</summary>
    private static bool IsRuledRow(OpenRegion region, OpenLine line)
    {
        var reach = 5f * line.Line.FontSize;
        var x = line.Pieces[0].Box.CenterX;
        return region.Ruling(x, line.Y - reach, line.Y) is { } above && region.Ruling(x, line.Y, line.Y + reach) is { } below && below - above < 2f * reach;
    }
}
