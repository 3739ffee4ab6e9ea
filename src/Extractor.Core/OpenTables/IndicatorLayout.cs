using Extractor.Core.Forms;
using Extractor.Core.Grids;
using Extractor.Core.Performance;
using Extractor.Core.Text;

namespace Extractor.Core.OpenTables;

/// <summary>Lays the cells of a table of indicators (绩效指标) without full rulings.</summary>
internal static class IndicatorLayout
{
    /// <summary>A line is the header of such a table where it prints so many of its words.</summary>
    private const int FewestHeaders = 2;

    /// <summary>A line of a header has at most so many letters.</summary>
    private const int LongestHeader = 80;

    /// <summary>Share of its letters that are words of headers; a sentence that speaks of levels has fewer.</summary>
    private const float HeaderShare = 0.7f;

    /// <summary>Shorter names of levels are parts of other words.</summary>
    private const int LongLevel = 4;

    /// <summary>Lines of a header stand at most this many ems above or below its middle line.</summary>
    private const float HeaderReach = 1.6f;

    /// <summary>Whether a line is the header of such a table, or the middle line of one that wraps.</summary>
    public static bool IsHeader(TextLine line, PerformanceVocabulary vocabulary)
    {
        if (line.Segments.Length < FewestHeaders)
            return false;
        var headers = 0;
        var isNamed = false;
        foreach (var segment in line.Segments)
        {
            if (!vocabulary.IndicatorColumns.TryGetValue(CharacterFolding.MatchKey(segment.Text), out var kind))
                continue;
            headers++;
            isNamed |= kind is IndicatorColumn.Level2 or IndicatorColumn.Level3;
        }

        return isNamed && headers >= FewestHeaders;
    }

    /// <summary>Whether a line whose parts stand close may be such a header: it names a level of indicators.</summary>
    public static bool MayBeHeader(TextLine line, PerformanceVocabulary vocabulary)
    {
        if (line.Letters > LongestHeader || !line.Text.Contains(vocabulary.LevelMark))
            return false;
        foreach (var word in vocabulary.IndicatorColumns.Words)
        {
            if (word.Length >= LongLevel && vocabulary.IndicatorColumns[word] is IndicatorColumn.Level2 or IndicatorColumn.Level3 && line.Key.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line outside all tables is the header of one that was not read: it prints hardly anything but such words.</summary>
    public static bool IsUnread(TextLine line, PerformanceVocabulary vocabulary)
    {
        if (!MayBeHeader(line, vocabulary))
            return false;
        var covered = new bool[line.Key.Length];
        var kinds = new HashSet<IndicatorColumn>();
        foreach (var word in vocabulary.IndicatorColumns.Words)
        {
            if (line.Key.IndexOf(word, StringComparison.Ordinal) is not (>= 0 and var at))
                continue;
            covered.AsSpan(at, word.Length).Fill(true);
            kinds.Add(vocabulary.IndicatorColumns[word]);
        }

        return kinds.Count >= FewestHeaders && covered.AsSpan().Count(true) > HeaderShare * covered.Length;
    }

    /// <summary>Whether the words of a header are those of such a table, though no line of it tells since all of them wrap.</summary>
    public static bool Is(OpenHeader header, PerformanceVocabulary vocabulary)
    {
        var columns = 0;
        foreach (var block in header.Blocks)
            columns += vocabulary.IndicatorColumns.TryGetValue(CharacterFolding.MatchKey(block.Text), out var kind) && kind <= IndicatorColumn.Level3 ? 1 : 0;
        return columns >= FewestHeaders;
    }

    /// <summary>Whether a region's header is that of such a table.</summary>
    public static bool Is(OpenRegion region, PerformanceVocabulary vocabulary) => region.Header.Exists(line => IsHeader(line.Line, vocabulary));

    /// <summary>The table's skeleton; null where the page does not tell its rows and columns for certain.</summary>
    public static Skeleton? Of(OpenRegion region, FormRegistry registry)
    {
        var vocabulary = registry.Performance;
        TrimHeader(region, vocabulary);
        var total = region.Body.FindIndex(line => line.Pieces.Length > 0 && IsTotal(line.Pieces[0], vocabulary));
        if (total <= 0)
            return null;
        region.Body.RemoveRange(total + 1, region.Body.Count - total - 1);
        if (OpenColumns.OfWords(region, total) is not { } columns)
            return null;
        var side = LeaveOutSide(region, columns, total, vocabulary);
        total = region.Body.Count - 1;
        if (total == 0 || OpenHeader.Read(region, columns, registry, mayAdd: true) is not { } header || KindsOf(header, columns.Count, vocabulary) is not { } kinds)
            return null;
        var name = Array.IndexOf(kinds, IndicatorColumn.Level3) is >= 0 and var level3 ? level3 : Array.IndexOf(kinds, IndicatorColumn.Level2);
        var x = OpenLayout.Edges([region], columns);
        if (side is { } label)
            x[0] = (label.Right + columns[0].Left) * 0.5f;
        if (name < 0 || Array.IndexOf(kinds, IndicatorColumn.Weight) < 0 || !KeepsColumns(region, total, x)
            || IndicatorRows.Of(region, x, kinds, name, total, vocabulary) is not { } rows)
            return null;
        if (side is not { } beside)
            return OpenLayout.Lay(region, header.Blocks, x, rows);
        foreach (var block in header.Blocks)
            (block.First, block.Last) = (block.First + 1, block.Last + 1);
        rows.AddSide();
        return OpenLayout.Lay(region, header.Blocks, [beside.Left - 1f, .. x], rows);
    }

    /// <summary>What each column holds; null where a word of the header is not known, or two stand over one column.</summary>
    private static IndicatorColumn?[]? KindsOf(OpenHeader header, int columns, PerformanceVocabulary vocabulary)
    {
        var kinds = new IndicatorColumn?[columns];
        foreach (var block in header.Blocks)
        {
            if (!block.IsLeaf || block.First != block.Last || kinds[block.First] is not null
                || !vocabulary.IndicatorColumns.TryGetValue(HeaderText.Normalize(CharacterFolding.MatchKey(block.Text)), out var kind))
                return null;
            kinds[block.First] = kind;
        }

        return kinds;
    }

    /// <summary>Takes the column away that stands left of the levels and names the whole table: 绩效指标. Null where there is none.</summary>
    private static OpenColumn? LeaveOutSide(OpenRegion region, List<OpenColumn> columns, int lines, PerformanceVocabulary vocabulary)
    {
        var side = columns[0];
        var text = "";
        for (var l = 0; l < lines; l++)
        {
            foreach (var piece in region.Body[l].Pieces)
                text += side.HoldsMiddle(piece.Box) ? piece.Text : "";
        }

        if (columns.Count < 2 || !vocabulary.SideLabels.Contains(CharacterFolding.MatchKey(text)))
            return null;
        region.LeaveOut(piece => side.HoldsMiddle(piece.Box) && !IsTotal(piece, vocabulary));
        columns.RemoveAt(0);
        return side;
    }

    /// <summary>Takes the lines of a first row that wraps from the header's, and those above the header away.</summary>
    private static void TrimHeader(OpenRegion region, PerformanceVocabulary vocabulary)
    {
        var middle = region.Header.Find(line => IsHeader(line.Line, vocabulary))!;
        var reach = HeaderReach * middle.Line.FontSize;
        region.Body.InsertRange(0, region.Header.FindAll(line => line.Y > middle.Y + reach));
        region.Header.RemoveAll(line => MathF.Abs(line.Y - middle.Y) > reach);
    }

    /// <summary>Whether a piece names the total of the scores.</summary>
    public static bool IsTotal(Piece piece, PerformanceVocabulary vocabulary)
    {
        var key = CharacterFolding.MatchKey(piece.Text);
        return vocabulary.TotalRows.Contains(key) || vocabulary.FieldOf(key) is ProjectField.TotalScore;
    }

    /// <summary>Whether every piece stands in one column.</summary>
    private static bool KeepsColumns(OpenRegion region, int lines, float[] x)
    {
        for (var l = 0; l < lines; l++)
        {
            foreach (var piece in region.Body[l].Pieces)
            {
                if (EdgeGrid.Gap(x, piece.Box.X0 + MathF.Min(1f, 0.4f * piece.Box.Width)) != EdgeGrid.Gap(x, piece.Box.X1 - MathF.Min(1f, 0.4f * piece.Box.Width)))
                    return false;
            }
        }

        return true;
    }
}
