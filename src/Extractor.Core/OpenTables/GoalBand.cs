using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Records;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Lays goals that stand beside each other below their labels: 预期目标 | 实际完成情况.</summary>
internal static class GoalBand
{
    /// <summary>The table's skeleton; null where the page does not tell whose each line is.</summary>
    /// <param name="lines">The line of the labels and those below it.</param>
    /// <param name="vocabulary">Labels.</param>
    public static Skeleton? Of(List<OpenLine> lines, PerformanceVocabulary vocabulary)
    {
        if (lines.Count < 2)
            return null;
        var labels = Array.FindAll(lines[0].Pieces, piece => vocabulary.FieldOf(CharacterFolding.MatchKey(piece.Text)) is { } field && FieldReader.IsGoal(field));
        var rest = Array.FindAll(lines[0].Pieces, piece => Array.IndexOf(labels, piece) < 0);
        if (labels.Length == 3 && rest.Length == 0)
            (rest, labels) = ([labels[0]], labels[1..]);
        if (labels.Length != 2)
            return null;
        var columns = OpenColumns.OfWords(lines, 1);
        var split = Gap(columns, labels[0].Box.CenterX, labels[1].Box.CenterX);
        if (split is not { } middle)
            return null;
        var side = SideOf(lines, columns, rest, vocabulary);
        if (side is null && rest.Length > 0)
            return null;
        var first = columns.FindIndex(column => side is not { } label || column.Left > label.Right);
        if (first < 0)
            return null;
        float left = columns[first].Left, right = MathF.Max(columns[^1].Right, labels[1].Box.X1);
        float top = lines[0].Box.Y0 - 1f, bottom = lines.Max(static line => line.Box.Y1) + 1f, between = (lines[0].Y + FirstBelow(lines, side)) * 0.5f;
        left = MathF.Min(left, labels[0].Box.X0);
        if (side is not { } beside)
            return new Skeleton([left - 1f, middle, right + 1f], [top, between, bottom], [new(0, 0, 1, 1), new(0, 1, 1, 1), new(1, 0, 1, 1), new(1, 1, 1, 1)], [0, 1, 2, 3], ExtractionMethod.Stream);
        return new Skeleton(
            [beside.Left - 1f, (beside.Right + left) * 0.5f, middle, right + 1f], [top, between, bottom],
            [new(0, 0, 2, 1), new(0, 1, 1, 1), new(0, 2, 1, 1), new(1, 1, 1, 1), new(1, 2, 1, 1)], [0, 1, 2, 0, 3, 4], ExtractionMethod.Stream);
    }

    /// <summary>Height of the first line of the goals' words; a label beside them may begin higher.</summary>
    private static float FirstBelow(List<OpenLine> lines, OpenColumn? side) =>
        lines.Find(line => !ReferenceEquals(line, lines[0]) && (side is not { } beside || Array.Exists(line.Pieces, piece => !beside.HoldsMiddle(piece.Box))))!.Y;

    /// <summary>The middle of the widest gap between columns that lies between two places; null where there is none.</summary>
    private static float? Gap(List<OpenColumn> columns, float from, float to)
    {
        float? found = null;
        var width = 0f;
        for (var c = 1; c < columns.Count; c++)
        {
            var (left, right) = (columns[c - 1].Right, columns[c].Left);
            if ((left + right) * 0.5f is var middle && middle > from && middle < to && right - left > width)
                (found, width) = (middle, right - left);
        }

        return found;
    }

    /// <summary>The column of the label that stands beside the goals: 年度总体目标.</summary>
    private static OpenColumn? SideOf(List<OpenLine> lines, List<OpenColumn> columns, Piece[] above, PerformanceVocabulary vocabulary)
    {
        var text = "";
        foreach (var piece in above)
            text += piece.Text;
        foreach (var line in lines[1..])
        foreach (var piece in line.Pieces)
            text += columns[0].HoldsMiddle(piece.Box) ? piece.Text : "";
        // A short label may stand beside the goals' labels alone, where it leaves no column below.
        if (above.Length == 1 && above[0].Box.X1 < columns[0].Left && IsSide(above[0].Text, vocabulary))
            return new OpenColumn(above[0].Box.X0, above[0].Box.X1, false, true);
        if (columns.Count < 3 || !IsSide(text, vocabulary))
            return null;
        return columns[0] with { Right = MathF.Max(columns[0].Right, above.Length > 0 ? above.Max(static piece => piece.Box.X1) : 0f) };
    }

    private static bool IsSide(string text, PerformanceVocabulary vocabulary) =>
        CharacterFolding.MatchKey(text) is var key && (vocabulary.FieldOf(key) is not null || vocabulary.SideLabels.Contains(key));
}
