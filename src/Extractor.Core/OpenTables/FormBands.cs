using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Tables;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Takes what a performance form (绩效) without rulings prints above its indicators apart: rows of labels, funds below their header, goals beside each other.</summary>
/// <remarks>Each of these bands has columns of its own, so each becomes a table of its own. A band that the page does not tell for certain is left out.</remarks>
internal sealed class FormBands(FormRegistry registry, OpenTableEnds ends)
{
    /// <summary>Headers of funds that make a line their header.</summary>
    private const int FewestHeaders = 2;

    /// <summary>A side label goes on at most this many ems below the last row of funds.</summary>
    private const float SideReach = 1.9f;

    private readonly PerformanceVocabulary vocabulary = registry.Performance;

    /// <summary>What a band is.</summary>
    private enum BandKind
    {
        Rows,
        Funds,
        Goals,
    }

    /// <summary>Reads the bands above the headers of indicators.</summary>
    /// <param name="open">The page.</param>
    /// <param name="found">Takes the tables.</param>
    /// <returns>For each line whether it belongs to a band; null where the page has none.</returns>
    public bool[]? Read(OpenPage open, List<Skeleton> found)
    {
        bool[]? taken = null;
        var from = 0;
        for (var i = 0; i < open.Lines.Count; i++)
        {
            if (!IndicatorLayout.IsHeader(open.Lines[i].Line, vocabulary))
                continue;
            taken = Take(open, from, i, taken, found);
            from = i + 1;
        }

        // The indicators of a form that a title names may begin on the next page.
        var title = open.Kept.Length > 0 ? -1 : open.Lines.FindLastIndex(line => ends.Title(line) is { } key && vocabulary.Titles.Contains(key));
        if (title < from || title < 0)
            return taken;
        var bottom = open.Lines.Count;
        while (bottom > title + 1 && OpenTableEnds.IsPageNumber(open.Page, open.Lines[bottom - 1]))
            bottom--;
        return Take(open, title + 1, bottom, taken, found);
    }

    private bool[]? Take(OpenPage open, int from, int bottom, bool[]? taken, List<Skeleton> found)
    {
        var (first, end) = Above(open, from, bottom);
        if (first < 0)
            return taken;
        taken ??= new bool[open.Lines.Count];
        taken.AsSpan(first, end - first).Fill(true);
        Split(open, first, end, found);
        return taken;
    }

    /// <summary>The lines of a form above the header of its indicators, from the first that prints a label; (-1, -1) where none does.</summary>
    private (int First, int End) Above(OpenPage open, int from, int header)
    {
        var end = header;
        while (end > from && header < open.Lines.Count && IndicatorLayout.IsAboveMiddle(open.Lines[end - 1], open.Lines[header], vocabulary.IndicatorColumns.Words))
            end--;
        var first = end;
        while (first > from && ends.Title(open.Lines[first - 1]) is null && !(first < open.Lines.Count && OpenTableEnds.IsGridAbove(open, first)) && !IndicatorLayout.IsTotal(open.Lines[first - 1], vocabulary))
            first--;
        var labels = LabelBlock.In(open.Lines, first, end, vocabulary);
        if (labels.Count == 0)
            return (-1, -1);
        var top = labels.Min(static label => label.Box.Y0);
        while (first < end && open.Lines[first].Box.Y1 < top && Kind(open.Lines[first]) is BandKind.Rows && !IsBeside(open.Lines[first], labels))
            first++;
        return first < end ? (first, end) : (-1, -1);
    }

    /// <summary>Whether a line above the first label is the first of a value beside it and no caption: it stands as close as lines of one cell, right of the label.</summary>
    private static bool IsBeside(OpenLine line, List<LabelBlock> labels) =>
        !CaptionReader.IsCaption(line.Line.Key) && !(line.Line.Key.StartsWith('(') && line.Line.Key.EndsWith(')')) && labels.Exists(label => label.Box.Y0 - line.Box.Y1 < line.Line.FontSize && Array.TrueForAll(line.Pieces, piece => piece.Box.X0 > label.Box.X1) && line.Pieces.Length == 1);

    private void Split(OpenPage open, int first, int end, List<Skeleton> found)
    {
        for (int i = first, next; i < end; i = next)
        {
            next = End(open.Lines, i, end);
            var lines = open.Lines.GetRange(i, next - i);
            var band = Kind(lines[0]) switch
            {
                BandKind.Funds => FundBand.Of(open, lines, registry),
                BandKind.Goals => GoalBand.Of(lines, vocabulary),
                _ when lines.Count > 1 && IsFirstOfFunds(lines[0], lines[1]) => FundBand.Of(open, lines, registry),
                _ => LabelRows.Of(lines, vocabulary),
            };
            if (band is not null)
                found.Add(band);
        }
    }

    /// <summary>The line after the last of the band that begins in a line.</summary>
    private int End(List<OpenLine> lines, int first, int end)
    {
        var isFunds = Kind(lines[first]) is BandKind.Funds;
        if (!isFunds && first + 1 < end && IsFirstOfFunds(lines[first], lines[first + 1]))
            (isFunds, first) = (true, first + 1);
        var next = first + 1;
        while (next < end && Kind(lines[next]) is BandKind.Rows && !(next + 1 < end && IsFirstOfFunds(lines[next], lines[next + 1])))
            next++;
        if (!isFunds)
            return next;
        var last = first;
        for (var i = first + 1; i < next; i++)
            last = lines[i].IsRow || !lines[i].IsProse && Array.Exists(lines[i].Pieces, static piece => piece.Kind == PieceKind.Dash) ? i : last;
        var left = lines[first].Pieces[0].Box.X0;
        while (last + 1 < next && lines[last + 1].Box.X1 < left && lines[last + 1].Y - lines[last].Y < SideReach * lines[last].Line.FontSize)
            last++;
        return last + 1;
    }

    /// <summary>Whether a line is the first of a header of funds whose words wrap: 全年执行 above 数.</summary>
    private bool IsFirstOfFunds(OpenLine line, OpenLine below) =>
        Kind(below) is BandKind.Funds && Kind(line) is BandKind.Rows && IndicatorLayout.IsAboveMiddle(line, below, vocabulary.FundColumns.Words);

    private BandKind Kind(OpenLine line)
    {
        int funds = 0, goals = 0;
        foreach (var piece in line.Pieces)
        {
            if (piece.Kind is PieceKind.Figure or PieceKind.Digits)
                return BandKind.Rows;
            var key = CharacterFolding.MatchKey(piece.Text);
            funds += vocabulary.FundColumns.TryGetValue(HeaderText.Normalize(key), out var kind) && kind is not (FundColumn.Source or FundColumn.Ignored) ? 1 : 0;
            goals += vocabulary.FieldOf(key) is { } field && FieldReader.IsGoal(field) ? 1 : 0;
        }

        return funds >= FewestHeaders ? BandKind.Funds : goals >= FewestHeaders ? BandKind.Goals : BandKind.Rows;
    }
}
